import { chmodSync, existsSync, mkdirSync, realpathSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { leesOmgeving, OmgevingFout } from "~/http/omgeving.server";
import { openSqlite } from "~/storage/databank.server";
import { StartFout } from "~/storage/fouten";

const hulp = `Usage: npm run back-up -- --to=FOLDER

Copies database and key file of DATA_DIR to FOLDER, while the system may be running. Each run makes a new pair of files.
Values stay encrypted. Keep FOLDER, and a copy of KEK_FILE, in different places: together they open everything.
Put a back-up back with: npm run herstel -- --from=FILE`;

/** A copy that holds no freed pages and no write-ahead log: VACUUM INTO, unlike the backup API, leaves them out. */
function kopieer(bron: string, doel: string): void {
  const sqlite = openSqlite(bron);
  try {
    sqlite.prepare("VACUUM INTO ?").run(doel);
  } finally {
    sqlite.close();
  }
  chmodSync(doel, 0o600);
  const kopie = openSqlite(doel);
  const uitslag = kopie.pragma("integrity_check", { simple: true });
  kopie.pragma("journal_mode = DELETE");
  kopie.close();
  if (uitslag !== "ok") throw new StartFout(`${doel} did not pass the integrity check`);
}

function main(): void {
  const naar = process.argv.find((deel) => deel.startsWith("--to="))?.slice("--to=".length);
  if (!naar) throw new StartFout("--to=FOLDER is missing; see --help");
  const { dataMap } = leesOmgeving(process.env, fileURLToPath(new URL("../", import.meta.url)));
  if (!existsSync(path.join(dataMap, "pga.db"))) throw new StartFout(`${dataMap} holds no database`);
  mkdirSync(naar, { recursive: true, mode: 0o700 });
  const map = realpathSync(naar);
  if (`${map}${path.sep}`.startsWith(`${realpathSync(dataMap)}${path.sep}`)) {
    throw new StartFout("FOLDER lies inside DATA_DIR; a back-up there is lost together with the data");
  }
  const stempel = new Date().toISOString().replace(/[:.]/g, "-");
  // Keys last: a key that is missing is a loss, one too many is removed at the next start.
  for (const naam of ["pga", "sleutels"]) {
    const doel = path.join(map, `${naam}-${stempel}.db`);
    kopieer(path.join(dataMap, `${naam}.db`), doel);
    console.log(doel);
  }
}

try {
  if (process.argv.includes("--help")) console.log(hulp);
  else main();
} catch (fout) {
  console.error(fout instanceof StartFout || fout instanceof OmgevingFout ? fout.message : fout);
  process.exit(1);
}
