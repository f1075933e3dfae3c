import { fileURLToPath } from "node:url";
import { leesOmgeving, OmgevingFout } from "~/http/omgeving.server";
import { StartFout } from "~/storage/fouten";
import { herstel } from "./lib/herstel";

const hulp = `Usage: npm run herstel -- --from=pga-….back-up [--keys=sleutels-….back-up] [--list=vernietigd-….jsonl | --no-list]

Puts a back-up of the database back in DATA_DIR. The system must be stopped. The back-up is decrypted, opened, checked and
brought up to date in a folder of its own, and what was destroyed since is destroyed in it again; only then it takes its place.
What is wrong or damaged is refused and nothing is changed. What stood there is kept as *.db.vervangen-<moment> until the next
destruction or until you remove it.

  --keys        only when DATA_DIR has lost its key file. A key file that is there stays.
  --list        a copy of the list of what was destroyed, when the one beside KEK_FILE was lost or is older.
  --no-list     there is no list any more, and nothing was destroyed since this back-up: what was would come back.
  --accept-loss the keys of some dossiers are lost for good: those dossiers are given up (they are anonymised as far as can be).

Exit code 0: put back. 1: refused or failed; DATA_DIR is as it was.`;

function argument(naam: string): string | undefined {
  return process.argv.find((deel) => deel.startsWith(`--${naam}=`))?.slice(naam.length + 3);
}

function main(): void {
  const van = argument("from");
  if (!van) throw new StartFout("--from=FILE is missing; see --help");
  const omgeving = leesOmgeving(process.env, fileURLToPath(new URL("../", import.meta.url)));
  console.log("Decrypting, checking and preparing …");
  const nummers = herstel(omgeving, {
    van,
    sleutels: argument("keys"),
    lijst: argument("list"),
    zonderLijst: process.argv.includes("--no-list"),
    aanvaardVerlies: process.argv.includes("--accept-loss"),
  });
  for (const nummer of nummers) console.log(`Destroyed again: ${nummer}`);
  console.log("Put back. You can start the system.");
}

try {
  if (process.argv.includes("--help")) console.log(hulp);
  else main();
} catch (fout) {
  console.error(fout instanceof StartFout || fout instanceof OmgevingFout ? fout.message : fout);
  process.exit(1);
}
