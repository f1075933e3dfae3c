import {
  closeSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
  writeSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pino from "pino";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openDatabank, schrijf } from "~/storage/databank.server";
import { migreer } from "~/storage/migraties.server";
import { MIGRATIE_MAP, startSysteem, type GestartSysteem } from "~/storage/start.server";
import { gegevenssoort, instelling } from "~/storage/tabellen.server";

let map: string;
const open: GestartSysteem[] = [];

beforeEach(() => {
  map = mkdtempSync(join(tmpdir(), "pga-opslag-"));
});
afterEach(() => {
  for (const systeem of open.splice(0)) systeem.sluit();
  rmSync(map, { recursive: true, force: true });
});

function start(anders: { dataMap?: string; kekBestand?: string } = {}): GestartSysteem {
  const logger = pino({ level: "silent" });
  const vast = {
    dataMap: join(map, "data"),
    kekBestand: join(map, "kek"),
    soort: "echt" as const,
    adres: "http://127.0.0.1",
    soorten: [],
    logger,
  };
  const systeem = startSysteem({ ...vast, ...anders });
  open.push(systeem);
  return systeem;
}

/** What the operator gets: the kind of error and its message, which must be one line. */
function startFout(anders?: { dataMap?: string; kekBestand?: string }): string {
  try {
    start(anders);
  } catch (fout) {
    if (!(fout instanceof Error)) throw fout;
    expect(fout.name).toBe("StartFout");
    expect(fout.message).not.toContain("\n");
    return fout.message;
  }
  return "started";
}

function overschrijf(bestand: string, plaats: number, bytes: Buffer): void {
  const fd = openSync(bestand, "r+");
  writeSync(fd, bytes, 0, bytes.length, plaats);
  closeSync(fd);
}

const inMap = () =>
  readdirSync(join(map, "data")).map((naam) => [naam, readFileSync(join(map, "data", naam), "base64")]);

describe("a KEK of another installation", () => {
  it("is refused, changes no file, and the right one still works", () => {
    start().sluit();
    const voor = inMap();
    writeFileSync(join(map, "andere"), `${Buffer.alloc(32, 9).toString("base64")}\n`, { mode: 0o600 });
    expect(startFout({ kekBestand: join(map, "andere") })).toBe("KEK_FILE does not belong to this data folder");
    expect(startFout({ kekBestand: join(map, "weg") })).toMatch(/does not exist, but this data folder has keys/);
    expect(inMap()).toEqual(voor);
    expect(readdirSync(map).sort()).toEqual(["andere", "data", "kek", "logkop.json", "vernietigd.jsonl"]);
    expect(startFout()).toBe("started");
  });
});

describe.each(["pga.db", "sleutels.db"])("a damaged %s", (naam) => {
  const PAGINA = 4096;
  beforeEach(() => {
    const systeem = start();
    schrijf(systeem, (tx) => {
      for (let nr = 0; nr < 500; nr += 1)
        tx.insert(gegevenssoort)
          .values({ soort: `persoon.veld${nr}` })
          .run();
    });
    systeem.sluit();
  });
  const bestand = () => join(map, "data", naam);

  it.each([
    [
      "text in the place of the header",
      () => overschrijf(bestand(), 0, Buffer.from("This is no database at all.".padEnd(100))),
    ],
    ["a wrong page size in the header", () => overschrijf(bestand(), 16, Buffer.from([0x12, 0x34]))],
    [
      "noise in every page after the first",
      () => overschrijf(bestand(), PAGINA, Buffer.alloc(statSync(bestand()).size - PAGINA, 0xa5)),
    ],
    ["noise in one page", () => overschrijf(bestand(), PAGINA, Buffer.alloc(PAGINA, 0xff))],
    ["half of the file", () => truncateSync(bestand(), Math.floor(statSync(bestand()).size / PAGINA / 2) * PAGINA)],
    ["a file cut in the middle of a page", () => truncateSync(bestand(), PAGINA + 100)],
    ["another text", () => writeFileSync(bestand(), "x".repeat(9000))],
  ])("is reported: %s", (_naam, beschadig) => {
    beschadig();
    const kapot = readFileSync(bestand());
    expect(startFout()).toMatch(new RegExp(`${naam.replace(".", "\\.")} is damaged.*restore a back-up`));
    expect(readFileSync(bestand()).equals(kapot)).toBe(true);
  });
});

