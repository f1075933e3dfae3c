import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { escapeHtml } from "~/http/weigering.server";
import type { GestartSysteem } from "~/storage/start.server";
import type { Fout, Stuur } from "./stuur";

export interface Uitkomst {
  /** Kinds of action, by address and name. */
  handelingen: number;
  /** Posts in which a write failed. */
  geraakt: number;
  /** Of those: refused with everything typed kept, and carried out all the same (the fault came after the commit). */
  geweigerd: number;
  uitgevoerd: number;
  fouten: string[];
}

export interface Beurt {
  /** How it is called in what is reported. */
  naam: string;
  post: () => Promise<Response>;
  /** Before each post, on a whole disk. */
  vooraf?: (() => void) | undefined;
  /** Texts that must stand in the page that refuses it. */
  getypt: readonly string[];
  /** Only reads: it is refused when it cannot be logged, and nothing changes when it is not. */
  leest?: boolean;
  /** Asked by a script, which keeps what is typed itself and has its own words: there is no page. */
  stil?: boolean;
}

/** Each of the first six, and then ever further apart: an action writes the same pages over and over. */
export function listBeurten(grens: number): number[] {
  const beurten = [1, 2, 3, 4, 5, 6];
  for (let n = 8; n <= grens; n = Math.ceil(n * 1.3)) beurten.push(n);
  return beurten.filter((n) => n <= grens);
}

// What is only added or kept about requests: log rows of the page, where somebody was last seen, and tries to log in.
const buiten = ["logregel", "sqlite_sequence", "sessie", "inlogpoging"];
const neven = /(-wal|-shm)$|^(reserve|slot\.db.*|logkop\.json)$/;

/** Content of everything that an action can change: all rows, and the names of the files; of the list of what is destroyed its text. */
export function leesStand({ sqlite, dataMap, vernietigd }: GestartSysteem): string {
  const hash = createHash("sha256");
  const tabellen = sqlite.prepare<[], string>("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY 1").pluck();
  for (const tabel of tabellen.all().filter((naam) => !buiten.includes(naam))) {
    for (const rij of sqlite.prepare<[], unknown[]>(`SELECT * FROM "${tabel}" ORDER BY rowid`).raw().iterate()) {
      for (const cel of rij) hash.update(Buffer.isBuffer(cel) ? cel : `${typeof cel}:${String(cel)}`).update("\0");
    }
    hash.update(`\n${tabel}`);
  }
  for (const naam of readdirSync(dataMap ?? ".").filter((kandidaat) => !neven.test(kandidaat))) hash.update(naam);
  for (const bestand of vernietigd?.bestanden ?? []) hash.update(readFileSync(path.resolve(bestand)));
  return hash.digest("hex");
}

/** A key that no row uses protects nothing and goes at the next start; a row without its key is lost. */
function listKwijt({ sqlite, kluis }: GestartSysteem): string[] {
  const inGebruik = sqlite.prepare<[], string>(
    `SELECT sleutel_id FROM casus WHERE vernietigd_op IS NULL UNION SELECT sleutel_id FROM concept
       UNION SELECT sleutel_id FROM zaak WHERE vernietigd_op IS NULL UNION SELECT sleutel_id FROM uitgaande_post WHERE tekst IS NOT NULL`,
  );
  return inGebruik
    .pluck()
    .all()
    .filter((id) => !kluis.bestaat(id));
}

function staatIn(html: string, tekst: string): boolean {
  return html.includes(escapeHtml(tekst.split("\n")[0]?.slice(0, 40).trim() ?? ""));
}

const melding = /schijf van het systeem is vol|kan nu niet opslaan/;

/** Lets the first, second, third … write of an action fail before it is carried out for real, and judges what comes of it. */
export class Speler {
  readonly uitkomst: Uitkomst = { handelingen: 0, geraakt: 0, geweigerd: 0, uitgevoerd: 0, fouten: [] };

  constructor(
    readonly stuur: Stuur,
    readonly keuze: { readonly grens: number; readonly soorten: readonly Fout[] },
  ) {}

  /** The answer of the first time that it was carried out. */
  async speel(systeem: GestartSysteem, beurt: Beurt): Promise<Response> {
    this.uitkomst.handelingen += 1;
    const voor = leesStand(systeem);
    for (const n of listBeurten(this.keuze.grens)) {
      // Each kind at the same write before the next write: once an action was carried out there is nothing left to try.
      for (const fout of this.keuze.soorten) {
        const antwoord = await this.#metFout(systeem, beurt, voor, n, fout);
        if (antwoord) return antwoord;
      }
    }
    beurt.vooraf?.();
    return beurt.post();
  }

  /** Undefined when it was refused; otherwise the answer, and then it is done. */
  async #metFout(
    systeem: GestartSysteem,
    { naam, post, vooraf, getypt, leest = false, stil = false }: Beurt,
    voor: string,
    n: number,
    fout: Fout,
  ): Promise<Response | undefined> {
    const { uitkomst, stuur } = this;
    const klaag = (wat: string) => uitkomst.fouten.push(`${naam}, write ${String(n)}, ${fout}: ${wat}`);
    vooraf?.();
    stuur.faal(n, fout);
    const antwoord = await post();
    // It wrote less than that: carried out, and this action is done.
    if (!stuur.herstel()) return antwoord;
    systeem.reserve?.herstel();
    uitkomst.geraakt += 1;
    if (listKwijt(systeem).length > 0) klaag("a key is gone that is in use");
    if (antwoord.status < 400) {
      uitkomst.uitgevoerd += 1;
      if (!leest && leesStand(systeem) === voor) klaag("said it was done, and nothing changed");
      return antwoord;
    }
    uitkomst.geweigerd += 1;
    if (leesStand(systeem) !== voor) klaag("refused, and something changed");
    if (stil) {
      if (antwoord.status < 500) klaag(`${String(antwoord.status)} to the script`);
      return undefined;
    }
    const tekst = await antwoord.text();
    if (antwoord.status !== 503 || !melding.test(tekst)) klaag(`${String(antwoord.status)} without a clear message`);
    if (getypt.some((woorden) => !staatIn(tekst, woorden))) klaag("what was typed is gone");
    return undefined;
  }
}
