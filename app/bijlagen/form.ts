import { z } from "zod";
import { bestandfout } from "~/bestanden/form";
import { delenOpties } from "~/inbreng/form";
import { voorwaardenlabels, voorwaardenvelden } from "~/inbreng/voorwaarden";
import { keuze, vinkje } from "~/lib/invoer";
import { markeringveld, veldenVan, zeggenschapveld } from "~/protocol/formulier";

const id = z.string().min(1).max(80);
const woorden = <K extends string>(opties: Readonly<Record<K, string>>) => Object.keys(opties) as K[];

const delen = {
  delen_met: keuze(woorden(delenOpties), "Kies met wie u deze bijlage deelt."),
  partijen: z.array(id).optional(),
  vooraf: vinkje(),
};

/** P 7.1, 7.2; the politie is asked for its permission with an inbreng, not with a document. */
const { wpg_vraag: _vraag, ...voorwaarden } = {
  ...voorwaardenvelden("bijlage"),
  wpg: keuze(["gegeven"]).optional(),
};
/** What only a Partij says; the Veiligheidshuis adds its own documents. */
const vanPartij = { ...voorwaarden, ...zeggenschapveld };
const nietVanPartij = Object.fromEntries(Object.keys(vanPartij).map((naam) => [naam, true])) as Record<
  keyof typeof vanPartij,
  true
>;

const basis = {
  soort: z.string({ error: "Kies welk van de vier soorten documenten dit is." }).max(60),
  ...veldenVan("bijlage", { verplicht: ["omschrijving", "datum"], optioneel: ["grondslag", "doel", "wpg_artikel"] }),
  ...markeringveld,
  ...vanPartij,
  ...delen,
  /** The entry of the logboek that it belongs to; only for who sees the logboek. */
  logboekregel: id.optional(),
  bestand: bestandfout,
};

/** All fields, for the types of the screen. */
export const bijlageForm = z.strictObject(basis);

/** What has to be filled in by this one: the Veiligheidshuis adds its own documents, a Partij provides (P 6.4 d, 13.5). */
export function maakBijlageForm(eisen: { isStaf: boolean; doelVerplicht: boolean; isPolitie: boolean }) {
  const { grondslag, doel, wpg_artikel } = veldenVan("bijlage", { verplicht: ["grondslag", "doel", "wpg_artikel"] });
  if (eisen.isStaf) return bijlageForm.omit({ grondslag: true, doel: true, wpg_artikel: true, ...nietVanPartij });
  return bijlageForm.extend({
    grondslag,
    ...(eisen.doelVerplicht && { doel }),
    ...(eisen.isPolitie && { wpg_artikel }),
  });
}

export const voorwaardenForm = z.strictObject({ rij: id, ...vanPartij, ...delen });

/** Of a document of the Veiligheidshuis itself: only with whom. */
export const stafvoorwaardenForm = z.strictObject({ rij: id, ...delen });

export const rijForm = z.strictObject({ rij: id });

export const bijlagelabels = {
  soort: "Soort document",
  omschrijving: "Omschrijving",
  datum: "Datum van het document",
  grondslag: "Grondslag",
  doel: "Doel",
  wpg_artikel: "Politiegegevens",
  bevat: "Het document bevat",
  ...voorwaardenlabels,
  zeggenschap: "Volgende fasen",
  delen_met: "Delen met",
  partijen: "Partijen",
  logboekregel: "Hoort bij",
  bestand: "Bestand",
};
