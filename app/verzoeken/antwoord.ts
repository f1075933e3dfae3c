import { formatDag, formatDagKort } from "~/lib/datum";
import type { Veld } from "~/protocol/afscherming";
import type { Pdfblok, Pdftekst } from "~/pdf/blokken";
import {
  identiteitsbewijzen,
  overlegVan,
  schrijfGrond,
  toewijzingswoorden,
  verzoeksoorten,
  type Besluituitkomst,
  type Identiteitsbewijs,
  type Uitkomst,
  type Verzoeksoort,
} from "./lijsten";

/** One gegeven about which was decided. */
export interface Antwoordgegeven {
  /** Entity and label: words of the register, no value. */
  label: string;
  uitkomst: Besluituitkomst;
  grond: string | null;
  motivering: Veld | undefined;
  gevraagd: Veld | undefined;
}

/** One gegeven in the copy (P 18.5): as it is, or as it is given without what is about others. */
export interface Kopieregel {
  label: string;
  tekst: Pdftekst;
  bron: string;
  moment: string;
  isBewerkt: boolean;
}

export interface Antwoordcasus {
  casusnummer: string;
  aanpak: string;
  /** Who asks is a relatie: that and of whom the casus is stays out of the answer. */
  isRelatie: boolean;
  categorieen: readonly string[];
  ontvangers: readonly { partij: string; eerste: string; laatste: string }[];
  /** When it is destroyed, or by what it is decided (P 18.1 d). */
  termijn: string;
  gegevens: readonly Antwoordgegeven[];
  kopie: readonly { titel: string; regels: readonly Kopieregel[] }[];
}

export interface Antwoordbron {
  nummer: string;
  soort: Verzoeksoort;
  uitkomst: Uitkomst;
  ontvangenOp: string;
  identiteit: { document: Identiteitsbewijs; op: string } | null;
  vandaag: string;
  veiligheidshuis: string;
  manager: { naam: string; email: string } | undefined;
  ondertekenaar: string;
  /** Parts of the name and the address, as they stand in the verzoek. */
  naam: readonly Veld[];
  adres: readonly (readonly Veld[])[];
  vertegenwoordiger: Veld | undefined;
  toelichting: Veld | undefined;
  overlegOp: string | null;
  casussen: readonly Antwoordcasus[];
  /** Partijen of these kinds that take part at all: it tells nothing about whether they supplied anything. */
  parketten: readonly string[];
  politie: readonly string[];
}

const kop = (niveau: 1 | 2 | 3, tekst: string): Pdfblok => ({ soort: "kop", niveau, tekst });
const alinea = (tekst: Pdftekst): Pdfblok => ({ soort: "alinea", tekst });
const lijst = (items: readonly Pdftekst[]): Pdfblok => ({ soort: "lijst", items });
const woorden = (velden: readonly Veld[], tussen = " ") =>
  velden.flatMap((veld) => (veld.soort === "zichtbaar" ? [veld.tekst] : [])).join(tussen);

function aanhef(bron: Antwoordbron): Pdfblok[] {
  const { veiligheidshuis, nummer, vandaag, soort, ontvangenOp, identiteit, vertegenwoordiger } = bron;
  const naam = woorden(bron.naam);
  const adres = bron.adres.map((regel) => woorden(regel)).filter(Boolean);
  return [
    kop(1, `Antwoord op uw verzoek: ${verzoeksoorten[soort].label.toLowerCase()}`),
    alinea(veiligheidshuis),
    alinea([naam, ...adres].join("\n")),
    alinea(`Datum: ${formatDag(vandaag)}\nOns kenmerk: ${nummer}`),
    alinea(`Geachte ${naam},`),
    alinea(
      [
        `U vroeg ons op ${formatDag(ontvangenOp)} ${verzoeksoorten[soort].vraag}.`,
        vertegenwoordiger?.soort === "zichtbaar"
          ? `Het verzoek is namens u gedaan door ${vertegenwoordiger.tekst}.`
          : "",
        identiteit
          ? `U bent bij ons langs geweest. Wij stelden op ${formatDag(identiteit.op)} uw identiteit vast met uw ${identiteitsbewijzen[identiteit.document].toLowerCase()}. Wij bewaren daarvan geen nummer en geen kopie.`
          : "",
      ]
        .filter(Boolean)
        .join(" "),
    ),
  ];
}

