import { describe, expect, it } from "vitest";
import { Onthulling, Opener } from "~/protocol/afscherming";
import { Lijsten } from "~/protocol/keuzelijsten";
import { findActor, getCasusFeiten } from "~/protocol/lezer.server";
import { listRijen } from "~/storage/dossier.server";
import { casus as casusTabel } from "~/storage/tabellen.server";
import { maakWereld } from "../../tests/factories/wereld";
import { leesBlad } from "../../tests/factories/spreadsheet";
import { maakMatrixtabel } from "~/protocolscherm/uitvoer";
import { buildMatrix } from "~/protocolscherm/matrix";
import { leesVorm, maakUitvoerbestand } from "./bestand.server";
import { schrijfCsv } from "./csv";
import { maakUitvoertabel, schrijfCel, type Cel, type Uitvoerkolom } from "./tabel";
import { schrijfXlsx } from "./xlsx.server";

const tabel = (...rijen: Cel[][]) => ({ naam: "proef", titel: "Proef", koppen: ["Kop"], rijen });
const DAG = "2026-11-24";
const lijn = (cel: Cel) => schrijfCsv({ koppen: [], rijen: [[cel]] }).split("\r\n")[1];

describe("csv", () => {
  it.each<[Cel, string]>([
    ["gewoon", '"gewoon"'],
    ["", '""'],
    [null, '""'],
    [undefined, '""'],
    ['met "aanhaling"', '"met ""aanhaling"""'],
    ["a;b", '"a;b"'],
    ["=1+1", `"'=1+1"`],
    ["+31", `"'+31"`],
    ["-2", `"'-2"`],
    ["@SUM(A1)", `"'@SUM(A1)"`],
    ["  =1", `"'  =1"`],
    ["\u00a0=1", `"'\u00a0=1"`],
    ["\t=1", `"'\t=1"`],
    ["\n=1", `"'\n=1"`],
    ["＝1+1", `"'＝1+1"`],
    ["a=b", '"a=b"'],
    [-2, '"-2"'],
    [1.5, '"1,5"'],
    [{ dag: "2026-03-05" }, '"05-03-2026"'],
    [{ moment: "2026-07-01T22:30:00Z" }, '"02-07-2026, 00:30"'],
  ])("writes %j as %j", (cel, verwacht) => expect(lijn(cel)).toBe(verwacht));

  it("neutralises what begins with a carriage return, also in a heading", () => {
    expect(schrijfCsv({ koppen: ["=A1"], rijen: [["\r=1"]] })).toBe(`\ufeff"'=A1"\r\n"'\r=1"\r\n`);
  });

  it("begins with a byte order mark, parts by semicolons and ends lines as RFC 4180", () => {
    expect(schrijfCsv({ koppen: ["a", "é"], rijen: [["b"]] })).toBe('\ufeff"a";"é"\r\n"b"\r\n');
  });
});

describe("an opened field", () => {
  it("is written as the reader sees it, and as withheld where staff see a marker", () => {
    const { systeem, casussen, kanaries } = maakWereld({ toestanden: [{ toestand: "bespreken" }] });
    const casus = casussen[0]?.id ?? "";
    const rij = systeem.databank.select().from(casusTabel).all()[0];
    const actor = findActor(systeem, "account-procesregisseur");
    if (!rij || !actor) throw new Error("The world has no casus");
    const vraag = { lezer: actor.lezer, casus: getCasusFeiten(systeem, rij, actor.lezer, DAG), vandaag: DAG };
    const opener = new Opener(vraag, new Onthulling(), new Lijsten());
    const cellen = listRijen(systeem, casus, "inbreng").map((inbreng) => opener.veld(inbreng, "tekst"));
    const woorden = kanaries.filter(({ entiteit, sleutel }) => entiteit === "inbreng" && sleutel === "tekst");
    const csv = schrijfCsv(tabel(cellen));
    for (const { woord, variant, gebruik } of woorden) {
      // A restricted value is for the screen of the procesregisseur, not for a file (AVG 18).
      const mag =
        gebruik === "gewoon" &&
        !["concept", "ingetrokken"].includes(variant.status ?? "") &&
        !/^(ont|inget)/.test(variant.toestemming) &&
        !["gevraagd", "geweigerd"].includes(variant.wpg ?? "");
      expect(csv.includes(woord), variant.naam).toBe(mag);
    }
    expect(csv).toContain('"afgeschermd"');
    systeem.sluit();
  });
});