describe("a place that cannot be written", () => {
  it("is reported when the data folder cannot be made", () => {
    writeFileSync(join(map, "bestand"), "");
    expect(startFout({ dataMap: join(map, "bestand", "data") })).toMatch(/bestand\/data cannot be opened or created/);
  });

  it.runIf(process.platform === "linux")("is reported where no folder can be made, and does not wait for ever", () => {
    expect(startFout({ dataMap: "/proc/pga/data" })).toMatch(/^\/proc\/pga\/data (cannot|may not) be /);
    expect(startFout({ kekBestand: "/proc/pga/kek" })).toMatch(/^KEK_FILE \/proc\/pga\/kek (cannot|may not) be /);
  });

  it.each(["pga.db", "sleutels.db", "slot.db"])("is reported when %s is a folder", (naam) => {
    mkdirSync(join(map, "data", naam), { recursive: true });
    expect(startFout()).toMatch(new RegExp(`${naam.replace(".", "\\.")} cannot be opened`));
  });

  it("is reported when the KEK cannot be made, and no key file is left behind", () => {
    writeFileSync(join(map, "bestand"), "");
    expect(startFout({ kekBestand: join(map, "bestand", "kek") })).toMatch(/cannot be opened or created/);
    expect(readdirSync(join(map, "data"))).toEqual(["slot.db"]);
    expect(startFout()).toBe("started");
  });

  it("is reported when SQLite says that the database is read-only", () => {
    const { sqlite } = openDatabank(join(map, "a.db"));
    sqlite.pragma("query_only = ON");
    expect(() => migreer(sqlite, { map: MIGRATIE_MAP, nu: new Date(0) })).toThrow(
      /read-only for this user \(SQLITE_READONLY\)/,
    );
    sqlite.close();
  });
});

describe("a full disk", () => {
  const paginas = (aantal: number) => `max_page_count = ${aantal}`;

  it("leaves nothing of a migration, at whatever page it happens, and the same database can be migrated later", () => {
    const bestand = join(map, "a.db");
    let vol = 0;
    for (let aantal = 2; ; aantal += 3) {
      const { sqlite } = openDatabank(bestand);
      sqlite.pragma(paginas(aantal));
      let bericht = "";
      try {
        migreer(sqlite, { map: MIGRATIE_MAP, nu: new Date(0) });
      } catch (fout) {
        bericht = fout instanceof Error ? fout.message : "?";
      }
      if (bericht === "") {
        sqlite.close();
        break;
      }
      vol += 1;
      expect(bericht).toMatch(/a\.db cannot be written: the disk is full \(SQLITE_FULL\)/);
      expect(sqlite.prepare("SELECT name FROM sqlite_master").all()).toEqual([]);
      sqlite.close();
    }
    expect(vol).toBeGreaterThan(5);
    const { sqlite } = openDatabank(bestand);
    expect(migreer(sqlite, { map: MIGRATIE_MAP, nu: new Date(0) })).toEqual([]);
    sqlite.close();
  });

  it("undoes the whole write, also its first row that did fit", () => {
    const systeem = start();
    const gebruikt = Number(systeem.sqlite.pragma("page_count", { simple: true }));
    systeem.sqlite.pragma(paginas(gebruikt + 3));
    const rij = { reden: "test", moment: "2026-11-24T09:00:00.000Z" };
    const teGroot = () =>
      schrijf(systeem, (tx) => {
        tx.insert(instelling)
          .values({ ...rij, sleutel: "eerste", waarde: "1" })
          .run();
        tx.insert(instelling)
          .values({ ...rij, sleutel: "tweede", waarde: "x".repeat(100_000) })
          .run();
      });
    expect(teGroot).toThrow(/full/);
    expect(systeem.databank.select().from(instelling).all()).toEqual([]);
    schrijf(systeem, (tx) =>
      tx
        .insert(instelling)
        .values({ ...rij, sleutel: "klein", waarde: "1" })
        .run(),
    );
    systeem.sluit();
    const weer = start();
    expect(weer.databank.select({ sleutel: instelling.sleutel }).from(instelling).all()).toEqual([
      { sleutel: "klein" },
    ]);
  });
});
