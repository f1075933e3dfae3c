import { existsSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { installGlobals, type ServerBuild } from "@remix-run/node";
import { Klant } from "~db/seed/klant";
import { casus, rij, vernietiging } from "~/storage/tabellen.server";
import { Stuur } from "../../scripts/lib/storing/stuur";
import { casusnummer, openWereld } from "../../scripts/lib/storing/wereld";

// Run as a process of its own, with the shim preloaded: a disk that is full but for the reserve, and what can be done then.
const { PGA_STORING_MAP: map = "", PGA_STORING: bestand = "" } = process.env;
installGlobals({ nativeFetch: true });
const build: ServerBuild = await import(pathToFileURL(path.resolve("build", "index.js")).href);
const stuur = new Stuur(bestand);
const systeem = openWereld(map);
const dag = (verschil: number) => new Date(Date.now() + verschil * 86_400_000).toISOString().slice(0, 10);
systeem.databank
  .update(casus)
  .set({ toestand: "afgesloten", afgeslotenOp: dag(-30), bewarenTot: dag(-1) })
  .run();
const als = (slug: string) => Klant.alsDemo(systeem, build, slug);
const pad = `/casussen/${casusnummer}`;
const heropenen = () => als("procesregisseur").post(`${pad}/afsluiten`, "heropenen", { reden: "Nieuwe registraties" });
const heeftReserve = () => existsSync(path.join(map, "data", "reserve"));
const telRijen = () => systeem.databank.select().from(rij).all().length;

async function beschrijf(antwoord: Response): Promise<object> {
  const tekst = await antwoord.text();
  return {
    status: antwoord.status,
    melding: tekst.includes("De schijf van het systeem is vol"),
    tekst: tekst.includes("Nieuwe registraties"),
  };
}

const voor = telRijen();
stuur.maakVol();
const eerste = await beschrijf(await heropenen());
const tweede = await beschrijf(await heropenen());
const lezen = (await als("procesregisseur").get(`${pad}/betrokkene`)).status;
const zonderReserve = !heeftReserve();
const onveranderd = telRijen() === voor;
const klaarzetten = await als("recordmanager").post(`${pad}/vernietigen`, "vernietigen_klaarzetten", {});
const vernietigen = await als("manager").post(`${pad}/vernietigen`, "vernietigen", { casusnummer });
for (let n = 0; n < 200; n += 1) {
  if (systeem.databank.select().from(vernietiging).get()?.stap === "klaar") break;
  await new Promise(setImmediate);
}
const dossier = systeem.databank.select().from(casus).get();
const stap = systeem.databank.select().from(vernietiging).get()?.stap;
stuur.herstel();
systeem.reserve?.herstel();
console.log(
  JSON.stringify({
    eerste,
    tweede,
    lezen,
    zonderReserve,
    onveranderd,
    klaarzetten: klaarzetten.status,
    vernietigen: vernietigen.status,
    stap,
    vernietigd: dossier?.vernietigdOp !== null,
    sleutels: systeem.kluis.listSleutels().length,
    weerReserve: heeftReserve() && systeem.reserve?.isVol() === false,
  }),
);
process.exit(0);
