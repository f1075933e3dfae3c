import { describe, expect, it } from "vitest";
import { weegGegeven } from ".";
import { rBevraagd, rFase, rGericht, rGrondslag, rMelderGegeven, rProcesregie } from "./gegeven";
import { rAfweging, rToestemming, rVooraf, rWpg, rZeggenschap } from "./gegeven";
import { maakGegevenVraag } from "../../../tests/factories/vragen";

type Anders = Parameters<typeof maakGegevenVraag>[0];
type Geval = [wat: string, anders: Anders, mag: boolean];

const weegt = (regel: { weeg: (vraag: ReturnType<typeof maakGegevenVraag>) => true | string }, anders: Anders) =>
  regel.weeg(maakGegevenVraag(anders)) === true;

const regisseur = { rol: "procesregisseur", partij: { id: "vhru", type: "veiligheidshuis" } } as const;
const steun = { rol: "procesondersteuner", partij: { id: "vhru", type: "veiligheidshuis" } } as const;
const eigen = { verstrekkerPartijId: "partij-eigen" };

describe("R-fase (P 3.5 a, 5.1.1)", () => {
  it.each([
    ["aangemeld", "aanmelden"],
    ["afgewezen", "aanmelden"],
    ["triage", "triageren"],
    ["lokaal", "triageren"],
    ["geen_aanpak", "triageren"],
    ["inlichten", "inlichten"],
    ["bespreken", "bespreken"],
    ["uitvoeren", "uitvoeren"],
    ["afgesloten", "afsluiten"],
    ["vernietigd", "vernietigen"],
  ] as const)("in %s only what the register lists for %s", (toestand, fase) => {
    expect(weegt(rFase, { casus: { toestand }, gegeven: { fasen: [fase] } })).toBe(true);
    const andere = (
      ["aanmelden", "triageren", "inlichten", "bespreken", "uitvoeren", "afsluiten", "vernietigen"] as const
    ).filter((naam) => naam !== fase);
    expect(weegt(rFase, { casus: { toestand }, gegeven: { fasen: andere } })).toBe(false);
    expect(weegt(rFase, { lezer: regisseur, casus: { toestand }, gegeven: { fasen: [] } })).toBe(false);
  });
});

describe("R-grondslag (DPIA 11, P 6.4): the receiving Partij", () => {
  // bijzonder, strafrechtelijk, bijzonder and strafrechtelijk with recorded toestemming
  it.each([
    ["veiligheidshuis", true, true, true, true],
    ["gemeente", true, false, true, false],
    ["politie", true, true, true, true],
    ["openbaar_ministerie", true, true, true, true],
    ["reclassering", true, true, true, true],
    ["jeugdreclassering", false, true, true, true],
    ["raad_kinderbescherming", true, true, true, true],
    ["ggz", true, true, true, true],
    ["veilig_thuis", true, true, true, true],
    ["dji", true, true, true, true],
    ["wijkteam", false, false, true, false],
    ["wonen", true, false, true, false],
    ["slachtofferhulp", false, false, true, true],
    ["ggd", true, false, true, false],
    ["zorgaanbieder", true, false, true, false],
  ] as const)("%s", (type, bijzonder, strafrechtelijk, bijzonderMet, strafrechtelijkMet) => {
    const vraag = (typen: ("gewoon" | "bijzonder" | "strafrechtelijk")[], toestemming: "niet_nodig" | "gegeven") =>
      weegt(rGrondslag, { lezer: { partij: { type } }, gegeven: { typen }, rij: { toestemming } });
    expect(vraag(["gewoon"], "niet_nodig")).toBe(true);
    expect(vraag(["gewoon", "bijzonder"], "niet_nodig")).toBe(bijzonder);
    expect(vraag(["gewoon", "strafrechtelijk"], "niet_nodig")).toBe(strafrechtelijk);
    expect(vraag(["gewoon", "bijzonder"], "gegeven")).toBe(bijzonderMet);
    expect(vraag(["strafrechtelijk"], "gegeven")).toBe(strafrechtelijkMet);
    expect(vraag(["bijzonder", "strafrechtelijk"], "niet_nodig")).toBe(bijzonder && strafrechtelijk);
  });

  it.each<Geval>([
    [
      "own inbreng of a Partij without grondslag to receive",
      { lezer: { partij: { type: "wonen" } }, gegeven: { typen: ["strafrechtelijk"] }, rij: eigen },
      true,
    ],
    ["BSN: procesregisseur", { lezer: regisseur, gegeven: { typen: ["wettelijk_id"] } }, true],
    ["BSN: procesondersteuner", { lezer: steun, gegeven: { typen: ["wettelijk_id"] } }, true],
    ["BSN: the Partij that supplied it", { gegeven: { typen: ["wettelijk_id"] }, rij: eigen }, true],
    [
      "BSN: politie that did not supply it",
      { lezer: { partij: { type: "politie" } }, gegeven: { typen: ["wettelijk_id"] } },
      false,
    ],
    [
      "BSN: casusregisseur of another Partij",
      { casus: { isCasusregisseur: true }, gegeven: { typen: ["wettelijk_id"] } },
      false,
    ],
    [
      "BSN without verstrekker: a partner",
      { gegeven: { typen: ["wettelijk_id"] }, rij: { verstrekkerPartijId: null } },
      false,
    ],
  ])("%s", (_wat, anders, mag) => expect(weegt(rGrondslag, anders)).toBe(mag));
});