describe("xlsx", () => {
  it("stores a formula as text, dates as dates and numbers as numbers", async () => {
    const rijen = [["=HYPERLINK(1)", { dag: "2026-03-05" }, 12, { moment: "2026-01-01T11:00:00Z" }]] as const;
    const inhoud = leesBlad(await schrijfXlsx({ naam: "proef", titel: "Proef", koppen: ["A", "B", "C", "D"], rijen }));
    expect(inhoud).toContain("=HYPERLINK(1)");
    expect(inhoud).not.toMatch(/<f[ >]/);
    // 5 March 2026 as a spreadsheet counts days, and noon of 1 January 2026 in the Netherlands.
    expect(inhoud).toContain("<v>46086</v>");
    expect(inhoud).toContain("<v>46023.5</v>");
    expect(inhoud).toContain("<v>12</v>");
  });

  it("gives the same bytes for the same table, and survives what XML and sheets cannot hold", async () => {
    const lastig = tabel(["\u0000\u000b<&>\ud800"], ["x".repeat(40_000)], [null]);
    const een = await schrijfXlsx(lastig);
    expect(Buffer.from(een).equals(Buffer.from(await schrijfXlsx(lastig)))).toBe(true);
    const inhoud = leesBlad(een);
    expect(inhoud).toContain("&lt;&amp;&gt;");
    expect(inhoud).not.toMatch(/[\u0000\u000b]/);
    expect(inhoud).toContain(`${"x".repeat(32_766)}…`);
    expect(inhoud).not.toContain("x".repeat(32_767));
    await expect(
      schrijfXlsx({ ...lastig, titel: "Een [titel]: met / alles ? dat * niet \\ mag" }),
    ).resolves.toBeTruthy();
  });
});

describe("a file", () => {
  it("is named with fixed words and the day", async () => {
    const { naam, type } = await maakUitvoerbestand(tabel(["a"]), "csv", "2026-11-24");
    expect([naam, type]).toEqual(["proef-2026-11-24.csv", "text/csv; charset=utf-8"]);
    const kolommen: Uitvoerkolom<string>[] = [{ kop: "A", waarde: (rij) => rij }];
    for (const fout of ["Met Hoofdletter", "2026", "a/../b", "persoon_x", ""]) {
      expect(() => maakUitvoertabel({ naam: fout, titel: "T" }, kolommen, ["a"]), fout).toThrow("fixed words");
    }
    expect(maakUitvoertabel({ naam: "goede-naam", titel: "T" }, kolommen, ["a", "b"]).rijen).toEqual([["a"], ["b"]]);
  });

  it("is CSV unless another form is asked that exists", () => {
    expect([leesVorm("xlsx"), leesVorm("csv"), leesVorm("exe"), leesVorm("__proto__"), leesVorm(null)]).toEqual([
      "xlsx",
      "csv",
      "csv",
      "csv",
      "csv",
    ]);
  });

  it("writes nothing for what is not there", () => {
    expect([schrijfCel(undefined), schrijfCel(null), schrijfCel(0)]).toEqual(["", "", "0"]);
  });
});

describe("the protocol matrix as a table", () => {
  it("has one line per row of the matrix, with rule and article where the answer is no", () => {
    const matrix = buildMatrix({
      partijtype: "wonen",
      rol: null,
      fase: "bespreken",
      entiteit: "analyse",
      aanpak: "top_x",
    });
    const regels = schrijfCsv(maakMatrixtabel(matrix)).trim().split("\r\n");
    // Bijzonder is as gewoon for wonen, and stands on one line with it.
    expect(regels.length).toBe(1 + 2);
    expect(regels[2]).toContain('"strafrechtelijk"');
    expect(regels[2]).toContain('"nee: R-grondslag (DPIA 11, P 6.4)"');
    expect(new Set(regels.map((regel) => regel.split('";"').length)).size).toBe(1);
  });
});
