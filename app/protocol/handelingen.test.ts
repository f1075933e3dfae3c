import { describe, expect, it } from "vitest";
import { fasen, toestanden, type Toestand } from "./fasen";
import {
  fasetoegang,
  findHandeling,
  handelingen,
  listHandelingen,
  weegHandeling,
  type Feiten,
  type Handeling,
  type Hoedanigheid,
} from "./handelingen";

/** Everything done and recorded: then only capacity and state decide. */
const alles: Feiten = {
  isGeinformeerd: true,
  heeftUitstelbesluit: false,
  uitstelVerlopen: false,
  isComplex: true,
  aantalDeelnemers: 3,
  isGeagendeerd: true,
  isInBespreking: true,
  aantalGehoudenOverleggen: 1,
  heeftRegieplan: true,
  heeftCasusregisseur: true,
  heeftBesluitAfsluiten: true,
  criteriaBeoordeeld: true,
  aantalOpenActies: 0,
  heeftAfBrief: true,
  bewarenTot: "2026-11-24",
  bewaarvoorstel: "geen",
  isOverdrachtOpen: false,
  vernietiging: "geen",
  vandaag: "2026-11-24",
  isGearchiveerd: false,
};

const alleHandelingen: [naam: string, handeling: Handeling][] = fasen.flatMap((fase) => listHandelingen(fase));
const alleToestanden = Object.keys(toestanden) as Toestand[];
const hoedanigheden: Hoedanigheid[] = [
  "procesregisseur",
  "procesondersteuner",
  "melder",
  "bevraagd",
  "deelnemer",
  "casusregisseur",
  "lokale_procesregisseur",
  "recordmanager",
  "manager",
];

function listMogelijk(wie: Hoedanigheid, toestand: Toestand): string[] {
  return alleHandelingen
    .filter(([, handeling]) => {
      const oordeel = weegHandeling(handeling, [wie], toestand, alles);
      // Conditions that shut each other out are never all met.
      return oordeel.toegestaan || oordeel.reden === "voorwaarde";
    })
    .map(([naam]) => naam)
    .sort();
}

// By hand from C 8, 12–14, DPIA 3 and P 3.5, 5, 9, 16: what each may do in each state when all conditions are met.
const inbreng = "inbrengen indienen inbreng_intrekken voorwaarden_opslaan akkoord_beantwoorden akkoord_intrekken";
const team = `${inbreng} ketenanalyse_opslaan ketenanalyse_intrekken hergebruik_vragen verzoek_terugnemen gebruik_vastleggen actie_afhandelen`;
const inlichten = "brief_maken brief_vaststellen brief_heropenen brief_verzenden informeren_vastleggen";
const sluitbrief = "sluitbrief_maken sluitbrief_vaststellen sluitbrief_heropenen sluitbrief_verzenden";
const bijlagen = "bijlage_toevoegen bijlage_voorwaarden bijlage_verwijderen";
const steunBespreken = `${bijlagen} logboek_opslaan betrokkene_bijwerken relatie_opslaan ${inlichten} betrekken niet_meer_betrekken actie_overdragen agenderen bijdrage_vragen bespreking_opslaan interventie_opslaan actie_opslaan criterium_opslaan actie_afhandelen`;
const regieBespreken = `${steunBespreken} uitstellen vrijgeven bijlage_vrijgeven analyse_opslaan casusregisseur_aanwijzen opschalen naar_overlegtafel`;
const traject =
  "traject_starten hulpvraag_opslaan gesprek_opslaan detentie_opslaan trajectinterventie_opslaan trajectactie_opslaan trajectnotitie_opslaan traject_afsluiten";
