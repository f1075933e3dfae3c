import type { ServerBuild } from "@remix-run/node";
import { and, desc, eq } from "drizzle-orm";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { Klant, type Velden } from "~db/seed/klant";
import { findActieveSessie, startSessie } from "~/auth/sessie.server";
import { postPlek } from "~/post/uitgaand.server";
import { verzendKlaarstaande } from "~/post/verzender.server";
import type { Mail } from "~/post/mail.server";
import { schrijf } from "~/storage/databank.server";
import {
  account,
  accountvoorstel,
  herstelcode,
  logregel,
  oidcKoppeling,
  sessie,
  uitgaandePost,
  uitnodiging,
} from "~/storage/tabellen.server";
import { laadBouw } from "../factories/bouw";
import { startOverlegwereld } from "../factories/overleg";
import type { TestSysteem } from "../factories/systeem";
import { maakTestAccount } from "../factories/toegang";

let build: ServerBuild;
let systeem: TestSysteem;
beforeAll(async () => {
  build = await laadBouw();
});
beforeEach(() => {
  systeem = startOverlegwereld();
  // The holder: with everything a log-in can have, so that nothing of it is left unseen.
  schrijf(systeem, (tx) => {
    tx.update(account)
      .set({ wachtwoordHash: "oud", totpGeheim: "oud", totpLaatsteStap: 7 })
      .where(eq(account.id, GGZ))
      .run();
    tx.insert(herstelcode).values({ codeHash: "h", accountId: GGZ }).run();
    tx.insert(oidcKoppeling).values({ issuer: "i", sub: "s", accountId: GGZ, gekoppeldOp: "2026-01-01" }).run();
  });
  return () => systeem.sluit();
});

const GGZ = "account-ggz";
const kaart = (id = GGZ) => `/beheer/accounts/${id}`;
const VOORSTELLEN = "/beheer/voorstellen";
const als = (slug: string) => Klant.alsDemo(systeem, build, slug);
const reden = { reden: "Telefoon verloren, zelf gebeld" };
const lees = (id = GGZ) => systeem.databank.select().from(account).where(eq(account.id, id)).get();
const post = () => systeem.databank.select().from(uitgaandePost).all();
const standen = () =>
  systeem.databank
    .select()
    .from(accountvoorstel)
    .all()
    .map(({ soort, stand }) => `${soort} ${stand}`);
const linken = () => systeem.databank.select().from(uitnodiging).all();

async function vraag(handeling: string, velden: Velden = reden, id = GGZ, slug = "beheerder"): Promise<string> {
  await als(slug).doe(kaart(id), handeling, velden);
  const laatste = systeem.databank.select().from(accountvoorstel).orderBy(desc(accountvoorstel.moment)).all();
  return laatste.find(({ accountId, stand }) => accountId === id && stand === "open")?.id ?? "";
}
const beslis = (slug: string, voorstel: string, handeling = "voorstel_bevestigen", opties = {}) =>
  als(slug).post(
    VOORSTELLEN,
    handeling,
    { voorstel, ...(handeling === "voorstel_bevestigen" && { nagevraagd: "on" }) },
    opties,
  );
/** Everything of the account and of what can open it. */
const stand = (id = GGZ) => ({
  account: lees(id),
  linken: linken(),
  codes: systeem.databank.select().from(herstelcode).all(),
  koppelingen: systeem.databank.select().from(oidcKoppeling).all(),
  sessies: systeem.databank.select().from(sessie).all(),
});

/** The messages as a mail server would get them. */
async function bezorg(): Promise<Mail[]> {
  const mails: Mail[] = [];
  await verzendKlaarstaande(systeem, (mail) => Promise.resolve(void mails.push(mail)), "van@pga.example");
  return mails;
}
const tokenUit = (mails: readonly Mail[]) =>
  mails.flatMap(({ text }) => /\/uitnodiging\/([0-9a-f]{64})/.exec(text)?.[1] ?? []);

