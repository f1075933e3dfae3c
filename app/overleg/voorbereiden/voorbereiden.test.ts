import { eq } from "drizzle-orm";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { listInzendingen, startVoorbereiding, type Voorbereiding } from "../../../tests/factories/voorbereiding";
import { account, aanwezigheid, agendapunt, overleg, rij, uitgaandePost } from "~/storage/tabellen.server";
import { findKalender } from "../kalender/kalender.server";
import { herinnerAanOverleggen } from "./herinneren.server";

let v: Voorbereiding;
beforeEach(() => {
  v = startVoorbereiding();
});
afterEach(() => {
  v.systeem.sluit();
});

const plan = {
  datum: "27-11-2026",
  begintijd: "10:00",
  eindtijd: "12:00",
  plaats: "Zaal 2",
  voorzitter: "account-procesregisseur",
};
const getOverleg = () => v.systeem.databank.select().from(overleg).where(eq(overleg.id, "o1")).get();
const listPost = () => v.systeem.databank.select().from(uitgaandePost).all();
const aanWie = (soort: string) =>
  listPost()
    .filter(({ sjabloon }) => sjabloon === soort)
    .map(({ aanAccountId }) => aanAccountId.replace("account-", ""))
    .sort();
const volgorde = () =>
  v.systeem.databank
    .select()
    .from(agendapunt)
    .orderBy(agendapunt.volgorde)
    .all()
    .map(({ casusId }) => casusId);
const getGrond = (slug: string) =>
  v.systeem.databank
    .select()
    .from(aanwezigheid)
    .where(eq(aanwezigheid.accountId, `account-${slug}`))
    .get()?.grond;

describe("who prepares an overleg", () => {
  it("is staff; everybody else gets the answer of what does not exist, and changes nothing", async () => {
    for (const wie of ["ggz", "manager", "beheerder", "melder"]) {
      expect((await v.open(wie)).status, wie).toBe(404);
      expect((await v.doe(wie, "overleg_afgelasten", { reden: "ruimte" })).status, wie).toBe(404);
      expect((await v.doe(wie, "expert_uitnodigen", { punt: v.punt, wie: "account-dji" })).status, wie).toBe(404);
    }
    expect(getOverleg()?.status).toBe("gepland");
    expect(listPost()).toEqual([]);
  });

  it("can do nothing of it any more once the overleg was opened, nor to an item of another overleg", async () => {
    v.systeem.databank.update(overleg).set({ status: "geopend" }).where(eq(overleg.id, "o1")).run();
    for (const [handeling, velden] of listInzendingen(v.punt))
      expect((await v.doe("procesregisseur", handeling, velden)).status, handeling).toBe(422);
    v.systeem.databank.update(overleg).set({ status: "gepland" }).where(eq(overleg.id, "o1")).run();
    const vreemd = `punt-o2-${v.vreemd}`;
    expect(
      (await v.doe("procesregisseur", "agendapunt_verplaatsen", { punt: vreemd, richting: "omlaag" })).status,
    ).toBe(404);
    expect((await v.doe("procesregisseur", "expert_uitnodigen", { punt: vreemd, wie: "account-dji" })).status).toBe(
      404,
    );
    expect(listPost()).toEqual([]);
  });
});