describe("R-vooraf (C 12.2 f, P 3.5 c)", () => {
  const vast = { gedeeld: false, voorafAkkoord: false, vrijgegeven: false, status: "ingediend" };
  // status, akkoord, vrijgegeven, gedeeld → own Partij, procesregie, another Partij
  it.each([
    ["concept", false, false, false, true, false, false],
    ["concept", true, true, true, true, false, false],
    ["ingediend", false, false, false, true, true, false],
    ["ingediend", true, false, false, true, true, false],
    ["ingediend", false, true, false, true, true, false],
    ["ingediend", true, true, false, true, true, true],
    ["ingediend", false, false, true, true, true, true],
    ["ingetrokken", false, false, false, true, false, false],
    ["ingetrokken", true, true, false, true, false, false],
    ["ingetrokken", true, true, true, true, false, false],
  ] as const)(
    "%s, akkoord %s, vrijgegeven %s, gedeeld %s",
    (status, voorafAkkoord, vrijgegeven, gedeeld, zelf, regie, ander) => {
      const rij = { status, voorafAkkoord, vrijgegeven, gedeeld };
      expect(weegt(rVooraf, { rij: { ...rij, ...eigen } })).toBe(zelf);
      expect(weegt(rVooraf, { lezer: regisseur, rij })).toBe(regie);
      expect(weegt(rVooraf, { lezer: steun, rij })).toBe(regie);
      expect(weegt(rVooraf, { rij })).toBe(ander);
      expect(weegt(rVooraf, { casus: { isCasusregisseur: true }, rij })).toBe(ander);
    },
  );

  it("asks nothing of rows that no Partij brought in", () => {
    expect(weegt(rVooraf, { gegeven: { ingebracht: false }, rij: vast })).toBe(true);
  });
});

describe("R-zeggenschap (P 3.5 c, C 16.2)", () => {
  it.each<Geval>([
    ["for all that are involved", { rij: { toegestaanVoor: null } }, true],
    ["for this Partij", { rij: { toegestaanVoor: ["partij-x", "partij-eigen"] } }, true],
    ["for others only", { rij: { toegestaanVoor: ["partij-x"] } }, false],
    ["for nobody", { rij: { toegestaanVoor: [] } }, false],
    ["for nobody: the verstrekker itself", { rij: { toegestaanVoor: [], ...eigen } }, true],
    ["for nobody: procesregisseur", { lezer: regisseur, rij: { toegestaanVoor: [] } }, true],
    ["for nobody: casusregisseur", { casus: { isCasusregisseur: true }, rij: { toegestaanVoor: [] } }, false],
  ])("%s", (_wat, anders, mag) => expect(weegt(rZeggenschap, anders)).toBe(mag));
});

