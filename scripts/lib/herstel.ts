import { copyFileSync, existsSync, renameSync, rmSync } from "node:fs";
import path from "node:path";
import pino from "pino";
import { listGegevenssoorten } from "~/protocol/gegevensregister";
import { maakMap, maakWerkmap } from "~/storage/bestand.server";
import { openSqlite } from "~/storage/databank.server";
import { StartFout } from "~/storage/fouten";
import { leesOfMaakKek } from "~/storage/kek.server";
import { leesKopie } from "~/storage/kopie.server";
import { neemSlot } from "~/storage/slot.server";
import { startSysteem } from "~/storage/start.server";
import { aanvaardVerlies, pasVernietigingenToe } from "~/vernietiging/herhalen.server";

function zetOpzij(bestand: string, moment: string): void {
  try {
    if (existsSync(bestand)) openSqlite(bestand).close();
  } catch {
    // It cannot be opened, which may be why a back-up is put back. What its log still held stays out of it.
  }
  if (existsSync(bestand)) renameSync(bestand, `${bestand}.vervangen-${moment}`);
  for (const staart of ["-wal", "-shm"]) rmSync(bestand + staart, { force: true });
}

/** Installation of a database: a demo stays a demo. Opening it is the first check of what came out of the back-up. */
function leesSoort(bestand: string): "demo" | "echt" {
  const sqlite = openSqlite(bestand);
  try {
    if (sqlite.pragma("integrity_check", { simple: true }) !== "ok") throw new StartFout("the back-up is damaged");
    const rij = sqlite.prepare<[], { soort: string }>("SELECT soort FROM installatie").get();
    return rij?.soort === "demo" ? "demo" : "echt";
  } finally {
    sqlite.close();
  }
}

export interface Plekken {
  dataMap: string;
  kekBestand: string;
  /** Another place of the list of what was destroyed. */
  lijstkopie: string | undefined;
}

export interface Herstelkeuze {
  van: string;
  sleutels: string | undefined;
  lijst: string | undefined;
  zonderLijst: boolean;
  aanvaardVerlies: boolean;
}

/** Makes a whole data folder beside the real one. Returns what was destroyed again in it. */
function bereidVoor(werkmap: string, { dataMap, kekBestand, lijstkopie }: Plekken, keuze: Herstelkeuze): string[] {
  const { van, sleutels, lijst } = keuze;
  const sleutelBestand = path.join(dataMap, "sleutels.db");
  if (sleutels && existsSync(sleutelBestand)) {
    throw new StartFout(
      "DATA_DIR has a key file, and that one stays. Leave out --keys, or put the key file aside first",
    );
  }
  if (!sleutels && !existsSync(sleutelBestand))
    throw new StartFout("DATA_DIR has no key file: name it with --keys=FILE");
  for (const bestand of [van, sleutels, lijst])
    if (bestand && !existsSync(bestand)) throw new StartFout(`${bestand} does not exist`);
  const eigenLijst = path.join(path.dirname(kekBestand), "vernietigd.jsonl");
  const lijsten = [eigenLijst, lijstkopie, lijst].filter((plek) => plek !== undefined && existsSync(plek));
  if (lijsten.length === 0 && !keuze.zonderLijst) {
    throw new StartFout("the list of what was destroyed is not there: name a copy of it with --list=FILE; see --help");
  }

  const kek = leesOfMaakKek({ bestand: kekBestand, dataMap, bestaatData: true });
  const kop = leesKopie(van, path.join(werkmap, "pga.db"), kek);
  if (kop.soort !== "databank") throw new StartFout(`${van} is not a back-up of the database`);
  if (sleutels) {
    if (leesKopie(sleutels, path.join(werkmap, "sleutels.db"), kek).soort !== "sleutels")
      throw new StartFout(`${sleutels} is not a back-up of the key file`);
  } else {
    copyFileSync(sleutelBestand, path.join(werkmap, "sleutels.db"));
  }
  kek.fill(0);
  const systeem = startSysteem({
    dataMap: werkmap,
    kekBestand,
    soort: leesSoort(path.join(werkmap, "pga.db")),
    adres: "http://localhost",
    soorten: listGegevenssoorten(),
    lijstkopieen: [lijstkopie, lijst].flatMap((plek) => plek ?? []),
    zonderLogkop: true,
    logger: pino({ level: "silent" }),
  });
  try {
    const aantal = systeem.vernietigd?.list().length ?? 0;
    if (aantal < kop.vernietigd && !keuze.zonderLijst) {
      throw new StartFout(
        `the list of what was destroyed holds ${aantal} lines, and held ${kop.vernietigd} when this back-up was made: it is an older one. Name a newer copy with --list=FILE; see --help`,
      );
    }
    if (keuze.aanvaardVerlies) aanvaardVerlies(systeem);
    return pasVernietigingenToe(systeem);
  } finally {
    systeem.sluit();
  }
}

/**
 * Puts a back-up in the place of what is in the data folder; everything is made and checked beside it first. Returns the numbers
 * of the casussen that were destroyed again in it.
 * @throws StartFout when anything is wrong; the data folder is then as it was
 */
export function herstel(plekken: Plekken, keuze: Herstelkeuze): string[] {
  const { dataMap } = plekken;
  maakMap(dataMap);
  const slot = neemSlot(path.join(dataMap, "slot.db"));
  const { map: werkmap, ruimOp } = maakWerkmap(dataMap, "herstel");
  try {
    const nummers = bereidVoor(werkmap, plekken, keuze);
    const moment = new Date().toISOString().replace(/[:.]/g, "-");
    // Keys first: a database without its keys is refused at start, keys without their database are kept.
    for (const naam of ["sleutels.db", "pga.db"]) {
      zetOpzij(path.join(dataMap, naam), moment);
      renameSync(path.join(werkmap, naam), path.join(dataMap, naam));
    }
    return nummers;
  } finally {
    ruimOp();
    slot.geefVrij();
  }
}
