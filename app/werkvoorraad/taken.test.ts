import { describe, expect, it } from "vitest";
import type { Feiten, Hoedanigheid } from "~/protocol/handelingen";
import { leesFilter, past, schrijfFilter, takenPerPagina } from "./filter";
import { casussoorten } from "./soorten";
import { actie } from "./soorten/actie";
import { afsluiten } from "./soorten/afsluiten";
import { akkoord } from "./soorten/akkoord";
import { bespreken } from "./soorten/bespreken";
import { bewaren } from "./soorten/bewaren";
import { fasevraag } from "./soorten/fasevraag";
import { sluitbrief } from "./soorten/sluitbrief";
import { inbreng } from "./soorten/inbreng";
import { informeren } from "./soorten/informeren";
import { interventie } from "./soorten/interventie";
import type { Casustaak, Stand } from "./soorten/soort";
import { triage } from "./soorten/triage";
import { verzoek } from "./soorten/verzoek";
import { vraag } from "./soorten/vraag";
import { vrijgeven } from "./soorten/vrijgeven";
import { sorteerTaken, voegIn, type Taak } from "./taak";
import { buildTakenblok } from "./view";

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
  aantalOpenActies: 0,
  heeftAfBrief: false,
  bewarenTot: null,
  bewaarvoorstel: "geen",
  isOverdrachtOpen: false,
  vernietiging: "geen",
  vandaag,
  isGearchiveerd: false,
};

const stand = (
  toestand: Stand["toestand"],
  anders: Partial<Feiten> = {},
  rest: Partial<Omit<Stand, "feiten" | "toestand">> = {},
): Stand => ({
  toestand,
  hoedanigheden: ["procesregisseur"],
  feiten: { ...feiten, ...anders },
  sinds: "2026-11-20",
  agenda: null,
  verweesd: { weg: new Map(), casusregisseur: null, vragen: new Map() },
  bewarenTot: null,
  vandaag,
  ...rest,
});
const als = (hoedanigheid: Hoedanigheid) => ({ hoedanigheden: [hoedanigheid] });
const agenda = { datum: "2026-12-01", status: "gepland" };

/** What is asked and how much it presses, in short. */
const kort = (taken: readonly Casustaak[]) => taken.map(({ wat, urgentie }) => `${wat} | ${urgentie}`);

describe("use in a next phase (P 3.5 c)", () => {
  it("is asked of the verstrekker, and waits for staff", () => {
    const eigen = { eigen: ["2026-11-20", "2026-11-22"], anderen: [] };
    const [taak] = fasevraag.maak(eigen, stand("bespreken", {}, als("deelnemer")));
    expect(taak).toMatchObject({ urgentie: "nu", sinds: "2026-11-20", scherm: "gegevens" });
    expect(taak?.waarom).toContain("2 gegevens");
    // Also of who was only asked in the triage, and has no part in the casus any more.
    expect(kort(fasevraag.maak(eigen, stand("inlichten", {}, als("verstrekker"))))).toHaveLength(1);
    expect(fasevraag.maak(eigen, stand("bespreken", {}, als("recordmanager")))).toEqual([]);
    const anderen = { eigen: [], anderen: ["2026-11-20"] };
    expect(kort(fasevraag.maak(anderen, stand("bespreken")))).toEqual([
      "Verstrekkers beslissen nog over de volgende fase | wacht",
    ]);
    expect(fasevraag.maak({ eigen: [], anderen: [] }, stand("bespreken"))).toEqual([]);
  });
});

describe("verzoek", () => {
  it("is judged by the procesregisseur only", () => {
    expect(kort(verzoek.maak(stand("aangemeld")))).toEqual(["Beoordeel het verzoek | nu"]);
    for (const wie of ["procesondersteuner", "melder"] as const) {
      expect(verzoek.maak(stand("aangemeld", {}, als(wie)))).toEqual([]);
    }
  });
});