/** P 17.5, 17.6: always there, whether or not they supplied something: its absence would tell as much as its presence. */
function verwijzing({ soort, parketten, politie }: Antwoordbron): Pdfblok[] {
  const isVerzet = soort === "verzet";
  return [
    kop(2, "Gegevens van het Openbaar Ministerie en de politie"),
    alinea(
      "Voor gegevens van het Openbaar Ministerie en de politie gelden andere wetten. Wij mogen daarover niet beslissen en laten die gegevens in dit antwoord buiten beschouwing. Dat doen wij altijd, ook als er zulke gegevens niet zijn.",
    ),
    lijst([
      isVerzet
        ? `Openbaar Ministerie (${parketten.join(", ")}): stuur uw verzet naar de afdeling Bestuurlijke en juridische zaken van het Parket-Generaal. Hiervoor geldt de Wet justitiële en strafvorderlijke gegevens.`
        : `Openbaar Ministerie (${parketten.join(", ")}): stuur uw verzoek naar de privacyfunctionaris van het parket. Hiervoor geldt de Wet justitiële en strafvorderlijke gegevens.`,
      isVerzet
        ? `Politie (${politie.join(", ")}): stuur uw verzet naar de privacyfunctionaris of jurist van de eenheid. Hiervoor geldt de Wet politiegegevens.`
        : `Politie (${politie.join(", ")}): stuur uw verzoek naar het Wpg-loket of de privacydesk van de eenheid. Hiervoor geldt de Wet politiegegevens.`,
    ]),
  ];
}

function slot(bron: Antwoordbron): Pdfblok[] {
  const { manager, veiligheidshuis, ondertekenaar, toelichting } = bron;
  const wie = manager
    ? `${manager.naam}, manager van ${veiligheidshuis}, ${manager.email}`
    : `de manager van ${veiligheidshuis}`;
  return [
    ...(toelichting ? [kop(2, "Toelichting"), alinea(toelichting)] : []),
    kop(2, "Bent u het niet eens met dit antwoord?"),
    alinea(
      `U kunt binnen zes weken na de dag waarop u dit antwoord kreeg bezwaar maken bij ${veiligheidshuis}. U kunt ook een klacht indienen bij de Autoriteit Persoonsgegevens, via autoriteitpersoonsgegevens.nl. Hebt u vragen? Neem dan contact op met ${wie}.`,
    ),
    alinea(`Met vriendelijke groet,\n\n${ondertekenaar}\n${veiligheidshuis}`),
  ];
}

const doelen = [
  "problemen op meer dan één gebied van het leven oplossen;",
  "voorkomen dat iemand (verder) crimineel of overlastgevend gedrag laat zien of verder afglijdt;",
  "ernstige veiligheidsproblemen in een buurt of gebied oplossen;",
  "samenwerken om deze doelen te bereiken.",
];

const rechten = [
  "laten verbeteren wat niet klopt (correctie);",
  "laten wissen (verwijdering);",
  "tijdelijk niet laten gebruiken (beperking);",
  "bezwaar maken tegen het gebruik (verzet).",
];

function schrijfTitel(titel: string, { casusnummer, isRelatie }: Antwoordcasus, meerdere: boolean): string {
  return meerdere && !isRelatie ? `${titel} in casus ${casusnummer}` : titel;
}