const steunUitvoeren = `${steunBespreken} ${traject} agg_opslaan voortgang_opslaan interventie_afsluiten notitie_opslaan criteria_beoordelen acties_afhandelen ${sluitbrief}`;
// DPIA 10: these three can choose; a second person judges (domein 12), and the recordmanager has one too.
const steunEinde = "langer_bewaren langer_bewaren_afwijzen overdracht_vastleggen";
const regieEinde = `${steunEinde} langer_bewaren_bevestigen overdragen overdracht_intrekken`;
const verwacht: Partial<Record<Toestand, Partial<Record<Hoedanigheid, string>>>> = {
  aangemeld: {
    procesregisseur: "in_behandeling_nemen afwijzen betrokkene_bijwerken",
    procesondersteuner: "betrokkene_bijwerken",
  },
  triage: {
    procesregisseur:
      "betrokkene_bijwerken uitvragen criteria_vastleggen topx_vastleggen naar_lokaal geen_aanpak aanpak_starten",
    procesondersteuner: "betrokkene_bijwerken uitvragen",
    melder: "beantwoorden",
    bevraagd: `beantwoorden ${inbreng}`,
    deelnemer: `beantwoorden ${inbreng}`,
    casusregisseur: inbreng,
  },
  lokaal: {
    procesregisseur: `${regieEinde} vernietigen`,
    procesondersteuner: steunEinde,
    casusregisseur: "langer_bewaren",
    recordmanager: "vernietigen_klaarzetten vernietigen_intrekken vernietigen",
    manager: "vernietigen",
  },
  inlichten: {
    procesregisseur: `betrokkene_bijwerken ${inlichten} uitstellen naar_bespreken`,
    procesondersteuner: `betrokkene_bijwerken ${inlichten}`,
    bevraagd: inbreng,
    deelnemer: inbreng,
    casusregisseur: inbreng,
  },
  bespreken: {
    procesregisseur: `${regieBespreken} naar_uitvoeren`,
    procesondersteuner: steunBespreken,
    bevraagd: inbreng,
    deelnemer: `${team} ${bijlagen}`,
    casusregisseur: `${team} ${bijlagen} logboek_opslaan`,
  },
  uitvoeren: {
    procesregisseur: `${regieBespreken} ${traject} agg_opslaan voortgang_opslaan interventie_afsluiten notitie_opslaan criteria_beoordelen acties_afhandelen ${sluitbrief} afsluiten`,
    procesondersteuner: steunUitvoeren,
    bevraagd: inbreng,
    deelnemer: `${team} ${bijlagen} detentie_opslaan voortgang_opslaan`,
    casusregisseur: `${team} ${bijlagen} logboek_opslaan ${traject} voortgang_opslaan interventie_afsluiten notitie_opslaan`,
  },
  afgesloten: {
    procesregisseur: `${sluitbrief} heropenen ${regieEinde} vernietigen`,
    procesondersteuner: `${sluitbrief} ${steunEinde}`,
    casusregisseur: "langer_bewaren",
    recordmanager: "vernietigen_klaarzetten vernietigen_intrekken vernietigen",
    manager: "vernietigen",
  },
};

describe("who may do what in which state", () => {
  it.each(alleToestanden)("%s", (toestand) => {
    for (const wie of hoedanigheden) {
      const woorden = verwacht[toestand]?.[wie]?.split(" ").sort() ?? [];
      expect(listMogelijk(wie, toestand), wie).toEqual(woorden);
    }
  });

  it("gives nobody anything in a state that is over", () => {
    for (const toestand of ["afgewezen", "geen_aanpak", "vernietigd"] as const) {
      for (const wie of hoedanigheden) expect(listMogelijk(wie, toestand)).toEqual([]);
    }
  });
});

describe("transitions (domein: the state machine)", () => {
  it("are these and no others", () => {
    const overgangen = alleHandelingen
      .flatMap(([naam, { van, naar }]) => (naar ? van.map((begin) => `${begin} → ${naar} (${naam})`) : []))
      .sort();
    expect(overgangen).toEqual(
      [
        "aangemeld → triage (in_behandeling_nemen)",
        "aangemeld → afgewezen (afwijzen)",
        "triage → lokaal (naar_lokaal)",
        "triage → geen_aanpak (geen_aanpak)",
        "triage → inlichten (aanpak_starten)",
        "inlichten → bespreken (naar_bespreken)",
        "bespreken → uitvoeren (naar_uitvoeren)",
        "uitvoeren → afgesloten (afsluiten)",
        "afgesloten → uitvoeren (heropenen)",
        "afgesloten → vernietigd (vernietigen)",
        "lokaal → vernietigd (vernietigen)",
      ].sort(),
    );
  });

  it("are decided by a procesregisseur; destroying is carried out by the recordmanager", () => {
    for (const [naam, { naar, wie }] of alleHandelingen) {
      if (!naar) continue;
      expect(wie, naam).toEqual(
        naam === "vernietigen" ? ["recordmanager", "manager", "procesregisseur"] : ["procesregisseur"],
      );
    }
  });
});

