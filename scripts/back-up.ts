import { fileURLToPath } from "node:url";
import { leesOmgeving, OmgevingFout } from "~/http/omgeving.server";
import { StartFout } from "~/storage/fouten";
import { maakBackup } from "./lib/back-up";

const hulp = `Usage: npm run back-up -- --to=FOLDER --keys-to=FOLDER [--keys-days=30]

Copies database and key file of DATA_DIR, while the system may be running. Each run makes new files, encrypted with KEK_FILE:
  pga-<moment>.back-up          in the first folder: the database
  vernietigd-<moment>.jsonl     beside it: the list of what was destroyed until then (no personal data)
  sleutels-<moment>.back-up     in the second folder: the keys of the dossiers
Each file is read back, opened and checked before the run counts as done. The two folders must be different places: together,
with KEK_FILE, they open everything. Key copies of this system older than --keys-days are removed from the second folder: they
are what could still open a dossier that was destroyed since. Put a back-up back with: npm run herstel -- --from=FILE

Exit code 0: made and checked. 1: not made; nothing of it is left behind.`;

function argument(naam: string): string | undefined {
  return process.argv.find((deel) => deel.startsWith(`--${naam}=`))?.slice(naam.length + 3);
}

function eisMap(naam: string): string {
  const map = argument(naam);
  if (!map) throw new StartFout(`--${naam}=FOLDER is missing; see --help`);
  return map;
}

function leesDagen(): number {
  const dagen = argument("keys-days") ?? "30";
  if (!/^\d{1,4}$/.test(dagen) || Number(dagen) < 1) throw new StartFout("--keys-days must be a whole number of days");
  return Number(dagen);
}

try {
  if (process.argv.includes("--help")) {
    console.log(hulp);
  } else {
    maakBackup(leesOmgeving(process.env, fileURLToPath(new URL("../", import.meta.url))), {
      naar: eisMap("to"),
      sleutelsNaar: eisMap("keys-to"),
      dagen: leesDagen(),
      meld: console.log,
    });
  }
} catch (fout) {
  console.error(fout instanceof StartFout || fout instanceof OmgevingFout ? fout.message : fout);
  process.exit(1);
}
