import { describe, expect, it } from "vitest";
import { maakMatrixCsv, schrijfCel, schrijfCsv } from "./csv";
import { buildMatrix } from "./matrix";

describe("csv", () => {
  it.each([
    ["gewoon", '"gewoon"'],
    ["", '""'],
    ['met "aanhaling"', '"met ""aanhaling"""'],
    ["a;b", '"a;b"'],
    ["=1+1", `"'=1+1"`],
    ["+31", `"'+31"`],
    ["-2", `"'-2"`],
    ["@SUM(A1)", `"'@SUM(A1)"`],
    ["  =1", `"'  =1"`],
    ["\u00a0=1", `"'\u00a0=1"`],
    ["\t=1", `"'\t=1"`],
    ["\r=1", `"'\r=1"`],
    ["\n=1", `"'\n=1"`],
    ["＝1+1", `"'＝1+1"`],
    ["a=b", '"a=b"'],
  ])("writes %j as %j", (tekst, verwacht) => expect(schrijfCel(tekst)).toBe(verwacht));

  it("begins with a byte order mark, parts by semicolons and ends lines as RFC 4180", () => {
    expect(schrijfCsv([["a", "é"], ["b"]])).toBe('\ufeff"a";"é"\r\n"b"\r\n');
  });

  it("has one line per row of the matrix, with rule and article where the answer is no", () => {
    const matrix = buildMatrix({
      partijtype: "wonen",
      rol: null,
      fase: "bespreken",
      entiteit: "analyse",
      aanpak: "top_x",
    });
    const regels = maakMatrixCsv(matrix).trim().split("\r\n");
    // Bijzonder is as gewoon for wonen, and stands on one line with it.
    expect(regels.length).toBe(1 + 2);
    expect(regels[2]).toContain('"strafrechtelijk"');
    expect(regels[2]).toContain('"nee: R-grondslag (DPIA 11, P 6.4)"');
    expect(new Set(regels.map((regel) => regel.split('";"').length)).size).toBe(1);
  });
});
