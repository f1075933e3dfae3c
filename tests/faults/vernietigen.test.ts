import { createDecipheriv } from "node:crypto";
import { copyFileSync, mkdtempSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import BetterSqlite3 from "better-sqlite3";
import { afterEach, beforeEach, expect, it } from "vitest";
import { openKluis } from "~/storage/kluis.server";

const kek = Buffer.alloc(32, 3);
let map: string;
const bestand = () => join(map, "sleutels.db");

beforeEach(() => {
  map = mkdtempSync(join(tmpdir(), "pga-vernietigen-"));
});
afterEach(() => rmSync(map, { recursive: true, force: true }));

/** The wrapped key as it stands in the file. */
function leesVerpakt(id: string): Buffer {
  const sqlite = new BetterSqlite3(bestand(), { readonly: true });
  const verpakt = sqlite.prepare<[string], Buffer>("SELECT verpakt FROM sleutel WHERE id = ?").pluck().get(id);
  sqlite.close();
  if (!verpakt) throw new Error("no such key");
  return verpakt;
}

/** Unwraps as an attacker with the KEK would, apart from the code under test. */
function pakUit(id: string, verpakt: Buffer): Buffer {
  const decipher = createDecipheriv("aes-256-gcm", kek, verpakt.subarray(1, 13), { authTagLength: 16 });
  decipher.setAAD(Buffer.from(`\u0001sleutel|${id}`));
  decipher.setAuthTag(verpakt.subarray(-16));
  return Buffer.concat([decipher.update(verpakt.subarray(13, -16)), decipher.final()]);
}

/** Files of the folder that hold any 12 bytes in a row of `geheim`. */
function listVindplaatsen(geheim: Buffer): string[] {
  return readdirSync(map).filter((naam) => {
    const inhoud = readFileSync(join(map, naam));
    for (let begin = 0; begin + 12 <= geheim.length; begin += 1)
      if (inhoud.includes(geheim.subarray(begin, begin + 12))) return true;
    return false;
  });
}

it("leaves no byte of a destroyed key, raw or wrapped, in any file, while the process runs and after", () => {
  const kluis = openKluis({ bestand: bestand(), kek });
  const ids = Array.from({ length: 300 }, () => kluis.nieuweSleutel());
  const verpakt = new Map(ids.map((id) => [id, leesVerpakt(id)]));
  const weg = ids.filter((_id, plaats) => plaats % 3 === 0);
  const proef = weg[0] ?? "";
  const proefBytes = verpakt.get(proef) ?? Buffer.alloc(0);
  expect(pakUit(proef, proefBytes).length).toBe(32);
  expect(listVindplaatsen(proefBytes)).not.toEqual([]);

  for (const id of weg) kluis.vernietigSleutel(id);
  for (const wanneer of ["while it runs", "after closing"]) {
    if (wanneer === "after closing") kluis.sluit();
    for (const id of weg) {
      const bytes = verpakt.get(id) ?? Buffer.alloc(0);
      expect([wanneer, listVindplaatsen(bytes), listVindplaatsen(pakUit(id, bytes))]).toEqual([wanneer, [], []]);
    }
  }
  const over = openKluis({ bestand: bestand(), kek });
  expect(over.listSleutels()).toEqual(ids.filter((_id, plaats) => plaats % 3 !== 0).sort());
  over.sluit();
});

it("finishes a destruction that was cut off before the write-ahead log was emptied", () => {
  const kluis = openKluis({ bestand: bestand(), kek });
  const id = kluis.nieuweSleutel();
  const verpakt = leesVerpakt(id);
  kluis.sluit();

  // As a process that is killed after the commit leaves it: the row is gone in the log, its bytes still in the main file.
  const sqlite = new BetterSqlite3(bestand());
  sqlite.pragma("wal_autocheckpoint = 0");
  sqlite.pragma("secure_delete = ON");
  sqlite.prepare("DELETE FROM sleutel WHERE id = ?").run(id);
  const na = mkdtempSync(join(tmpdir(), "pga-vernietigen-"));
  for (const naam of ["sleutels.db", "sleutels.db-wal"]) copyFileSync(join(map, naam), join(na, naam));
  sqlite.close();
  rmSync(map, { recursive: true });
  map = na;
  expect(listVindplaatsen(verpakt)).toContain("sleutels.db");

  const weer = openKluis({ bestand: bestand(), kek });
  expect(weer.bestaat(id)).toBe(false);
  expect(listVindplaatsen(verpakt)).toEqual([]);
  weer.sluit();
});
