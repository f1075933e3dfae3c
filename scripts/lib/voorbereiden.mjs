import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

export const projectMap = fileURLToPath(new URL("../../", import.meta.url));

const inProject = (...delen) => path.join(projectMap, ...delen);
const pakketStempel = inProject("node_modules", ".pga-pakketten");
const bouwStempel = inProject("build", ".pga-bouw");
/** Everything the build is made of. */
const bronnen = ["app", "db", "scripts", "package-lock.json", "remix.config.js", "postcss.config.mjs", "tsconfig.json"];

function* listBestanden(pad) {
  if (!statSync(pad).isDirectory()) {
    yield pad;
    return;
  }
  const namen = readdirSync(pad).sort();
  for (const naam of namen) yield* listBestanden(path.join(pad, naam));
}

function hashVan(paden) {
  const hash = createHash("sha256");
  for (const pad of paden) {
    if (!existsSync(pad)) continue;
    for (const bestand of listBestanden(pad)) {
      if (/\.test\.tsx?$/.test(bestand)) continue;
      hash.update(path.relative(projectMap, bestand)).update("\0").update(readFileSync(bestand)).update("\0");
    }
  }
  return hash.digest("hex");
}

const leesJson = (bestand) => (existsSync(bestand) ? JSON.parse(readFileSync(bestand, "utf8")) : undefined);
const leesStempel = (bestand) => (existsSync(bestand) ? readFileSync(bestand, "utf8") : "");

function voerUit(opdracht, argumenten, wat) {
  const { status, error } = spawnSync(opdracht, argumenten, {
    cwd: projectMap,
    stdio: "inherit",
    shell: process.platform === "win32",
  });
  if (error || status !== 0) throw new Error(`${wat} failed${error ? `: ${error.message}` : ""}.`);
}

/** Whether node_modules holds what package-lock.json asks for; packages for another platform may be absent. */
function zijnPakkettenGoed() {
  const geinstalleerd = leesJson(inProject("node_modules", ".package-lock.json"))?.packages;
  const gevraagd = leesJson(inProject("package-lock.json"))?.packages;
  if (!geinstalleerd || !gevraagd) return false;
  return Object.entries(gevraagd).every(
    ([plek, { version, optional }]) =>
      plek === "" || geinstalleerd[plek]?.version === version || (optional && !geinstalleerd[plek]),
  );
}

/**
 * `npm ci`, and where that refuses the lock file, `npm install` from the same lock file. Some versions of npm want optional
 * packages for every other platform in it, which not every registry offers. What is installed is compared with the lock.
 */
function installeer() {
  const vlaggen = ["--include=dev", "--no-audit", "--no-fund"];
  const schoon = spawnSync("npm", ["ci", ...vlaggen], {
    cwd: projectMap,
    stdio: ["ignore", "inherit", "pipe"],
    encoding: "utf8",
    shell: process.platform === "win32",
  });
  if (schoon.status === 0) return;
  if (!schoon.stderr?.includes("in sync"))
    throw new Error(`npm ci failed.\n${schoon.stderr ?? schoon.error?.message ?? ""}`);
  voerUit("npm", ["install", "--no-save", ...vlaggen], "npm install");
  if (!zijnPakkettenGoed()) throw new Error("The installed packages are not those of package-lock.json.");
}

/** Installs the packages when they are missing or package-lock.json changed. Otherwise a few milliseconds. */
export function zorgVoorPakketten() {
  // A native module is compiled for one version of Node.
  const versie = process.versions.modules;
  const stempel = leesStempel(pakketStempel);
  const isAndereNode = stempel !== "" && stempel !== versie;
  if (isAndereNode || !zijnPakkettenGoed()) {
    console.log("Installing packages …");
    installeer();
  }
  if (stempel !== versie) writeFileSync(pakketStempel, versie);
}

/** Makes the Remix build and packs the server when they are missing or their sources changed. `altijd` builds in any case. */
export async function zorgVoorBouw({ altijd = false } = {}) {
  const hash = hashVan(bronnen.map((bron) => inProject(bron)));
  const aanwezig = existsSync(inProject("build", "start", "serve.js")) && existsSync(inProject("public", "build"));
  if (!altijd && aanwezig && leesStempel(bouwStempel) === hash) return;
  console.log("Building …");
  // A build that is cut off must not pass for the one that stood here before.
  rmSync(bouwStempel, { force: true });
  voerUit(process.execPath, [inProject("node_modules", "@remix-run", "dev", "dist", "cli.js"), "build"], "remix build");
  // Not before: it must be installed first.
  const { pakServerIn } = await import("./inpakken.mjs");
  pakServerIn(projectMap);
  mkdirSync(path.dirname(bouwStempel), { recursive: true });
  writeFileSync(bouwStempel, hash);
}
