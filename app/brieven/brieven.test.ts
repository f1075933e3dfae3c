import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { leesPdf, schrijfBoom } from "../../tests/factories/pdf";
import { maakGemarkeerdVeld, maakZichtbaarVeld } from "../../tests/factories/veld";
import type { Pdfblok } from "~/pdf/blokken";
import {
  bouwBrief,
  gegevensplekken,
  heeftAdres,
  keurPlekken,
  listOntbrekend,
  maakVoorzet,
  splitsTekst,
  vulIn,
  type Briefgegevens,
} from "./opmaak";
import { maakBriefPdf } from "./pdf.server";
import { toetsVerzending } from "./rules";
import {
  aanhef,
  briefhoofd,
  briefslot,
  briefsoorten,
  invulplek,
  isBriefsoort,
  maakSjabloon,
  schrijfBewaartermijn,
  type Briefsoort,
  type Sjabloon,
} from "./sjablonen";

const persoon = (
  sleutel: "voornamen" | "achternaam" | "straat" | "huisnummer" | "postcode" | "woonplaats",
  w: string,
) => maakZichtbaarVeld("persoon", sleutel, w);
const gegevens: Briefgegevens = {
  plekken: {
    voornamen: persoon("voornamen", "Şükran"),
    tussenvoegsel: undefined,
    achternaam: persoon("achternaam", "Testpersoon"),
    straat: persoon("straat", "Verzonnenstraat"),
    huisnummer: persoon("huisnummer", "12"),
    huisnummertoevoeging: undefined,
    postcode: persoon("postcode", "3511 AB"),
    woonplaats: persoon("woonplaats", "Utrecht"),
    reden: maakZichtbaarVeld("verzoek", "reden_instroom", "Herhaalde overlast"),
  },
  huis: {
    veiligheidshuis: "Veiligheidshuis Regio Utrecht",
    casusnummer: "2026-12345",
    aanpak: "Top-X complexe casuïstiek",
    manager: "Mies Voorbeeldhuis, e-mail manager@example.invalid",
    ondertekenaar: "Rens Voorbeeldregie, procesregisseur",
    partijen: "- Politie Midden-Nederland\n- GGD regio Utrecht",
    bewaartermijn: schrijfBewaartermijn(60),
  },
};
const datum = maakZichtbaarVeld("brief", "datum", "2026-11-24");

function schrijf(soort: Briefsoort, inhoud: string, met: Briefgegevens = gegevens): string {
  const woorden = (blok: Pdfblok): string[] => {
    if (blok.soort === "lijst") return blok.items.map(String);
    return "tekst" in blok && typeof blok.tekst === "string" ? [blok.tekst] : [];
  };
  const eigen = { datum, inhoud: inhoud ? maakZichtbaarVeld("brief", "inhoud", inhoud) : undefined };
  return bouwBrief(maakSjabloon(soort), eigen, met).flatMap(woorden).join("\n");
}

