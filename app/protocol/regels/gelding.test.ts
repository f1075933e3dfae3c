import { describe, expect, it } from "vitest";
import type { Toestand } from "../fasen";
import { maakGegevenVraag } from "../../../tests/factories/vragen";
import { weegGegeven } from ".";
import { isInGebruik, rBeperking, rHerbeoordeling } from "./gelding";
import { rZeggenschap } from "./gegeven";

type Anders = Parameters<typeof maakGegevenVraag>[0];

const regisseur = { rol: "procesregisseur", partij: { id: "vhru", type: "veiligheidshuis" } } as const;
const steun = { rol: "procesondersteuner", partij: { id: "vhru", type: "veiligheidshuis" } } as const;
const eigen = { verstrekkerPartijId: "partij-eigen" };
const weegt = (regel: { weeg: (vraag: ReturnType<typeof maakGegevenVraag>) => true | string }, anders: Anders) =>
  regel.weeg(maakGegevenVraag(anders)) === true;

describe("R-herbeoordeling (P 3.5 b)", () => {
  // Given or carried over for → the states in which it is in use, by hand from the state machine.
  it.each<[geldtTot: Toestand, inGebruik: Toestand[]]>([
    ["aangemeld", ["aangemeld"]],
    ["triage", ["aangemeld", "triage"]],
    ["lokaal", ["aangemeld", "triage", "lokaal"]],
    ["inlichten", ["aangemeld", "triage", "inlichten"]],
    ["bespreken", ["aangemeld", "triage", "inlichten", "bespreken"]],
    ["uitvoeren", ["aangemeld", "triage", "inlichten", "bespreken", "uitvoeren"]],
    ["afgesloten", ["aangemeld", "triage", "inlichten", "bespreken", "uitvoeren", "afgesloten"]],
  ])("%s", (geldtTot, inGebruik) => {
    const weg: Toestand[] = ["aangemeld", "triage", "inlichten", "bespreken", "uitvoeren", "afgesloten"];
    // Lokaal is a road of its own: what was carried over to it never meets the other one.
    const staten = geldtTot === "lokaal" ? (["aangemeld", "triage", "lokaal"] as const) : weg;
    for (const toestand of staten) {
      const mag = inGebruik.includes(toestand);
      const anders = { casus: { toestand }, rij: { geldtTot } };
      expect(weegt(rHerbeoordeling, anders), `deelnemer in ${toestand}`).toBe(mag);
      expect(weegt(rHerbeoordeling, { ...anders, lezer: regisseur }), `procesregisseur in ${toestand}`).toBe(mag);
      expect(weegt(rHerbeoordeling, { ...anders, lezer: steun }), `procesondersteuner in ${toestand}`).toBe(mag);
      expect(weegt(rHerbeoordeling, { ...anders, rij: { geldtTot, ...eigen } }), `verstrekker in ${toestand}`).toBe(
        true,
      );
      expect(isInGebruik({ geldtTot, ingetrokken: false, beperkt: null }, toestand), `facts in ${toestand}`).toBe(mag);
    }
  });

  it("hides what was left behind from the casusregisseur and the melder of another Partij too", () => {
    const rij = { geldtTot: "triage" } as const;
    expect(weegt(rHerbeoordeling, { casus: { isCasusregisseur: true }, rij })).toBe(false);
    expect(weegt(rHerbeoordeling, { casus: { isMelder: true }, rij })).toBe(false);
  });

  it("is asked on the road of the melder too", () => {
    const melder = { autorisatie: null, isMelder: true, toestand: "triage" } as const;
    const terugkoppeling = {
      entiteit: "triage",
      sleutel: "terugkoppeling",
      fasen: ["triageren"],
      ingebracht: false,
    } as const;
    const vraag = (geldtTot: Toestand) =>
      weegGegeven(
        maakGegevenVraag({ casus: melder, gegeven: terugkoppeling, rij: { verstrekkerPartijId: null, geldtTot } }),
      );
    expect(vraag("triage").toegestaan).toBe(true);
    expect(vraag("aangemeld").toegestaan).toBe(false);
  });
});

describe("R-beperking (P 17.1 b, AVG 18)", () => {
  it.each([["verzoek_betrokkene"], ["juistheid_betwist"]] as const)("%s: nobody but the procesregisseur", (beperkt) => {
    expect(weegt(rBeperking, { lezer: regisseur, rij: { beperkt } })).toBe(true);
    expect(weegt(rBeperking, { lezer: steun, rij: { beperkt } })).toBe(false);
    expect(weegt(rBeperking, { rij: { beperkt } })).toBe(false);
    expect(weegt(rBeperking, { rij: { beperkt, ...eigen } })).toBe(false);
    expect(weegt(rBeperking, { casus: { isCasusregisseur: true }, rij: { beperkt } })).toBe(false);
    expect(weegt(rBeperking, { casus: { isMelder: true, autorisatie: null }, rij: { beperkt, ...eigen } })).toBe(false);
    expect(isInGebruik({ geldtTot: "afgesloten", ingetrokken: false, beperkt }, "bespreken")).toBe(false);
  });

  it("asks nothing of what is not restricted", () => {
    expect(weegt(rBeperking, {})).toBe(true);
    expect(weegt(rBeperking, { lezer: steun })).toBe(true);
  });

  it("says why, and comes before the other rules about a value", () => {
    const vraag = maakGegevenVraag({ lezer: steun, rij: { beperkt: "juistheid_betwist", geldtTot: "aangemeld" } });
    expect(weegGegeven(vraag)).toMatchObject({
      regel: "R-beperking",
      artikel: "P 17.1 b, AVG 18",
      uitleg: expect.stringContaining("juistheid"),
    });
  });
});

describe("withdrawn by the verstrekker (P 3.5 c)", () => {
  it("is for nobody else, not for staff either", () => {
    const rij = { ingetrokken: true };
    expect(weegt(rZeggenschap, { rij: { ...rij, ...eigen } })).toBe(true);
    expect(weegt(rZeggenschap, { rij })).toBe(false);
    expect(weegt(rZeggenschap, { lezer: regisseur, rij })).toBe(false);
    expect(weegt(rZeggenschap, { lezer: steun, rij })).toBe(false);
    expect(weegt(rZeggenschap, { casus: { isCasusregisseur: true }, rij })).toBe(false);
    expect(isInGebruik({ geldtTot: "afgesloten", ingetrokken: true, beperkt: null }, "bespreken")).toBe(false);
  });
});
