import { describe, expect, it } from "vitest";
import { maakGemarkeerdVeld, maakZichtbaarVeld } from "../../tests/factories/veld";
import { leesPdf, schrijfBoom } from "../../tests/factories/pdf";
import type { Pdfblok, Pdfdocument } from "./blokken";
import { maakPdf } from "./pdf.server";

const basis: Omit<Pdfdocument, "blokken"> = {
  titel: "Regieplan",
  auteur: "Veiligheidshuis",
  moment: "2026-11-24T09:00:00.000Z",
};
const maak = (...blokken: Pdfblok[]) => maakPdf({ ...basis, blokken });

describe("a PDF", () => {
  it("is tagged, in Dutch, with a title that is shown, and claims PDF/UA", () => {
    const pdf = leesPdf(maak({ soort: "kop", niveau: 1, tekst: "Kop" }));
    expect(pdf).toMatchObject({
      taal: "nl-NL",
      titel: "Regieplan",
      toontTitel: true,
      isGetagd: true,
      heeftLettersIngebed: true,
    });
    expect(pdf.metadata).toContain("<pdfuaid:part>1</pdfuaid:part>");
    expect(pdf.metadata).toContain("Regieplan");
  });

  it("has each kind of block as the tags that a screen reader knows", () => {
    const pdf = leesPdf(
      maak(
        { soort: "kop", niveau: 1, tekst: "Regieplan" },
        { soort: "alinea", tekst: "Eerste regel\ntweede regel" },
        { soort: "kop", niveau: 2, tekst: "Acties" },
        { soort: "lijst", items: ["een", "twee"], genummerd: true },
        { soort: "gegevens", gegevens: [{ label: "Datum", tekst: "24 november 2026" }] },
        {
          soort: "tabel",
          onderschrift: "Scores",
          kolommen: [{ kop: "Leefgebied" }, { kop: "Score" }, { kop: "Aantal", getal: true }],
          rijen: [
            ["Financiën", "Rood", "12"],
            ["Justitie", "", "3"],
          ],
        },
        { soort: "kop", niveau: 3, tekst: "Slot" },
      ),
    );
    expect(schrijfBoom(pdf.boom)).toEqual([
      "Document",
      "  H1 Regieplan",
      "  P Eerste regel tweede regel",
      "  H2 Acties",
      "  L",
      "    LI",
      "      Lbl 1.",
      "      LBody een",
      "    LI",
      "      Lbl 2.",
      "      LBody twee",
      "  Table",
      "    TBody",
      "      TR",
      "        TH (Row) Datum",
      "        TD 24 november 2026",
      "  Table",
      "    Caption Scores",
      "    THead",
      "      TR",
      "        TH (Column) Leefgebied",
      "        TH (Column) Score",
      "        TH (Column) Aantal",
      "    TBody",
      "      TR",
      "        TH (Row) Financiën",
      "        TD Rood",
      "        TD 12",
      "      TR",
      "        TH (Row) Justitie",
      "        TD",
      "        TD 3",
      "  H3 Slot",
    ]);
    expect(pdf.paginas).toEqual([{ versiering: "Pagina 1 van 1", zonderTag: "" }]);
  });

  it("prints what the protocol opened, and of what it withheld not even the label", () => {
    const open = maakZichtbaarVeld("persoon", "bijnaam", "Şükran");
    const dicht = maakGemarkeerdVeld("persoon", "bsn", "999900006");
    const boom = schrijfBoom(
      leesPdf(
        maak(
          { soort: "kop", niveau: 1, tekst: "Gegevens" },
          { soort: "gegevens", gegevens: [open, dicht, undefined, { label: "Straat", tekst: undefined }] },
          { soort: "alinea", tekst: dicht },
          { soort: "lijst", items: [dicht, undefined, ""] },
          { soort: "tabel", onderschrift: "Leeg", kolommen: [{ kop: "A" }], rijen: [] },
        ),
      ).boom,
    ).join("\n");
    expect(boom).toContain("TH (Row) Bijnaam");
    expect(boom).toContain("TD Şükran");
    expect(boom).not.toMatch(/BSN|Straat|Leeg|\bP\b|\bL\b|999/);
  });

  it("goes on over pages: text in one element, table heads repeated as decoration, pages numbered", () => {
    const zin = "Dit is een lange zin over de voortgang van de aanpak. ";
    const pdf = leesPdf(
      maakPdf({
        ...basis,
        voettekst: "2026-12345",
        blokken: [
          { soort: "kop", niveau: 1, tekst: "Verslag" },
          { soort: "alinea", tekst: zin.repeat(120) },
          {
            soort: "tabel",
            onderschrift: "Lang",
            kolommen: [{ kop: "Eerste" }, { kop: "Tweede kolom" }],
            rijen: [["kort", zin.repeat(150)], ...Array.from({ length: 60 }, (_, nr) => [`rij ${String(nr)}`, "x"])],
          },
        ],
      }),
    );
    const aantal = pdf.paginas.length;
    expect(aantal).toBeGreaterThan(4);
    for (const [nr, { versiering, zonderTag }] of pdf.paginas.entries()) {
      expect(versiering).toContain(`2026-12345 Pagina ${String(nr + 1)} van ${String(aantal)}`);
      expect(zonderTag).toBe("");
    }
    expect(pdf.paginas.at(-1)?.versiering).toContain("Eerste Tweede kolom");
    const [document] = pdf.boom;
    const [, alinea, tabel] = document?.kinderen ?? [];
    expect(alinea?.tekst).toBe(zin.repeat(120).trim());
    const rijen = tabel?.kinderen.at(-1)?.kinderen ?? [];
    expect(rijen).toHaveLength(61);
    expect(rijen[0]?.kinderen[1]?.tekst).toBe(zin.repeat(150).trim());
    expect(rijen.at(-1)?.kinderen.map(({ tekst }) => tekst)).toEqual(["rij 59", "x"]);
  });

  it("cuts a word that is wider than its column, and loses no letter of it", () => {
    const lang = "Onafgebrokenwoord".repeat(20);
    const kolommen = [{ kop: "A" }, { kop: "B" }, { kop: "C" }];
    const rijen = [[lang, lang, lang]];
    const pdf = leesPdf(
      maak({ soort: "kop", niveau: 1, tekst: "K" }, { soort: "tabel", onderschrift: "T", kolommen, rijen }),
    );
    const cellen = pdf.boom[0]?.kinderen[1]?.kinderen.at(-1)?.kinderen[0]?.kinderen ?? [];
    expect(cellen.map(({ tekst }) => tekst.replaceAll(" ", ""))).toEqual([lang, lang, lang]);
  });

  it("is the same for the same document, and refuses headings that skip a level", () => {
    const blok: Pdfblok = { soort: "kop", niveau: 1, tekst: "Kop" };
    expect(Buffer.from(maak(blok)).equals(Buffer.from(maak(blok)))).toBe(true);
    expect(() => maak({ soort: "kop", niveau: 2, tekst: "Kop" })).toThrow("skip a level");
    expect(() => maak(blok, { soort: "kop", niveau: 3, tekst: "Kop" })).toThrow("skip a level");
  });
});