describe("moving and calling off", () => {
  it("tells everybody who was invited once, with the new day and the calendar file, and nobody else", async () => {
    await v.nodigUit();
    const antwoord = await v.doe("procesondersteuner", "overleg_wijzigen", plan, { o1: { $rij: 1 } });
    expect(antwoord.status).toBe(303);
    expect(getOverleg()).toMatchObject({ datum: "2026-11-27", begintijd: "10:00", eindtijd: "12:00", versie: 2 });
    const post = listPost().filter(({ sjabloon }) => sjabloon === "wijziging_overleg");
    expect(post.map(({ aanAccountId }) => aanAccountId).sort()).toEqual([
      "account-ggz",
      "account-procesregisseur",
      "account-wonen",
    ]);
    expect(post.every(({ overlegId, casusnummer }) => overlegId === "o1" && casusnummer === null)).toBe(true);
  });

  it("refuses the second of two who moved it at the same time, and shows what stands there now", async () => {
    await v.doe("procesregisseur", "overleg_wijzigen", plan, { o1: { $rij: 1 } });
    const tweede = await v.doe(
      "procesondersteuner",
      "overleg_wijzigen",
      { ...plan, plaats: "Zaal 9" },
      { o1: { $rij: 1 } },
    );
    expect(tweede.status).toBe(409);
    expect(await tweede.text()).toContain("Zaal 2");
    expect(getOverleg()?.plaats).toBe("Zaal 2");
  });

  it("refuses a day that has passed, an end before the beginning and a chair who is no procesregisseur", async () => {
    for (const fout of [{ datum: "23-11-2026" }, { eindtijd: "09:59" }, { voorzitter: "account-ggz" }])
      expect(
        (await v.doe("procesregisseur", "overleg_wijzigen", { ...plan, ...fout }, { o1: { $rij: 1 } })).status,
      ).toBe(422);
    expect(getOverleg()).toMatchObject({ datum: "2026-11-24", versie: 1 });
  });

  it("takes the casussen off the agenda and says why, in a word of the list", async () => {
    await v.nodigUit();
    expect((await v.doe("procesregisseur", "overleg_afgelasten", { reden: "omdat" })).status).toBe(422);
    expect((await v.doe("procesregisseur", "overleg_afgelasten", { reden: "ruimte" })).status).toBe(303);
    expect(getOverleg()).toMatchObject({ status: "afgelast", afgelastReden: "ruimte" });
    expect(
      v.systeem.databank
        .select()
        .from(agendapunt)
        .where(eq(agendapunt.overlegId, "o1"))
        .all()
        .map(({ status }) => status),
    ).toEqual(["vervallen", "vervallen"]);
    expect(aanWie("wijziging_overleg")).toEqual(["ggz", "wonen"]);
    const kalender = findKalender(v.systeem, "o1") ?? "";
    expect(kalender).toContain("STATUS:CANCELLED");
    expect(kalender).toContain("SEQUENCE:2");
  });
});

describe("the order of the agenda", () => {
  it("changes one place at a time, and not beyond its ends", async () => {
    const [een, twee] = [v.casusId, v.tweede];
    const schuif = (richting: string, punt = v.punt) =>
      v.doe("procesondersteuner", "agendapunt_verplaatsen", { punt, richting });
    // Back to the button that was pressed; at an end of the list to the one that is left.
    const naar = (antwoord: Response) => antwoord.headers.get("Location")?.split("#")[1];
    expect(naar(await schuif("omhoog"))).toBe(`omlaag-${v.punt}`);
    expect(volgorde().filter((id) => id !== v.vreemd)).toEqual([een, twee]);
    expect(naar(await schuif("omlaag"))).toBe(`omhoog-${v.punt}`);
    expect(volgorde().filter((id) => id !== v.vreemd)).toEqual([twee, een]);
    await schuif("omlaag");
    expect(volgorde().filter((id) => id !== v.vreemd)).toEqual([twee, een]);
  });
});

