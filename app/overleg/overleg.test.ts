import { eq } from "drizzle-orm";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { aanwezigheid, agendapunt, autorisatie, casus, logregel, overleg, rij } from "~/storage/tabellen.server";
import {
  maakArgs,
  maakTestCasus,
  maakTestOverleg,
  maakTestRij,
  startOverlegwereld,
  vraag,
} from "../../tests/factories/overleg";
import type { TestSysteem } from "../../tests/factories/systeem";
import { loader as lijstLoader, action as lijstAction } from "./lijst.server";
import { action, loader } from "./route.server";
import type { OverleggenView, OverlegView } from "./view";

let systeem: TestSysteem;
beforeEach(() => {
  systeem = startOverlegwereld();
});
afterEach(() => {
  systeem.sluit();
});

const open = (wie: string, id: string) =>
  vraag(() => loader(maakArgs(systeem, { wie, pad: `/overleggen/${id}`, params: { id } })));

const doe = (wie: string, id: string, handeling: string, velden: Record<string, string | string[]> = {}) =>
  vraag(() =>
    action(maakArgs(systeem, { wie, pad: `/overleggen/${id}`, params: { id }, post: { handeling, velden } })),
  );

async function getView(wie: string, id: string): Promise<OverlegView> {
  return ((await (await open(wie, id)).json()) as { view: OverlegView }).view;
}

const statusVan = (puntId: string) =>
  systeem.databank.select().from(agendapunt).where(eq(agendapunt.id, puntId)).get()?.status;
const overlegstatus = (id: string) => systeem.databank.select().from(overleg).where(eq(overleg.id, id)).get()?.status;
const gedeeld = (id: string) => systeem.databank.select().from(rij).where(eq(rij.id, id)).get()?.gedeeldOp ?? null;

