import { describe, expect, it } from "vitest";
import { leesPdf, schrijfBoom } from "../../tests/factories/pdf";
import { maakZichtbaarVeld } from "../../tests/factories/veld";
import { maakBriefPdf, splitsBrief } from "./pdf.server";
import {
  briefsoorten,
  invulplek,
  maakAfBriefTekst,
  maakOpBriefTekst,
  maakOverigeBriefTekst,
  schrijfBewaartermijn,
  type OpBriefgegevens,
} from "./sjablonen";

const gegevens: OpBriefgegevens = {
  veiligheidshuis: "Veiligheidshuis Regio Utrecht",
  casusnummer: "2026-12345",
  datum: "2026-11-24",
  naam: "Şükran Testpersoon",
  adresregels: ["Verzonnenstraat 12", "3511 AB  Utrecht"],
  aanpak: "Top-X complexe casuïstiek",
  manager: { naam: "Mies Voorbeeldhuis", email: "manager@example.invalid" },
  ondertekenaar: "Rens Voorbeeldregie, procesregisseur",
  reden: "Herhaalde overlast",
  partijen: ["Politie Midden-Nederland", "GGD regio Utrecht"],
  bewaartermijn: schrijfBewaartermijn(60),
};

describe("op-brief", () => {
  const tekst = maakOpBriefTekst(gegevens);
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
    ["DPIA 3.3", [/reden van de aanmelding is: Herhaalde overlast/, /casusoverleg Top X/, /leggen wij vast/]],
  ];
  it.each(geeist)("contains what %s demands", (_, patronen) => {
    for (const patroon of patronen) expect(tekst).toMatch(patroon);
  });

  it("does not offer overdraagbaarheid (P 21.1), speaks in the u-form and is ready when all is known", () => {
    expect(tekst).not.toMatch(/overdra/i);
    expect(tekst).not.toMatch(/\b(je|jij|jouw)\b/i);
    expect(tekst).not.toContain(invulplek);
  });

  it("asks for what is not known", () => {
    const open = { ...gegevens, naam: undefined, adresregels: [], manager: undefined, reden: undefined, partijen: [] };
    expect(maakOpBriefTekst(open).split(invulplek)).toHaveLength(7);
  });
});

describe("other letters", () => {
  it("says in the closing letter that Partijen lost access, how long data are kept and to whom to turn", () => {
    const tekst = maakAfBriefTekst(gegevens);
    for (const patroon of [
      /afgesloten/,
      /geen toegang meer/,
      /5 jaar/,
      /\(inzage\)/,
      /Autoriteit/,
      /manager@example/,
    ]) {
      expect(tekst).toMatch(patroon);
    }
    expect(tekst).toContain(invulplek);
    expect(tekst).not.toMatch(/overdra/i);
  });

  it("leaves the text of another letter to the writer", () => {
    expect(maakOverigeBriefTekst(gegevens)).toContain(`${invulplek} de tekst`);
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

describe("splitsBrief", () => {
  it("reads headings, lists and paragraphs; only the first heading is the subject", () => {
    expect(splitsBrief("# Kop\n\nEen\ntwee\n\n- a\n- b\n\n# Kop\ndirect")).toEqual([
      { soort: "kop", niveau: 1, tekst: "Kop" },
      { soort: "alinea", tekst: "Een\ntwee" },
      { soort: "lijst", items: ["a", "b"] },
      { soort: "kop", niveau: 2, tekst: "Kop" },
      { soort: "alinea", tekst: "direct" },
    ]);
  });
});

describe("PDF", () => {
  const maak = (isVerzonden: boolean) =>
    leesPdf(
      maakBriefPdf({
        onderwerp: briefsoorten.op_brief.onderwerp,
        auteur: "Veiligheidshuis",
        casusnummer: gegevens.casusnummer,
        inhoud: maakZichtbaarVeld("brief", "inhoud", maakOpBriefTekst(gegevens)),
        isVerzonden,
        moment: "2026-11-24T09:00:00.000Z",
      }),
    );

  it("is tagged as a letter and titled without a name; a name keeps letters that the standard fonts lack", () => {
    const pdf = maak(true);
    expect([pdf.titel, pdf.taal, pdf.isGetagd]).toEqual(["Informatie over uw persoonsgerichte aanpak", "nl-NL", true]);
    expect(pdf.metadata).not.toContain("Testpersoon");
    const regels = schrijfBoom(pdf.boom);
    expect(regels).toContain("  H1 Informatie over uw persoonsgerichte aanpak");
    expect(regels).toContain("  H2 Waarom krijgt u deze brief?");
    expect(regels).toContain("  P Geachte Şükran Testpersoon,");
    expect(regels).toContain("      LBody GGD regio Utrecht");
    expect(regels.join()).not.toContain("CONCEPT");
  });

  it("says that it is a draft as long as it was not sent", () => {
    expect(schrijfBoom(maak(false).boom)).toContain("  P CONCEPT: nog niet verzonden");
  });
});
