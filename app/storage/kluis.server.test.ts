import { mkdtempSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import BetterSqlite3 from "better-sqlite3";
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { KluisFout } from "./fouten";
import { openKluis, type Kluis } from "./kluis.server";

const kek = Buffer.alloc(32, 5);
let map: string;
let kluis: Kluis;

const bestand = () => join(map, "sleutels.db");

beforeEach(() => {
  map = mkdtempSync(join(tmpdir(), "pga-kluis-"));
  kluis = openKluis({ bestand: bestand(), kek });
});
afterEach(() => {
  kluis.sluit();
  rmSync(map, { recursive: true, force: true });
});

function soortFout(werk: () => unknown): string {
  try {
    werk();
  } catch (fout) {
    if (fout instanceof KluisFout) return fout.soort;
    throw fout;
  }
  return "geen fout";
}

function heropen(): void {
  kluis.sluit();
  kluis = openKluis({ bestand: bestand(), kek });
}

describe("sealing", () => {
  it("gives back every text, also after opening the file again", () => {
    const id = kluis.nieuweSleutel();
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), fc.string(), (tekst, plek) => {
        expect(kluis.ontzegel(id, plek, kluis.verzegel(id, plek, tekst))).toBe(tekst);
      }),
      { seed: 1, numRuns: 200 },
    );
    const zegel = kluis.verzegel(id, "plek", "Zoë");
    heropen();
    expect(kluis.ontzegel(id, "plek", zegel)).toBe("Zoë");
  });

  it("never gives the same bytes twice and holds no plain text", () => {
    const id = kluis.nieuweSleutel();
    const [een, twee] = [kluis.verzegel(id, "p", "Jansen-kanarie"), kluis.verzegel(id, "p", "Jansen-kanarie")];
    expect(een.equals(twee)).toBe(false);
    expect(een.subarray(1, 13).equals(twee.subarray(1, 13))).toBe(false);
    expect(een.includes("kanarie")).toBe(false);
    expect(een[0]).toBe(1);
  });

  it("refuses a change of any single bit and every shorter value", () => {
    const id = kluis.nieuweSleutel();
    const zegel = kluis.verzegel(id, "plek", "tekst");
    for (let bit = 0; bit < zegel.length * 8; bit += 1) {
      const kopie = Buffer.from(zegel);
      const plaats = bit >> 3;
      kopie[plaats] = (kopie[plaats] ?? 0) ^ (1 << (bit & 7));
      expect(soortFout(() => kluis.ontzegel(id, "plek", kopie))).toBe("gewijzigd");
    }
    for (let lengte = 0; lengte < zegel.length; lengte += 1) {
      expect(soortFout(() => kluis.ontzegel(id, "plek", zegel.subarray(0, lengte)))).toBe("gewijzigd");
    }
    expect(kluis.ontzegel(id, "plek", zegel)).toBe("tekst");
  });

  it("refuses a value at another place, under another key or as a system value", () => {
    const [id, ander] = [kluis.nieuweSleutel(), kluis.nieuweSleutel()];
    const zegel = kluis.verzegel(id, "c1|gegeven|persoon.bsn|r1", "999900006");
    expect(soortFout(() => kluis.ontzegel(id, "c1|gegeven|persoon.bsn|r2", zegel))).toBe("gewijzigd");
    expect(soortFout(() => kluis.ontzegel(ander, "c1|gegeven|persoon.bsn|r1", zegel))).toBe("gewijzigd");
    expect(soortFout(() => kluis.ontzegelSysteem("c1|gegeven|persoon.bsn|r1", zegel))).toBe("gewijzigd");
  });

  it("refuses a wrapped key that was put under the id of another", () => {
    const [id, ander] = [kluis.nieuweSleutel(), kluis.nieuweSleutel()];
    kluis.sluit();
    const sqlite = new BetterSqlite3(bestand());
    sqlite
      .prepare("UPDATE sleutel SET verpakt = (SELECT verpakt FROM sleutel WHERE id = ?) WHERE id = ?")
      .run(ander, id);
    sqlite.close();
    kluis = openKluis({ bestand: bestand(), kek });
    expect(soortFout(() => kluis.verzegel(id, "p", "t"))).toBe("gewijzigd");
    expect(soortFout(() => kluis.verzegel(ander, "p", "t"))).toBe("geen fout");
  });
});

