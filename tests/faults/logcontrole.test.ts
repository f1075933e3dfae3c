import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import pino from "pino";
import { expect, it } from "vitest";
import { logPoortweigering } from "~/protocol/log.server";
import { startSysteem } from "~/storage/start.server";
import type { Systeem } from "~/storage/systeem.server";

const WORTEL = fileURLToPath(new URL("../../", import.meta.url));

it("says with the exit code of the script whether the log is whole, has rows that nobody sealed, or is cut", () => {
  const map = mkdtempSync(join(tmpdir(), "pga-logcontrole-"));
  const opties = { dataMap: join(map, "data"), kekBestand: join(map, "kek.key"), soort: "echt" as const, soorten: [] };
  const start = () => startSysteem({ ...opties, adres: "http://127.0.0.1", logger: pino({ level: "silent" }) });
  const schrijf = (systeem: Systeem, verzoekId: string) => {
    logPoortweigering(systeem, { reden: "token", accountId: null, adres: "127.0.0.1", verzoekId });
  };
  const controleer = () => {
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      ["--import", "tsx", join(WORTEL, "scripts/controleer-log.ts")],
      {
        cwd: WORTEL,
        encoding: "utf8",
        env: { ...process.env, DATA_DIR: opties.dataMap, KEK_FILE: opties.kekBestand },
      },
    );
    return { status, tekst: `${stdout}${stderr}` };
  };
  try {
    const systeem = start();
    for (const id of ["een", "twee", "drie"]) schrijf(systeem, id);
    expect(controleer()).toEqual({ status: 0, tekst: "The log is whole: 3 rows.\n" });
    // As somebody who has the file writes: a right chain, past the head.
    schrijf({ ...systeem, logkop: undefined }, "vier");
    const achter = controleer();
    expect(achter.status).toBe(3);
    expect(achter.tekst).toContain("Not sealed yet, after row 3: 1.");
    systeem.sluit();
    const verder = start();
    schrijf(verder, "vijf");
    const later = controleer();
    expect(later.status).toBe(3);
    expect(later.tekst).toContain("The log is whole: 5 rows.");
    expect(later.tekst).toContain("Rows 4 to 4 were not sealed");
    for (const naam of verder.sqlite
      .prepare<[], string>("select name from sqlite_master where type = 'trigger'")
      .pluck()
      .all()) {
      if (naam.includes("logregel")) verder.sqlite.exec(`drop trigger "${naam}"`);
    }
    verder.sqlite.exec("delete from logregel where nr = 2");
    expect(controleer()).toMatchObject({ status: 1, tekst: expect.stringContaining("First wrong row: 2") as string });
    verder.sluit();
  } finally {
    rmSync(map, { recursive: true, force: true });
  }
});