describe("R-toestemming (P 7.2)", () => {
  it.each([
    ["niet_nodig", true, true, true],
    ["gegeven", true, true, true],
    ["ontbreekt", true, false, false],
    ["ingetrokken", true, false, false],
    ["conflict_van_plichten", true, true, true],
  ] as const)("%s", (toestemming, zelf, regie, ander) => {
    expect(weegt(rToestemming, { rij: { toestemming, ...eigen } })).toBe(zelf);
    expect(weegt(rToestemming, { lezer: regisseur, rij: { toestemming } })).toBe(regie);
    expect(weegt(rToestemming, { rij: { toestemming } })).toBe(ander);
  });
});

describe("R-toestemming: the weighing of the professional (P 7.2 e)", () => {
  const afweging = { sleutel: "afweging" };
  it.each<Geval>([
    ["the own Partij", { gegeven: afweging, rij: eigen }, true],
    ["procesregisseur", { lezer: regisseur, gegeven: afweging }, true],
    ["procesondersteuner", { lezer: steun, gegeven: afweging }, true],
    ["another Partij", { gegeven: afweging }, false],
    ["casusregisseur of another Partij", { casus: { isCasusregisseur: true }, gegeven: afweging }, false],
    ["another field", { gegeven: { sleutel: "tekst" } }, true],
  ])("%s", (_wat, anders, mag) => expect(weegt(rAfweging, anders)).toBe(mag));

  it("is no toestemming for who may receive only with toestemming (DPIA 11)", () => {
    const rij = { toestemming: "conflict_van_plichten" } as const;
    const gegeven = { typen: ["bijzonder"] as const };
    for (const type of ["wijkteam", "jeugdreclassering", "slachtofferhulp"] as const)
      expect(weegt(rGrondslag, { lezer: { partij: { type } }, gegeven, rij })).toBe(false);
    expect(weegt(rGrondslag, { lezer: { partij: { type: "ggz" } }, gegeven, rij })).toBe(true);
  });
});

describe("R-wpg (P 7.1)", () => {
  const typen = ["gewoon", "politiegegevens", "strafrechtelijk"] as const;
  // what the politie said → own Partij, procesregisseur, another Partij, politie
  it.each([
    [null, true, false, false, false],
    ["gevraagd", true, false, false, false],
    ["geweigerd", true, false, false, false],
    ["gegeven", true, true, true, true],
  ] as const)("politiegegevens of elsewhere, %s", (wpgToestemming, zelf, regie, ander, politie) => {
    const vraag = { gegeven: { typen }, rij: { wpgToestemming } };
    expect(weegt(rWpg, { ...vraag, rij: { wpgToestemming, ...eigen } })).toBe(zelf);
    expect(weegt(rWpg, { ...vraag, lezer: regisseur })).toBe(regie);
    expect(weegt(rWpg, vraag)).toBe(ander);
    expect(weegt(rWpg, { ...vraag, lezer: { partij: { id: "politie", type: "politie" } } })).toBe(politie);
  });

  it.each<Geval>([
    ["of the politie itself", { gegeven: { typen }, rij: { verstrekkerPartijtype: "politie" } }, true],
    ["no politiegegevens", { gegeven: { typen: ["strafrechtelijk"] } }, true],
    ["a text of the Veiligheidshuis", { gegeven: { typen, ingebracht: false } }, true],
  ])("%s", (_wat, anders, mag) => expect(weegt(rWpg, anders)).toBe(mag));
});

