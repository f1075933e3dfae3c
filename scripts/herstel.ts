import { chmodSync, copyFileSync, existsSync, mkdirSync, renameSync, rmSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { leesOmgeving, OmgevingFout } from "~/http/omgeving.server";
import { openSqlite } from "~/storage/databank.server";
import { StartFout } from "~/storage/fouten";
import { neemSlot } from "~/storage/slot.server";

const hulp = `Usage: npm run herstel -- --from=pga-….db [--keys=sleutels-….db]

Puts a back-up of the database back in DATA_DIR. The system must be stopped. What stood there is kept beside it as
pga.db.vervangen-<moment>.
The key file of DATA_DIR stays: a casus that was destroyed since the back-up has no key any more, and is destroyed again at the
next start. Only when DATA_DIR has lost its key file, --keys puts that back too; then what was destroyed after that back-up
comes back and has to be destroyed again by hand: see docs/beheer.md.`;

function argument(naam: string): string | undefined {
  return process.argv.find((deel) => deel.startsWith(`--${naam}=`))?.slice(naam.length + 3);
}

function controleer(bestand: string): void {
  if (!existsSync(bestand)) throw new StartFout(`${bestand} does not exist`);
  openSqlite(bestand).close();
}

/** Copy first, then one rename: a stop halfway leaves the old file or the new one, never a part. */
function zetTerug(bron: string, doel: string): void {
  const tijdelijk = `${doel}.nieuw`;
  copyFileSync(bron, tijdelijk);
  chmodSync(tijdelijk, 0o600);
  if (existsSync(doel)) {
    renameSync(doel, `${doel}.vervangen-${new Date().toISOString().replace(/[:.]/g, "-")}`);
  }
  for (const staart of ["-wal", "-shm"]) rmSync(doel + staart, { force: true });
  renameSync(tijdelijk, doel);
}

function main(): void {
  const van = argument("from");
  if (!van) throw new StartFout("--from=FILE is missing; see --help");
  const sleutels = argument("keys");
  const { dataMap } = leesOmgeving(process.env, fileURLToPath(new URL("../", import.meta.url)));
  mkdirSync(dataMap, { recursive: true, mode: 0o700 });
  const slot = neemSlot(path.join(dataMap, "slot.db"));
  try {
    const sleutelBestand = path.join(dataMap, "sleutels.db");
    if (sleutels && existsSync(sleutelBestand)) {
      throw new StartFout(
        "DATA_DIR has a key file: it must stay, or what was destroyed would come back. Leave out --keys",
      );
    }
    if (!sleutels && !existsSync(sleutelBestand))
      throw new StartFout("DATA_DIR has no key file: name it with --keys=FILE");
    controleer(van);
    if (sleutels) controleer(sleutels);
    zetTerug(van, path.join(dataMap, "pga.db"));
    if (sleutels) zetTerug(sleutels, sleutelBestand);
    console.log("Put back. Start the system; it carries out again what was destroyed since.");
  } finally {
    slot.geefVrij();
  }
}

try {
  if (process.argv.includes("--help")) console.log(hulp);
  else main();
} catch (fout) {
  console.error(fout instanceof StartFout || fout instanceof OmgevingFout ? fout.message : fout);
  process.exit(1);
}
