import type { ServerBuild } from "@remix-run/node";
import { eq } from "drizzle-orm";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { Klant, type Velden } from "~db/seed/klant";
import { findActieveSessie, startSessie } from "~/auth/sessie.server";
import { schrijf } from "~/storage/databank.server";
import {
  account,
  accountvoorstel,
  autorisatie,
  installatie,
  logregel,
  regie,
  toegangscontrole,
  toegangsoordeel,
} from "~/storage/tabellen.server";
import { laadBouw } from "../factories/bouw";
import { maakTestCasus, startOverlegwereld } from "../factories/overleg";
import { leesBlad } from "../factories/spreadsheet";
import type { TestSysteem } from "../factories/systeem";
import { maakTestAccount } from "../factories/toegang";

let build: ServerBuild;
let systeem: TestSysteem;
beforeAll(async () => {
  build = await laadBouw();
});
beforeEach(() => {
  systeem = startOverlegwereld();
  maakTestCasus(systeem, NUMMER, ["ggz", "wonen"]);
  return () => systeem.sluit();
});

const NUMMER = "2026-30001";
const PAD = "/registers/toegang";
const als = (slug: string) => Klant.alsDemo(systeem, build, slug);
const lees = (slug: string) =>
  systeem.databank
    .select()
    .from(account)
    .where(eq(account.id, `account-${slug}`))
    .get();
const tekst = async (antwoord: Response) => (await antwoord.text()).replaceAll("<!-- -->", "");
const pagina = async (slug: string) => tekst(await als(slug).get(PAD));
const begin = (slug = "manager") => als(slug).post(PAD, "toegangscontrole_beginnen", {});
const oordelen = () =>
  systeem.databank
    .select()
    .from(toegangsoordeel)
    .all()
    .map(({ accountId, oordeel, doorAccountId }) => `${accountId} ${oordeel} ${doorAccountId}`)
    .sort();

/** As the page of now posts it, unless `versie` says that it is an older page. */
function oordeel(door: string, keuzes: Readonly<Record<string, string>>, extra: Velden = {}, versie?: number) {
  const slugs = Object.keys(keuzes);
  const velden = Object.fromEntries(slugs.map((slug) => [`oordeel.account-${slug}`, keuzes[slug]]));
  const versies = Object.fromEntries(
    slugs.map((slug) => [`account-${slug}`, { $rij: versie ?? lees(slug)?.versie ?? 0 }]),
  );
  return als(door).post(
    PAD,
    "toegang_beoordelen",
    { partij: "partij-ggz", ...velden, ...extra },
    {
      formulier: "toegang_beoordelen-partij-ggz",
      versies,
    },
  );
}
const weg = (slug: string) => ({ [`reden.account-${slug}`]: "Werkt daar niet meer" });

/** Everybody but these stays, each judged by who may. */
async function beoordeelAllen(behalve: readonly string[] = []): Promise<void> {
  const alle = systeem.databank.select().from(account).where(eq(account.actief, true)).all();
  const keuze = (slugs: string[]) => Object.fromEntries(slugs.map((slug) => [slug, "blijft"]));
  const slugs = alle.flatMap(({ demoSlug }) => (demoSlug && !behalve.includes(demoSlug) ? [demoSlug] : []));
  expect((await oordeel("manager", keuze(slugs.filter((slug) => slug !== "manager")))).status).toBe(303);
  if (slugs.includes("manager")) expect((await oordeel("procesregisseur", { manager: "blijft" })).status).toBe(303);
}

describe("what the register shows", () => {
  it("names who has access to which casussen, for who may know their numbers only", async () => {
    startSessie(systeem, "account-ggz", "127.0.0.1");
    schrijf(systeem, (tx) => {
      tx.insert(regie)
        .values({
          id: "r1",
          casusId: `casus-${NUMMER}`,
          soort: "casusregisseur",
          partijId: "partij-wonen",
          accountId: "account-wonen",
          vanaf: "2026-02-01",
        })
        .run();
    });
    for (const slug of ["manager", "toezichthouder", "procesregisseur"]) {
      const gelezen = await pagina(slug);
      expect(gelezen).toContain(`${NUMMER} (casusregisseur)`);
      expect(gelezen).not.toContain("Verzonnen001");
    }
    const csv = await (await als("manager").get(`${PAD}/download`)).text();
    const ggz = csv.split("\r\n").find((regel) => regel.includes("Voorbeeldzorg"));
    expect(ggz).toContain(NUMMER);
    expect(ggz).toContain("24-11-2026");
    const blad = leesBlad(Buffer.from(await (await als("manager").get(`${PAD}/download?vorm=xlsx`)).arrayBuffer()));
    expect(JSON.stringify(blad)).toContain(NUMMER);
    for (const slug of ["beheerder", "recordmanager", "ggz", "procesondersteuner", "melder"]) {
      expect((await als(slug).get(PAD)).status, slug).toBe(404);
      expect((await als(slug).get(`${PAD}/download`)).status, slug).toBe(404);
      expect((await als(slug).post(`${PAD}/download`, "downloaden", { vorm: "csv" })).status, slug).toBe(404);
    }
  });

  it("leaves out what was for another Partij, is over, or is closed", async () => {
    schrijf(systeem, (tx) => {
      tx.update(account).set({ partijId: "partij-om" }).where(eq(account.id, "account-ggz")).run();
      tx.update(autorisatie).set({ tot: "2026-11-23" }).where(eq(autorisatie.accountId, "account-wonen")).run();
    });
    expect(await pagina("manager")).not.toContain(NUMMER);
  });
});

