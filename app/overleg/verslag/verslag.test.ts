import { and, eq } from "drizzle-orm";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { listPost } from "~/post/postvak/repository.server";
import type { Envelop, Formulierfout } from "~/protocol/antwoord.server";
import { aanwezigheid, agendapunt, autorisatie, casus, logregel, overleg, regie, rij } from "~/storage/tabellen.server";
import {
  maakArgs,
  maakTestCasus,
  maakTestOverleg,
  maakTestRij,
  startOverlegwereld,
  vraag,
} from "../../../tests/factories/overleg";
import type { TestSysteem } from "../../../tests/factories/systeem";
import { action as planAction } from "~/fasen/bespreken/regieplan/route.server";
import { openScherm } from "~/protocol/poort.server";
import { naOverleg } from "~/werkvoorraad/soorten/na-overleg.server";
import { action as overlegAction } from "../route.server";
import { action, loader } from "./route.server";
import type { VerslagView } from "./view";

let systeem: TestSysteem;
let eerste: string;
let tweede: string;
beforeEach(() => {
  systeem = startOverlegwereld();
  eerste = maakTestCasus(systeem, "2026-20001", ["ggz", "wonen", "casusregisseur"], { toestand: "uitvoeren" });
  tweede = maakTestCasus(systeem, "2026-20002", ["ggz"], { toestand: "uitvoeren" });
});
afterEach(() => {
  systeem.sluit();
});

const params = { id: "o1" };
const pad = "/overleggen/o1/verslag";
const lees = (wie: string) => vraag(() => loader(maakArgs(systeem, { wie, pad, params })));
const plan = (wie: string, velden: Record<string, string | string[]>, eenmalig?: string) =>
  vraag(() =>
    action(maakArgs(systeem, { wie, pad, params, post: { handeling: "volgend_plannen", velden, eenmalig } })),
  );
const sluit = (wie = "procesregisseur") =>
  vraag(() =>
    overlegAction(maakArgs(systeem, { wie, pad: "/overleggen/o1", params, post: { handeling: "overleg_sluiten" } })),
  );

async function getView(wie: string): Promise<VerslagView> {
  return ((await (await lees(wie)).json()) as Envelop<VerslagView>).view;
}

async function getFout(antwoord: Response): Promise<Record<string, string[]>> {
  return ((await antwoord.json()) as Formulierfout).inzending.error as Record<string, string[]>;
}

function maakActie(
  casusId: string,
  voor: string,
  waarden: Record<string, string> = {},
  overlegId: string | null = "o1",
) {
  return maakTestRij(systeem, casusId, "actie", {
    overlegId,
    waarden: { omschrijving: `Actie van ${voor}`, deadline: "2026-12-08", status: "open", ...waarden } as never,
    voorPartijId: `partij-${voor}`,
    voorAccountId: `account-${voor}`,
  });
}

const agendas = () =>
  systeem.databank
    .select({ casusId: agendapunt.casusId, overlegId: agendapunt.overlegId, minuten: agendapunt.minuten })
    .from(agendapunt)
    .all()
    .filter(({ overlegId }) => overlegId !== "o1");
const overleggen = () => systeem.databank.select().from(overleg).all();
const rijen = () => systeem.databank.select().from(rij).all().length;

