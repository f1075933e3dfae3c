import { z } from "zod";
import { keuze, vinkje } from "~/lib/invoer";
import { markeringveld, veldenVan, zeggenschapveld } from "~/protocol/formulier";
import { voorwaardenlabels, voorwaardenvelden } from "./voorwaarden";

const id = z.string().min(1).max(80);

/** C 16.2: with whom the verstrekker shares. */
export const delenOpties = {
  alle: "Alle betrokken Partijen",
  gekozen: "Alleen de Partijen die ik hieronder kies",
  geen: "Alleen de procesregie van het Veiligheidshuis",
} as const;

const woorden = <K extends string>(opties: Readonly<Record<K, string>>) => Object.keys(opties) as K[];

/** C 16.2, C 12.2 f: with whom, and from when. */
export const delenvelden = {
  delen_met: keuze(woorden(delenOpties), "Kies met wie u deze informatie deelt."),
  partijen: z.array(id).optional(),
  vooraf: vinkje(),
  ...zeggenschapveld,
};

const soort = z.string({ error: "Kies een soort informatie." }).max(60);

const inbrengvelden = {
  ...veldenVan("inbreng", { verplicht: ["tekst", "grondslag"], optioneel: ["doel", "wpg_artikel"] }),
  ...markeringveld,
  ...voorwaardenvelden("inbreng"),
  ...delenvelden,
  daarna: keuze(["concept", "indienen"], "Kies wat u met deze inbreng wilt doen."),
};

/** `rij`: the concept that is changed; a new inbreng has its kind instead. */
export const inbrengForm = z.strictObject({ ...inbrengvelden, rij: id.optional(), soort: soort.optional() });

/**
 * As `inbrengForm`, with what has to be filled in for this case: the kind of a new inbreng, the purpose and the article
 * for who must give them (P 6.4 d, 13.5).
 */
export function maakInbrengForm(eisen: { isNieuw: boolean; doelVerplicht: boolean; isPolitie: boolean }) {
  const { doel, wpg_artikel } = veldenVan("inbreng", { verplicht: ["doel", "wpg_artikel"] });
  return z.strictObject({
    rij: eisen.isNieuw ? z.undefined().optional() : id,
    soort: eisen.isNieuw ? soort : z.undefined().optional(),
    ...inbrengvelden,
    ...(eisen.doelVerplicht && { doel }),
    ...(eisen.isPolitie && { wpg_artikel }),
  });
}

export const voorwaardenForm = z.strictObject({ rij: id, ...voorwaardenvelden("inbreng"), ...delenvelden });

export const rijForm = z.strictObject({ rij: id });

export const inbrenglabels = {
  soort: "Soort informatie",
  tekst: "Informatie",
  grondslag: "Grondslag",
  doel: "Doel",
  wpg_artikel: "Politiegegevens",
  bevat: "De tekst bevat",
  ...voorwaardenlabels,
  delen_met: "Delen met",
  partijen: "Partijen",
  zeggenschap: "Volgende fasen",
  daarna: "Wat wilt u doen",
};
