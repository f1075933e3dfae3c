import { describe, expect, it } from "vitest";
import type { RijKop } from "~/protocol/afscherming";
import { beoordeeldeEntiteiten, type Stuk } from "~/gegevens/stukken";
import { bepaalZeggenschap, isToegestaan, type Fasevraag, type Vraagstatus } from "~/gegevens/zeggenschap";
import { fasen, type Toestand } from "~/protocol/fasen";
import { isFaseovergang, listHandelingen } from "~/protocol/handelingen";
import { faseovergangen } from "./besluiten";
import { isBesluitnaam } from "./form";
import { beoordeel, groepeer, heeftVreemdeKeuze, listTeBeoordelen } from "./herbeoordeling";

const kop = { status: "ingediend", zeggenschap: null, overlegId: null } as RijKop;

function maakStuk(anders: Partial<Stuk> = {}, kopAnders: Partial<RijKop> = {}): Stuk {
  const rijId = anders.rijId ?? "rij";
  return {
    id: `${rijId}~tekst~1`,
    rijId,
    soorten: ["inbreng.tekst"],
    entiteit: "inbreng",
    sleutels: ["tekst"],
    label: "Overige informatie",
    partijId: "partij-ggz",
    verstrekker: "GGZ",
    velden: [],
    stand: "in_gebruik",
    beoordeling: null,
    ...anders,
    kop: { ...kop, ...kopAnders },
  };
}

function maakVraag(status: Vraagstatus, anders: Partial<Fasevraag> = {}): Fasevraag {
  return { id: "v", rijId: "rij", partijId: "partij-ggz", naar: "bespreken", status, gesteldOp: "", ...anders };
}

const hash = (tekst: string) => String(tekst.length);
const groepen = (stukken: readonly Stuk[], vragen: readonly Fasevraag[] = []) =>
  groepeer(listTeBeoordelen(stukken, vragen, "bespreken"), () => "24 november 2026", hash);

describe("who decides about use in a next phase (P 3.5 c)", () => {
  it.each<[wat: string, stuk: Stuk, vragen: Fasevraag[], naar: Toestand, stand: string, mag: boolean]>([
    ["of the Veiligheidshuis", maakStuk({ partijId: null }), [], "bespreken", "veiligheidshuis", true],
    ["nothing said, not asked", maakStuk(), [], "bespreken", "te_vragen", false],
    ["per phase, not asked", maakStuk({}, { zeggenschap: "per_fase" }), [], "bespreken", "te_vragen", false],
    ["asked, no answer", maakStuk(), [maakVraag("open")], "bespreken", "gevraagd", false],
    ["yes", maakStuk(), [maakVraag("ja")], "bespreken", "toegestaan", true],
    ["yes, on condition", maakStuk(), [maakVraag("voorwaarde")], "bespreken", "toegestaan", true],
    ["no", maakStuk(), [maakVraag("nee")], "bespreken", "geweigerd", false],
    ["lapsed", maakStuk(), [maakVraag("vervallen")], "bespreken", "te_vragen", false],
    ["for all phases", maakStuk({}, { zeggenschap: "doorlopend" }), [], "bespreken", "doorlopend", true],
    [
      "no for this one, yes for all",
      maakStuk({}, { zeggenschap: "doorlopend" }),
      [maakVraag("nee")],
      "bespreken",
      "geweigerd",
      false,
    ],
    ["yes for another phase", maakStuk(), [maakVraag("ja", { naar: "inlichten" })], "bespreken", "te_vragen", false],
    ["yes about another row", maakStuk(), [maakVraag("ja", { rijId: "ander" })], "bespreken", "te_vragen", false],
    ["yes of another Partij", maakStuk(), [maakVraag("ja", { partijId: "partij-x" })], "bespreken", "te_vragen", false],
    ["no after yes", maakStuk(), [maakVraag("ja"), maakVraag("nee")], "bespreken", "geweigerd", false],
    ["who it is about", maakStuk({ entiteit: "persoon" }), [], "uitvoeren", "aanmelding", true],
    ["the verzoek, for the triage", maakStuk({ entiteit: "verzoek" }), [], "triage", "aanmelding", true],
    ["the verzoek, after it", maakStuk({ entiteit: "verzoek" }), [], "inlichten", "te_vragen", false],
    ["a contact, for the triage", maakStuk({ entiteit: "contact" }), [], "triage", "aanmelding", true],
    ["a contact, for lokale aanpak", maakStuk({ entiteit: "contact" }), [], "lokaal", "te_vragen", false],
  ])("%s", (_wat, stuk, vragen, naar, stand, mag) => {
    expect(bepaalZeggenschap(stuk, vragen, naar)).toBe(stand);
    expect(isToegestaan(bepaalZeggenschap(stuk, vragen, naar))).toBe(mag);
  });
});