describe("the agenda of an overleg per reader", () => {
  it("shows a partner the own casussen only: no number, no gap, no time of the others", async () => {
    const eigen = maakTestCasus(systeem, "2026-20001", ["wonen", "ggz"]);
    const vreemd = maakTestCasus(systeem, "2026-20002", ["ggz"]);
    const derde = maakTestCasus(systeem, "2026-20003", ["wonen"]);
    maakTestOverleg(systeem, "o1", [vreemd, eigen, derde]);
    const antwoord = await (await open("wonen", "o1")).text();
    expect(antwoord).toContain("2026-20001");
    expect(antwoord).not.toContain("2026-20002");
    expect(antwoord).not.toContain("Verzonnen002");
    const view = await getView("wonen", "o1");
    expect(view.agenda.map(({ casusnummer }) => casusnummer)).toEqual(["2026-20001", "2026-20003"]);
    expect(view.agenda.every(({ tijdvak, genodigden }) => tijdvak === null && genodigden === null)).toBe(true);
    expect(view.handelingen).toEqual({});
  });

  it("gives a partner the same page whether or not another casus stands before it", async () => {
    const eigen = maakTestCasus(systeem, "2026-20001", ["wonen"]);
    const vreemd = maakTestCasus(systeem, "2026-20002", ["ggz"]);
    maakTestOverleg(systeem, "o1", [eigen]);
    const alleen = await getView("wonen", "o1");
    maakTestOverleg(systeem, "o2", [vreemd, eigen]);
    const samen = await getView("wonen", "o2");
    const zonderIds = ({ agenda, ...rest }: OverlegView) => ({
      ...rest,
      id: "",
      agenda: agenda.map((punt) => ({ ...punt, id: "", voorbereiding: punt.voorbereiding.length })),
    });
    expect(zonderIds(samen)).toEqual(zonderIds(alleen));
  });

  it("answers a foreign overleg as one that does not exist, and lists it for nobody without a casus on it", async () => {
    const vreemd = maakTestCasus(systeem, "2026-20002", ["ggz"]);
    maakTestOverleg(systeem, "o1", [vreemd]);
    const [bestaat, nergens] = [await open("wonen", "o1"), await open("wonen", "bestaat-niet")];
    expect([bestaat.status, await bestaat.text()]).toEqual([nergens.status, await nergens.text()]);
    expect(bestaat.status).toBe(404);
    const lijst = async (wie: string) =>
      (await vraag(() => lijstLoader(maakArgs(systeem, { wie, pad: "/overleggen", params: {} })))).text();
    expect(await lijst("wonen")).not.toContain("Zaal 1");
    expect(await lijst("ggz")).toContain("2026-20002");
    expect(await lijst("procesondersteuner")).toContain("2026-20002");
  });

  it("lists what is to come from the first on, and of what has been the last twelve until all are asked for", async () => {
    for (let maand = 1; maand <= 9; maand++) {
      maakTestOverleg(systeem, `oud${maand}`, [], { datum: `2025-0${maand}-03`, status: "gesloten" });
      if (maand <= 5) maakTestOverleg(systeem, `ouder${maand}`, [], { datum: `2024-0${maand}-03`, status: "gesloten" });
    }
    maakTestOverleg(systeem, "later", [], { datum: "2026-12-01" });
    maakTestOverleg(systeem, "eerst", [], { datum: "2026-11-26" });
    const lijst = async (zoek: string) => {
      const antwoord = await vraag(() =>
        lijstLoader(maakArgs(systeem, { wie: "procesregisseur", pad: `/overleggen${zoek}`, params: {} })),
      );
      return ((await antwoord.json()) as { view: OverleggenView }).view;
    };
    const eerst = await lijst("");
    expect(eerst.komend.map(({ id }) => id)).toEqual(["eerst", "later"]);
    expect(eerst.geweest.map(({ id }) => id).slice(0, 2)).toEqual(["oud9", "oud8"]);
    expect([eerst.geweest.length, eerst.meerGeweest]).toEqual([12, 2]);
    const alle = await lijst("?geweest=alle");
    expect([alle.geweest.length, alle.meerGeweest]).toEqual([14, 0]);
    expect(alle.geweest.at(-1)?.id).toBe("ouder1");
  });

  it("shows nothing to somebody who was only asked during triage, or only sent the verzoek in", async () => {
    const casusId = maakTestCasus(systeem, "2026-20001", ["ggz"]);
    const bevraagd = { id: "b", casusId, accountId: "account-wonen", partijId: "partij-wonen", rol: "bevraagd" };
    systeem.databank
      .insert(autorisatie)
      .values({ ...bevraagd, vanaf: "2026-01-06", doorAccountId: "account-procesregisseur" })
      .run();
    systeem.databank.update(casus).set({ melderAccountId: "account-politie" }).where(eq(casus.id, casusId)).run();
    maakTestOverleg(systeem, "o1", [casusId]);
    expect((await open("ggz", "o1")).status).toBe(200);
    expect((await open("wonen", "o1")).status).toBe(404);
    expect((await open("politie", "o1")).status).toBe(404);
  });

  it("logs one row per casus that the page discloses, with the kinds of that casus", async () => {
    const a = maakTestCasus(systeem, "2026-20001", ["wonen"]);
    const b = maakTestCasus(systeem, "2026-20003", ["wonen"]);
    maakTestOverleg(systeem, "o1", [a, b]);
    await open("wonen", "o1");
    const regels = systeem.databank.select().from(logregel).all();
    expect(regels.map(({ casusnummer }) => casusnummer)).toEqual([null, "2026-20001", "2026-20003"]);
    expect(regels[0]?.soorten).toBe("{}");
    expect(JSON.parse(regels[1]?.soorten ?? "{}")).toMatchObject({ "persoon.achternaam": 1, "agendapunt.doel": 1 });
  });
});

