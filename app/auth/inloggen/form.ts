import { z } from "zod";
import { email, naar, wachtwoord } from "../velden";

export const inlogForm = z.strictObject({ email, wachtwoord, naar });

export const demoForm = z.strictObject({
  account: z.string().regex(/^[a-z0-9_-]{1,60}$/, "Dit demo-account bestaat niet."),
});