function inzagedeel(casus: Antwoordcasus, meerdere: boolean): Pdfblok[] {
  const afgewezen = casus.gegevens.filter(({ uitkomst }) => uitkomst === "afwijzen" || uitkomst === "deels");
  const redenen = new Map(
    afgewezen.map((g) => [`${g.grond ?? ""}|${g.motivering?.soort === "zichtbaar" ? g.motivering.tekst : ""}`, g]),
  );
  return [
    kop(2, schrijfTitel("Uw gegevens", casus, meerdere)),
    alinea(
      casus.isRelatie
        ? "Het gaat om gegevens over u als gezinslid of directe relatie van iemand anders. Over die ander krijgt u geen gegevens."
        : `Het gaat om casus ${casus.casusnummer}, aanpak ${casus.aanpak}.`,
    ),
    kop(3, "b. Soorten gegevens"),
    casus.categorieen.length > 0
      ? lijst(casus.categorieen)
      : alinea("Er zijn in deze casus geen gegevens die wij u mogen geven."),
    kop(3, "c. Wie uw gegevens heeft gezien"),
    casus.ontvangers.length > 0
      ? {
          soort: "tabel",
          onderschrift: "Ontvangers volgens het logboek",
          kolommen: [{ kop: "Organisatie" }, { kop: "Voor het eerst" }, { kop: "Voor het laatst" }],
          rijen: casus.ontvangers.map(({ partij, eerste, laatste }) => [partij, eerste, laatste]),
        }
      : alinea("Volgens het logboek heeft niemand uw gegevens ingezien."),
    alinea("Uw gegevens gaan niet naar landen buiten de Europese Unie of naar internationale organisaties."),
    kop(3, "d. Hoe lang wij ze bewaren"),
    alinea(casus.termijn),
    ...(redenen.size > 0
      ? [
          kop(3, "Wat u niet of niet helemaal krijgt"),
          alinea("Van deze casus krijgt u een deel niet, of zonder de delen die over anderen gaan. De redenen zijn:"),
          lijst(
            [...redenen.values()].map(({ grond, motivering }) =>
              [schrijfGrond(grond), motivering?.soort === "zichtbaar" ? motivering.tekst : ""]
                .filter(Boolean)
                .join(". "),
            ),
          ),
        ]
      : []),
  ];
}

function kopiedeel(casus: Antwoordcasus, meerdere: boolean): Pdfblok[] {
  if (casus.kopie.length === 0) return [];
  return [
    { soort: "nieuwe_pagina" },
    kop(2, schrijfTitel("Kopie van uw gegevens", casus, meerdere)),
    alinea("Bij elk gegeven staat van wie het komt (g) en wanneer het is vastgelegd."),
    ...casus.kopie.flatMap(({ titel, regels }): Pdfblok[] => [
      kop(3, titel),
      {
        soort: "tabel",
        onderschrift: titel,
        kolommen: [{ kop: "Gegeven" }, { kop: "Inhoud" }, { kop: "Bron" }, { kop: "Vastgelegd" }],
        rijen: regels.map(({ label, tekst, bron, moment, isBewerkt }) => [
          isBewerkt ? `${label} (gedeeltelijk)` : label,
          tekst,
          bron,
          formatDagKort(moment),
        ]),
      },
    ]),
  ];
}

function inzage(bron: Antwoordbron): Pdfblok[] {
  const meerdere = bron.casussen.length > 1;
  return [
    alinea(
      bron.uitkomst === "afgewezen"
        ? "Wij kunnen u de gegevens niet geven. Hieronder leest u waarom."
        : "Hieronder leest u wat wij over u hebben vastgelegd en waarom. Aan het eind staat een kopie van uw gegevens.",
    ),
    kop(2, "a. Waarvoor wij uw gegevens gebruiken"),
    alinea("Organisaties werken in het Veiligheidshuis samen aan de veiligheid. Zij gebruiken gegevens om:"),
    lijst(doelen),
    ...bron.casussen.flatMap((casus) => inzagedeel(casus, meerdere)),
    kop(2, "e. Uw rechten"),
    alinea("U kunt ons vragen om uw gegevens te:"),
    lijst(rechten),
    kop(2, "f. Klacht"),
    alinea("U kunt over het gebruik van uw gegevens een klacht indienen bij de Autoriteit Persoonsgegevens."),
    kop(2, "h. Geen automatische besluiten"),
    alinea(
      "Wij nemen geen besluiten met alleen een computer, en maken geen profiel van u. Een telling kan een advies geven; een mens besluit altijd.",
    ),
    ...verwijzing(bron),
    ...slot(bron),
    ...bron.casussen.flatMap((casus) => kopiedeel(casus, meerdere)),
  ];
}

