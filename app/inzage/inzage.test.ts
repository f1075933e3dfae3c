import { describe, expect, it } from "vitest";
import { momentVanDag } from "~/lib/datum";
import { aantalPaginas, leesFilter, schrijfFilter } from "./filter";
import { buildLoglijst } from "./view";
import { leesGrond, leesSoorten, schrijfHandeling, schrijfScherm, schrijfSoortgroep } from "./woorden";

describe("filter of the log", () => {
  it.each([
    ["", { persoon: null, soort: null, dag: null, pagina: 1 }],
    [
      "persoon=account-ggz&soort=geweigerd&dag=24-11-2026&pagina=3",
      { persoon: "account-ggz", soort: "geweigerd", dag: "2026-11-24", pagina: 3 },
    ],
    ["persoon=Gijs%20V&soort=onzin&dag=31-02-2026&pagina=0", { persoon: null, soort: null, dag: null, pagina: 1 }],
    ["soort=toString&pagina=12345678", { persoon: null, soort: null, dag: null, pagina: 1 }],
  ])("reads %j", (zoek, verwacht) => {
    expect(leesFilter(new URLSearchParams(zoek))).toEqual(verwacht);
  });

  it("writes what it reads", () => {
    const filter = leesFilter(new URLSearchParams("persoon=a-1&soort=ingezien&dag=01-02-2026&pagina=2"));
    expect(leesFilter(new URLSearchParams(schrijfFilter(filter)))).toEqual(filter);
    expect(schrijfFilter({})).toBe("");
  });

  it.each([
    [0, 1],
    [1, 1],
    [50, 1],
    [51, 2],
    [100, 2],
    [101, 3],
  ])("makes of %i rows %i pages", (totaal, paginas) => {
    expect(aantalPaginas(totaal)).toBe(paginas);
  });

  it.each([
    [1, 1, null, null],
    [1, 3, null, "?soort=ingezien&pagina=2"],
    [2, 3, "?soort=ingezien", "?soort=ingezien&pagina=3"],
    [3, 3, "?soort=ingezien&pagina=2", null],
  ])("links page %i of %i to the pages beside it", (pagina, paginas, vorige, volgende) => {
    const filter = leesFilter(new URLSearchParams("soort=ingezien"));
    expect(buildLoglijst({ rijen: [], totaal: 0, pagina, paginas }, filter)).toMatchObject({ vorige, volgende });
  });
});

describe("words of the log", () => {
  it("shows register keys as labels with counts", () => {
    const groepen = leesSoorten('{"inbreng.tekst":3,"persoon.achternaam":1,"persoon.bsn":1,"weg.veld":2}');
    expect(groepen.map(schrijfSoortgroep)).toEqual([
      "Inbreng: Informatie (3)",
      "Betrokkene: Achternaam, BSN",
      "weg: veld (2)",
    ]);
    expect(leesSoorten("{}")).toEqual([]);
  });

  it.each([
    [
      "R-fase (P 3.5 a); R-betrokken (P 9.6, C 12.2 e); R-betrokken (P 9.6)",
      false,
      { reden: "Betrokken bij deze casus (P 9.6, C 12.2 e)", getoetst: "R-fase (P 3.5 a)" },
    ],
    [
      "inzage met reden: toezicht (P 24.4); R-betrokken (P 9.6); R-fase (P 3.5 a)",
      false,
      {
        reden: "Met een vastgelegde reden: toezicht (P 24.4)",
        getoetst: "R-betrokken (P 9.6); R-fase (P 3.5 a)",
      },
    ],
    ["R-melder (DPIA 3)", false, { reden: "Melder van deze casus (DPIA 3)", getoetst: "" }],
    ["R-fase (P 3.5 a)", true, { reden: "Niet in deze fase (P 3.5 a)", getoetst: "" }],
    ["handelingentabel (C 8.4 d)", false, { reden: "Handeling hoort bij de rol (C 8.4 d)", getoetst: "" }],
    ["handelingentabel", true, { reden: "Handeling niet mogelijk voor deze rol of in deze fase", getoetst: "" }],
    ["onbekend casusnummer", true, { reden: "Onbekend casusnummer", getoetst: "" }],
    ["toString (P 1)", true, { reden: "ToString (P 1)", getoetst: "" }],
    ["", false, { reden: "", getoetst: "" }],
  ])("says the ground %j in words", (grond, isGeweigerd, verwacht) => {
    expect(leesGrond(grond, isGeweigerd)).toEqual(verwacht);
  });

  it("names screens and handelingen", () => {
    expect(schrijfScherm("uitvoeren")).toBe("Uitvoeren en bewaken");
    expect(schrijfScherm("beheer/accounts")).toBe("Beheer, accounts");
    expect(schrijfHandeling("casusregisseur_aanwijzen")).toBe("Casusregisseur aanwijzen");
    expect(schrijfHandeling("onbekende handeling")).toBe("Onbekende handeling");
  });
});

it.each([
  ["2026-11-24", "2026-11-23T23:00:00.000Z"],
  ["2026-07-01", "2026-06-30T22:00:00.000Z"],
  // The days on which the clock changes, and those after.
  ["2026-03-29", "2026-03-28T23:00:00.000Z"],
  ["2026-03-30", "2026-03-29T22:00:00.000Z"],
  ["2026-10-25", "2026-10-24T22:00:00.000Z"],
  ["2026-10-26", "2026-10-25T23:00:00.000Z"],
])("begins %s at %s", (dag, moment) => {
  expect(momentVanDag(dag)).toBe(moment);
});
