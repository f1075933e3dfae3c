import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import BetterSqlite3 from "better-sqlite3";
import { eq } from "drizzle-orm";
import { getTableConfig } from "drizzle-orm/sqlite-core";
import pino from "pino";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { vulOrganisatie } from "~db/seed/organisatie";
import { werkNaamindexBij } from "~/casussen/naamindex.server";
import { getGegevenssoort, isEntiteit, listGegevenssoorten } from "~/protocol/gegevensregister";
import { isZaakentiteit } from "~/protocol/zaakregister";
import { schrijf } from "~/storage/databank.server";
import { gegevenPlek } from "~/storage/dossier.server";
import { startSysteem, type GestartSysteem } from "~/storage/start.server";
import * as tabellen from "~/storage/tabellen.server";
import {
  bestand,
  bestanddeel,
  casus,
  concept,
  gegeven,
  rij,
  verwijdering,
  vernietigingsverklaring,
} from "~/storage/tabellen.server";
import { telVernietiging } from "~/vernietiging/anonimiseren.server";
import { verwijderGegevens } from "~/vernietiging/gegevens.server";
import { pasVernietigingenToe } from "~/vernietiging/herhalen.server";
import { vernietigCasus } from "~/vernietiging/opdracht.server";
import { blijft, plaatsen } from "~/vernietiging/plaatsen.server";
import { leesTelling, type Entiteittelling } from "~/vernietiging/telling";
import { leeg, letters, verwachting, weg } from "../factories/bijlage1";
import { Speurder } from "../factories/speurder";
import { maakTestKlok } from "../factories/systeem";
import { losseTeksten, maakLosseTeksten, maakVolleCasus } from "../factories/volle-casus";

type Casus = typeof casus.$inferSelect;

let map: string;
const open: GestartSysteem[] = [];
const dataMap = () => join(map, "data");

beforeEach(() => {
  map = mkdtempSync(join(tmpdir(), "pga-anonimiseren-"));
});
afterEach(() => {
  for (const systeem of open.splice(0)) systeem.sluit();
  rmSync(map, { recursive: true, force: true });
});

function start(waar = dataMap()): GestartSysteem {
  const systeem = startSysteem({
    dataMap: waar,
    kekBestand: join(map, "kek"),
    soort: "echt",
    adres: "http://127.0.0.1:3000",
    soorten: listGegevenssoorten(),
    klok: maakTestKlok(),
    logger: pino({ level: "silent" }),
  });
  open.push(systeem);
  pasVernietigingenToe(systeem);
  werkNaamindexBij(systeem);
  return systeem;
}

const opdracht = { soort: "bewaartermijn", accountId: "account-recordmanager", regel: "DPIA 10, 15" } as const;
const vernietig = (systeem: GestartSysteem, dossier: Casus) =>
  schrijf(systeem, (tx) => vernietigCasus(tx, systeem, dossier, opdracht)).naAfloop();

function isKeuze(soort: string): boolean {
  const [entiteit = "", sleutel = ""] = soort.split(".");
  return isEntiteit(entiteit) && getGegevenssoort(entiteit, sleutel).vorm.soort === "keuze";
}

/** What stands in the files and must be nowhere: values, sealed values, wrapped keys, index of the BSN. */
function maakSpeurder(systeem: GestartSysteem, dossier: Casus, sleutels: string[]): Speurder {
  // Not the words of a list: those stand in the register of the system itself.
  const teksten = Object.entries(verwachting).flatMap(([soort, [waarde, na]]) =>
    typeof waarde === "string" && waarde !== na && waarde.length > 5 && !isKeuze(soort) ? [waarde] : [],
  );
  const kluisbestand = new BetterSqlite3(join(dataMap(), "sleutels.db"), { readonly: true });
  const verpakt = sleutels.map((id) =>
    kluisbestand.prepare<[string], Buffer>("SELECT verpakt FROM sleutel WHERE id = ?").pluck().get(id),
  );
  kluisbestand.close();
  const gesloten = systeem.databank.select().from(gegeven).where(eq(gegeven.casusId, dossier.id)).all();
  const delen = systeem.databank
    .select({ nr: bestanddeel.nr, inhoud: bestanddeel.inhoud })
    .from(bestanddeel)
    .innerJoin(bestand, eq(bestand.id, bestanddeel.bestandId))
    .where(eq(bestand.casusId, dossier.id))
    .all();
  // Three files of two parts each, from both ends.
  expect(delen).toHaveLength(6);
  const ruw = [
    ...delen.flatMap(({ nr, inhoud }): [string, Buffer][] => [
      [`part ${String(nr)} of a file`, inhoud],
      [`end of part ${String(nr)} of a file`, inhoud.subarray(-25)],
    ]),
    ...verpakt.map((bytes, plaats): [string, Buffer | null | undefined] => [`key ${plaats}`, bytes]),
    ...gesloten.map(({ soort, waarde }): [string, Buffer | null | undefined] => [`sealed ${soort}`, waarde]),
  ].flatMap(([naam, bytes]): [string, Buffer][] => (bytes ? [[naam, bytes.subarray(1, 25)]] : []));
  return new Speurder(
    [...teksten, ...Object.values(losseTeksten)],
    [...ruw, ["index of the BSN", Buffer.from(dossier.bsnIndex ?? "no index")]],
  );
}

