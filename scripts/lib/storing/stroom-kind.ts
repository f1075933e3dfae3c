import { cpSync, openSync, writeSync } from "node:fs";
import path from "node:path";
import { leegWal } from "~/storage/databank.server";
import { Stuur } from "./stuur";
import { openWereld, schrijfNotitie } from "./wereld";

// Run as a process of its own, with the shim preloaded: saves notities, and after each says so in a file that is recorded too.
const { PGA_STORING_MAP: map = "", PGA_STORING: bestand = "" } = process.env;
const [aantal = "0", stand = "FULL"] = process.argv.slice(2);
const stuur = new Stuur(bestand);
const systeem = openWereld(map);
if (stand !== "FULL") systeem.sqlite.pragma(`synchronous = ${stand}`);
leegWal(systeem.sqlite);
// What lies on the disk for certain when the recording begins.
cpSync(path.join(map, "data"), path.join(map, "..", "begin"), { recursive: true });
const bevestigingen = openSync(path.join(map, "bevestigd"), "w");
stuur.neemOp(true);
for (let nr = 1; nr <= Number(aantal); nr += 1) {
  schrijfNotitie(systeem, `Notitie ${String(nr)} ${"lang ".repeat(nr % 40)}`);
  // A draft makes and destroys a key, in the other file.
  if (nr % 5 === 0) systeem.kluis.vernietigSleutel(systeem.kluis.nieuweSleutel());
  if (nr % 60 === 0) leegWal(systeem.sqlite);
  writeSync(bevestigingen, `${String(nr)}\n`);
}
stuur.neemOp(false);
process.exit(0);
