import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import type { Veld } from "~/protocol/afscherming";
import { schrijfVoorBestand } from "~/protocol/gebruikswoorden";
import { Fasebalk, type FasebalkItem } from "./fasebalk";
import { Foutsamenvatting } from "./foutsamenvatting";
import { Gegevenslijst } from "./gegevens";
import { Klok, type KlokWaarde } from "./klok";
import { Scorelabel, type ScoreWaarde } from "./scorelabel";
import { ToonVeld, ToonVelden, VeldTekst } from "./toon-veld";

/** As it reaches a screen: what makes a Veld a Veld stays behind on the server. */
function overDeLijn(json: object): Veld {
  return JSON.parse(JSON.stringify(json)) as Veld;
}

const zichtbaar = overDeLijn({
  soort: "zichtbaar",
  sleutel: "problematiek",
  label: "Problematiek",
  waarde: "Eerste regel\n<b>tweede</b>",
  tekst: "Eerste regel\n<b>tweede</b>",
  herkomst: {
    verstrekker: "Wijkteam Noord",
    auteur: "T. Tester",
    fase: "triageren",
    moment: "2026-11-24T09:32:00.000Z",
    versie: 1,
  },
});

describe("ToonVeld", () => {
  it("leaves no trace of an absent field", () => {
    expect(renderToStaticMarkup(<ToonVeld veld={undefined} />)).toBe("");
    expect(renderToStaticMarkup(<VeldTekst veld={undefined} />)).toBe("");
    const met = renderToStaticMarkup(
      <Gegevenslijst>
        <ToonVeld veld={undefined} />
      </Gegevenslijst>,
    );
    expect(met).toBe(renderToStaticMarkup(<Gegevenslijst>{null}</Gegevenslijst>));
  });

  it("shows the words, escaped, with where they come from", () => {
    const html = renderToStaticMarkup(<ToonVeld veld={zichtbaar} />);
    expect(html).toContain("&lt;b&gt;tweede&lt;/b&gt;");
    expect(html).toContain("<details");
    expect(html).toContain("Wijkteam Noord");
    expect(html).toContain("24 november 2026, 10:32");
    expect(html).toContain("fase Triageren");
  });

  it("shows of a marked field the rule, and nothing in a heading", () => {
    const veld = overDeLijn({
      soort: "gemarkeerd",
      sleutel: "bsn",
      label: "BSN",
      regel: "R-grondslag",
      artikel: "P 6.4",
      uitleg: "Alleen voor de Partij die het gaf.",
    });
    const html = renderToStaticMarkup(<ToonVeld veld={veld} />);
    for (const deel of ["BSN", "R-grondslag", "P 6.4", "Alleen voor de Partij die het gaf."])
      expect(html).toContain(deel);
    expect(renderToStaticMarkup(<VeldTekst veld={veld} />)).toBe("");
  });
});

describe("the conditions of use of a value", () => {
  const met = (gebruik: object) => overDeLijn({ ...zichtbaar, gebruik });
  const wpg = met({ wpg: true, doelartikel: "P 13.5", hergebruik: "ter_inzage", doel: "Plan van aanpak" });

  it("stand with it, in words, and what is only to be read cannot be selected", () => {
    const html = renderToStaticMarkup(<ToonVeld veld={wpg} />);
    for (const deel of ["artikel 7 Wpg", "Alleen voor dit doel: Plan van aanpak (P 13.5)", "P 3.5 d", "ter-inzage"])
      expect(html).toContain(deel);
    expect(renderToStaticMarkup(<VeldTekst veld={wpg} />)).toContain("artikel 7 Wpg");
    const akkoord = met({ wpg: false, doelartikel: null, hergebruik: "eigen_taak", doel: null });
    expect(renderToStaticMarkup(<ToonVeld veld={akkoord} />)).not.toContain("ter-inzage");
  });

  it("stand once above a list in which all are the same, and apart where they differ", () => {
    const ander = overDeLijn({ ...zichtbaar, sleutel: "ander", label: "Ander" });
    const tel = (velden: Veld[]) =>
      renderToStaticMarkup(<ToonVelden velden={velden} />).split("artikel 7 Wpg").length - 1;
    expect(tel([wpg, { ...wpg, sleutel: "tweede" }])).toBe(1);
    expect(tel([wpg, ander])).toBe(1);
    expect(tel([ander])).toBe(0);
  });

  it("go along into a file, from which stays out what is only to be read (P 3.5 d)", () => {
    const inBestand = (gebruik: object | null) => {
      const veld = overDeLijn({ ...zichtbaar, tekst: "Kanariewoord", gebruik });
      return veld.soort === "zichtbaar" ? schrijfVoorBestand(veld) : "";
    };
    expect(inBestand(null)).toBe("Kanariewoord");
    expect(inBestand({ wpg: true, doelartikel: null, hergebruik: "vrij", doel: null })).toMatch(
      /^Kanariewoord .*artikel 7 Wpg/,
    );
    expect(inBestand({ wpg: false, doelartikel: null, hergebruik: "ter_inzage", doel: null })).not.toContain("Kanarie");
    expect(inBestand({ wpg: false, doelartikel: null, hergebruik: "eigen_taak", doel: null })).toBe("Kanariewoord");
  });
});

