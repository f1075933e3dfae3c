import { spawn } from "node:child_process";
import { cpSync, mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import Database from "better-sqlite3";

const projectMap = fileURLToPath(new URL("../../", import.meta.url));

/** Where the setup of a run tells the workers what it filled. */
export const sjabloonVariabele = "PGA_E2E_SJABLOON";

export interface Demoserver {
  readonly adres: string;
  /** Every session of this account has been idle for an hour, as after a long meeting. */
  laatSessiesVerlopen(slug: string): void;
  /** Leaves the folder. Fails when the process complained or did not stop cleanly. */
  stop(): Promise<void>;
}

/** A folder for one server: empty, or as another server left it. */
export function maakMap(sjabloon?: string): string {
  const map = mkdtempSync(path.join(tmpdir(), "pga-e2e-"));
  if (sjabloon) cpSync(sjabloon, map, { recursive: true });
  return map;
}

/** The server as a newcomer gets it: the real process on its own folder, which it fills when empty, and a free port. */
export async function startDemoserver(map: string): Promise<Demoserver> {
  const proces = spawn(process.execPath, [path.join("build", "start", "serve.js"), "--demo"], {
    cwd: projectMap,
    stdio: ["ignore", "pipe", "pipe"],
    env: {
      PATH: process.env.PATH ?? "",
      HOME: process.env.HOME ?? map,
      NODE_ENV: "production",
      HOST: "127.0.0.1",
      PORT: "0",
      DATA_DIR: path.join(map, "data"),
      KEK_FILE: path.join(map, "kek", "sleutel"),
    },
  });
  let uit = "";
  let fouten = "";
  proces.stderr.setEncoding("utf8").on("data", (deel: string) => (fouten += deel));
  const einde = new Promise<number | null>((klaar) => proces.once("exit", (code) => klaar(code)));
  const adres = await new Promise<string>((klaar, mislukt) => {
    proces.stdout.setEncoding("utf8").on("data", (deel: string) => {
      uit += deel;
      const gevonden = /serves at (http:\/\/\S+)/.exec(uit)?.[1];
      if (gevonden) klaar(gevonden);
    });
    void einde.then((code) =>
      mislukt(new Error(`The demo server stopped with code ${String(code)}:\n${uit}\n${fouten}`)),
    );
  });
  return {
    adres,
    laatSessiesVerlopen(slug) {
      const databank = new Database(path.join(map, "data", "pga.db"));
      databank
        .prepare(
          "update sessie set laatst_gezien_op = ? where account_id = (select id from account where demo_slug = ?)",
        )
        .run(new Date(Date.now() - 3_600_000).toISOString(), slug);
      databank.close();
    },
    async stop() {
      proces.kill("SIGTERM");
      const code = await einde;
      if (code !== 0) throw new Error(`The demo server stopped with code ${String(code)}:\n${fouten}`);
      const klachten = fouten.split("\n").filter((regel) => /"level":(50|60)/.test(regel));
      if (klachten.length > 0) throw new Error(`The demo server logged errors:\n${klachten.join("\n")}`);
    },
  };
}