describe("conditions", () => {
  it.each<[naam: string, toestand: Toestand, wie: Hoedanigheid, feiten: Partial<Feiten>, mag: boolean]>([
    ["aanpak_starten", "triage", "procesregisseur", { isComplex: false }, false],
    ["aanpak_starten", "triage", "procesregisseur", { isComplex: true }, true],
    ["naar_bespreken", "inlichten", "procesregisseur", { isGeinformeerd: false }, false],
    ["naar_bespreken", "inlichten", "procesregisseur", { isGeinformeerd: false, heeftUitstelbesluit: true }, true],
    [
      "naar_bespreken",
      "inlichten",
      "procesregisseur",
      { isGeinformeerd: false, heeftUitstelbesluit: true, uitstelVerlopen: true },
      false,
    ],
    ["naar_bespreken", "inlichten", "procesregisseur", { isGeinformeerd: true, uitstelVerlopen: true }, true],
    ["agenderen", "bespreken", "procesondersteuner", { isGeinformeerd: false }, false],
    ["agenderen", "uitvoeren", "procesregisseur", { isGeinformeerd: false, heeftUitstelbesluit: true }, true],
    ["bijdrage_vragen", "bespreken", "procesondersteuner", { isGeagendeerd: false }, false],
    ["bespreking_opslaan", "bespreken", "procesregisseur", { isInBespreking: false }, false],
    ["casusregisseur_aanwijzen", "bespreken", "procesregisseur", { aantalDeelnemers: 0 }, false],
    ["casusregisseur_aanwijzen", "bespreken", "procesregisseur", { aantalDeelnemers: 1 }, true],
    ["naar_uitvoeren", "bespreken", "procesregisseur", { aantalGehoudenOverleggen: 0 }, false],
    ["naar_uitvoeren", "bespreken", "procesregisseur", { heeftRegieplan: false }, false],
    ["naar_uitvoeren", "bespreken", "procesregisseur", { heeftCasusregisseur: false }, false],
    ["naar_uitvoeren", "bespreken", "procesregisseur", {}, true],
    ["afsluiten", "uitvoeren", "procesregisseur", { heeftBesluitAfsluiten: false }, false],
    ["afsluiten", "uitvoeren", "procesregisseur", { criteriaBeoordeeld: false }, false],
    ["afsluiten", "uitvoeren", "procesregisseur", {}, true],
    ["heropenen", "afgesloten", "procesregisseur", { isGearchiveerd: true }, false],
    ["sluitbrief_maken", "afgesloten", "procesondersteuner", { isGearchiveerd: true }, false],
    ["sluitbrief_vaststellen", "afgesloten", "procesondersteuner", { isGearchiveerd: true }, false],
    ["sluitbrief_heropenen", "afgesloten", "procesondersteuner", { isGearchiveerd: true }, false],
    ["sluitbrief_verzenden", "afgesloten", "procesondersteuner", { isGearchiveerd: true }, false],
    ["afsluiten", "uitvoeren", "procesregisseur", { aantalOpenActies: 1 }, false],
    ["langer_bewaren", "afgesloten", "procesondersteuner", {}, true],
    ["langer_bewaren", "afgesloten", "procesondersteuner", { bewaarvoorstel: "van_ander" }, false],
    ["langer_bewaren_bevestigen", "afgesloten", "procesregisseur", {}, false],
    ["langer_bewaren_bevestigen", "afgesloten", "procesregisseur", { bewaarvoorstel: "eigen" }, false],
    ["langer_bewaren_bevestigen", "lokaal", "procesregisseur", { bewaarvoorstel: "van_ander" }, true],
    ["langer_bewaren_afwijzen", "afgesloten", "procesondersteuner", {}, false],
    ["langer_bewaren_afwijzen", "afgesloten", "procesondersteuner", { bewaarvoorstel: "eigen" }, true],
    ["overdragen", "afgesloten", "procesregisseur", { isOverdrachtOpen: true }, false],
    ["overdracht_vastleggen", "afgesloten", "procesondersteuner", {}, false],
    ["overdracht_vastleggen", "afgesloten", "procesondersteuner", { isOverdrachtOpen: true }, true],
    ["vernietigen_klaarzetten", "afgesloten", "recordmanager", { bewarenTot: null }, false],
    ["vernietigen_klaarzetten", "afgesloten", "recordmanager", { bewarenTot: "2026-11-25" }, false],
    ["vernietigen_klaarzetten", "afgesloten", "recordmanager", { bewarenTot: "2026-11-24" }, true],
    ["vernietigen_klaarzetten", "lokaal", "recordmanager", { bewarenTot: "2026-11-23" }, true],
    ["vernietigen_klaarzetten", "afgesloten", "recordmanager", { bewaarvoorstel: "van_ander" }, false],
    ["vernietigen_klaarzetten", "afgesloten", "recordmanager", { isOverdrachtOpen: true }, false],
    ["vernietigen_klaarzetten", "afgesloten", "recordmanager", { vernietiging: "van_ander" }, false],
    ["vernietigen", "afgesloten", "manager", {}, false],
    ["vernietigen", "afgesloten", "recordmanager", { vernietiging: "eigen" }, false],
    ["vernietigen", "afgesloten", "manager", { vernietiging: "van_ander" }, true],
    ["vernietigen", "lokaal", "procesregisseur", { vernietiging: "van_ander" }, true],
    ["vernietigen", "afgesloten", "manager", { vernietiging: "van_ander", bewarenTot: "2026-11-25" }, false],
    ["vernietigen", "afgesloten", "manager", { vernietiging: "van_ander", bewaarvoorstel: "van_ander" }, false],
    ["vernietigen", "afgesloten", "manager", { vernietiging: "van_ander", isOverdrachtOpen: true }, false],
  ])("%s in %s by %s with %o: %s", (naam, toestand, wie, anders, mag) => {
    const handeling = alleHandelingen.find(([woord]) => woord === naam)?.[1];
    if (!handeling) throw new Error(`No handeling ${naam}`);
    const oordeel = weegHandeling(handeling, [wie], toestand, { ...alles, ...anders });
    expect(oordeel.toegestaan).toBe(mag);
    if (!oordeel.toegestaan)
      expect(oordeel).toMatchObject({ reden: "voorwaarde", uitleg: expect.stringMatching(/\.$/) });
  });

  it("judges capacity before state and condition, so that a stranger learns neither", () => {
    const handeling = findHandeling("bespreken", "naar_uitvoeren");
    if (!handeling) throw new Error("No such handeling");
    const niets = { ...alles, aantalGehoudenOverleggen: 0 };
    expect(weegHandeling(handeling, ["deelnemer"], "triage", niets)).toMatchObject({ reden: "onbekend" });
    expect(weegHandeling(handeling, [], "bespreken", niets)).toMatchObject({ reden: "onbekend" });
    expect(weegHandeling(handeling, ["procesregisseur"], "triage", niets)).toMatchObject({ reden: "toestand" });
  });

  it("knows no handeling by the name of something every object has", () => {
    for (const naam of ["constructor", "toString", "__proto__", "hasOwnProperty", ""]) {
      expect(findHandeling("bespreken", naam)).toBeUndefined();
    }
  });
});

