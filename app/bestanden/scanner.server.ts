import { connect } from "node:net";
import { and, asc, eq } from "drizzle-orm";
import { findScanstand, leesBestandVoorScan, verwijderDelen } from "~/storage/bestanden.server";
import { leegWal, schrijf } from "~/storage/databank.server";
import type { Systeem } from "~/storage/systeem.server";
import { bestand } from "~/storage/tabellen.server";

/** Where clamd listens: a socket file, or host and port. */
export type Clamdadres = { path: string } | { host: string; port: number };

const deelgrootte = 64 * 1024;
const wachttijd = 60_000;

function maakLengte(lengte: number): Buffer {
  const kop = Buffer.alloc(4);
  kop.writeUInt32BE(lengte);
  return kop;
}

/**
 * Asks clamd about these bytes (INSTREAM). Nothing is written to disk here.
 * @throws Error when clamd cannot be reached, breaks off, takes too long, or says anything but clean or found.
 */
export function vraagClamd(adres: Clamdadres, bytes: Uint8Array, limietMs = wachttijd): Promise<"schoon" | "besmet"> {
  return new Promise((klaar, mislukt) => {
    const lijn = connect(adres);
    let antwoord = "";
    lijn.setTimeout(limietMs, () => lijn.destroy(new Error("clamd did not answer in time")));
    lijn.on("connect", () => {
      lijn.write("zINSTREAM\0");
      for (let plaats = 0; plaats < bytes.byteLength; plaats += deelgrootte) {
        const deel = bytes.subarray(plaats, plaats + deelgrootte);
        lijn.write(maakLengte(deel.byteLength));
        lijn.write(deel);
      }
      lijn.end(maakLengte(0));
    });
    lijn.on("data", (deel: Buffer) => {
      antwoord += deel.toString("latin1");
      // An answer is one short line; whatever sends more is no clamd.
      if (antwoord.length > 4096) lijn.destroy(new Error("clamd answered too much"));
    });
    lijn.on("error", mislukt);
    lijn.on("close", () => {
      const regel = antwoord.replace(/\0/g, "").trim();
      if (regel === "stream: OK") klaar("schoon");
      else if (/^stream: .+ FOUND$/.test(regel)) klaar("besmet");
      else mislukt(new Error("clamd gave no verdict"));
    });
  });
}

/**
 * Has the files looked at that still wait, oldest first. Of an infected one the bytes are removed at once; what remains says
 * that it was there. A file about which clamd gives no verdict is passed over until the next time; when clamd cannot be
 * reached the rest waits. Returns how many were done.
 */
export async function scanWachtende(
  systeem: Systeem,
  vraag: (bytes: Uint8Array) => Promise<"schoon" | "besmet">,
  moetStoppen: () => boolean = () => false,
): Promise<number> {
  const wachtend = systeem.databank
    .select({ id: bestand.id })
    .from(bestand)
    .where(eq(bestand.scan, "wacht"))
    .orderBy(asc(bestand.aangemaaktOp), asc(bestand.id))
    .all();
  let gedaan = 0;
  for (const { id } of wachtend) {
    if (moetStoppen()) break;
    // Removed while clamd looked at another.
    if (findScanstand(systeem, id) !== "wacht") continue;
    try {
      legVast(systeem, id, await vraag(leesBestandVoorScan(systeem, id)));
      gedaan += 1;
    } catch (fout) {
      if (fout instanceof Error && "code" in fout) throw fout;
      systeem.logger.warn({ id }, "virus scanner gave no verdict, file stays closed");
    }
  }
  return gedaan;
}

function legVast(systeem: Systeem, id: string, scan: "schoon" | "besmet"): void {
  const gescandOp = systeem.klok.nu().toISOString();
  schrijf(systeem, (tx) => {
    const waar = and(eq(bestand.id, id), eq(bestand.scan, "wacht"));
    const { changes } = tx.update(bestand).set({ scan, gescandOp }).where(waar).run();
    if (scan === "besmet" && changes === 1) verwijderDelen(tx, id);
  });
  if (scan === "schoon") return;
  leegWal(systeem.sqlite);
  systeem.logger.warn({ id }, "infected file removed");
}

export interface Virusscanner {
  wek(): void;
  stop(): Promise<void>;
}

/** Looks at once when woken, and every `ritme` ms in case clamd was away. A file stays closed until it was looked at. */
export function startVirusscanner(systeem: Systeem, adres: Clamdadres, ritme = 30_000): Virusscanner {
  let gestopt = false;
  let lopend: Promise<void> | undefined;
  let gewekt = false;
  const kijk = () => {
    if (gestopt) return;
    // A file that came while it looked is not in the list that it goes by.
    if (lopend) {
      gewekt = true;
      return;
    }
    gewekt = false;
    lopend = scanWachtende(
      systeem,
      (bytes) => vraagClamd(adres, bytes),
      () => gestopt,
    )
      .then(() => undefined)
      .catch((fout: unknown) => {
        const code = fout instanceof Error && "code" in fout ? String(fout.code) : "no verdict";
        systeem.logger.warn({ code }, "virus scanner not reached, files stay closed");
      })
      .finally(() => {
        lopend = undefined;
        if (gewekt) kijk();
      });
  };
  const klok = setInterval(kijk, ritme);
  kijk();
  return {
    wek: kijk,
    async stop() {
      gestopt = true;
      clearInterval(klok);
      await lopend;
    },
  };
}
