import { z } from "zod";

export const weggooiForm = z.strictObject({ id: z.string().min(1).max(80) });
