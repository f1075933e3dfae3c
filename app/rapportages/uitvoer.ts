import type { Pdfblok, Pdfdocument } from "~/pdf/blokken";
import { maakUitvoertabel, type Uitvoertabel } from "~/uitvoer/tabel";
import type { Rapportage, Rapportagetabel } from "./publiceren";

interface Regel {
  onderdeel: string;
  uitsplitsing: string;
  wat: string;
  aantal: number | string;
}

export const teWeinig = "Minder dan vijf";

function listRegels({ tabellen, duur, anonimiteit }: Rapportage): Regel[] {
  return [
    ...tabellen.flatMap(({ titel, groepen, delen }): Regel[] => [
      ...(groepen ?? [{ label: "Alles samen", aantal: teWeinig }]).map(({ label, aantal }) => ({
        onderdeel: titel,
        uitsplitsing: "Geheel",
        wat: label,
        aantal,
      })),
      ...delen.flatMap(({ rijen }) =>
        rijen.flatMap((deel) =>
          (groepen ?? []).map(({ label }, plaats) => ({
            onderdeel: titel,
            uitsplitsing: deel.label,
            wat: label,
            aantal: deel.aantallen[plaats] ?? "",
          })),
        ),
      ),
    ]),
    ...duur.map(({ fase, weken }) => ({
      onderdeel: "Doorlooptijd in weken (midden)",
      uitsplitsing: "Geheel",
      wat: fase,
      aantal: weken ?? teWeinig,
    })),
    ...anonimiteit.map(({ kenmerken, k }) => ({
      onderdeel: "Kleinste groep geanonimiseerde dossiers",
      uitsplitsing: "Geheel",
      wat: kenmerken,
      aantal: k ?? teWeinig,
    })),
  ];
}

export function maakRapportagetabel(rapportage: Rapportage): Uitvoertabel {
  return maakUitvoertabel<Regel>(
    { naam: "rapportage", titel: `Rapportage ${String(rapportage.jaar)}` },
    [
      { kop: "Onderdeel", waarde: ({ onderdeel }) => onderdeel },
      { kop: "Uitsplitsing", waarde: ({ uitsplitsing }) => uitsplitsing },
      { kop: "Wat", waarde: ({ wat }) => wat },
      { kop: "Aantal", waarde: ({ aantal }) => aantal },
    ],
    listRegels(rapportage),
  );
}

function maakBlokken({ titel, uitleg, groepen, delen }: Rapportagetabel): Pdfblok[] {
  const kop: Pdfblok[] = [
    { soort: "kop", niveau: 2, tekst: titel },
    { soort: "alinea", tekst: uitleg },
  ];
  if (!groepen) return [...kop, { soort: "alinea", tekst: `${teWeinig}: daarover wordt niets gezegd.` }];
  const getal = (label: string) => ({ kop: label, getal: true });
  return [
    ...kop,
    {
      soort: "tabel",
      onderschrift: titel,
      kolommen: [{ kop: "Wat" }, getal("Aantal")],
      rijen: groepen.map(({ label, aantal }) => [label, String(aantal)]),
    },
    ...delen.map(({ naar, rijen }): Pdfblok => ({
      soort: "tabel",
      onderschrift: `${titel} per ${naar.toLowerCase()}`,
      kolommen: [{ kop: naar }, ...groepen.map(({ label }) => getal(label))],
      rijen: rijen.map(({ label, aantallen }) => [label, ...aantallen.map(String)]),
    })),
  ];
}

export function maakRapportagepdf(rapportage: Rapportage, moment: string): Pdfdocument {
  const { jaar, tabellen, duur, anonimiteit } = rapportage;
  const titel = `Rapportage ${String(jaar)}`;
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
          "Cijfers voor het jaarverslag (convenant 11.3 f). Elk aantal is ten minste vijf; wat kleiner is, is samengeteld (DPIA 12). De cijfers zijn eenmaal vastgesteld en veranderen niet.",
      },
      ...tabellen.flatMap(maakBlokken),
      { soort: "kop", niveau: 2, tekst: "Doorlooptijd per fase" },
      {
        soort: "tabel",
        onderschrift: "Weken in een fase, de middelste van alle casussen die de fase verlieten",
        kolommen: [{ kop: "Fase" }, { kop: "Weken", getal: true }],
        rijen: duur.map(({ fase, weken }) => [fase, weken === null ? teWeinig : String(weken)]),
      },
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
    ],
  };
}
