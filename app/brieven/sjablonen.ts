/** Kinds of letter; the `code` of a row `brief`. */
export const briefsoorten = {
  op_brief: { label: "Brief bij de start van de aanpak", onderwerp: "Informatie over uw persoonsgerichte aanpak" },
  af_brief: { label: "Brief bij het afsluiten van de aanpak", onderwerp: "Uw persoonsgerichte aanpak is afgesloten" },
  overig: { label: "Andere brief", onderwerp: "Bericht van het Veiligheidshuis" },
} as const;
export type Briefsoort = keyof typeof briefsoorten;

export function isBriefsoort(woord: string): woord is Briefsoort {
  return Object.hasOwn(briefsoorten, woord);
}

/** What the writer still has to fill in. A letter with such a place cannot be made final. */
export const invulplek = "[vul in:";

/**
 * A part of a letter. Its text holds places between braces, `{achternaam}`; an empty line begins a paragraph, a hyphen an item
 * of a list. A part belongs to the letter and cannot be changed or left out by its writer, but for the one that is `eigen`:
 * there stands what the writer makes of `tekst`.
 */
export interface Deel {
  kop?: string;
  /** What demands it. */
  artikel: string;
  tekst: string;
  eigen?: true;
  /** Words of the organisation itself, edited with versions; nothing demands them. */
  vrij?: true;
}

const rechten: Deel = {
  kop: "Welke rechten hebt u?",
  artikel: "P 16.5 d",
  tekst: [
    "- U mag vragen welke gegevens over u zijn vastgelegd en daarvan een kopie krijgen (inzage).",
    "- U mag vragen om gegevens te laten verbeteren die niet kloppen (correctie).",
    "- U mag vragen om gegevens te laten verwijderen (verwijdering).",
    "- U mag vragen om uw gegevens tijdelijk niet te gebruiken (beperking).",
    "- U mag bezwaar maken tegen het gebruik van uw gegevens (bezwaar, ook verzet genoemd).",
    "",
    "U krijgt binnen vier weken een beslissing op uw verzoek. U komt daarvoor persoonlijk langs, zodat wij kunnen vaststellen wie u bent. Gegevens die van de politie of het Openbaar Ministerie komen vallen onder een andere wet. Voor die gegevens verwijzen wij u naar het Wpg-loket van de politie of naar het parket.",
  ].join("\n"),
};

const klacht: Deel = {
  kop: "Een klacht indienen",
  artikel: "P 16.5 f",
  tekst:
    "Bent u het niet eens met hoe wij met uw gegevens omgaan? Dan kunt u een klacht indienen bij het Veiligheidshuis. U kunt ook een klacht indienen bij de Autoriteit Persoonsgegevens, via autoriteitpersoonsgegevens.nl.",
};

const bewaren: Deel = { kop: "Hoe lang bewaren wij uw gegevens?", artikel: "P 16.5 c", tekst: "{bewaartermijn}" };

const contact: Deel = {
  kop: "Contact",
  artikel: "P 16.5 j",
  tekst:
    "Hebt u vragen over uw gegevens, of wilt u een van uw rechten gebruiken? Neem dan contact op met de manager van {veiligheidshuis}: {manager}.",
};

/**
 * Informs the betrokkene before the casusoverleg: reason, casusoverleg and what is recorded (DPIA 3.3), and all of P 16.5 a–j.
 * Overdraagbaarheid is not offered: P 21.1 excludes it.
 */
const opBrief: readonly Deel[] = [
  {
    artikel: "DPIA 3.3",
    tekst:
      "U bent aangemeld voor een persoonsgerichte aanpak van {veiligheidshuis}. De aanpak heet: {aanpak}. In deze brief leest u wat dat betekent, welke gegevens over u worden gebruikt en welke rechten u hebt.",
  },
  {
    kop: "Waarom krijgt u deze brief?",
    artikel: "DPIA 3.3",
    tekst: "De reden van de aanmelding is: {reden}",
    eigen: true,
  },
  {
    kop: "Wat gaat er gebeuren?",
    artikel: "DPIA 3.3",
    tekst:
      "Uw situatie wordt besproken in een overleg: het casusoverleg Top X. Daar maken organisaties samen een plan. Er wordt bekeken wat u nodig hebt en wie u daarbij kan helpen.",
  },
  {
    kop: "Welke gegevens leggen wij vast?",
    artikel: "DPIA 3.3",
    tekst:
      "In het systeem van het Veiligheidshuis leggen wij vast: uw naam, adres, geboortedatum en burgerservicenummer, de reden van de aanmelding, de informatie die de organisaties over u inbrengen, het verslag van het overleg en het plan met de afspraken. Het kan ook gaan om gegevens van politie en justitie en om gegevens over zorg.",
  },
  {
    kop: "Waarvoor gebruiken wij uw gegevens?",
    artikel: "P 16.5 a",
    tekst: [
      "Wij gebruiken uw gegevens om samen bij te dragen aan de veiligheid. Wij willen voorkomen en verminderen dat mensen opnieuw strafbare feiten plegen, ernstige overlast geven of vastlopen in de maatschappij. Meer precies gaat het om:",
      "",
      "- het oplossen van meerdere problemen die tegelijk spelen, op meer dan één leefgebied;",
      "- het voorkomen van (verder) crimineel gedrag, overlast of verder afglijden;",
      "- het oplossen van ernstige veiligheidsproblemen in een buurt of gebied;",
      "- het mogelijk maken van de samenwerking die daarvoor nodig is.",
    ].join("\n"),
  },
  {
    kop: "Welke organisaties doen mee?",
    artikel: "P 16.5 b",
    tekst:
      "Aan de samenwerking in het Veiligheidshuis nemen deze organisaties deel. Alleen organisaties die nodig zijn voor uw situatie zien gegevens over u.\n\n{partijen}",
  },
  bewaren,
  rechten,
  {
    kop: "Als u toestemming hebt gegeven",
    artikel: "P 16.5 e",
    tekst:
      "Soms mag een organisatie gegevens alleen delen met uw toestemming. U mag die toestemming altijd weer intrekken. Wat vóór het intrekken met uw toestemming is gedaan blijft geldig.",
  },
  klacht,
  {
    kop: "Moeten uw gegevens worden verstrekt?",
    artikel: "P 16.5 g, h",
    tekst:
      "De organisaties verstrekken gegevens op grond van de wetten die voor hun taak gelden en een taak van algemeen belang. Er is geen contract dat hen daartoe verplicht. Geldt voor een organisatie een wettelijke plicht, dan legt die organisatie u dat uit.\n\nU bent niet verplicht om zelf gegevens aan het Veiligheidshuis te geven.",
  },
  {
    kop: "Geen besluiten door een computer",
    artikel: "P 16.5 i",
    tekst:
      "Over u worden geen besluiten genomen door een computer alleen. Er is geen geautomatiseerde besluitvorming en geen profilering. Mensen nemen de besluiten.",
  },
  contact,
];