describe("requests for accord (P 3.5 d, 7.1)", () => {
  it.each(["akkoordverzoek", "eigen_gebruik"])("%s is for who asks, who is asked, and the procesregie", (entiteit) => {
    const gegeven = { entiteit, ingebracht: false };
    expect(weegt(rGericht, { gegeven, rij: { rijPartijId: "partij-eigen", voorPartijId: "x" } })).toBe(true);
    expect(weegt(rGericht, { gegeven, rij: { rijPartijId: "x", voorPartijId: "partij-eigen" } })).toBe(true);
    expect(weegt(rGericht, { gegeven, rij: { rijPartijId: "x", voorPartijId: "y" } })).toBe(false);
    expect(weegt(rGericht, { gegeven, rij: { rijPartijId: "x", voorPartijId: "y", ...eigen } })).toBe(false);
    expect(weegt(rGericht, { lezer: regisseur, gegeven, rij: { rijPartijId: "x", voorPartijId: "y" } })).toBe(true);
    const bevraagd = { autorisatie: { rol: "bevraagd", vanaf: "2026-01-01", tot: null } } as const;
    const aanOns = { rijPartijId: "x", voorPartijId: "partij-eigen" };
    expect(weegGegeven(maakGegevenVraag({ casus: bevraagd, gegeven, rij: aanOns })).toegestaan).toBe(true);
  });
});

describe("R-betrokken per gegeven (P 9.6)", () => {
  const vraag = { entiteit: "uitvraag" };
  it.each<Geval>([
    ["a question to this Partij", { gegeven: vraag, rij: { voorPartijId: "partij-eigen" } }, true],
    ["a question to another Partij", { gegeven: vraag, rij: { voorPartijId: "partij-x" } }, false],
    ["a question to nobody", { gegeven: vraag, rij: { voorPartijId: null } }, false],
    ["any question: procesregisseur", { lezer: regisseur, gegeven: vraag, rij: { voorPartijId: "partij-x" } }, true],
    ["something else", { gegeven: { entiteit: "actie" }, rij: { voorPartijId: "partij-x" } }, true],
  ])("%s", (_wat, anders, mag) => expect(weegt(rGericht, anders)).toBe(mag));

  const bevraagd = { autorisatie: { rol: "bevraagd", vanaf: "2026-01-01", tot: null } } as const;
  it.each([
    ["voornamen", true],
    ["tussenvoegsel", true],
    ["achternaam", true],
    ["geboortedatum", true],
    ["initialen", false],
    ["bsn", false],
    ["straat", false],
    ["telefoon", false],
  ])("somebody who was only asked: persoon.%s", (sleutel, mag) => {
    expect(weegt(rBevraagd, { casus: bevraagd, gegeven: { entiteit: "persoon", sleutel } })).toBe(mag);
  });

  it.each<Geval>([
    ["own inbreng", { casus: bevraagd, rij: eigen }, true],
    ["the question", { casus: bevraagd, gegeven: vraag }, true],
    ["inbreng of another", { casus: bevraagd }, false],
    ["the verzoek", { casus: bevraagd, gegeven: { entiteit: "verzoek", sleutel: "problematiek" } }, false],
    ["the analyse", { casus: bevraagd, gegeven: { entiteit: "analyse" } }, false],
    ["a name of another entity", { casus: bevraagd, gegeven: { entiteit: "relatie", sleutel: "achternaam" } }, false],
    ["a deelnemer", {}, true],
    ["a casusregisseur who was once asked", { casus: { ...bevraagd, isCasusregisseur: true } }, true],
  ])("somebody who was only asked: %s", (_wat, anders, mag) => expect(weegt(rBevraagd, anders)).toBe(mag));

  // entity → procesregie, deelnemer, casusregisseur, lokale procesregisseur
  it.each([
    ["beoordeling", true, false, false, false],
    ["triage", true, false, false, true],
    ["notitie", true, false, true, false],
    ["bewaarbesluit", true, false, true, false],
    ["archiefoverdracht", true, false, false, false],
    ["brief", true, false, false, false],
    ["uitstel", true, false, false, false],
    ["inzagereden", true, false, false, false],
    ["inlichting", true, true, true, true],
    ["persoon", true, true, true, true],
    ["inbreng", true, true, true, true],
    ["actie", true, true, true, true],
  ])("procesregie: %s", (entiteit, regie, deelnemer, casusregisseur, lokaal) => {
    const gegeven = { entiteit };
    expect(weegt(rProcesregie, { lezer: regisseur, gegeven })).toBe(regie);
    expect(weegt(rProcesregie, { lezer: steun, gegeven })).toBe(regie);
    expect(weegt(rProcesregie, { gegeven })).toBe(deelnemer);
    expect(weegt(rProcesregie, { casus: { isCasusregisseur: true }, gegeven })).toBe(casusregisseur);
    expect(weegt(rProcesregie, { lezer: { rol: "lokale_procesregisseur" }, gegeven })).toBe(lokaal);
  });
});

