import { describe, expect, it } from "vitest";
import { maakNaamindex } from "./naamindex.server";

describe("naamindex", () => {
  const index = maakNaamindex();
  index.zet("c2", ["Zoë van den Berg-Jansen"]);
  index.zet("c1", ["Jan de Vries", "Øyvind Łukasz Strauß"]);

  it.each([
    ["zoe", ["c2"]],
    ["ZOË", ["c2"]],
    ["zoe\u0308", ["c2"]],
    ["jan", ["c1", "c2"]],
    ["  jan   vri ", ["c1"]],
    ["jansen", ["c2"]],
    ["berg-jan", ["c2"]],
    ["oyv luk strauss", ["c1"]],
    ["ries", []],
    ["jan onbekend", []],
    ["", []],
    [" - ", []],
    [".*", []],
  ])("finds with %j %j", (tekst, verwacht) => {
    expect(index.zoek(tekst)).toEqual(verwacht);
  });

  it("replaces and forgets", () => {
    index.zet("c3", ["Piet Puk"]);
    index.zet("c3", ["Klaas Vaak"]);
    expect(index.zoek("piet")).toEqual([]);
    expect(index.zoek("klaas")).toEqual(["c3"]);
    index.verwijder("c3");
    index.verwijder("c3");
    expect(index.zoek("klaas")).toEqual([]);
  });
});
