import { z } from "zod";
import { bsn, regel } from "~/lib/invoer";

export const zoekForm = z.strictObject({ naam: regel(100, "Vul een naam of het begin van een naam in.") });

export const bsnForm = z.strictObject({ bsn: bsn() });
