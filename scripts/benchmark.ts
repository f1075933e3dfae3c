import { spawn, type ChildProcess } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import autocannon from "autocannon";
import { benchmarkLive } from "./lib/benchmark-live";

const hulp = `Usage: npm run benchmark [-- --seconds=5 --rounds=3]

Measures dossier pages of a demo installation against a bare node:http server with the same SQL and HTML, in turn, on this
machine, and prints ratios: 1 is as fast as the bare server. Then the time from a change in an overleg to the projector and to
twenty windows, against a bare server-sent-events echo: 1 is as fast as the echo, 2 takes twice as long. Absolute numbers say
more about the machine than about us.`;

const projectMap = fileURLToPath(new URL("../", import.meta.url));

function getal(naam: string, standaard: number): number {
  const gevonden = process.argv.find((deel) => deel.startsWith(`--${naam}=`))?.split("=")[1];
  const waarde = gevonden === undefined ? standaard : Number(gevonden);
  if (!Number.isInteger(waarde) || waarde < 1) throw new Error(`--${naam} takes a whole number from 1`);
  return waarde;
}

/** Starts a child and waits for the first line of its output that holds what we look for. */
function start(
  args: string[],
  zoek: RegExp,
  env: Record<string, string> = {},
): Promise<{ kind: ChildProcess; gevonden: string }> {
  const kind = spawn(process.execPath, ["--import", "tsx", ...args], {
    cwd: projectMap,
    env: { ...process.env, ...env },
    stdio: ["ignore", "pipe", "inherit"],
  });
  return new Promise((klaar, mislukt) => {
    let tekst = "";
    kind.stdout.on("data", (deel: Buffer) => {
      tekst += deel.toString();
      const treffer = zoek.exec(tekst)?.[1];
      if (treffer) klaar({ kind, gevonden: treffer });
    });
    kind.on("exit", (code) => mislukt(new Error(`${args[0]} stopped with ${code}`)));
  });
}

async function meet(url: string, cookie: string, seconden: number): Promise<number> {
  const uitkomst = await autocannon({ url, connections: 10, duration: seconden, headers: { cookie } });
  if (uitkomst.non2xx > 0 || uitkomst.errors > 0) throw new Error(`${url}: not every answer was good`);
  return uitkomst.requests.average;
}

async function main(): Promise<void> {
  const seconden = getal("seconds", 5);
  const rondes = getal("rounds", 3);
  const map = mkdtempSync(path.join(tmpdir(), "pga-benchmark-"));
  const kinderen: ChildProcess[] = [];
  try {
    const dataMap = path.join(map, "data");
    const env = { DATA_DIR: dataMap, KEK_FILE: path.join(map, "kek", "kek.key"), PORT: "0" };
    const { kind, gevonden: adres } = await start(["scripts/serve.ts", "--demo"], /serves at (\S+)/, env);
    kinderen.push(kind);
    const inlog = await fetch(`${adres}/inloggen/demo`, {
      method: "POST",
      body: new URLSearchParams({ account: "procesregisseur" }),
      headers: { Origin: adres },
      redirect: "manual",
    });
    const cookie = inlog.headers.getSetCookie()[0]?.split(";")[0] ?? "";
    const lijst = await (await fetch(`${adres}/casussen`, { headers: { cookie } })).text();
    const nummers = [...new Set(lijst.match(/\b\d{4}-\d{5}\b/g))];
    const paginas: { pad: string; html: string; nummer: string }[] = [];
    for (const scherm of ["aanmelden", "bespreken", "uitvoeren"]) {
      for (const nummer of nummers) {
        const pad = `/casussen/${nummer}/${scherm}`;
        const antwoord = await fetch(adres + pad, { headers: { cookie } });
        const html = await antwoord.text();
        if (antwoord.status !== 200) continue;
        paginas.push({ pad, html, nummer });
        break;
      }
    }
    console.log(`${rondes} rounds of ${seconden} s each, 10 connections`);
    for (const { pad, html, nummer } of paginas) {
      const bestand = path.join(map, "pagina.html");
      writeFileSync(bestand, html);
      const kaal = await start(["scripts/lib/kale-server.ts", path.join(dataMap, "pga.db"), nummer, bestand], /(\d+)/);
      kinderen.push(kaal.kind);
      const verhoudingen: number[] = [];
      for (let ronde = 0; ronde < rondes; ronde++) {
        const wij = await meet(adres + pad, cookie, seconden);
        const maat = await meet(`http://127.0.0.1:${kaal.gevonden}/`, cookie, seconden);
        verhoudingen.push(wij / maat);
      }
      kaal.kind.kill();
      verhoudingen.sort((a, b) => a - b);
      const midden = verhoudingen[Math.floor(verhoudingen.length / 2)] ?? 0;
      const scherm = pad.split("/").at(-1) ?? "";
      console.log(
        `${scherm.padEnd(12)} ${(html.length / 1024).toFixed(0).padStart(4)} kB  ratio ${midden.toFixed(3)}  (${verhoudingen.map((v) => v.toFixed(3)).join(", ")})`,
      );
    }
    await benchmarkLive(adres, async (bytes) => {
      const echo = await start(["scripts/lib/kale-stroom.ts", String(bytes)], /(\d+)/);
      kinderen.push(echo.kind);
      return echo.gevonden;
    });
  } finally {
    for (const kind of kinderen) kind.kill();
    rmSync(map, { recursive: true, force: true });
  }
}

if (process.argv.includes("--help")) console.log(hulp);
else await main();
process.exit(0);