describe("triage", () => {
  const open = (gesteldOp: string, aan = "Politie") => ({ aan, isOpen: true, gesteldOp });
  const beantwoord = { aan: "OM", isOpen: false, gesteldOp: "2026-11-01" };

  it("can be finished when nothing is open", () => {
    expect(kort(triage.maak([], stand("triage")))).toEqual(["Rond de triage af | nu"]);
    expect(kort(triage.maak([beantwoord], stand("triage")))).toEqual(["Rond de triage af | nu"]);
    expect(triage.maak([beantwoord], stand("triage"))[0]?.waarom).toContain("één vraag");
  });

  it("waits for whom was asked, and comes back after two weeks", () => {
    const [taak] = triage.maak([open("2026-11-11"), beantwoord, open("2026-11-20", "GGZ")], stand("triage"));
    expect(taak).toMatchObject({ urgentie: "wacht", sinds: "2026-11-11" });
    expect(taak?.waarom).toBe("Wacht op Politie, GGZ. 1 van 3 vragen beantwoord.");
    expect(kort(triage.maak([open("2026-11-10")], stand("triage")))).toEqual(["Herinner Politie aan de vraag | nu"]);
  });

  it("is nothing for who was asked", () => {
    expect(triage.maak([], stand("triage", {}, als("bevraagd")))).toEqual([]);
    expect(kort(vraag.maak([{ sinds: vandaag }], stand("triage", {}, als("bevraagd"))))).toEqual([
      "Beantwoord de vraag van de procesregisseur | nu",
    ]);
  });
});

describe("akkoord", () => {
  const aanOns = (sinds: string) => ({ sinds, isAanOns: true });
  const vanOns = (sinds: string) => ({ sinds, isAanOns: false });

  it("is asked of the verstrekker, and waits for who asked", () => {
    const deelnemer = stand("bespreken", {}, als("deelnemer"));
    expect(akkoord.maak([], deelnemer)).toEqual([]);
    expect(kort(akkoord.maak([aanOns("2026-11-20")], deelnemer))).toEqual(["Beantwoord een verzoek om akkoord | nu"]);
    expect(akkoord.maak([aanOns("2026-11-20"), aanOns("2026-11-18"), vanOns("2026-11-01")], deelnemer)).toMatchObject([
      { wat: "Beantwoord 2 verzoeken om akkoord", sinds: "2026-11-18", scherm: "akkoorden" },
      { wat: "Antwoord op uw verzoek om akkoord", urgentie: "wacht", sinds: "2026-11-01", scherm: "akkoorden" },
    ]);
  });

  it("is not asked of who may not answer", () => {
    expect(akkoord.maak([aanOns("2026-11-20")], stand("bespreken", {}, als("inzage")))).toEqual([]);
    expect(akkoord.maak([aanOns("2026-11-20")], stand("afgesloten", {}, als("deelnemer")))).toEqual([]);
  });
});

describe("informeren", () => {
  it.each<[string, string | null, Stand, string[]]>([
    ["nobody informed", null, stand("inlichten", { isGeinformeerd: false }), ["Informeer de betrokkene | nu"]],
    ["informed", null, stand("inlichten"), ["Ga door naar bespreken | nu"]],
    ["informed, and further on", null, stand("bespreken"), []],
    [
      "review yesterday",
      "2026-11-23",
      stand("bespreken", { isGeinformeerd: false, heeftUitstelbesluit: true, uitstelVerlopen: true }),
      ["Beoordeel het uitstel van informeren opnieuw | te_laat"],
    ],
    [
      "review today",
      vandaag,
      stand("uitvoeren", { isGeinformeerd: false }),
      ["Beoordeel het uitstel van informeren opnieuw | vandaag"],
    ],
    [
      "review in a month",
      "2026-12-24",
      stand("uitvoeren", { isGeinformeerd: false }),
      ["Beoordeel het uitstel van informeren opnieuw | binnenkort"],
    ],
    ["review after that", "2026-12-25", stand("uitvoeren", { isGeinformeerd: false }), []],
    ["not for a deelnemer", null, stand("bespreken", { isGeinformeerd: false }, als("deelnemer")), []],
  ])("%s", (_naam, herbeoordelenOp, van, verwacht) => {
    expect(kort(informeren.maak(herbeoordelenOp, van))).toEqual(verwacht);
  });
});

