import type { ServerBuild } from "@remix-run/node";
import { and, eq, isNull } from "drizzle-orm";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { Klant, type Velden } from "~db/seed/klant";
import { findActieveSessie, startSessie } from "~/auth/sessie.server";
import { schrijf } from "~/storage/databank.server";
import {
  account,
  accountvoorstel,
  autorisatie,
  casus,
  inzagerecht,
  overleg,
  overlegaanwezigheid,
  aanwezigheid,
  partij,
  projectie,
  regie,
  rij,
  sessie,
  uitgaandePost,
} from "~/storage/tabellen.server";
import { laadBouw } from "../factories/bouw";
import { maakTestCasus, maakTestOverleg, maakTestRij, startOverlegwereld } from "../factories/overleg";
import type { TestSysteem } from "../factories/systeem";

let build: ServerBuild;
let systeem: TestSysteem;
let casusId: string;
let actie: string;
const NUMMER = "2026-30001";
const PAD = `/casussen/${NUMMER}/bespreken/deelnemers`;

beforeAll(async () => {
  build = await laadBouw();
});
beforeEach(() => {
  systeem = startOverlegwereld();
  casusId = maakTestCasus(systeem, NUMMER, ["ggz", "wonen", "politie"], { toestand: "uitvoeren" });
  actie = maakActie("ggz", "Zoek een verzonnen woning");
  return () => systeem.sluit();
});

const als = (slug: string) => Klant.alsDemo(systeem, build, slug);
const maakActie = (slug: string, omschrijving: string, gemarkeerd: "bijzonder"[] = []) =>
  maakTestRij(systeem, casusId, "actie", {
    waarden: { omschrijving, deadline: "2026-12-31", status: "open" },
    voorAccountId: `account-${slug}`,
    voorPartijId: `partij-${slug}`,
    gemarkeerd,
  });
const trekIn = (slug: string) =>
  als("beheerder").doe(`/beheer/accounts/account-${slug}`, "account_intrekken", { reden: "Uit dienst" });
const leesActie = (id = actie) => systeem.databank.select().from(rij).where(eq(rij.id, id)).get();
const pagina = async (slug: string, pad = PAD) => (await (await als(slug).get(pad)).text()).replaceAll("<!-- -->", "");
const draagOver = (slug: string, velden: Velden, versie = leesActie()?.versie ?? 0) =>
  als(slug).post(PAD, "actie_overdragen", { rij: actie, ...velden }, { versies: { [actie]: { $rij: versie } } });
const zet = (slug: string, nieuw: Partial<typeof account.$inferInsert>) =>
  schrijf(systeem, (tx) =>
    tx
      .update(account)
      .set(nieuw)
      .where(eq(account.id, `account-${slug}`))
      .run(),
  );
const zetPartij = (sleutel: string, nieuw: Partial<typeof partij.$inferInsert>) =>
  schrijf(systeem, (tx) =>
    tx
      .update(partij)
      .set(nieuw)
      .where(eq(partij.id, `partij-${sleutel}`))
      .run(),
  );

async function taken(slug: string): Promise<string[]> {
  const antwoord = await als(slug).getData("/werkvoorraad", "routes/werkvoorraad");
  const { view } = (await antwoord.json()) as { view: { blok: { taken: { soort: string; wat: string }[] } } };
  return view.blok.taken.filter(({ soort }) => ["overdracht", "voorzitter"].includes(soort)).map(({ wat }) => wat);
}

