import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { Kopie } from "./lib/mutaties/kopie";
import { leesMetingen, Proef } from "./lib/mutaties/proef";
import { uitgezonderd } from "./lib/mutaties/uitgezonderd";
import { listMutaties, soorten, type Mutatie, type Mutatiesoort } from "./lib/mutaties/vind";

const hulp = `Usage: npm run mutaties [-- --only=KIND[,KIND] --file=TEXT --from=N --count=N --numbers=N[,N] --long --keep=FOLDER --list]

Takes each guard away in turn, in a copy of the project, and runs the tests that come to a place where that guard decides, the
quickest first, until one fails. Which tests those are is found by running all of them once without a change.
  --only    kinds: ${Object.entries(soorten)
    .map(([naam, wat]) => `${naam} (${wat})`)
    .join("; ")}
  --file    only guards in files whose path holds this text
  --from, --count  part of the list, to go on where an earlier run stopped
  --numbers  only these, by the number in the list of all
  --long    ask the two reading sweeps as well, minutes for each guard that nothing else noticed
  --keep    keep the copy and what was found in this folder (beside the folder "shared"), and go on with it when it is there
  --list    only shows the guards
Exit code 0: every guard that was taken away was noticed. 1: one was not. 2: could not run.`;

function argument(naam: string): string | undefined {
  return process.argv.find((deel) => deel.startsWith(`--${naam}=`))?.slice(naam.length + 3);
}

function kies(alle: readonly Mutatie[]): Mutatie[] {
  const gevraagd = argument("only")?.split(",") ?? Object.keys(soorten);
  const vreemd = gevraagd.find((woord) => !Object.hasOwn(soorten, woord));
  if (vreemd !== undefined) throw new Error(`There is no kind "${vreemd}"; see --help`);
  const nummers = argument("numbers")?.split(",").map(Number);
  const van = Number(argument("from") ?? 1) - 1;
  const gekozen = alle.filter(
    ({ soort, bestand, nummer }) =>
      gevraagd.includes(soort) &&
      bestand.includes(argument("file") ?? "") &&
      (nummers === undefined || nummers.includes(nummer)),
  );
  return gekozen.slice(van, van + Number(argument("count") ?? gekozen.length));
}

const schrijf = ({ nummer, soort, bestand, regel, naam }: Mutatie) =>
  `[${String(nummer)}] ${soort} ${bestand}:${String(regel)} ${naam}`;

/** Weighs each, tells, and returns those that nobody noticed. */
async function weegAlle(kopie: Kopie, mutaties: readonly Mutatie[]): Promise<Mutatie[]> {
  const metingbestand = kopie.pad("metingen.json");
  let metingen = leesMetingen(metingbestand);
  if (!metingen) {
    const ijking = await Proef.begin(kopie, Math.max(2, availableParallelism() - 1));
    metingen = await ijking.ijk().finally(() => ijking.sluit());
    writeFileSync(metingbestand, JSON.stringify(metingen));
  }
  const proef = await Proef.begin(kopie, 1);
  const overleefd: Mutatie[] = [];
  try {
    for (const [plaats, mutatie] of mutaties.entries()) {
      const uitkomst = await proef.weeg(mutatie, metingen, process.argv.includes("--long"));
      if (uitkomst.stand === "overleefd") overleefd.push(mutatie);
      const slot =
        uitkomst.stand === "gevangen"
          ? `caught by ${uitkomst.door}`
          : `SURVIVED ${String(uitkomst.gevraagd)} files with tests`;
      console.log(`${String(plaats + 1)}/${String(mutaties.length)} ${schrijf(mutatie)}: ${slot}`);
    }
  } finally {
    await proef.sluit();
  }
  return overleefd;
}

function toonUitgezonderd(): void {
  console.log(`left out, each with its reason in scripts/lib/mutaties/uitgezonderd.ts: ${String(uitgezonderd.length)}`);
}

function toonUitslag(mutaties: readonly Mutatie[], overleefd: readonly Mutatie[]): void {
  for (const soort of Object.keys(soorten) as Mutatiesoort[]) {
    const van = mutaties.filter((een) => een.soort === soort).length;
    const niet = overleefd.filter((een) => een.soort === soort).length;
    if (van > 0) console.log(`${soort}: ${String(van - niet)} of ${String(van)} caught`);
  }
  toonUitgezonderd();
  for (const mutatie of overleefd) console.log(`survived: ${schrijf(mutatie)}`);
}

async function main(): Promise<number> {
  const root = fileURLToPath(new URL("../", import.meta.url));
  const alle = listMutaties(root);
  const mutaties = kies(alle);
  if (process.argv.includes("--list")) {
    for (const mutatie of mutaties) console.log(schrijf(mutatie));
    console.log(`${String(mutaties.length)} guards`);
    toonUitgezonderd();
    return 0;
  }
  const houd = argument("keep");
  const map = path.resolve(houd ?? path.join(mkdtempSync(path.join(tmpdir(), "pga-mutaties-")), "project"));
  const kopie = new Kopie(root, map);
  // Also when somebody breaks it off: the copy holds a weakened version of everything.
  if (!houd) process.on("exit", () => rmSync(map, { recursive: true, force: true }));
  for (const sein of ["SIGINT", "SIGTERM"] as const) process.on(sein, () => process.exit(2));
  if (!existsSync(map)) kopie.maak(alle);
  const overleefd = await weegAlle(kopie, mutaties);
  toonUitslag(mutaties, overleefd);
  return overleefd.length > 0 ? 1 : 0;
}

try {
  if (process.argv.includes("--help")) console.log(hulp);
  else process.exitCode = await main();
} catch (fout) {
  console.error(fout instanceof Error ? fout.message : fout);
  process.exitCode = 2;
}
