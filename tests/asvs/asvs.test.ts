import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { format, resolveConfig } from "prettier";
import { describe, expect, it } from "vitest";
import { asvsEisen } from "./eisen";
import { eisen, schrijfAsvs } from "./tabel";

const wortel = fileURLToPath(new URL("../../", import.meta.url));

describe("requirements of OWASP ASVS 5.0, level 1 and 2", () => {
  it("each have one row, and no row is of another", () => {
    expect(eisen.map(({ nr }) => nr).sort()).toEqual(asvsEisen.map(({ nr }) => nr).sort());
  });

  it("name tests that exist, or say why there is none", () => {
    for (const { nr, stand, tests, waarom } of eisen) {
      if (stand !== "getest") expect(waarom, nr).toMatch(/\.$/);
      else expect(tests.length, nr).toBeGreaterThan(0);
      for (const test of tests) {
        const [bestand = "", titel = ""] = test.split(" | ");
        expect(bestand, nr).toMatch(/\.(test|spec)\.tsx?$/);
        expect(existsSync(wortel + bestand), `${nr}: ${bestand}`).toBe(true);
        expect(readFileSync(wortel + bestand, "utf8"), `${nr}: ${test}`).toContain(titel);
        expect(titel, nr).not.toBe("");
      }
    }
  });

  it("name places that exist", () => {
    for (const { nr, waarom } of eisen) {
      for (const [pad] of waarom.matchAll(/\b(?:app|docs|scripts|tests)\/[\w./-]*\w/g)) {
        expect(existsSync(wortel + pad), `${nr}: ${pad}`).toBe(true);
      }
    }
  });

  it("are what docs/asvs.md says; run `npm run dekking` to write it again", async () => {
    const pad = `${wortel}docs/asvs.md`;
    const opmaak = await resolveConfig(pad);
    expect(readFileSync(pad, "utf8")).toBe(await format(schrijfAsvs(), { ...opmaak, parser: "markdown" }));
  });
});
