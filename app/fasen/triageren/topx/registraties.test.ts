import { describe, expect, it } from "vitest";
import { leesRegistraties, maximumRegels, schrijfFouten } from "./registraties";

const vandaag = "2026-11-24";
const lees = (tekst: string) => leesRegistraties(tekst, vandaag);
const goed = (tekst: string) => lees(tekst).registraties.map(({ datum, code }) => `${datum} ${code}`);

describe("a line of the list", () => {
  it.each([
    "05-03-2026 F12",
    "5-3-2026 F12",
    "F12 05-03-2026",
    "05/03/2026;F12",
    "05.03.2026\tf12",
    "2026-03-05 F12",
    "2026-03-05T14:30 F12",
    "PL0900-2026012345-1\t05-03-2026\tF12\tOpenlijke geweldpleging tegen personen\tverdachte",
    "  - 05-03-2026: F12 (2 personen)",
    "05-03-2026 F 12",
  ])("%j", (tekst) => {
    expect(lees(tekst)).toEqual({
      registraties: [{ regel: 1, datum: "2026-03-05", code: "F12" }],
      fouten: [],
      overgeslagen: [],
    });
  });

  it("reads codes of three figures, and the comma of the source", () => {
    expect(goed("05-03-2026 F550\n05-03-2026 B,73")).toEqual(["2026-03-05 F550", "2026-03-05 B73"]);
  });

  it("counts a code that the table does not know", () => {
    expect(goed("05-03-2026 X99")).toEqual(["2026-03-05 X99"]);
  });

  it.each([
    ["F12", "geen datum"],
    ["05-03-2026", "geen code"],
    ["05-03-26 F12", "vier cijfers"],
    ["31-02-2026 F12", "bestaat niet"],
    ["25-11-2026 F12", "in de toekomst"],
    ["05-03-2026 F12 F550", "meer codes"],
    ["05-03-2026 A20,B20", "meer codes"],
    ["05-03-2026 06-03-2026 F12", "meer datums"],
    ["05-03-2026 É12", "van A tot en met Z"],
    ["05-03-2026 F1", "geen code"],
    ["05-03-2026 F1234", "geen code"],
    ["3 keer F12", "geen datum"],
  ])("is not guessed: %j", (tekst, melding) => {
    const { registraties, fouten } = lees(tekst);
    expect(registraties).toEqual([]);
    expect(schrijfFouten(fouten)).toEqual([expect.stringMatching(new RegExp(`^Regel 1: .*${melding}.*\\.$`))]);
  });
});

describe("the list", () => {
  it("takes today, skips empty lines and heads, and keeps the numbers of the lines", () => {
    const uitkomst = lees("Datum\tMK\r\n\r\n24-11-2026 F12\r\nonzin 12\r\n01-01-2026 F40\r\n");
    expect(uitkomst.overgeslagen).toEqual([1]);
    expect(uitkomst.registraties).toEqual([
      { regel: 3, datum: "2026-11-24", code: "F12" },
      { regel: 5, datum: "2026-01-01", code: "F40" },
    ]);
    expect(uitkomst.fouten.map(({ regel }) => regel)).toEqual([4]);
  });

  it("stops at its maximum", () => {
    const regel = "05-03-2026 F12\n";
    expect(lees(regel.repeat(maximumRegels)).fouten).toEqual([]);
    expect(lees(regel.repeat(maximumRegels + 20)).fouten).toHaveLength(1);
    expect(lees(regel.repeat(maximumRegels + 20)).registraties).toHaveLength(maximumRegels);
  });

  it("is empty without text", () => {
    expect(lees("")).toEqual({ registraties: [], fouten: [], overgeslagen: [] });
  });
});
