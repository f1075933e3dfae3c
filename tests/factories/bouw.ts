import { existsSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { installGlobals, type ServerBuild } from "@remix-run/node";

const bestand = new URL("../../build/index.js", import.meta.url);

/** The real Remix build, as the server loads it. `npm test` makes it before the tests run. */
export async function laadBouw(): Promise<ServerBuild> {
  if (!existsSync(bestand)) throw new Error("build/index.js is missing; run npm test, or npx remix build first");
  installGlobals({ nativeFetch: true });
  const bouw: ServerBuild = await import(/* @vite-ignore */ pathToFileURL(bestand.pathname).href);
  return bouw;
}