describe("sharing when a casus comes up (C 12.2 f)", () => {
  it("shares what was submitted, and nothing else", async () => {
    const hier = maakTestCasus(systeem, "2026-20001", ["wonen", "ggz"]);
    const elders = maakTestCasus(systeem, "2026-20002", ["wonen", "ggz"]);
    const inbreng = (casusId: string, status: string, gedeeldOp?: string) =>
      maakTestRij(systeem, casusId, "inbreng", {
        partij: "ggz",
        status,
        waarden: { tekst: `Tekst ${status}` },
        ...(gedeeldOp && { gedeeldOp }),
      });
    const ingediend = inbreng(hier, "ingediend");
    const concept = inbreng(hier, "concept");
    const ingetrokken = inbreng(hier, "ingetrokken");
    const eerder = inbreng(hier, "ingediend", "2026-10-01T09:00:00.000Z");
    const anders = inbreng(elders, "ingediend");
    const vanGgz = { partij: "ggz", status: "ingediend" };
    const rest = [
      maakTestRij(systeem, hier, "ketenanalyse", { ...vanGgz, waarden: { tekst: "Ketenanalyse" } }),
      maakTestRij(systeem, hier, "verzoek", { ...vanGgz, waarden: { problematiek: "Schulden" } }),
      maakTestRij(systeem, hier, "contact", { ...vanGgz, waarden: { naam: "Fictieve Collega" } }),
    ];
    const analyse = maakTestRij(systeem, hier, "analyse", { status: "ingediend", waarden: { tekst: "Analyse" } });
    maakTestOverleg(systeem, "o1", [hier, elders], { status: "geopend" });

    const antwoord = await doe("procesregisseur", "o1", "agendapunt_starten", { punt: `punt-o1-${hier}` });
    expect(antwoord.status).toBe(303);
    const nu = systeem.klok.nu().toISOString();
    expect([ingediend, ...rest].map(gedeeld)).toEqual([nu, nu, nu, nu]);
    expect([concept, ingetrokken, anders, analyse].map(gedeeld)).toEqual([null, null, null, null]);
    expect(gedeeld(eerder)).toBe("2026-10-01T09:00:00.000Z");
    expect(statusVan(`punt-o1-${hier}`)).toBe("aan_de_orde");
    const laatste = systeem.databank.select().from(logregel).all().at(-1);
    expect(laatste).toMatchObject({
      gebeurtenis: "gewijzigd",
      casusnummer: "2026-20001",
      handeling: "agendapunt_starten",
    });
  });

  it("refuses everybody but the procesregisseur, and then nothing is shared", async () => {
    const hier = maakTestCasus(systeem, "2026-20001", ["ggz"]);
    const tekst = maakTestRij(systeem, hier, "inbreng", {
      partij: "ggz",
      status: "ingediend",
      waarden: { tekst: "X" },
    });
    maakTestOverleg(systeem, "o1", [hier], { status: "geopend" });
    for (const wie of ["procesondersteuner", "ggz"]) {
      expect((await doe(wie, "o1", "agendapunt_starten", { punt: `punt-o1-${hier}` })).status, wie).toBe(403);
    }
    expect(gedeeld(tekst)).toBeNull();
    expect(statusVan(`punt-o1-${hier}`)).toBe("gepland");
  });

  it("does not start a casus whose postponement was not reviewed in time (P 16.7)", async () => {
    const hier = maakTestCasus(systeem, "2026-20001", ["ggz"], { geinformeerd: false });
    const uitstel = {
      soort: "uitstellen",
      grond: "b",
      motivering: "Onderzoek loopt",
      herbeoordelen_op: "2026-11-23",
    } as const;
    maakTestRij(systeem, hier, "uitstel", { waarden: uitstel });
    const tekst = maakTestRij(systeem, hier, "inbreng", {
      partij: "ggz",
      status: "ingediend",
      waarden: { tekst: "X" },
    });
    maakTestOverleg(systeem, "o1", [hier], { status: "geopend" });
    const antwoord = await doe("procesregisseur", "o1", "agendapunt_starten", { punt: `punt-o1-${hier}` });
    expect(antwoord.status).toBe(422);
    expect(gedeeld(tekst)).toBeNull();
  });
});

