import { readFileSync } from "node:fs";
import type { ServerBuild } from "@remix-run/node";
import { eq } from "drizzle-orm";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { Klant } from "~db/seed/klant";
import { vulOrganisatie } from "~db/seed/organisatie";
import { Bestandfout, neemBestandOver } from "~/overname/bestand.server";
import { findActor } from "~/protocol/lezer.server";
import { casus, gegeven, logregel, rij, verstrekking } from "~/storage/tabellen.server";
import { laadBouw } from "../factories/bouw";
import { startTestSysteem, type TestSysteem } from "../factories/systeem";

type Json = Record<string, unknown>;

const voorbeeld = readFileSync(new URL("../../docs/voorbeeld-overname.json", import.meta.url), "utf8");
const leesCasus = () => (JSON.parse(voorbeeld) as { casussen: Json[] }).casussen[0] ?? {};

let build: ServerBuild;
let systeem: TestSysteem;

beforeAll(async () => {
  build = await laadBouw();
});

function begin() {
  systeem = startTestSysteem({ soort: "demo" });
  vulOrganisatie(systeem);
  return () => systeem.sluit();
}

function neem(tekst: string, proef = false) {
  const door = findActor(systeem, "account-procesregisseur");
  if (!door) throw new Error("no procesregisseur");
  return neemBestandOver(systeem, tekst, { door, proef });
}
const neemCasussen = (casussen: Json[], proef = false) =>
  neem(JSON.stringify({ formaat: "pga-overname/1", casussen }), proef);

const tel = () =>
  [casus, rij, gegeven, logregel, verstrekking].map((tabel) => systeem.databank.select().from(tabel).all().length);

describe("a casus of another system", () => {
  beforeEach(begin);

  it("is whole: screens, tasks and rights are those of a casus that was made here", async () => {
    expect(neem(voorbeeld)).toEqual([{ nr: 1, gelukt: { casusnummer: "2026-10001", gegevens: expect.any(Number) } }]);
    const lees = async (slug: string, pad: string) => {
      const antwoord = await Klant.alsDemo(systeem, build, slug).get(pad);
      return antwoord.status === 200 ? antwoord.text() : String(antwoord.status);
    };
    const pad = "/casussen/2026-10001";
    expect(await lees("procesregisseur", `${pad}/uitvoeren`)).toContain("Budgetcoach");
    // Shared in an overleg there, so seen by the team here.
    expect(await lees("politie", `${pad}/inbreng`)).toContain("betalingsregeling");
    expect(await lees("reclassering", "/werkvoorraad")).toContain("2026-10001");
    expect(await lees("ggz", `${pad}/uitvoeren`)).toBe("404");
    const regel = systeem.databank.select().from(logregel).where(eq(logregel.scherm, "overname")).get();
    expect(regel).toMatchObject({ accountId: "account-procesregisseur", casusnummer: "2026-10001" });
    expect(regel?.soorten).not.toContain("Overneming");
  });

  it("leaves nothing behind after a trial, not even a key", () => {
    const eerder = { tel: tel(), sleutels: systeem.kluis.listSleutels() };
    expect(neem(voorbeeld, true)[0]).toHaveProperty("gelukt");
    expect({ tel: tel(), sleutels: systeem.kluis.listSleutels() }).toEqual(eerder);
  });

  it("is taken over once", () => {
    neem(voorbeeld);
    const eerder = tel();
    expect(neem(voorbeeld)[0]).toMatchObject({ fouten: [{ plek: "casusnummer" }] });
    const { casusnummer: _weg, ...zonder } = leesCasus();
    expect(neemCasussen([zonder])[0]).toMatchObject({ fouten: [{ plek: "persoon.bsn" }] });
    expect(tel()).toEqual(eerder);
  });
});

describe("refused, with place and reason, and nothing of it is kept", () => {
  beforeAll(begin);

  const inbreng = (anders: Json) => ({ inbreng: [{ ...(leesCasus()["inbreng"] as Json[])[0], ...anders }] });
  it.each<[string, Json, string, RegExp]>([
    ["an unknown field", { etniciteit: "x" }, "", /etniciteit/],
    ["a field that the register does not have", { persoon: { achternaam: "A", geloof: "b" } }, "persoon", /geloof/],
    [
      "no BSN",
      { persoon: { voornamen: "A", achternaam: "B", geboortedatum: "2003", bsn: "123456789" } },
      "persoon.bsn",
      /BSN/,
    ],
    ["a person that is no account", { melder: "niemand@pga.example" }, "melder", /niet/],
    ["a melder who is no employee of a Partij", { melder: "manager@pga.example" }, "melder", /Partij/],
    ["a state that is over", { toestand: "afgesloten" }, "toestand", /Kies/],
    ["a day that has not been", { aangemeld_op: "2027-01-01" }, "aangemeld_op", /nog niet/],
    ["a team before bespreken", { toestand: "triage" }, "deelnemers", /C 12.2 e/],
    ["who may not take part", { deelnemers: ["manager@pga.example"] }, "deelnemers.1", /R-/],
    ["a casusregisseur from outside the team", { casusregisseur: "ggz@pga.example" }, "casusregisseur", /C 13.1/],
    ["a kind that this Partij may not bring in", inbreng({ soort: "politieregistraties" }), "inbreng.1.soort", /P 4.2/],
    ["toestemming without proof", inbreng({ toestemming_op: undefined }), "inbreng.1.toestemming_op", /R-toestemming/],
    ["a Partij that is not known", inbreng({ partijen: ["Politie Nergens"] }), "inbreng.1.partijen.1", /niet bekend/],
    [
      "an actie for a stranger",
      { acties: [{ uitvoerder: "ggz@pga.example", omschrijving: "Bellen", deadline: "2026-12-01" }] },
      "acties.1.uitvoerder",
      /team/,
    ],
    [
      "politiegegevens for who may not have them",
      {
        acties: [
          { uitvoerder: "wijkteam@pga.example", omschrijving: "B", deadline: "2026-12-01", bevat: ["strafrechtelijk"] },
        ],
      },
      "acties.1.bevat",
      /R-grondslag/,
    ],
  ])("%s", (_wat, anders, plek, melding) => {
    const eerder = { tel: tel(), sleutels: systeem.kluis.listSleutels() };
    const [regel] = neemCasussen([{ ...leesCasus(), ...anders }]);
    expect(regel).toMatchObject({
      fouten: expect.arrayContaining([{ plek, melding: expect.stringMatching(melding) }]),
    });
    expect({ tel: tel(), sleutels: systeem.kluis.listSleutels() }).toEqual(eerder);
  });

  it("does not stop the others", () => {
    const fout = { ...leesCasus(), casusnummer: "2026-10002", melder: "niemand@pga.example" };
    const verslag = neemCasussen([fout, leesCasus()]);
    expect(verslag.map((regel) => "gelukt" in regel)).toEqual([false, true]);
  });

  it.each(["", "{", "[]", "{}", '{"formaat":"iets","casussen":[{}]}', '{"formaat":"pga-overname/1","casussen":[]}'])(
    "a file that is none: %s",
    (tekst) => expect(() => neem(tekst)).toThrow(Bestandfout),
  );
});