describe("Foutsamenvatting", () => {
  it("is absent without errors", () => expect(renderToStaticMarkup(<Foutsamenvatting fouten={[]} />)).toBe(""));

  it("links to the fields and takes the focus without a script", () => {
    const html = renderToStaticMarkup(
      <Foutsamenvatting
        fouten={[{ id: "f-naam", label: "Naam", tekst: "Vul een naam in." }, { tekst: "Het formulier is verlopen." }]}
      />,
    );
    expect(html).toContain('href="#f-naam"');
    expect(html).toContain("Naam: Vul een naam in.");
    expect(html).toContain("<li>Het formulier is verlopen.</li>");
    expect(html).toMatch(/<div role="alert"[^>]*tabindex="-1"[^>]*autofocus=""/);
  });
});

describe("Fasebalk", () => {
  const fasen: FasebalkItem[] = [
    { fase: "aanmelden", label: "Aanmelden", stand: "geweest", href: "/casussen/1/aanmelden" },
    { fase: "triageren", label: "Triageren", stand: "nu", href: null },
    { fase: "inlichten", label: "Inlichten betrokkene", stand: "later", href: null },
  ];
  it("says in words where the casus stands, and links only where one may go", () => {
    const html = renderToStaticMarkup(<Fasebalk fasen={fasen} hier="aanmelden" />);
    expect(html.match(/<a /g)).toHaveLength(1);
    expect(html.match(/aria-current="step"/g)).toHaveLength(1);
    expect(html).toMatch(/aria-current="page"[^>]*>Aanmelden/);
    for (const woord of ["geweest", "nu", "later"]) expect(html).toContain(`>${woord}<`);
  });
});

describe("Scorelabel", () => {
  it("differs in word and in shape for every score", () => {
    const scores: ScoreWaarde[] = ["groen", "oranje", "rood", "niet_besproken"];
    const html = scores.map((score) => renderToStaticMarkup(<Scorelabel score={score} />));
    const vormen = html.map((stuk) => /<svg[^>]*>(.*?)<\/svg>/.exec(stuk)?.[1]);
    expect(new Set(vormen).size).toBe(4);
    expect(html.map((stuk) => stuk.replace(/<[^>]*>/g, ""))).toEqual(["Groen", "Oranje", "Rood", "Niet besproken"]);
  });
});

describe("Klok", () => {
  const basis: KlokWaarde = {
    tot: "2026-11-24T11:00:00.000Z",
    nu: "2026-11-24T09:55:00.000Z",
    gedaanOp: null,
    stand: "op_tijd",
  };
  const toon = (anders: Partial<KlokWaarde>) =>
    renderToStaticMarkup(<Klok titel="Melding" artikel="P 14.3" klok={{ ...basis, ...anders }} />);

  it("says in words how it stands and what is left, by the clock of the server", () => {
    expect(toon({})).toContain("Loopt: nog 1 uur en 5 minuten");
    expect(toon({ stand: "dringend" })).toContain("Dringend: nog");
    expect(toon({ nu: "2026-11-24T12:00:00.000Z", stand: "te_laat" })).toContain("Te laat: 1 uur over tijd");
  });

  it("stops when it was done", () => {
    const gedaan = { gedaanOp: "2026-11-24T10:00:00.000Z", nu: "2026-12-24T10:00:00.000Z" };
    expect(toon({ ...gedaan, stand: "gehaald" })).toContain("Op tijd gedaan");
    expect(toon({ ...gedaan, stand: "niet_gehaald" })).toContain("Te laat gedaan");
    expect(toon({ ...gedaan, stand: "gehaald" })).not.toContain("nog ");
  });
});
