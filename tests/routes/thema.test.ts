import type { ServerBuild } from "@remix-run/node";
import { afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { Klant } from "~db/seed/klant";
import { vulOrganisatie } from "~db/seed/organisatie";
import { rijversie } from "~/protocol/formulier";
import { instelling, logo, logregel, themaversie } from "~/storage/tabellen.server";
import { laadBouw } from "../factories/bouw";
import { maakJpeg, maakPng, spoor } from "../factories/bestanden";
import { startTestServer, type TestServer } from "../factories/server";

let build: ServerBuild;
let server: TestServer;
beforeAll(async () => {
  build = await laadBouw();
});
beforeEach(async () => {
  server = await startTestServer({ build, soort: "demo" });
  vulOrganisatie(server.systeem);
});
afterEach(() => server.stop());

const als = (slug: string) => Klant.alsDemo(server.systeem, build, slug);
const doe = (handeling: string, velden: Record<string, string>, versie = 0, bestand?: Uint8Array, slug = "beheerder") =>
  als(slug).post("/beheer/thema", handeling, velden, {
    versies: { thema: { [rijversie]: versie } },
    ...(bestand && { bestanden: { logo: new Uint8Array(bestand) } }),
  });
const eigen = { soort: "eigen", kleur: "#5B2A86", reden: "Huisstijl van de gemeente" };
const metLogo = { tekst: "Gemeente Verzonnenstad", reden: "Nieuw logo" };
const pagina = async (pad = "/inloggen") => (await server.vraag({ pad })).tekst;
const versies = () => server.systeem.databank.select().from(themaversie).all();
const beelden = () => server.systeem.databank.select().from(logo).all();

describe("the theme", () => {
  it("has the name of the Veiligheidshuis above each page, and its colour once the beheerder chose one that can be read", async () => {
    expect(await pagina()).toContain("Veiligheidshuis Regio Utrecht");
    expect(await pagina()).not.toContain("/huisstijl-");

    expect((await doe("thema_opslaan", eigen, 0, undefined, "manager")).status).toBe(404);
    for (const [kleur, melding] of [
      ["#ffb81c", "is niet goed te lezen"],
      ["paars", "Schrijf de kleur als een hekje"],
      ["#5b2a86}body{display:none", "Gebruik niet meer dan 7 tekens"],
    ] as const) {
      const antwoord = await doe("thema_opslaan", { ...eigen, kleur });
      expect(antwoord.status).toBe(422);
      expect(await antwoord.text()).toContain(melding);
    }
    expect(versies()).toEqual([]);

    expect((await doe("thema_opslaan", eigen)).status).toBe(303);
    expect(await pagina()).toContain('<link rel="stylesheet" href="/huisstijl-5b2a86.css"/>');
    const stijl = await server.vraag({ pad: "/huisstijl-5b2a86.css" });
    expect(stijl.headers).toMatchObject({ "content-type": "text/css; charset=utf-8" });
    expect(stijl.headers["cache-control"]).toContain("immutable");
    expect(stijl.tekst).toContain("--color-merk:#5b2a86");
    // Another colour is no address, so that nobody else decides how a page looks.
    expect((await server.vraag({ pad: "/huisstijl-ffffff.css" })).tekst).not.toContain("--color-merk:#ffffff");
    expect((await doe("thema_opslaan", { soort: "standaard", reden: "Toch niet" }, 1)).status).toBe(303);
    expect(await pagina()).not.toContain("/huisstijl-");
  });

  it("keeps who changed what, when and why, and shows both when another changed it meanwhile", async () => {
    await doe("thema_opslaan", eigen);
    await doe("thema_opslaan", { soort: "standaard", reden: "Toch niet" }, 1);
    expect(versies().map(({ versie, kleur, accountId }) => [versie, kleur, accountId])).toEqual([
      [1, "#5b2a86", "account-beheerder"],
      [2, null, "account-beheerder"],
    ]);
    const tekst = await (await als("beheerder").get("/beheer/thema")).text();
    for (const deel of [
      "Kleur: #5b2a86.",
      "Huisstijl van de gemeente",
      "Kleur: die het systeem meebrengt.",
      "Toch niet",
    ])
      expect(tekst).toContain(deel);
    const laat = await doe("thema_opslaan", { ...eigen, kleur: "#0b5394" }, 1, undefined, "beheerder-2");
    expect(laat.status).toBe(409);
    expect(await laat.text()).toContain("#0b5394");
    expect(versies()).toHaveLength(2);
  });

  it("goes on with the colour that was set before there was a history", async () => {
    const moment = "2026-01-01T00:00:00.000Z";
    server.systeem.databank
      .insert(instelling)
      .values({ sleutel: "thema_kleur", waarde: "#0b5394", reden: "Eerder", moment })
      .run();
    expect(await pagina()).toContain("/huisstijl-0b5394.css");
    expect((await doe("logo_opslaan", metLogo, 0, maakPng())).status).toBe(303);
    expect(await pagina()).toContain("/huisstijl-0b5394.css");
  });
});

describe("the logo", () => {
  const adres = async () => /\/logo-[0-9a-f]{32}\.(png|jpg)/.exec(await pagina())?.[0];

  it.each([
    ["png", maakPng, "image/png"],
    ["jpg", maakJpeg, "image/jpeg"],
  ] as const)("stands on every page, described, from an address of its own: %s", async (soort, maak, type) => {
    const bytes = maak();
    expect((await doe("logo_opslaan", metLogo, 0, bytes)).status).toBe(303);
    const pad = (await adres()) ?? "";
    expect(pad.endsWith(soort)).toBe(true);
    expect(await pagina()).toContain('alt="Gemeente Verzonnenstad"');
    const beeld = await server.vraag({ pad });
    expect(beeld.status).toBe(200);
    expect(beeld.headers).toMatchObject({ "content-type": type, "x-content-type-options": "nosniff" });
    expect(beeld.headers["cache-control"]).toContain("immutable");
    // Nobody's place, device or notes go along with it.
    const [bewaard] = beelden();
    expect(bewaard?.inhoud.includes(spoor)).toBe(false);
    expect(bewaard).toMatchObject({ breed: expect.any(Number) as number, type: soort });
    const anders = soort === "png" ? pad.replace(".png", ".jpg") : pad.replace(".jpg", ".png");
    for (const vreemd of [anders, `/logo-${"0".repeat(32)}.png`])
      expect((await server.vraag({ pad: vreemd })).headers["content-type"]).not.toContain("image");
  });

  it("is replaced and taken away; of the earlier one nothing but the line in the history is kept", async () => {
    await doe("logo_opslaan", metLogo, 0, maakPng());
    const eerste = (await adres()) ?? "";
    await doe("logo_opslaan", { tekst: "Ander beeld", reden: "Herindeling" }, 1, maakJpeg());
    expect(await adres()).not.toBe(eerste);
    expect((await server.vraag({ pad: eerste })).headers["content-type"]).not.toContain("image");
    expect(beelden()).toHaveLength(1);
    expect((await doe("logo_verwijderen", { reden: "" }, 2)).status).toBe(422);
    expect((await doe("logo_verwijderen", { reden: "Niet nodig" }, 2)).status).toBe(303);
    expect(await adres()).toBeUndefined();
    expect(beelden()).toEqual([]);
    const tekst = await (await als("beheerder").get("/beheer/thema")).text();
    for (const deel of ["Logo: Gemeente Verzonnenstad.", "Logo: Ander beeld.", "Logo weggehaald."])
      expect(tekst).toContain(deel);
    const log = server.systeem.databank.select().from(logregel).all();
    const regels = log.filter(({ handeling }) => handeling.startsWith("logo_"));
    expect(regels.map(({ handeling, gebeurtenis }) => `${gebeurtenis} ${handeling}`)).toEqual([
      "gewijzigd logo_opslaan",
      "gewijzigd logo_opslaan",
      "gewijzigd logo_verwijderen",
    ]);
    expect(JSON.stringify(log)).not.toContain("Verzonnenstad");
  });

  it.each([
    ["an SVG", Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>'), "geen PNG- of JPEG"],
    ["a PDF", Buffer.from("%PDF-1.7"), "geen PNG- of JPEG"],
    ["too large a picture", Buffer.concat([maakPng(), Buffer.alloc(200_001)]), "groter dan 200 kB"],
    ["a damaged picture", Buffer.from(maakPng().subarray(0, 40)), "beschadigd"],
  ])("refuses %s and keeps what was typed", async (_wat, bytes, melding) => {
    const antwoord = await doe("logo_opslaan", metLogo, 0, bytes);
    expect(antwoord.status).toBe(422);
    const tekst = await antwoord.text();
    expect(tekst).toContain(melding);
    expect(tekst).toContain('value="Gemeente Verzonnenstad"');
    expect(versies()).toEqual([]);
    expect(beelden()).toEqual([]);
  });

  it("asks for the picture and for words about it, and takes none from anybody else", async () => {
    for (const [velden, bestand, melding] of [
      [metLogo, undefined, "Kies een bestand."],
      [{ ...metLogo, tekst: "" }, maakPng(), "Vul in wat er op het logo staat"],
    ] as const) {
      const antwoord = await doe("logo_opslaan", velden, 0, bestand);
      expect(antwoord.status).toBe(422);
      expect(await antwoord.text()).toContain(melding);
    }
    for (const slug of ["manager", "procesregisseur", "politie"])
      expect((await doe("logo_opslaan", metLogo, 0, maakPng(), slug)).status).toBe(404);
    expect(versies()).toEqual([]);
  });
});