describe("an actie of who left", () => {
  it("is a task of the procesregie at once, and of nobody else", async () => {
    expect(await taken("procesregisseur")).toEqual([]);
    expect(await pagina("procesregisseur")).not.toContain("Over te dragen");
    await trekIn("ggz");
    expect(await taken("procesregisseur")).toEqual(["Draag een actie over"]);
    expect(await taken("procesondersteuner")).toEqual(["Draag een actie over"]);
    for (const slug of ["wonen", "manager", "beheerder"]) expect(await taken(slug), slug).toEqual([]);
    const gelezen = await pagina("procesregisseur");
    for (const woord of ["Over te dragen", "Zoek een verzonnen woning", "Heeft geen toegang meer tot het systeem."])
      expect(gelezen).toContain(woord);
    expect(await pagina("wonen")).not.toMatch(/Over te dragen|actie_overdragen|geen toegang meer tot het systeem/);
  });

  it.each<[string, () => void, string]>([
    ["went to another Partij", () => zet("ggz", { partijId: "partij-om" }), "Werkt niet meer voor deze Partij."],
    ["has another role", () => zet("ggz", { rol: "recordmanager" }), "Is niet meer betrokken bij deze casus."],
    [
      "is not involved any more",
      () =>
        schrijf(systeem, (tx) =>
          tx.update(autorisatie).set({ tot: "2026-11-23" }).where(eq(autorisatie.accountId, "account-ggz")).run(),
        ),
      "Is niet meer betrokken bij deze casus.",
    ],
    ["has a Partij that left", () => zetPartij("ggz", { opgezegdPer: "2026-11-24" }), "De Partij neemt niet meer deel"],
  ])("shows too when that person %s", async (_naam, verander, woord) => {
    verander();
    expect(await taken("procesregisseur")).toEqual(["Draag een actie over"]);
    expect(await pagina("procesregisseur")).toContain(woord);
  });

  it("is no hand-over while only a VOG must be renewed, or when it is done", async () => {
    zet("ggz", { vogGeldigTot: "2026-11-01" });
    expect(await taken("procesregisseur")).toEqual([]);
    await trekIn("ggz");
    const versies = systeem.databank.select().from(rij).where(eq(rij.id, actie)).get()?.versie ?? 0;
    await als("procesregisseur").doe(
      `/casussen/${NUMMER}/uitvoeren`,
      "actie_afhandelen",
      { rij: actie, status: "gedaan" },
      { versies: { [actie]: { $rij: versies, status: 1 } } },
    );
    expect(await taken("procesregisseur")).toEqual([]);
    expect((await draagOver("procesregisseur", { medewerker: "account-wonen" })).status).toBe(422);
    expect(leesActie()?.voorAccountId).toBe("account-ggz");
  });

  it("goes to somebody of the team, who is told without any content and then has it as a task", async () => {
    await trekIn("ggz");
    expect((await draagOver("procesondersteuner", { medewerker: "account-wonen" })).status).toBe(303);
    expect(leesActie()).toMatchObject({ voorAccountId: "account-wonen", voorPartijId: "partij-wonen" });
    expect(await taken("procesregisseur")).toEqual([]);
    const post = systeem.databank
      .select()
      .from(uitgaandePost)
      .where(eq(uitgaandePost.aanAccountId, "account-wonen"))
      .all();
    expect(post.map(({ onderwerp }) => onderwerp)).toEqual([`U neemt een actie over in casus ${NUMMER}`]);
    const antwoord = await als("wonen").getData("/werkvoorraad", "routes/werkvoorraad");
    expect(await antwoord.text()).toContain("Voer uw actie uit");
  });

  it("goes to nobody else, whatever the form says", async () => {
    expect((await draagOver("procesregisseur", { medewerker: "account-wonen" })).status).toBe(422);
    await trekIn("ggz");
    for (const medewerker of ["account-dji", "account-ggz", "account-manager", "onbekend", ""])
      expect((await draagOver("procesregisseur", { medewerker })).status, medewerker).toBe(422);
    for (const slug of ["wonen", "politie"])
      expect((await draagOver(slug, { medewerker: `account-${slug}` })).status).toBe(403);
    for (const slug of ["beheerder", "manager", "dji", "melder"])
      expect((await draagOver(slug, { medewerker: "account-wonen" })).status, slug).toBe(404);
    const ander = maakTestCasus(systeem, "2026-30002", ["wonen"], { toestand: "uitvoeren" });
    const vreemd = maakTestRij(systeem, ander, "actie", {
      waarden: { omschrijving: "x" },
      voorAccountId: "account-ggz",
    });
    expect((await draagOver("procesregisseur", { rij: vreemd, medewerker: "account-wonen" })).status).toBe(404);
    expect((await draagOver("procesregisseur", { medewerker: "account-wonen", extra: "1" })).status).toBe(400);
    expect(leesActie()?.voorAccountId).toBe("account-ggz");
  });

  it("is handed over once, also from two tabs, and not to who may not read it", async () => {
    const zorg = maakActie("ggz", "Bel de verzonnen behandelaar", ["bijzonder"]);
    maakTestCasusDeelnemer("slachtofferhulp");
    await trekIn("ggz");
    const versies = { [zorg]: { $rij: leesActie(zorg)?.versie ?? 0 } };
    const naarHulp = { rij: zorg, medewerker: "account-slachtofferhulp" };
    expect((await als("procesregisseur").post(PAD, "actie_overdragen", naarHulp, { versies })).status).toBe(422);
    const oud = leesActie()?.versie ?? 0;
    const uitslag = [
      await draagOver("procesregisseur", { medewerker: "account-wonen" }, oud),
      await draagOver("procesondersteuner", { medewerker: "account-politie" }, oud),
    ];
    expect(uitslag.map(({ status }) => status)).toEqual([303, 422]);
    expect(leesActie()?.voorAccountId).toBe("account-wonen");
  });

  const maakTestCasusDeelnemer = (slug: string) =>
    schrijf(systeem, (tx) =>
      tx
        .insert(autorisatie)
        .values({
          id: `extra-${slug}`,
          casusId,
          accountId: `account-${slug}`,
          partijId: `partij-${slug}`,
          rol: "deelnemer",
          vanaf: "2026-01-06",
          doorAccountId: "account-procesregisseur",
        })
        .run(),
    );
});