it("names every field of the register, so that none is destroyed by a rule that nobody wrote down", () => {
  // Files that are no casus go as a whole, values and key: nothing of them is left to make coarser.
  const vanCasussen = listGegevenssoorten().filter((soort) => !isZaakentiteit(soort.split(".")[0] ?? ""));
  expect(Object.keys(verwachting).sort()).toEqual(vanCasussen.sort());
});

it("knows every table that names a casus", () => {
  const namen = Object.values(tabellen).flatMap((tabel) => {
    const { name, columns, foreignKeys } = getTableConfig(tabel);
    const naarCasus = foreignKeys.some((fk) => getTableConfig(fk.reference().foreignTable).name === "casus");
    const noemt = columns.some((kolom) => /^casus(_id|nummer)$/.test(kolom.name));
    return name === "casus" || naarCasus || noemt ? [name] : [];
  });
  const bekend = [...Object.keys(plaatsen), ...Object.keys(blijft)];
  expect(namen.filter((naam) => !bekend.includes(naam))).toEqual([]);
  expect(namen.length).toBeGreaterThan(8);
});

it("leaves of every field what DPIA bijlage 1 says, and nothing else in any file", () => {
  const systeem = start();
  vulOrganisatie(systeem);
  const dossier = maakVolleCasus(systeem, "2026-11111");
  const ander = maakVolleCasus(systeem, "2026-22222", "x");
  const speurder = maakSpeurder(systeem, dossier, [dossier.sleutelId, ...maakLosseTeksten(systeem, "2026-11111")]);
  expect(speurder.zoek(dataMap()).length).toBeGreaterThan(50);
  expect(systeem.naamindex.zoek("kanarieachter")).toEqual([dossier.id, ander.id]);
  const vooraf = telVernietiging(systeem, dossier);

  vernietig(systeem, dossier);

  const na = systeem.databank.select().from(casus).where(eq(casus.id, dossier.id)).get();
  if (!na) throw new Error("the casus itself stays, for reports");
  const rest = systeem.databank
    .select({ soort: gegeven.soort, rijId: gegeven.rijId, waarde: gegeven.waarde, moment: gegeven.moment })
    .from(gegeven)
    .where(eq(gegeven.casusId, dossier.id))
    .all();
  const over = Object.fromEntries(
    rest.map(({ soort, rijId, waarde }) => [
      soort,
      JSON.parse(
        systeem.kluis.ontzegel(na.sleutelId, gegevenPlek(dossier.id, soort, rijId), waarde ?? Buffer.alloc(0)),
      ),
    ]),
  );
  for (const [soort, [oud, verwacht]] of Object.entries(verwachting)) {
    if (verwacht === leeg || verwacht === weg) expect([soort, over[soort]]).toEqual([soort, undefined]);
    else if (verwacht === letters) {
      expect([soort, /^[a-z]{8}$/.test(String(over[soort]))]).toEqual([soort, true]);
      expect(over[soort]).not.toBe(oud);
    } else expect([soort, over[soort]]).toEqual([soort, verwacht]);
  }
  expect(rest.every(({ moment }) => moment.slice(8) === "01T00:00:00.000Z")).toBe(true);
  const rijen = systeem.databank.select().from(rij).where(eq(rij.casusId, dossier.id)).all();
  expect(rijen.map((r) => r.entiteit).filter((soort) => ["brief", "bijlage", "agg"].includes(soort))).toEqual([]);
  const bestanden = systeem.databank.select().from(bestand).all();
  expect(bestanden.map(({ casusId }) => casusId)).toEqual([ander.id, ander.id, ander.id]);
  const metDelen = systeem.databank.selectDistinct({ id: bestanddeel.bestandId }).from(bestanddeel).all();
  expect(metDelen.map(({ id }) => id).sort()).toEqual(bestanden.map(({ id }) => id).sort());

  // A second running casus of the same persoon is decoupled and keeps everything (DPIA bijlage 1).
  expect(na).toMatchObject({ bsnIndex: null, aangemeldOp: "2021-03-01", afgeslotenOp: "2021-11-01" });
  expect(na.persoonNummer).not.toBe("persoon-1");
  expect(systeem.databank.select().from(casus).where(eq(casus.id, ander.id)).get()).toEqual(ander);
  expect(systeem.naamindex.zoek("kanarieachter")).toEqual([ander.id]);
  expect(systeem.databank.select().from(concept).all()).toEqual([]);

  // The numbers are those that were shown before, and they add up to what was there.
  const [verklaring] = systeem.databank.select().from(vernietigingsverklaring).all();
  expect(verklaring).toMatchObject({ casusnummer: "2026-11111", accountId: "account-recordmanager" });
  const telling = leesTelling(verklaring?.telling ?? null);
  expect(telling).toEqual(vooraf);
  expect(telling).toMatchObject({ heeftAndereAanpak: true, plaatsen: { concept: 1, uitgaande_post: 1, bestand: 3 } });
  const som = (tel: (stand: Entiteittelling) => number) =>
    Object.values(telling.gegevens).reduce((totaal, stand) => totaal + tel(stand), 0);
  const sommen = [som(({ geleegd }) => geleegd), som(({ vervangen, behouden }) => vervangen + behouden)];
  const uitkomsten = Object.values(verwachting).map(([, uitkomst]) => uitkomst === leeg || uitkomst === weg);
  expect(sommen).toEqual([uitkomsten.filter(Boolean).length, uitkomsten.filter((isWeg) => !isWeg).length]);

  // Nothing of it is in any file, while the system runs and after.
  expect(speurder.zoek(dataMap())).toEqual([]);
  systeem.sluit();
  expect(speurder.zoek(dataMap())).toEqual([]);
});

