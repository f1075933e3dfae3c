import { z } from "zod";
import { keuze, keuzes } from "~/lib/invoer";
import { markeringen, veldenVan } from "~/protocol/formulier";
import { metBovenliggend } from "~/protocol/gegevenssoorten";
import type { Lijsten } from "~/protocol/keuzelijsten";
import { deelnamen } from "../projectie";

const id = z.string().max(80);
const marken = keuzes(Object.keys(markeringen)).transform(metBovenliggend).optional();

/**
 * Any part of the discussion: a form saves the fields that it holds, and of the marks those of the places in `met` (a box
 * that is not ticked does not say whether it was there).
 */
function maakBesprekingForm(lijsten: Lijsten) {
  // Also what is out of use: a page that was open before then still sends it, and is told so.
  const leefgebieden = lijsten.list("leefgebieden").map(({ sleutel }) => [sleutel, maakScoreForm()] as const);
  return z.strictObject({
    ...veldenVan("bespreking", { optioneel: ["toestandsbeeld", "notulen", "besluit", "afschalen"] }),
    met: z.array(z.string().max(60)).max(100).optional(),
    bevat: z.strictObject({ beeld: marken, verslag: marken, besluit: marken }).optional(),
    scores: z.strictObject(Object.fromEntries(leefgebieden)).optional(),
  });
}

const gemaakt = new WeakMap<Lijsten, ReturnType<typeof maakBesprekingForm>>();

/** Made once as long as the lists do not change: a page sends one field at a time. */
export function getBesprekingForm(lijsten: Lijsten): ReturnType<typeof maakBesprekingForm> {
  const bekend = gemaakt.get(lijsten) ?? maakBesprekingForm(lijsten);
  gemaakt.set(lijsten, bekend);
  return bekend;
}

function maakScoreForm() {
  return z
    .strictObject({ ...veldenVan("leefgebiedscore", { optioneel: ["score", "probleem"] }), bevat: marken })
    .optional();
}

export type BesprekingWaarden = z.output<ReturnType<typeof maakBesprekingForm>>;

export const puntForm = z.strictObject({ punt: id });

/** `van`: who chaired it on the page, so that two people who press do not take it from each other unseen. */
export const overnameForm = z.strictObject({ van: id });

export const leegForm = z.strictObject({});

/** Whom the form is about, and where each of them is. Who is in none of the lists is left as recorded. */
export const aanwezigheidForm = z.strictObject({
  punt: id.optional(),
  binnen: z.array(id).max(100).optional(),
  even_weg: z.array(id).max(100).optional(),
  weg: z.array(id).max(100).optional(),
  /** Who is in and confirms the geheimhouding. */
  bevestigt: z.array(id).max(100).optional(),
});

export const schermForm = z.strictObject({
  punt: id,
  aan: keuze(["ja", "nee"]).optional(),
  deel: keuze(deelnamen).optional(),
  blad: z.number().int().min(1).max(999).optional(),
  donker: keuze(["ja", "nee"]).optional(),
});
