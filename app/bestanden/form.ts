import { z } from "zod";

/** Schema of a file field: absent when the file is good; else it holds the refusal, and that is the message. */
export const bestandfout = z.never({ error: ({ input }) => String(input) }).optional();
