import { describe, expect, it } from "vitest";
import { getGebruik, weegGebruik } from ".";
import { rDoel, rHergebruik } from "./gebruik";
import { maakGegevenVraag } from "../../../tests/factories/vragen";

type Anders = NonNullable<Parameters<typeof maakGegevenVraag>[0]>;

const vraag = (anders: Anders, verenigbaar = true) => ({ ...maakGegevenVraag(anders), gebruik: { verenigbaar } });
const regisseur = { rol: "procesregisseur", partij: { id: "vhru", type: "veiligheidshuis" } } as const;
const eigen = { verstrekkerPartijId: "partij-eigen" };

describe("R-hergebruik (P 3.5 d)", () => {
  it.each<[wat: string, anders: Anders, mag: boolean]>([
    ["of another, without accord", {}, false],
    ["of another, accord for this Partij", { rij: { hergebruikVoor: ["partij-x", "partij-eigen"] } }, true],
    ["of another, accord for others only", { rij: { hergebruikVoor: ["partij-x"] } }, false],
    ["one's own", { rij: eigen }, true],
    ["the procesregisseur, who works on behalf of the Partijen", { lezer: regisseur }, true],
    ["the casusregisseur, who is of a Partij", { casus: { isCasusregisseur: true } }, false],
    ["a text of the Veiligheidshuis", { gegeven: { ingebracht: false }, rij: { verstrekkerPartijId: null } }, true],
    ["who it is about", { gegeven: { entiteit: "persoon", ingebracht: false } }, true],
  ])("%s", (_wat, anders, mag) => {
    expect(rHergebruik.weeg(vraag(anders)) === true).toBe(mag);
  });

  it("gives nothing that may not be seen, whatever was approved", () => {
    const akkoord = { hergebruikVoor: ["partij-eigen"] };
    expect(weegGebruik(vraag({ rij: akkoord })).toegestaan).toBe(true);
    for (const anders of [
      { rij: { ...akkoord, status: "ingetrokken" } },
      { rij: { ...akkoord, toestemming: "ingetrokken" as const } },
      { rij: { ...akkoord, toegestaanVoor: [] } },
      { rij: { ...akkoord, gedeeld: false } },
      { rij: akkoord, lezer: { vogGeldigTot: null } },
      { rij: akkoord, casus: { toestand: "afgesloten" as const, afgeslotenOp: "2026-11-24" } },
      { rij: akkoord, casus: { autorisatie: null } },
    ]) {
      expect(weegGebruik(vraag(anders)).toegestaan).toBe(false);
    }
  });

  it("is for reading only to who opened the casus with a reason (P 24.4)", () => {
    const inzagereden = { soort: "toezicht", vanaf: "2026-11-24", tot: "2026-11-24" } as const;
    const lezer = { rol: "toezichthouder", partij: { id: "fg", type: "gemeente" } } as const;
    const anders = { lezer, casus: { autorisatie: null, inzagereden } };
    expect(weegGebruik(vraag(anders))).toMatchObject({ toegestaan: false, regel: "R-hergebruik" });
    expect(getGebruik(maakGegevenVraag(anders))?.hergebruik).toBe("ter_inzage");
  });
});

describe("R-doel (P 3.4, 13.5, 13.6)", () => {
  it.each<[wat: string, anders: Anders, verenigbaar: boolean, mag: boolean]>([
    ["a use that fits", {}, true, true],
    ["a use that does not fit", {}, false, false],
    ["one's own, for whatever", { rij: eigen }, false, true],
    ["a use that does not fit, although approved", { rij: { hergebruikVoor: ["partij-eigen"] } }, false, false],
    ["the procesregisseur, for something else", { lezer: regisseur }, false, false],
  ])("%s", (_wat, anders, verenigbaar, mag) => {
    expect(rDoel.weeg(vraag(anders, verenigbaar)) === true).toBe(mag);
  });

  it("refuses before the accord is asked about", () => {
    expect(weegGebruik(vraag({}, false))).toMatchObject({ regel: "R-doel" });
    expect(weegGebruik(vraag({}, true))).toMatchObject({ regel: "R-hergebruik" });
  });
});

describe("what a reader must know when reading", () => {
  const van = (type: NonNullable<Anders["rij"]>["verstrekkerPartijtype"]) => ({ rij: { verstrekkerPartijtype: type } });
  // verstrekker → secrecy of the Wpg, article that ties it to its purpose
  it.each([
    ["politie", true, "P 13.5"],
    ["openbaar_ministerie", false, "P 13.5"],
    ["ggz", false, "P 13.6"],
    ["reclassering", false, "P 13.6"],
    ["jeugdreclassering", false, "P 13.6"],
    ["raad_kinderbescherming", false, "P 13.6"],
    ["wijkteam", false, "P 13.6"],
    ["ggd", false, "P 13.6"],
    ["zorgaanbieder", false, "P 13.6"],
    ["gemeente", false, "P 13.6"],
    ["wonen", false, null],
    ["dji", false, null],
    ["slachtofferhulp", false, null],
  ] as const)("of %s", (type, wpg, doelartikel) => {
    expect(getGebruik(maakGegevenVraag(van(type)))).toEqual({ wpg, doelartikel, hergebruik: "ter_inzage" });
    const akkoord = maakGegevenVraag({ rij: { verstrekkerPartijtype: type, hergebruikVoor: ["partij-eigen"] } });
    expect(getGebruik(akkoord)?.hergebruik).toBe("eigen_taak");
    const regie = getGebruik(maakGegevenVraag({ ...van(type), lezer: regisseur }));
    expect(regie).toEqual(wpg || doelartikel ? { wpg, doelartikel, hergebruik: "vrij" } : null);
    expect(getGebruik(maakGegevenVraag({ rij: { verstrekkerPartijtype: type, ...eigen } }))).toBeNull();
  });

  it("keeps the secrecy of the Wpg on what others pass on or write down (second and third receiver)", () => {
    const typen = ["gewoon", "politiegegevens", "strafrechtelijk"] as const;
    expect(getGebruik(maakGegevenVraag({ gegeven: { typen }, ...van("wonen") }))?.wpg).toBe(true);
    const huis = {
      gegeven: { typen, ingebracht: false },
      rij: { verstrekkerPartijId: null, verstrekkerPartijtype: null },
    };
    expect(getGebruik(maakGegevenVraag(huis))).toEqual({ wpg: true, doelartikel: null, hergebruik: "vrij" });
    const zonder = { ...huis, gegeven: { typen: ["gewoon"] as const, ingebracht: false } };
    expect(getGebruik(maakGegevenVraag(zonder))).toBeNull();
  });

  it("ties a question between Partijen, and its answer, to no purpose; what is of the politie stays secret", () => {
    for (const entiteit of ["akkoordverzoek", "eigen_gebruik"]) {
      const vraag = (type: "ggz" | "politie") =>
        getGebruik(maakGegevenVraag({ gegeven: { entiteit, ingebracht: false }, ...van(type) }));
      expect(vraag("ggz"), entiteit).toBeNull();
      expect(vraag("politie"), entiteit).toEqual({ wpg: true, doelartikel: null, hergebruik: "vrij" });
    }
  });
});