describe("bespreken", () => {
  it.each<[string, Stand, string[]]>([
    ["not on an agenda", stand("bespreken"), ["Agendeer de casus | nu"]],
    ["on an agenda", stand("bespreken", {}, { agenda }), ["Bespreking in het casusoverleg | wacht"]],
    [
      "not informed: agenderen is not possible yet, so it is not asked",
      stand("bespreken", { isGeinformeerd: false }),
      [],
    ],
    [
      "ready for uitvoeren",
      stand("bespreken", { aantalGehoudenOverleggen: 1, heeftRegieplan: true, heeftCasusregisseur: true }),
      ["Ga door naar uitvoeren en bewaken | nu"],
    ],
    [
      "the procesondersteuner takes no besluit",
      stand(
        "bespreken",
        { aantalGehoudenOverleggen: 1, heeftRegieplan: true, heeftCasusregisseur: true },
        als("procesondersteuner"),
      ),
      [],
    ],
    ["again, during uitvoeren", stand("uitvoeren", {}, { agenda }), ["Bespreking in het casusoverleg | wacht"]],
    ["a deelnemer", stand("bespreken", {}, { agenda, ...als("deelnemer") }), []],
  ])("%s", (_naam, van, verwacht) => {
    expect(kort(bespreken.maak(van))).toEqual(verwacht);
  });
});

describe("inbreng", () => {
  const deelnemer = als("deelnemer");
  const nog = { magVerstrekken: true, isIngediend: false };

  it("is asked of a Partij that may verstrekken, until it was submitted: before the first overleg, and for an agenda", () => {
    expect(kort(inbreng.maak(nog, stand("bespreken", {}, deelnemer)))).toEqual(["Breng uw informatie in | nu"]);
    expect(inbreng.maak(nog, stand("bespreken", { aantalGehoudenOverleggen: 1 }, deelnemer))).toEqual([]);
    expect(inbreng.maak(nog, stand("uitvoeren", {}, deelnemer))).toEqual([]);
    expect(inbreng.maak({ ...nog, isIngediend: true }, stand("bespreken", {}, deelnemer))).toEqual([]);
    expect(kort(inbreng.maak(nog, stand("bespreken", {}, { ...deelnemer, agenda })))).toEqual([
      "Breng uw informatie in | nu",
    ]);
    const nu = { ...deelnemer, agenda: { ...agenda, datum: vandaag } };
    expect(kort(inbreng.maak(nog, stand("bespreken", {}, nu)))).toEqual(["Breng uw informatie in | vandaag"]);
    const klaar = { magVerstrekken: true, isIngediend: true };
    expect(kort(inbreng.maak(klaar, stand("bespreken", {}, { ...deelnemer, agenda })))).toEqual([
      "Uw inbreng is ingediend | wacht",
    ]);
    const nooit = { magVerstrekken: false, isIngediend: false };
    expect(inbreng.maak(nooit, stand("bespreken", {}, deelnemer))).toEqual([]);
    expect(inbreng.maak(nooit, stand("bespreken", {}, { ...deelnemer, agenda }))).toEqual([]);
  });

  it("is released by the procesregisseur", () => {
    const wacht = [{ sinds: "2026-11-22" }];
    expect(vrijgeven.maak(wacht, stand("bespreken", {}, { agenda }))).toMatchObject([
      { wat: "Geef inbreng vrij voor het overleg", sinds: "2026-11-22", uiterlijk: "2026-12-01" },
    ]);
    expect(vrijgeven.maak([], stand("bespreken"))).toEqual([]);
    expect(vrijgeven.maak(wacht, stand("bespreken", {}, als("procesondersteuner")))).toEqual([]);
    expect(vrijgeven.maak(wacht, stand("bespreken", {}, deelnemer))).toEqual([]);
  });
});

describe("acties", () => {
  const van = (isVanMij: boolean) => (deadline: string | null) => ({ isVanMij, deadline });

  it("of oneself press by their day, also in bespreken", () => {
    const eigen = ["2026-11-23", vandaag, "2026-11-25", null].map(van(true));
    const taken = actie.maak(eigen, stand("bespreken", {}, als("deelnemer")));
    // Where its form stands.
    expect(new Set(taken.map(({ scherm }) => scherm))).toEqual(new Set(["bespreken/regieplan"]));
    expect(actie.maak(eigen, stand("uitvoeren", {}, als("deelnemer")))[0]?.scherm).toBe("uitvoeren");
    expect(taken.map(({ urgentie }) => urgentie)).toEqual(["te_laat", "vandaag", "binnenkort", "nu"]);
  });

  it("of others are for who watches over the plan", () => {
    const anderen = ["2026-11-23", vandaag, "2026-11-01", "2026-12-01"].map(van(false));
    for (const wie of ["procesregisseur", "procesondersteuner", "casusregisseur"] as const) {
      expect(actie.maak(anderen, stand("uitvoeren", {}, als(wie)))).toMatchObject([
        { urgentie: "te_laat", uiterlijk: "2026-11-01", waarom: expect.stringContaining("2 afgesproken acties") },
        { urgentie: "wacht", uiterlijk: vandaag },
      ]);
    }
    expect(actie.maak(anderen, stand("uitvoeren", {}, als("deelnemer")))).toEqual([]);
  });
});

