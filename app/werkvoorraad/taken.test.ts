import { describe, expect, it } from "vitest";
import type { Feiten } from "~/protocol/handelingen";
import { sorteerTaken, type Taak } from "./taak";
import { listCasustaken, type Casusstand } from "./taken";

const vandaag = "2026-11-24";

const feiten: Feiten = {
  isGeinformeerd: true,
  heeftUitstelbesluit: false,
  uitstelVerlopen: false,
  isComplex: false,
  aantalDeelnemers: 0,
  isGeagendeerd: false,
  isInBespreking: false,
  aantalGehoudenOverleggen: 0,
  heeftRegieplan: false,
  heeftCasusregisseur: false,
  heeftBesluitAfsluiten: false,
  criteriaBeoordeeld: false,
  heeftAfBrief: false,
  bewarenTot: null,
  vandaag,
  isGearchiveerd: false,
};

const regisseur: Casusstand = {
  casusnummer: "2026-12345",
  toestand: "triage",
  hoedanigheden: ["procesregisseur"],
  feiten,
  sinds: "2026-11-20",
  openVragen: [],
  vragenUit: { open: 0, beantwoord: 0 },
  herbeoordelenOp: null,
  agenda: null,
  magInbrengen: false,
  heeftIngebracht: false,
  vrijTeGeven: [],
  eigenActies: [],
  alleDeadlines: [],
  interventieEinden: [],
};
const deelnemer: Casusstand = { ...regisseur, hoedanigheden: ["deelnemer"], toestand: "bespreken" };

/** What is asked and where, in short. */
function vraag(stand: Casusstand): string[] {
  return listCasustaken(stand, vandaag).map(
    ({ wat, href, urgentie }) => `${wat} | ${href.split("/").at(-1)} | ${urgentie}`,
  );
}

describe("procesregisseur", () => {
  it.each<[string, Partial<Casusstand>, Partial<Feiten>, string[]]>([
    ["a new verzoek", { toestand: "aangemeld" }, {}, ["Beoordeel het verzoek | aanmelden | nu"]],
    ["a triage", { toestand: "triage" }, {}, ["Rond de triage af | triageren | nu"]],
    [
      "nobody informed",
      { toestand: "inlichten" },
      { isGeinformeerd: false },
      ["Informeer de betrokkene | inlichten | nu"],
    ],
    ["informed", { toestand: "inlichten" }, {}, ["Ga door naar bespreken | inlichten | nu"]],
    [
      "review of the uitstel yesterday",
      { toestand: "bespreken", herbeoordelenOp: "2026-11-23", agenda: { datum: "2026-12-01", status: "gepland" } },
      { isGeinformeerd: false, heeftUitstelbesluit: true, uitstelVerlopen: true },
      ["Beoordeel het uitstel van informeren opnieuw | inlichten | te_laat"],
    ],
    [
      "review of the uitstel today",
      { toestand: "uitvoeren", herbeoordelenOp: vandaag },
      { isGeinformeerd: false, heeftUitstelbesluit: true },
      ["Beoordeel het uitstel van informeren opnieuw | inlichten | vandaag"],
    ],
    [
      "review of the uitstel far away",
      { toestand: "uitvoeren", herbeoordelenOp: "2026-12-25" },
      { isGeinformeerd: false, heeftUitstelbesluit: true },
      [],
    ],
    ["not on an agenda", { toestand: "bespreken" }, {}, ["Agendeer de casus | bespreken | nu"]],
    [
      "on an agenda, inbreng to release",
      {
        toestand: "bespreken",
        agenda: { datum: "2026-12-01", status: "gepland" },
        vrijTeGeven: [{ sinds: "2026-11-22" }],
      },
      { isGeagendeerd: true },
      ["Geef inbreng vrij voor het overleg | inbreng | nu"],
    ],
    [
      "ready for uitvoeren",
      { toestand: "bespreken" },
      { aantalGehoudenOverleggen: 1, heeftRegieplan: true, heeftCasusregisseur: true },
      ["Ga door naar uitvoeren en bewaken | bespreken | nu"],
    ],
    [
      "overdue acties and interventies",
      {
        toestand: "uitvoeren",
        alleDeadlines: ["2026-11-23", "2026-11-24", "2026-11-01"],
        interventieEinden: ["2026-11-23", "2026-11-24"],
      },
      {},
      [
        "Vraag naar acties die over de datum zijn | uitvoeren | te_laat",
        "Sluit een interventie af of werk haar bij | uitvoeren | te_laat",
      ],
    ],
    [
      "besluit to close, criteria open",
      { toestand: "uitvoeren" },
      { heeftBesluitAfsluiten: true },
      ["Beoordeel de criteria voor afschaling | afsluiten | nu"],
    ],
    [
      "besluit to close, criteria judged",
      { toestand: "uitvoeren" },
      { heeftBesluitAfsluiten: true, criteriaBeoordeeld: true },
      ["Sluit de casus af | afsluiten | nu"],
    ],
    ["the day before the notice", { toestand: "afgesloten" }, { bewarenTot: "2027-01-25" }, []],
    [
      "two months before the end",
      { toestand: "afgesloten" },
      { bewarenTot: "2027-01-24" },
      ["Besluit of het dossier langer moet worden bewaard | vernietigen | binnenkort"],
    ],
    [
      "the term has passed",
      { toestand: "lokaal" },
      { bewarenTot: vandaag },
      ["Dossier staat op de vernietigingslijst | vernietigen | binnenkort"],
    ],
  ])("%s", (_naam, anders, feit, verwacht) => {
    expect(vraag({ ...regisseur, ...anders, feiten: { ...feiten, ...feit } })).toEqual(verwacht);
  });
});