describe("what there is to judge (P 3.5 b)", () => {
  it.each<[wat: string, stuk: Stuk, telt: boolean]>([
    ["in use", maakStuk(), true],
    ["left behind", maakStuk({ stand: "niet_overgenomen", beoordeling: "niet_nodig" }), false],
    ["left behind without a decision", maakStuk({ stand: "niet_overgenomen" }), false],
    ["waiting for its verstrekker", maakStuk({ stand: "niet_overgenomen", beoordeling: "vraag" }), true],
    ["restricted", maakStuk({ stand: "beperkt" }), false],
    ["withdrawn", maakStuk({ stand: "ingetrokken" }), false],
    ["withheld by another rule", maakStuk({ stand: "onbekend" }), false],
    ["a concept", maakStuk({}, { status: "concept" }), false],
    ["a plan row that is called concept", maakStuk({ entiteit: "actie", partijId: null }, { status: "concept" }), true],
  ])("%s", (_wat, stuk, telt) => expect(listTeBeoordelen([stuk], [], "bespreken").length).toBe(telt ? 1 : 0));

  it("gives the second question to the procesregisseur only for what is of the Veiligheidshuis", () => {
    const keuzes = (stuk: Stuk, vragen: Fasevraag[] = []) => listTeBeoordelen([stuk], vragen, "bespreken")[0]?.keuzes;
    expect(keuzes(maakStuk({ partijId: null }))).toEqual(["nodig", "niet_nodig", "mag_niet"]);
    expect(keuzes(maakStuk())).toEqual(["nodig", "niet_nodig"]);
    expect(keuzes(maakStuk(), [maakVraag("nee")])).toEqual([]);
  });

  it("covers every entity that does not account for what was done", () => {
    for (const entiteit of ["persoon", "verzoek", "inbreng", "bespreking", "actie", "notitie", "triage"] as const)
      expect(beoordeeldeEntiteiten).toContain(entiteit);
    for (const entiteit of ["brief", "inlichting", "uitstel", "afsluiting", "bewaarbesluit", "fasevraag"] as const)
      expect(beoordeeldeEntiteiten).not.toContain(entiteit);
  });
});

describe("groups", () => {
  it("are per entity, Partij and overleg, in the order given", () => {
    const stukken = [
      maakStuk({ rijId: "a" }),
      maakStuk({ rijId: "b", partijId: "partij-om", verstrekker: "OM" }),
      maakStuk({ rijId: "c" }),
      maakStuk({ rijId: "d", entiteit: "bespreking", partijId: null }, { overlegId: "o" }),
    ];
    expect(groepen(stukken).map(({ titel, stukken: items }) => [titel, items.length])).toEqual([
      ["Inbreng: GGZ", 2],
      ["Inbreng: OM", 1],
      ["Bespreking in het casusoverleg, overleg van 24 november 2026", 1],
    ]);
  });
});