describe("resetting an account in use", () => {
  it("needs a second person; then every way in is new, and the link goes to the address of record only", async () => {
    const cookie = startSessie(systeem, GGZ, "127.0.0.1").cookie.split(";")[0] ?? "";
    const voor = stand();
    const voorstel = await vraag("herstel_voorstellen");
    expect(stand()).toEqual(voor);
    expect(findActieveSessie(systeem, cookie)).not.toBeNull();
    const gemeld = await bezorg();
    expect(gemeld.map(({ to }) => to).sort()).toEqual([
      "beheerder-2@pga.example",
      "ggz@pga.example",
      "manager@pga.example",
    ]);
    expect(tokenUit(gemeld)).toEqual([]);

    expect((await beslis("manager", voorstel)).status).toBe(303);
    expect(lees()).toMatchObject({ wachtwoordHash: null, totpGeheim: null, totpLaatsteStap: null, actief: true });
    expect(stand()).toMatchObject({ codes: [], koppelingen: [] });
    expect(findActieveSessie(systeem, cookie)).toBeNull();
    const mails = await bezorg();
    expect(mails.map(({ to }) => to)).toEqual(["ggz@pga.example", "ggz@pga.example"]);
    const [token = ""] = tokenUit(mails);
    expect(mails.filter(({ text }) => text.includes(token))).toHaveLength(1);
    expect(mails.some(({ text }) => text.includes("Hebt u hier niet om gevraagd?"))).toBe(true);

    const niemand = new Klant(systeem, build, null);
    const wachtwoord = { wachtwoord: "vier losse gekke woorden", herhaling: "vier losse gekke woorden" };
    const gebruik = () => niemand.post(`/uitnodiging/${token}`, "uitnodiging", wachtwoord);
    expect((await gebruik()).status).toBe(303);
    const hash = lees()?.wachtwoordHash;
    expect(hash).toBeTruthy();
    expect((await gebruik()).status).toBe(404);
    expect((await niemand.get(`/uitnodiging/${token}`)).status).toBe(404);
    expect(lees()?.wachtwoordHash).toBe(hash);
  });

  it("of a forgotten password leaves the second factor, so that the mailbox alone opens nothing", async () => {
    const voorstel = await vraag("wachtwoord_voorstellen");
    expect((await beslis("beheerder", voorstel)).status).toBe(422);
    expect((await beslis("manager", voorstel)).status).toBe(303);
    expect(lees()).toMatchObject({ wachtwoordHash: null, totpGeheim: "oud", totpLaatsteStap: 7 });
    expect(stand().codes).toHaveLength(1);
    expect(tokenUit(await bezorg())).toHaveLength(1);
  });

  it("shows the link nowhere: no page, answer or log row, in the demo neither", async () => {
    const antwoorden: Response[] = [];
    antwoorden.push(await als("beheerder").post(kaart(), "herstel_voorstellen", reden));
    const id = systeem.databank.select().from(accountvoorstel).get()?.id ?? "";
    antwoorden.push(await beslis("beheerder-2", id));
    const rij = post().find(({ sjabloon }) => sjabloon === "uitnodiging_account");
    const tekst = rij?.tekst ? systeem.kluis.ontzegel(rij.sleutelId, postPlek(rij.id), rij.tekst) : "";
    const token = /[0-9a-f]{64}/.exec(tekst)?.[0] ?? "geen";
    expect(token).not.toBe("geen");
    for (const slug of ["beheerder", "beheerder-2", "manager", "ggz", "procesondersteuner"]) {
      for (const pad of [
        "/beheer/postvak",
        "/beheer/accounts",
        kaart(),
        VOORSTELLEN,
        "/werkvoorraad",
        "/registers/log",
      ])
        antwoorden.push(await als(slug).get(pad));
    }
    for (const antwoord of antwoorden)
      expect(`${[...antwoord.headers].join()} ${await antwoord.text()}`).not.toContain(token);
    expect(await (await als("beheerder").get("/beheer/postvak")).text()).toContain("De tekst blijft hier dicht");
    expect(JSON.stringify(systeem.databank.select().from(logregel).all())).not.toContain(token);
    expect(JSON.stringify([linken(), systeem.databank.select().from(accountvoorstel).all()])).not.toContain(token);
  });

  it("cannot be done by one person in two steps, from any side", async () => {
    const voorstel = await vraag("herstel_voorstellen");
    const voor = stand();
    // Confirming one's own, also from another tab, as an old page posts it, and with the fields of the forms of before.
    expect((await beslis("beheerder", voorstel)).status).toBe(422);
    expect((await als("beheerder").post(kaart(), "voorstel_bevestigen", { voorstel, nagevraagd: "on" })).status).toBe(
      403,
    );
    expect((await als("beheerder").post(kaart(), "uitnodigen", {})).status).toBe(403);
    expect((await als("beheerder").post(kaart(), "tweede_factor_wissen", { versie: "1" })).status).toBe(403);
    expect((await als("beheerder").post(kaart(), "account_uitnodigen", {})).status).toBe(422);
    const rij = lees();
    const persoon = { voornaam: "Gijs", achternaam: "Voorbeeldzorg" };
    for (const extra of [
      { email: "kwaad@pga.example" },
      { rol: "beheerder" },
      { actief: "on" },
      { partijId: "partij-om" },
    ]) {
      const antwoord = await als("beheerder").post(kaart(), "account_bijwerken", { ...persoon, ...extra } as Velden, {
        versies: { [GGZ]: { $rij: rij?.versie ?? 0 } },
      });
      expect(antwoord.status).toBe(400);
    }
    // By those who are no second person.
    expect((await beslis("ggz", voorstel)).status).toBe(404);
    for (const slug of ["procesregisseur", "toezichthouder", "recordmanager", "melder"])
      expect((await beslis(slug, voorstel)).status).toBe(404);
    // Without having asked.
    expect((await als("manager").post(VOORSTELLEN, "voorstel_bevestigen", { voorstel })).status).toBe(422);
    expect((await beslis("manager", "onbekend")).status).toBe(404);
    expect(stand()).toEqual(voor);
    expect(standen()).toEqual(["herstel open"]);
    const geweigerd = systeem.databank.select().from(logregel).where(eq(logregel.gebeurtenis, "geweigerd")).all();
    expect(geweigerd.map(({ grond }) => grond)).toContain("tweede persoon (P bijlage 3)");
  });

  it("has one effect when two people, or two tabs, press at the same time", async () => {
    const voorstel = await vraag("herstel_voorstellen");
    await bezorg();
    const uitslag = await Promise.all([
      beslis("manager", voorstel),
      beslis("beheerder-2", voorstel),
      beslis("manager", voorstel),
      beslis("beheerder-2", voorstel, "voorstel_afwijzen"),
    ]);
    expect(uitslag.map(({ status }) => status).sort()).toEqual([303, 422, 422, 422]);
    expect(tokenUit(await bezorg()).length).toBeLessThanOrEqual(1);
    expect(linken().length).toBeLessThanOrEqual(1);
    // The same page sent twice gets the same answer.
    const tweede = await vraag("herstel_voorstellen");
    const eenmalig = { eenmalig: "zelfde-bladzijde" };
    expect((await beslis("manager", tweede, "voorstel_bevestigen", eenmalig)).status).toBe(303);
    expect((await beslis("manager", tweede, "voorstel_bevestigen", eenmalig)).status).toBe(303);
    expect(tokenUit(await bezorg())).toHaveLength(1);
  });

  it("is asked once at a time, also from two tabs", async () => {
    const uitslag = await Promise.all([
      als("beheerder").post(kaart(), "herstel_voorstellen", reden),
      als("beheerder-2").post(kaart(), "adres_voorstellen", { ...reden, email: "nieuw@pga.example" }),
    ]);
    expect(uitslag.map(({ status }) => status).sort()).toEqual([303, 422]);
    expect(standen()).toHaveLength(1);
  });

  it("expires after seven days, and is void when the account or who asked changed", async () => {
    const verlopen = await vraag("herstel_voorstellen");
    systeem.klok.zet("2026-12-01T09:00:00.000Z");
    expect((await beslis("manager", verlopen)).status).toBe(422);
    expect((await als("beheerder").get(VOORSTELLEN)).status).toBe(200);

    const tweede = await vraag("herstel_voorstellen");
    await als("beheerder-2").doe(kaart("account-beheerder"), "account_intrekken", reden);
    expect((await beslis("manager", tweede)).status).toBe(422);
    expect(standen()).toEqual(["herstel vervallen", "herstel vervallen", "intrekking bevestigd"]);

    const derde = await vraag("herstel_voorstellen", reden, GGZ, "beheerder-2");
    await als("beheerder-2").doe(kaart(), "account_intrekken", reden);
    expect((await beslis("manager", derde)).status).toBe(422);
    expect(lees()).toMatchObject({ actief: false, wachtwoordHash: "oud" });
  });

  it("can be taken back by who asked, and by nobody else", async () => {
    const voorstel = await vraag("herstel_voorstellen");
    expect((await beslis("beheerder-2", voorstel, "voorstel_intrekken")).status).toBe(422);
    expect((await beslis("manager", voorstel, "voorstel_intrekken")).status).toBe(403);
    expect((await beslis("beheerder", voorstel, "voorstel_intrekken")).status).toBe(303);
    expect((await beslis("manager", voorstel)).status).toBe(422);
    expect(standen()).toEqual(["herstel ingetrokken"]);
  });

  it("makes an earlier link useless, and so does taking the access away", async () => {
    await beslis("manager", await vraag("herstel_voorstellen"));
    const [eerste = ""] = tokenUit(await bezorg());
    await beslis("manager", await vraag("herstel_voorstellen"));
    const [tweede = ""] = tokenUit(await bezorg());
    const niemand = new Klant(systeem, build, null);
    expect((await niemand.get(`/uitnodiging/${eerste}`)).status).toBe(404);
    expect((await niemand.get(`/uitnodiging/${tweede}`)).status).toBe(200);
    await als("beheerder").doe(kaart(), "account_intrekken", reden);
    expect((await niemand.get(`/uitnodiging/${tweede}`)).status).toBe(404);
    // Access again: the link of before stays dead, and another one is mailed.
    expect((await beslis("manager", await vraag("toegang_voorstellen"))).status).toBe(303);
    expect((await niemand.get(`/uitnodiging/${tweede}`)).status).toBe(404);
    expect(tokenUit(await bezorg())).toHaveLength(1);
  });
});

