import { z } from "zod";
import { keuze, regel } from "~/lib/invoer";
import { partijtypen, type Partijtype } from "~/protocol/partijtypen";
import { reden } from "../voorstellen/form";

const naam = regel(120);
const type = keuze(Object.keys(partijtypen) as Partijtype[]);
const gemeente = regel(80).optional();

/** A new Partij: nobody works there yet. Taking part is recorded by the manager (app/registers/partijkaart). */
export const partijForm = z.strictObject({ naam, type, gemeente });

/** What one beheerder changes of a Partij that is there; it gives nobody anything. */
export const naamForm = z.strictObject({ naam });

/** What decides about rights (P 6.4, DPIA 11; of a gemeente, which lokale casussen are its own): for two persons. */
export const soortForm = z.strictObject({ type, gemeente, reden });
