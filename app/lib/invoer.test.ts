import { parseWithZod } from "@conform-to/zod/v4";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import * as invoer from "./invoer";

function lees(schema: z.ZodType, waarde: unknown): unknown {
  const uitkomst = schema.safeParse(waarde);
  return uitkomst.success ? uitkomst.data : `fout: ${uitkomst.error.issues[0]?.message ?? ""}`;
}

describe("input", () => {
  it.each([
    [invoer.bsn(), "9999.90.019", "999990019"],
    [invoer.postcode(), " 3511ab ", "3511 AB"],
    [invoer.telefoon(), "+31 (0)6 12345678", "0612345678"],
    [invoer.telefoon(), "030-123 45 67", "0301234567"],
    [invoer.telefoon(), "0032 2 123 45 67", "+3221234567"],
    [invoer.naam(), "  Anne-Fleur   d’Été ", "Anne-Fleur d’Été"],
    [invoer.tekst(), " een\r\ntwee\rdrie ", "een\ntwee\ndrie"],
    [invoer.email(), " naam@voorbeeld.nl ", "naam@voorbeeld.nl"],
    [invoer.huisnummer(), "12", "12"],
    [invoer.datum(), "5-3-2026", "2026-03-05"],
    [invoer.deeldatum(), "1998", "1998-00-00"],
  ])("reads and normalises (%#)", (schema, typed, value) => expect(lees(schema, typed)).toBe(value));

  it.each([
    [invoer.bsn(), "000000000"],
    [invoer.bsn(), "999990018"],
    [invoer.bsn(), "1234567"],
    [invoer.postcode(), "1234 SS"],
    [invoer.postcode(), "0234 AB"],
    [invoer.telefoon(), "12345"],
    [invoer.naam(), "<script>"],
    [invoer.regel(10), "twee\nregels"],
    [invoer.regel(3), "vier"],
    [invoer.tekst(), "bel\u0007"],
    [invoer.tekst(), "om\u202Egekeerd"],
    [invoer.tekst(), "   "],
    [invoer.email(), "naam@"],
    [invoer.huisnummer(), "0"],
    [invoer.datum(), "31-04-2026"],
    [invoer.keuze(["ja", "nee"]), "misschien"],
    [invoer.bevestiging(), false],
  ])("refuses with a Dutch sentence (%#)", (schema, typed) => expect(lees(schema, typed)).toMatch(/^fout: [A-Z].+\.$/));

  it("takes an 8 digit BSN as one that lost its zero", () => {
    expect(invoer.isBsn("012345672")).toBe(true);
    expect(lees(invoer.bsn(), "12345672")).toBe("012345672");
  });
});

describe("through a form", () => {
  const schema = z.strictObject({
    geboren: invoer.datum(),
    bsn: invoer.bsn().optional(),
    akkoord: invoer.vinkje(),
    thema: invoer.keuzes(["a", "b"]).optional(),
    soort: invoer.keuze(["x", "y"]),
  });

  it("takes an empty field as absent", () => {
    const velden = new FormData();
    for (const [naam, waarde] of [
      ["geboren", "1-2-2026"],
      ["bsn", ""],
      ["soort", "x"],
    ] as const)
      velden.append(naam, waarde);
    const uitkomst = parseWithZod(velden, { schema });
    expect(uitkomst.status === "success" && uitkomst.value).toMatchObject({
      geboren: "2026-02-01",
      akkoord: false,
      soort: "x",
    });
  });

  it("reads ticked boxes, one or more", () => {
    const velden = new FormData();
    for (const [naam, waarde] of [
      ["geboren", "1-2-2026"],
      ["akkoord", "on"],
      ["thema", "b"],
      ["soort", "x"],
    ] as const) {
      velden.append(naam, waarde);
    }
    const uitkomst = parseWithZod(velden, { schema });
    expect(uitkomst.status === "success" && uitkomst.value).toMatchObject({ akkoord: true, thema: ["b"] });
  });

  it("says what to type", () => {
    const uitkomst = parseWithZod(new FormData(), { schema });
    expect(uitkomst.reply().error).toEqual({
      geboren: ["Vul een datum in als dd-mm-jjjj, bijvoorbeeld 05-03-2026."],
      soort: ["Kies een van de mogelijkheden."],
    });
  });
});

it("puts names together and sorts them on the geslachtsnaam", () => {
  expect(invoer.zetNaamSamen({ voornamen: "Sanne", tussenvoegsel: "van der", achternaam: "Meer" })).toBe(
    "Sanne van der Meer",
  );
  const namen = [{ achternaam: "Zijl" }, { tussenvoegsel: "van", achternaam: "Ébben" }, { achternaam: "Faber" }];
  const gesorteerd = [...namen].sort((a, b) => (invoer.naamSorteersleutel(a) < invoer.naamSorteersleutel(b) ? -1 : 1));
  expect(gesorteerd.map(({ achternaam }) => achternaam)).toEqual(["Ébben", "Faber", "Zijl"]);
});

describe("a time of day", () => {
  it.each([
    ["9:05", "09:05"],
    ["09.05", "09:05"],
    [" 23:59 ", "23:59"],
  ])("reads %s", (getypt, tijd) => expect(lees(invoer.tijd(), getypt)).toBe(tijd));

  it.each(["24:00", "9", "9:5", "12:60", "", "half tien"])("refuses %j", (getypt) => {
    expect(lees(invoer.tijd(), getypt)).toMatch(/^fout: Vul een tijd in/);
  });
});

describe("a BSN in a text", () => {
  it.each(["999990019", "9999.90.019", "BSN 999 990 019.", "x999990019x"])("is found: %s", (tekst) => {
    expect(invoer.bevatBsn(tekst)).toBe(true);
  });

  it.each(["2026-12345", "24-11-2026 9:00", "0612345678", "999990018", "1999990019"])("is not: %s", (tekst) => {
    expect(invoer.bevatBsn(tekst)).toBe(false);
  });
});

describe("another form than the page shows", () => {
  const schema = z.strictObject({ naam: invoer.naam(), soorten: z.array(z.enum(["a", "b"])).optional() });
  const lees = (velden: [string, string][]) => {
    const formulier = new FormData();
    for (const [naam, waarde] of velden) formulier.append(naam, waarde);
    const { error } = parseWithZod(formulier, { schema }).reply();
    return { fouten: error, is: invoer.isAnderFormulier(formulier, error) };
  };

  it("is one with a field that was not asked, said in words without the name of that field", () => {
    const { is, fouten } = lees([
      ["naam", "Sanne"],
      ["rol", "beheerder"],
    ]);
    expect(is).toBe(true);
    expect(Object.values(fouten ?? {}).flat()).toEqual([invoer.onverwachtVeld]);
  });

  it("is one in which something that is asked once stands twice", () => {
    const tweemaal: [string, string][] = [
      ["naam", "Sanne"],
      ["naam", "Ander"],
    ];
    expect(lees(tweemaal).is).toBe(true);
  });

  it.each<[wat: string, velden: [string, string][]]>([
    ["in order", [["naam", "Sanne"]]],
    ["with a mistake", [["naam", ""]]],
    ["without a field", []],
    [
      "with a list and a mistake elsewhere",
      [
        ["naam", ""],
        ["soorten", "a"],
        ["soorten", "b"],
      ],
    ],
  ])("is not one %s", (_wat, velden) => expect(lees(velden).is).toBe(false));
});
