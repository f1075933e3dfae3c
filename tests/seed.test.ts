import { beforeAll, describe, expect, it } from "vitest";
import { vulDemo } from "~db/seed/demo";
import { plusDagen } from "~/lib/datum";
import { toestanden } from "~/protocol/fasen";
import { isBsn } from "~/lib/invoer";
import { gegevenPlek } from "~/storage/dossier.server";
import {
  agendapunt,
  casus,
  gegeven,
  logcontrole,
  logregel,
  overleg,
  rij,
  uitgaandePost,
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
      nummers.push(...(tekst.match(/(?<!\d)\d{9}(?!\d)/g) ?? []));
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
