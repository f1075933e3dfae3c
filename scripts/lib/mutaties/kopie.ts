import { execFileSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { Mutatie } from "./vind";

const STAND = "scripts/lib/mutaties/stand.mjs";

/** What each process of the copy reads: which guard is away (its number, or none), and where is noted what made a difference. */
export interface Stand {
  readonly weg: number | null;
  readonly opname: string | null;
}

/** The text with each guard of this file made into a question (see stand.mjs). Guards may stand within each other. */
export function metVragen(tekst: string, mutaties: readonly Mutatie[]): string {
  const delen = mutaties.flatMap(({ nummer, van, tot, nieuw }) => [
    { plek: van, diepte: -(tot - van), tekst: `globalThis.__wacht(${String(nummer)}, (` },
    { plek: tot, diepte: tot - van, tekst: `), ${nieuw})` },
  ]);
  // Of what begins at one place the longest comes first, of what ends there the shortest.
  delen.sort((een, ander) => een.plek - ander.plek || een.diepte - ander.diepte);
  let tot = 0;
  const uit = delen.map((deel) => {
    const stuk = tekst.slice(tot, deel.plek) + deel.tekst;
    tot = deel.plek;
    return stuk;
  });
  return uit.join("") + tekst.slice(tot);
}

/**
 * A copy of the project in a folder of its own, in which each guard can be taken away without a new build. The files that somebody
 * works in are never touched.
 */
export class Kopie {
  constructor(
    readonly root: string,
    readonly map: string,
  ) {}

  /** Makes the copy, with all guards as questions, and builds it. Throws when the folder is there already. */
  maak(mutaties: readonly Mutatie[]): void {
    mkdirSync(this.map);
    const bestanden = execFileSync("git", ["ls-files", "-co", "--exclude-standard", "-z"], {
      cwd: this.root,
      encoding: "utf8",
    });
    for (const bestand of bestanden.split("\0").filter((naam) => naam && existsSync(path.join(this.root, naam)))) {
      mkdirSync(path.dirname(this.pad(bestand)), { recursive: true });
      cpSync(path.join(this.root, bestand), this.pad(bestand));
    }
    symlinkSync(path.join(this.root, "node_modules"), this.pad("node_modules"));
    for (const bestand of new Set(mutaties.map((een) => een.bestand))) {
      const eigen = mutaties.filter((een) => een.bestand === bestand);
      writeFileSync(this.pad(bestand), metVragen(readFileSync(this.pad(bestand), "utf8"), eigen));
    }
    const noemBestand = 'process.env.PROEF_BESTAND = expect.getState().testPath ?? "";\n';
    const opzet = readFileSync(this.pad("tests/setup.ts"), "utf8");
    writeFileSync(this.pad("tests/setup.ts"), `import { expect } from "vitest";\n${noemBestand}${opzet}`);
    execFileSync(process.execPath, ["scripts/lib/bouw.mjs"], { cwd: this.map, stdio: "inherit" });
  }

  pad(bestand: string): string {
    return path.join(this.map, bestand);
  }

  /** The environment for a process that runs tests of the copy; `standbestand` is read when its first guard is asked. */
  omgeving(standbestand: string): Record<string, string> {
    return { PROEF_STAND: standbestand, NODE_OPTIONS: `--import ${this.pad(STAND)}` };
  }
}
