import { getPartijrecht } from "../partijtypen";
import type { Regel } from "./regel";
import type { GebruikVraag, GegevenVraag } from "./vragen";
import { akkoordentiteiten, isEigenInbreng, isProcesregie } from "./wie";

/** Asked when somebody takes a value along for an own task: copying, downloading, recording use. */
export const rHergebruik: Regel<GebruikVraag> = {
  id: "R-hergebruik",
  artikel: "P 3.5 d",
  citaat:
    "mogen deze gegevens enkel verder gebruiken voor hun eigen taken in het kader van de casusbehandeling, als de partner die de gegevens heeft ingebracht, dit afzonderlijk accordeert",
  weeg: (vraag) =>
    magVerderGebruiken(vraag) || "Alleen ter inzage: de verstrekker heeft dit gebruik niet afzonderlijk goedgekeurd.",
};

/** P 13.5 for politie and OM, P 13.6 for who is bound by a professional secrecy; P 3.4 for everybody. */
export const rDoel: Regel<GebruikVraag> = {
  id: "R-doel",
  artikel: "P 3.4, 13.5, 13.6",
  citaat:
    "indien het doel van de verdere verwerking verenigbaar is met dit doel waarvoor de Persoonsgegevens zijn verstrekt",
  weeg: (vraag) =>
    vraag.gebruik.verenigbaar ||
    isEigenInbreng(vraag) ||
    "Dit gebruik past niet bij het doel waarvoor het gegeven is verstrekt. Onverenigbaar gebruik is niet toegestaan.",
};

// The purpose first: a use that does not fit it cannot even be asked for.
export const gebruikregels = [rDoel, rHergebruik] as const;

/** The Veiligheidshuis works on behalf of the Partijen (P 2.3); of what a Partij itself brought in it keeps the say. */
function magVerderGebruiken(vraag: GegevenVraag): boolean {
  const { gegeven, rij, lezer } = vraag;
  if (!gegeven.ingebracht || rij.verstrekkerPartijId === null) return true;
  return isProcesregie(vraag) || isEigenInbreng(vraag) || rij.hergebruikVoor.includes(lezer.partij.id);
}

/** What a reader must know when reading this value. */
export interface Gebruik {
  /** P 7.1: the secrecy of article 7 Wpg rests on it, also for who receives it. */
  readonly wpg: boolean;
  /** The article that ties it to the purpose for which it was given; null when none does. */
  readonly doelartikel: "P 13.5" | "P 13.6" | null;
  /** P 3.5 d: `eigen_taak` once the verstrekker approved that. */
  readonly hergebruik: "vrij" | "ter_inzage" | "eigen_taak";
}

function getDoelartikel(geheim: ReturnType<typeof getPartijrecht>["geheim"] | null): Gebruik["doelartikel"] {
  if (geheim === "wpg" || geheim === "wjsg") return "P 13.5";
  return geheim === "beroep" ? "P 13.6" : null;
}

/** P 7.1: the secrecy of article 7 Wpg stays on what the politie provided, and on what holds politiegegevens otherwise. */
export function rustWpg({ gegeven, rij }: Pick<GegevenVraag, "gegeven" | "rij">): boolean {
  const geheim = rij.verstrekkerPartijtype && getPartijrecht(rij.verstrekkerPartijtype).geheim;
  return geheim === "wpg" || gegeven.typen.includes("politiegegevens");
}

/** The conditions on one visible value for this reader; null when there are none, as for what is one's own. */
export function getGebruik(vraag: GegevenVraag): Gebruik | null {
  const { gegeven, rij } = vraag;
  if (isEigenInbreng(vraag)) return null;
  const geheim = rij.verstrekkerPartijtype && getPartijrecht(rij.verstrekkerPartijtype).geheim;
  const wpg = rustWpg(vraag);
  // Questions and answers between Partijen are provided for no purpose but each other.
  const isVerstrekt = !akkoordentiteiten.includes(gegeven.entiteit);
  const doelartikel = isVerstrekt ? getDoelartikel(geheim) : null;
  const isVanAnder = gegeven.ingebracht && rij.verstrekkerPartijId !== null && !isProcesregie(vraag);
  const hergebruik = !isVanAnder ? "vrij" : magVerderGebruiken(vraag) ? "eigen_taak" : "ter_inzage";
  return wpg || doelartikel || hergebruik !== "vrij" ? { wpg, doelartikel, hergebruik } : null;
}
