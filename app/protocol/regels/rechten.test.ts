import { describe, expect, it } from "vitest";
import { maakGegevenVraag } from "../../../tests/factories/vragen";
import type { Rol } from "../rollen";
import { weegRechtenCasus, weegRechtengegeven, type RechtenFeiten, type RechtengegevenVraag } from ".";

const rechten: RechtenFeiten = {
  identiteitGezien: true,
  loopt: true,
  relatieRijId: null,
  partijtypen: { "partij-om": "openbaar_ministerie", "partij-politie": "politie", "partij-ander": "ggz" },
};

function maakVraag(
  rol: Rol,
  feiten: Partial<RechtenFeiten> = {},
  anders: Omit<NonNullable<Parameters<typeof maakGegevenVraag>[0]>, "gegeven" | "rij"> & {
    gegeven?: Partial<RechtengegevenVraag["gegeven"]>;
    rij?: Partial<RechtengegevenVraag["rij"]>;
  } = {},
): RechtengegevenVraag {
  const vraag = maakGegevenVraag({
    ...anders,
    lezer: { rol, ...anders.lezer },
    casus: { autorisatie: null, ...anders.casus },
  });
  return {
    ...vraag,
    rechten: { ...rechten, ...feiten },
    gegeven: { ...vraag.gegeven, categorie: 1, ...anders.gegeven },
    rij: { ...vraag.rij, id: "rij-1", ...anders.rij },
  };
}

const opent = (...delen: Parameters<typeof maakVraag>) => weegRechtenCasus(maakVraag(...delen)).toegestaan;
const oordeelOver = (...delen: Parameters<typeof maakVraag>) => weegRechtengegeven(maakVraag(...delen));
const mag = (...delen: Parameters<typeof maakVraag>) => oordeelOver(...delen).toegestaan;

const andereRollen = [
  "ketenpartner",
  "melder",
  "lokale_procesregisseur",
  "recordmanager",
  "toezichthouder",
  "beheerder",
];

describe("opening a casus to answer its betrokkene", () => {
  it("is for the manager and the procesregie, for nobody else, also not in the team", () => {
    for (const rol of ["manager", "procesregisseur", "procesondersteuner"] as const) expect(opent(rol), rol).toBe(true);
    for (const rol of andereRollen as Rol[]) {
      const team = { casus: { isCasusregisseur: true, isMelder: true } };
      expect(opent(rol, {}, team), rol).toBe(false);
    }
  });

  it("begins when the identity was seen and ends with the answer (P 18.4)", () => {
    expect(opent("manager", { identiteitGezien: false })).toBe(false);
    expect(opent("manager", { loopt: false })).toBe(false);
  });

  it("asks for papers, and not of a destroyed dossier", () => {
    expect(opent("manager", {}, { lezer: { geheimhoudingOp: null } })).toBe(false);
    expect(opent("manager", {}, { lezer: { vogGeldigTot: "2026-11-23" } })).toBe(false);
    for (const toestand of ["vernietigd", "afgewezen", "geen_aanpak"] as const) {
      expect(opent("manager", {}, { casus: { toestand } }), toestand).toBe(false);
    }
    // Also when the dossier is closed or long archived the betrokkene may ask.
    expect(opent("manager", {}, { casus: { toestand: "afgesloten", afgeslotenOp: "2024-01-01" } })).toBe(true);
  });
});

describe("what may be in the answer", () => {
  it.each<[string, string | null, boolean, string?]>([
    ["the Veiligheidshuis itself", null, true],
    ["another Partij", "partij-ander", true],
    ["the OM", "partij-om", false, "P 17.5"],
    ["the politie", "partij-politie", false, "P 17.6"],
  ])("of %s", (_wie, verstrekkerPartijId, verwacht, artikel) => {
    for (const rol of ["manager", "procesregisseur"] as const) {
      const uitkomst = oordeelOver(rol, {}, { rij: { verstrekkerPartijId } });
      expect(uitkomst.toegestaan).toBe(verwacht);
      if (!uitkomst.toegestaan) expect(uitkomst.artikel).toBe(artikel);
    }
  });

  it("of politiegegevens that another Partij passed on: as of the politie (P 17.6)", () => {
    const doorverstrekt = { gegeven: { typen: ["strafrechtelijk", "politiegegevens"] as const } };
    const uitkomst = oordeelOver(
      "procesregisseur",
      {},
      { ...doorverstrekt, rij: { verstrekkerPartijId: "partij-ander" } },
    );
    expect(uitkomst).toMatchObject({ toegestaan: false, artikel: "P 17.6" });
    expect(mag("procesregisseur", {}, { gegeven: { typen: ["strafrechtelijk"] } })).toBe(true);
  });

  it("only what is about the betrokkene: not of relaties, professionals and medewerkers", () => {
    for (const categorie of [2, 3, 4] as const) expect(mag("manager", {}, { gegeven: { categorie } })).toBe(false);
  });

  it("of a relatie who asks only the own row, nothing of the betrokkene", () => {
    const feiten = { relatieRijId: "rij-1" };
    const relatie = { gegeven: { entiteit: "relatie", categorie: 2 } } as const;
    expect(mag("manager", feiten, relatie)).toBe(true);
    expect(mag("manager", feiten, { ...relatie, rij: { id: "rij-2" } })).toBe(false);
    expect(mag("manager", feiten)).toBe(false);
    expect(mag("manager", feiten, { gegeven: { entiteit: "contact", categorie: 3 } })).toBe(false);
  });

  it("no draft of a Partij, but what was taken back is still held", () => {
    expect(mag("manager", {}, { rij: { status: "concept" } })).toBe(false);
    expect(mag("manager", {}, { rij: { status: "ingetrokken" } })).toBe(true);
    expect(mag("manager", {}, { gegeven: { ingebracht: false }, rij: { status: "concept" } })).toBe(true);
  });

  it("also what the phase of now no longer uses: it is held, so it is told", () => {
    expect(mag("manager", {}, { casus: { toestand: "afgesloten" }, gegeven: { fasen: ["triageren"] } })).toBe(true);
  });
});
