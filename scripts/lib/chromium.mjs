import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";

const plekken = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

const findChromium = () => [process.env.CHROMIUM_PATH, ...plekken].find((plek) => plek && existsSync(plek));

/** The path of a Chromium; installs it where apt and root allow. Undefined (and a line that says what to do) otherwise. */
export function zorgVoorChromium() {
  const aanwezig = findChromium();
  if (aanwezig) return aanwezig;
  const heeftApt = spawnSync("apt-get", ["--version"], { stdio: "ignore" }).status === 0;
  if (heeftApt && process.getuid?.() === 0) {
    console.log("Installing Chromium …");
    const apt = (...argumenten) => spawnSync("apt-get", argumenten, { stdio: "inherit" }).status === 0;
    if (apt("update") && apt("install", "-y", "--no-install-recommends", "chromium")) return findChromium();
  }
  console.error(
    "Chromium is missing. Install it (Debian or Ubuntu, as root: apt-get install chromium) or set CHROMIUM_PATH to a Chromium or Chrome.",
  );
  return undefined;
}
