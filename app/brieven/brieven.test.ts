import { inflateSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { Afgeschermd, Onthulling, Opener } from "~/protocol/afscherming";
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
  it("reads headings, lists and paragraphs", () => {
    expect(splitsBrief("# Kop\n\nEen\ntwee\n\n- a\n- b\n\n# Kop\ndirect")).toEqual([
      { soort: "kop", regels: ["Kop"] },
      { soort: "alinea", regels: ["Een", "twee"] },
      { soort: "lijst", regels: ["a", "b"] },
      { soort: "kop", regels: ["Kop"] },
      { soort: "alinea", regels: ["direct"] },
    ]);
  });
});

/** A Veld as only the kernel can make it, for a procesregisseur. */
function openBrief(inhoud: string) {
  const partij = {
    id: "p",
    type: "veiligheidshuis",
    gemeente: null,
    toegetredenConvenant: "2019-01-01",
    toegetredenProtocol: "2019-01-01",
    opgezegdPer: null,
    uitgeslotenPer: null,
    artikel20Van: null,
    artikel20Tot: null,
  } as const;
  const opener = new Opener(
    {
      vandaag: "2026-11-24",
      lezer: {
        accountId: "a",
        rol: "procesregisseur",
        partij,
        geheimhoudingOp: "2026-01-01",
        vogGeldigTot: "2027-01-01",
      },
      casus: {
        toestand: "inlichten",
        aanpak: "top_x",
        gemeente: "utrecht",
        afgeslotenOp: null,
        isMelder: false,
        isCasusregisseur: false,
        autorisatie: null,
      },
    },
    new Onthulling(),
  );
  const herkomst = { verstrekker: "", auteur: "", fase: "inlichten", moment: "2026-11-24T09:00:00.000Z", versie: 1 };
  const rij = new Afgeschermd<"brief">({
    entiteit: "brief",
    kop: {
      id: "r",
      code: "op_brief",
      status: "concept",
      ouderId: null,
      overlegId: null,
      verstrekkerPartijId: null,
      verstrekker: "",
      auteurAccountId: "a",
      auteur: "",
      voorPartijId: null,
      voorPartij: null,
      voorAccountId: null,
      voorAccount: null,
      fase: "inlichten",
      gedeeldOp: null,
      voorafAkkoordOp: null,
      vrijgegevenOp: null,
      toegestaanVoor: null,
      toestemming: "niet_nodig",
      gemarkeerd: [],
      aangemaaktOp: "2026-11-24T09:00:00.000Z",
      versie: 1,
    },
    velden: new Map([["inhoud", { herkomst, bron: { accountId: "a", partijId: null }, lees: () => inhoud }]]),
  });
  const veld = opener.veld(rij, "inhoud");
  if (veld?.soort !== "zichtbaar") throw new Error("not visible");
  return veld;
}

describe("PDF", () => {
  it("is tagged, Dutch, titled without a name and has its fonts inside", async () => {
    const pdf = Buffer.from(
      await maakBriefPdf({
        onderwerp: briefsoorten.op_brief.onderwerp,
        auteur: "Veiligheidshuis",
        inhoud: openBrief(maakOpBriefTekst(gegevens)),
        isVerzonden: true,
        moment: "2026-11-24T09:00:00.000Z",
      }),
    );
    const rauw = pdf.toString("latin1");
    expect(rauw).toContain("/Lang (nl-NL)");
    expect(rauw).toContain("/Marked true");
    expect(rauw).toMatch(/\/S \/H1/);
    expect(rauw).toMatch(/\/S \/H2/);
    expect(rauw).toMatch(/\/S \/LBody/);
    expect(rauw).toContain("/DisplayDocTitle true");
    expect(rauw).toContain("/FontFile2");
    expect(rauw).not.toContain("Testpersoon");
    // Ş is no letter of the standard fonts; the map from glyphs to letters must know it.
    const stromen = [...rauw.matchAll(/stream\n([\s\S]*?)\nendstream/g)].map(([, stroom]) => {
      try {
        return inflateSync(Buffer.from(stroom ?? "", "latin1")).toString("latin1");
      } catch {
        return "";
      }
    });
    expect(stromen.some((stroom) => stroom.toLowerCase().includes("015e"))).toBe(true);
  });
});
