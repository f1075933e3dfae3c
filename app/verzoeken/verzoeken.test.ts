import { describe, expect, it } from "vitest";
import { verzoekForm } from "./form";
import {
  volgendeStap,
  weegVerzoekhandeling,
  type VerzoekFeiten,
  type Verzoekhoedanigheid,
  type VerzoekhandelingNaam,
} from "./handelingen";
import { weegGegevenbesluit, weegUitkomst, type Gegevenbesluit } from "./rules";
import { bewarenTotNa, weegTermijn } from "./termijn";
import { kanVoornaamZijn, vergelijkGeboortedatum } from "./zoeken.server";

describe("the term of four weeks", () => {
  it.each([
    ["2026-11-01", "op_tijd", 28],
    ["2026-11-21", "op_tijd", 8],
    ["2026-11-22", "dringend", 7],
    ["2026-11-28", "dringend", 1],
    ["2026-11-29", "vandaag", 0],
    ["2026-11-30", "te_laat", -1],
  ])("received on 1 November, not answered on %s: %s", (vandaag, stand, dagen) => {
    expect(weegTermijn("2026-11-01", vandaag, null)).toEqual({ uiterlijk: "2026-11-29", stand, dagen });
  });

  it.each([
    ["2026-11-01", "gehaald"],
    ["2026-11-29", "gehaald"],
    ["2026-11-30", "niet_gehaald"],
  ])("answered on %s: %s, whatever day it is now", (beantwoord, stand) => {
    for (const vandaag of [beantwoord, "2027-06-01"]) {
      expect(weegTermijn("2026-11-01", vandaag, beantwoord).stand).toBe(stand);
    }
  });

  it("counts days over the change of the clock, and over February", () => {
    expect(weegTermijn("2026-10-20", "2026-10-20", null).uiterlijk).toBe("2026-11-17");
    expect(weegTermijn("2028-02-10", "2028-02-10", null).uiterlijk).toBe("2028-03-09");
    expect(bewarenTotNa("2026-11-29")).toBe("2027-11-29");
  });
});

