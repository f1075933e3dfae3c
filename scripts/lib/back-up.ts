import { createHash } from "node:crypto";
import {
  chmodSync,
  copyFileSync,
  existsSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
} from "node:fs";
import path from "node:path";
import { maakMap, maakWerkmap } from "~/storage/bestand.server";
import { openSqlite } from "~/storage/databank.server";
import { StartFout } from "~/storage/fouten";
import { leesOfMaakKek } from "~/storage/kek.server";
import { openKluis } from "~/storage/kluis.server";
import { noteerGelukt, noteerMislukt } from "~/storage/backupstand.server";
import { leesKopie, schrijfKopie, type Kopiekop } from "~/storage/kopie.server";

const databankNaam = "pga.db";

/** Makes the folder; one inside the data folder would be lost together with the data. */
function openMap(naam: string, gevraagd: string, dataMap: string): string {
  maakMap(gevraagd);
  const map = realpathSync(gevraagd);
  if (`${map}${path.sep}`.startsWith(`${realpathSync(dataMap)}${path.sep}`)) {
    throw new StartFout(`${naam} lies inside DATA_DIR; a back-up there is lost together with the data`);
  }
  return map;
}

const hashVan = (bestand: string) => createHash("sha256").update(readFileSync(bestand)).digest("hex");

/** VACUUM INTO, and not a file copy or the backup API: those also copy freed pages with old content. */
function kopieer(bron: string, doel: string): void {
  const sqlite = openSqlite(bron);
  try {
    sqlite.prepare("VACUUM INTO ?").run(doel);
  } finally {
    sqlite.close();
  }
  chmodSync(doel, 0o600);
}

/** Opens a copy as it comes out of the back-up file, and counts what must be in it. */
function controleer(bestand: string, soort: Kopiekop["soort"], kek: Buffer): number {
  const sqlite = openSqlite(bestand);
  try {
    if (sqlite.pragma("integrity_check", { simple: true }) !== "ok")
      throw new StartFout("the copy did not pass the integrity check");
    const tabel = soort === "databank" ? "casus" : "sleutel";
    const aantal = sqlite.prepare<[], { n: number }>(`SELECT count(*) AS n FROM ${tabel}`).get()?.n ?? 0;
    if (soort === "databank") return aantal;
  } finally {
    sqlite.close();
  }
  const kluis = openKluis({ bestand, kek });
  try {
    for (const id of kluis.listSleutels()) kluis.verzegel(id, "controle", "");
    return kluis.listSleutels().length;
  } finally {
    kluis.sluit();
  }
}

function ruimOudeSleutelsOp(map: string, dagen: number, nu: Date): string[] {
  const grens = new Date(nu.getTime() - dagen * 86_400_000).toISOString().replace(/[:.]/g, "-");
  return readdirSync(map).filter((naam) => {
    const stempel = /^sleutels-(\d{4}-\d{2}-\d{2}T[\d-]+Z)\.back-up$/.exec(naam)?.[1];
    if (!stempel || stempel >= grens) return false;
    rmSync(path.join(map, naam));
    return true;
  });
}

export interface Backupkeuze {
  naar: string;
  sleutelsNaar: string;
  /** Term of the copies of the key file. */
  dagen: number;
  /** Told of each file that is made and checked. */
  meld: (regel: string) => void;
}

/**
 * Makes a back-up of a data folder that may be in use, reads it back and checks it; removes key copies whose term is over. Leaves
 * in the data folder when it was made, or that it was not, for the warnings of the running system.
 * @throws StartFout when anything is wrong; nothing of the back-up is left then
 */
export function maakBackup({ dataMap, kekBestand }: { dataMap: string; kekBestand: string }, keuze: Backupkeuze): void {
  if (!existsSync(path.join(dataMap, databankNaam))) throw new StartFout(`${dataMap} holds no database`);
  const nu = new Date();
  const moment = nu.toISOString();
  // The back-up counts, or the reason why there is none: not whether this could be noted.
  const noteer = (werk: () => void) => {
    try {
      werk();
    } catch {
      keuze.meld(`not noted in ${dataMap}: the system will warn that there is no back-up`);
    }
  };
  try {
    const bytes = maakEnControleer({ dataMap, kekBestand }, keuze, moment);
    noteer(() => noteerGelukt(dataMap, moment, bytes));
  } catch (fout) {
    noteer(() => noteerMislukt(dataMap, moment, fout));
    throw fout;
  }
  const sleutelsNaar = openMap("--keys-to", keuze.sleutelsNaar, dataMap);
  for (const naam of ruimOudeSleutelsOp(sleutelsNaar, keuze.dagen, nu))
    keuze.meld(`removed, older than ${keuze.dagen} days: ${naam}`);
}

/** Returns how large the back-up is. */
function maakEnControleer(
  { dataMap, kekBestand }: { dataMap: string; kekBestand: string },
  keuze: Backupkeuze,
  moment: string,
): number {
  const { meld } = keuze;
  const naar = openMap("--to", keuze.naar, dataMap);
  const sleutelsNaar = openMap("--keys-to", keuze.sleutelsNaar, dataMap);
  if (naar === sleutelsNaar) throw new StartFout("--to and --keys-to must be different folders; see --help");
  const kek = leesOfMaakKek({ bestand: kekBestand, dataMap, bestaatData: true });
  const stempel = moment.replace(/[:.]/g, "-");
  const { map: werkmap, ruimOp } = maakWerkmap(dataMap, `back-up-${process.pid}`);
  const gemaakt: string[] = [];
  try {
    const lijst = path.join(path.dirname(kekBestand), "vernietigd.jsonl");
    const vernietigd = existsSync(lijst) ? readFileSync(lijst, "utf8").split("\n").length - 2 : 0;
    // Keys last: a key that is missing is a loss, one too many is removed at the next start.
    for (const [soort, bron, doel] of [
      ["databank", databankNaam, path.join(naar, `pga-${stempel}.back-up`)],
      ["sleutels", "sleutels.db", path.join(sleutelsNaar, `sleutels-${stempel}.back-up`)],
    ] as const) {
      const kopie = path.join(werkmap, bron);
      kopieer(path.join(dataMap, bron), kopie);
      gemaakt.push(doel);
      schrijfKopie(kopie, doel, kek, { soort, moment, vernietigd });
      const terug = path.join(werkmap, `terug-${bron}`);
      leesKopie(doel, terug, kek);
      if (hashVan(terug) !== hashVan(kopie)) throw new StartFout(`${doel} does not read back as it was written`);
      const aantal = controleer(terug, soort, kek);
      meld(`${doel}: ${aantal} ${soort === "databank" ? "dossiers" : "keys"}, read back and checked`);
    }
    if (existsSync(lijst)) copyFileSync(lijst, path.join(naar, `vernietigd-${stempel}.jsonl`));
    return gemaakt.reduce((som, bestand) => som + statSync(bestand).size, 0);
  } catch (fout) {
    for (const bestand of gemaakt) rmSync(bestand, { force: true });
    throw fout;
  } finally {
    kek.fill(0);
    ruimOp();
  }
}