describe("what else was left behind", () => {
  it("the casusregie: a task until another one was appointed", async () => {
    schrijf(systeem, (tx) =>
      tx
        .insert(regie)
        .values({
          id: "r1",
          casusId,
          soort: "casusregisseur",
          partijId: "partij-politie",
          accountId: "account-politie",
          vanaf: "2026-02-01",
        })
        .run(),
    );
    expect(await taken("procesregisseur")).toEqual([]);
    await trekIn("politie");
    expect(await taken("procesregisseur")).toEqual(["Wijs een andere casusregisseur aan"]);
    expect(await pagina("procesregisseur")).toContain("De casusregisseur kan niet meer bij deze casus.");
    await als("procesregisseur").doe(`/casussen/${NUMMER}/bespreken/regieplan`, "casusregisseur_aanwijzen", {
      medewerker: "account-wonen",
    });
    expect(await taken("procesregisseur")).toEqual([]);
    const nu = systeem.databank
      .select()
      .from(regie)
      .where(and(eq(regie.soort, "casusregisseur"), isNull(regie.tot)))
      .all();
    expect(nu.map(({ accountId }) => accountId)).toEqual(["account-wonen"]);
  });

  it("a question that nobody of the Partij can answer: a task until somebody can", async () => {
    const inbreng = maakTestRij(systeem, casusId, "inbreng", {
      partij: "ggz",
      waarden: { tekst: "x" },
      status: "ingediend",
    });
    maakTestRij(systeem, casusId, "akkoordverzoek", {
      partij: "wonen",
      ouderId: inbreng,
      code: "hergebruik",
      status: "gevraagd",
      voorPartijId: "partij-ggz",
      waarden: {},
    });
    expect(await taken("procesregisseur")).toEqual([]);
    await als("procesregisseur").doe(PAD, "niet_meer_betrekken", { medewerker: "account-ggz" });
    expect(await taken("procesregisseur")).toContain("Zoek wie een vraag kan beantwoorden");
    expect(await pagina("procesregisseur")).toContain("Betrek een medewerker van deze Partij");
    await als("procesregisseur").doe(PAD, "betrekken", { medewerkers: ["account-ggz"] });
    expect(await taken("procesregisseur")).toEqual([]);
    zetPartij("ggz", { uitgeslotenPer: "2026-11-24" });
    expect(await pagina("procesregisseur")).toContain("er komt geen antwoord");
  });

  it("the chair of a planned overleg", async () => {
    maakTestOverleg(systeem, "o1", [casusId], { datum: "2026-12-01" });
    expect(await taken("procesregisseur-2")).toEqual([]);
    await trekIn("procesregisseur");
    expect(await taken("procesregisseur-2")).toEqual(["Wijs een andere voorzitter aan"]);
    const plan = { datum: "01-12-2026", begintijd: "09:00", plaats: "Zaal 1", voorzitter: "account-procesregisseur-2" };
    await als("procesregisseur-2").doe("/overleggen/o1/voorbereiden", "overleg_wijzigen", plan, {
      versies: { o1: { $rij: systeem.databank.select().from(overleg).get()?.versie ?? 0 } },
    });
    expect(await taken("procesregisseur-2")).toEqual([]);
  });
});

