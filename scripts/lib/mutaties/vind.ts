import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import ts from "typescript";
import { toestanden } from "~/protocol/fasen";

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

/** Does this statement end in a refusal: a thrown answer, or a rule's words? */
function weigert(deel: ts.Node): boolean {
  if (ts.isThrowStatement(deel)) return /nietGevonden|weigering|redirect|Invoerfout|new Response/.test(deel.getText());
  if (ts.isReturnStatement(deel)) return deel.expression !== undefined && ts.isStringLiteralLike(deel.expression);
  if (ts.isBlock(deel)) return deel.statements.some(weigert);
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

type Vondst = Omit<Mutatie, "nummer">;

function vindIn(root: string, bestand: string): Vondst[] {
  const tekst = readFileSync(path.join(root, bestand), "utf8");
  const bron = ts.createSourceFile(bestand, tekst, ts.ScriptTarget.Latest, true);
  const gevonden: Vondst[] = [];
  const isRegels = bestand.startsWith("app/protocol/regels/");
  const isTabel = /^app\/protocol\/handelingen[\w-]*\.ts$/.test(bestand);
  const voegToe = (soort: Mutatiesoort, knoop: ts.Node, wat: string, nieuw: string) => {
    const van = knoop.getStart();
    const regel = bron.getLineAndCharacterOfPosition(van).line + 1;
    gevonden.push({ soort, bestand, regel, naam: `${naamVan(knoop)}${wat}`, van, tot: knoop.getEnd(), nieuw });
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
    if (ts.isIfStatement(knoop) && weigert(knoop.thenStatement)) {
      voegToe(isRegels || isTabel ? "voorwaarden" : "poorten", knoop.expression, " if", "false");
    }
    ts.forEachChild(knoop, bezoek);
  };
  bezoek(bron);
  return gevonden;
}

/** Every guard that can be taken away, in the order of the files. `root`: folder of the project. */
export function listMutaties(root: string): Mutatie[] {
  const bronnen = [
    ...listBronnen("app/protocol", (naam) => naam.endsWith(".ts")),
    ...listBronnen("app", (naam) => naam.endsWith(".server.ts") && !naam.startsWith("protocol")),
  ];
  const alle = bronnen.flatMap((bestand) => vindIn(root, bestand.split(path.sep).join("/")));
  return alle.map((een, plaats) => ({ ...een, nummer: plaats + 1 }));
}
