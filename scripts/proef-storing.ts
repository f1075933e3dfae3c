import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { proefKill } from "./lib/storing/kill";
import { proefStroom } from "./lib/storing/stroom";
import { heeftCompiler, maakPlek } from "./lib/storing/stuur";

const hulp = `Usage: npm run proef-storing -- kill|stroom|schijf [--posts=N]

Long trials of what must survive a broken machine, on invented data in a temporary folder. Needs the build (npm test makes it) and,
for stroom and schijf, a C compiler (cc).
  kill    kills the server (kill -9) while eight people save, until N posts (2000) were acknowledged; looks for each after a restart
  stroom  records every write and sync, and lets the power fail after each of N (300) acknowledged saves; also with synchronous
          NORMAL instead of FULL, as a control that must lose some
  schijf  plays the whole demo, and then every handeling of the system that is not in it, and lets in each kind of action one write
          fail (disk full, error): the first, the second, …, until it writes no further; names what it did not play

Prints its figures; docs/beheer.md holds the last ones. Exit code 0: nothing was lost and nothing was left half done.`;

const WORTEL = fileURLToPath(new URL("../", import.meta.url));

function getal(naam: string, anders: number): number {
  const gevonden = process.argv.find((deel) => deel.startsWith(`--${naam}=`))?.split("=")[1];
  return gevonden && /^\d+$/.test(gevonden) ? Number(gevonden) : anders;
}

async function kill(map: string): Promise<boolean> {
  const uitkomst = await proefKill(map, { posts: getal("posts", 2000), schrijvers: 8, meld: console.log });
  console.log(JSON.stringify(uitkomst));
  return uitkomst.verloren === 0 && uitkomst.half === 0;
}

function stroom(map: string): boolean {
  const aantal = getal("posts", 300);
  const vol = proefStroom(path.join(map, "full"), { aantal, stand: "FULL" });
  console.log("synchronous FULL", JSON.stringify(vol));
  const gewoon = proefStroom(path.join(map, "normal"), { aantal, stand: "NORMAL" });
  console.log("synchronous NORMAL (control)", JSON.stringify(gewoon));
  return vol.verloren === 0 && vol.kapot === 0 && gewoon.verloren > 0;
}

function schijf(map: string): boolean {
  const plek = maakPlek(map);
  const keuze = JSON.stringify({ grens: 400, soorten: ["ENOSPC", "EIO"] });
  const kind = fileURLToPath(new URL("./lib/storing/kind.ts", import.meta.url));
  const uit = spawnSync(process.execPath, ["--import", "tsx", kind, keuze], {
    cwd: WORTEL,
    env: { ...process.env, ...plek.omgeving },
    encoding: "utf8",
    stdio: ["ignore", "pipe", "inherit"],
  });
  const regel = uit.stdout.trim().split("\n").at(-1) ?? "";
  console.log(regel);
  return uit.status === 0 && regel.includes('"fouten":[]');
}

async function main(): Promise<number> {
  const [welke = ""] = process.argv.slice(2);
  if (process.argv.includes("--help") || !["kill", "stroom", "schijf"].includes(welke)) {
    console.log(hulp);
    return process.argv.includes("--help") ? 0 : 1;
  }
  if (welke !== "kill" && !heeftCompiler()) {
    console.error("This trial needs a C compiler (cc). Debian: apt-get install gcc libc6-dev");
    return 1;
  }
  const map = mkdtempSync(path.join(tmpdir(), "pga-proef-"));
  try {
    return (welke === "kill" ? await kill(map) : welke === "stroom" ? stroom(map) : schijf(map)) ? 0 : 1;
  } finally {
    rmSync(map, { recursive: true, force: true });
  }
}

process.exitCode = await main();
