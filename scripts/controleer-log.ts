import { existsSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { leesOmgeving, OmgevingFout } from "~/http/omgeving.server";
import { controleerLog, type Bevinding } from "~/protocol/logcontrole.server";
import { leesLogkop } from "~/protocol/logkop.server";
import { openSqlite } from "~/storage/databank.server";
import { StartFout } from "~/storage/fouten";

const hulp = `Usage: npm run controleer-log [-- --database=FILE --head=FILE]

Checks that no row of the log was changed, removed, inserted, moved or cut off. Default: the database in DATA_DIR, and the head
that is kept beside KEK_FILE (logkop.json). Needs no key; the system may be running.
Exit code 0: whole. 1: not whole, with the number of the first wrong row. 2: could not check. 3: whole, but with rows that
came behind the last sealed one: of the last moment before a hard stop, or added by somebody who has the file.`;

function argument(naam: string): string | undefined {
  return process.argv.find((deel) => deel.startsWith(`--${naam}=`))?.slice(naam.length + 3);
}

/** What nothing outside the data folder vouched for when it was written. A running system seals each row as it is written. */
function meldNietVerzegeld({ aantal, aanvullingen }: Extract<Bevinding, { goed: true }>, kopBestand: string): 0 | 3 {
  let kop = leesLogkop(kopBestand);
  // Between the row and its seal lies a moment.
  for (let keer = 0; keer < 10 && kop.nr < aantal; keer++) {
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 50);
    kop = leesLogkop(kopBestand);
  }
  for (const { moment, van, tot } of aanvullingen) {
    console.warn(`Rows ${van} to ${tot} were not sealed when the system started on ${moment}: look at them.`);
  }
  const over = aantal - kop.nr;
  if (over > 0) console.warn(`Not sealed yet, after row ${kop.nr}: ${over}. Look at them.`);
  return over > 0 || aanvullingen.length > 0 ? 3 : 0;
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
      return meldNietVerzegeld(bevinding, kopBestand);
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
