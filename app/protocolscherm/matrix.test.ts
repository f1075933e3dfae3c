import { describe, expect, it } from "vitest";
import type { Partijtype } from "~/protocol/partijtypen";
import { weegGegeven } from "~/protocol/regels";
import { getLezer, listLezers, type Matrixrol } from "./lezers";
import { buildMatrix, maakVraag, type Situatie } from "./matrix";
import { momenten } from "./situaties";

const gedeeld: Situatie = { markering: "gewoon", toestemming: "niet_nodig", deling: "gedeeld" };
const inbreng = { entiteit: "inbreng", sleutel: "tekst" } as const;

interface Cel {
  rol?: Matrixrol;
  type?: Partijtype;
  stand?: string;
  gegeven?: Parameters<typeof maakVraag>[2];
  situatie?: Partial<Situatie>;
}

function cel({ rol = "deelnemer", type = "politie", stand = "bespreken", gegeven = inbreng, situatie = {} }: Cel) {
  const moment = momenten.find(({ sleutel }) => sleutel === stand);
  if (!moment) throw new Error(`No moment ${stand}`);
  const uitkomst = weegGegeven(maakVraag(getLezer(rol, type), moment, gegeven, { ...gedeeld, ...situatie }));
  return uitkomst.toegestaan ? "ja" : `nee ${uitkomst.regel}`;
}

/**
 * DPIA 11, column "B-PG S-PG", read by hand; ggd and zorgaanbieder are not in it (strictest reading). Third and fourth:
 * the same with toestemming of the betrokkene recorded.
 */
const dpia11: [Partijtype, bijzonder: string, strafrechtelijk: string, bMet: string, sMet: string][] = [
  ["gemeente", "ja", "nee", "ja", "nee"],
  ["politie", "ja", "ja", "ja", "ja"],
  ["openbaar_ministerie", "ja", "ja", "ja", "ja"],
  ["reclassering", "ja", "ja", "ja", "ja"],
  ["jeugdreclassering", "nee", "ja", "ja", "ja"],
  ["raad_kinderbescherming", "ja", "ja", "ja", "ja"],
  ["ggz", "ja", "ja", "ja", "ja"],
  ["veilig_thuis", "ja", "ja", "ja", "ja"],
  ["dji", "ja", "ja", "ja", "ja"],
  ["wijkteam", "nee", "nee", "ja", "nee"],
  ["wonen", "ja", "nee", "ja", "nee"],
  ["slachtofferhulp", "nee", "nee", "ja", "ja"],
  ["ggd", "ja", "nee", "ja", "nee"],
  ["zorgaanbieder", "ja", "nee", "ja", "nee"],
];

describe("matrix against DPIA 11", () => {
  it.each(dpia11)("%s sees shared inbreng as the table says", (type, bijzonder, strafrechtelijk, bMet, sMet) => {
    const kort = (situatie: Partial<Situatie>) => cel({ type, situatie }).replace(" R-grondslag", "");
    expect(kort({ markering: "bijzonder" })).toBe(bijzonder);
    expect(kort({ markering: "strafrechtelijk" })).toBe(strafrechtelijk);
    expect(kort({ markering: "bijzonder", toestemming: "gegeven" })).toBe(bMet);
    expect(kort({ markering: "strafrechtelijk", toestemming: "gegeven" })).toBe(sMet);
    expect(kort({})).toBe("ja");
  });

  it("covers every kind of Partij that takes part", () => {
    const kolommen = listLezers({ rol: "deelnemer", partijtype: null }).map(({ lezer }) => lezer.partij.type);
    expect(kolommen.sort()).toEqual(dpia11.map(([type]) => type).sort());
  });
});

