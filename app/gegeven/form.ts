import { z } from "zod";
import { keuze, tekst } from "~/lib/invoer";
import { veldenVan } from "~/protocol/formulier";
import { getGegevenssoort, gegevensregister, type Entiteit } from "~/protocol/gegevensregister";

/** Why somebody thinks that it is wrong, for its verstrekker and the procesregie to read. */
const uitleg = () => tekst(2000, "Schrijf op wat er niet klopt.");

export const meldForm = z.strictObject({ toelichting: uitleg() });
export const beperkForm = z.strictObject({
  toelichting: tekst(2000, "Schrijf op waarom dit nu niet gebruikt mag worden."),
});

export const uitkomstOpties = {
  niet_gecorrigeerd: "Nee, het gegeven klopt",
  gecorrigeerd: "Ja, het is al gecorrigeerd",
} as const;

export const antwoordForm = z
  .strictObject({
    melding: z.string().min(1).max(80),
    uitkomst: keuze(Object.keys(uitkomstOpties) as (keyof typeof uitkomstOpties)[], "Kies een antwoord."),
    ...veldenVan("akkoordverzoek", { optioneel: ["antwoord"] }),
  })
  .refine(({ uitkomst, antwoord }) => uitkomst !== "niet_gecorrigeerd" || Boolean(antwoord), {
    path: ["antwoord"],
    message: "Schrijf op waarom u het gegeven niet verandert.",
  });

/** People are found by their names and number: those the procesregie corrects on the screen of the betrokkene. */
const eigenScherm: readonly Entiteit[] = ["persoon", "relatie", "contact"];
/** What shows that something may be given is recorded anew, not corrected in passing (P 7.1, 7.2). */
const voorwaarden = [
  "toestemming_op",
  "toestemming_van",
  "toestemming_schriftelijk",
  "toestemming_intrekbaar",
  "wpg_op",
  "wpg_door",
];

/** May a new version be written on the page of the gegeven itself? */
export function isCorrigeerbaar(entiteit: Entiteit, sleutel: string): boolean {
  const { vorm } = getGegevenssoort(entiteit, sleutel);
  return (
    ["tekst", "regel", "datum", "deeldatum"].includes(vorm.soort) &&
    !("verantwoording" in gegevensregister[entiteit]) &&
    !eigenScherm.includes(entiteit) &&
    !voorwaarden.includes(sleutel)
  );
}

/** The new version of one value, in the shape that the register gives it. */
export function maakCorrectieForm(entiteit: Entiteit, sleutel: string) {
  const velden: Record<string, z.ZodType> = veldenVan(entiteit, { verplicht: [sleutel as never] });
  return z.strictObject({
    waarde: velden[sleutel] ?? z.never(),
    ...veldenVan("akkoordverzoek", { optioneel: ["antwoord"] }),
  });
}
