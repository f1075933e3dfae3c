import type { ServerBuild } from "@remix-run/node";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { Klant, type Velden } from "~db/seed/klant";
import { rijversie } from "~/protocol/formulier";
import { briefsjabloon } from "~/storage/tabellen.server";
import { laadBouw } from "../factories/bouw";
import { leesPdf, schrijfBoom } from "../factories/pdf";
import { maakTestCasus, startOverlegwereld } from "../factories/overleg";
import type { TestSysteem } from "../factories/systeem";

const pad = "/beheer/sjablonen/op_brief";
const goed: Velden = {
  onderwerp: "Over uw aanpak",
  inleiding: "Wij zijn {veiligheidshuis}.\nBeste {voornamen}, u hoort snel van ons.",
  voorzet: "De reden is: {reden}\n\n[vul in: wat u gaat doen]",
  slotkop: "Komt u langs?",
  slot: "U bent welkom op afspraak.",
  reden: "Vastgesteld in het Partneroverleg",
};

let build: ServerBuild;
let systeem: TestSysteem;
const als = (slug: string) => Klant.alsDemo(systeem, build, slug);
const tekst = async (slug: string, waar = pad) => (await als(slug).get(waar)).text();
const opslaan = (velden: Velden, versie = 0, slug = "beheerder", waar = pad) =>
  als(slug).post(waar, "sjabloon_opslaan", velden, {
    versies: { [waar.split("/").at(-1) ?? ""]: { [rijversie]: versie } },
  });
const versies = () => systeem.databank.select().from(briefsjabloon).all();

beforeAll(async () => {
  build = await laadBouw();
});
beforeEach(() => {
  systeem = startOverlegwereld();
  return () => systeem.sluit();
});

describe("the template of a letter", () => {
  it("is changed by the beheerder only, and read by who works with it", async () => {
    for (const slug of ["manager", "procesregisseur", "procesondersteuner"]) {
      expect(await tekst(slug)).not.toContain("Nieuwe versie opslaan");
      expect((await opslaan(goed, 0, slug)).status).toBe(403);
    }
    for (const slug of ["melder", "politie", "toezichthouder"]) {
      expect((await als(slug).get(pad)).status).toBe(404);
      expect((await opslaan(goed, 0, slug)).status).toBe(404);
    }
    expect((await als("beheerder").get("/beheer/sjablonen/brief_die_niet_bestaat")).status).toBe(404);
    expect(versies()).toEqual([]);
  });

  it("gets a new version with who, when and why; the older ones stay", async () => {
    expect((await opslaan(goed)).status).toBe(303);
    expect((await opslaan({ ...goed, onderwerp: "Nog iets anders", reden: "Korter" }, 1)).status).toBe(303);
    expect(versies().map(({ versie, onderwerp, reden, accountId }) => [versie, onderwerp, reden, accountId])).toEqual([
      [1, "Over uw aanpak", "Vastgesteld in het Partneroverleg", "account-beheerder"],
      [2, "Nog iets anders", "Korter", "account-beheerder"],
    ]);
    const pagina = await tekst("manager");
    expect(pagina).toContain("Versie 1");
    expect(pagina).toContain("Vastgesteld in het Partneroverleg");
    expect(await tekst("beheerder", "/beheer/sjablonen")).toContain("zoals meegeleverd");
  });

  it("shows the example of what was typed, with invented data, and saves nothing", async () => {
    const antwoord = await opslaan({ ...goed, alleen_bekijken: "on" });
    expect(antwoord.status).toBe(200);
    const pagina = await antwoord.text();
    expect(pagina).toContain("Beste Fictief, u hoort snel van ons.");
    expect(pagina).toContain("Er is nog niets opgeslagen");
    expect(pagina).toContain("Welke rechten hebt u?");
    expect(pagina).toContain(goed.slotkop);
    expect(versies()).toEqual([]);
  });

  it.each([
    [
      "a place that does not exist, by its line",
      { inleiding: "Eerste\nBeste {voornaam}" },
      "Regel 2: {voornaam} kan hier niet",
    ],
    ["the reason outside the part of the writer", { slot: "{reden}" }, "Regel 1: {reden} kan hier niet"],
    ["a lost brace", { voorzet: "[vul in: iets]\n\n{reden" }, "Regel 3: er staat een losse accolade"],
    [
      "a place in the subject, which is the title of the file",
      { onderwerp: "Brief aan {achternaam}" },
      "In het onderwerp kan geen plek staan",
    ],
    ["nothing to fill in", { voorzet: "Wij hebben uw gegevens." }, "Laat een plek over die de schrijver invult"],
    ["a head without words", { slot: "" }, "Vul ook een tekst in"],
    ["somebody's BSN", { inleiding: "Zoals bij 999990019." }, "Hier staat een burgerservicenummer"],
    ["no reason", { reden: "" }, "Vul in waarom het sjabloon wijzigt"],
  ])("refuses %s, also for the example, and keeps what was typed", async (_wat, anders, melding) => {
    for (const extra of [{}, { alleen_bekijken: "on" }]) {
      const antwoord = await opslaan({ ...goed, ...anders, ...extra });
      expect(antwoord.status).toBe(422);
      const pagina = await antwoord.text();
      expect(pagina.replaceAll("&#x27;", "'")).toContain(melding);
      expect(pagina).toContain("Over uw aanpak".slice(0, "onderwerp" in anders ? 0 : undefined));
    }
    expect(versies()).toEqual([]);
  });

  it("shows both texts when somebody else saved meanwhile", async () => {
    await opslaan(goed);
    const antwoord = await opslaan({ ...goed, onderwerp: "Van de tweede" }, 0, "beheerder-2");
    expect(antwoord.status).toBe(409);
    const pagina = await antwoord.text();
    expect(pagina).toContain("Over uw aanpak");
    expect(pagina).toContain("Van de tweede");
    expect(versies()).toHaveLength(1);
  });

  it("has its own places per kind: no reason of the aanmelding in a closing letter", async () => {
    const af = "/beheer/sjablonen/af_brief";
    const geweigerd = await opslaan({ ...goed, voorzet: "{reden}" }, 0, "beheerder", af);
    expect(geweigerd.status).toBe(422);
    expect((await opslaan({ ...goed, voorzet: "[vul in: waarom]" }, 0, "beheerder", af)).status).toBe(303);
  });
});

