import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { leesOfMaakKek } from "./kek.server";

let map: string;
let dataMap: string;
beforeEach(() => {
  map = mkdtempSync(join(tmpdir(), "pga-kek-"));
  dataMap = join(map, "data");
  mkdirSync(dataMap);
});
afterEach(() => rmSync(map, { recursive: true, force: true }));

describe("leesOfMaakKek", () => {
  it("makes a private file once and reads the same key after", () => {
    const bestand = join(map, "sleutels", "kek");
    const gemaakt = leesOfMaakKek({ bestand, dataMap, bestaatData: false });
    expect(gemaakt.length).toBe(32);
    expect(statSync(bestand).mode & 0o777).toBe(0o600);
    expect(statSync(join(map, "sleutels")).mode & 0o777).toBe(0o700);
    expect(readdirSync(join(map, "sleutels"))).toEqual(["kek"]);
    expect(readFileSync(bestand, "utf8")).toBe(`${gemaakt.toString("base64")}\n`);
    expect(leesOfMaakKek({ bestand, dataMap, bestaatData: true }).equals(gemaakt)).toBe(true);
    expect(leesOfMaakKek({ bestand, dataMap, bestaatData: false }).equals(gemaakt)).toBe(true);
  });

  it("makes no new one when there are keys", () => {
    const bestand = join(map, "kek");
    expect(() => leesOfMaakKek({ bestand, dataMap, bestaatData: true })).toThrow(
      /does not exist, but this data folder has keys/,
    );
    expect(existsSync(bestand)).toBe(false);
  });

  it("refuses a place in the data folder, also by a symbolic link or a path with dots", () => {
    symlinkSync(dataMap, join(map, "elders"));
    writeFileSync(join(dataMap, "echt"), `${Buffer.alloc(32).toString("base64")}\n`, { mode: 0o600 });
    symlinkSync(join(dataMap, "echt"), join(map, "wijst-naar-binnen"));
    for (const bestand of [
      join(dataMap, "kek"),
      join(dataMap, "diep", "kek"),
      join(map, "elders", "kek"),
      `${map}/niets/../data/kek`,
      join(dataMap, "..kek"),
      join(map, "wijst-naar-binnen"),
    ]) {
      expect(() => leesOfMaakKek({ bestand, dataMap, bestaatData: false }), bestand).toThrow(
        "KEK_FILE must lie outside DATA_DIR",
      );
    }
    expect(readdirSync(dataMap)).toEqual(["echt"]);
    expect(leesOfMaakKek({ bestand: join(map, "data-kek"), dataMap, bestaatData: false }).length).toBe(32);
  });

  it.each([0o640, 0o604, 0o620, 0o602])("refuses mode %o", (mode) => {
    const bestand = join(map, "kek");
    leesOfMaakKek({ bestand, dataMap, bestaatData: false });
    chmodSync(bestand, mode);
    expect(() => leesOfMaakKek({ bestand, dataMap, bestaatData: true })).toThrow(/by others/);
    chmodSync(bestand, 0o400);
    expect(leesOfMaakKek({ bestand, dataMap, bestaatData: true }).length).toBe(32);
  });

  it.each([
    "",
    "geen base64!",
    Buffer.alloc(31).toString("base64"),
    Buffer.alloc(33).toString("base64"),
    Buffer.alloc(32).toString("hex"),
  ])("refuses %j as a key", (tekst) => {
    const bestand = join(map, "kek");
    writeFileSync(bestand, tekst, { mode: 0o600 });
    expect(() => leesOfMaakKek({ bestand, dataMap, bestaatData: false })).toThrow(/must hold 32 bytes/);
    expect(readFileSync(bestand, "utf8")).toBe(tekst);
  });
});
