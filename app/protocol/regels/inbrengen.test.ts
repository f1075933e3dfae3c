import { describe, expect, it } from "vitest";
import { oordeel } from ".";
import { inbrengregels, rArtikel20, rInbrengtype, rVerstrekker, type InbrengVraag } from "./inbrengen";
import { GISTEREN, maakPartij, MORGEN, VANDAAG } from "../../../tests/factories/vragen";

function maakVraag(
  anders: Omit<Partial<InbrengVraag>, "partij"> & { partij?: Partial<InbrengVraag["partij"]> },
): InbrengVraag {
  return {
    vandaag: VANDAAG,
    typen: [],
    politiegegevens: false,
    wpgArtikel: null,
    toestemming: "niet_nodig",
    ...anders,
    partij: maakPartij(anders.partij),
  };
}

const politie = { type: "politie", artikel20Van: "2025-01-01", artikel20Tot: "2027-01-01" } as const;

describe("R-verstrekker (DPIA 5, P 6.4 d, l)", () => {
  // without and with recorded toestemming
  it.each([
    ["veiligheidshuis", false, false],
    ["gemeente", true, true],
    ["openbaar_ministerie", true, true],
    ["reclassering", true, true],
    ["jeugdreclassering", true, true],
    ["raad_kinderbescherming", true, true],
    ["ggz", true, true],
    ["veilig_thuis", false, false],
    ["dji", true, true],
    ["wijkteam", true, true],
    ["wonen", true, true],
    ["slachtofferhulp", false, true],
    ["ggd", true, true],
    ["zorgaanbieder", true, true],
  ] as const)("%s", (type, zonder, met) => {
    expect(rVerstrekker.weeg(maakVraag({ partij: { type } })) === true).toBe(zonder);
    expect(rVerstrekker.weeg(maakVraag({ partij: { type }, toestemming: "gegeven" })) === true).toBe(met);
    expect(rVerstrekker.weeg(maakVraag({ partij: { type }, toestemming: "ontbreekt" })) === true).toBe(zonder);
    expect(rVerstrekker.weeg(maakVraag({ partij: { type }, toestemming: "ingetrokken" })) === true).toBe(zonder);
  });

  it.each([
    ["no article", null, true, false],
    ["artikel 8", "artikel_8", true, true],
    ["artikel 13", "artikel_13", true, true],
    ["no politiegegevens", null, false, true],
  ] as const)("politie: %s", (_wat, wpgArtikel, politiegegevens, mag) => {
    expect(rVerstrekker.weeg(maakVraag({ partij: politie, politiegegevens, wpgArtikel })) === true).toBe(mag);
  });
});

describe("R-partij for bringing in (P 6.4 d, 28.3, 29.2)", () => {
  it.each<[wat: string, partij: Partial<InbrengVraag["partij"]>, mag: boolean]>([
    ["politie with a running beslissing", politie, true],
    ["it starts today", { ...politie, artikel20Van: VANDAAG }, true],
    ["it starts tomorrow", { ...politie, artikel20Van: MORGEN }, false],
    ["today is its last day", { ...politie, artikel20Tot: VANDAAG }, true],
    ["yesterday was its last day", { ...politie, artikel20Tot: GISTEREN }, false],
    ["without an end", { ...politie, artikel20Tot: null }, true],
    ["never signed", { ...politie, artikel20Van: null }, false],
    ["politie that left the protocol", { ...politie, opgezegdPer: VANDAAG }, false],
    ["another Partij needs none", { type: "ggz" }, true],
    ["another Partij that is excluded", { type: "ggz", uitgeslotenPer: VANDAAG }, false],
    ["another Partij that has not joined", { type: "ggz", toegetredenProtocol: null }, false],
  ])("%s", (_wat, partij, mag) => expect(rArtikel20.weeg(maakVraag({ partij })) === true).toBe(mag));
});

describe("R-grondslag for bringing in (P 4.2, DPIA 11)", () => {
  // bijzonder, strafrechtelijk, and the same with recorded toestemming
  it.each([
    ["gemeente", true, false, true, false],
    ["politie", true, true, true, true],
    ["openbaar_ministerie", true, true, true, true],
    ["reclassering", true, true, true, true],
    ["jeugdreclassering", false, true, true, true],
    ["raad_kinderbescherming", true, true, true, true],
    ["ggz", true, true, true, true],
    ["dji", true, true, true, true],
    ["wijkteam", false, false, true, false],
    ["wonen", true, false, true, false],
    ["slachtofferhulp", false, false, true, true],
    ["ggd", true, false, true, false],
    ["zorgaanbieder", true, false, true, false],
  ] as const)("%s", (type, bijzonder, strafrechtelijk, bijzonderMet, strafrechtelijkMet) => {
    const weeg = (soort: "bijzonder" | "strafrechtelijk", toestemming: "niet_nodig" | "gegeven") =>
      rInbrengtype.weeg(maakVraag({ partij: { type }, typen: [soort], toestemming })) === true;
    expect(weeg("bijzonder", "niet_nodig")).toBe(bijzonder);
    expect(weeg("strafrechtelijk", "niet_nodig")).toBe(strafrechtelijk);
    expect(weeg("bijzonder", "gegeven")).toBe(bijzonderMet);
    expect(weeg("strafrechtelijk", "gegeven")).toBe(strafrechtelijkMet);
    expect(rInbrengtype.weeg(maakVraag({ partij: { type }, typen: ["gewoon"] }))).toBe(true);
  });
});

describe("all rules for bringing in", () => {
  it.each([
    [
      "politie without beslissing and without article",
      { partij: { type: "politie" }, politiegegevens: true },
      "R-partij",
    ],
    ["politie without article", { partij: politie, politiegegevens: true }, "R-verstrekker"],
    ["wonen with strafrechtelijke gegevens", { partij: { type: "wonen" }, typen: ["strafrechtelijk"] }, "R-grondslag"],
    ["Veilig Thuis", { partij: { type: "veilig_thuis" } }, "R-verstrekker"],
    ["ggz", { partij: { type: "ggz" }, typen: ["bijzonder"] }, true],
  ] as const)("%s", (_wat, anders, uitkomst) => {
    const mag = oordeel(inbrengregels, maakVraag(anders));
    expect(mag.toegestaan ? true : mag.regel).toBe(uitkomst);
  });

  it("takes no rules at all for a mistake", () => {
    expect(() => oordeel([], maakVraag({}))).toThrow();
  });
});
