import { beforeAll, describe, expect, it } from "vitest";
import { like } from "drizzle-orm";
import { gegeven, overlegaanwezigheid } from "~/storage/tabellen.server";
import { Onthulling, type Veld } from "~/protocol/afscherming";
import { Lijsten } from "~/protocol/keuzelijsten";
import { openProjectie } from "~/protocol/projectie.server";
import { maakTestCasus, maakTestOverleg, maakTestRij, startOverlegwereld } from "../../../tests/factories/overleg";
import { buildInhoud, type Inhoud } from "../inhoud";
import { getPuntfeiten, listPuntrijen } from "../inhoud.server";
import { findOverleg, listAgenda } from "../repository.server";
import { getZaal } from "../zaal.server";
import { isWpg, kiesBlad, listGetoond, maakBladen, type Blad } from "./bladen";

/** Values as the room gets them: a Veld cannot be made by hand. */
function maakInhoud(teksten: {
  toestandsbeeld?: string;
  besluit?: string;
  problemen?: string[];
  /** Whether the name was given by the politie, and the picture holds politiegegevens. */
  politie?: boolean;
}): Inhoud {
  const systeem = startOverlegwereld();
  const casusId = maakTestCasus(systeem, "2026-20001", ["ggz"]);
  maakTestOverleg(systeem, "o1", [casusId], { status: "geopend", punten: "aan_de_orde" });
  const { toestandsbeeld, besluit, problemen = [] } = teksten;
  maakTestRij(systeem, casusId, "bespreking", {
    overlegId: "o1",
    waarden: { toestandsbeeld, besluit },
    gemarkeerd: teksten.politie ? ["politiegegevens"] : [],
  });
  if (teksten.politie === false)
    systeem.databank.update(gegeven).set({ verstrekkerPartijId: null }).where(like(gegeven.soort, "persoon.%")).run();
  const namen = ["financien", "huisvesting", "justitie"];
  for (const [plaats, probleem] of problemen.entries()) {
    const code = namen[plaats] ?? "";
    maakTestRij(systeem, casusId, "leefgebiedscore", { code, overlegId: "o1", waarden: { score: "rood", probleem } });
  }
  systeem.sqlite
    .prepare(
      "insert into aanwezigheid (id, agendapunt_id, account_id, partij_id, grond, aanwezig) values (?, ?, ?, ?, ?, 1)",
    )
    .run("a", `punt-o1-${casusId}`, "account-ggz", "partij-ggz", "betrokken");
  const bevestigd = {
    aanwezig: true,
    gewijzigdOp: "2026-11-24T09:00:00.000Z",
    bevestigdOp: "2026-11-24T09:00:00.000Z",
  };
  systeem.databank
    .insert(overlegaanwezigheid)
    .values({ id: "b", overlegId: "o1", accountId: "account-ggz", partijId: "partij-ggz", ...bevestigd })
    .run();
  const overleg = findOverleg(systeem.databank, "o1");
  const over = listAgenda(systeem.databank, "o1")[0];
  if (!overleg || !over) throw new Error("No overleg");
  const zaal = getZaal(systeem, overleg, over, "2026-11-24", "account-procesregisseur");
  const inhoud = buildInhoud(
    openProjectie(zaal, new Onthulling(), new Lijsten()),
    listPuntrijen(systeem, casusId),
    getPuntfeiten(systeem, over),
  );
  systeem.sluit();
  return inhoud;
}

const woordenVan = (tekst: string) => tekst.split(/\s+/).filter(Boolean);
const tekstVan = (veld: Veld | undefined) => (veld?.soort === "zichtbaar" ? veld.tekst : "");

/** All running text of these pages, in order. */
function leesTekst(bladen: readonly Blad[], sleutel: string): string[] {
  return bladen
    .flat()
    .flatMap((element) =>
      element.soort === "tekst" && element.veld.sleutel === sleutel ? woordenVan(tekstVan(element.veld)) : [],
    );
}

/** Lines that a text of this many characters takes at least, on the narrowest screen. */
const minstens = (tekst: string, tekens: number) =>
  tekst.split("\n").reduce((som, alinea) => som + Math.max(1, Math.ceil(alinea.length / tekens)), 0);

const alinea = "Betrokkene woont sinds kort weer thuis en de huur wordt nu op tijd betaald, zegt de verhuurder. ";
const gevallen: [wat: string, tekst: string][] = [
  ["one word", "Goed"],
  ["many short lines", Array.from({ length: 70 }, (_leeg, i) => `Punt ${String(i)}`).join("\n")],
  ["empty lines", "Eerst\n\n\n\nDan\n\nSlot"],
  ["long running text", alinea.repeat(60)],
  ["one word without end", "x".repeat(3_000)],
  ["as long as a field can be", "woord ".repeat(1_333)],
];