it("finishes at the next start what a crash right after the besluit left", () => {
  const systeem = start();
  vulOrganisatie(systeem);
  const dossier = maakVolleCasus(systeem, "2026-11111");
  const [conceptsleutel = "", ...sleutels] = maakLosseTeksten(systeem, "2026-11111");
  const speurder = maakSpeurder(systeem, dossier, [dossier.sleutelId, conceptsleutel, ...sleutels]);
  schrijf(systeem, (tx) => vernietigCasus(tx, systeem, dossier, opdracht));

  // The files as a process that is killed here leaves them.
  const rest = join(map, "rest");
  cpSync(dataMap(), rest, { recursive: true });
  expect(speurder.zoek(rest)).not.toEqual([]);
  const weer = start(rest);
  expect(weer.kluis.bestaat(dossier.sleutelId)).toBe(false);
  expect(weer.kluis.bestaat(conceptsleutel)).toBe(false);
  expect(weer.naamindex.zoek("kanarieachter")).toEqual([]);
  expect(speurder.zoek(rest)).toEqual([]);
});

it("destroys nothing when the besluit itself is rolled back", () => {
  const systeem = start();
  vulOrganisatie(systeem);
  const dossier = maakVolleCasus(systeem, "2026-11111");
  const voor = systeem.databank.select().from(gegeven).all();
  expect(() =>
    schrijf(systeem, (tx) => {
      vernietigCasus(tx, systeem, dossier, opdracht);
      throw new Error("the disk is full");
    }),
  ).toThrow("the disk is full");
  expect(systeem.databank.select().from(gegeven).all()).toEqual(voor);
  expect(systeem.kluis.bestaat(dossier.sleutelId)).toBe(true);
  expect(systeem.vernietigd?.list()).toEqual([]);
});

