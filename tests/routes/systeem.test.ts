import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { ServerBuild } from "@remix-run/node";
import { eq } from "drizzle-orm";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { Klant } from "~db/seed/klant";
import { datalekhandelingen } from "~/datalekken/handelingen";
import { legBerichtKlaar } from "~/post/uitgaand.server";
import { handelingen } from "~/protocol/handelingen";
import { termijnhandelingen } from "~/protocol/opslag.server";
import { schrijf } from "~/storage/databank.server";
import { maakKlokwacht } from "~/storage/klokwacht.server";
import { bewaartermijn, instelling, logregel, uitgaandePost } from "~/storage/tabellen.server";
import { verzoekhandelingen } from "~/verzoeken/handelingen";
import { maakBackup } from "../../scripts/lib/back-up";
import { laadBouw } from "../factories/bouw";
import { startOverlegwereld } from "../factories/overleg";
import type { TestSysteem } from "../factories/systeem";

const pad = "/beheer/systeem";

let build: ServerBuild;
let basis: TestSysteem;
let systeem: TestSysteem;
let mono: number;
let dataMap: string;
const als = (slug: string) => Klant.alsDemo(systeem, build, slug);
const tekst = async (slug: string, waar = pad) => (await als(slug).get(waar)).text();

beforeAll(async () => {
  build = await laadBouw();
});
beforeEach(() => {
  mono = 0;
  basis = startOverlegwereld();
  dataMap = mkdtempSync(path.join(tmpdir(), "pga-systeem-"));
  const klokwacht = maakKlokwacht(basis, { monotoon: () => mono });
  systeem = { ...basis, isDemo: false, dataMap, klokwacht };
  return () => {
    basis.sluit();
    rmSync(dataMap, { recursive: true });
  };
});

function zetKlok(iso: string): void {
  basis.klok.zet(iso);
}

describe("the screen of the system", () => {
  it("shows warnings with what to do, and the same as a task of the beheerder", async () => {
    const goed = await tekst("beheerder");
    expect(goed).toContain("Er zijn geen waarschuwingen.");
    expect(goed).toContain("Databank bijgewerkt");
    zetKlok("2026-11-25T12:00:00Z");
    mono = 27 * 3_600_000;
    const pagina = await tekst("beheerder");
    expect(pagina).toContain("Er is geen recente back-up");
    expect(pagina).toContain("voer npm run back-up met de hand uit");
    const taken = await tekst("beheerder", "/werkvoorraad");
    expect(taken).toContain("Er is geen recente back-up");
    expect(await tekst("beheerder", "/beheer")).toContain("Er is 1 waarschuwing.");
    expect(await tekst("manager")).toContain("Er is geen recente back-up");
    expect(await tekst("manager", "/werkvoorraad")).not.toContain("Er is geen recente back-up");
  });

  it("counts mail by code and age, without addresses", async () => {
    schrijf(basis, (tx) =>
      legBerichtKlaar(tx, basis, {
        aanAccountId: "account-melder",
        aanAdres: "kanarie@voorbeeld.test",
        sjabloon: "terugkoppeling",
        casusnummer: "2026-12345",
        onderwerp: "Kanarieonderwerp",
        tekst: "Kanarietekst",
      }),
    );
    basis.databank.update(uitgaandePost).set({ status: "mislukt", pogingen: 7, laatsteFout: "EENVELOPE 550" }).run();
    const pagina = await tekst("beheerder");
    expect(pagina).toContain("1 bericht niet aangekomen");
    expect(pagina).toContain("EENVELOPE 550");
    expect(pagina).not.toMatch(/kanarie/i);
    expect(pagina).not.toContain("2026-12345");
  });

  it("reads what the back-up left, and says so when it cannot", async () => {
    const bestand = path.join(dataMap, "back-up.json");
    writeFileSync(
      bestand,
      JSON.stringify({ gelukt: { moment: "2026-11-24T08:00:00.000Z", bytes: 1024 }, mislukt: null }),
    );
    expect(await tekst("beheerder")).toContain("1 uur geleden");
    writeFileSync(
      bestand,
      JSON.stringify({ gelukt: null, mislukt: { moment: "2026-11-24T08:00:00.000Z", fout: "<b>x" } }),
    );
    expect(await tekst("beheerder")).toContain("kan niet lezen wanneer");
  });
});