describe("op-brief", () => {
  const geeist: [string, RegExp[]][] = [
    [
      "P 16.5 a",
      [/veiligheid/, /meerdere problemen/, /verder afglijden/, /buurt of gebied/, /samenwerking die daarvoor/],
    ],
    ["P 16.5 b", [/Politie Midden-Nederland/, /GGD regio Utrecht/]],
    ["P 16.5 c", [/5 jaar na het afsluiten/]],
    ["P 16.5 d", [/\(inzage\)/, /\(correctie\)/, /\(verwijdering\)/, /\(beperking\)/, /\(bezwaar/]],
    ["P 16.5 e", [/toestemming altijd weer intrekken/, /vóór het intrekken .* blijft geldig/]],
    ["P 16.5 f", [/klacht indienen bij het Veiligheidshuis/, /Autoriteit Persoonsgegevens/]],
    ["P 16.5 g", [/wettelijke plicht/, /geen contract/]],
    ["P 16.5 h", [/niet verplicht om zelf gegevens/]],
    ["P 16.5 i", [/geen geautomatiseerde besluitvorming en geen profilering/]],
    ["P 16.5 j", [/Mies Voorbeeldhuis/, /manager@example\.invalid/]],
    ["DPIA 3.3", [/Waarom krijgt u deze brief/, /casusoverleg Top X/, /leggen wij vast/]],
  ];
  it.each(geeist)("contains what %s demands, whatever its writer makes of it", (_, patronen) => {
    for (const eigen of ["", "Kom langs.", maakVoorzet(maakSjabloon("op_brief"), gegevens), "# Geachte\n\n- iets"])
      for (const patroon of patronen) expect(schrijf("op_brief", eigen)).toMatch(patroon);
  });

  it("begins the part of the writer with the reason, and has it in the letter", () => {
    const voorzet = maakVoorzet(maakSjabloon("op_brief"), gegevens);
    expect(voorzet).toBe("De reden van de aanmelding is: Herhaalde overlast");
    expect(schrijf("op_brief", voorzet)).toContain(voorzet);
  });

  it("does not offer overdraagbaarheid (P 21.1) and speaks in the u-form", () => {
    expect(schrijf("op_brief", "x")).not.toMatch(/overdra/i);
    expect(schrijf("op_brief", "x")).not.toMatch(/\b(je|jij|jouw)\b/i);
  });

  it("is not ready without the manager and the Partijen (P 16.5 b, j)", () => {
    expect(listOntbrekend(maakSjabloon("op_brief"), gegevens)).toEqual([]);
    const huis = { ...gegevens.huis, manager: "", partijen: "" };
    expect(listOntbrekend(maakSjabloon("op_brief"), { ...gegevens, huis }).map((wat) => wat.slice(0, 14))).toEqual([
      "de naam en het",
      "de organisatie",
    ]);
    expect(listOntbrekend(maakSjabloon("overig"), { ...gegevens, huis })).toHaveLength(1);
  });
});

describe("other letters", () => {
  it("says in the closing letter that Partijen lost access, how long data are kept and to whom to turn", () => {
    const tekst = schrijf("af_brief", "Het doel is bereikt.");
    const patronen = [
      /afgesloten/,
      /geen toegang meer/,
      /5 jaar/,
      /\(inzage\)/,
      /Autoriteit/,
      /manager@/,
      /doel is ber/,
    ];
    for (const patroon of patronen) expect(tekst).toMatch(patroon);
    expect(maakVoorzet(maakSjabloon("af_brief"), gegevens)).toContain(invulplek);
    expect(tekst).not.toMatch(/overdra/i);
  });

  it("leaves the text of another letter to the writer", () => {
    expect(maakVoorzet(maakSjabloon("overig"), gegevens)).toContain(`${invulplek} de tekst`);
  });

  it.each([
    [60, "5 jaar"],
    [12, "1 jaar"],
    [18, "18 maanden"],
  ])("writes a term of %i months as %s", (maanden, woorden) => {
    expect(schrijfBewaartermijn(maanden)).toContain(`nog ${woorden} na het afsluiten`);
  });

  it("has no name in a subject", () => {
    for (const { onderwerp } of Object.values(briefsoorten)) expect(onderwerp).not.toMatch(/Testpersoon/);
  });
});

describe("places of the templates", () => {
  const alles = [
    ...briefhoofd,
    aanhef,
    briefslot,
    ...Object.keys(briefsoorten).flatMap((soort) =>
      (isBriefsoort(soort) ? maakSjabloon(soort).delen : []).map((d) => d.tekst),
    ),
  ];

  it("are all known: of a gegeven, or of the organisation", () => {
    const bekend = [...gegevensplekken, ...Object.keys(gegevens.huis), "datum"];
    const gebruikt = alles.flatMap((tekst) => [...tekst.matchAll(/\{([^}]*)\}/g)].map(([, naam]) => naam ?? ""));
    expect(gebruikt.filter((naam) => !bekend.includes(naam))).toEqual([]);
    expect(gegevensplekken.filter((naam) => !gebruikt.includes(naam))).toEqual([]);
  });

  const met = (plekken: Partial<Briefgegevens["plekken"]>) => ({
    ...gegevens,
    plekken: { ...gegevens.plekken, ...plekken },
  });

  it("take a value only when it is open to the writer, and leave no trace otherwise", () => {
    const dicht = met({ achternaam: maakGemarkeerdVeld("persoon", "achternaam", "Testpersoon"), reden: undefined });
    expect(schrijf("op_brief", "x", dicht)).toContain("Geachte Şükran,");
    expect(schrijf("op_brief", "x", dicht)).not.toMatch(/Testpersoon|afgeschermd|\{/i);
    expect(maakVoorzet(maakSjabloon("op_brief"), dicht)).toContain(`${invulplek} de reden`);
    const niemand = met({ voornamen: undefined, achternaam: undefined, straat: undefined, postcode: undefined });
    expect(schrijf("op_brief", "x", niemand)).toContain("Geachte heer, mevrouw,");
    expect([heeftAdres(gegevens), heeftAdres(niemand)]).toEqual([true, false]);
  });

  it("are not filled twice: a value with braces stays as it is", () => {
    expect(vulIn("{voornamen}", met({ voornamen: persoon("voornamen", "A {achternaam}") }))).toBe("A {achternaam}");
  });
});

describe("recording that it was sent", () => {
  const over = { vandaag: "2026-11-24", datum: "2026-11-20", heeftAdres: true };
  it.each([
    ["today", "2026-11-24", "post", over, []],
    ["on the day of the letter", "2026-11-20", "post", over, []],
    ["tomorrow", "2026-11-25", "post", over, ["verzonden_op"]],
    ["before the day of the letter", "2026-11-19", "post", over, ["verzonden_op"]],
    ["by post without an address", "2026-11-24", "post", { ...over, heeftAdres: false }, ["wijze"]],
    ["registered without an address", "2026-11-24", "aangetekend", { ...over, heeftAdres: false }, ["wijze"]],
    ["in person without an address", "2026-11-24", "overhandigd", { ...over, heeftAdres: false }, []],
  ])("%s", (_, verzonden_op, wijze, stand, velden) => {
    expect(Object.keys(toetsVerzending({ verzonden_op, wijze }, stand))).toEqual(velden);
  });
});

describe("splitsTekst", () => {
  it("reads headings, lists and paragraphs", () => {
    expect(splitsTekst("# Kop\n\nEen\ntwee\n\n- a\n- b\n\n# Kop\ndirect")).toEqual([
      { soort: "kop", niveau: 2, tekst: "Kop" },
      { soort: "alinea", tekst: "Een\ntwee" },
      { soort: "lijst", items: ["a", "b"] },
      { soort: "kop", niveau: 2, tekst: "Kop" },
      { soort: "alinea", tekst: "direct" },
    ]);
  });
});

describe("PDF", () => {
  const maak = (isConcept: boolean) =>
    leesPdf(
      maakBriefPdf({
        onderwerp: briefsoorten.op_brief.onderwerp,
        auteur: "Veiligheidshuis",
        casusnummer: gegevens.huis.casusnummer,
        blokken: bouwBrief(
          maakSjabloon("op_brief"),
          { datum, inhoud: maakZichtbaarVeld("brief", "inhoud", "Daarom.") },
          gegevens,
        ),
        isConcept,
        moment: "2026-11-24T09:00:00.000Z",
      }),
    );

  it("is tagged as a letter and titled without a name; a name keeps letters that the standard fonts lack", () => {
    const pdf = maak(false);
    expect([pdf.titel, pdf.taal, pdf.isGetagd]).toEqual(["Informatie over uw persoonsgerichte aanpak", "nl-NL", true]);
    expect(pdf.metadata).not.toContain("Testpersoon");
    const regels = schrijfBoom(pdf.boom);
    expect(regels).toContain("  H1 Informatie over uw persoonsgerichte aanpak");
    expect(regels).toContain("  H2 Waarom krijgt u deze brief?");
    expect(regels).toContain("  P Geachte Şükran Testpersoon,");
    expect(regels).toContain("      LBody GGD regio Utrecht");
    expect(regels.join()).not.toContain("CONCEPT");
  });

  it("says that it is a draft as long as it is not final", () => {
    expect(schrijfBoom(maak(true).boom)).toContain("  P CONCEPT: niet verzenden");
  });
});

describe("the free words of a kind of letter", () => {
  const woord = fc.string({ unit: "grapheme", maxLength: 40 });
  const vrij = fc.record({ onderwerp: woord, inleiding: woord, voorzet: woord, slotkop: woord, slot: woord });

  it("never take the place of a fixed part, whatever they are", () => {
    fc.assert(
      fc.property(vrij, fc.constantFrom("op_brief", "af_brief", "overig"), (delen, soort) => {
        const vast = (sjabloon: Sjabloon) => sjabloon.delen.filter((deel) => !deel.vrij && !deel.eigen);
        const eigen = (sjabloon: Sjabloon) => sjabloon.delen.filter((deel) => deel.eigen);
        const bewerkt = maakSjabloon(soort, delen, 3);
        expect(vast(bewerkt)).toEqual(vast(maakSjabloon(soort)));
        expect(eigen(bewerkt)).toEqual([{ ...eigen(maakSjabloon(soort))[0], tekst: delen.voorzet }]);
        expect(bewerkt.delen.at(-1)).toEqual(maakSjabloon(soort).delen.at(-1));
      }),
      { seed: 47, numRuns: 60 },
    );
  });

  it("are looked at for places that do not exist", () => {
    const mag = ["voornamen"];
    expect(keurPlekken("Beste {voornamen},\n- {voornamen}", mag)).toEqual([]);
    expect(keurPlekken("{ voornamen}\n\n{}", mag)).toEqual([
      "Regel 1: { voornamen} kan hier niet. Kies uit: {voornamen}.",
      "Regel 3: {} kan hier niet. Kies uit: {voornamen}.",
    ]);
    expect(keurPlekken("{voornamen}}\nx{{voornamen}", mag)).toEqual([
      "Regel 1: er staat een losse accolade.",
      "Regel 2: er staat een losse accolade.",
    ]);
  });
});