describe("what may be done with a verzoek", () => {
  const klaar: VerzoekFeiten = {
    soort: "correctie",
    isBesloten: false,
    isAfgerond: false,
    identiteitGezien: true,
    isGezocht: true,
    aantalTeBevestigen: 0,
    aantalCasussen: 1,
    aantalBesluiten: 2,
    aantalOnbeslist: 0,
    aantalRaadplegingen: 1,
    aantalWachtend: 0,
    overlegOp: "2026-11-20",
    heeftOpenVraag: false,
  };
  const mag = (naam: VerzoekhandelingNaam, wie: Verzoekhoedanigheid, anders: Partial<VerzoekFeiten> = {}) =>
    weegVerzoekhandeling(naam, [wie], { ...klaar, ...anders }).toegestaan;

  it("leaves besluiten to manager and procesregisseur; the procesondersteuner helps (P 17.2, C 14)", () => {
    for (const naam of ["besluit_vaststellen", "gegeven_besluiten", "dossiers_zoeken", "overleg_vastleggen"] as const) {
      for (const wie of ["manager", "procesregisseur"] as const) expect(mag(naam, wie), `${naam} ${wie}`).toBe(true);
      for (const wie of ["procesondersteuner", "geraadpleegd"] as const) expect(mag(naam, wie), naam).toBe(false);
    }
    expect(mag("raadplegen", "procesondersteuner")).toBe(true);
    expect(mag("identiteit_vastleggen", "procesondersteuner", { identiteitGezien: false })).toBe(true);
    expect(mag("advies_geven", "geraadpleegd", { heeftOpenVraag: true })).toBe(true);
    expect(mag("advies_geven", "geraadpleegd")).toBe(false);
    expect(mag("advies_geven", "manager", { heeftOpenVraag: true })).toBe(false);
  });

  it.each(["dossiers_zoeken", "casus_koppelen", "raadplegen", "gegeven_besluiten", "besluit_vaststellen"] as const)(
    "%s only after the identity was seen (P 18.4)",
    (naam) => {
      expect(mag(naam, "manager", { identiteitGezien: false })).toBe(false);
    },
  );

  it.each<[string, Partial<VerzoekFeiten>, boolean]>([
    ["everything done", {}, true],
    ["not searched", { isGezocht: false }, false],
    ["a dossier to confirm", { aantalTeBevestigen: 1 }, false],
    [
      "nobody known, nothing to ask",
      { aantalCasussen: 0, aantalRaadplegingen: 0, aantalBesluiten: 0, overlegOp: null },
      true,
    ],
    ["no gegeven named", { aantalBesluiten: 0 }, false],
    ["a gegeven undecided", { aantalOnbeslist: 1 }, false],
    ["no Partij asked", { aantalRaadplegingen: 0 }, false],
    ["a Partij that still may answer", { aantalWachtend: 1 }, false],
    ["no overleg", { overlegOp: null }, false],
    ["inzage without a besluit per gegeven yet", { soort: "inzage", aantalOnbeslist: 3 }, false],
    ["inzage of a casus in which nothing may be given", { soort: "inzage", aantalBesluiten: 0 }, true],
    [
      "overdraagbaarheid, without anything",
      { soort: "overdraagbaarheid", identiteitGezien: false, isGezocht: false, aantalCasussen: 0, overlegOp: null },
      true,
    ],
    ["decided already", { isBesloten: true }, false],
  ])("the besluit with %s: %s", (_wat, anders, verwacht) => {
    expect(mag("besluit_vaststellen", "manager", anders)).toBe(verwacht);
  });

  it("goes to the Partneroverleg, or for inzage and beperking to the casusoverleg (P 17.2, 19.1, 20.3)", () => {
    const stap = (soort: VerzoekFeiten["soort"]) => volgendeStap({ ...klaar, soort, overlegOp: null });
    for (const soort of ["correctie", "verwijdering"] as const) expect(stap(soort)).toMatch(/Partneroverleg.*P 19\.1/);
    expect(stap("verzet")).toMatch(/Partneroverleg.*P 20\.3/);
    for (const soort of ["inzage", "beperking"] as const) expect(stap(soort)).toMatch(/casusoverleg.*P 17\.2/);
  });

  it("gives the answer after the besluit, once; then nothing is possible any more", () => {
    expect(mag("antwoord_vastleggen", "procesondersteuner", { isBesloten: true })).toBe(true);
    expect(mag("antwoord_vastleggen", "manager")).toBe(false);
    for (const naam of ["antwoord_vastleggen", "toelichting_opslaan", "buiten_behandeling", "raadplegen"] as const) {
      expect(mag(naam, "manager", { isBesloten: true, isAfgerond: true }), naam).toBe(false);
    }
    expect(mag("gegeven_besluiten", "manager", { isBesloten: true })).toBe(false);
    expect(mag("toelichting_opslaan", "manager", { isBesloten: true })).toBe(true);
  });

  it("gives a whole group for inzage only", () => {
    expect(mag("groep_geven", "manager", { soort: "inzage" })).toBe(true);
    for (const soort of ["correctie", "verwijdering", "beperking", "verzet"] as const) {
      expect(mag("groep_geven", "manager", { soort }), soort).toBe(false);
    }
  });
});