describe("keys", () => {
  it("stores a key before it gives its id: another connection sees it at once", () => {
    const id = kluis.nieuweSleutel();
    const sqlite = new BetterSqlite3(bestand(), { readonly: true });
    expect(sqlite.prepare("SELECT id FROM sleutel").all()).toEqual([{ id }]);
    sqlite.close();
    expect(kluis.listSleutels()).toEqual([id]);
  });

  it("opens nothing with a destroyed key, before and after opening the file again", () => {
    const [weg, blijft] = [kluis.nieuweSleutel(), kluis.nieuweSleutel()];
    const zegel = kluis.verzegel(weg, "p", "t");
    const ander = kluis.verzegel(blijft, "p", "t");
    kluis.vernietigSleutel(weg);
    kluis.vernietigSleutel(weg);
    for (const keer of ["before", "after"]) {
      if (keer === "after") heropen();
      expect(soortFout(() => kluis.ontzegel(weg, "p", zegel))).toBe("sleutel_weg");
      expect(soortFout(() => kluis.verzegel(weg, "p", "t"))).toBe("sleutel_weg");
      expect(kluis.bestaat(weg)).toBe(false);
      expect(kluis.listSleutels()).toEqual([blijft]);
      expect(kluis.ontzegel(blijft, "p", ander)).toBe("t");
    }
  });

  it("says so when a reader keeps old pages in the write-ahead log, and finishes when called again", () => {
    const id = kluis.nieuweSleutel();
    const lezer = new BetterSqlite3(bestand(), { readonly: true });
    lezer.exec("BEGIN");
    lezer.prepare("SELECT count(*) FROM sleutel").get();
    expect(soortFout(() => kluis.vernietigSleutel(id))).toBe("niet_vernietigd");
    expect(kluis.bestaat(id)).toBe(false);
    lezer.exec("COMMIT");
    lezer.close();
    kluis.vernietigSleutel(id);
    expect(readFileSync(`${bestand()}-wal`).length).toBe(0);
  });

  it("works no more after closing", () => {
    const id = kluis.nieuweSleutel();
    kluis.sluit();
    kluis.sluit();
    expect(soortFout(() => kluis.verzegel(id, "p", "t"))).toBe("gesloten");
    expect(soortFout(() => kluis.hmac("bsn", "t"))).toBe("gesloten");
    expect(soortFout(() => kluis.verzegelSysteem("p", "t"))).toBe("gesloten");
    expect(soortFout(() => kluis.nieuweSleutel())).toBe("gesloten");
  });
});

describe("hmac", () => {
  it("is the same for the same purpose only, and differs per installation", () => {
    const waarde = "999900006";
    const uitkomst = kluis.hmac("bsn", waarde);
    expect(uitkomst).toMatch(/^[0-9a-f]{64}$/);
    expect(
      new Set([
        uitkomst,
        kluis.hmac("inlogpoging", waarde),
        kluis.hmac("logkop", waarde),
        kluis.hmac("bsn", "999900018"),
      ]).size,
    ).toBe(4);
    heropen();
    expect(kluis.hmac("bsn", waarde)).toBe(uitkomst);
    const ander = openKluis({ bestand: ":memory:", kek });
    expect(ander.hmac("bsn", waarde)).not.toBe(uitkomst);
    ander.sluit();
  });
});

it("keeps no key on disk in a form that can be read", () => {
  kluis.nieuweSleutel();
  kluis.sluit();
  for (const naam of readdirSync(map)) expect(readFileSync(join(map, naam)).includes(kek)).toBe(false);
});
