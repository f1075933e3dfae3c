import path from "node:path";
import type { ServerBuild } from "@remix-run/node";
import pino from "pino";
import { casusverhalen } from "~db/seed/casussen";
import { vulDemo } from "~db/seed/demo";
import { Klant } from "~db/seed/klant";
import { vulOrganisatie } from "~db/seed/organisatie";
import { Overlegboek } from "~db/seed/overleggen";
import { vertelBegin } from "~db/seed/stappen-begin";
import { vertelVervolg } from "~db/seed/stappen-bespreken";
import { vertelEinde } from "~db/seed/stappen-einde";
import { Verteller } from "~db/seed/verteller";
import { werkNaamindexBij } from "~/casussen/naamindex.server";
import { listGegevenssoorten } from "~/protocol/gegevensregister";
import { startSysteem, type GestartSysteem } from "~/storage/start.server";
import { listAdressen } from "../../../tests/factories/routes";
import { speelElkeHandeling } from "./elke-handeling";
import { Speler, type Uitkomst } from "./speler";
import type { Fout, Stuur } from "./stuur";

export interface Proefkeuze {
  /** How many casussen are played; without it the whole demo, with its registers, verzoeken, datalekken and disputes. */
  verhalen?: number;
  /** How many of the handelingen that are not in what was played; without it all of them. */
  elke?: number;
  /** Which write of an action fails: the first, second, … at most this one; the loop ends when an action writes less. */
  grens: number;
  soorten: readonly Fout[];
}

export interface Proefuitkomst extends Uitkomst {
  /** Of the whole list of addresses × handelingen: how many were played, and which were not. */
  gespeeld: number;
  niet: Record<string, string>;
}

/** `/casussen/2026-10001/inbreng` as `/casussen/:casusnummer/inbreng`. */
function maakPatroonzoeker(build: ServerBuild): (pad: string) => string {
  const patronen = listAdressen(build)
    .map(({ patroon }) => patroon)
    .filter((patroon) => !patroon.includes("*"))
    // A fixed word goes before a place that takes any word.
    .sort((a, b) => a.split(":").length - b.split(":").length)
    .map((patroon) => [patroon, new RegExp(`^${patroon.replace(/:\w+\??/g, "[^/]+")}$`)] as const);
  return (pad) => patronen.find(([, vorm]) => vorm.test(pad.split("?")[0] ?? ""))?.[0] ?? pad;
}

/**
 * Plays casussen of the demo through the real routes, and then every other handeling of the system in a world of the tests, and
 * lets in each kind of action the first, second, third … write fail before it is carried out for real. After each failure nothing
 * may have changed, and the page that comes back must hold what was typed, with a message in Dutch.
 */
export async function proefSchijffouten(
  { map, stuur, build }: { map: string; stuur: Stuur; build: ServerBuild },
  { verhalen, elke, grens, soorten }: Proefkeuze,
  meld: (regel: string) => void = () => undefined,
): Promise<Proefuitkomst> {
  const speler = new Speler(stuur, { grens, soorten });
  const gehad = await speelDemo({ map, build, speler, meld }, verhalen);
  const rest = await speelElkeHandeling(
    { map, build, speler },
    { zonder: gehad, ...(elke !== undefined && { hoogstens: elke }), meld },
  );
  return { ...speler.uitkomst, gespeeld: gehad.size + rest.gespeeld.length, niet: rest.niet };
}

function startDemo(map: string): GestartSysteem {
  return startSysteem({
    dataMap: path.join(map, "data"),
    kekBestand: path.join(map, "kek", "kek.key"),
    soort: "demo",
    adres: "http://127.0.0.1:3000",
    soorten: listGegevenssoorten(),
    logger: pino({ level: "silent" }),
  });
}

async function speelDemo(
  { map, build, speler, meld }: { map: string; build: ServerBuild; speler: Speler; meld: (regel: string) => void },
  verhalen: number | undefined,
): Promise<Set<string>> {
  const systeem = startDemo(map);
  const zoekPatroon = maakPatroonzoeker(build);
  const gehad = new Set<string>();
  const echt = Klant.prototype.post;
  Klant.prototype.post = async function post(this: Klant, ...wat: Parameters<Klant["post"]>) {
    const [pad, handeling, velden] = wat;
    const sleutel = `${zoekPatroon(pad)} ${handeling}`;
    if (gehad.has(sleutel)) return echt.apply(this, wat);
    gehad.add(sleutel);
    const langste = Object.values(velden).filter((w) => typeof w === "string" && w.length > 20)[0];
    const antwoord = await speler.speel(systeem, {
      naam: sleutel,
      post: () => echt.apply(this, wat),
      getypt: typeof langste === "string" ? [langste] : [],
    });
    meld(sleutel);
    return antwoord;
  };
  try {
    if (verhalen === undefined) await vulDemo(systeem, build);
    else await vertel(systeem, build, verhalen);
    return gehad;
  } finally {
    Klant.prototype.post = echt;
    systeem.sluit();
  }
}

async function vertel(systeem: GestartSysteem, build: ServerBuild, aantal: number): Promise<void> {
  vulOrganisatie(systeem);
  werkNaamindexBij(systeem);
  const verteller = new Verteller(systeem, build);
  const boek = new Overlegboek();
  const gekozen = casusverhalen.toReversed().slice(0, aantal);
  const gebruikt = gekozen.flatMap(({ agenda = [] }) => agenda.map(({ overleg }) => overleg));
  for (const overleg of new Set(gebruikt)) boek.plan(verteller, overleg);
  for (const verhaal of gekozen) {
    const dossier = vertelBegin(verteller, verhaal);
    vertelVervolg(verteller, dossier, boek);
    vertelEinde(verteller, dossier);
  }
  await verteller.speelAf();
}
