import { z } from "zod";
import { keuze } from "~/lib/invoer";
import { afgelastnamen } from "../redenen";

const id = z.string().max(80);

export const afgelastForm = z.strictObject({
  reden: keuze(afgelastnamen, "Kies waarom het overleg niet doorgaat."),
});

export const verplaatsForm = z.strictObject({ punt: id, richting: keuze(["omhoog", "omlaag"]) });

export const expertForm = z.strictObject({
  punt: id,
  wie: z.string({ error: "Kies wie u uitnodigt." }).max(80),
});

export const intrekForm = z.strictObject({ punt: id, wie: id });