describe("another e-mail address", () => {
  const nieuw = { ...reden, email: "Ander@pga.example" };

  it("counts only after it was confirmed; the old address is told both times, and no link goes to the new one", async () => {
    const cookie = startSessie(systeem, GGZ, "127.0.0.1").cookie.split(";")[0] ?? "";
    const voorstel = await vraag("adres_voorstellen", nieuw);
    expect(lees()?.email).toBe("ggz@pga.example");
    expect((await beslis("beheerder", voorstel)).status).toBe(422);
    expect((await bezorg()).map(({ to }) => to)).toContain("ggz@pga.example");
    expect((await beslis("beheerder-2", voorstel)).status).toBe(303);
    expect(lees()).toMatchObject({ email: "ander@pga.example", wachtwoordHash: "oud", totpGeheim: "oud" });
    expect(systeem.databank.select().from(oidcKoppeling).all()).toEqual([]);
    expect(findActieveSessie(systeem, cookie)).toBeNull();
    const mails = await bezorg();
    expect(mails.map(({ to }) => to).sort()).toEqual(["ander@pga.example", "ggz@pga.example"]);
    expect(tokenUit(mails)).toEqual([]);
  });

  it("does not draw a link that is under way to the new address", async () => {
    await beslis("manager", await vraag("herstel_voorstellen"));
    await beslis("manager", await vraag("adres_voorstellen", nieuw));
    const mails = await bezorg();
    const [token = ""] = tokenUit(mails);
    expect(mails.find(({ text }) => text.includes(token))?.to).toBe("ggz@pga.example");
    expect((await new Klant(systeem, build, null).get(`/uitnodiging/${token}`)).status).toBe(404);
  });

  it("is refused when it is in use, at the asking and at the confirming", async () => {
    const bezet = { ...reden, email: "politie@pga.example" };
    expect(
      (await als("beheerder").post(kaart(), "adres_voorstellen", { ...reden, email: "ggz@pga.example" })).status,
    ).toBe(422);
    expect((await als("beheerder").post(kaart(), "adres_voorstellen", bezet)).status).toBe(422);
    const voorstel = await vraag("adres_voorstellen", nieuw);
    maakTestAccount(systeem, { email: "ander@pga.example", rol: "melder" });
    expect((await beslis("manager", voorstel)).status).toBe(422);
    expect(lees()?.email).toBe("ggz@pga.example");
  });
});

