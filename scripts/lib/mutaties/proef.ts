import { existsSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { createVitest, type CliOptions, type TestModule, type Vitest } from "vitest/node";
import type { Kopie, Stand } from "./kopie";
import type { Mutatie } from "./vind";

/** A file with tests, how long it takes (ms), and the numbers of the guards that decide something in it. */
export interface Meting {
  readonly bestand: string;
  readonly duur: number;
  readonly raakt: readonly number[];
}

export type Uitkomst = { stand: "gevangen"; door: string } | { stand: "overleefd"; gevraagd: number };

/** These take minutes each and read more than they refuse: asked only with `--long`. */
const lang = ["tests/protocol/kanarie.test.ts", "tests/protocol/niet-storend.test.ts"];

/** Asks what the files say, which in the copy is no longer what somebody wrote. */
const overTekst = ["tests/architecture.test.ts"];

function duurVan(deel: TestModule): number {
  const { duration, collectDuration, setupDuration, environmentSetupDuration, prepareDuration } = deel.diagnostic();
  return duration + collectDuration + setupDuration + environmentSetupDuration + prepareDuration;
}

/** Runs the tests of the copy, in one process, so that what did not change is not read again. */
export class Proef {
  private constructor(
    readonly kopie: Kopie,
    readonly vitest: Vitest,
    readonly standbestand: string,
  ) {}

  /** `werkers`: how many files with tests run at once. */
  static async begin(kopie: Kopie, werkers: number): Promise<Proef> {
    const standbestand = path.join(mkdtempSync(path.join(tmpdir(), "pga-proefstand-")), "stand.json");
    // In the environment of this process as well: the children of the test runner, and theirs, are born with it.
    Object.assign(process.env, kopie.omgeving(standbestand));
    const opties: CliOptions = {
      root: kopie.map,
      watch: false,
      reporters: [{}],
      maxWorkers: werkers,
      silent: true,
      testTimeout: 600_000,
    };
    return new Proef(kopie, await createVitest("test", opties), standbestand);
  }

  async #draai(bestanden: readonly string[], stand: Stand): Promise<readonly TestModule[]> {
    writeFileSync(this.standbestand, JSON.stringify(stand));
    const opdracht = await this.vitest.globTestSpecifications(bestanden.map((naam) => this.kopie.pad(naam)));
    const { testModules } = await this.vitest.runTestSpecifications(opdracht);
    return testModules;
  }

  /**
   * Runs all tests without a change, and notes which guards decide something in which file. Throws when one fails: else a failing
   * test would prove nothing.
   */
  async ijk(): Promise<Meting[]> {
    const opname = this.kopie.pad("opname.tsv");
    writeFileSync(opname, "");
    const alle = (await this.vitest.globTestSpecifications()).map(({ moduleId }) => this.#naam(moduleId));
    const delen = await this.#draai(
      alle.filter((naam) => ![...lang, ...overTekst].includes(naam)),
      { weg: null, opname },
    );
    const fout = delen.filter((deel) => deel.state() === "failed").map(({ moduleId }) => this.#naam(moduleId));
    if (fout.length > 0) throw new Error(`Fails without any change, mend that first: ${fout.join(", ")}`);
    const regels = readFileSync(opname, "utf8")
      .split("\n")
      .map((regel) => regel.split("\t"));
    return delen.map((deel) => ({
      bestand: this.#naam(deel.moduleId),
      duur: duurVan(deel),
      raakt: [...new Set(regels.filter(([naam]) => naam === deel.moduleId).map(([, nummer]) => Number(nummer)))],
    }));
  }

  /** Takes the guard away and asks the files in which it decides something, the quickest first, until one fails. */
  async weeg(mutatie: Mutatie, metingen: readonly Meting[], ookLang: boolean): Promise<Uitkomst> {
    const kort = metingen.filter(({ raakt }) => raakt.includes(mutatie.nummer));
    kort.sort((een, ander) => een.duur - ander.duur);
    const teDoen = [...kort.map(({ bestand }) => bestand), ...(ookLang ? lang : [])];
    for (const bestand of teDoen) {
      const delen = await this.#draai([bestand], { weg: mutatie.nummer, opname: null });
      if (delen.length === 0) throw new Error(`${bestand} was not run`);
      if (delen.some((deel) => deel.state() === "failed")) return { stand: "gevangen", door: bestand };
    }
    return { stand: "overleefd", gevraagd: teDoen.length };
  }

  #naam(moduleId: string): string {
    return path.relative(this.kopie.map, moduleId);
  }

  sluit(): Promise<void> {
    return this.vitest.close();
  }
}

/** The measurement of an earlier run of this copy, if it was kept. */
export function leesMetingen(bestand: string): Meting[] | undefined {
  return existsSync(bestand) ? (JSON.parse(readFileSync(bestand, "utf8")) as Meting[]) : undefined;
}
