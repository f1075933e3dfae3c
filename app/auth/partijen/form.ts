import { z } from "zod";
import { keuze, regel } from "~/lib/invoer";
import { partijtypen, type Partijtype } from "~/protocol/partijtypen";
import { versie } from "../velden";

/** What the beheerder decides about a Partij. Taking part is recorded by the manager (app/registers/partijkaart). */
export const partijForm = z.strictObject({
  naam: regel(120),
  type: keuze(Object.keys(partijtypen) as Partijtype[]),
  gemeente: regel(80).optional(),
  /** Absent for a new Partij. */
  versie: versie.optional(),
});
