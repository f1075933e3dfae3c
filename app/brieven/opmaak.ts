import { formatDag } from "~/lib/datum";
import type { Pdfblok } from "~/pdf/blokken";
import type { Veld } from "~/protocol/afscherming";
import { aanhef, briefhoofd, briefslot, type Sjabloon } from "./sjablonen";

/** Places for what is about the betrokkene: they take only what the protocol opened for the writer. */
export const gegevensplekken = [
  "voornamen",
  "tussenvoegsel",
  "achternaam",
  "straat",
  "huisnummer",
  "huisnummertoevoeging",
  "postcode",
  "woonplaats",
  "reden",
] as const;
export type Plekken = Readonly<Record<(typeof gegevensplekken)[number], Veld<string> | undefined>>;

/** Places for words of the organisation itself, which are about no betrokkene. Empty: not known. */
export interface Huiswoorden {
  veiligheidshuis: string;
  casusnummer: string;
  aanpak: string;
  /** Name of the manager and how to reach them (P 16.5 j). */
  manager: string;
  ondertekenaar: string;
  bewaartermijn: string;
  /** A list of those that take part in the samenwerking (P 16.5 b). */
  partijen: string;
}

export interface Briefgegevens {
  plekken: Plekken;
  huis: Huiswoorden;
}

/** The words of a place. Of a gegeven only what is open to this writer, and not what is restricted (AVG 18). */
function woordenVan(naam: string, { plekken, huis }: Briefgegevens, datum: string): string {
  const veld = (plekken as Readonly<Record<string, Veld<string> | undefined>>)[naam];
  if (veld) return veld.soort === "zichtbaar" ? veld.tekst : "";
  const vast: Readonly<Record<string, string>> = { ...huis, datum };
  return vast[naam] ?? "";
}

/** Fills a text; a line that has nothing but empty places disappears. */
export function vulIn(tekst: string, gegevens: Briefgegevens, datum = ""): string {
  return tekst
    .split("\n")
    .flatMap((regel) => {
      if (!regel.includes("{")) return [regel];
      const vol = regel.replace(/\{(\w+)\}/g, (_plek, naam: string) => woordenVan(naam, gegevens, datum));
      return /[\p{L}\p{N}]/u.test(vol) ? [vol.replace(/(\S) {2,}(?=\S)/g, "$1 ").trim()] : [];
    })
    .join("\n")
    .replaceAll(" ,", ",");
}

/** What the part of the writer begins with; what is not known is left to fill in. */
export function maakVoorzet({ delen }: Sjabloon, gegevens: Briefgegevens): string {
  const tekst = delen.find(({ eigen }) => eigen)?.tekst ?? "";
  if (tekst.includes("{reden}") && !woordenVan("reden", gegevens, ""))
    return vulIn(tekst.replaceAll("{reden}", "[vul in: de reden van de aanmelding, in gewone woorden]"), gegevens);
  return vulIn(tekst, gegevens);
}

/** A text as blocks: `# ` is a heading, `- ` an item of a list, an empty line a new paragraph. */
export function splitsTekst(tekst: string): Pdfblok[] {
  return tekst
    .split(/\n{2,}/)
    .map((blok) => blok.split("\n").filter((regel) => regel.trim() !== ""))
    .filter((regels) => regels.length > 0)
    .flatMap((regels): Pdfblok[] => {
      const [eerste = "", ...rest] = regels;
      if (eerste.startsWith("# ")) {
        const kop: Pdfblok = { soort: "kop", niveau: 2, tekst: eerste.slice(2) };
        return rest.length > 0 ? [kop, ...splitsTekst(rest.join("\n"))] : [kop];
      }
      return regels.every((regel) => regel.startsWith("- "))
        ? [{ soort: "lijst", items: regels.map((regel) => regel.slice(2)) }]
        : [{ soort: "alinea", tekst: regels.join("\n") }];
    });
}

/** What the writer made of a letter. */
export interface Eigendeel {
  datum: Veld<string> | undefined;
  inhoud: Veld<string> | undefined;
}

/** Every place that a text of the organisation can have. `reden` only where the writer goes on with it. */
export const sjabloonplekken = [
  ...gegevensplekken.filter((plek) => plek !== "reden"),
  "veiligheidshuis",
  "casusnummer",
  "aanpak",
  "manager",
  "ondertekenaar",
  "bewaartermijn",
  "partijen",
  "datum",
] as const;

/**
 * What is wrong with the places of a text, by its line: a place that does not exist would be an empty spot in a letter to
 * somebody, and a lost brace a word that nobody understands.
 */
export function keurPlekken(tekst: string, mag: readonly string[]): string[] {
  return tekst.split("\n").flatMap((regel, plaats) => {
    const nr = `Regel ${String(plaats + 1)}`;
    const onbekend = [...regel.matchAll(/\{([^{}]*)\}/g)].flatMap(([, naam = ""]) =>
      mag.includes(naam)
        ? []
        : [`${nr}: {${naam}} kan hier niet. Kies uit: ${mag.map((plek) => `{${plek}}`).join(", ")}.`],
    );
    const los = /[{}]/.test(regel.replace(/\{[^{}]*\}/g, "")) ? [`${nr}: er staat een losse accolade.`] : [];
    return [...onbekend, ...los];
  });
}

/** The whole letter: head, the parts that it must have (P 16.5, DPIA 3), and the text of the writer in its place. */
export function bouwBrief(
  sjabloon: Sjabloon,
  { datum, inhoud }: Eigendeel,
  gegevens: Briefgegevens,
  dag = datum?.soort === "zichtbaar" ? formatDag(datum.waarde) : "",
): Pdfblok[] {
  const vul = (tekst: string) => vulIn(tekst, gegevens, dag);
  const alinea = (tekst: string): Pdfblok => ({ soort: "alinea", tekst: vul(tekst) });
  const naam = vul(aanhef);
  return [
    ...briefhoofd.map(alinea),
    { soort: "kop", niveau: 1, tekst: sjabloon.onderwerp },
    { soort: "alinea", tekst: naam === "Geachte," ? "Geachte heer, mevrouw," : naam },
    ...sjabloon.delen.flatMap(({ kop, tekst, eigen }): Pdfblok[] => [
      ...(kop ? [{ soort: "kop", niveau: 2, tekst: kop } as const] : []),
      ...splitsTekst(eigen ? (inhoud?.soort === "zichtbaar" ? inhoud.waarde : "") : vul(tekst)),
    ]),
    alinea(briefslot),
  ];
}

/** Whether the letter can be sent by post. */
export function heeftAdres(gegevens: Briefgegevens): boolean {
  return ["{straat}", "{postcode}"].every((plek) => vulIn(plek, gegevens) !== "");
}

const vereist = {
  manager: "de naam en het e-mailadres van de manager (P 16.5 j). De beheerder kan dat account maken.",
  partijen: "de organisaties die deelnemen (P 16.5 b). De manager kan vastleggen wie is toegetreden.",
} as const satisfies Partial<Record<keyof Huiswoorden, string>>;

/** What P 16.5 demands and the system does not know. Only of what stands in this kind of letter. */
export function listOntbrekend({ delen }: Sjabloon, { huis }: Briefgegevens): string[] {
  return (Object.keys(vereist) as (keyof typeof vereist)[])
    .filter((naam) => huis[naam] === "" && delen.some(({ tekst }) => tekst.includes(`{${naam}}`)))
    .map((naam) => vereist[naam]);
}