describe("from planning to closing", () => {
  it("plans, opens, discusses one by one, records who was there and closes", async () => {
    const a = maakTestCasus(systeem, "2026-20001", ["ggz", "wonen"]);
    const b = maakTestCasus(systeem, "2026-20002", ["ggz"]);
    maakTestOverleg(systeem, "o1", [a, b]);
    expect((await doe("procesregisseur", "o1", "overleg_openen")).status).toBe(303);
    await doe("procesregisseur", "o1", "agendapunt_starten", { punt: `punt-o1-${a}` });
    expect((await doe("procesregisseur", "o1", "agendapunt_starten", { punt: `punt-o1-${b}` })).status).toBe(422);
    expect((await doe("procesregisseur", "o1", "overleg_sluiten")).status).toBe(422);
    const velden = { punt: `punt-o1-${a}`, binnen: ["account-ggz", "account-politie"] };
    expect((await doe("procesondersteuner", "o1", "aanwezigheid_vastleggen", velden)).status).toBe(303);
    const { agenda } = await getView("procesregisseur", "o1");
    expect(agenda[0]?.genodigden?.map(({ accountId, aanwezig }) => [accountId, aanwezig])).toEqual([
      ["account-ggz", true],
      ["account-politie", true],
      ["account-wonen", false],
    ]);
    // Politie is no deelnemer of this casus: there for its expertise.
    const gronden = systeem.databank.select().from(aanwezigheid).all();
    expect(gronden.find(({ accountId }) => accountId === "account-politie")?.grond).toBe("expertise");
    expect(gronden.find(({ accountId }) => accountId === "account-ggz")?.grond).toBe("betrokken");
    await doe("procesregisseur", "o1", "agendapunt_afronden", { punt: `punt-o1-${a}` });
    expect((await doe("procesregisseur", "o1", "overleg_sluiten")).status).toBe(303);
    expect([statusVan(`punt-o1-${a}`), statusVan(`punt-o1-${b}`)]).toEqual(["besproken", "vervallen"]);
    expect(overlegstatus("o1")).toBe("gesloten");
  });

  it("does not touch an agenda item of another overleg", async () => {
    const a = maakTestCasus(systeem, "2026-20001", ["ggz"]);
    maakTestOverleg(systeem, "o1", [a], { status: "geopend" });
    maakTestOverleg(systeem, "o2", [a], { status: "geopend" });
    expect((await doe("procesregisseur", "o1", "agendapunt_starten", { punt: `punt-o2-${a}` })).status).toBe(404);
    expect(statusVan(`punt-o2-${a}`)).toBe("gepland");
  });

  it("refuses a day that has passed, a chair who is no procesregisseur, and a partner who plans", async () => {
    const plan = (wie: string, velden: Record<string, string>) =>
      vraag(() =>
        lijstAction(
          maakArgs(systeem, { wie, pad: "/overleggen", params: {}, post: { handeling: "overleg_plannen", velden } }),
        ),
      );
    const goed = { datum: "24-11-2026", begintijd: "09:30", plaats: "Zaal 2", voorzitter: "account-procesregisseur" };
    expect((await plan("procesondersteuner", goed)).status).toBe(303);
    expect((await plan("procesregisseur", { ...goed, datum: "23-11-2026" })).status).toBe(422);
    expect((await plan("procesregisseur", { ...goed, begintijd: "24:00" })).status).toBe(422);
    expect((await plan("procesregisseur", { ...goed, voorzitter: "account-ggz" })).status).toBe(422);
    expect((await plan("ggz", goed)).status).toBe(403);
    expect(systeem.databank.select().from(overleg).all()).toHaveLength(1);
  });
});
