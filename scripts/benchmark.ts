import { spawn, type ChildProcess } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import autocannon from "autocannon";
import { benchmarkSchaal } from "./benchmark/schaal";
import { benchmarkLive } from "./lib/benchmark-live";

const hulp = `Usage: npm run benchmark [-- --seconds=5 --rounds=3 --casussen=10000] [--only=dossier|live|schaal] [--map=FOLDER]

Measures dossier pages of a demo installation against a bare node:http server with the same SQL and HTML, in turn, on this
machine, and prints ratios: 1 is as fast as the bare server. Then the time from a change in an overleg to the projector and to
twenty windows, against a bare server-sent-events echo: 1 is as fast as the echo, 2 takes twice as long. Then the pages at so many
casussen against the same at a hundred; those two installations are made in FOLDER and used again. Absolute numbers say more
about the machine than about us.`;

const delen = ["dossier", "live", "schaal"] as const;

const projectMap = fileURLToPath(new URL("../", import.meta.url));

function getal(naam: string, standaard: number): number {
  const gevonden = process.argv.find((deel) => deel.startsWith(`--${naam}=`))?.split("=")[1];
  const waarde = gevonden === undefined ? standaard : Number(gevonden);
  if (!Number.isInteger(waarde) || waarde < 1) throw new Error(`--${naam} takes a whole number from 1`);
  return waarde;
}

function woord(naam: string): string {
  return process.argv.find((deel) => deel.startsWith(`--${naam}=`))?.split("=")[1] ?? "";
}

/** Starts a child and waits for the first line of its output that holds what we look for. */
function start(
  args: string[],
  zoek: RegExp,
  env: Record<string, string> = {},
): Promise<{ kind: ChildProcess; gevonden: string }> {
  const kind = spawn(process.execPath, args, {
    cwd: projectMap,
    env: { ...process.env, NODE_ENV: "production", ...env },
    stdio: ["ignore", "pipe", "inherit"],
  });
  return new Promise((klaar, mislukt) => {
    let tekst = "";
    kind.stdout.on("data", (deel: Buffer) => {
      tekst += deel.toString();
      const treffer = zoek.exec(tekst)?.[1];
      if (treffer) klaar({ kind, gevonden: treffer });
    });
    kind.on("exit", (code) => mislukt(new Error(`${args.join(" ")} stopped with ${code}`)));
  });
}

async function meet(url: string, cookie: string, seconden: number): Promise<number> {
  const uitkomst = await autocannon({ url, connections: 10, duration: seconden, headers: { cookie } });
  if (uitkomst.non2xx > 0 || uitkomst.errors > 0) throw new Error(`${url}: not every answer was good`);
  return uitkomst.requests.average;
}

interface Proefomgeving {
  map: string;
  seconden: number;
  rondes: number;
  /** Stopped at the end. */
  kinderen: ChildProcess[];
}

async function startDemo({ map, kinderen }: Proefomgeving) {
  const dataMap = path.join(map, "data");
  const env = { DATA_DIR: dataMap, KEK_FILE: path.join(map, "kek", "kek.key"), PORT: "0" };
  const { kind, gevonden: adres } = await start(["build/start/serve.js", "--demo"], /serves at (\S+)/, env);
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
  return { adres, cookie, paginas, databank: path.join(dataMap, "pga.db") };
}

/** A bare server beside ours; returns its port. */
async function startKaal({ kinderen }: Proefomgeving, ...woorden: string[]): Promise<string> {
  const { kind, gevonden } = await start(["--import", "tsx", ...woorden], /(\d+)/);
  kinderen.push(kind);
  return gevonden;
}

async function benchmarkDossiers(
  proef: Proefomgeving,
  { adres, cookie, paginas, databank }: Awaited<ReturnType<typeof startDemo>>,
): Promise<void> {
  const { map, rondes, seconden } = proef;
  console.log(`${rondes} rounds of ${seconden} s each, 10 connections`);
  for (const { pad, html, nummer } of paginas) {
    const bestand = path.join(map, "pagina.html");
    writeFileSync(bestand, html);
    const kaal = await startKaal(proef, "scripts/lib/kale-server.ts", databank, nummer, bestand);
    const verhoudingen: number[] = [];
    for (let ronde = 0; ronde < rondes; ronde++) {
      const wij = await meet(adres + pad, cookie, seconden);
      const maat = await meet(`http://127.0.0.1:${kaal}/`, cookie, seconden);
      verhoudingen.push(wij / maat);
    }
    verhoudingen.sort((a, b) => a - b);
    const midden = verhoudingen[Math.floor(verhoudingen.length / 2)] ?? 0;
    const scherm = pad.split("/").at(-1) ?? "";
    console.log(
      `${scherm.padEnd(12)} ${(html.length / 1024).toFixed(0).padStart(4)} kB  ratio ${midden.toFixed(3)}  (${verhoudingen.map((v) => v.toFixed(3)).join(", ")})`,
    );
  }
}

async function main(): Promise<void> {
  const gekozen = woord("only");
  const doet = (deel: (typeof delen)[number]) => [deel, ""].includes(gekozen);
  if (!["", ...delen].includes(gekozen)) throw new Error(`--only takes one of ${delen.join(", ")}`);
  const proef: Proefomgeving = {
    map: mkdtempSync(path.join(tmpdir(), "pga-benchmark-")),
    seconden: getal("seconds", 5),
    rondes: getal("rounds", 3),
    kinderen: [],
  };
  const { map, seconden, rondes, kinderen } = proef;
  try {
    if (doet("dossier") || doet("live")) {
      const demo = await startDemo(proef);
      if (doet("dossier")) await benchmarkDossiers(proef, demo);
      if (doet("live"))
        await benchmarkLive(demo.adres, (bytes) => startKaal(proef, "scripts/lib/kale-stroom.ts", String(bytes)));
    }
    if (!doet("schaal")) return;
    await benchmarkSchaal({
      map: woord("map") || map,
      casussen: getal("casussen", 10_000),
      keren: rondes * 20,
      seconden,
      startKaal: (...wat) => startKaal(proef, "scripts/lib/kale-server.ts", ...wat),
      meetDoorvoer: meet,
    });
  } finally {
    for (const kind of kinderen) kind.kill();
    rmSync(map, { recursive: true, force: true });
  }
}

if (process.argv.includes("--help")) console.log(hulp);
else await main();
process.exit(0);
