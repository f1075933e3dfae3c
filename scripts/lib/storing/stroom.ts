import { spawnSync } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { maakPlek } from "./stuur";
import { leesNotities } from "./wereld";

const KIND = fileURLToPath(new URL("./stroom-kind.ts", import.meta.url));
const WORTEL = fileURLToPath(new URL("../../../", import.meta.url));

interface Bewerking {
  soort: "w" | "s" | "t";
  bestand: string;
  plaats: number;
  data: Buffer;
}

function* leesOpname(bestand: string): Generator<Bewerking> {
  const opname = readFileSync(bestand);
  for (let i = 0; i < opname.length;) {
    const [soort, naam, plaats, lengte] = [0, 8, 16, 24].map((deel) => Number(opname.readBigInt64LE(i + deel)));
    const begin = i + 32 + (naam ?? 0);
    const heeftData = soort === 119;
    yield {
      soort: String.fromCharCode(soort ?? 0) as Bewerking["soort"],
      bestand: opname.toString("utf8", i + 32, begin),
      plaats: plaats ?? 0,
      data: heeftData ? opname.subarray(begin, begin + (lengte ?? 0)) : Buffer.alloc(0),
    };
    i = begin + (heeftData ? (lengte ?? 0) : 0);
  }
}

function pasToe(inhoud: Buffer, { soort, plaats, data }: Bewerking): Buffer {
  if (soort === "t") {
    const korter = Buffer.alloc(plaats);
    inhoud.copy(korter, 0, 0, plaats);
    return korter;
  }
  const einde = plaats + data.length;
  const nieuw = einde > inhoud.length ? Buffer.concat([inhoud, Buffer.alloc(einde - inhoud.length)]) : inhoud;
  data.copy(nieuw, plaats);
  return nieuw;
}

export interface Stroomuitkomst {
  /** Notities that were acknowledged, each a moment at which the power fails. */
  bevestigd: number;
  /** Moments at which an acknowledged notitie was gone after the restart. */
  verloren: number;
  /** Moments at which the files could not be opened, or a row missed its text. */
  kapot: number;
}

/** The same numbers for the same seed. */
function maakToeval(zaad: number): () => number {
  let stand = zaad;
  return () => {
    stand = (Math.imul(stand, 1_664_525) + 1_013_904_223) >>> 0;
    return stand / 2 ** 32;
  };
}

/**
 * Records every write and sync of a system that saves notities, and lets the power fail right after each one that was
 * acknowledged: what was synced is there, and of what was not only an arbitrary part (none, half of it, torn in the middle).
 */
export function proefStroom(
  werkmap: string,
  { aantal, stand }: { aantal: number; stand: "FULL" | "NORMAL" },
): Stroomuitkomst {
  const plek = maakPlek(werkmap);
  const kind = spawnSync(process.execPath, ["--import", "tsx", KIND, String(aantal), stand], {
    cwd: WORTEL,
    env: { ...process.env, ...plek.omgeving },
    encoding: "utf8",
  });
  if (kind.status !== 0) throw new Error(`The recording failed: ${kind.stderr}`);
  const begin = path.join(werkmap, "begin");
  const zeker = new Map<string, Buffer>();
  for (const naam of readdirSync(begin)) {
    if (naam.endsWith("-shm") || naam === "reserve" || naam === "slot.db") continue;
    zeker.set(`data/${naam}`, readFileSync(path.join(begin, naam)));
  }
  const wachtend = new Map<string, Bewerking[]>();
  const toeval = maakToeval(20261125);
  const uitkomst: Stroomuitkomst = { bevestigd: 0, verloren: 0, kapot: 0 };
  for (const bewerking of leesOpname(plek.log)) {
    const { soort, bestand } = bewerking;
    if (bestand === "bevestigd") {
      uitkomst.bevestigd += 1;
      weegUitval(werkmap, uitkomst, zeker, wachtend, toeval);
      continue;
    }
    if (soort !== "s") {
      wachtend.set(bestand, [...(wachtend.get(bestand) ?? []), { ...bewerking, data: Buffer.from(bewerking.data) }]);
      continue;
    }
    const inhoud = (wachtend.get(bestand) ?? []).reduce(pasToe, zeker.get(bestand) ?? Buffer.alloc(0));
    zeker.set(bestand, inhoud);
    wachtend.delete(bestand);
  }
  return uitkomst;
}

/** The files as they may lie there when the power comes back, opened as the system opens them. */
function weegUitval(
  werkmap: string,
  uitkomst: Stroomuitkomst,
  zeker: ReadonlyMap<string, Buffer>,
  wachtend: ReadonlyMap<string, readonly Bewerking[]>,
  toeval: () => number,
): void {
  const map = path.join(werkmap, "na");
  rmSync(map, { recursive: true, force: true });
  mkdirSync(path.join(map, "data"), { recursive: true });
  // Every third time nothing of what was not synced; else an arbitrary part of it.
  const deel = uitkomst.bevestigd % 3 === 0 ? 0 : 0.5;
  for (const bestand of new Set([...zeker.keys(), ...wachtend.keys()])) {
    const over = (wachtend.get(bestand) ?? []).flatMap((bewerking) => {
      if (toeval() >= deel) return [];
      const heel = toeval() < 0.7 || bewerking.soort === "t";
      return [heel ? bewerking : { ...bewerking, data: bewerking.data.subarray(0, bewerking.data.length >> 1) }];
    });
    const inhoud = over.reduce(pasToe, Buffer.from(zeker.get(bestand) ?? Buffer.alloc(0)));
    writeFileSync(path.join(map, bestand), inhoud, { mode: 0o600 });
  }
  try {
    const { teksten, half } = leesNotities(path.join(map, "data"), path.join(werkmap, "bak", "kek", "kek.key"));
    const nummers = new Set([...teksten].map((tekst) => Number(tekst.split(" ")[1])));
    const weg = Array.from({ length: uitkomst.bevestigd }, (_, i) => i + 1).filter((nr) => !nummers.has(nr));
    if (weg.length > 0) uitkomst.verloren += 1;
    if (half > 0) uitkomst.kapot += 1;
  } catch {
    uitkomst.kapot += 1;
  }
}