describe("R-melder per gegeven (DPIA 3)", () => {
  const zelf = { auteurAccountId: "account-lezer" };
  const van = (entiteit: string, sleutel = "tekst") => ({ entiteit, sleutel });
  it.each<Geval>([
    ["own persoon", { gegeven: van("persoon", "bsn"), rij: zelf }, true],
    ["own verzoek", { gegeven: van("verzoek", "problematiek"), rij: zelf }, true],
    ["own contact", { gegeven: van("contact", "naam"), rij: zelf }, true],
    ["persoon of a colleague", { gegeven: van("persoon", "bsn"), rij: eigen }, false],
    ["terugkoppeling of the beoordeling", { gegeven: van("beoordeling", "terugkoppeling") }, true],
    ["toelichting of the beoordeling", { gegeven: van("beoordeling", "toelichting") }, false],
    ["terugkoppeling of the triage", { gegeven: van("triage", "terugkoppeling") }, true],
    ["uitkomst of the triage", { gegeven: van("triage", "uitkomst") }, false],
    [
      "a question to the own Partij",
      { gegeven: van("uitvraag", "vraag"), rij: { voorPartijId: "partij-eigen" } },
      true,
    ],
    ["a question to another Partij", { gegeven: van("uitvraag", "vraag"), rij: { voorPartijId: "partij-x" } }, false],
    ["own inbreng", { gegeven: van("inbreng"), rij: { ...zelf, ...eigen } }, false],
    ["notulen", { gegeven: van("bespreking", "notulen"), rij: zelf }, false],
  ])("%s", (_wat, anders, mag) => expect(weegt(rMelderGegeven, anders)).toBe(mag));
});

const gevraagd = { autorisatie: null, isVerstrekker: true } as const;

