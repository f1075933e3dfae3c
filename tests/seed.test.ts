import { beforeAll, describe, expect, it } from "vitest";
import { vulDemo } from "~db/seed/demo";
import { plusDagen } from "~/lib/datum";
import { toestanden } from "~/protocol/fasen";
import { isBsn } from "~/lib/invoer";
import { gegevenPlek } from "~/storage/dossier.server";
import {
  agendapunt,
  casus,
  derdenverstrekking,
  gegeven,
  logcontrole,
  logregel,
  overleg,
  rij,
  uitgaandePost,
  verstrekking,
  verwerker,
} from "~/storage/tabellen.server";
import { laadBouw } from "./factories/bouw";
import { startTestSysteem, type TestSysteem } from "./factories/systeem";

async function vul(moment: string): Promise<TestSysteem> {
  const systeem = startTestSysteem({ soort: "demo", moment });
  await vulDemo(systeem, await laadBouw());
  return systeem;
}

const DAG = "2026-11-24";
let systeem: TestSysteem;

beforeAll(async () => {
  systeem = await vul(`${DAG}T09:00:00Z`);
  return () => systeem.sluit();
});

const listCasussen = (van = systeem) => van.databank.select().from(casus).all();

describe("the demo", () => {
  it("has a casus in every state", () => {
    const gevonden = new Set(listCasussen().map(({ toestand }) => toestand));
    expect([...gevonden].sort()).toEqual(Object.keys(toestanden).sort());
  });

  it("has reviews of the log, the next of which is overdue", () => {
    const controles = systeem.databank.select().from(logcontrole).all();
    expect(controles).toHaveLength(2);
    expect(controles.every(({ tot }) => tot < plusDagen(DAG, -30))).toBe(true);
  });

  it("has inbreng of at least eight Partijen", () => {
    const inbreng = systeem.databank.select().from(rij).all();
    const partijen = inbreng.filter(({ entiteit }) => entiteit === "inbreng").map((van) => van.verstrekkerPartijId);
    expect(new Set(partijen).size).toBeGreaterThanOrEqual(8);
  });

  it("has requests for accord that wait, that were approved and that were refused, and conditions of every kind", () => {
    const rijen = systeem.databank.select().from(rij).all();
    const verzoeken = rijen.filter(({ entiteit }) => entiteit === "akkoordverzoek");
    expect(verzoeken.map(({ code, status }) => `${code ?? ""} ${status ?? ""}`).sort()).toEqual([
      "correctie gecorrigeerd",
      "correctie gevraagd",
      "hergebruik gevraagd",
      "hergebruik geweigerd",
      "hergebruik voorwaarde",
      "wpg gevraagd",
      "wpg vastgelegd",
    ]);
    const standen = new Set(rijen.flatMap(({ toestemming }) => toestemming ?? []));
    for (const stand of ["gegeven", "ontbreekt", "conflict_van_plichten", "ingetrokken"])
      expect(standen, stand).toContain(stand);
  });

  it("has an overleg ahead with five casussen, three of which have inbreng of eight Partijen", () => {
    const punten = systeem.databank.select().from(agendapunt).all();
    const aantallen = systeem.databank
      .select()
      .from(overleg)
      .all()
      .filter(({ status, datum }) => status === "gepland" && datum >= DAG)
      .map(({ id }) => punten.filter(({ overlegId, status }) => overlegId === id && status === "gepland").length);
    expect(Math.max(...aantallen)).toBeGreaterThanOrEqual(5);
    const voorbereid = listCasussen().filter(({ id, toestand }) => {
      const van = systeem.databank.select().from(rij).all();
      const partijen = van
        .filter((r) => r.casusId === id && r.entiteit === "inbreng")
        .map((r) => r.verstrekkerPartijId);
      return toestand === "bespreken" && new Set(partijen).size >= 8;
    });
    expect(voorbereid.length).toBeGreaterThanOrEqual(3);
  });

  it("documents everything that a Partij handed in or that was shared (P 8.1), and keeps the registers", () => {
    const tel = (regels: readonly string[]) => regels.length;
    const nummers = new Map(listCasussen().map(({ id, casusnummer }) => [id, casusnummer]));
    const vastgelegd = systeem.databank.select().from(verstrekking).all();
    const soorten = ["verzoek", "inbreng", "ketenanalyse"];
    const verstrekt = systeem.databank
      .select()
      .from(rij)
      .all()
      .filter((r) => r.verstrekkerPartijId !== null && r.status !== "concept" && soorten.includes(r.entiteit));
    expect(verstrekt.length).toBeGreaterThan(50);
    const sleutel = (casusnummer = "", partijId: string | null, entiteit: string) =>
      `${casusnummer}|${partijId}|${entiteit}`;
    const vanRij = (r: (typeof verstrekt)[number]) =>
      sleutel(nummers.get(r.casusId), r.verstrekkerPartijId, r.entiteit);
    const van = (wijze: string) =>
      vastgelegd.filter((v) => v.wijze === wijze).map((v) => sleutel(v.casusnummer, v.partijId, v.entiteit));
    for (const [wijze, rijen] of [
      ["ingebracht", verstrekt],
      ["casusoverleg", verstrekt.filter(({ gedeeldOp }) => gedeeldOp !== null)],
      ["vooraf", verstrekt.filter(({ vrijgegevenOp }) => vrijgegevenOp !== null)],
    ] as const) {
      for (const r of rijen) {
        const zelfde = (woord: string) => woord === vanRij(r);
        expect(tel(van(wijze).filter(zelfde)), `${wijze} ${vanRij(r)}`).toBeGreaterThanOrEqual(
          tel(rijen.map(vanRij).filter(zelfde)),
        );
      }
    }
    expect(systeem.databank.select().from(verwerker).all().length).toBeGreaterThanOrEqual(3);
    expect(systeem.databank.select().from(derdenverstrekking).all()).toHaveLength(2);
  });

  it("has a dossier on the vernietigingslijst and one that is announced", () => {
    const termijnen = listCasussen().flatMap(({ toestand, bewarenTot }) =>
      toestand === "afgesloten" ? [bewarenTot] : [],
    );
    expect(termijnen.some((tot) => tot !== null && tot <= DAG)).toBe(true);
    expect(termijnen.some((tot) => tot !== null && tot > DAG && tot < plusDagen(DAG, 59))).toBe(true);
  });

  it("has no number of nine digits outside the test range, in any text", () => {
    const sleutels = new Map(listCasussen().map(({ id, sleutelId }) => [id, sleutelId]));
    const nummers: string[] = [];
    for (const { casusId, soort, rijId, waarde } of systeem.databank.select().from(gegeven).all()) {
      if (!waarde) continue;
      const tekst = systeem.kluis.ontzegel(sleutels.get(casusId) ?? "", gegevenPlek(casusId, soort, rijId), waarde);
      // Not within a random id: there nine digits can follow one another by chance.
      nummers.push(...(tekst.match(/(?<![\w-])\d{9}(?![\w-])/g) ?? []));
    }
    expect(nummers.length).toBeGreaterThan(10);
    expect(nummers.filter((nummer) => !nummer.startsWith("9999") || !isBsn(nummer))).toEqual([]);
  });

  it("was filled without a refusal or a failed letter, in the order of time", () => {
    const log = systeem.databank.select().from(logregel).all();
    expect(log.filter(({ gebeurtenis }) => gebeurtenis === "geweigerd")).toEqual([]);
    const momenten = log.map(({ moment }) => moment);
    expect(momenten).toEqual(momenten.toSorted());
    expect(momenten.at(-1)?.slice(0, 10).localeCompare(DAG)).toBeLessThanOrEqual(0);
    const post = systeem.databank.select().from(uitgaandePost).all();
    expect(post.filter(({ status, laatsteFout }) => status === "mislukt" || laatsteFout !== null)).toEqual([]);
  });
});

describe("filling on another day", () => {
  it.each(["2026-11-28T22:45:00Z", "2027-03-01T05:00:00Z", "2028-02-29T12:00:00Z"])(
    "gives the same casussen: %s",
    async (moment) => {
      const ander = await vul(moment);
      try {
        const telling = (van: TestSysteem) =>
          listCasussen(van)
            .map(({ aanpak, toestand }) => `${aanpak} ${toestand}`)
            .sort();
        expect(telling(ander)).toEqual(telling(systeem));
        const rijen = (van: TestSysteem) => van.databank.select().from(rij).all().length;
        expect(rijen(ander)).toBe(rijen(systeem));
      } finally {
        ander.sluit();
      }
    },
  );
});