describe("roles", () => {
  const rol = { ...reden, rol: "manager", partijId: "partij-vhru" };

  it("are given by two people, and not to oneself", async () => {
    for (const handeling of ["rol_voorstellen", "herstel_voorstellen", "adres_voorstellen"]) {
      const velden =
        handeling === "rol_voorstellen"
          ? rol
          : { ...reden, ...(handeling === "adres_voorstellen" && { email: "x@pga.example" }) };
      expect((await als("beheerder").post(kaart("account-beheerder"), handeling, velden)).status).toBe(422);
    }
    expect(standen()).toEqual([]);
    // Asked by another beheerder, for the first: who gets the role does not confirm it.
    const voorstel = await vraag("rol_voorstellen", rol, "account-beheerder", "beheerder-2");
    expect((await beslis("beheerder", voorstel)).status).toBe(422);
    expect((await beslis("beheerder-2", voorstel)).status).toBe(422);
    expect(lees("account-beheerder")?.rol).toBe("beheerder");
    expect((await beslis("manager", voorstel)).status).toBe(303);
    expect(lees("account-beheerder")).toMatchObject({ rol: "manager", partijId: "partij-vhru" });
  });

  it("of somebody else change after a confirmation, with the end of every session", async () => {
    const cookie = startSessie(systeem, GGZ, "127.0.0.1").cookie.split(";")[0] ?? "";
    const voorstel = await vraag("rol_voorstellen", { ...reden, rol: "toezichthouder", partijId: "partij-ggz" });
    expect(lees()?.rol).toBe("ketenpartner");
    expect(findActieveSessie(systeem, cookie)).not.toBeNull();
    await beslis("manager", voorstel);
    expect(lees()?.rol).toBe("toezichthouder");
    expect(findActieveSessie(systeem, cookie)).toBeNull();
    expect((await als("beheerder").post(kaart(), "rol_voorstellen", { ...rol, partijId: "weg" })).status).toBe(422);
    expect(
      (
        await als("beheerder").post(kaart(), "rol_voorstellen", {
          ...reden,
          rol: "toezichthouder",
          partijId: "partij-ggz",
        })
      ).status,
    ).toBe(422);
  });

  it("leave a beheerder who can log in", async () => {
    await als("beheerder").doe(kaart("account-beheerder-2"), "account_intrekken", reden);
    // Only invited: nobody may be behind it.
    maakTestAccount(systeem, { id: "genodigd", partijId: "partij-vhru", email: "genodigd@pga.example" });
    expect((await als("beheerder").post(kaart("account-beheerder"), "account_intrekken", reden)).status).toBe(422);
    expect(lees("account-beheerder")).toMatchObject({ actief: true, rol: "beheerder" });
    // Two beheerders that withdraw each other at the same time: one stays.
    schrijf(systeem, (tx) =>
      tx.update(account).set({ actief: true }).where(eq(account.id, "account-beheerder-2")).run(),
    );
    await Promise.all([
      als("beheerder").post(kaart("account-beheerder-2"), "account_intrekken", reden),
      als("beheerder-2").post(kaart("account-beheerder"), "account_intrekken", reden),
    ]);
    const over = systeem.databank
      .select()
      .from(account)
      .where(and(eq(account.rol, "beheerder"), eq(account.actief, true)))
      .all();
    expect(over.filter(({ id }) => id !== "genodigd")).toHaveLength(1);
  });

  it("of the last beheerder are not taken by a confirmation either", async () => {
    const voorstel = await vraag("rol_voorstellen", rol, "account-beheerder", "beheerder-2");
    // Meanwhile the other one is gone, so that it would be the last; then who asked is out too.
    schrijf(systeem, (tx) =>
      tx.update(account).set({ rol: "melder" }).where(eq(account.id, "account-beheerder-2")).run(),
    );
    expect((await beslis("manager", voorstel)).status).toBe(422);
    expect(lees("account-beheerder")?.rol).toBe("beheerder");
  });
});