const gevolgen: Readonly<Record<Verzoeksoort, string>> = {
  inzage: "",
  correctie:
    "Wij vragen de organisatie die het gegeven verstrekte om het te verbeteren, en vertellen dat aan wie het kreeg.",
  verwijdering: "Wij hebben deze gegevens verwijderd.",
  beperking: "Wij bewaren deze gegevens wel, maar gebruiken ze niet. U hoort het als dat verandert.",
  verzet: "Wij gebruiken deze gegevens niet meer en hebben ze verwijderd.",
  overdraagbaarheid: "",
};

function besluiten(bron: Antwoordbron): Pdfblok[] {
  const { soort, casussen, overlegOp } = bron;
  const overleg = overlegVan[soort];
  const alle = casussen.flatMap(({ gegevens }) => gegevens);
  const regel = ({ label, uitkomst, grond, motivering, gevraagd }: Antwoordgegeven): readonly Pdftekst[] => [
    label,
    uitkomst === "toewijzen" ? toewijzingswoorden[soort].toewijzen : toewijzingswoorden[soort].afwijzen,
    [
      schrijfGrond(grond),
      motivering?.soort === "zichtbaar" ? motivering.tekst : "",
      gevraagd?.soort === "zichtbaar" ? `Volgens u: ${gevraagd.tekst}` : "",
    ]
      .filter(Boolean)
      .join(". "),
  ];
  return [
    alinea(
      [
        "Wij hebben per gegeven besloten.",
        overleg && overlegOp
          ? `Uw verzoek is op ${formatDag(overlegOp)} besproken in het ${overleg} van de organisaties die samenwerken.`
          : "",
      ]
        .filter(Boolean)
        .join(" "),
    ),
    kop(2, "Ons besluit"),
    {
      soort: "tabel",
      onderschrift: "Besluit per gegeven",
      kolommen: [{ kop: "Gegeven" }, { kop: "Besluit" }, { kop: "Grond en motivering" }],
      rijen: alle.map(regel),
    },
    ...(alle.some(({ uitkomst }) => uitkomst === "toewijzen") ? [alinea(gevolgen[soort])] : []),
    ...verwijzing(bron),
    ...slot(bron),
  ];
}

/** The answer as blocks for paper (P 18.1 a–h, 18.3, 18.5, 19.4, 20.4, 21.1). */
export function maakAntwoord(bron: Antwoordbron): Pdfblok[] {
  const begin = aanhef(bron);
  if (bron.uitkomst === "niet_van_toepassing") {
    return [
      ...begin,
      alinea(
        "Het recht om gegevens over te dragen geldt niet voor de organisaties in het Veiligheidshuis (privacyprotocol, artikel 21.1). Dat recht bestaat alleen voor gegevens die u zelf gaf op grond van toestemming of een overeenkomst. Wij kunnen uw verzoek daarom niet uitvoeren.",
      ),
      alinea("U kunt wel vragen om inzage. Dan krijgt u een kopie van uw gegevens."),
      ...slot(bron),
    ];
  }
  if (bron.uitkomst === "onbekend") {
    return [
      ...begin,
      alinea(
        "Wij hebben in onze systemen gezocht met uw naam en geboortedatum. Wij hebben geen gegevens over u gevonden. Wij kunnen u dus niets geven, en er is niets om te verbeteren, te verwijderen of te beperken.",
      ),
      ...verwijzing(bron),
      ...slot(bron),
    ];
  }
  return [...begin, ...(bron.soort === "inzage" ? inzage(bron) : besluiten(bron))];
}

/** The same in plain words, to be kept: what was said, without the copy of the gegevens. */
export function schrijfAntwoord(bron: Antwoordbron): string {
  const zonderKopie = { ...bron, casussen: bron.casussen.map((casus) => ({ ...casus, kopie: [] })) };
  const tekst = (deel: Pdftekst): string =>
    typeof deel === "string" ? deel : deel?.soort === "zichtbaar" ? deel.tekst : "";
  return maakAntwoord(zonderKopie)
    .map((blok): string => {
      switch (blok.soort) {
        case "kop":
        case "alinea":
          return tekst(blok.tekst);
        case "lijst":
          return blok.items.map((item) => `- ${tekst(item)}`).join("\n");
        case "tabel":
          return blok.rijen.map((rij) => rij.map(tekst).join(" | ")).join("\n");
        default:
          return "";
      }
    })
    .filter(Boolean)
    .join("\n\n");
}
