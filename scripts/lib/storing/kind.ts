import { pathToFileURL } from "node:url";
import path from "node:path";
import { installGlobals, type ServerBuild } from "@remix-run/node";
import { proefSchijffouten, type Proefkeuze } from "./schijffouten";
import { Stuur } from "./stuur";

// Run as a process of its own, with the shim preloaded; its last line is the outcome as JSON.
const { PGA_STORING_MAP: map = "", PGA_STORING: bestand = "" } = process.env;
const keuze = JSON.parse(process.argv[2] ?? "{}") as Proefkeuze;
installGlobals({ nativeFetch: true });
const build: ServerBuild = await import(pathToFileURL(path.resolve("build", "index.js")).href);
const stuur = new Stuur(bestand);
const meld = (regel: string) => {
  if (process.stdout.isTTY) console.log(regel);
};
const uitkomst = await proefSchijffouten({ map, stuur, build }, keuze, meld);
console.log(JSON.stringify(uitkomst));
process.exit(0);