describe("a run of the back-up that fails", () => {
  it("leaves that it failed, and when the last one went well", () => {
    writeFileSync(path.join(dataMap, "pga.db"), "no database");
    const keuze = { naar: path.join(dataMap, "in"), sleutelsNaar: dataMap, dagen: 30, meld: () => undefined };
    expect(() => maakBackup({ dataMap, kekBestand: path.join(dataMap, "kek") }, keuze)).toThrow("inside DATA_DIR");
    expect(readdirSync(dataMap)).toContain("back-up.json");
    return expect(tekst("beheerder")).resolves.toContain("met fout StartFout");
  });
});

describe("a clock in doubt", () => {
  const termijn = {
    aanpak: "top_x",
    maanden: "48",
    bron: "besluit van de Stuurgroep",
    reden: "Nieuw besluit",
  };

  it("names acts that exist", () => {
    const bekend = [
      ...Object.values(handelingen).flatMap((groep) => Object.keys(groep)),
      ...Object.keys(datalekhandelingen),
      ...Object.keys(verzoekhandelingen),
      "termijn_wijzigen",
    ];
    for (const naam of termijnhandelingen) expect(bekend, naam).toContain(naam);
  });

  it("begins and ends no term until the beheerder looked, and keeps what was typed", async () => {
    await als("manager").get("/werkvoorraad");
    zetKlok("2031-11-24T09:00:00Z");
    mono = 3_600_000;
    const geweigerd = await als("manager").post("/bewaartermijnen/instellen", "termijn_wijzigen", termijn);
    expect(geweigerd.status).toBe(503);
    const antwoord = await geweigerd.text();
    expect(antwoord).toContain("De klok van het systeem staat misschien niet goed");
    expect(antwoord).toContain("Nieuw besluit");
    expect(basis.databank.select().from(bewaartermijn).all()).toEqual([]);
    // What has nothing to do with terms goes on.
    expect((await als("manager").get("/bewaartermijnen")).status).toBe(200);

    expect(await tekst("beheerder")).toContain("De klok is vooruit gesprongen");
    expect(await tekst("manager")).not.toContain("Hoe weet u dat de klok goed staat?");
    const reden = "Vergeleken met de klok van de meldkamer";
    expect((await als("manager").post(pad, "klok_bevestigen", { reden })).status).toBe(403);
    expect((await als("beheerder").post(pad, "klok_bevestigen", { reden: " " })).status).toBe(422);
    expect(systeem.klokwacht?.isVerdacht()).toBe(true);
    expect((await als("beheerder").post(pad, "klok_bevestigen", { reden })).status).toBe(303);
    const rij = basis.databank.select().from(instelling).where(eq(instelling.sleutel, "klok")).get();
    expect(rij).toMatchObject({ accountId: "account-beheerder", reden });
    const gelogd = basis.databank.select().from(logregel).where(eq(logregel.handeling, "klok_bevestigen")).all();
    expect(gelogd.map(({ gebeurtenis }) => gebeurtenis)).toEqual(["geweigerd", "gewijzigd"]);
    expect(await tekst("beheerder")).toContain(reden);

    const nu = await als("manager").post("/bewaartermijnen/instellen", "termijn_wijzigen", termijn);
    expect(nu.status).toBe(303);
    expect((await als("beheerder").post(pad, "klok_bevestigen", { reden })).status).toBe(422);
  });

  it("refuses the same while the clock is behind the log, and goes on when it is right", async () => {
    await als("manager").get("/werkvoorraad");
    zetKlok("2020-01-01T09:00:00Z");
    expect((await als("manager").post("/bewaartermijnen/instellen", "termijn_wijzigen", termijn)).status).toBe(503);
    zetKlok("2026-11-24T09:00:01Z");
    expect((await als("manager").post("/bewaartermijnen/instellen", "termijn_wijzigen", termijn)).status).toBe(303);
  });
});
