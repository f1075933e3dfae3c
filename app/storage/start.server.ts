import { randomUUID } from "node:crypto";
import { accessSync, constants, rmSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type BetterSqlite3 from "better-sqlite3";
import pino, { type Logger } from "pino";
import { installatie } from "~db/schema";
import { Live } from "~/live/live.server";
import { openLogkop, type Kop, type Logkop } from "~/protocol/logkop.server";
import { maakLijstgeheugen } from "~/lijsten/geheugen.server";
import { maakTaakgeheugen } from "~/werkvoorraad/geheugen.server";
import { maakMap } from "./bestand.server";
import { leegWal, openDatabank, schrijf } from "./databank.server";
import { metStartFout, StartFout } from "./fouten";
import { leesOfMaakKek } from "./kek.server";
import { maakKlokwacht } from "./klokwacht.server";
import { openKluis, type Kluis } from "./kluis.server";
import { heeftTabellen, maakMigratieBackup, migreer } from "./migraties.server";
import { maakNaamindex } from "./naamindex.server";
import { maakReserve } from "./reserve.server";
import { neemSlot } from "./slot.server";
import { volgWijzigingen } from "./wijzigingen.server";
import type { Databank, Klok, Systeem } from "./systeem.server";
import { openVernietigdlijst, type Vernietigdlijst } from "./vernietigdlijst.server";

export type Installatiesoort = "demo" | "echt";

/** A `Systeem` with the one who started it, who also ends it. */
export interface GestartSysteem extends Systeem {
  /** Empties the write-ahead logs, closes the files, zeroes the keys and gives the data folder free. Idempotent. */
  sluit(): void;
}

export interface StartOpties {
  dataMap: string;
  kekBestand: string;
  soort: Installatiesoort;
  adres: string;
  /** All `entiteit.sleutel` of the gegevensregister. */
  soorten: readonly string[];
  klok?: Klok;
  willekeurig?: () => string;
  logger?: Logger;
  /** Other places where the list of what was destroyed is kept. */
  lijstkopieen?: readonly string[];
  /** A folder that is being prepared and not used yet leaves the head of the log alone. */
  zonderLogkop?: boolean;
  /** Folder with the migrations, where this module is packed or a test wants another. */
  migratieMap?: string;
}

/** As seen from this source. */
export const MIGRATIE_MAP = fileURLToPath(new URL("../../db/migrations", import.meta.url));

/**
 * Opens a data folder for the life of the process: lock, kind of installation, key file, database, migrations, clean-up.
 * In this order, so that a folder that may not be used is refused before anything in it is changed.
 * @throws StartFout with one line for the operator; everything that was opened is closed again
 */
export function startSysteem(opties: StartOpties): GestartSysteem {
  const klok = opties.klok ?? { nu: () => new Date() };
  const logger = opties.logger ?? pino();
  const databankBestand = join(opties.dataMap, "pga.db");
  const sleutelBestand = join(opties.dataMap, "sleutels.db");

  metStartFout(opties.dataMap, () => {
    maakMap(opties.dataMap);
    // SQLite says of a folder that it cannot write that it "cannot be opened".
    accessSync(opties.dataMap, constants.W_OK);
  });
  const sluiters: (() => void)[] = [];
  const sluit = () => {
    const fouten: unknown[] = [];
    for (let stap = sluiters.pop(); stap; stap = sluiters.pop()) {
      try {
        stap();
      } catch (fout) {
        fouten.push(fout);
      }
    }
    if (fouten.length > 0) throw fouten[0];
  };
  try {
    const slot = neemSlot(join(opties.dataMap, "slot.db"));
    sluiters.push(() => slot.geefVrij());
    // Copies of a back-up or herstel that was cut off.
    metStartFout(opties.dataMap, () => rmSync(join(opties.dataMap, "tijdelijk"), { recursive: true, force: true }));

    const heeftSleutels = isGevuld(sleutelBestand);
    const open = () => {
      const geopend = openDatabank(databankBestand);
      sluiters.push(() => sluitSqlite(geopend.sqlite));
      return geopend;
    };
    const bestaand = isGevuld(databankBestand) ? open() : undefined;
    if (bestaand) {
      controleerSoort(bestaand.sqlite, opties.soort);
      if (!heeftSleutels)
        throw new StartFout(`${sleutelBestand} is missing or empty, but there is a database; restore a back-up`);
    }

    const kek = leesOfMaakKek({ bestand: opties.kekBestand, dataMap: opties.dataMap, bestaatData: heeftSleutels });
    const kluis = openKluis({ bestand: sleutelBestand, kek });
    kek.fill(0);
    sluiters.push(() => kluis.sluit());

    const { sqlite, databank } = bestaand ?? open();
    const maakBackup = () => {
      const bestand = maakMigratieBackup(sqlite, opties.dataMap, klok.nu());
      logger.info({ bestand }, "back-up made before migration");
    };
    const map = opties.migratieMap ?? MIGRATIE_MAP;
    richtIn({
      sqlite,
      databank,
      kluis,
      klok,
      soort: opties.soort,
      soorten: opties.soorten,
      migratieMap: map,
      maakBackup,
    });
    const logkop = opties.zonderLogkop ? undefined : openLogkopVan(sqlite, kluis, opties.kekBestand, klok.nu());
    sluiters.push(() => logkop?.sluit());
    const vernietigd = openLijst(opties, kluis, klok.nu(), logger);
    const reserve = maakReserve({ bestand: join(opties.dataMap, "reserve") });
    reserve.herstel();
    return {
      databank,
      sqlite,
      kluis,
      naamindex: maakNaamindex(),
      live: new Live({
        opFout: (fout) => logger.error({ fout: fout instanceof Error ? fout.name : "unknown" }, "window cut off"),
      }),
      wijzigingen: volgWijzigingen(sqlite),
      taakgeheugen: maakTaakgeheugen(),
      lijsten: maakLijstgeheugen(databank),
      klok,
      willekeurig: opties.willekeurig ?? randomUUID,
      isDemo: opties.soort === "demo",
      adres: opties.adres,
      logger,
      ...(logkop && { logkop }),
      // A clock that was given is moved on purpose.
      ...(!opties.klok && { klokwacht: maakKlokwacht({ databank, klok, reserve, ...(logkop && { logkop }) }) }),
      vernietigd,
      reserve,
      dataMap: opties.dataMap,
      sluit,
    };
  } catch (fout) {
    try {
      sluit();
    } catch (gevolg) {
      // On a full disk closing fails too. The operator must read what it stopped on.
      logger.debug({ fout: gevolg instanceof Error ? gevolg.name : "unknown" }, "closing after a failed start");
    }
    throw fout;
  }
}

/** The head lies beside the KEK: outside the data folder, like that. */
function openLogkopVan(sqlite: BetterSqlite3.Database, kluis: Kluis, kekBestand: string, nu: Date): Logkop {
  const bestand = join(dirname(kekBestand), "logkop.json");
  const zoek = sqlite.prepare<[number], { hash: string }>("SELECT hash FROM logregel WHERE nr = ?");
  const laatste = sqlite.prepare<[], Kop>("SELECT nr, hash FROM logregel ORDER BY nr DESC LIMIT 1").get();
  return metStartFout(bestand, () =>
    openLogkop({
      bestand,
      kluis,
      moment: nu.toISOString(),
      laatste: laatste ?? { nr: 0, hash: "" },
      hashVan: (nr) => zoek.get(nr)?.hash,
    }),
  );
}

/** The list lies beside the KEK too: what comes out of a back-up must not come with an older list. */
function openLijst(
  { kekBestand, lijstkopieen = [] }: StartOpties,
  kluis: Kluis,
  nu: Date,
  logger: Logger,
): Vernietigdlijst {
  return openVernietigdlijst({
    bestand: join(dirname(kekBestand), "vernietigd.jsonl"),
    kopieen: lijstkopieen,
    kluis,
    moment: nu.toISOString(),
    opFout: (bestand) => logger.error({ bestand }, "copy of the list of destroyed dossiers not written"),
  });
}

export interface InrichtOpties {
  sqlite: BetterSqlite3.Database;
  databank: Databank;
  kluis: Kluis;
  klok: Klok;
  soort: Installatiesoort;
  soorten: readonly string[];
  migratieMap: string;
  maakBackup?: () => void;
}

/**
 * Makes an opened database ready: migrations, the row of the installation, the words of the register, and keys that nothing
 * uses. Safe to run again after a crash at any point.
 */
export function richtIn(opties: InrichtOpties): void {
  const { sqlite, kluis } = opties;
  controleerSoort(sqlite, opties.soort);
  // Going on would make a new installation of a lost one, and destroy the keys of its dossiers as unused.
  if (!heeftTabellen(sqlite) && (kluis.heeftDatabank() || kluis.listSleutels().length > 0)) {
    throw new StartFout(`${sqlite.name} is missing or empty, but its key file is there; restore a back-up`);
  }
  migreer(sqlite, {
    map: opties.migratieMap,
    nu: opties.klok.nu(),
    ...(opties.maakBackup && { maakBackup: opties.maakBackup }),
  });
  metStartFout(sqlite.name, () => {
    schrijf(opties, (tx) => {
      const rij = { id: 1, soort: opties.soort, aangemaaktOp: opties.klok.nu().toISOString() };
      tx.insert(installatie).values(rij).onConflictDoNothing().run();
      vulGegevenssoorten(sqlite, opties.soorten);
    });
    ruimSleutelsOp(sqlite, kluis);
    kluis.noteerDatabank();
    // Values of a destruction that was cut off can stand in the log of the last run.
    leegWal(sqlite);
  });
}

/** Runs before the migrations too, so it looks for the table first. */
function controleerSoort(sqlite: BetterSqlite3.Database, soort: Installatiesoort): void {
  const gevonden = metStartFout(sqlite.name, () => {
    if (!sqlite.prepare("SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'installatie'").get())
      return undefined;
    return sqlite.prepare<[], { soort: string }>("SELECT soort FROM installatie").get();
  });
  if (gevonden && gevonden.soort !== soort) {
    const [is, gevraagd] = soort === "echt" ? ["a demo", "real use"] : ["a real installation", "a demo"];
    throw new StartFout(`this data folder is of ${is} and cannot be used for ${gevraagd}; choose another DATA_DIR`);
  }
}

/** The foreign key of `gegeven` then refuses a field that is not in the register. Words still in use stay. */
function vulGegevenssoorten(sqlite: BetterSqlite3.Database, soorten: readonly string[]): void {
  const lijst = JSON.stringify(soorten);
  sqlite.prepare("INSERT OR IGNORE INTO gegevenssoort (soort) SELECT value FROM json_each(?)").run(lijst);
  sqlite
    .prepare(
      `DELETE FROM gegevenssoort WHERE soort NOT IN (SELECT value FROM json_each(?))
         AND NOT EXISTS (SELECT 1 FROM gegeven WHERE gegeven.soort = gegevenssoort.soort)`,
    )
    .run(lijst);
}

/**
 * A key is stored before the first row that uses it and destroyed after the last one: a crash in between leaves a key that
 * no row has. Such a key protects nothing or something that had to be destroyed, so it goes. A letter that was sent has no
 * text any more and keeps no key alive.
 */
function ruimSleutelsOp(sqlite: BetterSqlite3.Database, kluis: Kluis): void {
  const inGebruik = sqlite.prepare<[], { id: string }>(
    `SELECT sleutel_id AS id FROM casus UNION SELECT sleutel_id FROM concept UNION SELECT sleutel_id FROM zaak WHERE vernietigd_op IS NULL
     UNION SELECT sleutel_id FROM uitgaande_post WHERE tekst IS NOT NULL`,
  );
  const gebruikt = new Set(inGebruik.all().map((rij) => rij.id));
  for (const id of kluis.listSleutels()) if (!gebruikt.has(id)) kluis.vernietigSleutel(id);
}

function sluitSqlite(sqlite: BetterSqlite3.Database): void {
  if (!sqlite.open) return;
  try {
    leegWal(sqlite);
  } finally {
    sqlite.close();
  }
}

function isGevuld(bestand: string): boolean {
  const stand = statSync(bestand, { throwIfNoEntry: false });
  return stand !== undefined && stand.isFile() && stand.size > 0;
}