describe("in the same second", () => {
  const open = (slug: string) => startSessie(systeem, `account-${slug}`, "127.0.0.1").cookie.split(";")[0] ?? "";
  const scherm = async () => {
    const antwoord = await als("procesregisseur").get("/overleggen/o1/scherm");
    return antwoord.text();
  };

  it.each<[string, () => Promise<unknown>]>([
    ["an account is withdrawn", () => trekIn("ggz")],
    [
      "a Partij is excluded",
      () =>
        als("manager").doe(
          "/registers/partijen/partij-ggz",
          "uitsluiting_vastleggen",
          { per: "24-11-2026", beslotenOp: "24-11-2026", ingebrekestellingOp: "01-10-2026", kenmerk: "STG-1" },
          { versies: { "partij-ggz": { $rij: 1 } } },
        ),
    ],
  ])("the session, the open window and the projector know it when %s", async (_naam, eindig) => {
    maakTestOverleg(systeem, "o1", [casusId], { status: "geopend", punten: "aan_de_orde" });
    maakTestRij(systeem, casusId, "bespreking", {
      code: "beeld",
      overlegId: "o1",
      waarden: { toestandsbeeld: "Verzonnen toestandsbeeld" },
    });
    const punt = `punt-o1-${casusId}`;
    schrijf(systeem, (tx) => {
      const wie = { accountId: "account-ggz", partijId: "partij-ggz", aanwezig: true };
      tx.insert(aanwezigheid)
        .values({ id: "a1", agendapuntId: punt, grond: "betrokken", ...wie })
        .run();
      tx.insert(overlegaanwezigheid)
        .values({
          id: "o1-ggz",
          overlegId: "o1",
          gewijzigdOp: "2026-11-24T08:00:00.000Z",
          bevestigdOp: "2026-11-24T08:00:00.000Z",
          ...wie,
        })
        .run();
      tx.insert(projectie)
        .values({
          overlegId: "o1",
          agendapuntId: punt,
          aan: true,
          deel: "beeldvorming",
          blad: 1,
          bevestigdOp: systeem.klok.nu().toISOString(),
        })
        .run();
    });
    expect(await scherm()).toContain("Verzonnen toestandsbeeld");
    const cookie = open("ggz");
    schrijf(systeem, (tx) => {
      const nu = systeem.klok.nu().toISOString();
      const sessieVanKlant = {
        idHash: "klant-account-ggz",
        accountId: "account-ggz",
        token: "klant",
        adres: "127.0.0.1",
      };
      tx.insert(sessie)
        .values({ ...sessieVanKlant, begonnenOp: nu, laatstGezienOp: nu })
        .run();
    });
    const casuspad = `/casussen/${NUMMER}/betrokkene`;
    expect((await als("ggz").get(casuspad)).status).toBe(200);
    const stroom = await als("ggz").vraag("/overleggen/o1/stroom?bij=volgen", {
      headers: { Accept: "text/event-stream" },
    });
    const lezer = stroom.body?.getReader();
    if (!lezer) throw new Error("No stream");
    await lezer.read();
    // A sign that is about nothing of this person leaves the window open.
    let dicht = false;
    const volgende = lezer.read().then((deel) => {
      dicht = deel.done;
      return deel;
    });
    systeem.live.meld();
    await als("procesregisseur").get("/werkvoorraad");
    expect(dicht).toBe(false);

    await eindig();
    const isIngetrokken =
      systeem.databank.select().from(account).where(eq(account.id, "account-ggz")).get()?.actief === false;
    expect(findActieveSessie(systeem, cookie) === null).toBe(isIngetrokken);
    expect([302, 403, 404]).toContain((await als("ggz").get(casuspad)).status);
    // Ends by itself: until then it could only have said that something changed.
    let deel = await volgende;
    while (!deel.done) deel = await lezer.read();
    expect(deel.done).toBe(true);
    expect(await scherm()).not.toContain("Verzonnen toestandsbeeld");
  });
});

