import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { dekking, getHandeling, schrijfDekking } from "./dekking";
import { regelregels } from "./regelregister";

const wortel = fileURLToPath(new URL("../../", import.meta.url));
const bron = fileURLToPath(new URL("../../../shared/bron/dpia-convenant-privacyprotocol.txt", import.meta.url));
const rijen = dekking.flatMap((deel) => deel.rijen);
const bestaat = (pad: string) => existsSync(wortel + pad);

interface Lid {
  artikel: string;
  letters: string[];
}

/** The articles of one of the documents, with their paragraphs and letters, read from its text. */
function leesLeden(tekst: string, voor: "P" | "C"): Lid[] {
  const leden: Lid[] = [];
  let nummer = 0;
  let lid: Lid | undefined;
  for (const regel of tekst.split("\n")) {
    const kop = /^Artikel (\d+)\b/.exec(regel);
    if (kop) {
      nummer = Number(kop[1]);
      lid = undefined;
      leden.push({ artikel: `${voor} ${String(nummer)}`, letters: [] });
      continue;
    }
    const begin = /^(?:- )?(\d+)\.(\d+)(?:\.(\d+))?\.? /.exec(regel);
    if (begin && Number(begin[1]) === nummer) {
      const getallen = begin.slice(1, 4).filter((deel) => deel !== undefined);
      lid = { artikel: `${voor} ${getallen.join(".")}`, letters: [] };
      leden.push(lid);
      continue;
    }
    const letter = /^\s*- ([a-z])[.)] /.exec(regel)?.[1];
    if (letter) lid?.letters.push(letter);
  }
  return leden;
}

/** `a–c, e` as a, b, c, e. */
function leesLetters(tekst: string): string[] {
  return tekst.split(", ").flatMap((deel) => {
    const [van = "", tot = van] = deel.split("–");
    const eerste = van.charCodeAt(0);
    return Array.from({ length: tot.charCodeAt(0) - eerste + 1 }, (_leeg, plaats) =>
      String.fromCharCode(eerste + plaats),
    );
  });
}

function isGedekt(artikel: string): boolean {
  const geheel = /^[PC] \d+/.exec(artikel)?.[0];
  return rijen.some(
    (rij) =>
      rij.artikel === artikel ||
      rij.artikel.startsWith(`${artikel} `) ||
      rij.artikel.startsWith(`${artikel}.`) ||
      (rij.artikel === geheel && rij.stand === "vraagt niets"),
  );
}

