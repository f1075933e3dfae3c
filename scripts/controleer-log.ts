import { existsSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { leesOmgeving, OmgevingFout } from "~/http/omgeving.server";
import { controleerLog } from "~/protocol/logcontrole.server";
import { leesLogkop } from "~/protocol/logkop.server";
import { openSqlite } from "~/storage/databank.server";
import { StartFout } from "~/storage/fouten";

const hulp = `Usage: npm run controleer-log [-- --database=FILE --head=FILE]

Checks that no row of the log was changed, removed, inserted, moved or cut off. Default: the database in DATA_DIR, and the head
that is kept beside KEK_FILE (logkop.json). Needs no key; the system may be running.
Exit code 0: whole. 1: not whole, with the number of the first wrong row. 2: could not check.`;

function argument(naam: string): string | undefined {
  return process.argv.find((deel) => deel.startsWith(`--${naam}=`))?.slice(naam.length + 3);
}

function main(): number {
  const { dataMap, kekBestand } = leesOmgeving(process.env, fileURLToPath(new URL("../", import.meta.url)));
  const databank = argument("database") ?? path.join(dataMap, "pga.db");
  const kopBestand = argument("head") ?? path.join(path.dirname(kekBestand), "logkop.json");
  if (!existsSync(databank)) throw new StartFout(`${databank} does not exist`);
  if (!existsSync(kopBestand))
    throw new StartFout(`${kopBestand} does not exist: without it a cut tail cannot be found`);
  // Head first: rows that are written while we read only make the log longer than it.
  const kop = leesLogkop(kopBestand);
  const sqlite = openSqlite(databank);
  try {
    const bevinding = controleerLog(sqlite, kop);
    if (bevinding.goed) {
      console.log(`The log is whole: ${bevinding.aantal} rows.`);
      return 0;
    }
    console.error(`The log is not whole. First wrong row: ${bevinding.nr}: ${bevinding.uitleg}.`);
    return 1;
  } finally {
    sqlite.close();
  }
}

try {
  if (process.argv.includes("--help")) console.log(hulp);
  else process.exitCode = main();
} catch (fout) {
  const verwacht = fout instanceof StartFout || fout instanceof OmgevingFout || fout instanceof Error;
  console.error(verwacht ? fout.message : fout);
  process.exitCode = 2;
}