describe("closing an overleg", () => {
  it("leads to the page after the overleg, and mails each deelnemer of what was discussed once, without content", async () => {
    const derde = maakTestCasus(systeem, "2026-20003", ["dji"]);
    maakTestOverleg(systeem, "o1", [eerste, tweede, derde], { status: "geopend", punten: "besproken" });
    const nietBesproken = and(eq(agendapunt.overlegId, "o1"), eq(agendapunt.casusId, derde));
    systeem.databank.update(agendapunt).set({ status: "gepland" }).where(nietBesproken).run();
    maakActie(eerste, "wonen", { omschrijving: "Geheimzinnige afspraak" });
    const antwoord = await sluit();
    expect([antwoord.status, antwoord.headers.get("Location")]).toEqual([303, "/overleggen/o1/verslag?klaar=gesloten"]);
    const post = listPost(systeem, true);
    expect(post).toHaveLength(3);
    expect(new Set(post.map(({ aan }) => aan)).size).toBe(3);
    expect(new Set(post.map(({ onderwerp, tekst }) => `${onderwerp}\n${tekst ?? ""}`)).size).toBe(1);
    const tekst = `${post[0]?.onderwerp ?? ""} ${post[0]?.tekst ?? ""}`;
    expect(tekst).toContain("/overleggen/o1/verslag");
    expect(tekst).not.toMatch(/2026-2000|Verzonnen|Fenna|Geheimzinnige/);
  });

  it("mails nobody who may not be there any more, and nobody when nothing was discussed or it stays open", async () => {
    maakTestOverleg(systeem, "o1", [eerste], { status: "geopend", punten: "besproken" });
    const weg = eq(autorisatie.accountId, "account-wonen");
    systeem.databank.update(autorisatie).set({ tot: "2026-11-23" }).where(weg).run();
    expect((await sluit("procesondersteuner")).status).toBe(403);
    expect(listPost(systeem, true)).toEqual([]);
    await sluit();
    expect(listPost(systeem, true)).toHaveLength(2);
    maakTestOverleg(systeem, "o2", [tweede], { status: "geopend" });
    await vraag(() =>
      overlegAction(
        maakArgs(systeem, {
          wie: "procesregisseur",
          pad: "/overleggen/o2",
          params: { id: "o2" },
          post: { handeling: "overleg_sluiten" },
        }),
      ),
    );
    expect(listPost(systeem, true)).toHaveLength(2);
  });
});

describe("acties after an overleg", () => {
  it("are for each Partij its own list, for the casusregisseur the whole plan, for staff a list per Partij", async () => {
    maakTestOverleg(systeem, "o1", [eerste, tweede], { status: "gesloten", punten: "besproken" });
    maakActie(eerste, "wonen", { deadline: "2026-11-20" });
    maakActie(eerste, "ggz");
    maakActie(tweede, "ggz", { omschrijving: "Tweede van ggz", deadline: "2026-12-01" });
    const titels = async (wie: string) =>
      (await getView(wie)).actielijsten.map(({ partij, isEigen, acties }) => ({
        partij,
        isEigen,
        acties: acties.map(({ titel, casusnummer, stand }) =>
          [titel?.soort === "zichtbaar" ? titel.tekst : "", casusnummer, stand].join(" | "),
        ),
      }));
    const [vanWonen, vanGgz] = [await titels("wonen"), await titels("ggz")];
    expect(vanWonen).toMatchObject([{ isEigen: true, acties: ["Actie van wonen | 2026-20001 | over_tijd"] }]);
    expect(vanGgz).toMatchObject([
      {
        isEigen: true,
        acties: ["Actie van ggz | 2026-20001 | open", "Tweede van ggz | 2026-20002 | open"],
      },
    ]);
    expect(JSON.stringify(await getView("wonen"))).not.toMatch(/ggz|2026-20002/);
    const alle = await titels("procesondersteuner");
    expect(alle.flatMap(({ acties }) => acties)).toHaveLength(3);
    expect(alle.map(({ partij }) => partij)).toEqual([...alle.map(({ partij }) => partij)].sort());
    const regisseur = { soort: "casusregisseur", partijId: "partij-reclassering", accountId: "account-casusregisseur" };
    systeem.databank
      .insert(regie)
      .values({ id: "regie", casusId: eerste, ...regisseur, vanaf: "2026-02-01" })
      .run();
    expect((await titels("casusregisseur")).flatMap(({ acties }) => acties)).toEqual([
      "Actie van ggz | 2026-20001 | open",
      "Actie van wonen | 2026-20001 | over_tijd",
    ]);
  });

  it("hold what was agreed there with its result, and of before only what is still open", async () => {
    maakTestOverleg(systeem, "o1", [eerste], { status: "gesloten", punten: "besproken" });
    maakActie(eerste, "wonen", { omschrijving: "Nieuw en klaar", status: "gedaan", resultaat: "Gelukt" });
    maakActie(eerste, "wonen", { omschrijving: "Oud en open" }, null);
    maakActie(eerste, "wonen", { omschrijving: "Oud en klaar", status: "gedaan" }, null);
    systeem.databank.update(overleg).set({ geslotenOp: "2026-11-24T12:00:00.000Z" }).run();
    systeem.klok.zet("2026-11-25T09:00:00Z");
    maakActie(eerste, "wonen", { omschrijving: "Van een later overleg" }, "o2");
    const [lijst] = (await getView("wonen")).actielijsten;
    const kort = lijst?.acties.map(({ titel, isNieuw, resultaat }) => [
      titel?.soort === "zichtbaar" && titel.tekst,
      isNieuw,
      resultaat?.soort === "zichtbaar" ? resultaat.tekst : null,
    ]);
    expect(kort).toEqual([
      ["Oud en open", false, null],
      ["Nieuw en klaar", true, "Gelukt"],
    ]);
  });

  it("that are agreed while the casus is on the table belong to that overleg", async () => {
    maakTestOverleg(systeem, "o1", [eerste], { status: "geopend", punten: "aan_de_orde" });
    const velden = { omschrijving: "Bel de school", deadline: "01-12-2026", uitvoerder: "account-wonen" };
    const post = { handeling: "actie_opslaan", velden };
    const voeg = (nummer: string) =>
      vraag(() =>
        planAction(
          maakArgs(systeem, {
            wie: "procesregisseur",
            pad: `/casussen/${nummer}/bespreken/regieplan`,
            params: { casusnummer: nummer },
            post,
          }),
        ),
      );
    expect([(await voeg("2026-20001")).status, (await voeg("2026-20002")).status]).toEqual([303, 422]);
    const acties = systeem.databank.select().from(rij).where(eq(rij.entiteit, "actie")).all();
    expect(acties.map(({ casusId, overlegId }) => [casusId, overlegId])).toEqual([[eerste, "o1"]]);
  });

  it("leave no trace of what is withheld: same bytes with and without an actie that the Partij may not read", async () => {
    maakTestOverleg(systeem, "o1", [eerste], { status: "gesloten", punten: "besproken" });
    const vast = (tekst: string) => tekst.replace(/"eenmalig":"[^"]*"/, "");
    const zonder = vast(await (await lees("wonen")).text());
    maakTestRij(systeem, eerste, "actie", {
      overlegId: "o1",
      waarden: { omschrijving: "Strafzaak", deadline: "2026-12-08", status: "open" },
      voorPartijId: "partij-wonen",
      voorAccountId: "account-wonen",
      gemarkeerd: ["strafrechtelijk"],
    });
    maakTestRij(systeem, eerste, "interventie", {
      waarden: { omschrijving: "Strafrechtelijk traject" },
      gemarkeerd: ["strafrechtelijk"],
      voorPartijId: "partij-ggz",
    });
    expect(vast(await (await lees("wonen")).text())).toBe(zonder);
    expect((await getView("procesregisseur")).actielijsten).toHaveLength(1);
  });
});

