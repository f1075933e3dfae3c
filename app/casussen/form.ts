import { z } from "zod";
import { keuze } from "~/lib/invoer";
import { faseLabels } from "~/protocol/fasen";
import { aanpakken, gemeenten } from "~/protocol/lijsten";
import { sorteerwoorden } from "./filter";

/** The words of the filter that is kept as a view; nothing is typed, so that a view never holds a name. */
export const weergaveForm = z.strictObject({
  fase: keuze(Object.keys(faseLabels)).optional(),
  aanpak: keuze(Object.keys(aanpakken)).optional(),
  gemeente: keuze(Object.keys(gemeenten)).optional(),
  sorteer: keuze(Object.keys(sorteerwoorden)).optional(),
});
