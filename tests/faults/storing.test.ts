import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { Proefuitkomst } from "../../scripts/lib/storing/schijffouten";
import { proefKill } from "../../scripts/lib/storing/kill";
import { proefStroom } from "../../scripts/lib/storing/stroom";
import { heeftCompiler, maakPlek } from "../../scripts/lib/storing/stuur";

/** Short turns of the trials of `npm run proef-storing`; the last figures of the long ones stand in docs/beheer.md. */
const WORTEL = fileURLToPath(new URL("../../", import.meta.url));
const KIND = join(WORTEL, "scripts", "lib", "storing", "kind.ts");
let map: string;

beforeAll(() => {
  if (!heeftCompiler()) throw new Error("These tests need a C compiler (cc). Debian: apt-get install gcc libc6-dev");
  map = mkdtempSync(join(tmpdir(), "pga-storing-"));
});
afterAll(() => rmSync(map, { recursive: true, force: true }));

it("kill -9 while four people save: everything that was acknowledged is there, and nothing is half", async () => {
  const uitkomst = await proefKill(join(map, "kill"), { posts: 90, schrijvers: 4 });
  expect(uitkomst).toMatchObject({ verloren: 0, half: 0 });
  expect(uitkomst.gedood).toBeGreaterThan(1);
  expect(uitkomst.bevestigd).toBeGreaterThanOrEqual(90);
});

it("a loss of power takes nothing that was acknowledged; with synchronous NORMAL it would", () => {
  expect(proefStroom(join(map, "full"), { aantal: 24, stand: "FULL" })).toEqual({
    bevestigd: 24,
    verloren: 0,
    kapot: 0,
  });
  const gewoon = proefStroom(join(map, "normal"), { aantal: 8, stand: "NORMAL" });
  expect(gewoon.bevestigd).toBe(8);
  expect(gewoon.verloren).toBeGreaterThan(4);
});

it("a full or broken disk at any write of an action: nothing changes, a clear page, all input kept", () => {
  const plek = maakPlek(join(map, "schijf"));
  const keuze = JSON.stringify({ verhalen: 4, elke: 2, grens: 2, soorten: ["ENOSPC", "EIO"] });
  const uit = spawnSync(process.execPath, ["--import", "tsx", KIND, keuze], {
    cwd: WORTEL,
    env: { ...process.env, ...plek.omgeving },
    encoding: "utf8",
  });
  expect(uit.stderr).toBe("");
  const uitkomst = JSON.parse(uit.stdout.trim().split("\n").at(-1) ?? "{}") as Proefuitkomst;
  expect(uitkomst.fouten).toEqual([]);
  expect(uitkomst.niet).toEqual({});
  expect(uitkomst.handelingen).toBeGreaterThan(29);
  expect(uitkomst.geweigerd).toBeGreaterThan(80);
});

it("on a disk that is full but for the reserve: nothing is saved, reading goes on, and a destruction is carried out", () => {
  const plek = maakPlek(join(map, "vol"));
  const script = join(WORTEL, "tests", "faults", "volle-schijf.ts");
  const uit = spawnSync(process.execPath, ["--import", "tsx", script], {
    cwd: WORTEL,
    env: { ...process.env, ...plek.omgeving },
    encoding: "utf8",
  });
  expect(uit.stderr).toBe("");
  const geweigerd = { status: 503, melding: true, tekst: true };
  expect(JSON.parse(uit.stdout.trim().split("\n").at(-1) ?? "{}")).toEqual({
    eerste: geweigerd,
    tweede: geweigerd,
    lezen: 200,
    zonderReserve: true,
    onveranderd: true,
    klaarzetten: 303,
    vernietigen: 303,
    stap: "klaar",
    vernietigd: true,
    // The new one, of what may stay.
    sleutels: 1,
    weerReserve: true,
  });
});
