import path from "node:path";
import pino from "pino";
import { casusverhalen } from "~db/seed/casussen";
import { Klant } from "~db/seed/klant";
import { vulDemo } from "~db/seed/demo";
import { vulOrganisatie } from "~db/seed/organisatie";
import { Overlegboek } from "~db/seed/overleggen";
import { vertelBegin } from "~db/seed/stappen-begin";
import { vertelVervolg } from "~db/seed/stappen-bespreken";
import { vertelEinde } from "~db/seed/stappen-einde";
import { Verteller } from "~db/seed/verteller";
import type { ServerBuild } from "@remix-run/node";
import { werkNaamindexBij } from "~/casussen/naamindex.server";
import { listGegevenssoorten } from "~/protocol/gegevensregister";
import { startSysteem, type GestartSysteem } from "~/storage/start.server";
import type { Fout, Stuur } from "./stuur";

export interface Proefkeuze {
  /** How many casussen are played; without it the whole demo, with its registers, verzoeken, datalekken and disputes. */
  verhalen?: number;
  /** Which write of an action fails: the first, second, … at most this one; the loop ends when an action writes less. */
  grens: number;
  soorten: readonly Fout[];
  meld?: (regel: string) => void;
}

export interface Uitkomst {
  handelingen: number;
  /** Posts in which a write failed. */
  geraakt: number;
  /** Of those: refused with everything typed kept, and carried out all the same (the fault came after the commit). */
  geweigerd: number;
  uitgevoerd: number;
  fouten: string[];
}

/** Everything that an action can change, as one text: rows per table, and the versions and states of what is changed in place. */
function leesStand({ sqlite }: GestartSysteem): string {
  // What is only added: log rows of the page, and drafts, which are written on purpose when an action cannot be carried out.
  const buiten = ["logregel", "sqlite_sequence", "sessie"];
  const tabellen = sqlite.prepare<[], string>("SELECT name FROM sqlite_schema WHERE type = 'table'").pluck().all();
  return tabellen
    .filter((tabel) => !buiten.includes(tabel))
    .map((tabel) => {
      const kolommen = sqlite.prepare<[string], string>("SELECT name FROM pragma_table_info(?)").pluck().all(tabel);
      const veranderlijk = kolommen.filter((kolom) =>
        /^(versie|toestand|status|stap|tot|bewaren_tot|pogingen)$/.test(kolom),
      );
      const som = veranderlijk.map((kolom) => `, group_concat(coalesce("${kolom}", '-'))`).join("");
      const rij = sqlite.prepare<[], unknown[]>(`SELECT count(*), max(rowid)${som} FROM "${tabel}"`).raw().get();
      return `${tabel}: ${JSON.stringify(rij)}`;
    })
    .join("\n");
}

type Post = Parameters<Klant["post"]>;

/** Each of the first six, and then ever further apart: an action writes the same pages over and over. */
export function listBeurten(grens: number): number[] {
  const beurten = [1, 2, 3, 4, 5, 6];
  for (let n = 8; n <= grens; n = Math.ceil(n * 1.3)) beurten.push(n);
  return beurten.filter((n) => n <= grens);
}

/**
 * Plays casussen of the demo through the real routes, and lets in every kind of action the first, second, third … write fail
 * before it is carried out for real. After each failure nothing may have changed, and the page that comes back must hold what
 * was typed, with a message in Dutch.
 */
export async function proefSchijffouten(
  { map, stuur, build }: { map: string; stuur: Stuur; build: ServerBuild },
  { verhalen, grens, soorten, meld = () => undefined }: Proefkeuze,
): Promise<Uitkomst> {
  const uitkomst: Uitkomst = { handelingen: 0, geraakt: 0, geweigerd: 0, uitgevoerd: 0, fouten: [] };
  const systeem = startSysteem({
    dataMap: path.join(map, "data"),
    kekBestand: path.join(map, "kek", "kek.key"),
    soort: "demo",
    adres: "http://127.0.0.1:3000",
    soorten: listGegevenssoorten(),
    logger: pino({ level: "silent" }),
  });
  const gehad = new Set<string>();
  const echt = Klant.prototype.post;

  /** One attempt with a fault. Returns the answer when the action was carried out all the same. */
  async function metFout(klant: Klant, wat: Post, n: number, fout: Fout): Promise<Response | "klaar" | undefined> {
    const [pad, handeling, velden] = wat;
    const naam = `${handeling} on ${pad.replace(/\d{4}-\d{5}|[0-9a-f-]{36}/g, ":id")}, write ${String(n)}, ${fout}`;
    const voor = leesStand(systeem);
    stuur.faal(n, fout);
    const antwoord = await echt.apply(klant, wat);
    if (!stuur.herstel()) {
      // It wrote less than that: carried out, and this action is done.
      return antwoord;
    }
    uitkomst.geraakt += 1;
    if (antwoord.status === 303) {
      uitkomst.uitgevoerd += 1;
      if (leesStand(systeem) === voor) uitkomst.fouten.push(`${naam}: said it was done, and nothing changed`);
      return antwoord;
    }
    uitkomst.geweigerd += 1;
    if (leesStand(systeem) !== voor) uitkomst.fouten.push(`${naam}: refused, and something changed`);
    const tekst = await antwoord.text();
    if (antwoord.status !== 503 || !/schijf van het systeem is vol|kan nu niet opslaan/.test(tekst))
      uitkomst.fouten.push(`${naam}: ${String(antwoord.status)} without a clear message`);
    const langste = Object.values(velden).filter((w) => typeof w === "string" && w.length > 20)[0];
    const html = typeof langste === "string" ? langste.replaceAll("&", "&amp;").replaceAll('"', "&quot;") : "";
    const kort = html.split("\n")[0]?.slice(0, 40) ?? "";
    if (kort && !tekst.includes(kort)) uitkomst.fouten.push(`${naam}: what was typed is gone`);
    systeem.reserve?.herstel();
    return undefined;
  }

  Klant.prototype.post = async function post(this: Klant, ...wat: Post) {
    const sleutel = `${wat[1]} ${wat[0].replace(/\d{4}-\d{5}|[0-9a-f-]{36}/g, "")}`;
    if (gehad.has(sleutel)) return echt.apply(this, wat);
    gehad.add(sleutel);
    uitkomst.handelingen += 1;
    // Each kind at the same write before the next write: once an action was carried out there is nothing left to try.
    for (const n of listBeurten(grens)) {
      for (const fout of soorten) {
        const antwoord = await metFout(this, wat, n, fout);
        if (antwoord !== undefined && antwoord !== "klaar") return antwoord;
      }
    }
    meld(`${String(uitkomst.handelingen)} ${sleutel}`);
    return echt.apply(this, wat);
  };
  try {
    if (verhalen === undefined) {
      await vulDemo(systeem, build);
      return uitkomst;
    }
    vulOrganisatie(systeem);
    werkNaamindexBij(systeem);
    const verteller = new Verteller(systeem, build);
    const boek = new Overlegboek();
    const gekozen = casusverhalen.toReversed().slice(0, verhalen);
    const gebruikt = gekozen.flatMap(({ agenda = [] }) => agenda.map(({ overleg }) => overleg));
    for (const overleg of new Set(gebruikt)) boek.plan(verteller, overleg);
    for (const verhaal of gekozen) {
      const dossier = vertelBegin(verteller, verhaal);
      vertelVervolg(verteller, dossier, boek);
      vertelEinde(verteller, dossier);
    }
    await verteller.speelAf();
  } finally {
    Klant.prototype.post = echt;
    systeem.sluit();
  }
  return uitkomst;
}
