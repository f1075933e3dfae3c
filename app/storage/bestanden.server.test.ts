import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { maakTestCasus, maakTestRij, startOverlegwereld } from "../../tests/factories/overleg";
import type { TestSysteem } from "../../tests/factories/systeem";
import {
  bewaarBestand,
  deelgrootte,
  findScanstand,
  leesBestandVoorScan,
  verwijderBestanden,
  verwijderDelen,
} from "./bestanden.server";
import { schrijf } from "./databank.server";
import { KluisFout } from "./fouten";
import { bestand, bestanddeel, casus } from "./tabellen.server";

let systeem: TestSysteem;
let casusId: string;
beforeEach(() => {
  systeem = startOverlegwereld();
  casusId = maakTestCasus(systeem, "2026-20001", []);
  return () => systeem.sluit();
});

const kanarie = "Kanarie in een bestand";

function bewaar(bytes: Uint8Array, van = casusId): string {
  const rijId = maakTestRij(systeem, van, "bijlage", { waarden: { omschrijving: "X" } });
  const nieuw = { casusId: van, rijId, soort: "bijlage.inhoud", type: "pdf" as const, bytes };
  return schrijf(systeem, (tx) => bewaarBestand(tx, systeem, nieuw)).id;
}

function soortFout(werk: () => unknown): string {
  try {
    werk();
  } catch (fout) {
    return fout instanceof KluisFout ? fout.soort : (fout as Error).message;
  }
  return "geen fout";
}

const listDelen = (id: string) =>
  systeem.databank.select().from(bestanddeel).where(eq(bestanddeel.bestandId, id)).all();

describe("files", () => {
  it.each([0, 1, deelgrootte - 1, deelgrootte, deelgrootte + 1, 3 * deelgrootte])(
    "of %i bytes come back as they were, and stand nowhere in the clear",
    (grootte) => {
      const bytes = Buffer.alloc(grootte, kanarie);
      const id = bewaar(bytes);
      expect(Buffer.from(leesBestandVoorScan(systeem, id)).equals(bytes)).toBe(true);
      expect(listDelen(id)).toHaveLength(Math.max(1, Math.ceil(grootte / deelgrootte)));
      for (const { inhoud } of listDelen(id)) expect(inhoud.includes("Kanarie")).toBe(false);
    },
  );

  it("open only whole, in order, in their own casus: no part can be changed, moved, swapped or left out", () => {
    const id = bewaar(Buffer.alloc(2 * deelgrootte + 10, kanarie));
    const ander = bewaar(Buffer.alloc(2 * deelgrootte + 10, "ander"));
    const [een, twee] = listDelen(id);
    const [vreemd] = listDelen(ander);
    const zet = (nr: number, inhoud: Buffer) =>
      systeem.sqlite.prepare("UPDATE bestanddeel SET inhoud = ? WHERE bestand_id = ? AND nr = ?").run(inhoud, id, nr);
    const eerste = een?.inhoud ?? Buffer.alloc(0);
    const gewijzigd = Buffer.from(eerste);
    gewijzigd[40] = (gewijzigd[40] ?? 0) ^ 1;
    for (const inhoud of [gewijzigd, twee?.inhoud ?? Buffer.alloc(0), vreemd?.inhoud ?? Buffer.alloc(0)]) {
      zet(0, inhoud);
      expect(soortFout(() => leesBestandVoorScan(systeem, id))).toBe("gewijzigd");
    }
    zet(0, eerste);
    expect(soortFout(() => leesBestandVoorScan(systeem, id))).toBe("geen fout");
    systeem.sqlite.prepare("DELETE FROM bestanddeel WHERE bestand_id = ? AND nr = 2").run(id);
    expect(soortFout(() => leesBestandVoorScan(systeem, id))).toMatch(/part of the file is missing/);
    // Also when the head is made to agree: the number of parts is sealed with each of them.
    systeem.sqlite.prepare("UPDATE bestand SET delen = 2 WHERE id = ?").run(id);
    expect(soortFout(() => leesBestandVoorScan(systeem, id))).toBe("gewijzigd");
  });

  it("are noise once the key of the casus is destroyed", () => {
    const id = bewaar(Buffer.from(kanarie));
    const sleutel = systeem.databank.select().from(casus).where(eq(casus.id, casusId)).get()?.sleutelId ?? "";
    systeem.kluis.vernietigSleutel(sleutel);
    expect(soortFout(() => leesBestandVoorScan(systeem, id))).toBe("sleutel_weg");
  });

  it("are removed per row or per casus, and only there", () => {
    const elders = maakTestCasus(systeem, "2026-20002", []);
    const [een, twee] = [bewaar(Buffer.from("a")), bewaar(Buffer.from("b"))];
    const blijft = bewaar(Buffer.from("c"), elders);
    const rijId = systeem.databank.select().from(bestand).where(eq(bestand.id, een)).get()?.rijId ?? "";
    const weg = (van: { casusId: string; rijId?: string }) => schrijf(systeem, (tx) => verwijderBestanden(tx, van));
    expect(weg({ casusId: elders, rijId })).toBe(0);
    expect(weg({ casusId, rijId })).toBe(1);
    expect(listDelen(een)).toEqual([]);
    expect(listDelen(twee)).toHaveLength(1);
    expect(weg({ casusId })).toBe(1);
    expect(
      systeem.databank
        .select()
        .from(bestand)
        .all()
        .map(({ id }) => id),
    ).toEqual([blijft]);
    expect(systeem.databank.select().from(bestanddeel).all()).toHaveLength(1);
  });

  it("wait for the scanner; of an infected one only its head remains", () => {
    const id = bewaar(Buffer.from("a"));
    expect(findScanstand(systeem, id)).toBe("wacht");
    expect(findScanstand(systeem, "onbekend")).toBeUndefined();
    schrijf(systeem, (tx) => verwijderDelen(tx, id));
    expect(listDelen(id)).toEqual([]);
    expect(soortFout(() => leesBestandVoorScan(systeem, id))).toMatch(/missing/);
  });
});