describe("matrix, cells read by hand from the articles", () => {
  it("keeps the BSN to staff and the Partij that supplied it (DPIA 11)", () => {
    const gegeven = { entiteit: "persoon", sleutel: "bsn" } as const;
    expect(cel({ gegeven, situatie: { deling: "ander_vast" } })).toBe("nee R-grondslag");
    expect(cel({ gegeven, situatie: { deling: "eigen_vast" } })).toBe("ja");
    for (const rol of ["procesregisseur", "procesondersteuner"] as const)
      expect(cel({ rol, type: "veiligheidshuis", gegeven, situatie: { deling: "ander_vast" } })).toBe("ja");
  });

  it("follows the states of sharing (C 12.2 f, P 3.5 c)", () => {
    const staf = { rol: "procesregisseur", type: "veiligheidshuis" } as const;
    const tabel: [Situatie["deling"], partner: string, staf: string][] = [
      ["concept", "nee R-vooraf", "nee R-vooraf"],
      ["ingediend", "nee R-vooraf", "ja"],
      ["vrijgegeven", "ja", "ja"],
      ["gedeeld", "ja", "ja"],
      ["gedeeld_met_anderen", "nee R-zeggenschap", "ja"],
      ["ingetrokken", "nee R-vooraf", "nee R-vooraf"],
      ["eigen", "ja", "ja"],
    ];
    for (const [deling, partner, huis] of tabel) {
      expect(cel({ situatie: { deling } }), deling).toBe(partner);
      expect(cel({ ...staf, situatie: { deling } }), deling).toBe(huis);
    }
  });

  it("stops everybody but the verstrekker when toestemming is missing or withdrawn (P 7.2)", () => {
    for (const toestemming of ["ontbreekt", "ingetrokken"] as const) {
      expect(cel({ situatie: { toestemming } })).toBe("nee R-toestemming");
      expect(cel({ rol: "procesregisseur", type: "veiligheidshuis", situatie: { toestemming } })).toBe(
        "nee R-toestemming",
      );
      expect(cel({ situatie: { toestemming, deling: "eigen" } })).toBe("ja");
    }
  });

  it("stops everybody but the verstrekker at what was left behind or withdrawn (P 3.5 b, c), and it too at what is restricted", () => {
    const staf = { rol: "procesregisseur", type: "veiligheidshuis" } as const;
    const steun = { rol: "procesondersteuner", type: "veiligheidshuis" } as const;
    const tabel: [Situatie["deling"], partner: string, staf: string, steun: string][] = [
      ["niet_overgenomen", "nee R-herbeoordeling", "nee R-herbeoordeling", "nee R-herbeoordeling"],
      ["gebruik_ingetrokken", "nee R-zeggenschap", "nee R-zeggenschap", "nee R-zeggenschap"],
      ["beperkt", "nee R-beperking", "ja", "nee R-beperking"],
      ["eigen_niet_overgenomen", "ja", "ja", "ja"],
      ["eigen_gebruik_ingetrokken", "ja", "ja", "ja"],
      ["eigen_beperkt", "nee R-beperking", "ja", "nee R-beperking"],
    ];
    for (const [deling, partner, huis, ondersteuner] of tabel) {
      expect(cel({ situatie: { deling } }), deling).toBe(partner);
      expect(cel({ ...staf, situatie: { deling } }), deling).toBe(huis);
      expect(cel({ ...steun, situatie: { deling } }), deling).toBe(ondersteuner);
    }
    // In the phase in which it was given nothing was left behind yet.
    const gegeven = { entiteit: "persoon", sleutel: "achternaam" } as const;
    const vroeg = { ...staf, gegeven, stand: "aangemeld", situatie: { deling: "niet_overgenomen" } } as const;
    expect(cel(vroeg)).toBe("ja");
  });

  it("shuts partners out at closing, the casusregisseur after six months (DPIA 10, P 11.2)", () => {
    expect(cel({ stand: "afgesloten" })).toBe("nee R-gesloten");
    expect(cel({ rol: "casusregisseur", stand: "afgesloten" })).toBe("ja");
    expect(cel({ rol: "casusregisseur", stand: "gearchiveerd" })).toBe("nee R-gesloten");
    expect(cel({ rol: "procesregisseur", type: "veiligheidshuis", stand: "gearchiveerd" })).toBe("nee R-gesloten");
    expect(cel({ rol: "procesregisseur", type: "veiligheidshuis", stand: "vernietigd" })).toBe("nee R-vernietigd");
  });

  it("gives roles without casework nothing (P 24.4, P bijlage 3, domein 12)", () => {
    const huis = { type: "veiligheidshuis" } as const;
    expect(cel({ ...huis, rol: "manager" })).toBe("nee R-betrokken");
    expect(cel({ ...huis, rol: "beheerder" })).toBe("nee R-beheer");
    expect(cel({ ...huis, rol: "recordmanager" })).toBe("nee R-beheer");
    expect(cel({ ...huis, rol: "toezichthouder" })).toBe("nee R-toezicht");
    for (const rol of ["manager_met_reden", "toezichthouder_met_reden"] as const) {
      expect(cel({ ...huis, rol, situatie: { markering: "strafrechtelijk" } })).toBe("ja");
      expect(cel({ ...huis, rol, stand: "gearchiveerd" })).toBe("ja");
      expect(cel({ ...huis, rol, stand: "vernietigd" })).toBe("nee R-vernietigd");
      expect(cel({ ...huis, rol, situatie: { deling: "concept" } })).toBe("nee R-vooraf");
      const bsn = { entiteit: "persoon", sleutel: "bsn" } as const;
      expect(cel({ ...huis, rol, gegeven: bsn, situatie: { deling: "ander_vast" } })).toBe("nee R-grondslag");
    }
    expect(cel({ rol: "bevraagd" })).toBe("nee R-betrokken");
    expect(cel({ rol: "melder" })).toBe("nee R-melder");
    expect(cel({ rol: "melder", gegeven: { entiteit: "triage", sleutel: "terugkoppeling" } })).toBe("ja");
    const lokaal = { rol: "lokale_procesregisseur", type: "gemeente" } as const;
    expect(cel(lokaal)).toBe("nee R-betrokken");
    expect(cel({ ...lokaal, stand: "lokaal" })).toBe("ja");
  });

  it("processes a gegeven from its phase on (DPIA 2)", () => {
    const staf = { rol: "procesregisseur", type: "veiligheidshuis" } as const;
    const score = { entiteit: "leefgebiedscore", sleutel: "score" } as const;
    expect(cel({ ...staf, stand: "aangemeld" })).toBe("nee R-fase");
    expect(cel({ ...staf, stand: "triage" })).toBe("ja");
    expect(cel({ ...staf, stand: "triage", gegeven: score, situatie: { deling: "vastgelegd" } })).toBe("nee R-fase");
    expect(cel({ ...staf, gegeven: score, situatie: { deling: "vastgelegd" } })).toBe("ja");
  });
});