describe("weegGegeven: the first refusal decides", () => {
  const melder = { autorisatie: null, isMelder: true } as const;
  it.each<[wat: string, anders: Anders, uitkomst: true | string]>([
    ["shared inbreng for a deelnemer", {}, true],
    ["not in the team", { casus: { autorisatie: null } }, "R-betrokken"],
    ["not in this phase", { gegeven: { fasen: ["uitvoeren"] } }, "R-fase"],
    ["no grondslag", { lezer: { partij: { type: "wonen" } }, gegeven: { typen: ["strafrechtelijk"] } }, "R-grondslag"],
    ["toestemming missing", { rij: { toestemming: "ontbreekt" } }, "R-toestemming"],
    ["not shared with this Partij", { rij: { toegestaanVoor: [] } }, "R-zeggenschap"],
    ["before the overleg", { rij: { gedeeld: false } }, "R-vooraf"],
    ["withdrawn", { rij: { status: "ingetrokken" } }, "R-vooraf"],
    ["withdrawn, for the procesregisseur", { lezer: regisseur, rij: { status: "ingetrokken" } }, "R-vooraf"],
    ["withdrawn, for the own Partij", { rij: { status: "ingetrokken", ...eigen } }, true],
    [
      "own concept without VOG",
      { lezer: { vogGeldigTot: null }, rij: { status: "concept", ...eigen } },
      "R-geheimhouding",
    ],
    [
      "shared, after closing",
      { casus: { toestand: "afgesloten", afgeslotenOp: "2026-11-24" }, gegeven: { fasen: ["afsluiten"] } },
      "R-gesloten",
    ],
    [
      "destroyed",
      { lezer: regisseur, casus: { toestand: "vernietigd" }, gegeven: { fasen: ["vernietigen"] } },
      "R-vernietigd",
    ],
    [
      "own verzoek of a melder who is not in the team",
      { casus: melder, gegeven: { entiteit: "verzoek" }, rij: { auteurAccountId: "account-lezer" } },
      true,
    ],
    [
      "own verzoek of a melder, in a phase in which it is not processed",
      {
        casus: melder,
        gegeven: { entiteit: "verzoek", fasen: ["aanmelden"] },
        rij: { auteurAccountId: "account-lezer" },
      },
      "R-fase",
    ],
    ["inbreng of another, for a melder", { casus: melder }, "R-melder"],
    ["inbreng of another, for who is only asked about its own", { casus: gevraagd }, "R-zeggenschap"],
    [
      "own inbreng, for who is asked about it",
      { casus: gevraagd, rij: { ...eigen, auteurAccountId: "account-lezer" } },
      true,
    ],
    ["inbreng of a colleague, for who is asked about its own", { casus: gevraagd, rij: eigen }, "R-zeggenschap"],
    [
      "own inbreng that is restricted, for who is asked about it",
      { casus: gevraagd, rij: { ...eigen, auteurAccountId: "account-lezer", beperkt: "juistheid_betwist" } },
      "R-beperking",
    ],
    [
      "a question to the own Partij, for who is asked",
      { casus: gevraagd, gegeven: { entiteit: "fasevraag" }, rij: { voorPartijId: "partij-eigen" } },
      true,
    ],
    [
      "a question to another Partij, for who is asked",
      { casus: gevraagd, gegeven: { entiteit: "fasevraag" }, rij: { voorPartijId: "partij-ander" } },
      "R-zeggenschap",
    ],
  ])("%s", (_wat, anders, uitkomst) => {
    const oordeel = weegGegeven(maakGegevenVraag(anders));
    expect(oordeel.toegestaan ? true : oordeel.regel).toBe(uitkomst);
    if (!oordeel.toegestaan) expect(oordeel.uitleg).toMatch(/^[A-Z].*\.$/);
  });
});

describe("reading with a recorded reason (P 24.4, domein 12)", () => {
  const inzagereden = { soort: "toezicht", vanaf: "2026-11-24", tot: "2026-11-24" } as const;
  const lezer = { rol: "toezichthouder", partij: { id: "fg", type: "gemeente" } } as const;
  const casus = { autorisatie: null, inzagereden };
  it.each<Geval>([
    ["shared inbreng", {}, true],
    ["inbreng that was not shared yet", { rij: { gedeeld: false } }, true],
    [
      "strafrechtelijk, although the own kind of Partij may not receive it",
      { gegeven: { typen: ["strafrechtelijk"] } },
      true,
    ],
    ["shared with others only", { rij: { toegestaanVoor: [] } }, true],
    ["a note of the procesregie", { gegeven: { entiteit: "notitie", ingebracht: false } }, true],
    [
      "a question to a Partij",
      { gegeven: { entiteit: "uitvraag", ingebracht: false }, rij: { voorPartijId: "x" } },
      true,
    ],
    ["BSN", { gegeven: { typen: ["wettelijk_id"] } }, false],
    ["a concept", { rij: { status: "concept" } }, false],
    ["withdrawn inbreng", { rij: { status: "ingetrokken" } }, false],
    ["toestemming missing", { rij: { toestemming: "ontbreekt" } }, false],
    ["another phase", { gegeven: { fasen: ["triageren"] } }, false],
  ])("%s", (_wat, anders, mag) => {
    expect(weegGegeven(maakGegevenVraag({ lezer, casus, ...anders })).toegestaan).toBe(mag);
    const verlopen = { ...casus, inzagereden: { ...inzagereden, tot: "2026-11-23" } };
    expect(weegGegeven(maakGegevenVraag({ lezer, casus: verlopen, ...anders })).toegestaan).toBe(false);
  });
});
