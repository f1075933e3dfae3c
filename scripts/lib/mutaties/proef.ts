import { existsSync, readdirSync } from "node:fs";
import path from "node:path";
import { createVitest, type CliOptions, type Vitest } from "vitest/node";
import type { Kopie } from "./kopie";
import type { Mutatie } from "./vind";

/** Tests that are asked together; `bouw`: they ask the build, so it is made first. */
interface Ronde {
  readonly bestanden: readonly string[];
  readonly bouw: boolean;
}

const regeltoetsen = ["app/protocol/regels/", "app/protocol/handelingen"];
const routes = ["tests/protocol/schrijven.test.ts", "tests/protocol/weigeringen.test.ts"];

/** The tests beside the file, or beside the first folder above it that has any. */
function listErnaast(root: string, bestand: string): string[] {
  for (let map = path.dirname(bestand); map !== "app"; map = path.dirname(map)) {
    if (readdirSync(path.join(root, map)).some((naam) => /\.test\.tsx?$/.test(naam))) return [`${map}/`];
  }
  return [];
}

function listRouteproeven(root: string, bestand: string): string[] {
  const delen = bestand.split("/").slice(1, -1);
  return delen.map((deel) => `tests/routes/${deel}.test.ts`).filter((naam) => existsSync(path.join(root, naam)));
}

/** Cheap tests first; the next are asked only when these did not notice. */
function listRonden({ root }: Kopie, { soort, bestand }: Mutatie): Ronde[] {
  const allesMetBouw = { bestanden: [...routes, "tests/routes/"], bouw: true };
  if (soort === "poorten") {
    const nabij = [...listErnaast(root, bestand), ...listRouteproeven(root, bestand)];
    const eerst = nabij.length > 0 ? [{ bestanden: nabij, bouw: true }] : [];
    return [...eerst, { bestanden: routes, bouw: true }, allesMetBouw];
  }
  return [
    { bestanden: regeltoetsen, bouw: false },
    { bestanden: ["tests/protocol/oordeel.test.ts"], bouw: false },
    { bestanden: ["tests/protocol/projectie.test.ts", ...routes], bouw: true },
  ];
}

export type Uitkomst = { stand: "gevangen"; door: string } | { stand: "overleefd"; ronden: number };

/** Runs the tests of the copy, in one process, so that what did not change is not read again. */
export class Proef {
  private constructor(
    readonly kopie: Kopie,
    readonly vitest: Vitest,
  ) {}

  static async begin(kopie: Kopie): Promise<Proef> {
    const opties: CliOptions = { root: kopie.map, watch: false, bail: 1, reporters: [{}], maxWorkers: 1, silent: true };
    const vitest = await createVitest("test", opties);
    return new Proef(kopie, vitest);
  }

  /** The first test file that fails, or undefined when all pass. Throws when there is none to run. */
  async #draai(bestanden: readonly string[]): Promise<string | undefined> {
    const opdracht = await this.vitest.globTestSpecifications([...bestanden]);
    if (opdracht.length === 0) throw new Error(`No tests in ${bestanden.join(", ")}`);
    const { testModules, unhandledErrors } = await this.vitest.runTestSpecifications(opdracht);
    const fout = testModules.find((deel) => deel.state() === "failed");
    if (fout) return path.relative(this.kopie.map, fout.moduleId);
    return unhandledErrors.length > 0 ? "unhandled error" : undefined;
  }

  /** Without a change everything must pass: else a failing test would prove nothing. */
  async ijk(mutaties: readonly Mutatie[], ronden: number): Promise<void> {
    const alle = mutaties.flatMap((een) => listRonden(this.kopie, een).slice(0, ronden));
    const fout = await this.#draai([...new Set(alle.flatMap(({ bestanden }) => bestanden))]);
    if (fout) throw new Error(`${fout} fails without any change: mend that first`);
  }

  async weeg(mutatie: Mutatie, ronden: number): Promise<Uitkomst> {
    const { kopie, vitest } = this;
    kopie.zet(mutatie);
    vitest.invalidateFile(kopie.pad(mutatie.bestand));
    let gebouwd = false;
    try {
      const teDoen = listRonden(kopie, mutatie).slice(0, ronden);
      for (const { bestanden, bouw } of teDoen) {
        if (bouw && !gebouwd) kopie.bouw();
        gebouwd ||= bouw;
        const door = await this.#draai(bestanden);
        if (door) return { stand: "gevangen", door };
      }
      return { stand: "overleefd", ronden: teDoen.length };
    } finally {
      kopie.herstel(mutatie);
      vitest.invalidateFile(kopie.pad(mutatie.bestand));
    }
  }

  sluit(): Promise<void> {
    return this.vitest.close();
  }
}
