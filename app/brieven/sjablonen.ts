import { formatDag } from "~/lib/datum";

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

/** What the writer still has to fill in. A letter with such a place cannot be recorded as sent. */
export const invulplek = "[vul in:";

/** What the templates need; values of the betrokkene come from the opener, so only what the writer may see. */
export interface Briefgegevens {
  veiligheidshuis: string;
  casusnummer: string;
  /** ISO day. */
  datum: string;
  naam: string | undefined;
  adresregels: readonly string[];
  aanpak: string;
  manager: { naam: string; email: string } | undefined;
  ondertekenaar: string;
}

export interface OpBriefgegevens extends Briefgegevens {
  reden: string | undefined;
  /** Names of the Partijen that take part in the samenwerking (P 16.5 b). */
  partijen: readonly string[];
  bewaartermijn: string;
}

const vul = (wat: string) => `${invulplek} ${wat}]`;

/** Lines: `# ` is a heading, `- ` an item of a list, an empty line a new paragraph; the PDF is built from the same marks. */
function brief(soort: Briefsoort, gegevens: Briefgegevens, alineas: readonly string[]): string {
  const { veiligheidshuis, casusnummer, datum, naam, adresregels, ondertekenaar } = gegevens;
  return [
    veiligheidshuis,
    [naam ?? vul("naam van de betrokkene"), ...(adresregels.length > 0 ? adresregels : [vul("adres")])].join("\n"),
    `Datum: ${formatDag(datum)}\nOns kenmerk: ${casusnummer}`,
    `# ${briefsoorten[soort].onderwerp}`,
    `Geachte ${naam ?? vul("aanhef")},`,
    ...alineas,
    `Met vriendelijke groet,\n\n${ondertekenaar}\n${veiligheidshuis}`,
  ].join("\n\n");
}

function lijst(regels: readonly string[]): string {
  return regels.map((regel) => `- ${regel}`).join("\n");
}

function contact({ manager, veiligheidshuis }: Briefgegevens): string {
  const wie = manager
    ? `${manager.naam}, manager van ${veiligheidshuis}. E-mail: ${manager.email}.`
    : `de manager van ${veiligheidshuis}. ${vul("naam, telefoonnummer en e-mailadres van de manager")}`;
  return `Hebt u vragen over uw gegevens, of wilt u een van uw rechten gebruiken? Neem dan contact op met ${wie}`;
}

const rechten = [
  "U mag vragen welke gegevens over u zijn vastgelegd en daarvan een kopie krijgen (inzage).",
  "U mag vragen om gegevens te laten verbeteren die niet kloppen (correctie).",
  "U mag vragen om gegevens te laten verwijderen (verwijdering).",
  "U mag vragen om uw gegevens tijdelijk niet te gebruiken (beperking).",
  "U mag bezwaar maken tegen het gebruik van uw gegevens (bezwaar, ook verzet genoemd).",
];

const klacht =
  "Bent u het niet eens met hoe wij met uw gegevens omgaan? Dan kunt u een klacht indienen bij het Veiligheidshuis. U kunt ook een klacht indienen bij de Autoriteit Persoonsgegevens, via autoriteitpersoonsgegevens.nl.";

/**
 * Letter that informs the betrokkene before the casusoverleg: reason, casusoverleg and what is recorded (DPIA 3.3), and
 * all of P 16.5 a–j. Overdraagbaarheid is not offered: P 21.1 excludes it.
 */
