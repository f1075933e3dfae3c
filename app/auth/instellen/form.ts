import { z } from "zod";
import { code, naar } from "../velden";

/** The first code of the app, as proof that it was set up well. */
export const instelForm = z.strictObject({ code, naar });
