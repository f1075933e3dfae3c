import { z } from "zod";

export const naarUitvoerenForm = z.strictObject({});
