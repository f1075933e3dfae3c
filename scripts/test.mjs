import path from "node:path";
import { zorgVoorChromium } from "./lib/chromium.mjs";
import { toonSamenvatting, voerStapUit } from "./lib/stappen.mjs";
import { projectMap, zorgVoorBouw, zorgVoorPakketten } from "./lib/voorbereiden.mjs";

const pakket = (...delen) => path.join(projectMap, "node_modules", ...delen);

// `samen`: reads the sources only, so that these run beside each other.
const stappen = [
  {
    naam: "format",
    samen: true,
    argumenten: () => [pakket("prettier", "bin", "prettier.cjs"), "--check", "--log-level=warn", "."],
  },
  { naam: "lint", samen: true, argumenten: () => [pakket("eslint", "bin", "eslint.js"), "--max-warnings=0", "."] },
  { naam: "types", samen: true, argumenten: () => [pakket("typescript", "bin", "tsc"), "--noEmit"] },
  { naam: "build", argumenten: () => [path.join(projectMap, "scripts", "lib", "bouw.mjs")] },
  {
    naam: "vitest",
    lezer: "vitest",
    argumenten: (verslag) => [
      pakket("vitest", "vitest.mjs"),
      "run",
      "--reporter=default",
      "--reporter=json",
      `--outputFile.json=${verslag}`,
    ],
  },
  {
    naam: "browser",
    lezer: "playwright",
    argumenten: () => [pakket("@playwright", "test", "cli.js"), "test", "--reporter=list,json", "--pass-with-no-tests"],
  },
];

const hulp = `Usage: npm test [-- --alleen=${stappen.map(({ naam }) => naam).join(",")}]

Installs what is missing and runs every step, also after a failure. --alleen runs only the named steps (comma separated).
The last line is "N passed, N failed": tests of vitest and of the browser, and one for each other step.

Exit code 0 when nothing failed, 1 otherwise.`;

async function main() {
  if (process.argv.includes("--help")) {
    console.log(hulp);
    return 0;
  }
  const keuze = process.argv
    .find((woord) => woord.startsWith("--alleen="))
    ?.slice("--alleen=".length)
    .split(",");
  const onbekend = keuze?.find((naam) => !stappen.some((stap) => stap.naam === naam));
  if (onbekend !== undefined) {
    console.error(`Unknown step: ${onbekend}.\n\n${hulp}`);
    return 1;
  }
  zorgVoorPakketten();
  const gekozen = stappen.filter(({ naam }) => !keuze || keuze.includes(naam));
  // The tests that talk to the real server need the build, whatever was chosen.
  if (keuze && !keuze.includes("build") && keuze.some((naam) => naam === "vitest" || naam === "browser"))
    await zorgVoorBouw();

  const uitslagen = await Promise.all(gekozen.filter(({ samen }) => samen).map(voerStapUit));
  for (const stap of gekozen.filter(({ samen }) => !samen)) {
    const kan = stap.naam !== "browser" || zorgVoorChromium() !== undefined;
    uitslagen.push(
      kan ? await voerStapUit(stap) : { naam: stap.naam, geslaagd: 0, mislukt: 1, overgeslagen: 0, seconden: 0 },
    );
  }
  return toonSamenvatting(uitslagen) ? 0 : 1;
}

try {
  process.exitCode = await main();
} catch (fout) {
  console.error(fout.message);
  console.log("0 passed, 1 failed");
  process.exitCode = 1;
}