describe("a letter", () => {
  const nummer = "2026-54321";
  const brieven = `/casussen/${nummer}/brieven`;
  const leesBrief = async (brief: string) => {
    const antwoord = await als("procesregisseur").get(`${brief}/pdf`);
    return schrijfBoom(leesPdf(new Uint8Array(await antwoord.arrayBuffer())).boom).join("\n");
  };
  const maak = async (inhoud: string) => {
    const velden = { datum: "24-11-2026", inhoud };
    return (await als("procesregisseur").doe(`${brieven}/nieuw/overig`, "brief_maken", velden)).split("?")[0] ?? "";
  };
  const overig = {
    onderwerp: "Bericht in nieuwe woorden",
    voorzet: "[vul in: tekst]",
    slot: "Graag tot ziens.",
    reden: "Nieuw",
  };

  it("keeps the words under which it was begun, also when it is made final later", async () => {
    maakTestCasus(systeem, nummer, []);
    const eerder = await maak("Eerste brief");
    systeem.klok.zet("2026-11-24T10:00:00Z");
    expect((await opslaan(overig, 0, "beheerder", "/beheer/sjablonen/overig")).status).toBe(303);
    expect(await (await als("procesregisseur").get(`${brieven}/nieuw/overig`)).text()).toContain("[vul in: tekst]");
    systeem.klok.zet("2026-11-24T11:00:00Z");
    const later = await maak("Tweede brief");

    const [oud, nieuw] = [await leesBrief(eerder), await leesBrief(later)];
    expect(oud).toContain("Bericht van het Veiligheidshuis");
    expect(oud).not.toContain("Graag tot ziens.");
    expect(nieuw).toContain("Bericht in nieuwe woorden");
    expect(nieuw).toContain("Graag tot ziens.");
    for (const brief of [oud, nieuw]) expect(brief).toContain("Contact");
  });
});