describe("the besluit about one gegeven", () => {
  const basis: Gegevenbesluit = {
    soort: "inzage",
    uitkomst: "toewijzen",
    grond: undefined,
    motivering: undefined,
    gevraagd: undefined,
    bewerking: undefined,
  };
  const veldVan = (anders: Partial<Gegevenbesluit>) => weegGegevenbesluit({ ...basis, ...anders })?.veld;

  it("gives for inzage without a ground, refuses only on one of the law with reasons (P 18.2, 18.3)", () => {
    expect(veldVan({})).toBeUndefined();
    expect(veldVan({ grond: "uavg_41_i" })).toBe("grond");
    expect(veldVan({ uitkomst: "afwijzen" })).toBe("grond");
    expect(veldVan({ uitkomst: "afwijzen", grond: "p_19_3_a", motivering: "x" })).toBe("grond");
    expect(veldVan({ uitkomst: "afwijzen", grond: "uavg_41_i" })).toBe("motivering");
    expect(veldVan({ uitkomst: "afwijzen", grond: "uavg_41_i", motivering: "x" })).toBeUndefined();
    expect(veldVan({ uitkomst: "gevraagd" })).toBe("uitkomst");
  });

  it("gives a part with the text that is given, for inzage only", () => {
    const deels = { uitkomst: "deels", grond: "avg_15_4", motivering: "x" } as const;
    expect(veldVan(deels)).toBe("bewerking");
    expect(veldVan({ ...deels, bewerking: "Zonder de moeder." })).toBeUndefined();
    expect(veldVan({ bewerking: "x" })).toBe("bewerking");
    expect(veldVan({ ...deels, soort: "verwijdering", bewerking: "x" })).toBe("uitkomst");
  });

  it("corrects what the betrokkene named, and says how it should be", () => {
    const correctie = { soort: "correctie", gevraagd: "Ik woon op nummer 12." } as const;
    expect(veldVan({ ...correctie, uitkomst: "gevraagd" })).toBeUndefined();
    expect(veldVan({ ...correctie, gevraagd: undefined, uitkomst: "gevraagd" })).toBe("gevraagd");
    expect(veldVan({ ...correctie, grond: "p_19_2" })).toBeUndefined();
    expect(veldVan(correctie)).toBe("grond");
    expect(veldVan({ ...correctie, uitkomst: "afwijzen", grond: "juist" })).toBe("motivering");
  });

  it("removes only on a ground of P 19.3", () => {
    const weg = { soort: "verwijdering" } as const;
    expect(veldVan(weg)).toBe("grond");
    for (const grond of ["p_19_3_a", "p_19_3_b"]) expect(veldVan({ ...weg, grond })).toBeUndefined();
    expect(veldVan({ ...weg, grond: "geen_19_3" })).toBe("grond");
    expect(veldVan({ ...weg, uitkomst: "afwijzen", grond: "geen_19_3", motivering: "x" })).toBeUndefined();
  });

  it("refuses verzet only on dwingende gerechtvaardigde gronden, with reasons (P 20.4)", () => {
    const verzet = { soort: "verzet", uitkomst: "afwijzen" } as const;
    expect(veldVan({ ...verzet, grond: "p_20_1", motivering: "x" })).toBe("grond");
    expect(veldVan({ ...verzet, grond: "p_20_4" })).toBe("motivering");
    expect(veldVan({ ...verzet, grond: "p_20_4", motivering: "x" })).toBeUndefined();
  });

  it("makes the outcome of the whole", () => {
    expect(weegUitkomst("inzage", ["toewijzen", "toewijzen"], 1)).toBe("toegewezen");
    expect(weegUitkomst("inzage", ["toewijzen", "deels"], 1)).toBe("deels");
    expect(weegUitkomst("correctie", ["toewijzen", "afwijzen"], 1)).toBe("deels");
    expect(weegUitkomst("correctie", ["afwijzen"], 1)).toBe("afgewezen");
    expect(weegUitkomst("correctie", [], 0)).toBe("onbekend");
    expect(weegUitkomst("overdraagbaarheid", [], 0)).toBe("niet_van_toepassing");
  });
});

describe("who asks", () => {
  it.each([
    ["1998-05-17", "1998-05-17", "gelijk"],
    ["1998-05-17", "1998-05-18", "anders"],
    ["1998-05-17", "1998-05-00", "deels"],
    ["1998-05-17", "1998-00-00", "deels"],
    ["1998-05-17", "1997-00-00", "anders"],
    ["1998-00-00", "1998-00-00", "deels"],
    ["1998-05-17", undefined, "deels"],
  ])("%s against %s: %s", (een, ander, verwacht) => {
    expect(vergelijkGeboortedatum(een, ander)).toBe(verwacht);
  });

  it.each([
    ["Wim van Voorbeeld", false],
    ["S. van Voorbeeld", true],
    ["Sámi Voorbeeld", true],
    ["van Voorbeeld", true],
    ["Voorbeeld, D.", false],
  ])("Sam van Voorbeeld can be %s: %s", (naam, verwacht) => {
    const sam = { voornamen: "Sam", achternaam: "Voorbeeld", geboortedatum: "1998-05-17" };
    expect(kanVoornaamZijn(sam, naam)).toBe(verwacht);
  });

  const goed = {
    soort: "inzage",
    ontvangen_op: "01-11-2026",
    namens: "zelf",
    voornamen: "Sam",
    achternaam: "Voorbeeld",
    geboortedatum: "17-05-1998",
    omschrijving: "Wat weet u van mij?",
  };
  const velden = (anders: Record<string, unknown>) =>
    (verzoekForm.safeParse({ ...goed, ...anders }).error?.issues ?? []).map(({ path }) => path.join("."));

  it("needs who represents, when somebody else asks; and has no place for a BSN or a number of a document", () => {
    expect(velden({})).toEqual([]);
    expect(velden({ namens: "gemachtigde" })).toEqual(["vertegenwoordiger"]);
    expect(velden({ namens: "gemachtigde", vertegenwoordiger: "M. Voorbeeld" })).toEqual([]);
    for (const veld of ["bsn", "documentnummer", "kopie"]) {
      expect(verzoekForm.safeParse({ ...goed, [veld]: "999990019" }).success, veld).toBe(false);
    }
  });
});
