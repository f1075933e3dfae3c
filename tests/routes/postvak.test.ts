import type { ServerBuild } from "@remix-run/node";
import { beforeAll, expect, it } from "vitest";
import { Klant } from "~db/seed/klant";
import { vulOrganisatie } from "~db/seed/organisatie";
import { legBerichtKlaar } from "~/post/uitgaand.server";
import { schrijf } from "~/storage/databank.server";
import { uitgaandePost } from "~/storage/tabellen.server";
import { laadBouw } from "../factories/bouw";
import { startTestSysteem, type TestSysteem } from "../factories/systeem";

let build: ServerBuild;
beforeAll(async () => {
  build = await laadBouw();
});

function start(soort: "demo" | "echt"): TestSysteem {
  const systeem = startTestSysteem({ soort });
  vulOrganisatie(systeem);
  schrijf(systeem, (tx) =>
    legBerichtKlaar(tx, systeem, {
      aanAccountId: "account-melder",
      sjabloon: "terugkoppeling",
      casusnummer: "2026-12345",
      onderwerp: "Terugkoppeling op uw verzoek 2026-12345",
      tekst: "Kanarietekst",
    }),
  );
  return systeem;
}

it("shows on a demo everybody which mail would leave", async () => {
  const systeem = start("demo");
  for (const slug of ["melder", "ggz", "toezichthouder", "beheerder"]) {
    const pagina = await (await Klant.alsDemo(systeem, build, slug).get("/beheer/postvak")).text();
    expect(pagina).toContain("Kanarietekst");
    expect(pagina).toContain("Klaar om te versturen");
  }
  systeem.sluit();
});

it("shows on a real installation the state only, to who can act on a failure", async () => {
  const systeem = start("echt");
  const als = (slug: string) => Klant.alsDemo(systeem, build, slug);
  for (const slug of ["melder", "ggz", "procesregisseur", "manager", "toezichthouder"]) {
    expect((await als(slug).get("/beheer/postvak")).status).toBe(404);
    expect((await als(slug).post("/beheer/postvak", "opnieuw_versturen", { id: "x" })).status).toBe(404);
  }
  systeem.databank.update(uitgaandePost).set({ status: "mislukt", pogingen: 7, laatsteFout: "ECONNECTION" }).run();
  for (const slug of ["beheerder", "procesondersteuner"]) {
    const pagina = await (await als(slug).get("/beheer/postvak")).text();
    expect(pagina).toContain("Mislukt");
    expect(pagina).toContain("ECONNECTION");
    expect(pagina).not.toContain("Kanarietekst");
    expect(await (await als(slug).get("/werkvoorraad")).text()).toContain("Kijk naar mail die niet is aangekomen");
  }
  const id = systeem.databank.select().from(uitgaandePost).get()?.id ?? "";
  expect((await als("beheerder").post("/beheer/postvak", "opnieuw_versturen", { id: "x" })).status).toBe(422);
  expect((await als("beheerder").post("/beheer/postvak", "opnieuw_versturen", { id })).status).toBe(303);
  expect(systeem.databank.select().from(uitgaandePost).get()).toMatchObject({ status: "klaar", pogingen: 0 });
  systeem.sluit();
});