describe("who is invited, and on which ground", () => {
  it("invites an expert without a word about the casus, and takes that back", async () => {
    expect((await v.doe("procesregisseur", "expert_uitnodigen", { punt: v.punt, wie: "account-dji" })).status).toBe(
      303,
    );
    expect(getGrond("dji")).toBe("expertise");
    expect(listPost()).toMatchObject([{ aanAccountId: "account-dji", casusnummer: null, overlegId: "o1" }]);
    expect(v.leesPost().join()).not.toContain("2026-20001");
    // From a second window: nobody is invited, nor told, twice.
    const nogmaals = await v.doe("procesondersteuner", "expert_uitnodigen", { punt: v.punt, wie: "account-dji" });
    expect(nogmaals.status).toBe(422);
    expect(await nogmaals.text()).toContain("Deze medewerker is al uitgenodigd.");
    expect([v.systeem.databank.select().from(aanwezigheid).all().length, listPost().length]).toEqual([1, 1]);
    // An expert has no dossier and no overleg: invited is not involved (P 9.6).
    expect((await v.open("dji")).status).toBe(404);
    expect((await v.volg("dji")).status).toBe(404);
    const trekIn = (wie: string) => v.doe("procesregisseur", "uitnodiging_intrekken", { punt: v.punt, wie });
    await v.nodigUit();
    expect((await trekIn("account-ggz")).status).toBe(404);
    expect((await trekIn("account-dji")).status).toBe(303);
    expect(getGrond("dji")).toBeUndefined();
    expect(getGrond("ggz")).toBe("betrokken");
  });

  it("refuses an expert who may not be present, with the rule, and nobody hears of it", async () => {
    v.systeem.databank.update(account).set({ vogGeldigTot: "2026-11-23" }).where(eq(account.id, "account-dji")).run();
    const antwoord = await v.doe("procesregisseur", "expert_uitnodigen", { punt: v.punt, wie: "account-dji" });
    expect(antwoord.status).toBe(422);
    expect(await antwoord.text()).toContain("R-geheimhouding");
    for (const wie of ["account-manager", "bestaat-niet"])
      expect((await v.doe("procesregisseur", "expert_uitnodigen", { punt: v.punt, wie })).status).toBe(404);
    expect(v.systeem.databank.select().from(aanwezigheid).all()).toEqual([]);
    expect(listPost()).toEqual([]);
  });

  it("names who is involved and may not come, and who was not invited yet", async () => {
    v.systeem.databank.update(account).set({ vogGeldigTot: "2026-11-23" }).where(eq(account.id, "account-wonen")).run();
    const [punt] = (await v.getView("procesondersteuner")).punten;
    expect(punt?.geweigerd).toMatchObject([{ naam: "Wout Voorbeeldwonen", regel: "R-geheimhouding" }]);
    expect(punt?.nogUitTeNodigen).toHaveLength(1);
    await v.nodigUit();
    const [na] = (await v.getView("procesondersteuner")).punten;
    expect(na?.genodigden.map(({ accountId, grond }) => [accountId, grond])).toEqual([["account-ggz", "betrokken"]]);
  });
});

describe("who has filled in", () => {
  it("is counted by what staff may know, and asks nothing of who may not provide", async () => {
    v.maakRij("inbreng", { partij: "ggz", status: "ingediend", waarden: { tekst: "A" } });
    v.maakRij("inbreng", { partij: "wonen", status: "concept", waarden: { tekst: "B" } });
    const [punt] = (await v.getView("procesregisseur")).punten;
    const stand = Object.fromEntries(
      (punt?.inbreng ?? []).map(({ partijId, ingediend, concepten }) => [partijId, [ingediend, concepten]]),
    );
    expect(stand).toEqual({ "partij-ggz": [1, 0], "partij-wonen": [0, 1] });
  });
});

describe("the reminder", () => {
  it("goes once to each who was invited before today, within three days of the overleg, and again when it was moved", async () => {
    await v.nodigUit();
    v.systeem.databank.delete(uitgaandePost).run();
    // Invited today: has just read it.
    expect(herinnerAanOverleggen(v.systeem)).toBe(0);
    v.systeem.databank.update(aanwezigheid).set({ uitgenodigdOp: "2026-11-20T09:00:00.000Z" }).run();
    v.systeem.databank.update(overleg).set({ datum: "2026-11-28" }).where(eq(overleg.id, "o1")).run();
    expect(herinnerAanOverleggen(v.systeem)).toBe(0);
    v.systeem.databank.update(overleg).set({ datum: "2026-11-27" }).where(eq(overleg.id, "o1")).run();
    v.maakRij("inbreng", { partij: "ggz", status: "ingediend", waarden: { tekst: "Iets over iemand" } });
    v.systeem.databank.update(account).set({ vogGeldigTot: "2026-11-23" }).where(eq(account.id, "account-wonen")).run();
    expect(herinnerAanOverleggen(v.systeem)).toBe(1);
    expect(herinnerAanOverleggen(v.systeem)).toBe(0);
    expect(aanWie("herinnering_overleg")).toEqual(["ggz"]);
    const tekst = v.leesPost().join();
    expect(tekst).not.toMatch(/2026-2000|Verzonnen|Iets over/);
    // The second casus: nothing submitted yet.
    expect(tekst).toContain("Voor 1 casus");
    await v.doe("procesregisseur", "overleg_wijzigen", { ...plan, datum: "26-11-2026" }, { o1: { $rij: 1 } });
    expect(herinnerAanOverleggen(v.systeem)).toBe(1);
  });
});

