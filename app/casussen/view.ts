import { naamSorteersleutel } from "~/lib/invoer";
import type { Afgeschermd, Opener, Veld } from "~/protocol/afscherming";
import { faseLabels, fasen, toestanden, type Fase, type Toestand } from "~/protocol/fasen";
import { aanpakken, type Aanpak } from "~/protocol/lijsten";

export interface Casusregel {
  casusnummer: string;
  /** Voornamen, tussenvoegsel, achternaam, as far as this reader may see them. */
  naam: Veld[];
  geboortedatum: Veld | undefined;
  toestand: string;
  fase: Fase;
  aanpak: string;
  aangemeldOp: string;
  href: string;
}

export interface CasussenView {
  regels: Casusregel[];
  fase: Fase | null;
  fasen: { fase: Fase; label: string; aantal: number }[];
  totaal: number;
  magBsn: boolean;
  /** Set after a search: what was searched on, in words; never what was typed. */
  gezochtOp: "naam" | "BSN" | null;
}

export interface Casusbron {
  opener: Opener;
  persoon: Afgeschermd<"persoon"> | undefined;
  casusnummer: string;
  toestand: Toestand;
  aanpak: Aanpak;
  aangemeldOp: string;
  /** The phase screen where this reader goes on. */
  scherm: Fase;
}

export function buildCasusregel({ opener, persoon, ...bron }: Casusbron): Casusregel & { sorteer: string } {
  const naam = persoon ? opener.velden(persoon, ["voornamen", "tussenvoegsel", "achternaam"]) : [];
  const delen = Object.fromEntries(
    naam.flatMap((veld) => (veld.soort === "zichtbaar" ? [[veld.sleutel, veld.tekst]] : [])),
  );
  // Without a visible name the number decides, after all names: a place among them would tell the first letter.
  const sorteer = delen.achternaam ? `0${naamSorteersleutel(delen)}|${bron.casusnummer}` : `1${bron.casusnummer}`;
  return {
    casusnummer: bron.casusnummer,
    naam: naam.filter(({ soort }) => soort === "zichtbaar"),
    geboortedatum: persoon && opener.veld(persoon, "geboortedatum"),
    toestand: toestanden[bron.toestand].label,
    fase: toestanden[bron.toestand].fase,
    aanpak: aanpakken[bron.aanpak],
    aangemeldOp: bron.aangemeldOp,
    href: `/casussen/${bron.casusnummer}/${bron.scherm}`,
    sorteer,
  };
}

export function buildCasussenView(
  bronnen: readonly Casusbron[],
  opties: { fase: Fase | null; magBsn: boolean; gezochtOp?: CasussenView["gezochtOp"] },
): CasussenView {
  const { fase, magBsn, gezochtOp = null } = opties;
  const alle = bronnen
    .map(buildCasusregel)
    // A hit on a name that this reader may not see would tell the name.
    .filter(({ naam }) => gezochtOp !== "naam" || naam.some(({ sleutel }) => sleutel === "achternaam"))
    .toSorted((a, b) => a.sorteer.localeCompare(b.sorteer, "nl"))
    .map(({ sorteer: _sorteer, ...regel }) => regel);
  return {
    regels: fase ? alle.filter((regel) => regel.fase === fase) : alle,
    fase,
    fasen: fasen
      .map((naam) => ({ fase: naam, label: faseLabels[naam], aantal: alle.filter((r) => r.fase === naam).length }))
      .filter(({ aantal }) => aantal > 0),
    totaal: alle.length,
    magBsn,
    gezochtOp,
  };
}
