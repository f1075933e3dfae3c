import {
  copyFileSync,
  cpSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { getTableConfig } from "drizzle-orm/sqlite-core";
import pino from "pino";
import { maakTestKlok, maakWillekeurig, startTestSysteem } from "../../tests/factories/systeem";
import { schrijf } from "./databank.server";
import { openKluis } from "./kluis.server";
import { MIGRATIE_MAP, startSysteem, type GestartSysteem, type StartOpties } from "./start.server";
import * as tabellen from "./tabellen.server";
import { account, concept, gegevenssoort, installatie, logregel, partij, uitgaandePost } from "./tabellen.server";
import type { Systeem } from "./systeem.server";

let map: string;
const open: GestartSysteem[] = [];

beforeEach(() => {
  map = mkdtempSync(join(tmpdir(), "pga-start-"));
});
afterEach(() => {
  for (const systeem of open.splice(0)) systeem.sluit();
  rmSync(map, { recursive: true, force: true });
});

function start(anders: Partial<StartOpties> = {}): GestartSysteem {
  const systeem = startSysteem({
    dataMap: join(map, "data"),
    kekBestand: join(map, "kek"),
    soort: "echt",
    adres: "http://127.0.0.1:3000",
    soorten: ["persoon.bsn", "persoon.voornamen"],
    klok: maakTestKlok(),
    willekeurig: maakWillekeurig(),
    logger: pino({ level: "silent" }),
    ...anders,
  });
  open.push(systeem);
  return systeem;
}

function voegAccountToe(systeem: Pick<Systeem, "databank">): void {
  schrijf(systeem, (tx) => {
    tx.insert(partij).values({ id: "p1", naam: "Politie", type: "politie" }).run();
    tx.insert(account)
      .values({
        id: "a1",
        email: "a1@voorbeeld.invalid",
        voornaam: "Test",
        achternaam: "Persoon",
        rol: "melder",
        partijId: "p1",
        aangemaaktOp: "2026-11-24T09:00:00.000Z",
      })
      .run();
  });
}

const regel = {
  moment: "2026-11-24T09:00:00.000Z",
  gebeurtenis: "inzage",
  scherm: "triageren",
  handeling: "openen",
  soorten: "{}",
  grond: "R-fase",
  adres: "127.0.0.1",
  verzoekId: "v1",
  vorigeHash: "",
  hash: "00",
};

describe("startSysteem", () => {
  it("makes a private folder on the first start and finds everything again on the second", () => {
    const eerste = start();
    const zegel = eerste.kluis.verzegelSysteem("plek", "geheim");
    const nummer = eerste.kluis.hmac("bsn", "999900006");
    eerste.sluit();
    const tweede = start({ klok: maakTestKlok("2027-01-01T00:00:00Z") });
    expect(tweede.kluis.ontzegelSysteem("plek", zegel)).toBe("geheim");
    expect(tweede.kluis.hmac("bsn", "999900006")).toBe(nummer);
    expect(tweede.databank.select().from(installatie).all()).toEqual([
      { id: 1, soort: "echt", aangemaaktOp: "2026-11-24T09:00:00.000Z" },
    ]);
    expect(statSync(join(map, "data")).mode & 0o777).toBe(0o700);
    for (const naam of readdirSync(join(map, "data")))
      expect([naam, statSync(join(map, "data", naam)).mode & 0o077]).toEqual([naam, 0]);
    expect(statSync(join(map, "kek")).mode & 0o777).toBe(0o600);
  });

  it.each([
    ["demo", "echt"],
    ["echt", "demo"],
  ] as const)("refuses a %s folder for %s and changes nothing", (is, gevraagd) => {
    start({ soort: is }).sluit();
    const voor = readdirSync(join(map, "data")).map((naam) => [naam, readFileSync(join(map, "data", naam), "hex")]);
    expect(() => start({ soort: gevraagd, kekBestand: join(map, "andere-kek"), soorten: ["nieuw.veld"] })).toThrow(
      /choose another DATA_DIR/,
    );
    expect(readdirSync(join(map, "data")).map((naam) => [naam, readFileSync(join(map, "data", naam), "hex")])).toEqual(
      voor,
    );
    expect(existsSync(join(map, "andere-kek"))).toBe(false);
    expect(start({ soort: is }).isDemo).toBe(is === "demo");
  });

  it("keeps the words of the register in step, and words in use", () => {
    const eerste = start();
    voegAccountToe(eerste);
    eerste.sqlite.pragma("foreign_keys = OFF");
    eerste.sqlite.exec(`INSERT INTO gegeven (id, rij_id, casus_id, soort, auteur_account_id, fase, moment)
      VALUES ('g', 'r', 'c', 'persoon.bsn', 'a1', 'aanmelden', '2026-11-24T09:00:00.000Z')`);
    eerste.sluit();
    const tweede = start({ soorten: ["persoon.geslachtsnaam"] });
    const woorden = tweede.databank.select().from(gegevenssoort).all();
    expect(woorden.map((rij) => rij.soort).sort()).toEqual(["persoon.bsn", "persoon.geslachtsnaam"]);
  });

  it("destroys keys that no row uses and keeps those of rows", () => {
    const eerste = start();
    voegAccountToe(eerste);
    const wees = eerste.kluis.nieuweSleutel();
    const vanConcept = eerste.kluis.nieuweSleutel();
    const vanKlarePost = eerste.kluis.nieuweSleutel();
    const vanVerzondenPost = eerste.kluis.nieuweSleutel();
    const waarden = eerste.kluis.verzegel(vanConcept, "c1", "tekst");
    const moment = "2026-11-24T09:00:00.000Z";
    const post = {
      aanAccountId: "a1",
      sjabloon: "s",
      onderwerp: "o",
      status: "klaar",
      volgendePogingOp: moment,
      aangemaaktOp: moment,
    };
    schrijf(eerste, (tx) => {
      tx.insert(concept)
        .values({ id: "c1", accountId: "a1", formulier: "f", sleutelId: vanConcept, waarden, moment })
        .run();
      tx.insert(uitgaandePost)
        .values({ ...post, id: "u1", sleutelId: vanKlarePost, tekst: Buffer.from("x") })
        .run();
      tx.insert(uitgaandePost)
        .values({ ...post, id: "u2", sleutelId: vanVerzondenPost, tekst: null })
        .run();
    });
    eerste.sluit();
    const { kluis } = start();
    expect(kluis.listSleutels()).toEqual([vanConcept, vanKlarePost].sort());
    expect(kluis.ontzegel(vanConcept, "c1", waarden)).toBe("tekst");
    expect(kluis.bestaat(wees)).toBe(false);
  });

  it("refuses to go on with keys but without their database, and keeps the keys", () => {
    const eerste = start();
    const sleutel = eerste.kluis.nieuweSleutel();
    eerste.sluit();
    truncateSync(join(map, "data", "pga.db"), 0);
    expect(() => start()).toThrow(/missing or empty, but its key file is there/);
    const kek = Buffer.from(readFileSync(join(map, "kek"), "utf8").trim(), "base64");
    const kluis = openKluis({ bestand: join(map, "data", "sleutels.db"), kek });
    expect(kluis.listSleutels()).toEqual([sleutel]);
    kluis.sluit();
  });

  it.each([
    ["emptied", (bestand: string) => truncateSync(bestand, 0)],
    ["removed", (bestand: string) => rmSync(bestand)],
  ])("does not take a %s database for a first start, also when there was no dossier yet", (_wat, maakKwijt) => {
    start().sluit();
    maakKwijt(join(map, "data", "pga.db"));
    expect(() => start()).toThrow(/missing or empty, but its key file is there; restore a back-up/);
    expect(() => start()).toThrow(/missing or empty/);
  });

  it("goes on after a first start that was cut off before there was a database", () => {
    expect(() => start({ migratieMap: join(map, "geen") })).toThrow(/cannot be opened/);
    start().sluit();
    start().sluit();
  });

  it("refuses a database without its key file, and makes no new one", () => {
    start().sluit();
    rmSync(join(map, "data", "sleutels.db"));
    expect(() => start()).toThrow(/sleutels\.db is missing or empty/);
    expect(existsSync(join(map, "data", "sleutels.db"))).toBe(false);
  });

  it("gives the folder free again when the start fails", () => {
    start().sluit();
    writeFileSync(join(map, "kek"), `${Buffer.alloc(32, 1).toString("base64")}\n`);
    expect(() => start()).toThrow("KEK_FILE does not belong to this data folder");
    expect(() => start()).toThrow("KEK_FILE does not belong to this data folder");
  });

  it("refuses a database of a newer version, and goes on with the copy of before the update", () => {
    const ouder = join(map, "ouder");
    cpSync(MIGRATIE_MAP, ouder, { recursive: true });
    const journaal = join(ouder, "meta", "_journal.json");
    const { entries, ...rest } = JSON.parse(readFileSync(journaal, "utf8")) as { entries: unknown[] };
    writeFileSync(journaal, JSON.stringify({ ...rest, entries: entries.slice(0, -1) }));

    const eerst = start({ migratieMap: ouder });
    voegAccountToe(eerst);
    eerst.sluit();
    start().sluit();
    const data = join(map, "data");
    const databank = join(data, "pga.db");
    const kopieen = readdirSync(join(data, "back-ups"));
    expect(kopieen).toHaveLength(1);
    const nieuwer = readFileSync(databank);
    expect(() => start({ migratieMap: ouder })).toThrow(/newer than this version .* put back the back-up of before/);
    expect(readFileSync(databank).equals(nieuwer)).toBe(true);

    renameSync(databank, `${databank}.vervangen-update`);
    copyFileSync(join(data, "back-ups", kopieen[0] ?? ""), databank);
    const terug = start({ migratieMap: ouder });
    expect(terug.databank.select().from(account).all()).toHaveLength(1);
  });

  it("leaves nothing in the write-ahead logs after closing", () => {
    const systeem = start();
    voegAccountToe(systeem);
    systeem.sluit();
    systeem.sluit();
    expect(readdirSync(join(map, "data")).filter((naam) => /-(wal|journal)$/.test(naam))).toEqual([]);
  });
});

describe("startTestSysteem", () => {
  it("has the real tables, a clock that is moved by hand and the same ids each time", () => {
    const een = startTestSysteem();
    const twee = startTestSysteem();
    expect(een.klok.nu().toISOString()).toBe("2026-11-24T09:00:00.000Z");
    een.klok.zet("2026-12-01T00:00:00Z");
    expect(een.klok.nu().toISOString()).toBe("2026-12-01T00:00:00.000Z");
    expect([een.willekeurig(), een.willekeurig()]).toEqual([twee.willekeurig(), twee.willekeurig()]);
    expect(een.willekeurig()).not.toBe(een.willekeurig());
    expect(een.databank.select().from(gegevenssoort).all().length).toBeGreaterThan(10);
    een.sluit();
    twee.sluit();
  });

  it("refuses every way to change or remove a row of the log", () => {
    const systeem = startTestSysteem();
    schrijf(systeem, (tx) => tx.insert(logregel).values(regel).run());
    schrijf(systeem, (tx) => tx.insert(logregel).values(regel).run());
    const voor = systeem.databank.select().from(logregel).all();
    expect(voor.map((rij) => rij.nr)).toEqual([1, 2]);
    for (const sql of [
      "UPDATE logregel SET hash = '11'",
      "DELETE FROM logregel WHERE nr = 1",
      "DELETE FROM logregel",
      "INSERT OR REPLACE INTO logregel SELECT * FROM logregel WHERE nr = 1",
      "INSERT INTO logregel SELECT * FROM logregel WHERE nr = 2 ON CONFLICT (nr) DO UPDATE SET hash = '11'",
    ]) {
      expect(() => systeem.sqlite.exec(sql), sql).toThrow("logregel is append only");
    }
    expect(systeem.databank.select().from(logregel).all()).toEqual(voor);
    systeem.sluit();
  });

  it("has every column of the schema in code, so no migration was forgotten", () => {
    const systeem = startTestSysteem();
    let aantal = 0;
    for (const waarde of Object.values(tabellen)) {
      const tabel = getTableConfig(waarde);
      const inDatabank = systeem.sqlite.prepare<[string], { name: string; notnull: number }>(
        'SELECT name, "notnull" FROM pragma_table_info(?)',
      );
      const gevonden = inDatabank.all(tabel.name).map((kolom) => `${kolom.name} ${kolom.notnull}`);
      const verwacht = tabel.columns.map((kolom) => `${kolom.name} ${Number(kolom.notNull)}`);
      expect([tabel.name, gevonden.sort()]).toEqual([tabel.name, verwacht.sort()]);
      aantal += 1;
    }
    expect(aantal).toBeGreaterThan(20);
    systeem.sluit();
  });
});