describe("the plan and its end", () => {
  it("asks after interventies past their end, each on its own", () => {
    expect(kort(interventie.maak(["2026-11-23", vandaag, "2026-10-01"], stand("uitvoeren")))).toEqual([
      "Sluit een interventie af of werk haar bij | te_laat",
      "Sluit een interventie af of werk haar bij | te_laat",
    ]);
  });

  it.each<[string, Stand, string[]]>([
    ["no besluit", stand("uitvoeren"), []],
    [
      "besluit to close, criteria open",
      stand("uitvoeren", { heeftBesluitAfsluiten: true }),
      ["Beoordeel de criteria voor afschaling | nu"],
    ],
    [
      "besluit to close, criteria judged",
      stand("uitvoeren", { heeftBesluitAfsluiten: true, criteriaBeoordeeld: true }),
      ["Sluit de casus af | nu"],
    ],
    [
      "besluit to close, acties open",
      stand("uitvoeren", { heeftBesluitAfsluiten: true, criteriaBeoordeeld: true, aantalOpenActies: 2 }),
      ["Handel de open acties af of draag ze over | nu"],
    ],
    [
      "not by a deelnemer",
      stand("uitvoeren", { heeftBesluitAfsluiten: true, criteriaBeoordeeld: true }, als("deelnemer")),
      [],
    ],
  ])("closing: %s", (_naam, van, verwacht) => {
    expect(kort(afsluiten.maak(van))).toEqual(verwacht);
  });

  it.each<[string, Parameters<typeof sluitbrief.maak>[0], Stand, number]>([
    ["not written", { reden: "doel_bereikt", isVerstuurd: false }, stand("afgesloten"), 1],
    ["sent", { reden: "doel_bereikt", isVerstuurd: true }, stand("afgesloten"), 0],
    ["nobody to write to", { reden: "overleden", isVerstuurd: false }, stand("afgesloten"), 0],
    ["archived", { reden: "doel_bereikt", isVerstuurd: false }, stand("afgesloten", { isGearchiveerd: true }), 0],
    ["casusregisseur", { reden: "verhuisd", isVerstuurd: false }, stand("afgesloten", {}, als("casusregisseur")), 0],
  ])("closing letter: %s", (_naam, gelezen, van, aantal) => {
    expect(sluitbrief.maak(gelezen, van)).toHaveLength(aantal);
  });

  it.each<[string, Stand, string[]]>([
    ["the day before the notice", stand("afgesloten", {}, { bewarenTot: "2027-01-25", ...als("casusregisseur") }), []],
    [
      "two months before the end",
      stand("afgesloten", {}, { bewarenTot: "2027-01-24", ...als("casusregisseur") }),
      ["Besluit of het dossier langer moet worden bewaard | binnenkort"],
    ],
    ["the term has passed", stand("lokaal", {}, { bewarenTot: vandaag, ...als("casusregisseur") }), []],
    ["staff are told by number", stand("lokaal", {}, { bewarenTot: vandaag }), []],
    ["a deelnemer is not", stand("lokaal", {}, { bewarenTot: "2026-12-24", ...als("deelnemer") }), []],
  ])("keeping: %s", (_naam, van, verwacht) => {
    expect(kort(bewaren.maak(van))).toEqual(verwacht);
  });
});

