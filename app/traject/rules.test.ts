import { describe, expect, it } from "vitest";
import { bepaalPeriode, toetsDetentie, toetsEinde, toetsGesprek, toetsHulpvraag } from "./rules";

const vandaag = "2026-11-24";

describe("hulpvraag", () => {
  it.each([
    ["ja", "Hulp bij schulden", true],
    ["ja", undefined, false],
    ["nee", undefined, true],
    ["nee", "Toch iets", false],
    ["geen_toestemming", undefined, true],
    ["geen_toestemming", "Toch iets", false],
  ] as const)("%s with %s: good %s", (antwoord, omschrijving, goed) => {
    const fouten = toetsHulpvraag({ antwoord, ...(omschrijving && { omschrijving }) });
    expect(Object.keys(fouten)).toEqual(goed ? [] : ["omschrijving"]);
  });
});

it.each([
  ["2026-11-24", true],
  ["2026-11-25", false],
])("a gesprek on %s: good %s", (datum, goed) => {
  expect(Object.keys(toetsGesprek({ datum }, vandaag))).toEqual(goed ? [] : ["datum"]);
});

describe("detentie", () => {
  it.each([
    ["2026-11-24", "2026-11-24", true],
    ["2026-11-24", "2026-11-23", false],
    ["2026-11-24", undefined, true],
  ])("from %s to %s: good %s", (start, eind, goed) => {
    expect(Object.keys(toetsDetentie({ start, ...(eind && { eind }) }))).toEqual(goed ? [] : ["eind"]);
  });

  it.each([
    ["2026-11-25", undefined, "komend"],
    ["2026-11-24", undefined, "nu"],
    ["2026-11-01", "2026-11-24", "nu"],
    ["2026-11-01", "2026-11-23", "geweest"],
  ])("from %s to %s is %s", (start, eind, stand) => {
    expect(bepaalPeriode({ start, ...(eind && { eind }) }, vandaag)).toBe(stand);
  });
});

it.each([
  ["2026-11-24", "2026-11-24", true],
  ["2026-11-25", "2026-11-01", false],
  ["2026-10-31", "2026-11-01", false],
  ["2026-10-31", undefined, true],
])("a traject that ends on %s after %s: good %s", (einde, start, goed) => {
  expect(Object.keys(toetsEinde(einde, start, vandaag))).toEqual(goed ? [] : ["geeindigd_op"]);
});