describe("matrix, the whole", () => {
  const geen = { partijtype: null, rol: null, fase: "bespreken", entiteit: null, aanpak: "top_x" } as const;

  it("has a column for every partijtype and every role", () => {
    const { lezers } = buildMatrix({ ...geen, entiteit: "notitie" });
    expect(lezers.length).toBe(14 + 13);
  });

  it("keeps to the choice", () => {
    const keuze = buildMatrix({ ...geen, partijtype: "wijkteam", entiteit: "inbreng" });
    expect(keuze.lezers.map(({ id }) => id)).toEqual([
      "deelnemer-wijkteam",
      "casusregisseur-wijkteam",
      "bevraagd-wijkteam",
      "melder-wijkteam",
      "verstrekker-wijkteam",
    ]);
    expect(keuze.momenten.map(({ sleutel }) => sleutel)).toEqual(["bespreken"]);
    expect(keuze.momenten[0]?.entiteiten.map(({ entiteit }) => entiteit)).toEqual(["inbreng"]);
    expect(buildMatrix({ ...geen, rol: "manager", partijtype: "politie", entiteit: "actie" }).lezers).toEqual([]);
  });

  it("lets only the four named kinds of Partij into radicalisering (C 2.4)", () => {
    const {
      lezers,
      momenten: standen,
      uitkomsten,
    } = buildMatrix({
      ...geen,
      rol: "deelnemer",
      entiteit: "leefgebiedscore",
      aanpak: "radicalisering",
    });
    const rij = standen[0]?.entiteiten[0]?.rijen[0];
    const wie = lezers.filter((_lezer, kolom) => uitkomsten[rij?.cellen[kolom] ?? -1]?.mag).map(({ id }) => id);
    expect(wie.sort()).toEqual([
      "deelnemer-gemeente",
      "deelnemer-openbaar_ministerie",
      "deelnemer-politie",
      "deelnemer-raad_kinderbescherming",
    ]);
  });
});