export function maakOpBriefTekst(gegevens: OpBriefgegevens): string {
  const { aanpak, reden, partijen, bewaartermijn } = gegevens;
  return brief("op_brief", gegevens, [
    `U bent aangemeld voor een persoonsgerichte aanpak van ${gegevens.veiligheidshuis}. De aanpak heet: ${aanpak}. In deze brief leest u wat dat betekent, welke gegevens over u worden gebruikt en welke rechten u hebt.`,
    "# Waarom krijgt u deze brief?",
    `De reden van de aanmelding is: ${reden ?? vul("de reden van de aanmelding, in gewone woorden")}`,
    "# Wat gaat er gebeuren?",
    "Uw situatie wordt besproken in een overleg: het casusoverleg Top X. Daar maken organisaties samen een plan. Er wordt bekeken wat u nodig hebt en wie u daarbij kan helpen.",
    "# Welke gegevens leggen wij vast?",
    "In het systeem van het Veiligheidshuis leggen wij vast: uw naam, adres, geboortedatum en burgerservicenummer, de reden van de aanmelding, de informatie die de organisaties over u inbrengen, het verslag van het overleg en het plan met de afspraken. Het kan ook gaan om gegevens van politie en justitie en om gegevens over zorg.",
    "# Waarvoor gebruiken wij uw gegevens?",
    "Wij gebruiken uw gegevens om samen bij te dragen aan de veiligheid. Wij willen voorkomen en verminderen dat mensen opnieuw strafbare feiten plegen, ernstige overlast geven of vastlopen in de maatschappij. Meer precies gaat het om:",
    lijst([
      "het oplossen van meerdere problemen die tegelijk spelen, op meer dan één leefgebied;",
      "het voorkomen van (verder) crimineel gedrag, overlast of verder afglijden;",
      "het oplossen van ernstige veiligheidsproblemen in een buurt of gebied;",
      "het mogelijk maken van de samenwerking die daarvoor nodig is.",
    ]),
    "# Welke organisaties doen mee?",
    "Aan de samenwerking in het Veiligheidshuis nemen deze organisaties deel. Alleen organisaties die nodig zijn voor uw situatie zien gegevens over u.",
    lijst(partijen.length > 0 ? partijen : [vul("de deelnemende organisaties")]),
    "# Hoe lang bewaren wij uw gegevens?",
    bewaartermijn,
    "# Welke rechten hebt u?",
    lijst(rechten),
    "U krijgt binnen vier weken een beslissing op uw verzoek. U komt daarvoor persoonlijk langs, zodat wij kunnen vaststellen wie u bent. Gegevens die van de politie of het Openbaar Ministerie komen vallen onder een andere wet. Voor die gegevens verwijzen wij u naar het Wpg-loket van de politie of naar het parket.",
    "# Als u toestemming hebt gegeven",
    "Soms mag een organisatie gegevens alleen delen met uw toestemming. U mag die toestemming altijd weer intrekken. Wat vóór het intrekken met uw toestemming is gedaan blijft geldig.",
    "# Een klacht indienen",
    klacht,
    "# Moeten uw gegevens worden verstrekt?",
    "De organisaties verstrekken gegevens op grond van de wetten die voor hun taak gelden en een taak van algemeen belang. Er is geen contract dat hen daartoe verplicht. Geldt voor een organisatie een wettelijke plicht, dan legt die organisatie u dat uit.",
    "U bent niet verplicht om zelf gegevens aan het Veiligheidshuis te geven.",
    "# Geen besluiten door een computer",
    "Over u worden geen besluiten genomen door een computer alleen. Er is geen geautomatiseerde besluitvorming en geen profilering. Mensen nemen de besluiten.",
    "# Contact",
    contact(gegevens),
  ]);
}

/** Closing letter (DPIA 3.6): closed, who can still see the dossier, how long it is kept, rights, contact. */
export function maakAfBriefTekst(gegevens: Briefgegevens & { bewaartermijn: string }): string {
  return brief("af_brief", gegevens, [
    `Uw persoonsgerichte aanpak bij ${gegevens.veiligheidshuis} wordt afgesloten. De organisaties hebben dit samen besloten in het casusoverleg.`,
    "# Waarom stopt de aanpak?",
    vul("de reden van afsluiten, in gewone woorden"),
    "# Wat verandert er?",
    "Uw situatie wordt niet meer besproken in het casusoverleg. De organisaties hebben geen toegang meer tot uw dossier. Alleen medewerkers van het Veiligheidshuis en, voor een beperkte tijd, de casusregisseur kunnen het nog zien.",
    "# Hoe lang bewaren wij uw gegevens?",
    gegevens.bewaartermijn,
    "# Welke rechten hebt u?",
    lijst(rechten),
    klacht,
    "# Contact",
    contact(gegevens),
  ]);
}

export function maakOverigeBriefTekst(gegevens: Briefgegevens): string {
  return brief("overig", gegevens, [vul("de tekst van uw brief"), contact(gegevens)]);
}

/** DPIA 10; the term itself is a setting (domein 12). */
export function schrijfBewaartermijn(maanden: number): string {
  const duur = maanden % 12 === 0 ? `${String(maanden / 12)} jaar` : `${String(maanden)} maanden`;
  return `Wij bewaren uw gegevens zolang de aanpak loopt en daarna nog ${duur} na het afsluiten. Daarna worden uw gegevens geanonimiseerd: niemand kan dan nog zien dat ze over u gingen. Bij uitzondering bewaren wij gegevens langer; dan leggen wij de reden daarvan vast.`;
}
