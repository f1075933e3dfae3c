import { createHash } from "node:crypto";
import { join } from "node:path";
import pino from "pino";
import { listGegevenssoorten } from "~/protocol/gegevensregister";
import { openDatabank } from "~/storage/databank.server";
import { openKluis } from "~/storage/kluis.server";
import { Live } from "~/live/live.server";
import { maakNaamindex } from "~/storage/naamindex.server";
import { MIGRATIE_MAP, richtIn, type GestartSysteem, type Installatiesoort } from "~/storage/start.server";
import type { Klok } from "~/storage/systeem.server";
import { volgWijzigingen } from "~/storage/wijzigingen.server";
import { maakLijstgeheugen } from "~/lijsten/geheugen.server";
import { maakTaakgeheugen } from "~/werkvoorraad/geheugen.server";

/** A clock that stands still until a test moves it. */
export interface TestKlok extends Klok {
  zet(iso: string): void;
}

export interface TestSysteem extends GestartSysteem {
  readonly klok: TestKlok;
}

export const TEST_KEK = Buffer.alloc(32, 7);
export const TEST_MOMENT = "2026-11-24T09:00:00Z";

export function maakTestKlok(iso = TEST_MOMENT): TestKlok {
  let nu = new Date(iso);
  return {
    nu: () => new Date(nu),
    zet(nieuw) {
      const moment = new Date(nieuw);
      if (Number.isNaN(moment.getTime())) throw new Error(`not a moment: ${nieuw}`);
      nu = moment;
    },
  };
}

/** The same row of uuid-like words for the same seed. */
export function maakWillekeurig(zaad = "test"): () => string {
  let nummer = 0;
  return () => {
    const hex = createHash("sha256").update(`${zaad}|${nummer++}`).digest("hex");
    return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
  };
}

export interface TestOpties {
  soort?: Installatiesoort;
  adres?: string;
  zaad?: string;
  moment?: string;
  /** Folder for the files of both databases; by default they are in memory. */
  map?: string | undefined;
  /** Default: all of the gegevensregister. */
  soorten?: readonly string[];
}

/** A whole system in memory: real migrations, real encryption, fixed clock and ids, silent log. Close it with `sluit()`. */
export function startTestSysteem(opties: TestOpties = {}): TestSysteem {
  const soort = opties.soort ?? "echt";
  const klok = maakTestKlok(opties.moment);
  const plek = (naam: string) => (opties.map === undefined ? ":memory:" : join(opties.map, naam));
  const { sqlite, databank } = openDatabank(plek("pga.db"));
  const kluis = openKluis({ bestand: plek("sleutels.db"), kek: TEST_KEK });
  richtIn({
    sqlite,
    databank,
    kluis,
    klok,
    soort,
    soorten: opties.soorten ?? listGegevenssoorten(),
    migratieMap: MIGRATIE_MAP,
  });
  return {
    databank,
    sqlite,
    kluis,
    naamindex: maakNaamindex(),
    live: new Live(),
    wijzigingen: volgWijzigingen(sqlite),
    taakgeheugen: maakTaakgeheugen(),
    lijsten: maakLijstgeheugen(databank),
    klok,
    willekeurig: maakWillekeurig(opties.zaad),
    isDemo: soort === "demo",
    adres: opties.adres ?? "http://127.0.0.1:3000",
    logger: pino({ level: "silent" }),
    sluit() {
      sqlite.close();
      kluis.sluit();
    },
  };
}