it("lets who reads with a recorded reason do nothing at all (P 24.4)", () => {
  const alle = Object.values(handelingen).flatMap((tabel) => Object.values<Handeling>(tabel));
  expect(alle.length).toBeGreaterThan(30);
  expect(alle.filter(({ wie }) => wie.includes("inzage"))).toEqual([]);
});

describe("who may open which phase screen", () => {
  it.each([
    ["aanmelden", "procesregisseur procesondersteuner melder casusregisseur lokale_procesregisseur inzage"],
    ["triageren", "procesregisseur procesondersteuner melder bevraagd deelnemer lokale_procesregisseur inzage"],
    ["inlichten", "procesregisseur procesondersteuner deelnemer casusregisseur inzage"],
    ["bespreken", "procesregisseur procesondersteuner deelnemer casusregisseur inzage"],
    ["uitvoeren", "procesregisseur procesondersteuner deelnemer casusregisseur inzage"],
    ["afsluiten", "procesregisseur procesondersteuner deelnemer casusregisseur inzage"],
    ["vernietigen", "procesregisseur procesondersteuner casusregisseur recordmanager manager inzage"],
  ] as const)("%s", (fase, wie) => {
    expect([...fasetoegang[fase].wie].sort()).toEqual(wie.split(" ").sort());
    for (const over of ["afgewezen", "geen_aanpak", "vernietigd"] as const) {
      expect(fasetoegang[fase].toestanden).not.toContain(over);
    }
  });
});
