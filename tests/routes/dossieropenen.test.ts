import type { ServerBuild } from "@remix-run/node";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { Klant, type Velden } from "~db/seed/klant";
import { inzagerecht, logregel, rij } from "~/storage/tabellen.server";
import { laadBouw } from "../factories/bouw";
import { maakWereld, type Wereld } from "../factories/wereld";

let build: ServerBuild;
let wereld: Wereld;
// Order of the states in the world below.
const [bespreken, gesloten, vernietigd] = ["2026-10001", "2026-10002", "2026-10003"] as const;
const als = (slug: string) => Klant.alsDemo(wereld.systeem, build, slug);
const rechten = () => wereld.systeem.databank.select().from(inzagerecht).all();
const redenen = () =>
  wereld.systeem.databank
    .select()
    .from(rij)
    .all()
    .filter(({ entiteit, aangemaaktOp, id }) => entiteit === "inzagereden" && aangemaaktOp && !id.startsWith("2026-"));
const log = () => wereld.systeem.databank.select().from(logregel).all();

const goed: Velden = {
  casusnummer: bespreken,
  soort: "toezicht",
  reden: "Klacht over inzage door een medewerker: nagaan wie wat zag.",
  tot: "27-11-2026",
};
const open = (slug: string, anders: Velden = {}) =>
  als(slug).post("/dossier-openen", "dossier_openen", { ...goed, ...anders });

beforeAll(async () => {
  build = await laadBouw();
});

beforeEach(() => {
  const toestanden = [
    { toestand: "bespreken" },
    { toestand: "afgesloten", gearchiveerd: true },
    { toestand: "vernietigd" },
  ] as const;
  wereld = maakWereld({ toestanden });
  wereld.systeem.sqlite.exec("delete from inzagerecht");
  return () => wereld.systeem.sluit();
});

describe("opening a dossier with a reason (P 24.4, domein 12)", () => {
  it("opens one dossier from the next request on, to read, and shuts it after the last day", async () => {
    const pad = `/casussen/${bespreken}`;
    expect((await als("toezichthouder").get(`${pad}/inbreng`)).status).toBe(404);
    const antwoord = await open("toezichthouder");
    expect([antwoord.status, antwoord.headers.get("Location")]).toEqual([303, `${pad}/betrokkene?klaar=geopend`]);
    for (const scherm of [
      "betrokkene",
      "inbreng",
      "bespreken",
      "bespreken/analyse",
      "brieven",
      "inzage",
      "triageren",
    ]) {
      expect((await als("toezichthouder").get(`${pad}/${scherm}`)).status, scherm).toBe(200);
    }
    expect((await als("toezichthouder").get(`/casussen/${gesloten}/betrokkene`)).status).toBe(404);
    expect((await als("toezichthouder").get(`${pad}/brieven/nieuw/op_brief`)).status).toBe(404);
    const schrijf = await als("toezichthouder").post(`${pad}/bespreken/analyse`, "analyse_opslaan", { tekst: "x" });
    expect(schrijf.status).toBe(403);
    wereld.systeem.klok.zet("2026-11-27T22:00:00Z");
    expect((await als("toezichthouder").get(`${pad}/inbreng`)).status).toBe(200);
    wereld.systeem.klok.zet("2026-11-27T23:00:00Z");
    expect((await als("toezichthouder").get(`${pad}/inbreng`)).status).toBe(404);
  });

  it("opens an archived dossier too, for the manager only on the grounds of the manager", async () => {
    expect((await open("manager", { casusnummer: gesloten, soort: "toezicht" })).status).toBe(422);
    expect((await als("manager").get(`/casussen/${gesloten}/betrokkene`)).status).toBe(404);
    expect((await open("manager", { casusnummer: gesloten, soort: "verzoek_betrokkene" })).status).toBe(303);
    expect((await als("manager").get(`/casussen/${gesloten}/betrokkene`)).status).toBe(200);
  });

  it("shows in the inzageoverzicht who opened it, why and until when, and every look in the log with its reason", async () => {
    await open("toezichthouder");
    await als("toezichthouder").get(`/casussen/${bespreken}/inbreng`);
    const pagina = await (await als("procesregisseur").get(`/casussen/${bespreken}/inzage`)).text();
    expect(pagina).toContain("Klacht over inzage door een medewerker");
    expect(pagina).toContain("Met een vastgelegde reden: toezicht (P 24.4)");
    const gezien = log().filter(
      ({ accountId, gebeurtenis }) => accountId === "account-toezichthouder" && gebeurtenis === "ingezien",
    );
    expect(
      gezien.filter(({ casusnummer }) => casusnummer === bespreken).map(({ grond }) => grond.split("; ")[0]),
    ).toEqual(["inzage met reden: toezicht (P 24.4)"]);
    expect(JSON.stringify(log())).not.toContain("Klacht over");
  });

  it("is ended by who opened it, and by nobody else", async () => {
    await open("toezichthouder");
    const recht = rechten()[0]?.id ?? "";
    const einde = (slug: string) => als(slug).post("/dossier-openen", "inzage_beeindigen", { recht });
    expect((await einde("manager")).status).toBe(404);
    expect(rechten()[0]?.beeindigdOp).toBeNull();
    expect((await einde("toezichthouder")).status).toBe(303);
    expect((await als("toezichthouder").get(`/casussen/${bespreken}/inbreng`)).status).toBe(404);
  });
});

describe("what does not open a dossier", () => {
  it.each<[wat: string, anders: Velden]>([
    ["no reason", { reden: "" }],
    ["a reason of a few words", { reden: "Controle" }],
    ["no ground", { soort: undefined }],
    ["a day that is over", { tot: "23-11-2026" }],
    ["more than fourteen days", { tot: "08-12-2026" }],
    ["no number", { casusnummer: "" }],
    ["a number in another form", { casusnummer: "2026-1" }],
    ["a number that does not exist", { casusnummer: "2026-99999" }],
    ["a destroyed dossier", { casusnummer: vernietigd }],
    ["a field that the form does not have", { account: "account-procesregisseur" }],
  ])("%s", async (_wat, anders) => {
    expect((await open("toezichthouder", anders)).status).toBe("account" in anders ? 400 : 422);
    expect(rechten()).toEqual([]);
    expect(redenen()).toEqual([]);
  });

  it("gives the same answer for a destroyed dossier and a number that does not exist, and logs both", async () => {
    const fout = async (casusnummer: string) =>
      (await (await open("toezichthouder", { casusnummer })).text())
        .replaceAll(casusnummer, "")
        .replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, "");
    expect(await fout(vernietigd)).toBe(await fout("2026-99999"));
    const geweigerd = log().filter(({ gebeurtenis }) => gebeurtenis === "geweigerd");
    expect(geweigerd.map(({ grond, handeling }) => [grond, handeling])).toEqual([
      ["onbekend casusnummer", "dossier_openen"],
      ["onbekend casusnummer", "dossier_openen"],
    ]);
  });

  it("refuses who has no VOG with the rule, and every other role as if the screen did not exist", async () => {
    wereld.systeem.sqlite.exec("update account set vog_geldig_tot = null where id = 'account-toezichthouder'");
    const antwoord = await open("toezichthouder");
    expect(antwoord.status).toBe(422);
    expect(await antwoord.text()).toContain("R-geheimhouding");
    for (const slug of ["politie", "melder", "beheerder", "recordmanager"]) {
      expect((await open(slug)).status, slug).toBe(404);
    }
    // Staff have the screen for archived dossiers; this one is not.
    expect((await open("procesregisseur")).status).toBe(422);
    expect(rechten()).toEqual([]);
  });
});
