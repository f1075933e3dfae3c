import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";
import { describe, expect, it } from "vitest";
import { getGegevenssoort, type Entiteit } from "~/protocol/gegevensregister";

const wortel = fileURLToPath(new URL("../", import.meta.url));

interface Bestand {
  pad: string;
  tekst: string;
  imports: string[];
}

function listBestanden(...mappen: string[]): Bestand[] {
  return mappen.flatMap((map) =>
    readdirSync(path.join(wortel, map), { recursive: true, withFileTypes: true })
      .filter((item) => item.isFile() && /\.tsx?$/.test(item.name))
      .map((item) => {
        const vol = path.join(item.parentPath, item.name);
        const tekst = readFileSync(vol, "utf8");
        const imports = ts.preProcessFile(tekst, true, true).importedFiles.map(({ fileName }) => fileName);
        return { pad: path.relative(wortel, vol), tekst, imports };
      }),
  );
}

/** Words in comments are no code; a switch for a tool is, so those stay. */
function zonderCommentaar(tekst: string): string {
  return tekst.replace(/\/\*\*[\s\S]*?\*\//g, "");
}

const bestanden = listBestanden("app", "db", "scripts");
const app = bestanden.filter(({ pad }) => pad.startsWith("app/") && !/\.test\.tsx?$/.test(pad));
const paden = (lijst: Bestand[]) => lijst.map(({ pad }) => pad);

describe("architecture", () => {
  it("finds the files it judges", () => {
    expect(app.length).toBeGreaterThan(80);
  });

  it("lets only storage reach into db/", () => {
    const fout = app.filter(
      ({ pad, imports }) => !pad.startsWith("app/storage/") && imports.some((naar) => naar.startsWith("~db")),
    );
    expect(paden(fout)).toEqual([]);
  });

  it("keeps the tables to server modules", () => {
    const fout = app.filter(
      ({ pad, imports }) => imports.includes("~/storage/tabellen.server") && !/\.server\.tsx?$/.test(pad),
    );
    expect(paden(fout)).toEqual([]);
  });

  it("makes Veld, Opener and Afgeschermd in their own places only", () => {
    const opener = app.filter(({ tekst }) => /new Opener\(/.test(tekst));
    expect(paden(opener)).toEqual([
      "app/protocol/poort.server.ts",
      "app/protocol/projectie.server.ts",
      "app/protocol/rechtenpoort.server.ts",
      "app/protocol/zaakpoort.server.ts",
    ]);
    const doos = app.filter(({ tekst }) => /new Afgeschermd\(/.test(tekst));
    expect(paden(doos)).toEqual(["app/storage/dossier.server.ts", "app/storage/zaak.server.ts"]);
    const gegoten = app.filter(({ tekst }) => /\bas (Zichtbaar|Gemarkeerd)?Veld\b/.test(tekst));
    expect(paden(gegoten)).toEqual([]);
  });

  it("reads values without a reader only where the register of processing says so", () => {
    const lezers = app.filter(({ tekst }) => /leesVoorVerwerking\(/.test(tekst)).map(({ pad }) => pad);
    expect(lezers.sort()).toEqual([
      "app/post/persoonsgegevens.server.ts",
      "app/rapportages/tellen.server.ts",
      "app/vernietiging/plan.server.ts",
      "app/verzoeken/zoeken.server.ts",
    ]);
    const gebruikers = app.filter(({ tekst }) => /leesInGebruik\(/.test(tekst)).map(({ pad }) => pad);
    expect(gebruikers.sort()).toEqual(["app/casussen/naamindex.server.ts", "app/protocol/feiten.server.ts"]);
  });

  it("decrypts gegevens in storage only", () => {
    const fout = app.filter(({ pad, tekst }) => /\.ontzegel\(/.test(tekst) && !pad.startsWith("app/storage/"));
    // A draft and a message are no gegevens of a casus: the writer's own text, and the outbox.
    expect(paden(fout).sort()).toEqual([
      "app/post/postvak/repository.server.ts",
      "app/post/verzender.server.ts",
      "app/protocol/concept.server.ts",
    ]);
  });

  it("makes answers in the protocol, in auth and in the shell, nowhere else", () => {
    const mag = ["app/protocol/", "app/auth/", "app/shell/", "app/concept/", "app/entry.", "app/http/"];
    const fout = app.filter(
      ({ pad, tekst }) =>
        !mag.some((begin) => pad.startsWith(begin)) &&
        /new Response\(|Response\.json\(|(?<![.\w])(json|redirect|defer)\(/.test(tekst) &&
        /\.server\.tsx?$/.test(pad),
    );
    expect(paden(fout)).toEqual([]);
  });

  it("takes the words of a list from the day of the request, never from the program", () => {
    const mag = ["app/lijsten/route.server.ts", "app/protocol/gegevenssoorten.ts", "app/protocol/keuzelijsten.ts"];
    const fout = app.filter(
      ({ pad, tekst }) =>
        !mag.includes(pad) && /\bmeegeleverd(Telt)?(\[|\.[a-z])|getMeegeleverd\(/.test(zonderCommentaar(tekst)),
    );
    expect(paden(fout)).toEqual([]);
    const eigen = app.flatMap(({ pad, tekst }) =>
      [...tekst.matchAll(/beschrijfVeld\("(\w+)", "(\w+)"\)(?!\.label)/g)].flatMap(
        ([, entiteit = "", sleutel = ""]) => {
          const { vorm } = getGegevenssoort(entiteit as Entiteit, sleutel);
          return "lijst" in vorm && vorm.lijst ? [`${pad}: ${entiteit}.${sleutel}`] : [];
        },
      ),
    );
    expect(eigen).toEqual([]);
  });

  it("makes spreadsheets in one place", () => {
    const fout = app.filter(
      ({ pad, tekst }) => !pad.startsWith("app/uitvoer/") && /write-excel-file|text\/csv|spreadsheetml/.test(tekst),
    );
    expect(paden(fout)).toEqual([]);
  });

  it("opens every loader and action of a screen with the gate", () => {
    const routes = app.filter(
      ({ pad }) => /route\.server\.ts$|nieuw\.server\.ts$/.test(pad) && !/app\/(auth|shell)\//.test(pad),
    );
    expect(routes.length).toBeGreaterThan(10);
    for (const { pad, tekst } of routes) {
      for (const [kop] of tekst.matchAll(/export (async )?function (loader|action)\b[\s\S]*?\{\n([\s\S]*?)\n/g)) {
        expect(kop, pad).toMatch(/open(Fase|Casus|Scherm|Verzoek|Handeling|CasusHandeling|SchermHandeling|\w+)\(/);
      }
    }
  });

  it("keeps the route files a site map", () => {
    for (const { pad, tekst } of app.filter(({ pad }) => pad.startsWith("app/routes/"))) {
      expect(tekst.trim().split("\n").length, pad).toBeLessThanOrEqual(8);
      // A page whose component shows nothing keeps the frame and the 404 page of the root.
      const zonderLeeg = tekst.replace(/export default function \w+\(\) \{\s*return null;\s*\}/, "");
      expect(zonderLeeg, pad).not.toMatch(/=>|function /);
    }
  });

  it("gives screens components and types only", () => {
    const schermen = app.filter(({ pad }) => pad.endsWith(".tsx") && !/app\/(root|entry)/.test(pad));
    for (const { pad, tekst } of schermen) {
      for (const [, soort, naar] of tekst.matchAll(/^import (type )?[^;]*?from "([^"]+)"/gms)) {
        if (naar?.includes(".server") && !pad.startsWith("app/routes/"))
          expect(soort, `${pad} imports ${naar}`).toBe("type ");
      }
    }
  });

  it("has no clock, database or request in the rules", () => {
    for (const { pad, tekst, imports } of app.filter(({ pad }) => pad.startsWith("app/protocol/regels/"))) {
      expect(tekst, pad).not.toMatch(/new Date|Date\.now|process\.|Math\.random/);
      expect(
        imports.filter((naar) => naar.includes(".server")),
        pad,
      ).toEqual([]);
    }
  });

  it("uses no escape from types or lint", () => {
    const fout = bestanden.filter(
      ({ tekst }) =>
        /eslint-disable|@ts-(ignore|expect-error|nocheck)/.test(tekst) ||
        /\bas any\b|\w\??: any\b|<any>/.test(zonderCommentaar(tekst)),
    );
    expect(paden(fout)).toEqual([]);
  });

  it("keeps personal data out of the browser's storage", () => {
    const fout = app.filter(({ tekst }) => /localStorage|sessionStorage|indexedDB|document\.cookie/.test(tekst));
    expect(paden(fout)).toEqual([]);
  });

  it("has no inline style, which the CSP would refuse", () => {
    const fout = app.filter(
      ({ pad, tekst }) => pad.endsWith(".tsx") && /\bstyle=\{|dangerouslySetInnerHTML/.test(tekst),
    );
    expect(paden(fout)).toEqual([]);
  });
});
