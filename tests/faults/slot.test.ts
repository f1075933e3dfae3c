import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import pino from "pino";
import { afterEach, beforeEach, expect, it } from "vitest";
import { startSysteem } from "~/storage/start.server";
import { instelling } from "~/storage/tabellen.server";

const SCRIPT = fileURLToPath(new URL("./houd-map-bezet.ts", import.meta.url));
const WORTEL = fileURLToPath(new URL("../../", import.meta.url));

let map: string;
const processen: ChildProcess[] = [];

beforeEach(() => {
  map = mkdtempSync(join(tmpdir(), "pga-slot-"));
});
afterEach(() => {
  for (const proces of processen.splice(0)) proces.kill("SIGKILL");
  rmSync(map, { recursive: true, force: true });
});

const opties = () => ({
  dataMap: join(map, "data"),
  kekBestand: join(map, "kek"),
  soort: "echt" as const,
  adres: "http://127.0.0.1",
  soorten: [],
});
const start = () => startSysteem({ ...opties(), logger: pino({ level: "silent" }) });

/** Starts the other process and waits for its first line. */
async function startProces(): Promise<{ proces: ChildProcess; regel: string }> {
  const { dataMap, kekBestand } = opties();
  const proces = spawn(process.execPath, ["--import", "tsx", SCRIPT, dataMap, kekBestand], {
    cwd: WORTEL,
    stdio: ["ignore", "pipe", "inherit"],
  });
  processen.push(proces);
  const [stuk]: unknown[] = await once(proces.stdout, "data");
  return { proces, regel: String(stuk).trim() };
}

it("lets one process use a data folder, and the next one after kill -9, with all that was acknowledged", async () => {
  const eerste = await startProces();
  expect(eerste.regel).toBe("bezet");
  expect(() => start()).toThrow("another process uses this data folder");
  const tweede = await startProces();
  expect(tweede.regel).toBe("StartFout: another process uses this data folder");

  const einde = once(eerste.proces, "exit");
  eerste.proces.kill("SIGKILL");
  expect(await einde).toEqual([null, "SIGKILL"]);
  const systeem = start();
  expect(systeem.databank.select({ sleutel: instelling.sleutel }).from(instelling).all()).toEqual([
    { sleutel: `proces-${eerste.proces.pid}` },
  ]);
  systeem.sluit();
});

it("refuses a second start in the same process, and that attempt does not drop the lock", async () => {
  const systeem = start();
  expect(() => start()).toThrow("another process uses this data folder");
  expect((await startProces()).regel).toBe("StartFout: another process uses this data folder");
  systeem.sluit();
  start().sluit();
});
