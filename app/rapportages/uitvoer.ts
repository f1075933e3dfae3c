import type { Pdfblok, Pdfdocument } from "~/pdf/blokken";
import { maakUitvoertabel, type Uitvoertabel } from "~/uitvoer/tabel";
import type { Rapport, Rapporttabel } from "./rapport";
import { allesSamen } from "./samenvoegen";

interface Regel {
  onderdeel: string;
  uitsplitsing: string;
  wat: string;
  aantal: number | string;
  /** What is said beside it, as which months it is about. */
  noot: string;
}

export const teWeinig = "Minder dan vijf";

function listRegels({ tabellen, duur, anonimiteit }: Rapport): Regel[] {
  return [
    ...tabellen.flatMap(({ titel, groepen, delen, noten }): Regel[] => [
      ...(groepen ?? [{ label: allesSamen, aantal: teWeinig }]).map(({ label, aantal }) => ({
        onderdeel: titel,
        uitsplitsing: "Geheel",
        wat: label,
        aantal,
        noot: noten.join(" "),
      })),
      ...delen.flatMap(({ kolommen, rijen, noten: nootBijDeel }) =>
        rijen.flatMap((deel) =>
          kolommen.map((label, plaats) => ({
            onderdeel: titel,
            uitsplitsing: deel.label,
            wat: label,
            aantal: deel.aantallen[plaats] ?? "",
            noot: nootBijDeel.join(" "),
          })),
        ),
      ),
    ]),
    ...duur.map(({ fase, over, weken }) => ({
      onderdeel: "Doorlooptijd in weken (midden)",
      uitsplitsing: "Geheel",
      wat: fase,
      aantal: weken ?? teWeinig,
      noot: over,
    })),
    ...anonimiteit.map(({ kenmerken, k }) => ({
      onderdeel: "Kleinste groep geanonimiseerde dossiers",
      uitsplitsing: "Geheel",
      wat: kenmerken,
      aantal: k ?? teWeinig,
      noot: "",
    })),
  ];
}

export function maakRapportagetabel(rapport: Rapport): Uitvoertabel {
  return maakUitvoertabel<Regel>(
    { naam: "rapportage", titel: rapport.naam },
    [
      { kop: "Cijfers over", waarde: () => rapport.over },
      { kop: "Onderdeel", waarde: ({ onderdeel }) => onderdeel },
      { kop: "Uitsplitsing", waarde: ({ uitsplitsing }) => uitsplitsing },
      { kop: "Wat", waarde: ({ wat }) => wat },
      { kop: "Aantal", waarde: ({ aantal }) => aantal },
      { kop: "Toelichting", waarde: ({ noot }) => noot },
    ],
    listRegels(rapport),
  );
}

function maakBlokken({ titel, uitleg, groepen, delen, noten }: Rapporttabel): Pdfblok[] {
  const schrijf = (teksten: readonly string[]) => teksten.map((tekst): Pdfblok => ({ soort: "alinea", tekst }));
  const kop: Pdfblok[] = [{ soort: "kop", niveau: 2, tekst: titel }, ...schrijf([uitleg, ...noten])];
  if (!groepen) return [...kop, ...schrijf(noten.length > 0 ? [] : [`${teWeinig}: daarover wordt niets gezegd.`])];
  const getal = (label: string) => ({ kop: label, getal: true });
  return [
    ...kop,
    {
      soort: "tabel",
      onderschrift: titel,
      kolommen: [{ kop: "Wat" }, getal("Aantal")],
      rijen: groepen.map(({ label, aantal }) => [label, String(aantal)]),
    },
    ...delen.flatMap(({ naar, kolommen, rijen, noten: nootBijDeel }): Pdfblok[] => [
      {
        soort: "tabel",
        onderschrift: `${titel} per ${naar.toLowerCase()}`,
        kolommen: [{ kop: naar }, ...kolommen.map(getal)],
        rijen: rijen.map(({ label, aantallen }) => [label, ...aantallen.map(String)]),
      },
      ...schrijf(nootBijDeel),
    ]),
  ];
}

function maakDuur(duur: Rapport["duur"]): Pdfblok[] {
  if (duur.length === 0) return [];
  return [
    { soort: "kop", niveau: 2, tekst: "Doorlooptijd per fase" },
    {
      soort: "tabel",
      onderschrift: "Weken in een fase, de middelste van alle casussen die de fase verlieten",
      kolommen: [{ kop: "Fase" }, { kop: "Over" }, { kop: "Weken", getal: true }],
      rijen: duur.map(({ fase, over, weken }) => [fase, over, weken === null ? teWeinig : String(weken)]),
    },
  ];
}

function maakAnonimiteit({ anonimiteit }: Rapport): Pdfblok[] {
  if (anonimiteit.length === 0) return [];
  return [
    { soort: "kop", niveau: 2, tekst: "Anonimiteit van wat na vernietiging overblijft" },
    {
      soort: "tabel",
      onderschrift: "Hoeveel geanonimiseerde dossiers op elkaar lijken",
      kolommen: [
        { kop: "Kenmerken" },
        { kop: "Dossiers (ongeveer)", getal: true },
        { kop: "Kleinste groep (k)", getal: true },
        { kop: "In een groep kleiner dan vijf", getal: true },
      ],
      rijen: anonimiteit.map(({ kenmerken, dossiers, k, aandeelKlein }) => [
        kenmerken,
        dossiers === null ? teWeinig : String(dossiers),
        k === null ? "" : String(k),
        aandeelKlein === null ? "" : `${String(aandeelKlein)} %`,
      ]),
    },
  ];
}

export function maakRapportagepdf(rapport: Rapport, moment: string): Pdfdocument {
  const { titel, inleiding, tabellen, duur } = rapport;
  return {
    titel,
    auteur: "Veiligheidshuis",
    moment,
    voettekst: titel,
    blokken: [
      { soort: "kop", niveau: 1, tekst: titel },
      {
        soort: "alinea",
        tekst:
          "Cijfers voor het jaarverslag (convenant 11.3 f). Elk aantal is ten minste vijf; wat kleiner is, is samengeteld (DPIA 12). De cijfers van een jaar zijn eenmaal vastgesteld en veranderen niet.",
      },
      ...(inleiding === "" ? [] : [{ soort: "alinea" as const, tekst: inleiding }]),
      ...tabellen.flatMap(maakBlokken),
      ...maakDuur(duur),
      ...maakAnonimiteit(rapport),
    ],
  };
}