describe.skipIf(!existsSync(bron))("coverage against the source", () => {
  const tekst = existsSync(bron) ? readFileSync(bron, "utf8") : "";
  const grens = tekst.indexOf("\nPrivacy Protocol\n\nIntegrale Veiligheid");
  const stuk = (deel: string) => {
    const begin = deel.indexOf("\nArtikel 1. Definities");
    return deel.slice(begin, deel.indexOf("\nBijlage 1: Toetredingsformulier", begin));
  };
  const protocol = leesLeden(stuk(tekst.slice(grens)), "P");
  const convenant = leesLeden(stuk(tekst.slice(0, grens)), "C");

  it("reads all articles", () => {
    const nummers = (leden: Lid[]) => leden.filter(({ artikel }) => !artikel.includes(".")).length;
    expect(nummers(protocol)).toBe(32);
    expect(nummers(convenant)).toBe(25);
    expect(protocol.length).toBeGreaterThan(130);
  });

  it("misses no article or paragraph of the protocol, nor of convenant 8–17", () => {
    const gevraagd = [
      ...protocol,
      ...convenant.filter(({ artikel }) => {
        const nummer = Number(/\d+/.exec(artikel)?.[0]);
        return nummer >= 8 && nummer <= 17;
      }),
    ];
    expect(gevraagd.map(({ artikel }) => artikel).filter((artikel) => !isGedekt(artikel))).toEqual([]);
  });

  it("misses no letter of a paragraph that it treats by letter", () => {
    const fouten: string[] = [];
    for (const { artikel, letters } of [...protocol, ...convenant]) {
      const perLetter = rijen.filter((rij) => rij.artikel.startsWith(`${artikel} `));
      if (perLetter.length === 0) continue;
      const bekend = perLetter.flatMap((rij) => leesLetters(rij.artikel.slice(artikel.length + 1)));
      if (JSON.stringify([...letters].sort()) !== JSON.stringify(bekend.sort()))
        fouten.push(`${artikel}: source ${letters.join()}, table ${bekend.join()}`);
    }
    expect(fouten).toEqual([]);
  });

  it("names no paragraph that the source does not have", () => {
    const bekend = new Set([...protocol, ...convenant].map(({ artikel }) => artikel));
    const vreemd = rijen
      .map(({ artikel }) => artikel)
      .filter((artikel) => /^[PC] \d/.test(artikel))
      .filter((artikel) => !bekend.has(artikel.split(" ").slice(0, 2).join(" ")));
    expect(vreemd).toEqual([]);
  });

  it("has the sections of the DPIA, and each step of section 3", () => {
    const deel = tekst.slice(0, tekst.indexOf("\nBijlage 2 – Samenwerkingsconvenant"));
    for (const nummer of [2, 3, 5, 10, 11, 15, 17]) {
      expect(deel).toMatch(new RegExp(`^${String(nummer)}\\. [A-Z]`, "m"));
      expect(isGedekt(`DPIA ${String(nummer)}`), `DPIA ${String(nummer)}`).toBe(true);
    }
    const stappen = [...deel.matchAll(/^\((\d)\)\.? ‘/gm)].map(([, nummer]) => Number(nummer));
    expect(stappen).toEqual([2, 3, 4, 5, 6, 7]);
    for (const stap of [1, ...stappen]) expect(isGedekt(`DPIA 3.${String(stap)}`), `DPIA 3.${String(stap)}`).toBe(true);
    expect(deel).toContain("\nBijlage 1 – Proces van anonimiseren");
    expect(isGedekt("DPIA bijlage 1")).toBe(true);
  });
});

describe("coverage against the code", () => {
  it("names every article once", () => {
    const artikelen = rijen.map(({ artikel }) => artikel);
    expect(artikelen.filter((artikel, plaats) => artikelen.indexOf(artikel) !== plaats)).toEqual([]);
  });

  it("names only rules, handelingen, screens, modules and tests that exist", () => {
    const namen: readonly string[] = regelregels.map(({ naam }) => naam);
    const fouten = rijen.flatMap(({ artikel, dragers }) => [
      ...(dragers.regels ?? []).filter((naam) => !namen.includes(naam)).map((naam) => `${artikel}: rule ${naam}`),
      ...(dragers.handelingen ?? []).filter((naam) => !getHandeling(naam)).map((naam) => `${artikel}: ${naam}`),
      ...(dragers.schermen ?? [])
        .filter((naam) => !bestaat(`app/routes/${naam}.tsx`))
        .map((naam) => `${artikel}: screen ${naam}`),
      ...[...(dragers.modules ?? []), ...(dragers.tests ?? [])]
        .filter((pad) => !bestaat(pad))
        .map((pad) => `${artikel}: ${pad}`),
    ]);
    expect(fouten).toEqual([]);
  });

  it("leaves out no rule of the code", () => {
    const genoemd = new Set(rijen.flatMap(({ dragers }) => dragers.regels ?? []));
    expect(regelregels.map(({ naam }) => naam).filter((naam) => !genoemd.has(naam))).toEqual([]);
  });

  it("calls built only what something carries and a test asks", () => {
    const zonder = rijen.filter(({ stand, dragers }) => {
      const { regels = [], handelingen = [], schermen = [], modules = [], tests = [] } = dragers;
      const dragend = [...regels, ...handelingen, ...schermen, ...modules];
      return stand === "gebouwd" && (dragend.length === 0 || tests.length === 0);
    });
    expect(zonder.map(({ artikel }) => artikel)).toEqual([]);
    const testbestand = /\.(test|spec)\.tsx?$/;
    expect(rijen.flatMap(({ dragers }) => dragers.tests ?? []).filter((pad) => !testbestand.test(pad))).toEqual([]);
  });

  it("is what docs/protocol-dekking.md says; run `npm run dekking` when it is not", () => {
    expect(readFileSync(`${wortel}docs/protocol-dekking.md`, "utf8")).toBe(`${schrijfDekking().trimEnd()}\n`);
  });
});
