import { spawn } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { projectMap } from "./voorbereiden.mjs";

/** @typedef {{ naam: string, geslaagd: number, mislukt: number, overgeslagen: number, seconden: number }} Uitslag */

const uitvoerMap = path.join(projectMap, ".cache");

function draai(argumenten, omgeving) {
  return new Promise((klaar) => {
    const kind = spawn(process.execPath, argumenten, {
      cwd: projectMap,
      stdio: "inherit",
      env: { ...process.env, ...omgeving },
    });
    kind.on("error", () => klaar(1));
    kind.on("exit", (code) => klaar(code ?? 1));
  });
}

function leesJson(bestand) {
  try {
    return existsSync(bestand) ? JSON.parse(readFileSync(bestand, "utf8")) : undefined;
  } catch {
    return undefined;
  }
}

const lezers = {
  vitest: (json) => ({
    geslaagd: json.numPassedTests,
    mislukt: json.numFailedTests,
    overgeslagen: json.numPendingTests + (json.numTodoTests ?? 0),
  }),
  playwright: ({ stats }) => ({
    geslaagd: stats.expected,
    mislukt: stats.unexpected + stats.flaky,
    overgeslagen: stats.skipped,
  }),
};

/**
 * Runs one step. With a `lezer` its tests are counted from the report; without one the step counts as one. A step that
 * ends badly counts at least one failure, also when its report is missing or says otherwise.
 * @returns {Promise<Uitslag>}
 */
export async function voerStapUit({ naam, argumenten, lezer }) {
  console.log(`\n── ${naam} ──`);
  mkdirSync(uitvoerMap, { recursive: true });
  const verslag = path.join(uitvoerMap, `${naam}.json`);
  rmSync(verslag, { force: true });
  const begin = Date.now();
  const code = await draai(argumenten(verslag), { PLAYWRIGHT_JSON_OUTPUT_FILE: verslag });
  const json = lezer ? leesJson(verslag) : undefined;
  const geteld = json ? lezers[lezer](json) : { geslaagd: code === 0 && !lezer ? 1 : 0, mislukt: 0, overgeslagen: 0 };
  // A runner that says "good" without a report has counted nothing, and that is not good.
  const isMis = code !== 0 || (lezer !== undefined && json === undefined);
  return {
    naam,
    geslaagd: geteld.geslaagd,
    mislukt: isMis ? Math.max(1, geteld.mislukt) : geteld.mislukt,
    overgeslagen: geteld.overgeslagen,
    seconden: Math.round((Date.now() - begin) / 1000),
  };
}

/** Prints the table and the closing line. @returns {boolean} whether all is well */
export function toonSamenvatting(uitslagen) {
  console.log("\n── summary ──");
  for (const { naam, geslaagd, mislukt, overgeslagen, seconden } of uitslagen) {
    const rest = overgeslagen > 0 ? `, ${overgeslagen} skipped` : "";
    console.log(
      `${mislukt > 0 ? "FAIL" : "ok  "} ${naam.padEnd(12)} ${geslaagd} passed, ${mislukt} failed${rest} (${seconden} s)`,
    );
  }
  const som = (veld) => uitslagen.reduce((totaal, uitslag) => totaal + uitslag[veld], 0);
  console.log(`${som("geslaagd")} passed, ${som("mislukt")} failed`);
  return som("mislukt") === 0;
}
