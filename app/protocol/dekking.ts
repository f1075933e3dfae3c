import { convenant } from "./dekking/convenant";
import { dpia } from "./dekking/dpia";
import { protocolGegevens } from "./dekking/protocol-gegevens";
import { protocolRechten } from "./dekking/protocol-rechten";
import type { Dekking, Dragers, Stand } from "./dekking/soorten";
import { findHandeling } from "./handelingen";
import { isFase } from "./fasen";
import { regelregels, type Regelnaam } from "./regelregister";

export interface Dekkingsdeel {
  readonly titel: string;
  readonly rijen: readonly Dekking[];
}

/** Article by article: what carries it, why it asks nothing, or what is missing. The document is made from this. */
export const dekking: readonly Dekkingsdeel[] = [
  { titel: "Privacy Protocol", rijen: [...protocolGegevens, ...protocolRechten] },
  { titel: "Convenant", rijen: convenant },
  { titel: "DPIA", rijen: dpia },
];

/** Address of a route file, as `/casussen/:casusnummer/inlichten`. */
export function adresVan(routebestand: string): string {
  return `/${routebestand
    .replace(/\._index$/, "")
    .replaceAll("_.", ".")
    .replaceAll(".", "/")
    .replaceAll("$", ":")}`;
}

export function getHandeling(naam: string): { label: string } | undefined {
  const [fase = "", handeling = ""] = naam.split(".");
  return isFase(fase) || fase === "gegevens" ? findHandeling(fase, handeling) : undefined;
}

function schrijfRegel(naam: Regelnaam): string {
  const regel = regelregels.find((kandidaat) => kandidaat.naam === naam);
  return `${regel?.id ?? "?"} (\`${naam}\`)`;
}

function cel(delen: readonly string[]): string {
  return delen.join("<br>").replaceAll("|", "\\|");
}

const code = (tekst: string) => `\`${tekst}\``;

function schrijfRij({ artikel, stand, tekst, ontbreekt, dragers }: Dekking): string {
  const { regels = [], handelingen = [], schermen = [], modules = [], tests = [] }: Dragers = dragers;
  const cellen = [
    artikel,
    stand,
    cel([tekst, ...(ontbreekt ? [`**Ontbreekt:** ${ontbreekt}`] : [])]),
    cel([
      ...regels.map(schrijfRegel),
      ...handelingen.map((naam) => `${code(naam)} ${getHandeling(naam)?.label ?? "?"}`),
      ...modules.map(code),
    ]),
    cel(tests.map(code)),
    cel(schermen.map((bestand) => code(adresVan(bestand)))),
  ];
  return `| ${cellen.join(" | ")} |`;
}

const standen: readonly Stand[] = ["gebouwd", "deels", "vraagt niets"];

/** The whole document, in Markdown. */
export function schrijfDekking(): string {
  const alle = dekking.flatMap(({ rijen }) => rijen);
  const tellingen = standen.map((stand) => `${stand}: ${String(alle.filter((rij) => rij.stand === stand).length)}`);
  const delen = dekking.flatMap(({ titel, rijen }) => [
    `## ${titel}`,
    "",
    "| Artikel | Stand | Wat het vraagt | Regels en handelingen | Tests | Schermen |",
    "| --- | --- | --- | --- | --- | --- |",
    ...rijen.map(schrijfRij),
    "",
  ]);
  return [
    "# Dekking van protocol, convenant en DPIA",
    "",
    "Gemaakt door `npm run dekking` uit `app/protocol/dekking.ts`. Wijzig dit bestand niet met de hand; een test vergelijkt het.",
    "",
    "P is het Privacy Protocol, C het Convenant. `deels` zegt wat er niet is.",
    "",
    `Aantal regels: ${tellingen.join(", ")}.`,
    "",
    ...delen,
  ].join("\n");
}
