import { rmSync } from "node:fs";
import path from "node:path";
import { buildSync } from "esbuild";

/** Of these the files in node_modules are used: one is native, the other reads files of its own. */
const nietInTePakken = ["better-sqlite3", "pdfkit"];

/**
 * Packs `scripts/serve.ts` and the Remix build, with all they use, into a few files: reading and compiling two thousand modules took
 * three quarters of a start. Both share what both use of node_modules. See docs/decisions/0051.
 */
export function pakServerIn(projectMap) {
  const map = path.join(projectMap, "build", "start");
  rmSync(map, { recursive: true, force: true });
  buildSync({
    absWorkingDir: projectMap,
    entryPoints: { serve: "scripts/serve.ts", app: "build/index.js", opmaakdraad: "scripts/opmaakdraad.ts" },
    outdir: map,
    bundle: true,
    splitting: true,
    platform: "node",
    format: "esm",
    target: "node20",
    external: nietInTePakken,
    define: { "process.env.NODE_ENV": '"production"' },
    // Not the names: they stand in the process log when something breaks. `keepNames` stays off: Remix writes a function of its own
    // into the page by its text, and the helper that keeps names is not there.
    minifySyntax: true,
    // What was written for CommonJS asks for these.
    banner: {
      js: `import { createRequire as maakRequire } from "node:module"; const require = maakRequire(import.meta.url);`,
    },
    logLevel: "warning",
  });
}