describe("the outcome", () => {
  const a = maakStuk({ rijId: "a" }, { zeggenschap: "doorlopend" });
  const b = maakStuk({ rijId: "b" });
  const huis = maakStuk({ rijId: "h", entiteit: "analyse", partijId: null });
  const alle = groepen([a, b, huis]);
  const [ggz, veiligheidshuis] = alle;
  const van = (...stukken: Stuk[]) => stukken.map(({ rijId, soorten }) => ({ rijId, soorten }));

  it("carries over what is needed and allowed, asks what is needed and not allowed yet, leaves the rest", () => {
    const keuze = { [a.id]: "nodig", [b.id]: "nodig", [huis.id]: "mag_niet" } as const;
    const { uitkomst, zonderKeuze } = beoordeel(alle, { keuze });
    expect(zonderKeuze).toEqual([]);
    expect(uitkomst.over).toEqual(van(a));
    expect(uitkomst.teVragen).toEqual([b]);
    expect(uitkomst.achter.map(({ rijId, beoordeling }) => [rijId, beoordeling])).toEqual([
      ["b", "vraag"],
      ["h", "mag_niet"],
    ]);
    expect(uitkomst.nietNodig).toEqual([huis]);
  });

  it("takes the choice of the group where a piece has none, and the piece's own before it", () => {
    const groep = { [ggz?.id ?? ""]: "nodig", [veiligheidshuis?.id ?? ""]: "nodig" } as const;
    const { uitkomst, zonderKeuze } = beoordeel(alle, { groep, keuze: { [a.id]: "niet_nodig" } });
    expect(zonderKeuze).toEqual([]);
    expect(uitkomst.over).toEqual(van(huis));
    expect(uitkomst.nietNodig).toEqual([a]);
  });

  it("never says yes in silence: not without a choice, nor by the choice for a group or a text that was another one", () => {
    expect(beoordeel(alle, {}).zonderKeuze).toEqual(alle);
    expect(beoordeel(alle, { keuze: { [a.id]: "nodig" } }).zonderKeuze).toEqual(alle);
    // The page was shown before b came; and before a word of a was changed.
    const [zonderB] = groepen([a, huis]);
    expect(beoordeel(alle, { groep: { [zonderB?.id ?? ""]: "nodig" } }).zonderKeuze).toEqual(alle);
    const oud = { [a.id.replace("~1", "~0")]: "nodig", [b.id]: "nodig", [huis.id]: "nodig" } as const;
    expect(beoordeel(alle, { keuze: oud }).zonderKeuze).toEqual([ggz]);
  });

  it("does not let the procesregisseur decide what is the verstrekker's", () => {
    const keuze = { [a.id]: "mag_niet", [b.id]: "nodig", [huis.id]: "nodig" } as const;
    expect(beoordeel(alle, { keuze }).zonderKeuze).toEqual([ggz]);
    const geweigerd = groepen([b], [maakVraag("nee", { rijId: "b" })]);
    const { uitkomst, zonderKeuze } = beoordeel(geweigerd, { keuze: { [b.id]: "nodig" } });
    expect(zonderKeuze).toEqual([]);
    expect([uitkomst.over, uitkomst.teVragen]).toEqual([[], []]);
    expect(uitkomst.achter).toEqual([{ rijId: "b", soorten: ["inbreng.tekst"], beoordeling: "mag_niet" }]);
  });
});

describe("transitions that are a faseovergang", () => {
  it("are the six with which a casus goes on, each with a form", () => {
    expect(faseovergangen.map(({ naam, naar }) => `${naam} → ${naar}`)).toEqual([
      "in_behandeling_nemen → triage",
      "naar_lokaal → lokaal",
      "aanpak_starten → inlichten",
      "naar_bespreken → bespreken",
      "naar_uitvoeren → uitvoeren",
      "afsluiten → afgesloten",
    ]);
    expect(faseovergangen.every(({ naam }) => isBesluitnaam(naam))).toBe(true);
  });

  it("are not those that end it or go back", () => {
    const andere = fasen
      .flatMap((fase) => listHandelingen(fase))
      .filter(([, handeling]) => handeling.naar && !isFaseovergang(handeling))
      .map(([naam]) => naam);
    expect(andere.sort()).toEqual(["afwijzen", "geen_aanpak", "heropenen", "vernietigen"]);
  });
});

describe("a choice about what is not there", () => {
  const lijst = groepen([maakStuk(), maakStuk({ rijId: "twee" })]);
  const groep = lijst[0]?.id ?? "";

  it.each<[wat: string, keuzes: Parameters<typeof heeftVreemdeKeuze>[1], is: boolean]>([
    ["nothing chosen", {}, false],
    ["for pieces and their group", { keuze: { "rij~tekst~1": "nodig" }, groep: { [groep]: "niet_nodig" } }, false],
    ["an older version of a piece", { keuze: { "rij~tekst~0": "nodig" } }, true],
    ["a piece of another casus", { keuze: { "elders~tekst~1": "nodig" }, groep: { [groep]: "nodig" } }, true],
    ["a group as it was before a piece came", { groep: { [`${groep}0`]: "nodig" } }, true],
  ])("%s", (_wat, keuzes, is) => expect(heeftVreemdeKeuze(lijst, keuzes)).toBe(is));
});