describe("what who left had in casussen", () => {
  const rijenVan = (slug: string) =>
    systeem.databank
      .select()
      .from(autorisatie)
      .where(eq(autorisatie.accountId, `account-${slug}`))
      .all();
  const regies = () => systeem.databank.select().from(regie).where(eq(regie.soort, "casusregisseur")).all();
  const open = async (slug: string) => (await als(slug).get(`/casussen/${NUMMER}/uitvoeren`)).status;

  async function besluit(slug: string, voorstel: string, velden: Velden): Promise<void> {
    await als("beheerder").doe(`/beheer/accounts/account-${slug}`, voorstel, { reden: "Afgesproken", ...velden });
    const [rij] = systeem.databank.select().from(accountvoorstel).where(eq(accountvoorstel.stand, "open")).all();
    await als("manager").doe("/beheer/voorstellen", "voorstel_bevestigen", {
      voorstel: rij?.id ?? "",
      nagevraagd: "on",
    });
  }

  function geefRegie(slug: string): void {
    schrijf(systeem, (tx) =>
      tx
        .insert(regie)
        .values({
          id: "r-vertrek",
          casusId,
          soort: "casusregisseur",
          partijId: `partij-${slug}`,
          accountId: `account-${slug}`,
          vanaf: "2026-02-01",
        })
        .run(),
    );
  }

  it("ends at once, stays readable, and does not come back with the access", async () => {
    geefRegie("ggz");
    expect(await open("ggz")).toBe(200);
    const voor = rijenVan("ggz");
    await trekIn("ggz");
    expect(rijenVan("ggz")).toEqual(voor.map((een) => ({ ...een, tot: "2026-11-23" })));
    expect(regies()).toMatchObject([{ id: "r-vertrek", tot: "2026-11-24" }]);
    expect(rijenVan("wonen").map(({ tot }) => tot)).toEqual([null]);
    await besluit("ggz", "toegang_voorstellen", {});
    expect(systeem.databank.select().from(account).where(eq(account.id, "account-ggz")).get()?.actief).toBe(true);
    expect(await open("ggz")).toBe(404);
    expect(await pagina("ggz", "/casussen")).not.toContain(NUMMER);
    // The procesregie involves again whom it needs, and that is a new row.
    await als("procesregisseur").doe(PAD, "betrekken", { medewerkers: ["account-ggz"] });
    expect(rijenVan("ggz").map(({ tot }) => tot)).toEqual(["2026-11-23", null]);
    expect(await open("ggz")).toBe(200);
    // Deelnemer again, casusregisseur not.
    expect(await taken("procesregisseur")).toEqual(["Wijs een andere casusregisseur aan"]);
  });

  it("does not come back either for who lost access when that did not end it yet", async () => {
    zet("ggz", { actief: false });
    await besluit("ggz", "toegang_voorstellen", {});
    expect(rijenVan("ggz").map(({ tot }) => tot)).toEqual(["2026-11-23"]);
    expect(await open("ggz")).toBe(404);
  });

  it("ends too for who goes to another Partij, also when that person comes back", async () => {
    await besluit("ggz", "rol_voorstellen", { rol: "ketenpartner", partijId: "partij-dji" });
    expect(await open("ggz")).toBe(404);
    await besluit("ggz", "rol_voorstellen", { rol: "ketenpartner", partijId: "partij-ggz" });
    expect(rijenVan("ggz").map(({ tot }) => tot)).toEqual(["2026-11-23"]);
    expect(await open("ggz")).toBe(404);
  });

  it("stays with who only gets a new password or another address", async () => {
    await besluit("ggz", "adres_voorstellen", { email: "nieuw@voorbeeld.invalid" });
    expect(rijenVan("ggz").map(({ tot }) => tot)).toEqual([null]);
    expect(await open("ggz")).toBe(200);
  });

  it("is not given back by opening a closed casus again", async () => {
    schrijf(systeem, (tx) => {
      tx.update(casus).set({ toestand: "afgesloten", afgeslotenOp: "2026-11-20" }).where(eq(casus.id, casusId)).run();
      tx.update(autorisatie).set({ tot: "2026-11-20" }).where(eq(autorisatie.casusId, casusId)).run();
    });
    await trekIn("ggz");
    await als("procesregisseur").doe(`/casussen/${NUMMER}/afsluiten`, "heropenen", { reden: "Nieuwe registraties" });
    expect(rijenVan("wonen").map(({ tot }) => tot)).toEqual([null]);
    expect(rijenVan("ggz").map(({ tot }) => tot)).toEqual(["2026-11-19"]);
  });

  it("ends the reading of a dossier that was opened with a reason", async () => {
    schrijf(systeem, (tx) =>
      tx
        .insert(inzagerecht)
        .values({
          id: "i1",
          casusId,
          accountId: "account-toezichthouder",
          partijId: "partij-gemeente",
          soort: "toezicht",
          rijId: "r",
          vanaf: "2026-11-20",
          tot: "2026-12-20",
        })
        .run(),
    );
    await trekIn("toezichthouder");
    expect(systeem.databank.select().from(inzagerecht).get()?.beeindigdOp).not.toBeNull();
  });
});