describe("a review", () => {
  it("is begun by the manager only, once at a time, and judged by who may; never the own account", async () => {
    expect((await begin("procesregisseur")).status).toBe(403);
    expect((await begin("toezichthouder")).status).toBe(403);
    expect((await begin("beheerder")).status).toBe(404);
    expect((await oordeel("manager", { ggz: "blijft" })).status).toBe(422);
    expect((await begin()).status).toBe(303);
    expect((await begin()).status).toBe(422);
    expect((await oordeel("manager", { manager: "blijft" })).status).toBe(422);
    expect((await oordeel("procesregisseur", { ggz: "intrekken" }, weg("ggz"))).status).toBe(422);
    expect((await oordeel("toezichthouder", { ggz: "blijft" })).status).toBe(403);
    expect((await oordeel("beheerder", { ggz: "blijft" })).status).toBe(404);
    expect(oordelen()).toEqual([]);
    expect(lees("ggz")?.actief).toBe(true);
    expect((await oordeel("procesregisseur", { manager: "blijft" })).status).toBe(303);
    expect((await oordeel("manager", { ggz: "blijft", wonen: "blijft" })).status).toBe(303);
    expect(oordelen()).toEqual([
      "account-ggz blijft account-manager",
      "account-manager blijft account-procesregisseur",
      "account-wonen blijft account-manager",
    ]);
  });

  it("takes access away in the same second, with the reason, and only that", async () => {
    await begin();
    const cookie = startSessie(systeem, "account-ggz", "127.0.0.1").cookie.split(";")[0] ?? "";
    expect(findActieveSessie(systeem, cookie)).not.toBeNull();
    const zonder = await oordeel("manager", { ggz: "intrekken", wonen: "blijft" }, { "reden.account-wonen": "" });
    expect(zonder.status).toBe(422);
    const gelezen = await tekst(zonder);
    expect(gelezen).toContain("Schrijf waarom de toegang niet meer nodig is.");
    // What was chosen beside it is still chosen.
    const keuzes = gelezen.match(/<input[^>]*name="oordeel\.account-ggz"[^>]*>/g) ?? [];
    expect(keuzes.map((keuze) => [/value="(\w+)"/.exec(keuze)?.[1], keuze.includes("checked")])).toEqual([
      ["blijft", false],
      ["intrekken", true],
    ]);
    expect(findActieveSessie(systeem, cookie)).not.toBeNull();
    expect((await oordeel("manager", { ggz: "intrekken", wonen: "blijft" }, weg("ggz"))).status).toBe(303);
    expect(findActieveSessie(systeem, cookie)).toBeNull();
    expect(lees("ggz")?.actief).toBe(false);
    expect(lees("wonen")?.actief).toBe(true);
    expect(systeem.databank.select().from(accountvoorstel).all()).toMatchObject([
      {
        accountId: "account-ggz",
        soort: "intrekking",
        reden: "Werkt daar niet meer",
        doorAccountId: "account-manager",
      },
    ]);
    expect(
      systeem.databank.select().from(toegangsoordeel).where(eq(toegangsoordeel.oordeel, "intrekken")).get(),
    ).toMatchObject({ aantalCasussen: 1, rol: "ketenpartner", partijId: "partij-ggz" });
    const gronden = systeem.databank
      .select()
      .from(logregel)
      .all()
      .map(({ grond }) => grond);
    expect(gronden).toContain("account account-ggz, intrekken");
    // Withdrawn is withdrawn: an old page cannot undo it.
    expect((await oordeel("manager", { ggz: "blijft" }, {}, 1)).status).toBe(422);
    expect(lees("ggz")?.actief).toBe(false);
  });

  it("asks again about an account that changed since the page was made", async () => {
    await begin();
    schrijf(systeem, (tx) =>
      tx.update(account).set({ rol: "toezichthouder", versie: 2 }).where(eq(account.id, "account-ggz")).run(),
    );
    const oud = await oordeel("manager", { ggz: "blijft" }, {}, 1);
    expect(oud.status).toBe(409);
    expect(await tekst(oud)).toContain("Toezichthouder, Forensische GGZ");
    expect(oordelen()).toEqual([]);
  });

  it("changes a judgement until it is finished, and leaves the last beheerder", async () => {
    await begin();
    await oordeel("manager", { ggz: "blijft" });
    expect((await oordeel("manager", { ggz: "intrekken" }, weg("ggz"))).status).toBe(303);
    expect(oordelen()).toEqual(["account-ggz intrekken account-manager"]);
    const beide = { beheerder: "intrekken", "beheerder-2": "intrekken" };
    expect((await oordeel("manager", beide, { ...weg("beheerder"), ...weg("beheerder-2") })).status).toBe(422);
    expect([lees("beheerder")?.actief, lees("beheerder-2")?.actief]).toEqual([true, true]);
  });

  it("refuses what is no form of it", async () => {
    await begin();
    expect((await oordeel("manager", {})).status).toBe(422);
    expect((await oordeel("manager", { ggz: "weg" })).status).toBe(422);
    expect((await oordeel("manager", { ggz: "blijft" }, { rol: "manager" })).status).toBe(400);
    expect((await oordeel("manager", { onbekend: "blijft" })).status).toBe(422);
    const bsn = { "reden.account-ggz": "Zie 999900419" };
    expect((await oordeel("manager", { ggz: "intrekken" }, bsn)).status).toBe(422);
    expect(oordelen()).toEqual([]);
  });

  it("is finished when everybody was judged who was there at its beginning, and then stands", async () => {
    await begin();
    const afronden = (slug = "manager") =>
      als(slug).post(PAD, "toegangscontrole_afronden", { bevinding: "Alles nagelopen." });
    await beoordeelAllen(["ggz"]);
    expect((await afronden()).status).toBe(422);
    maakTestAccount(systeem, { id: "nieuw", rol: "ketenpartner", partijId: "partij-ggz" });
    await oordeel("manager", { ggz: "intrekken" }, weg("ggz"));
    expect((await afronden("procesregisseur")).status).toBe(403);
    expect((await afronden()).status).toBe(303);
    expect((await afronden()).status).toBe(422);
    expect((await oordeel("manager", { wonen: "intrekken" }, weg("wonen"))).status).toBe(422);
    expect(lees("wonen")?.actief).toBe(true);
    expect(systeem.databank.select().from(toegangscontrole).all()).toMatchObject([
      { begonnenDoorAccountId: "account-manager", afgerondDoorAccountId: "account-manager" },
    ]);
    const gelezen = await pagina("toezichthouder");
    for (const woord of ["Werkt daar niet meer", "Alles nagelopen.", "24 gebleven, 1 ingetrokken"])
      expect(gelezen).toContain(woord);
  });
});