describe("pages of the projector", () => {
  it.each(gevallen)("lose nothing and fit: %s", (_wat, tekst) => {
    const inhoud = maakInhoud({ toestandsbeeld: tekst, besluit: tekst });
    const beeld = maakBladen(inhoud, "beeldvorming");
    expect(leesTekst(beeld, "toestandsbeeld").join("")).toBe(woordenVan(tekst).join(""));
    const besluit = maakBladen(inhoud, "besluitvorming");
    expect(leesTekst(besluit, "besluit").join("")).toBe(woordenVan(tekst).join(""));
    for (const blad of [...beeld, ...besluit]) {
      let regels = 0;
      for (const element of blad) {
        if (element.soort === "kop") regels += element.onder ? 2.3 : 1.3;
        if (element.soort === "tekst")
          regels += element.groot ? 1.47 * minstens(tekstVan(element.veld), 38) : minstens(tekstVan(element.veld), 64);
        if (element.soort === "bijschrift") regels += 1;
      }
      expect(regels).toBeLessThanOrEqual(19.6);
      // No head alone at the foot of a page.
      expect(blad.at(-1)?.soort).not.toBe("kop");
    }
  });

  it("say under which head a text goes on", () => {
    const bladen = maakBladen(maakInhoud({ toestandsbeeld: alinea.repeat(60) }), "beeldvorming");
    expect(bladen.length).toBeGreaterThan(2);
    for (const blad of bladen.slice(1))
      expect(blad[0]).toMatchObject({ soort: "kop", tekst: "Gezamenlijk toestandsbeeld", vervolg: true });
  });

  it("begin oordeelsvorming with all scores on one page, and a problem with its score above it", () => {
    const bladen = maakBladen(maakInhoud({ problemen: ["Schulden", "Uitzetting", "Zaak"] }), "oordeelsvorming");
    expect(bladen[0]).toMatchObject([{ soort: "overzicht", cellen: [{}, {}, {}] }]);
    expect(
      bladen
        .slice(1)
        .flat()
        .map(({ soort }) => soort),
    ).toEqual(["score", "tekst", "score", "tekst", "score", "tekst"]);
    expect(listGetoond(bladen[1] ?? [])).toEqual([
      "leefgebiedscore.score",
      "leefgebiedscore.probleem",
      "leefgebiedscore.score",
      "leefgebiedscore.probleem",
      "leefgebiedscore.score",
      "leefgebiedscore.probleem",
    ]);
  });

  it("hold on a page no more of a value than stands there", () => {
    const [eerste] = maakBladen(maakInhoud({ toestandsbeeld: `${alinea.repeat(40)}geheim slot` }), "beeldvorming");
    expect(JSON.stringify(eerste)).not.toContain("geheim slot");
  });

  it("carry the secrecy of article 7 Wpg in words (P 7.1), and have a line less where it stands under the name", () => {
    const tekst = Array.from({ length: 70 }, (_leeg, i) => `Punt ${String(i)}`).join("\n");
    const zonder = maakInhoud({ toestandsbeeld: tekst, politie: false });
    expect(isWpg(...zonder.naam)).toBe(false);
    const inhoud = maakInhoud({ toestandsbeeld: tekst, politie: true });
    expect(isWpg(...inhoud.naam)).toBe(true);
    const bladen = maakBladen(inhoud, "beeldvorming");
    const woorden = { soort: "bijschrift", tekst: "Politiegegevens: geheimhouding artikel 7 Wpg" };
    const plaats = bladen.flat().findIndex((element) => element.soort === "bijschrift");
    expect(bladen.flat()[plaats]).toMatchObject(woorden);
    expect(bladen.flat()[plaats + 1]).toMatchObject({ soort: "tekst", veld: { sleutel: "toestandsbeeld" } });
    const regels = (van: readonly Blad[]) =>
      van[1]?.reduce((som, element) => som + (element.soort === "tekst" ? minstens(tekstVan(element.veld), 64) : 0), 0);
    expect(regels(bladen)).toBe((regels(maakBladen(zonder, "beeldvorming")) ?? 0) - 1);
  });

  let leeg: Inhoud;
  beforeAll(() => {
    leeg = maakInhoud({});
  });
  it.each([
    [0, 1],
    [1, 1],
    [99, 1],
  ])("are one empty page where nothing may be shown, whatever page is asked: %d", (blad, nummer) => {
    const bladen = maakBladen(leeg, "oordeelsvorming");
    expect(kiesBlad(bladen, blad)).toEqual({ nummer, elementen: [] });
  });
});