describe("others", () => {
  it("are asked to bring in only for an agenda, and until they did", () => {
    const agenda = { datum: "2026-12-01", status: "gepland" };
    expect(vraag({ ...deelnemer, magInbrengen: true })).toEqual([]);
    expect(vraag({ ...deelnemer, magInbrengen: true, agenda })).toEqual(["Breng uw informatie in | inbreng | nu"]);
    expect(vraag({ ...deelnemer, magInbrengen: true, heeftIngebracht: true, agenda })).toEqual([]);
    expect(vraag({ ...deelnemer, agenda })).toEqual([]);
  });

  it("answer their own questions and do their own acties, also in bespreken", () => {
    expect(
      vraag({ ...deelnemer, toestand: "triage", hoedanigheden: ["bevraagd"], openVragen: [{ sinds: vandaag }] }),
    ).toEqual(["Beantwoord de vraag van de procesregisseur | triageren | nu"]);
    const eigenActies = [
      { deadline: "2026-11-23" },
      { deadline: vandaag },
      { deadline: "2026-11-25" },
      { deadline: null },
    ];
    expect(vraag({ ...deelnemer, eigenActies }).map((regel) => regel.split(" | ").at(-1))).toEqual([
      "te_laat",
      "vandaag",
      "binnenkort",
      "nu",
    ]);
  });

  it("get nothing of what is for the procesregie, whatever the facts are", () => {
    const alles = { ...feiten, isGeinformeerd: false, heeftBesluitAfsluiten: true, bewarenTot: vandaag };
    for (const toestand of ["aangemeld", "triage", "inlichten", "bespreken", "uitvoeren", "afgesloten"] as const) {
      expect(vraag({ ...deelnemer, toestand, feiten: alles, vrijTeGeven: [{ sinds: vandaag }] })).toEqual([]);
    }
  });

  it("casusregisseur is told of the end of the term", () => {
    const stand = { ...regisseur, hoedanigheden: ["casusregisseur" as const], toestand: "afgesloten" as const };
    expect(vraag({ ...stand, feiten: { ...feiten, bewarenTot: "2026-12-24" } })).toHaveLength(1);
  });
});

it("puts what is late first, then what must be done earliest, then what waits longest", () => {
  const taak: Taak = {
    wat: "x",
    waarom: "",
    casusnummer: null,
    href: "",
    urgentie: "nu",
    sinds: null,
    uiterlijk: null,
  };
  const taken: Taak[] = [
    { ...taak, wat: "5", urgentie: "binnenkort", uiterlijk: "2026-11-25" },
    { ...taak, wat: "4", sinds: "2026-11-20" },
    { ...taak, wat: "3", sinds: "2026-11-10" },
    { ...taak, wat: "2", uiterlijk: "2026-12-01" },
    { ...taak, wat: "1", urgentie: "vandaag" },
    { ...taak, wat: "0", urgentie: "te_laat", uiterlijk: "2026-11-01" },
  ];
  expect(sorteerTaken(taken).map(({ wat }) => wat)).toEqual(["0", "1", "2", "3", "4", "5"]);
});