/** Closing letter (DPIA 3.6): closed, who can still see the dossier, how long it is kept, rights, contact. */
const afBrief: readonly Deel[] = [
  {
    artikel: "DPIA 3.6",
    tekst:
      "Uw persoonsgerichte aanpak bij {veiligheidshuis} wordt afgesloten. De organisaties hebben dit samen besloten in het casusoverleg.",
  },
  {
    kop: "Waarom stopt de aanpak?",
    artikel: "DPIA 3.6",
    tekst: `${invulplek} de reden van afsluiten, in gewone woorden]`,
    eigen: true,
  },
  {
    kop: "Wat verandert er?",
    artikel: "DPIA 10",
    tekst:
      "Uw situatie wordt niet meer besproken in het casusoverleg. De organisaties hebben geen toegang meer tot uw dossier. Alleen medewerkers van het Veiligheidshuis en, voor een beperkte tijd, de casusregisseur kunnen het nog zien.",
  },
  bewaren,
  rechten,
  klacht,
  contact,
];

const overigeBrief: readonly Deel[] = [
  { artikel: "DPIA 3.5", tekst: `${invulplek} de tekst van uw brief]`, eigen: true },
  contact,
];

const vasteDelen: Readonly<Record<Briefsoort, readonly Deel[]>> = {
  op_brief: opBrief,
  af_brief: afBrief,
  overig: overigeBrief,
};

/** What the organisation may word itself in a kind of letter. All else is fixed, so that it cannot be left out (P 16.5). */
export interface VrijeDelen {
  onderwerp: string;
  /** After the first words; empty: nothing. */
  inleiding: string;
  /** What the part of the writer begins with. */
  voorzet: string;
  /** A part before the end, with its head; empty: nothing. */
  slotkop: string;
  slot: string;
}

/** A kind of letter as it holds for letters from a moment on. */
export interface Sjabloon {
  soort: Briefsoort;
  /** 0: as the program brings it. */
  versie: number;
  onderwerp: string;
  delen: readonly Deel[];
}

export function standaardDelen(soort: Briefsoort): VrijeDelen {
  const voorzet = vasteDelen[soort].find(({ eigen }) => eigen)?.tekst ?? "";
  return { onderwerp: briefsoorten[soort].onderwerp, inleiding: "", voorzet, slotkop: "", slot: "" };
}

/** The fixed parts in their order, with the free ones at their places between them. */
export function maakSjabloon(soort: Briefsoort, vrij: VrijeDelen = standaardDelen(soort), versie = 0): Sjabloon {
  const eigenWoorden = (tekst: string, kop?: string): Deel[] =>
    tekst === "" ? [] : [{ artikel: "eigen woorden van het Veiligheidshuis", tekst, vrij: true, ...(kop && { kop }) }];
  const delen = vasteDelen[soort].flatMap((deel, plaats, alle) => [
    ...(plaats === alle.length - 1 ? eigenWoorden(vrij.slot, vrij.slotkop) : []),
    deel.eigen ? { ...deel, tekst: vrij.voorzet } : deel,
    ...(plaats === 0 ? eigenWoorden(vrij.inleiding) : []),
  ]);
  return { soort, versie, onderwerp: vrij.onderwerp, delen };
}

/** Head and end of every letter. */
export const briefhoofd: readonly string[] = [
  "{veiligheidshuis}",
  "{voornamen} {tussenvoegsel} {achternaam}\n{straat} {huisnummer} {huisnummertoevoeging}\n{postcode}  {woonplaats}",
  "Datum: {datum}\nOns kenmerk: {casusnummer}",
];
export const aanhef = "Geachte {voornamen} {tussenvoegsel} {achternaam},";
export const briefslot = "Met vriendelijke groet,\n\n{ondertekenaar}\n{veiligheidshuis}";

/** DPIA 10; the term itself is a setting (domein 12). */
export function schrijfBewaartermijn(maanden: number): string {
  const duur = maanden % 12 === 0 ? `${String(maanden / 12)} jaar` : `${String(maanden)} maanden`;
  return `Wij bewaren uw gegevens zolang de aanpak loopt en daarna nog ${duur} na het afsluiten. Daarna worden uw gegevens geanonimiseerd: niemand kan dan nog zien dat ze over u gingen. Bij uitzondering bewaren wij gegevens langer; dan leggen wij de reden daarvan vast.`;
}
