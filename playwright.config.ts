import { existsSync } from "node:fs";
import { defineConfig } from "@playwright/test";

const systeemChromium = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"].find(existsSync);
const isRoot = process.getuid?.() === 0;

// No webServer: each worker starts its own server on its own port and copy of the demo data, and stops it.
export default defineConfig({
  testDir: "./tests/e2e",
  globalSetup: "./tests/e2e/opzet.ts",
  outputDir: "./test-results",
  fullyParallel: false,
  workers: 2,
  timeout: 120_000,
  expect: { timeout: 15_000 },
  forbidOnly: true,
  retries: 0,
  reporter: [["list"]],
  use: {
    // A step that waits longer waits for something that will not come.
    actionTimeout: 30_000,
    navigationTimeout: 30_000,
    locale: "nl-NL",
    timezoneId: "Europe/Amsterdam",
    launchOptions: {
      executablePath: process.env.CHROMIUM_PATH ?? systeemChromium,
      args: [
        ...(isRoot ? ["--no-sandbox"] : []),
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
      ],
    },
  },
  // Keys need script; that a window asks again by itself is only seen without.
  projects: [
    { name: "js", use: { javaScriptEnabled: true }, grepInvert: /@zonder-script/ },
    { name: "no-js", use: { javaScriptEnabled: false }, grepInvert: /@met-script/ },
  ],
});
