import { spawnSync } from "node:child_process";
import { count, eq } from "drizzle-orm";
import { afterEach, describe, expect, it } from "vitest";
import { vulNaamindex, werkNaamindexBij } from "~/casussen/naamindex.server";
import { isBsn } from "~/lib/invoer";
import { leesVoorVerwerking } from "~/protocol/afscherming";
import { listGegevenssoorten } from "~/protocol/gegevensregister";
import { listRijen } from "~/storage/dossier.server";
import { maakNaamindex } from "~/storage/naamindex.server";
import { casus, gegeven } from "~/storage/tabellen.server";
import { genereer } from "../scripts/lib/genereer/vul";
import { startTestSysteem, type TestSysteem } from "./factories/systeem";

const open: TestSysteem[] = [];
afterEach(() => {
  for (const systeem of open.splice(0)) systeem.sluit();
});

function start(soort: "demo" | "echt" = "demo"): TestSysteem {
  const systeem = startTestSysteem({ soort });
  open.push(systeem);
  return systeem;
}

function vul(systeem: TestSysteem, casussen: number, gegevens = casussen * 20): string[] {
  const regels: string[] = [];
  genereer(systeem, { casussen, gegevens, zaad: 7, meld: (regel) => regels.push(regel) });
  return regels;
}

const tel = ({ databank }: TestSysteem) => databank.select({ n: count() }).from(casus).get()?.n;

describe("invented casussen", () => {
  it("are as many as asked, in every state, with values that only their own key opens", () => {
    const systeem = start();
    const regels = vul(systeem, 100);
    expect(tel(systeem)).toBe(100);
    expect(regels.at(-1)).toMatch(/^Ready: 100 casussen, \d{4} gegevens/);
    const casussen = systeem.databank.select().from(casus).all();
    expect(new Set(casussen.map(({ toestand }) => toestand)).size).toBe(10);
    expect(new Set(casussen.map(({ sleutelId }) => sleutelId)).size).toBe(100);
    const { n = 0 } = systeem.databank.select({ n: count() }).from(gegeven).get() ?? {};
    expect(n).toBeGreaterThan(100 * 15);
    const werkend = casussen.filter(({ toestand }) => toestand === "uitvoeren");
    for (const { id, sleutelId } of werkend) {
      const [persoon] = listRijen(systeem, id, "persoon");
      if (!persoon) throw new Error("A casus is about a persoon");
      const { waarden } = leesVoorVerwerking(persoon, "controle op persoonsgegevens");
      expect(waarden.achternaam).toMatch(/^(Proef|Verzin|Speel|Schijn|Model|Oefen|Denk|Schets|Staal|Toets)/);
      if (waarden.bsn) expect([waarden.bsn.slice(0, 4), isBsn(waarden.bsn)]).toEqual(["9999", true]);
      const [een] = systeem.databank.select().from(gegeven).where(eq(gegeven.casusId, id)).all();
      expect(een?.waarde?.toString("latin1")).not.toContain(String(waarden.achternaam));
      expect(systeem.kluis.bestaat(sleutelId)).toBe(true);
    }
    // Of what was anonymised the old keys are gone: one key per casus is left.
    expect(systeem.kluis.listSleutels()).toHaveLength(100);
    werkNaamindexBij(systeem);
    const levend = casussen.filter(({ vernietigdOp }) => vernietigdOp === null).length;
    expect(systeem.naamindex.listOpVolgorde("naam")).toHaveLength(levend);
  });

  it("are the same for the same seed, also when the run was cut off", () => {
    const beeld = (systeem: TestSysteem) =>
      systeem.databank
        .select({ nr: casus.casusnummer, toestand: casus.toestand, aanpak: casus.aanpak, op: casus.aangemeldOp })
        .from(casus)
        .orderBy(casus.casusnummer)
        .all();
    const heel = start();
    vul(heel, 60);
    const delen = start();
    vul(delen, 25);
    vul(delen, 60);
    expect(beeld(delen)).toEqual(beeld(heel));
    vul(delen, 60);
    expect(tel(delen)).toBe(60);
  });

  it("are refused in a real installation, and nothing is written", () => {
    const systeem = start("echt");
    expect(() => vul(systeem, 5)).toThrow("only an empty or a demo data folder");
    expect(tel(systeem)).toBe(0);
  });
});

describe("the index of names", () => {
  it("is filled in turns as it is at once, also when somebody asks halfway", async () => {
    const systeem = start();
    vul(systeem, 100);
    const vullen = vulNaamindex(systeem);
    expect(systeem.naamindex.stand).toBeNull();
    await vullen;
    const inBeurten = [...systeem.naamindex.listOpVolgorde("naam")];
    expect(inBeurten.length).toBeGreaterThan(60);
    const ander = { ...systeem, naamindex: maakNaamindex() };
    const nogEens = vulNaamindex(ander);
    werkNaamindexBij(ander);
    expect(ander.naamindex.listOpVolgorde("naam")).toEqual(inBeurten);
    await nogEens;
    expect(ander.naamindex.listOpVolgorde("naam")).toEqual(inBeurten);
  });
});

describe("npm run genereer", () => {
  it("explains itself", () => {
    const { status, stdout } = spawnSync(process.execPath, ["--import", "tsx", "scripts/genereer.ts", "--help"], {
      encoding: "utf8",
    });
    expect([status, stdout.includes("DATA_DIR")]).toEqual([0, true]);
  });
});

it("knows every value that it writes from the register", () => {
  const systeem = start();
  vul(systeem, 60);
  const soorten = systeem.databank.selectDistinct({ soort: gegeven.soort }).from(gegeven).all();
  const bekend = new Set<string>(listGegevenssoorten());
  expect(soorten.filter(({ soort }) => !bekend.has(soort))).toEqual([]);
});
