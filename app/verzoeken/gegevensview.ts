import type { Veld } from "~/protocol/afscherming";
import type { Knopstand } from "~/protocol/antwoord.server";
import type { Inventarisregel } from "./inventaris.server";
import { besluituitkomsten, schrijfGrond, type Besluituitkomst, type Verzoeksoort } from "./lijsten";
import type { Besluit } from "./repository.server";
import type { Knopstanden } from "./view";
import { schrijfEntiteit } from "./woorden";

export interface Besluitregel {
  id: string;
  uitkomst: Besluituitkomst;
  uitkomstLabel: string;
  grond: string | null;
  grondLabel: string | null;
  door: string;
  moment: string;
  velden: Veld[];
  waarden: { gevraagd?: string; motivering?: string; bewerking?: string };
  versies: Record<string, Record<string, number>>;
}

export interface Gegevenregel {
  /** Names the gegeven in the address: ids and a register key. */
  sleutel: string;
  rijId: string;
  soort: string;
  veld: Veld;
  besluit: Besluitregel | null;
}

export interface Gegevengroep {
  entiteit: string;
  label: string;
  /** Without a besluit yet. */
  aantalOpen: number;
  /** By row: a list of gegevens that belong together. */
  rijen: { rijId: string; regels: Gegevenregel[] }[];
}

export interface GegevensView {
  nummer: string;
  soort: Verzoeksoort;
  soortLabel: string;
  handelingen: Knopstanden;
  casussen: { casusId: string; casusnummer: string; isRelatie: boolean; groepen: Gegevengroep[] }[];
  /** The gegeven of which the form is open. */
  gekozen: string | null;
  aantalOpen: number;
  /** Besluiten about gegevens that are no longer there (removed, or withdrawn from the dossier). */
  verdwenen: { label: string; uitkomstLabel: string }[];
}

export function maakSleutel(rijId: string, soort: string): string {
  return `${rijId}.${soort}`;
}

export function buildBesluitregel(besluit: Besluit, velden: Veld[], versies: Record<string, number>): Besluitregel {
  const tekst = (sleutel: string) => {
    const veld = velden.find((kandidaat) => kandidaat.sleutel === sleutel);
    return veld?.soort === "zichtbaar" ? veld.tekst : undefined;
  };
  const waarden = Object.fromEntries(
    (["gevraagd", "motivering", "bewerking"] as const).flatMap((sleutel) => {
      const waarde = tekst(sleutel);
      return waarde === undefined ? [] : [[sleutel, waarde]];
    }),
  );
  const { id, uitkomst, grond, door, moment } = besluit;
  return {
    id,
    uitkomst,
    uitkomstLabel: besluituitkomsten[uitkomst],
    grond,
    grondLabel: schrijfGrond(grond),
    door,
    moment,
    velden,
    waarden,
    versies: { [id]: versies },
  };
}

/** What may be in the answer, grouped by kind and row, each with its besluit. */
export function buildGroepen(
  inventaris: readonly Inventarisregel[],
  besluiten: ReadonlyMap<string, Besluitregel>,
): Gegevengroep[] {
  const groepen = new Map<string, Gegevengroep>();
  for (const { entiteit, rijId, soort, veld } of inventaris) {
    const groep = groepen.get(entiteit) ?? { entiteit, label: schrijfEntiteit(entiteit), aantalOpen: 0, rijen: [] };
    groepen.set(entiteit, groep);
    const sleutel = maakSleutel(rijId, soort);
    const besluit = besluiten.get(sleutel) ?? null;
    if (!besluit) groep.aantalOpen += 1;
    const regel = { sleutel, rijId, soort, veld, besluit };
    const rij = groep.rijen.find((kandidaat) => kandidaat.rijId === rijId);
    if (rij) rij.regels.push(regel);
    else groep.rijen.push({ rijId, regels: [regel] });
  }
  return [...groepen.values()];
}

/** The button of a group: only about inzage is decided for a whole group. */
export function findGroepknop({ handelingen, soort }: GegevensView): Knopstand | undefined {
  return soort === "inzage" ? handelingen.groep_geven : undefined;
}
