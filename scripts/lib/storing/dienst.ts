import path from "node:path";
import { pathToFileURL } from "node:url";
import { installGlobals, type ServerBuild } from "@remix-run/node";
import { findActieveSessie } from "~/auth/sessie.server";
import { luister, maakApp } from "~/http/server.server";
import { pasVernietigingenToe } from "~/vernietiging/herhalen.server";
import { openWereld } from "./wereld";

// The real server on a folder with one casus, until it is killed. Its first line is the port.
const [map = ""] = process.argv.slice(2);
installGlobals({ nativeFetch: true });
const build: ServerBuild = await import(pathToFileURL(path.resolve("build", "index.js")).href);
const luisteraar = await luister({ poort: 0, host: "127.0.0.1" });
const adres = `http://127.0.0.1:${String(luisteraar.poort)}`;
const systeem = openWereld(map, adres);
pasVernietigingenToe(systeem);
luisteraar.bedien(
  maakApp({
    systeem,
    build,
    publicMap: path.resolve("public"),
    verwachteHerkomst: [adres],
    achterProxy: false,
    findSessie: (cookie) => findActieveSessie(systeem, cookie),
    opWeigering: () => undefined,
  }),
);
console.log(luisteraar.poort);
