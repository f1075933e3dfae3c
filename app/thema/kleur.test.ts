import { describe, expect, it } from "vitest";
import { keurKleur, leidKleurenAf, schrijfStijl } from "./kleur";

describe("the house colour", () => {
  it("can be the one of the theme, with the tones around it", () => {
    expect(keurKleur("#17496e")).toEqual([]);
    expect(leidKleurenAf("#000000")).toEqual({ merk: "#000000", merkDonker: "#000000", merkLicht: "#e6e6e6" });
    expect(leidKleurenAf("#ffffff")).toEqual({ merk: "#ffffff", merkDonker: "#b3b3b3", merkLicht: "#ffffff" });
  });

  it.each([
    // White on #767676 is 4.54, on #777777 it is 4.48: the border that everybody measures.
    ["#777777", /kop en op knoppen.*4,47.*4,5/],
    ["#ffb81c", /kop en op knoppen/],
    ["#ffffff", /kop en op knoppen.* 1 en/],
    ["#00ff00", /menu/],
    // Enough on white, and too little on its own light tone.
    ["#767676", /lichte knop/],
  ])("%s is refused with what was measured", (kleur, melding) => {
    expect(keurKleur(kleur).join("\n")).toMatch(melding);
  });

  it.each(["#000000", "#0b5394", "#00665e", "#5b2a86", "#8f0029", "#666666"])("%s can be read", (kleur) => {
    expect(keurKleur(kleur)).toEqual([]);
  });

  it("becomes a stylesheet of three tokens and nothing else", () => {
    expect(schrijfStijl("#5b2a86")).toMatch(
      /^:root\{--color-merk:#[0-9a-f]{6};--color-merk-donker:#[0-9a-f]{6};--color-merk-licht:#[0-9a-f]{6}\}\n$/,
    );
    for (const kleur of ["red", "#FFF", "#5b2a8", "#5b2a86;}body{display:none", "#5b2a86\n"])
      expect(() => schrijfStijl(kleur)).toThrow(RangeError);
  });
});