describe("a new account", () => {
  const nieuw: Velden = {
    email: "sam@pga.example",
    voornaam: "Sam",
    achternaam: "Voorbeeldnieuw",
    rol: "beheerder",
    partijId: "partij-vhru",
    ...reden,
  };
  const maak = async (slug = "beheerder") => {
    const naar = await als(slug).doe("/beheer/accounts", "account_maken", nieuw);
    return /accounts\/([\w-]+)/.exec(naar)?.[1] ?? "";
  };

  it("has no access and no link before a second person confirmed it, so that nobody makes an own second person", async () => {
    const id = await maak();
    expect(lees(id)).toMatchObject({ actief: false, rol: "beheerder" });
    expect(tokenUit(await bezorg())).toEqual([]);
    for (const handeling of ["account_uitnodigen", "herstel_voorstellen"])
      expect(
        (await als("beheerder").post(kaart(id), handeling, handeling === "account_uitnodigen" ? {} : reden)).status,
      ).toBe(422);
    const voorstel = systeem.databank.select().from(accountvoorstel).get()?.id ?? "";
    expect((await beslis("beheerder", voorstel)).status).toBe(422);
    expect((await new Klant(systeem, build, id).get("/werkvoorraad")).status).toBe(302);
    expect((await beslis("manager", voorstel)).status).toBe(303);
    const mails = await bezorg();
    expect(mails.map(({ to }) => to)).toEqual(["sam@pga.example"]);
    expect(tokenUit(mails)).toHaveLength(1);
    // Not used yet: one person sends another link, to the same address, and sees it neither.
    const antwoord = await als("beheerder").post(kaart(id), "account_uitnodigen", {});
    expect(antwoord.status).toBe(303);
    expect(tokenUit(await bezorg())).toHaveLength(1);
  });

  it("of the first beheerder needs nobody until somebody could confirm, and never again after that", async () => {
    schrijf(systeem, (tx) => {
      for (const id of ["account-beheerder-2", "account-manager"])
        tx.update(account).set({ demoSlug: null }).where(eq(account.id, id)).run();
    });
    const eerste = await maak();
    expect(lees(eerste)).toMatchObject({ actief: true });
    expect(tokenUit(await bezorg())).toHaveLength(1);
    // Also alone it is no way into an account that is in use.
    await als("beheerder").doe(kaart(), "herstel_voorstellen", reden);
    expect(lees()).toMatchObject({ wachtwoordHash: "oud" });
    // The manager was in, once; and is out again.
    startSessie(systeem, "account-manager", "127.0.0.1");
    await als("beheerder").doe(kaart("account-manager"), "account_intrekken", reden);
    await als("beheerder").doe("/beheer/accounts", "account_maken", { ...nieuw, email: "twee@pga.example" });
    const tweede = systeem.databank.select().from(account).where(eq(account.email, "twee@pga.example")).get();
    expect(tweede?.actief).toBe(false);
  });
});