describe("the list", () => {
  const taak: Taak = {
    soort: "actie",
    wat: "x",
    waarom: "",
    casusnummer: null,
    href: "",
    urgentie: "nu",
    sinds: null,
    uiterlijk: null,
  };
  const labels = { actie: "Acties", triage: "Triage", mail: "Mail" };
  const leeg = { toon: null, soort: null, pagina: 1, verzoeken: 1 };

  it("puts what is late first, then what must be done earliest, then what waits longest, then what others do", () => {
    const taken: Taak[] = [
      { ...taak, wat: "6", urgentie: "wacht", uiterlijk: "2026-11-24" },
      { ...taak, wat: "5", urgentie: "binnenkort", uiterlijk: "2026-11-25" },
      { ...taak, wat: "4", sinds: "2026-11-20" },
      { ...taak, wat: "3", sinds: "2026-11-10" },
      { ...taak, wat: "2", uiterlijk: "2026-12-01" },
      { ...taak, wat: "1", urgentie: "vandaag" },
      { ...taak, wat: "0", urgentie: "te_laat", uiterlijk: "2026-11-01" },
    ];
    expect(sorteerTaken(taken).map(({ wat }) => wat)).toEqual(["0", "1", "2", "3", "4", "5", "6"]);
  });

  it("puts new tasks at their place among those in order", () => {
    const alle = [..."0123456789"].map((wat): Taak => ({ ...taak, wat, uiterlijk: `2026-12-0${wat}` }));
    const helft = (rest: number) => alle.filter(({ wat }) => Number(wat) % 3 === rest);
    expect(
      voegIn(
        [...helft(1), ...helft(2)].sort((a, b) => Number(a.wat) - Number(b.wat)),
        helft(0),
      ),
    ).toEqual(alle);
    expect(voegIn(alle, [])).toBe(alle);
    expect(voegIn([], alle)).toEqual(alle);
  });

  it("leaves out what waits for others until that is asked, and counts what its links show", () => {
    const taken: Taak[] = [
      taak,
      { ...taak, urgentie: "te_laat" },
      { ...taak, soort: "triage" },
      { ...taak, soort: "triage", urgentie: "wacht" },
    ];
    const blok = buildTakenblok(taken, leeg, labels);
    expect(blok.totaal).toBe(3);
    for (const { aantal, href } of [...blok.urgenties, ...blok.soorten]) {
      const filter = leesFilter(new URLSearchParams(href.split("?")[1] ?? ""), Object.keys(labels));
      expect(buildTakenblok(taken, filter, labels).totaal, href).toBe(aantal);
    }
    expect(blok.soorten.map(({ label, aantal }) => `${label} ${String(aantal)}`)).toEqual([
      "Alle soorten 3",
      "Acties 2",
      "Triage 1",
    ]);
    const wachtend = buildTakenblok(taken, { ...leeg, toon: "wacht" }, labels);
    expect(wachtend.taken.map(({ soort }) => soort)).toEqual(["triage"]);
  });

  it("has pages, and a page that is too high is the last", () => {
    const taken = Array.from({ length: 2 * takenPerPagina + 1 }, (_leeg, nr): Taak => ({ ...taak, wat: String(nr) }));
    const eerste = buildTakenblok(taken, leeg, labels);
    expect(eerste).toMatchObject({ pagina: 1, paginas: 3, vorige: null, volgende: "/werkvoorraad?pagina=2" });
    const laatste = buildTakenblok(taken, { ...leeg, pagina: 99 }, labels);
    expect(laatste).toMatchObject({ pagina: 3, volgende: null });
    expect(laatste.taken).toHaveLength(1);
  });

  it("takes only its own words from an address", () => {
    const filter = (vraag: string) => leesFilter(new URLSearchParams(vraag), ["actie"]);
    expect(filter("toon=te_laat&soort=actie&pagina=2")).toEqual({
      ...leeg,
      toon: "te_laat",
      soort: "actie",
      pagina: 2,
    });
    expect(filter("toon=Jansen&soort=Jansen&pagina=-1")).toEqual(leeg);
    expect(filter("toon=__proto__&soort=constructor&pagina=1e3")).toEqual(leeg);
    expect(schrijfFilter(leeg)).toBe("/werkvoorraad");
    expect(past({ urgentie: "wacht", soort: "actie" }, leeg)).toBe(false);
  });

  it("names every kind once", () => {
    const namen = casussoorten.map(({ soort }) => soort);
    expect(new Set(namen).size).toBe(namen.length);
  });
});
