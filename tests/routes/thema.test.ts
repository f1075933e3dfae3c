import type { ServerBuild } from "@remix-run/node";
import { beforeAll, expect, it } from "vitest";
import { Klant } from "~db/seed/klant";
import { vulOrganisatie } from "~db/seed/organisatie";
import { instelling } from "~/storage/tabellen.server";
import { laadBouw } from "../factories/bouw";
import { startTestServer } from "../factories/server";

let build: ServerBuild;
beforeAll(async () => {
  build = await laadBouw();
});

it("has the name of the Veiligheidshuis above each page, and its colour once the beheerder chose one that can be read", async () => {
  const server = await startTestServer({ build, soort: "demo" });
  const { systeem } = server;
  vulOrganisatie(systeem);
  const als = (slug: string) => Klant.alsDemo(systeem, build, slug);
  const opslaan = (velden: Record<string, string>) => als("beheerder").post("/beheer/thema", "thema_opslaan", velden);
  const eigen = { soort: "eigen", kleur: "#5B2A86", reden: "Huisstijl van de gemeente" };
  const pagina = async (pad = "/inloggen") => (await server.vraag({ pad })).tekst;

  expect(await pagina()).toContain("Veiligheidshuis Regio Utrecht");
  expect(await pagina()).not.toContain("/huisstijl-");

  expect((await als("manager").post("/beheer/thema", "thema_opslaan", eigen)).status).toBe(404);
  for (const [kleur, melding] of [
    ["#ffb81c", "is niet goed te lezen"],
    ["paars", "Schrijf de kleur als een hekje"],
    ["#5b2a86}body{display:none", "Gebruik niet meer dan 7 tekens"],
  ] as const) {
    const antwoord = await opslaan({ ...eigen, kleur });
    expect(antwoord.status).toBe(422);
    expect(await antwoord.text()).toContain(melding);
  }
  expect(systeem.databank.select().from(instelling).all()).toEqual([]);

  expect((await opslaan(eigen)).status).toBe(303);
  expect(await pagina()).toContain('<link rel="stylesheet" href="/huisstijl-5b2a86.css"/>');
  const stijl = await server.vraag({ pad: "/huisstijl-5b2a86.css" });
  expect(stijl.headers).toMatchObject({ "content-type": "text/css; charset=utf-8" });
  expect(stijl.headers["cache-control"]).toContain("immutable");
  expect(stijl.tekst).toContain("--color-merk:#5b2a86");
  // Another colour is no address, so that nobody else decides how a page looks.
  expect((await server.vraag({ pad: "/huisstijl-ffffff.css" })).tekst).not.toContain("--color-merk:#ffffff");
  expect(await (await als("beheerder").get("/beheer/thema")).text()).toContain("Huisstijl van de gemeente");

  expect((await opslaan({ soort: "standaard", reden: "Toch niet" })).status).toBe(303);
  expect(await pagina()).not.toContain("/huisstijl-");
  await server.stop();
});