describe("the task", () => {
  const taken = async (slug: string) => {
    const antwoord = await als(slug).getData("/werkvoorraad?soort=toegang", "routes/werkvoorraad");
    const { view } = (await antwoord.json()) as {
      view: { blok: { taken: { soort: string; wat: string; urgentie: string }[] } };
    };
    return view.blok.taken.filter(({ soort }) => soort === "toegang").map(({ wat, urgentie }) => `${urgentie}: ${wat}`);
  };
  const sinds = (dag: string) =>
    schrijf(systeem, (tx) =>
      tx
        .update(installatie)
        .set({ aangemaaktOp: `${dag}T08:00:00.000Z` })
        .run(),
    );

  it("comes two months before the year is over and is red after it; then goes to who must judge", async () => {
    sinds("2026-02-01");
    expect(await taken("manager")).toEqual([]);
    sinds("2026-01-24");
    expect(await taken("manager")).toEqual(["binnenkort: Begin de jaarlijkse controle van toegang"]);
    sinds("2025-11-23");
    expect(await taken("manager")).toEqual(["te_laat: Begin de jaarlijkse controle van toegang"]);
    expect(await pagina("manager")).toContain("De controle van toegang is te laat");
    expect(await taken("procesregisseur")).toEqual([]);
    await begin();
    expect(await taken("procesregisseur")).toEqual(["te_laat: Beoordeel de toegang van de manager"]);
    expect(await taken("manager")).toEqual(["te_laat: Beoordeel de toegang van nog 25 accounts"]);
    await beoordeelAllen();
    expect(await taken("procesregisseur")).toEqual([]);
    expect(await taken("manager")).toEqual(["te_laat: Rond de controle van toegang af"]);
    await als("manager").doe(PAD, "toegangscontrole_afronden", { bevinding: "Nagelopen." });
    for (const slug of ["manager", "procesregisseur", "beheerder", "toezichthouder"])
      expect(await taken(slug)).toEqual([]);
  });
});
