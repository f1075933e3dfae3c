import { createPrivateKey, createPublicKey, sign, verify, type KeyObject } from "node:crypto";
import { closeSync, existsSync, ftruncateSync, openSync, readFileSync, renameSync, writeSync } from "node:fs";
import type { Kluis } from "~/storage/kluis.server";

/** The end of the log as it was last seen by the running system. */
export interface Kop {
  nr: number;
  hash: string;
}

/** The log in the database does not go on where the head outside says it ended. Stays in the file for ever. */
export interface Breuk {
  moment: string;
  verwacht: Kop;
  gevonden: Kop;
}

/**
 * Rows that stood behind the head at a start, in a chain that is right: of the last moment before the process was stopped hard,
 * or written while it did not run, by whoever has the file. The two cannot be told apart, so they stay named for ever.
 */
export interface Aanvulling {
  moment: string;
  van: number;
  tot: number;
}

interface Inhoud extends Kop {
  handtekening: string;
  publiekeSleutel: string;
  breuken: Breuk[];
  /** Absent in a head without them. */
  aanvullingen?: Aanvulling[];
}

/** What a head file says. */
export interface Gelezenkop extends Kop {
  breuken: Breuk[];
  aanvullingen: Aanvulling[];
  publiekeSleutel: string;
}

/**
 * Head of the log, kept outside the data folder: whoever changes the database there, or puts back an older one, cannot
 * change this along with it. Signed (Ed25519), so that it cannot be made without the key; the public key is in the file,
 * so that anyone can check it.
 */
export interface Logkop {
  /** Where it is kept, to compare the log with it. */
  readonly bestand: string;
  /** A row was added in the running transaction. */
  noteer(kop: Kop): void;
  /** The transaction ended: committed, or rolled back and then what was noted did not happen. */
  rondAf(gelukt: boolean): void;
  sluit(): void;
}

/** PKCS #8 around a raw Ed25519 seed. */
const pkcs8 = Buffer.from("302e020100300506032b657004220420", "hex");

function getSleutel(kluis: Kluis): KeyObject {
  const zaad = Buffer.from(kluis.hmac("logkop", "ed25519"), "hex");
  return createPrivateKey({ key: Buffer.concat([pkcs8, zaad]), format: "der", type: "pkcs8" });
}

function getTekst({ nr, hash }: Kop, breuken: readonly Breuk[], aanvullingen: readonly Aanvulling[]): Buffer {
  return Buffer.from(JSON.stringify([nr, hash, breuken, ...(aanvullingen.length > 0 ? [aanvullingen] : [])]));
}

/**
 * Opens the head file, or makes it. `gevonden`: the end of the log in the database now, and the hash of the row with the
 * number that the head names; when they do not fit a break is recorded, and what came behind the head is named.
 */
export function openLogkop(opties: {
  bestand: string;
  kluis: Kluis;
  moment: string;
  laatste: Kop;
  hashVan: (nr: number) => string | undefined;
}): Logkop {
  const { bestand, kluis, moment, laatste, hashVan } = opties;
  const sleutel = getSleutel(kluis);
  const publiekeSleutel = createPublicKey(sleutel).export({ format: "pem", type: "spki" }).toString();
  let eerder = existsSync(bestand) ? leesLogkop(bestand) : undefined;
  if (eerder && eerder.publiekeSleutel !== publiekeSleutel) {
    // The head of another installation that used this place: kept, so that its log can still be checked.
    renameSync(bestand, `${bestand}.${moment.replace(/[:.]/g, "-")}`);
    eerder = undefined;
  }
  const breuken = eerder ? [...eerder.breuken] : [];
  if (eerder && eerder.nr > 0 && hashVan(eerder.nr) !== eerder.hash) {
    breuken.push({ moment, verwacht: { nr: eerder.nr, hash: eerder.hash }, gevonden: laatste });
  }
  const aanvullingen = eerder ? [...eerder.aanvullingen] : [];
  if (eerder && laatste.nr > eerder.nr && breuken.length === eerder.breuken.length) {
    aanvullingen.push({ moment, van: eerder.nr + 1, tot: laatste.nr });
  }
  const bestandsnummer = openSync(bestand, existsSync(bestand) ? "r+" : "w+", 0o600);
  let wachtend: Kop | undefined;
  /** Committed, and not in the file yet. */
  let vastgelegd: Kop | undefined;

  const leg = (kop: Kop) => {
    const handtekening = sign(null, getTekst(kop, breuken, aanvullingen), sleutel).toString("base64");
    const velden: Inhoud = { ...kop, handtekening, publiekeSleutel, breuken, aanvullingen };
    const inhoud = Buffer.from(JSON.stringify(velden));
    writeSync(bestandsnummer, inhoud, 0, inhoud.length, 0);
    ftruncateSync(bestandsnummer, inhoud.length);
  };
  leg(laatste);
  return {
    bestand,
    noteer(kop) {
      wachtend = kop;
    },
    rondAf(gelukt) {
      if (gelukt && wachtend) vastgelegd = wachtend;
      wachtend = undefined;
      if (!vastgelegd) return;
      try {
        leg(vastgelegd);
        vastgelegd = undefined;
      } catch {
        // The commit stands, and so must its answer: the head follows with the next row.
      }
    },
    sluit() {
      closeSync(bestandsnummer);
    },
  };
}

/** Content of a head file. Throws when it is damaged or its signature is wrong. */
export function leesLogkop(bestand: string): Gelezenkop {
  const inhoud = JSON.parse(readFileSync(bestand, "utf8")) as Inhoud;
  const { nr, hash, breuken, aanvullingen = [], handtekening, publiekeSleutel } = inhoud;
  const klopt = verify(
    null,
    getTekst({ nr, hash }, breuken, aanvullingen),
    createPublicKey(publiekeSleutel),
    Buffer.from(handtekening, "base64"),
  );
  if (!klopt) throw new Error("the signature of the head of the log is wrong");
  return { nr, hash, breuken, aanvullingen, publiekeSleutel };
}
