import { z } from "zod";
import { code, naar } from "../velden";

/** A code of the app (six digits) or a recovery code. */
export const codeForm = z.strictObject({ code, naar });
