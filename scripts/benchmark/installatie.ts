import { spawn, spawnSync, type ChildProcess } from "node:child_process";
import { existsSync } from "node:fs";
import path from "node:path";
import { performance } from "node:perf_hooks";
import { fileURLToPath } from "node:url";

const projectMap = fileURLToPath(new URL("../../", import.meta.url));

export interface Stand {
  /** Milliseconds that the event loop stood still at most since the last look. */
  langst: number;
  /** Processor milliseconds since the start. */
  cpu: number;
  /** Bytes of memory. */
  rss: number;
}

/** A demo installation with so many invented casussen, served by a process of its own. */
export interface Installatie {
  casussen: number;
  adres: string;
  databank: string;
  /** Milliseconds from the start of the process to its first answer, with `leeg` of a process that starts with nothing. */
  startMs: number;
  cookie: string;
  token: string;
  stand(): Promise<Stand>;
  stop(): void;
}

function omgeving(map: string): NodeJS.ProcessEnv {
  return {
    ...process.env,
    NODE_ENV: "production",
    DATA_DIR: path.join(map, "data"),
    KEK_FILE: path.join(map, "kek", "kek.key"),
    PORT: "0",
  };
}

/** Makes the folder when it is not there yet. */
export function vulMap(map: string, casussen: number): void {
  if (existsSync(path.join(map, "klaar"))) return;
  const opdracht = ["--import", "tsx", "scripts/genereer.ts", `--casussen=${String(casussen)}`];
  const { status } = spawnSync(process.execPath, opdracht, { cwd: projectMap, env: omgeving(map), stdio: "inherit" });
  if (status !== 0) throw new Error("The invented casussen were not made");
}

function wacht(kind: ChildProcess, zoek: RegExp): Promise<string> {
  return new Promise((klaar, mislukt) => {
    const gestopt = (code: number | null) => mislukt(new Error(`The server stopped with ${String(code)}`));
    let tekst = "";
    const lees = (deel: Buffer) => {
      tekst += deel.toString();
      const treffer = zoek.exec(tekst)?.[1];
      if (treffer === undefined) return;
      kind.stdout?.off("data", lees);
      kind.off("exit", gestopt);
      klaar(treffer);
    };
    kind.stdout?.on("data", lees);
    kind.once("exit", gestopt);
  });
}

export async function startInstallatie(map: string, casussen: number): Promise<Installatie> {
  const begin = performance.now();
  const kind = spawn(process.execPath, ["--import", "./scripts/benchmark/lus.mjs", "build/start/serve.js", "--demo"], {
    cwd: projectMap,
    env: omgeving(map),
    stdio: ["ignore", "pipe", "inherit"],
  });
  const adres = await wacht(kind, /serves at (\S+)/);
  await (await fetch(`${adres}/gezondheid`)).text();
  const startMs = performance.now() - begin;
  const inlog = await fetch(`${adres}/inloggen/demo`, {
    method: "POST",
    body: new URLSearchParams({ account: "procesregisseur" }),
    headers: { Origin: adres },
    redirect: "manual",
  });
  const cookie = inlog.headers.getSetCookie()[0]?.split(";")[0] ?? "";
  const pagina = await (await fetch(`${adres}/casussen/zoeken`, { headers: { cookie } })).text();
  return {
    casussen,
    adres,
    databank: path.join(map, "data", "pga.db"),
    startMs,
    cookie,
    token: /name="_token" value="([^"]+)"/.exec(pagina)?.[1] ?? "",
    async stand() {
      const gelezen = wacht(kind, /lus (\{.*\})\n/);
      kind.kill("SIGUSR2");
      return JSON.parse(await gelezen) as Stand;
    },
    stop: () => void kind.kill(),
  };
}
