import { and, asc, eq } from "drizzle-orm";
import type { ZichtbaarVeld } from "~/protocol/afscherming";
import type { Bestandwaarde } from "~/protocol/bestandstypen";
import type { Systeem, Transactie } from "./systeem.server";
import { bestand, bestanddeel, casus } from "./tabellen.server";

/** In bytes. Small enough to seal without holding up others, large enough for few rows. */
export const deelgrootte = 256 * 1024;

export type Scanstand = "wacht" | "schoon" | "besmet";

/** AAD of one part: it opens only in its own place of its own file, and only while no part is missing. */
function deelPlek({ id, casusId, delen }: { id: string; casusId: string; delen: number }, nr: number): string {
  return `${casusId}|bestand|${id}|${String(nr)}|${String(delen)}`;
}

/**
 * Keeps a file that was checked and cleaned, sealed under the key of the casus, in the transaction of the act. Returns the
 * value for the gegeven `soort` of the row; without that gegeven nobody can ask for it. `eigen`: made by this system itself,
 * so that there is nothing to scan.
 */
export function bewaarBestand(
  tx: Transactie,
  systeem: Pick<Systeem, "kluis" | "klok" | "willekeurig">,
  nieuw: {
    casusId: string;
    rijId: string;
    soort: string;
    type: Bestandwaarde["type"];
    bytes: Uint8Array;
    eigen?: boolean;
  },
): Bestandwaarde {
  const { casusId, rijId, soort, type, bytes, eigen = false } = nieuw;
  const sleutelId = tx.select({ id: casus.sleutelId }).from(casus).where(eq(casus.id, casusId)).get()?.id;
  if (!sleutelId) throw new Error("A file belongs to a casus");
  const id = systeem.willekeurig();
  const delen = Math.max(1, Math.ceil(bytes.byteLength / deelgrootte));
  const aangemaaktOp = systeem.klok.nu().toISOString();
  tx.insert(bestand)
    .values({ id, casusId, rijId, soort, delen, scan: eigen ? "schoon" : "wacht", aangemaaktOp })
    .run();
  for (let nr = 0; nr < delen; nr += 1) {
    const deel = bytes.subarray(nr * deelgrootte, (nr + 1) * deelgrootte);
    const inhoud = systeem.kluis.verzegelBytes(sleutelId, deelPlek({ id, casusId, delen }, nr), deel);
    tx.insert(bestanddeel).values({ bestandId: id, nr, inhoud }).run();
  }
  return { id, type, grootte: bytes.byteLength };
}

/**
 * The bytes of a file. Takes the field as the protocol opened it for a reader: nobody else can ask.
 * @throws KluisFout when a part was changed, moved or left out, or the key was destroyed; Error when the file is gone.
 */
export function leesBestand(
  systeem: Pick<Systeem, "databank" | "kluis">,
  veld: ZichtbaarVeld<Bestandwaarde>,
): Uint8Array {
  return openBestand(systeem, veld.waarde.id);
}

/** For the virus scanner only: its bytes reach no answer. */
export function leesBestandVoorScan(systeem: Pick<Systeem, "databank" | "kluis">, id: string): Uint8Array {
  return openBestand(systeem, id);
}

function openBestand({ databank, kluis }: Pick<Systeem, "databank" | "kluis">, id: string): Uint8Array {
  const gevonden = databank
    .select({ bestand, sleutelId: casus.sleutelId })
    .from(bestand)
    .innerJoin(casus, eq(casus.id, bestand.casusId))
    .where(eq(bestand.id, id))
    .get();
  if (!gevonden) throw new Error("The file does not exist any more");
  const delen = databank
    .select()
    .from(bestanddeel)
    .where(eq(bestanddeel.bestandId, id))
    .orderBy(asc(bestanddeel.nr))
    .all();
  if (delen.length !== gevonden.bestand.delen) throw new Error("A part of the file is missing");
  return Buffer.concat(
    delen.map(({ nr, inhoud }) => kluis.ontzegelBytes(gevonden.sleutelId, deelPlek(gevonden.bestand, nr), inhoud)),
  );
}

/** What the scanner said; undefined when there is no such file (any more). */
export function findScanstand({ databank }: Pick<Systeem, "databank">, id: string): Scanstand | undefined {
  const scan = databank.select({ scan: bestand.scan }).from(bestand).where(eq(bestand.id, id)).get()?.scan;
  return scan === "schoon" || scan === "besmet" || scan === undefined ? scan : "wacht";
}

/**
 * Removes the files of a casus, of one row of it, or of one gegeven of that row, with all their bytes. Runs in the transaction
 * of the act; old pages are overwritten, and unreadable once the key of the casus is destroyed. Returns how many.
 */
export function verwijderBestanden(
  tx: Transactie,
  { casusId, rijId, soort }: { casusId: string; rijId?: string; soort?: string },
): number {
  const waar = and(
    eq(bestand.casusId, casusId),
    rijId ? eq(bestand.rijId, rijId) : undefined,
    soort ? eq(bestand.soort, soort) : undefined,
  );
  const ids = tx.select({ id: bestand.id }).from(bestand).where(waar).all();
  for (const { id } of ids) {
    verwijderDelen(tx, id);
    tx.delete(bestand).where(eq(bestand.id, id)).run();
  }
  return ids.length;
}

/** Only the bytes: what remains says that there was a file and why it is gone. */
export function verwijderDelen(tx: Transactie, id: string): void {
  tx.delete(bestanddeel).where(eq(bestanddeel.bestandId, id)).run();
}
