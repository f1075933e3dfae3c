import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { openKluis, type Kluis } from "~/storage/kluis.server";
import { openVernietigdlijst, type Vernietigd } from "~/storage/vernietigdlijst.server";

let map: string;
let kluis: Kluis;
const bestand = () => join(map, "vernietigd.jsonl");
const moment = "2026-11-24T09:00:00.000Z";

beforeEach(() => {
  map = mkdtempSync(join(tmpdir(), "pga-lijst-"));
  kluis = openKluis({ bestand: ":memory:", kek: Buffer.alloc(32, 5) });
});
afterEach(() => {
  kluis.sluit();
  rmSync(map, { recursive: true, force: true });
});

const regel = (nr: number): Vernietigd => ({
  moment: `2026-11-2${nr}T09:00:00.000Z`,
  casusId: `casus-${nr}`,
  casusnummer: `2026-0000${nr}`,
  soort: "casus",
});
const open = (kopieen: string[] = [], andere = kluis) =>
  openVernietigdlijst({ bestand: bestand(), kopieen, kluis: andere, moment });

function vul(kopieen: string[] = []): void {
  const lijst = open(kopieen);
  for (const nr of [1, 2, 3]) lijst.voegToe(regel(nr));
  lijst.voegToe({ ...regel(3), soort: "gegevens", plekken: ["rij-1|persoon.bsn"] });
}

it("gives back what was added, once, in the order of time", () => {
  vul();
  open().voegToe(regel(2));
  expect(
    open()
      .list()
      .map(({ casusId, soort }) => `${casusId} ${soort}`),
  ).toEqual(["casus-1 casus", "casus-2 casus", "casus-3 casus", "casus-3 gegevens"]);
});

it("finds every line that was changed, moved or taken out, and refuses to go on", () => {
  vul();
  const heel = readFileSync(bestand(), "utf8");
  const regels = heel.trimEnd().split("\n");
  const kapot: [wat: string, inhoud: string][] = [
    ["another number", heel.replace("2026-00002", "2026-00009")],
    ["a line taken out", `${regels.filter((_tekst, plaats) => plaats !== 2).join("\n")}\n`],
    ["two lines in another order", `${[regels[0], regels[2], regels[1], regels[3], regels[4]].join("\n")}\n`],
    ["a line twice", `${[...regels, regels[4]].join("\n")}\n`],
    ["a line that was cut off", heel.slice(0, -10)],
    ["no first line", `${regels.slice(1).join("\n")}\n`],
    ["something else", "x"],
  ];
  for (const [wat, inhoud] of kapot) {
    writeFileSync(bestand(), inhoud);
    expect(() => open(), wat).toThrow(/vernietigd\.jsonl is damaged at line \d/);
    expect(readFileSync(bestand(), "utf8"), wat).toBe(inhoud);
  }
  writeFileSync(bestand(), heel);
  expect(open().list()).toHaveLength(4);
});

it("is kept in two places: the loss or age of one loses nothing", () => {
  const kopie = join(map, "elders", "kopie.jsonl");
  vul([kopie]);
  const heel = readFileSync(bestand(), "utf8");
  expect(readFileSync(kopie, "utf8")).toBe(heel);
  rmSync(bestand());
  expect(open([kopie]).list()).toHaveLength(4);
  expect(readFileSync(bestand(), "utf8")).toBe(heel);
  writeFileSync(bestand(), `${heel.split("\n").slice(0, 2).join("\n")}\n`);
  open([kopie]).voegToe(regel(4));
  expect(open().list()).toHaveLength(5);
  expect(readFileSync(kopie, "utf8")).toBe(readFileSync(bestand(), "utf8"));
});

it("goes on when a second place cannot be written, says so, and catches up later", () => {
  const kopie = join(map, "elders", "kopie.jsonl");
  writeFileSync(join(map, "elders"), "");
  const fouten: string[] = [];
  const lijst = openVernietigdlijst({
    bestand: bestand(),
    kopieen: [kopie],
    kluis,
    moment,
    opFout: (plek) => fouten.push(plek),
  });
  lijst.voegToe(regel(1));
  expect(new Set(fouten)).toEqual(new Set([kopie]));
  rmSync(join(map, "elders"));
  mkdirSync(join(map, "elders"));
  lijst.voegToe(regel(2));
  expect(readFileSync(kopie, "utf8")).toBe(readFileSync(bestand(), "utf8"));
});

it("puts the list of another installation aside and neither uses nor overwrites it", () => {
  vul();
  const heel = readFileSync(bestand(), "utf8");
  const ander = openKluis({ bestand: ":memory:", kek: Buffer.alloc(32, 6) });
  expect(open([], ander).list()).toEqual([]);
  ander.sluit();
  const opzij = readdirSync(map).filter((naam) => naam.startsWith("vernietigd.jsonl."));
  expect(opzij).toHaveLength(1);
  expect(readFileSync(join(map, opzij[0] ?? ""), "utf8")).toBe(heel);
});
