import { cpSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { ServerBuild } from "@remix-run/node";
import pino from "pino";
import { listGegevenssoorten } from "~/protocol/gegevensregister";
import { startSysteem, type GestartSysteem } from "~/storage/start.server";
import { listActies } from "../../../tests/factories/acties";
import { maakSchrijfwereld, type Schrijfwereld } from "../../../tests/factories/schrijfwereld";
import { maakTestKlok, maakWillekeurig, TEST_KEK } from "../../../tests/factories/systeem";
import { findWieMag, isThuis } from "../../../tests/protocol/tweede-lezing-handelingen";
import { isVerborgen } from "~/lib/ingezonden";
import type { Speler } from "./speler";
import { verhalen } from "./verhalen";
import { leesFout, Vertelling, type Daad } from "./vertelling";

/** One action of the system: an address, and what is asked there. */
export interface Handeling {
  patroon: string;
  naam: string;
}

export const schrijfSleutel = ({ patroon, naam }: Handeling): string => `${patroon} ${naam}`;

/** Only read: nothing changes but the log. */
const leest = /^(downloaden|zoeken|suggereren|persoon_zoeken|keten_controleren|plek_melden|inloggen)$/;
/** Asked by a script of the page that shows by itself that it was not kept. */
const stil = /^\/(concept|casussen\/suggesties|overleggen\/:id\/tafel\/(plek|veld)) /;
const zonderInvoer = /^\/(account|inloggen|uitloggen|uitnodiging)/;

/** Every address × handeling that somebody may do there, and those of the log-in. */
export async function listHandelingen(build: ServerBuild): Promise<Handeling[]> {
  const acties = await listActies(build, maakSchrijfwereld());
  return acties.flatMap(({ patroon, namen }) =>
    namen
      .filter((naam) => isThuis(patroon, naam) && findWieMag(patroon, naam)?.length !== 0)
      .map((naam) => ({ patroon, naam })),
  );
}

interface Sjabloon {
  wereld: Schrijfwereld;
  map: string;
}

/** A world of which each action gets a copy of its own, so that no action depends on what came before it. */
function maakSjabloon(map: string): Sjabloon {
  mkdirSync(path.join(map, "data"), { recursive: true });
  mkdirSync(path.join(map, "kek"), { mode: 0o700 });
  writeFileSync(path.join(map, "kek", "kek.key"), `${TEST_KEK.toString("base64")}\n`, { mode: 0o600 });
  const wereld = maakSchrijfwereld(path.join(map, "data"));
  wereld.systeem.sluit();
  return { wereld, map };
}

function openKopie(sjabloon: string, map: string, zaad: string): GestartSysteem {
  for (const deel of ["data", "kek"]) rmSync(path.join(map, deel), { recursive: true, force: true });
  cpSync(sjabloon, map, { recursive: true });
  return startSysteem({
    dataMap: path.join(map, "data"),
    kekBestand: path.join(map, "kek", "kek.key"),
    soort: "demo",
    adres: "http://127.0.0.1:3000",
    soorten: listGegevenssoorten(),
    klok: maakTestKlok(),
    // Other words than those of the world itself.
    willekeurig: maakWillekeurig(zaad),
    logger: pino({ level: "silent" }),
  });
}

/** What the page shows to each of who may, or what is told of it; the first that can be carried out is played. */
async function listDaden(v: Vertelling, { patroon, naam }: Handeling, wereld: Schrijfwereld): Promise<Daad[]> {
  const verhaal = verhalen[schrijfSleutel({ patroon, naam })];
  if (verhaal) return [await verhaal(v)];
  const pad = wereld.padVoor(patroon, naam);
  const daden: Daad[] = [];
  for (const slug of findWieMag(patroon, naam) ?? []) {
    const formulieren = await v.listFormulieren(slug, pad, naam);
    for (const plaats of formulieren.keys()) daden.push(await v.stel(slug, pad, naam, {}, { welke: plaats }));
  }
  return daden;
}

/** Which of these posts is carried out, tried on a copy that is thrown away. */
async function kiesDaad(handeling: Handeling, sjabloon: Sjabloon, map: string, build: ServerBuild): Promise<number> {
  const systeem = openKopie(sjabloon.map, map, "proef");
  try {
    const v = new Vertelling(systeem, build);
    const daden = await listDaden(v, handeling, sjabloon.wereld);
    let fout = "no page shows a form of it";
    for (const [plaats, daad] of daden.slice(0, 12).entries()) {
      const antwoord = await v.post(daad);
      if (antwoord.status < 400) return plaats;
      fout = `${String(antwoord.status)} ${leesFout(await antwoord.text())}`;
    }
    throw new Error(fout);
  } finally {
    systeem.sluit();
  }
}

export interface Keuze {
  /** Those that were played elsewhere. */
  zonder?: ReadonlySet<string>;
  /** At most so many, evenly from those of which a story is told. */
  hoogstens?: number;
  meld?: (regel: string) => void;
}

/** Plays every handeling of the system once, each in a world of its own. Returns which were not played, with the reason. */
export async function speelElkeHandeling(
  { map, build, speler }: { map: string; build: ServerBuild; speler: Speler },
  { zonder = new Set(), hoogstens = Infinity, meld = () => undefined }: Keuze,
): Promise<{ gespeeld: string[]; niet: Record<string, string> }> {
  const sjabloon = maakSjabloon(path.join(map, "..", "sjabloon"));
  const alle = (await listHandelingen(build)).filter((handeling) => !zonder.has(schrijfSleutel(handeling)));
  const verteld = alle.filter((handeling) => Object.hasOwn(verhalen, schrijfSleutel(handeling)));
  const gekozen =
    hoogstens < Infinity ? verteld.filter((_een, nr) => nr % Math.ceil(verteld.length / hoogstens) === 0) : alle;
  const gespeeld: string[] = [];
  const niet: Record<string, string> = {};
  for (const handeling of gekozen) {
    const sleutel = schrijfSleutel(handeling);
    try {
      const plaats = await kiesDaad(handeling, sjabloon, map, build);
      await speel(handeling, plaats, sjabloon, { map, build, speler });
      gespeeld.push(sleutel);
    } catch (fout) {
      niet[sleutel] = `could not be played: ${fout instanceof Error ? fout.message : String(fout)}`;
      speler.uitkomst.fouten.push(`${sleutel}: ${niet[sleutel]}`);
    }
    meld(sleutel);
  }
  return { gespeeld, niet };
}

async function speel(
  handeling: Handeling,
  plaats: number,
  sjabloon: Sjabloon,
  { map, build, speler }: { map: string; build: ServerBuild; speler: Speler },
): Promise<void> {
  const systeem = openKopie(sjabloon.map, map, "spel");
  try {
    const v = new Vertelling(systeem, build);
    const daad = (await listDaden(v, handeling, sjabloon.wereld))[plaats];
    if (!daad) throw new Error("the page of a second copy is another one");
    const naam = schrijfSleutel(handeling);
    const getypt = daad.velden.flatMap((veld) => (isVerborgen(veld) || veld[1].length < 21 ? [] : [veld[1]]));
    const antwoord = await speler.speel(systeem, {
      naam,
      post: () => v.post(daad),
      vooraf: daad.vooraf,
      getypt: zonderInvoer.test(naam) ? [] : getypt,
      leest: leest.test(handeling.naam),
      stil: stil.test(naam),
    });
    if (antwoord.status >= 400)
      throw new Error(`refused on a whole disk: ${String(antwoord.status)} ${leesFout(await antwoord.text())}`);
  } finally {
    systeem.sluit();
  }
}
