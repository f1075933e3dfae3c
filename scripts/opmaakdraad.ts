import { parentPort } from "node:worker_threads";
import { installGlobals, type ServerBuild } from "@remix-run/node";
import { leesOpmaakopdracht, type Opmaakopdracht } from "~/http/opmaakopdracht.server";
import type { Opmaakbericht } from "~/http/opmaker.server";
import { leesSpoor } from "~/lib/spoor";
import type * as entree from "~/entry.server";

/**
 * The thread of app/http/opmaker.server.ts, packed beside the app in build/start/. It makes the text of a page of what it is sent,
 * and has no database, no keys and no connection.
 */
const meld = (bericht: Opmaakbericht) => parentPort?.postMessage(bericht);

// As in serve.ts: that a library spoke, not its words.
const zwijg = () => meld({ soort: "console", stack: leesSpoor(new Error()) });
for (const soort of ["warn", "error", "info", "debug", "trace", "log"] as const) console[soort] = zwijg;

installGlobals({ nativeFetch: true });
const build = (await import(new URL("./app.js", import.meta.url).href)) as ServerBuild;
const { tekenPagina } = build.entry.module as ServerBuild["entry"]["module"] & Pick<typeof entree, "tekenPagina">;

parentPort?.on("message", ({ nr, opdracht }: { nr: number; opdracht: Opmaakopdracht }) => {
  let html: string | undefined;
  try {
    html = tekenPagina(leesOpmaakopdracht(build, opdracht), opdracht.url, opdracht.nonce);
  } catch {
    // The thread that asked makes it again: there it fails in the same way, and the error is handled there.
  }
  meld({ soort: "pagina", nr, html });
});
meld({ soort: "klaar" });
