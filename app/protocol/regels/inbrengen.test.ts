import { describe, expect, it } from "vitest";
import { oordeel } from ".";
import {
  inbrengregels,
  maakInbrengVraag,
  rArtikel20,
  rConflictVanPlichten,
  rDoorverstrekking,
  rInbrengdoel,
  rInbrengtype,
  rToestemmingBewijs,
  rVerstrekker,
  vraagMogelijk,
  type InbrengVraag,
} from "./inbrengen";
import { GISTEREN, maakPartij, MORGEN, VANDAAG } from "../../../tests/factories/vragen";

function maakVraag(
  anders: Omit<Partial<InbrengVraag>, "partij"> & { partij?: Partial<InbrengVraag["partij"]> },
): InbrengVraag {
  const partij = maakPartij(anders.partij);
  return { ...maakInbrengVraag(partij, VANDAAG), ...anders, partij };
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

describe("R-toestemming: what is recorded with it (P 7.2 b, c)", () => {
  const bewijs = { op: VANDAAG, van: true, schriftelijk: true, intrekbaar: true };
  it.each<[wat: string, bewijs: InbrengVraag["bewijs"], mag: boolean]>([
    ["all of it, today", bewijs, true],
    ["all of it, yesterday", { ...bewijs, op: GISTEREN }, true],
    ["tomorrow", { ...bewijs, op: MORGEN }, false],
    ["no day", { ...bewijs, op: null }, false],
    ["not who gave it", { ...bewijs, van: false }, false],
    ["not in writing", { ...bewijs, schriftelijk: false }, false],
    ["not told that it can be taken back", { ...bewijs, intrekbaar: false }, false],
    ["nothing", null, false],
  ])("%s", (_wat, van, mag) => {
    expect(rToestemmingBewijs.weeg(maakVraag({ toestemming: "gegeven", bewijs: van })) === true).toBe(mag);
    for (const toestemming of ["niet_nodig", "ontbreekt", "ingetrokken", "conflict_van_plichten"] as const)
      expect(rToestemmingBewijs.weeg(maakVraag({ toestemming, bewijs: van }))).toBe(true);
  });
});

describe("R-toestemming: conflict van plichten (P 7.2 e)", () => {
  it.each([
    ["veiligheidshuis", false],
    ["gemeente", false],
    ["politie", false],
    ["openbaar_ministerie", false],
    ["reclassering", true],
    ["jeugdreclassering", true],
    ["raad_kinderbescherming", true],
    ["ggz", true],
    ["veilig_thuis", true],
    ["dji", false],
    ["wijkteam", true],
    ["wonen", false],
    ["slachtofferhulp", false],
    ["ggd", true],
    ["zorgaanbieder", true],
  ] as const)("%s", (type, mag) => {
    const vraag = { partij: { type }, toestemming: "conflict_van_plichten" } as const;
    expect(rConflictVanPlichten.weeg(maakVraag({ ...vraag, heeftAfweging: true })) === true).toBe(mag);
    expect(rConflictVanPlichten.weeg(maakVraag({ ...vraag, heeftAfweging: false })) === true).toBe(false);
    expect(rConflictVanPlichten.weeg(maakVraag({ partij: { type }, toestemming: "niet_nodig" }))).toBe(true);
  });

  it("is no toestemming for who provides only with toestemming", () => {
    const weeg = (type: InbrengVraag["partij"]["type"], typen: InbrengVraag["typen"]) =>
      oordeel<InbrengVraag>(
        inbrengregels,
        maakVraag({ partij: { type }, typen, toestemming: "conflict_van_plichten", heeftAfweging: true }),
      ).toegestaan;
    expect(weeg("slachtofferhulp", [])).toBe(false);
    expect(weeg("wijkteam", [])).toBe(true);
    expect(weeg("wijkteam", ["bijzonder"])).toBe(false);
    expect(weeg("ggz", ["bijzonder"])).toBe(true);
  });
});

describe("R-wpg for bringing in (P 7.1)", () => {
  const gegeven = { stand: "gegeven", door: true, op: VANDAAG } as const;
  it.each<[wat: string, doorverstrekking: InbrengVraag["doorverstrekking"], mag: boolean]>([
    ["nothing recorded", null, false],
    ["asked in the system", { stand: "gevraagd" }, true],
    ["given, with who and when", gegeven, true],
    ["given yesterday", { ...gegeven, op: GISTEREN }, true],
    ["given tomorrow", { ...gegeven, op: MORGEN }, false],
    ["given, without who", { ...gegeven, door: false }, false],
    ["given, without when", { ...gegeven, op: null }, false],
  ])("%s", (_wat, doorverstrekking, mag) => {
    const typen = ["politiegegevens", "strafrechtelijk"] as const;
    for (const type of ["gemeente", "ggz", "openbaar_ministerie", "wonen"] as const)
      expect(rDoorverstrekking.weeg(maakVraag({ partij: { type }, typen, doorverstrekking })) === true).toBe(mag);
    expect(rDoorverstrekking.weeg(maakVraag({ partij: politie, typen, doorverstrekking }))).toBe(true);
    expect(rDoorverstrekking.weeg(maakVraag({ typen: ["strafrechtelijk"], doorverstrekking }))).toBe(true);
  });

  it("lets a gemeente pass on what the burgemeester lawfully got, and nothing else that is strafrechtelijk", () => {
    const weeg = (typen: InbrengVraag["typen"], doorverstrekking: InbrengVraag["doorverstrekking"]) =>
      oordeel<InbrengVraag>(inbrengregels, maakVraag({ partij: { type: "gemeente" }, typen, doorverstrekking }))
        .toegestaan;
    expect(weeg(["politiegegevens", "strafrechtelijk"], gegeven)).toBe(true);
    expect(weeg(["politiegegevens", "strafrechtelijk"], null)).toBe(false);
    expect(weeg(["strafrechtelijk"], gegeven)).toBe(false);
    expect(weeg(["strafrechtelijk"], null)).toBe(false);
  });
});

describe("R-doel for bringing in (P 13.5, 13.6)", () => {
  it.each([
    ["veiligheidshuis", false],
    ["gemeente", true],
    ["politie", true],
    ["openbaar_ministerie", true],
    ["reclassering", true],
    ["jeugdreclassering", true],
    ["raad_kinderbescherming", true],
    ["ggz", true],
    ["veilig_thuis", true],
    ["dji", false],
    ["wijkteam", true],
    ["wonen", false],
    ["slachtofferhulp", false],
    ["ggd", true],
    ["zorgaanbieder", true],
  ] as const)("%s must give its purpose: %s", (type, moet) => {
    expect(rInbrengdoel.weeg(maakVraag({ partij: { type }, heeftDoel: false })) === true).toBe(!moet);
    expect(rInbrengdoel.weeg(maakVraag({ partij: { type }, heeftDoel: true }))).toBe(true);
  });
});

it("asks what a Partij could bring in with everything recorded that must be", () => {
  const mag = (type: InbrengVraag["partij"]["type"], anders: Partial<InbrengVraag["partij"]> = {}) =>
    oordeel<InbrengVraag>(inbrengregels, vraagMogelijk(maakPartij({ type, ...anders }), VANDAAG)).toegestaan;
  expect(mag("slachtofferhulp")).toBe(true);
  expect(mag("veilig_thuis")).toBe(false);
  expect(mag("politie")).toBe(false);
  expect(mag("politie", politie)).toBe(true);
});