describe("the page after an overleg", () => {
  it("is empty until the overleg is closed, and answers others as if it did not exist", async () => {
    maakTestOverleg(systeem, "o1", [eerste], { status: "geopend", punten: "besproken" });
    maakActie(eerste, "wonen");
    expect(await getView("wonen")).toMatchObject({ status: "geopend", actielijsten: [], casussen: [], volgend: null });
    expect((await lees("dji")).status).toBe(404);
    expect((await lees("manager")).status).toBe(404);
  });

  it("shows a partner no proposal, no number of another casus and no invitation", async () => {
    maakTestOverleg(systeem, "o1", [tweede, eerste], { status: "gesloten", punten: "besproken" });
    const view = await getView("wonen");
    expect(view.casussen.map(({ casusnummer }) => casusnummer)).toEqual(["2026-20001"]);
    expect([view.volgend, view.handelingen]).toEqual([null, {}]);
    expect(view.casussen[0]?.pdf).toBe("/casussen/2026-20001/bespreken/overleg/o1/pdf");
    systeem.databank.update(casus).set({ toestand: "afgesloten", afgeslotenOp: "2026-11-24" }).run();
    expect((await lees("wonen")).status).toBe(404);
  });

  it("logs what it shows of each casus", async () => {
    maakTestOverleg(systeem, "o1", [eerste, tweede], { status: "gesloten", punten: "besproken" });
    maakActie(eerste, "ggz");
    await lees("ggz");
    const regels = systeem.databank.select().from(logregel).all();
    expect(regels.map(({ casusnummer }) => casusnummer)).toEqual([null, "2026-20001", "2026-20002"]);
    expect(JSON.parse(regels[1]?.soorten ?? "{}")).toMatchObject({ "actie.omschrijving": 1 });
    expect(JSON.parse(regels[2]?.soorten ?? "{}")).not.toHaveProperty("actie.omschrijving");
  });
});

