import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import ts from "typescript";
import { toestanden } from "~/protocol/fasen";
import { uitgezonderd } from "./uitgezonderd";

export const soorten = {
  regels: "each rule of app/protocol/regels says yes to everything",
  voorwaarden: "each condition under which a rule or a handeling refuses never holds",
  handelingen: "each row of the handelingen tables is for everybody, in every state, without a condition",
  poorten: "each condition under which a gate or a route refuses never holds",
} as const;
export type Mutatiesoort = keyof typeof soorten;

/** One guard taken away: what stands from `van` to `tot` in the file becomes `nieuw`. */
export interface Mutatie {
  /** Its place in the list of all, from 1. */
  readonly nummer: number;
  readonly soort: Mutatiesoort;
  /** From the root of the project. */
  readonly bestand: string;
  readonly regel: number;
  readonly naam: string;
  readonly van: number;
  readonly tot: number;
  readonly nieuw: string;
}

const alleHoedanigheden = [
  "procesregisseur",
  "procesondersteuner",
  "melder",
  "bevraagd",
  "deelnemer",
  "casusregisseur",
  "verstrekker",
  "lokale_procesregisseur",
  "recordmanager",
  "manager",
];
const alleToestanden = Object.keys(toestanden);

function listBronnen(map: string, past: (naam: string) => boolean): string[] {
  return readdirSync(map, { recursive: true, encoding: "utf8" })
    .filter((naam) => past(naam) && !/\.test\.tsx?$/.test(naam))
    .map((naam) => path.join(map, naam))
    .sort();
}

/** Files in which a text that is returned refuses. Elsewhere it is what a page, a mail or a step of a job says. */
const weigertMetTekst = [
  "app/protocol/regels/",
  "app/protocol/handelingen",
  "app/auth/oidc/rol.server.ts",
  "app/auth/voorstellen/route.server.ts",
  "app/auth/wachtwoord.server.ts",
  "app/bestanden/stand.server.ts",
];

/** Does this statement end in a refusal: a thrown answer, or, with `metTekst`, a text that is returned? */
function weigert(deel: ts.Node, metTekst: boolean): boolean {
  if (ts.isThrowStatement(deel)) return /nietGevonden|weigering|redirect|Invoerfout|new Response/.test(deel.getText());
  if (ts.isReturnStatement(deel)) {
    return metTekst && deel.expression !== undefined && ts.isStringLiteralLike(deel.expression);
  }
  if (ts.isBlock(deel)) return deel.statements.some((stuk) => weigert(stuk, metTekst));
  return false;
}

function naamVan(knoop: ts.Node): string {
  for (let huidig: ts.Node | undefined = knoop; huidig; huidig = huidig.parent) {
    if (ts.isFunctionDeclaration(huidig) && huidig.name) return huidig.name.text;
    if (ts.isVariableDeclaration(huidig) && ts.isIdentifier(huidig.name)) return huidig.name.text;
    if (ts.isPropertyAssignment(huidig) && ts.isObjectLiteralExpression(huidig.initializer)) {
      return huidig.name.getText().replace(/"/g, "");
    }
  }
  return "?";
}

interface Vondst extends Omit<Mutatie, "nummer"> {
  /** What is taken away, as it stands in the file. */
  readonly tekst: string;
}

function vindIn(root: string, bestand: string): Vondst[] {
  const tekst = readFileSync(path.join(root, bestand), "utf8");
  const bron = ts.createSourceFile(bestand, tekst, ts.ScriptTarget.Latest, true);
  const gevonden: Vondst[] = [];
  const isRegels = bestand.startsWith("app/protocol/regels/");
  const metTekst = weigertMetTekst.some((begin) => bestand.startsWith(begin));
  const isTabel = /^app\/protocol\/handelingen[\w-]*\.ts$/.test(bestand);
  const voegToe = (soort: Mutatiesoort, knoop: ts.Node, wat: string, nieuw: string) => {
    const van = knoop.getStart();
    const regel = bron.getLineAndCharacterOfPosition(van).line + 1;
    const naam = `${naamVan(knoop)}${wat}`;
    gevonden.push({ soort, bestand, regel, naam, van, tot: knoop.getEnd(), nieuw, tekst: knoop.getText() });
  };
  const bezoek = (knoop: ts.Node): void => {
    if (ts.isPropertyAssignment(knoop)) {
      const sleutel = knoop.name.getText();
      const doel = knoop.initializer;
      if (isRegels && sleutel === "weeg") voegToe("regels", doel, "", "() => true");
      if (isTabel && sleutel === "voorwaarde") voegToe("handelingen", doel, ".voorwaarde", "() => true");
      const isRij = isTabel && knoop.parent.getText().includes("artikel:");
      if (isRij && sleutel === "wie") voegToe("handelingen", doel, ".wie", JSON.stringify(alleHoedanigheden));
      if (isRij && sleutel === "van") voegToe("handelingen", doel, ".van", JSON.stringify(alleToestanden));
    }
    if (ts.isIfStatement(knoop) && weigert(knoop.thenStatement, metTekst)) {
      voegToe(isRegels || isTabel ? "voorwaarden" : "poorten", knoop.expression, " if", "false");
    }
    ts.forEachChild(knoop, bezoek);
  };
  bezoek(bron);
  return gevonden;
}

/** Without what is left out on purpose. Throws when a reason for that is not about exactly one guard: the code moved on. */
function zonderUitgezonderde(alle: readonly Vondst[]): Vondst[] {
  const weg = uitgezonderd.map(({ bestand, tekst }) => {
    const [een, ...meer] = alle.filter((vondst) => vondst.bestand === bestand && vondst.tekst === tekst);
    if (!een || meer.length > 0) throw new Error(`uitgezonderd.ts: not exactly one guard "${tekst}" in ${bestand}`);
    return een;
  });
  return alle.filter((vondst) => !weg.includes(vondst));
}

/**
 * Every guard that can be taken away, in the order of the files, without those of `uitgezonderd.ts`. `root`: folder of the
 * project.
 */
export function listMutaties(root: string): Mutatie[] {
  const bronnen = [
    ...listBronnen("app/protocol", (naam) => naam.endsWith(".ts")),
    ...listBronnen("app", (naam) => naam.endsWith(".server.ts") && !naam.startsWith("protocol")),
  ];
  const alle = bronnen.flatMap((bestand) => vindIn(root, bestand.split(path.sep).join("/")));
  return zonderUitgezonderde(alle).map(({ tekst: _tekst, ...een }, plaats) => ({ ...een, nummer: plaats + 1 }));
}