describe("the calendar file", () => {
  it("holds the time in UTC and the place, folded, and nothing of any casus", () => {
    const plaats = "Vergaderzaal Voorbeeld, tweede verdieping; achterin, bij de kantine aan het water\\zijde";
    v.systeem.databank.update(overleg).set({ plaats, eindtijd: "11:30" }).where(eq(overleg.id, "o1")).run();
    const kalender = findKalender(v.systeem, "o1") ?? "";
    expect(kalender).toContain("DTSTART:20261124T080000Z\r\nDTEND:20261124T103000Z\r\n");
    expect(kalender.split("\r\n").every((regel) => Buffer.byteLength(regel) <= 75)).toBe(true);
    expect(kalender.replaceAll("\r\n ", "")).toContain(
      "LOCATION:Vergaderzaal Voorbeeld\\, tweede verdieping\\; achterin\\, bij de kantine aan het water\\\\zijde",
    );
    expect(kalender).not.toMatch(/2026-2000|Verzonnen|casus-/);
    expect(findKalender(v.systeem, "bestaat-niet")).toBeUndefined();
  });

  it("is for who has the page of the overleg, and for nobody else", async () => {
    expect((await v.kalender("ggz")).status).toBe(200);
    expect((await v.kalender("procesondersteuner")).headers.get("Content-Type")).toContain("text/calendar");
    for (const wie of ["dji", "manager", "melder"]) expect((await v.kalender(wie)).status, wie).toBe(404);
  });
});

describe("the rehearsal of the screen", () => {
  it("shows what everybody who was invited may see, and names what is withheld because of whom; nothing is shared", async () => {
    await v.nodigUit();
    const licht = v.maakRij("inbreng", { partij: "ggz", status: "ingediend", waarden: { tekst: "Voor allen" } });
    const streng = { partij: "ggz", status: "ingediend", gemarkeerd: ["strafrechtelijk"] } as const;
    v.maakRij("inbreng", { ...streng, waarden: { tekst: "Niet voor wonen" } });
    v.maakRij("inbreng", { partij: "ggz", status: "concept", waarden: { tekst: "Half werk" } });
    const view = await v.bespreekVoor();
    expect(view.punt?.inhoud.inbreng.map(({ tekst }) => tekst?.soort === "zichtbaar" && tekst.waarde)).toContain(
      "Voor allen",
    );
    expect(JSON.stringify(view)).not.toMatch(/Niet voor wonen|Half werk/);
    expect(view.punt?.geweerd).toMatchObject([
      { stand: { getoond: false, wie: [{ naam: "Wout Voorbeeldwonen", regel: "R-grondslag" }] } },
    ]);
    expect(v.systeem.databank.select().from(rij).where(eq(rij.id, licht)).get()?.gedeeldOp).toBeNull();
    expect(JSON.stringify(await v.leesVolgen("wonen"))).not.toContain("Voor allen");
  });

  it("is the very content that the projector gets when the casus comes up before the same people", async () => {
    await v.nodigUit();
    v.maakRij("inbreng", { partij: "ggz", status: "ingediend", waarden: { tekst: "Voor allen" } });
    v.maakRij("ketenanalyse", { partij: "wonen", status: "ingediend", waarden: { tekst: "Keten" } });
    v.maakRij("analyse", { waarden: { tekst: "Analyse" }, gemarkeerd: ["bijzonder"] });
    const vooraf = (await v.bespreekVoor()).punt?.bladen;
    expect(await v.houd(["ggz", "wonen"])).toEqual(vooraf);
  });

  it("shows nothing before nobody", async () => {
    v.maakRij("inbreng", { partij: "ggz", status: "ingediend", waarden: { tekst: "Voor allen" } });
    expect(JSON.stringify(await v.bespreekVoor())).not.toContain("Voor allen");
  });
});