describe("the next overleg", () => {
  const punten = () => [`punt-o1-${eerste}`, `punt-o1-${tweede}`];
  const tekst = { doel: "Voortgang", themas: "Acties", besluiten: "Bijstellen" };
  const nieuw = {
    overleg: "nieuw",
    datum: "08-12-2026",
    begintijd: "09:30",
    plaats: "Zaal 2",
    voorzitter: "account-procesregisseur",
    ...tekst,
  };
  beforeEach(() => {
    maakTestOverleg(systeem, "o1", [eerste, tweede], { status: "gesloten", punten: "besproken" });
  });

  it("is proposed with the casussen that stay, not with one whose besluit is to close or that has its place", async () => {
    const derde = maakTestCasus(systeem, "2026-20003", ["ggz"], { toestand: "uitvoeren" });
    const vierde = maakTestCasus(systeem, "2026-20004", ["ggz"], { toestand: "uitvoeren", geinformeerd: false });
    maakTestOverleg(systeem, "o2", [eerste, tweede, derde, vierde], { status: "gesloten", punten: "besproken" });
    maakTestOverleg(systeem, "o3", [derde], { datum: "2026-12-20" });
    maakTestRij(systeem, tweede, "bespreking", {
      overlegId: "o2",
      code: "besluit",
      waarden: { afschalen: "afsluiten" },
    });
    maakActie(eerste, "wonen", { deadline: "2026-12-08" });
    maakActie(tweede, "ggz", { deadline: "2026-12-30" });
    const antwoord = await vraag(() =>
      loader(maakArgs(systeem, { wie: "procesondersteuner", pad: "/overleggen/o2/verslag", params: { id: "o2" } })),
    );
    const { volgend } = ((await antwoord.json()) as Envelop<VerslagView>).view;
    expect(volgend?.casussen.map(({ label }) => label)).toEqual(["Casus 2026-20001", "Casus 2026-20002"]);
    expect(volgend?.geagendeerd).toEqual([{ casusnummer: "2026-20003", overlegId: "o3", datum: "2026-12-20" }]);
    // The deadline of the casus that closes does not count.
    expect(volgend?.waarden).toMatchObject({ overleg: "nieuw", datum: "2026-12-08", punten: [`punt-o2-${eerste}`] });
  });

  it("is made as proposed by one post: overleg, agenda, invitations, a row per casus in its own log", async () => {
    const { volgend } = await getView("procesregisseur");
    const antwoord = await plan("procesregisseur", volgend?.waarden as Record<string, string | string[]>);
    expect(antwoord.status).toBe(303);
    const gemaakt = overleggen().find(({ id }) => id !== "o1");
    expect(antwoord.headers.get("Location")).toBe(`/overleggen/${gemaakt?.id ?? ""}?klaar=gepland`);
    expect(gemaakt).toMatchObject({ datum: "2027-01-05", begintijd: "09:00", plaats: "Zaal 1", status: "gepland" });
    expect(agendas().map(({ casusId, minuten }) => [casusId, minuten])).toEqual([
      [eerste, 30],
      [tweede, 30],
    ]);
    expect(systeem.databank.select().from(aanwezigheid).all()).toHaveLength(4);
    expect(listPost(systeem, false)).toHaveLength(4);
    const log = systeem.databank.select().from(logregel).where(eq(logregel.handeling, "volgend_plannen")).all();
    expect(log.map(({ casusnummer }) => casusnummer)).toEqual([null, "2026-20001", "2026-20002"]);
    expect((await getView("ggz")).volgend).toBeNull();
    const na = (await getView("procesregisseur")).volgend;
    expect([na?.casussen, na?.geagendeerd.length]).toEqual([[], 2]);
  });

  it("takes a planned overleg and fewer casussen", async () => {
    maakTestOverleg(systeem, "o2", [], { datum: "2026-12-20" });
    expect((await plan("procesondersteuner", { ...tekst, overleg: "o2", punten: punten().slice(1) })).status).toBe(303);
    expect(agendas()).toEqual([{ casusId: tweede, overlegId: "o2", minuten: 30 }]);
    expect(overleggen()).toHaveLength(2);
  });

  it("has one effect, however often it is sent", async () => {
    const sleutel = systeem.willekeurig();
    const keer = () => plan("procesregisseur", { ...nieuw, punten: punten() }, sleutel);
    expect([(await keer()).status, (await keer()).status]).toEqual([303, 303]);
    expect([overleggen().length, agendas().length]).toEqual([2, 2]);
    const collega = await plan("procesondersteuner", { ...nieuw, punten: punten() });
    expect(collega.status).toBe(422);
    expect((await getFout(collega)).punten?.join()).toContain("staat al op de agenda van 8 december 2026");
    expect([overleggen().length, agendas().length]).toEqual([2, 2]);
  });

  it("is refused whole, with nothing changed, when anything of it is not right", async () => {
    maakTestOverleg(systeem, "o2", [], { datum: "2026-12-20", status: "geopend" });
    const vreemd = maakTestCasus(systeem, "2026-20009", ["ggz"], { toestand: "uitvoeren" });
    maakTestOverleg(systeem, "o3", [vreemd], { status: "gesloten", punten: "besproken" });
    const oninformeerd = maakTestCasus(systeem, "2026-20008", ["ggz"], { toestand: "uitvoeren", geinformeerd: false });
    maakTestOverleg(systeem, "o4", [oninformeerd], { status: "gesloten", punten: "besproken" });
    const voor = [overleggen().length, agendas().length, rijen(), listPost(systeem, false).length];
    const gevallen: [Record<string, string | string[]>, string][] = [
      [{ ...nieuw, punten: [] }, "punten"],
      [{ ...nieuw, punten: [...punten(), `punt-o3-${vreemd}`] }, "punten"],
      [{ ...nieuw, punten: ["bestaat-niet"] }, "punten"],
      [{ ...nieuw, punten: punten(), datum: "" }, "datum"],
      [{ ...nieuw, punten: punten(), datum: "23-11-2026" }, "datum"],
      [{ ...nieuw, punten: punten(), begintijd: "9 uur" }, "begintijd"],
      [{ ...nieuw, punten: punten(), voorzitter: "account-ggz" }, "voorzitter"],
      [{ ...nieuw, punten: punten(), doel: "" }, "doel"],
      [{ ...nieuw, punten: punten(), overleg: "o2" }, "overleg"],
      [{ ...nieuw, punten: punten(), overleg: "bestaat-niet" }, "overleg"],
    ];
    for (const [velden, veld] of gevallen) {
      const antwoord = await plan("procesregisseur", velden);
      expect(antwoord.status, veld).toBe(422);
      expect(Object.keys(await getFout(antwoord)), veld).toContain(veld);
    }
    for (const [wie, status] of [
      ["wonen", 403],
      ["casusregisseur", 403],
      ["dji", 404],
      ["manager", 404],
    ] as const) {
      expect((await plan(wie, { ...nieuw, punten: punten() })).status, wie).toBe(status);
    }
    const dicht = await vraag(() =>
      action(
        maakArgs(systeem, {
          wie: "procesregisseur",
          pad: "/overleggen/o4/verslag",
          params: { id: "o4" },
          post: { handeling: "volgend_plannen", velden: { ...nieuw, punten: [`punt-o4-${oninformeerd}`] } },
        }),
      ),
    );
    expect(dicht.status).toBe(422);
    expect([overleggen().length, agendas().length, rijen(), listPost(systeem, false).length]).toEqual(voor);
  });

  it("is a task for staff while a casus of the last overleg runs on without a place on an agenda", async () => {
    const taken = () =>
      naOverleg.list(
        openScherm(maakArgs(systeem, { wie: "procesregisseur", pad: "/werkvoorraad", params: {} }), "werkvoorraad"),
      );
    expect(taken()).toMatchObject([{ href: pad, urgentie: "nu", sinds: "2026-11-24" }]);
    expect(taken()[0]?.waarom).toContain("staan 2 casussen nog op geen agenda");
    systeem.databank.update(casus).set({ toestand: "afgesloten" }).where(eq(casus.id, tweede)).run();
    expect(taken()[0]?.waarom).toContain("staat één casus nog op geen agenda");
    expect((await plan("procesregisseur", { ...nieuw, punten: punten().slice(0, 1) })).status).toBe(303);
    expect(taken()).toEqual([]);
    expect(naOverleg.rollen).toEqual(["procesregisseur", "procesondersteuner"]);
  });

  it("cannot be planned from an overleg that is still open", async () => {
    systeem.databank.update(overleg).set({ status: "geopend" }).run();
    const antwoord = await plan("procesregisseur", { ...nieuw, punten: punten() });
    expect([antwoord.status, overleggen().length]).toEqual([422, 1]);
  });
});