it("goes on when values are damaged or their key is lost: what cannot be read is emptied", () => {
  const systeem = start();
  vulOrganisatie(systeem);
  const dossier = maakVolleCasus(systeem, "2026-11111");
  systeem.sqlite.prepare("UPDATE gegeven SET waarde = x'0102' WHERE soort = 'triage.uitkomst'").run();
  const ander = maakVolleCasus(systeem, "2026-22222", "x");
  systeem.kluis.vernietigSleutel(ander.sleutelId);
  vernietig(systeem, dossier);
  vernietig(systeem, ander);
  const soorten = (id: string) =>
    systeem.databank
      .select()
      .from(gegeven)
      .where(eq(gegeven.casusId, id))
      .all()
      .map(({ soort }) => soort);
  expect(soorten(dossier.id)).toContain("afsluiting.reden");
  expect(soorten(dossier.id)).not.toContain("triage.uitkomst");
  expect(soorten(ander.id)).toEqual([]);
  expect(systeem.databank.select().from(vernietigingsverklaring).all()).toHaveLength(2);
});

it("empties the log after another connection that was reading let go of it", () => {
  const systeem = start();
  vulOrganisatie(systeem);
  const dossier = maakVolleCasus(systeem, "2026-11111");
  const lezer = new BetterSqlite3(join(dataMap(), "pga.db"), { readonly: true });
  lezer.exec("BEGIN");
  lezer.prepare("SELECT count(*) FROM casus").get();
  systeem.sqlite.pragma("busy_timeout = 10");
  expect(() => vernietig(systeem, dossier)).not.toThrow();
  expect(systeem.kluis.bestaat(dossier.sleutelId)).toBe(false);
  expect(systeem.databank.select().from(tabellen.vernietiging).all()).toMatchObject([{ stap: "logboeken" }]);
  lezer.exec("COMMIT");
  lezer.close();
  systeem.sluit();
  expect(readdirSync(dataMap()).filter((naam) => naam.endsWith("-wal"))).toEqual([]);
  expect(start().databank.select().from(tabellen.vernietiging).all()).toMatchObject([{ stap: "klaar" }]);
});