describe("what one beheerder still does alone", () => {
  it("keeps names and papers, and says so when somebody else was first", async () => {
    const versies = { [GGZ]: { $rij: lees()?.versie ?? 0 } };
    const persoon = {
      voornaam: "Gijs",
      achternaam: "Voorbeeldzorg",
      vogGeldigTot: "01-02-2028",
      geheimhoudingOp: "01-01-2020",
    };
    expect((await als("beheerder").post(kaart(), "account_bijwerken", persoon, { versies })).status).toBe(303);
    expect(lees()).toMatchObject({ vogGeldigTot: "2028-02-01", email: "ggz@pga.example", functie: "" });
    const laat = await als("beheerder-2").post(
      kaart(),
      "account_bijwerken",
      { ...persoon, achternaam: "Anders" },
      { versies },
    );
    expect(laat.status).toBe(409);
    expect(await laat.text()).toContain("Anders");
    expect(lees()?.achternaam).toBe("Voorbeeldzorg");
  });

  it("is in the log with the account, never with an address or a reason", async () => {
    await beslis("manager", await vraag("adres_voorstellen", { ...reden, email: "geheim@pga.example" }));
    const regels = systeem.databank.select().from(logregel).where(eq(logregel.gebeurtenis, "account_gewijzigd")).all();
    expect(regels.map(({ handeling, accountId }) => [handeling, accountId])).toEqual([
      ["adres_voorstellen", "account-beheerder"],
      ["voorstel_bevestigen", "account-manager"],
    ]);
    expect(regels.every(({ grond }) => grond.startsWith(`account ${GGZ}, voorstel `))).toBe(true);
    expect(JSON.stringify(systeem.databank.select().from(logregel).all())).not.toMatch(/geheim@|Telefoon/);
  });

  it("tells the second person what waits, and who asked that it waits", async () => {
    await vraag("herstel_voorstellen");
    for (const slug of ["manager", "beheerder-2"])
      expect(await (await als(slug).get("/werkvoorraad")).text()).toContain("Bevestig of wijs af");
    expect(await (await als("beheerder").get("/werkvoorraad?toon=wacht")).text()).toContain(
      "Wacht op een tweede persoon",
    );
    expect(await (await als("ggz").get("/werkvoorraad")).text()).not.toContain("tweede persoon");
  });
});
