import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { schrijf } from "~/storage/databank.server";
import type { Systeem } from "~/storage/systeem.server";
import { startTestSysteem, type TestSysteem } from "../../tests/factories/systeem";
import { schrijfLogregel } from "./log.server";
import { controleerLog } from "./logcontrole.server";
import { leesLogkop, openLogkop, type Logkop } from "./logkop.server";

let map: string;
let kopBestand: string;
let basis: TestSysteem;
let systeem: Systeem;
let logkop: Logkop;

function open(): Logkop {
  const laatste = basis.sqlite.prepare("select nr, hash from logregel order by nr desc limit 1").get();
  return openLogkop({
    bestand: kopBestand,
    kluis: basis.kluis,
    moment: "2026-11-24T09:00:00.000Z",
    laatste: (laatste as { nr: number; hash: string } | undefined) ?? { nr: 0, hash: "" },
    hashVan: (nr) =>
      (basis.sqlite.prepare("select hash from logregel where nr = ?").get(nr) as { hash: string } | undefined)?.hash,
  });
}

const regel = {
  gebeurtenis: "ingezien",
  accountId: "account-a",
  rol: "procesregisseur",
  partijId: "partij-a",
  casusnummer: "2026-12345",
  scherm: "triageren",
  soorten: { "persoon.achternaam": 1 },
  grond: "R-betrokken (P 9.6)",
  adres: "127.0.0.1",
};

function noteer(handeling: string): void {
  schrijf(systeem, (tx) => {
    schrijfLogregel(tx, systeem, { ...regel, handeling, verzoekId: handeling });
  });
}

/** Someone with the file can drop the triggers; the chain must tell all the same. */
function knoei(sql: string): void {
  for (const { name } of basis.sqlite.prepare("select name from sqlite_master where type = 'trigger'").all() as {
    name: string;
  }[]) {
    basis.sqlite.exec(`drop trigger "${name}"`);
  }
  basis.sqlite.exec(sql);
}

const heel = (aantal: number) => ({ goed: true, aantal, nogNietVerzegeld: 0, aanvullingen: [] });

const controleer = () => controleerLog(basis.sqlite, leesLogkop(kopBestand));

beforeEach(() => {
  map = mkdtempSync(path.join(tmpdir(), "pga-logkop-"));
  kopBestand = path.join(map, "logkop.json");
  basis = startTestSysteem();
  logkop = open();
  systeem = { ...basis, logkop };
  for (let i = 1; i <= 6; i++) noteer(`rij ${i}`);
});
afterEach(() => {
  logkop.sluit();
  basis.sluit();
  rmSync(map, { recursive: true, force: true });
});

describe("log", () => {
  it("is whole when nobody touched it, also after a start", () => {
    expect(controleer()).toEqual(heel(6));
    logkop.sluit();
    logkop = open();
    systeem = { ...basis, logkop };
    noteer("rij 7");
    expect(controleer()).toEqual(heel(7));
    expect(leesLogkop(kopBestand).nr).toBe(7);
  });

  it("does not move the head for what was rolled back", () => {
    const werk = () =>
      schrijf(systeem, (tx) => {
        schrijfLogregel(tx, systeem, { ...regel, handeling: "rij 7", verzoekId: "rij 7" });
        throw new Error("stop");
      });
    expect(werk).toThrow("stop");
    expect(leesLogkop(kopBestand).nr).toBe(6);
    expect(controleer()).toEqual(heel(6));
  });

  it("leaves the head of an earlier installation beside the new one", () => {
    logkop.sluit();
    const ander = startTestSysteem();
    const vreemd = { ...ander.kluis, hmac: () => "11".repeat(32) };
    logkop = openLogkop({
      bestand: kopBestand,
      kluis: vreemd,
      moment: "2026-11-25T09:00:00.000Z",
      laatste: { nr: 0, hash: "" },
      hashVan: () => undefined,
    });
    ander.sluit();
    expect(leesLogkop(kopBestand)).toMatchObject({ nr: 0, breuken: [] });
    expect(leesLogkop(`${kopBestand}.2026-11-25T09-00-00-000Z`).nr).toBe(6);
  });

  it("refuses change and removal in the database itself", () => {
    expect(() => basis.sqlite.exec("update logregel set rol = 'x' where nr = 3")).toThrow();
    expect(() => basis.sqlite.exec("delete from logregel where nr = 3")).toThrow();
    expect(controleer()).toMatchObject({ goed: true, aantal: 6 });
  });

  it.each([
    ["a changed field", "update logregel set account_id = 'account-b' where nr = 3", 3],
    ["a changed list of kinds", "update logregel set soorten = '{}' where nr = 4", 4],
    ["a removed row", "delete from logregel where nr = 3", 3],
    ["a removed first row", "delete from logregel where nr = 1", 1],
    ["a cut tail", "delete from logregel where nr >= 5", 5],
    ["an emptied log", "delete from logregel", 1],
    [
      "an inserted row",
      "insert into logregel select 7, moment, gebeurtenis, account_id, rol, partij_id, casusnummer, scherm, handeling, soorten, grond, adres, verzoek_id, vorige_hash, hash from logregel where nr = 6",
      7,
    ],
    [
      "two rows that changed places",
      "update logregel set nr = 99 where nr = 2; update logregel set nr = 2 where nr = 3; update logregel set nr = 3 where nr = 99",
      2,
    ],
  ])("finds %s", (_wat, sql, nr) => {
    knoei(sql);
    expect(controleer()).toMatchObject({ goed: false, nr });
  });

  it("finds a tail that was cut and grown again behind a valid chain", () => {
    knoei("delete from logregel where nr >= 4");
    logkop.sluit();
    logkop = open();
    systeem = { ...basis, logkop };
    for (let i = 4; i <= 9; i++) noteer(`anders ${i}`);
    expect(controleer()).toMatchObject({ goed: false, nr: 4 });
  });

  it("tells how many rows came behind the last sealed one, and after a start for ever which", () => {
    const zonderKop = systeem;
    systeem = { ...basis };
    noteer("buitenom 7");
    noteer("buitenom 8");
    expect(controleer()).toEqual({ ...heel(8), nogNietVerzegeld: 2 });
    logkop.sluit();
    for (let keer = 0; keer < 2; keer++) {
      logkop = open();
      systeem = { ...zonderKop, logkop };
      noteer("na de start");
      if (keer === 0) logkop.sluit();
    }
    const aanvullingen = [{ moment: "2026-11-24T09:00:00.000Z", van: 7, tot: 8 }];
    expect(controleer()).toEqual({ ...heel(10), aanvullingen });
    // Whoever takes that away takes the signature with it.
    const inhoud = JSON.parse(readFileSync(kopBestand, "utf8")) as Record<string, unknown>;
    writeFileSync(kopBestand, JSON.stringify({ ...inhoud, aanvullingen: [] }));
    expect(() => leesLogkop(kopBestand)).toThrow("signature");
  });

  it("reads a head of before there was anything to say about rows behind it", () => {
    const { aanvullingen: _weg, ...oud } = JSON.parse(readFileSync(kopBestand, "utf8")) as Record<string, unknown>;
    writeFileSync(kopBestand, JSON.stringify(oud));
    expect(controleer()).toEqual(heel(6));
  });

  it("refuses a head that was made without the key", () => {
    const inhoud = JSON.parse(readFileSync(kopBestand, "utf8")) as Record<string, unknown>;
    writeFileSync(kopBestand, JSON.stringify({ ...inhoud, nr: 2 }));
    expect(() => leesLogkop(kopBestand)).toThrow("signature");
  });
});