describe("removing single values of a casus that goes on", () => {
  function verwijder(systeem: GestartSysteem, dossier: Casus, hoe: "bijlage_1" | "leeg", ookRijen = false) {
    const rijen = systeem.databank.select().from(rij).where(eq(rij.casusId, dossier.id)).all();
    const id = (entiteit: string) => rijen.find((r) => r.entiteit === entiteit)?.id ?? "";
    const wat = [
      { rijId: id("persoon"), entiteit: "persoon", sleutels: ["bsn", "achternaam", "geboortedatum"] },
      { rijId: id("notitie"), entiteit: "notitie" },
      // Of another casus: not touched.
      { rijId: "onbekend", entiteit: "notitie" },
    ] as const;
    const besluit = { regel: "P 19", accountId: "account-procesregisseur", hoe, ookRijen };
    const { aantal, naAfloop } = schrijf(systeem, (tx) => verwijderGegevens(tx, systeem, dossier, wat, besluit));
    naAfloop();
    return { aantal, persoon: id("persoon"), notitie: id("notitie") };
  }
  const lees = (systeem: GestartSysteem, dossier: Casus, rijId: string, soort: string) => {
    const waar = systeem.databank.select().from(gegeven).where(eq(gegeven.rijId, rijId)).all();
    const waarde = waar.find((g) => g.soort === soort)?.waarde;
    return waarde && systeem.kluis.ontzegel(dossier.sleutelId, gegevenPlek(dossier.id, soort, rijId), waarde);
  };

  it("leaves what bijlage 1 puts in their place, and of the old values nothing in any file", () => {
    const systeem = start();
    vulOrganisatie(systeem);
    const dossier = maakVolleCasus(systeem, "2026-11111");
    const voor = systeem.databank.select().from(gegeven).where(eq(gegeven.casusId, dossier.id)).all();
    const gaat = ["persoon.bsn", "persoon.achternaam", "persoon.geboortedatum", "notitie.tekst"];
    const sporen = voor
      .filter(({ soort }) => gaat.includes(soort))
      .map(({ soort, waarde }): [string, Buffer] => [soort, waarde?.subarray(1, 25) ?? Buffer.alloc(0)]);
    const speurder = new Speurder([], [...sporen, ["index", Buffer.from(dossier.bsnIndex ?? "")]]);
    expect(speurder.zoek(dataMap()).length).toBeGreaterThanOrEqual(5);

    const { aantal, persoon, notitie } = verwijder(systeem, dossier, "bijlage_1");

    expect(aantal).toBe(4);
    expect(lees(systeem, dossier, persoon, "persoon.bsn")).toBeNull();
    expect(lees(systeem, dossier, persoon, "persoon.achternaam")).toMatch(/^"[a-z]{8}"$/);
    expect(lees(systeem, dossier, persoon, "persoon.geboortedatum")).toBe('"1998-05-01"');
    expect(lees(systeem, dossier, notitie, "notitie.tekst")).toBeNull();
    expect(lees(systeem, dossier, persoon, "persoon.voornamen")).toBe('"Kanarievoornaam"');
    expect(systeem.naamindex.zoek("kanarieachter")).toEqual([]);
    expect(speurder.zoek(dataMap())).toEqual([]);
    expect(systeem.vernietigd?.list()).toMatchObject([{ soort: "gegevens", casusnummer: "2026-11111" }]);
    expect(systeem.databank.select().from(verwijdering).all()).toMatchObject([{ opLijst: true, regel: "P 19" }]);
  });

  it("takes the bytes of a file with its value, and of no other file; also again after an older back-up came back", () => {
    const systeem = start();
    vulOrganisatie(systeem);
    const dossier = maakVolleCasus(systeem, "2026-11111");
    maakVolleCasus(systeem, "2026-22222", "x");
    const terug = join(map, "terug");
    systeem.sqlite.pragma("wal_checkpoint(TRUNCATE)");
    cpSync(dataMap(), terug, { recursive: true });
    const vanCasus = (hier: GestartSysteem) =>
      hier.databank.select().from(bestand).where(eq(bestand.casusId, dossier.id)).all();
    const rijId = vanCasus(systeem).find(({ soort }) => soort === "bijlage.inhoud")?.rijId ?? "";
    const delen = systeem.databank
      .select({ inhoud: bestanddeel.inhoud })
      .from(bestanddeel)
      .innerJoin(bestand, eq(bestand.id, bestanddeel.bestandId))
      .where(eq(bestand.rijId, rijId))
      .all();
    const speurder = new Speurder(
      [],
      delen.map(({ inhoud }, nr): [string, Buffer] => [`part ${String(nr)}`, inhoud.subarray(-40)]),
    );
    expect(speurder.zoek(dataMap()).length).toBeGreaterThanOrEqual(2);

    const besluit = { regel: "P 19", accountId: null, hoe: "bijlage_1" } as const;
    const wat = [{ rijId, entiteit: "bijlage", sleutels: ["inhoud"] }] as const;
    schrijf(systeem, (tx) => verwijderGegevens(tx, systeem, dossier, wat, besluit)).naAfloop();
    expect(speurder.zoek(dataMap())).toEqual([]);
    expect(vanCasus(systeem).map(({ soort }) => soort)).toEqual(["agg.bestand", "brief.document"]);
    expect(systeem.databank.select().from(bestand).all()).toHaveLength(5);

    const weer = start(terug);
    expect(vanCasus(weer).map(({ soort }) => soort)).toEqual(["agg.bestand", "brief.document"]);
    expect(weer.databank.select().from(bestand).all()).toHaveLength(5);
  });

  it("can leave nothing at all, not even the row", () => {
    const systeem = start();
    vulOrganisatie(systeem);
    const dossier = maakVolleCasus(systeem, "2026-11111");
    const { persoon, notitie } = verwijder(systeem, dossier, "leeg", true);
    expect(lees(systeem, dossier, persoon, "persoon.achternaam")).toBeNull();
    const ids = systeem.databank.select({ id: rij.id }).from(rij).all();
    expect(ids.some(({ id }) => id === notitie)).toBe(false);
    expect(ids.some(({ id }) => id === persoon)).toBe(true);
  });

  it("is put on the list at the next start when the process stopped right after it", () => {
    const systeem = start();
    vulOrganisatie(systeem);
    const dossier = maakVolleCasus(systeem, "2026-11111");
    const notitie = systeem.databank.select().from(rij).where(eq(rij.entiteit, "notitie")).get()?.id ?? "";
    const besluit = { regel: "P 19", accountId: null, hoe: "leeg" } as const;
    schrijf(systeem, (tx) =>
      verwijderGegevens(tx, systeem, dossier, [{ rijId: notitie, entiteit: "notitie" }], besluit),
    );
    systeem.sluit();
    expect(readFileSync(join(map, "vernietigd.jsonl"), "utf8")).not.toContain("notitie.tekst");
    start();
    expect(readFileSync(join(map, "vernietigd.jsonl"), "utf8")).toContain("notitie.tekst");
  });
});
