import { faseLabels, type Fase } from "~/protocol/fasen";
import { findHandeling } from "~/protocol/handelingen";
import type { Register } from "~/registers/register";

/** A besluit that departs from the ordinary course, or a changed term: what supervision looks at first. */
export interface Afwijking {
  id: string;
  /** ISO; of what runs from a day on, that day. */
  moment: string;
  wat: string;
  artikel: string;
  casusnummer: string | null;
  door: string;
  /** Of a term; the reason in a dossier is content and stays there. */
  reden: string | null;
}

/** Besluiten about which somebody chose against the default: not informing, keeping longer, opening again. */
export const afwijkendeHandelingen: readonly { fase: Fase; naam: string }[] = [
  { fase: "inlichten", naam: "uitstellen" },
  { fase: "afsluiten", naam: "heropenen" },
  { fase: "vernietigen", naam: "langer_bewaren_bevestigen" },
  { fase: "vernietigen", naam: "overdragen" },
];

/** Label and article of a handeling out of its own table; undefined when it is none of these. */
export function beschrijfAfwijking(handeling: string): { wat: string; artikel: string } | undefined {
  const gevonden = afwijkendeHandelingen.find(({ naam }) => naam === handeling);
  const rij = gevonden && findHandeling(gevonden.fase, gevonden.naam);
  return rij && { wat: `${faseLabels[gevonden.fase]}: ${rij.label.toLowerCase()}`, artikel: rij.artikel };
}

export const afwijkingenregister: Register<Afwijking> = {
  naam: "afwijkende-besluiten",
  titel: "Afwijkende besluiten",
  pad: "/toezicht",
  idVan: ({ id }) => id,
  leeg: "Er zijn geen afwijkende besluiten.",
  kolommen: [
    {
      sleutel: "moment",
      kop: "Wanneer",
      kort: true,
      waarde: ({ moment }) => (moment.length === 10 ? { dag: moment } : { moment }),
    },
    { sleutel: "wat", kop: "Besluit", waarde: ({ wat }) => wat },
    { sleutel: "artikel", kop: "Artikel", waarde: ({ artikel }) => artikel },
    { sleutel: "casus", kop: "Casusnummer", kort: true, waarde: ({ casusnummer }) => casusnummer },
    { sleutel: "door", kop: "Door", waarde: ({ door }) => door },
    {
      sleutel: "reden",
      kop: "Reden",
      waarde: ({ reden, casusnummer }) => reden ?? (casusnummer ? "staat in het dossier" : ""),
    },
  ],
};
