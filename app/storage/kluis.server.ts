import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  hkdfSync,
  randomBytes,
  randomUUID,
  timingSafeEqual,
} from "node:crypto";
import type BetterSqlite3 from "better-sqlite3";
import { leegWal, openSqlite } from "./databank.server";
import { KluisFout, metStartFout, StartFout } from "./fouten";

/** Keeps the data keys. A value is sealed under the key of its casus (or concept, or letter); without the key it is noise. */
export interface Kluis {
  /** Makes a data key and returns its id. Stored durably before it returns, so no value can be saved under a lost key. */
  nieuweSleutel(): string;
  /** AES-256-GCM, bound to `plek`: a sealed value that is moved to another row or field does not open. @throws KluisFout */
  verzegel(sleutelId: string, plek: string, tekst: string): Buffer;
  /** @throws KluisFout `sleutel_weg` when the key was destroyed, `gewijzigd` when value or place is not what was sealed. */
  ontzegel(sleutelId: string, plek: string, waarde: Uint8Array): string;
  /** As `verzegel` and `ontzegel`, for bytes that are no text. */
  verzegelBytes(sleutelId: string, plek: string, inhoud: Uint8Array): Buffer;
  ontzegelBytes(sleutelId: string, plek: string, waarde: Uint8Array): Buffer;
  /**
   * Destroys a key: overwritten, removed, write-ahead log emptied, memory zeroed. Idempotent. DPIA 15.
   * @throws KluisFout `niet_vernietigd` when old bytes may still be in the write-ahead log; calling again finishes it.
   */
  vernietigSleutel(sleutelId: string): void;
  bestaat(sleutelId: string): boolean;
  /** Ids of all data keys; the system key is not one of them. */
  listSleutels(): string[];
  /** Whether a database was made beside this key file: one that is empty then is a lost one. */
  heeftDatabank(): boolean;
  /** Durable on return. Idempotent. */
  noteerDatabank(): void;
  /** Keyed HMAC-SHA-256 in hex; the same text gives an unrelated result for another `doel`. */
  hmac(doel: HmacDoel, waarde: string): string;
  /** As `verzegel` and `ontzegel`, under a key that lives as long as the installation. For secrets of the system itself. */
  verzegelSysteem(plek: string, tekst: string): Buffer;
  ontzegelSysteem(plek: string, waarde: Uint8Array): string;
  /** Zeroes all keys in memory and closes the file; every later call throws. */
  sluit(): void;
}

export type HmacDoel = "bsn" | "inlogpoging" | "logkop" | "vernietigd";

const SLEUTEL_BYTES = 32;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const VERSIE = 1;
/** In the header of the key file, once there is a database beside it. */
const MET_DATABANK = 1;
const HMAC_DOELEN: readonly HmacDoel[] = ["bsn", "inlogpoging", "logkop", "vernietigd"];

/**
 * Opens (or creates) the key file `bestand`, whose keys are wrapped by `kek` (32 bytes; the caller may zero its copy after).
 * @throws StartFout when the KEK is not the one the file was made with, or the file is damaged or cannot be written.
 */
export function openKluis(opties: { bestand: string; kek: Buffer }): Kluis {
  if (opties.kek.length !== SLEUTEL_BYTES) throw new StartFout("KEK_FILE must hold 32 bytes in base64");
  const kek = Buffer.from(opties.kek);
  const sqlite = openSqlite(opties.bestand);
  try {
    return maakKluis(sqlite, kek, openSysteemsleutel(sqlite, kek, opties.bestand));
  } catch (fout) {
    kek.fill(0);
    sqlite.close();
    throw fout;
  }
}

function openSysteemsleutel(sqlite: BetterSqlite3.Database, kek: Buffer, bestand: string): Buffer {
  const controle = leidAf(kek, "controle");
  const rij = metStartFout(bestand, () => {
    // A crash between deleting a key and emptying the log leaves its bytes in the file; finish that first.
    leegWal(sqlite);
    sqlite.exec(
      `CREATE TABLE IF NOT EXISTS sleutel (id TEXT PRIMARY KEY NOT NULL, verpakt BLOB NOT NULL);
       CREATE TABLE IF NOT EXISTS systeemsleutel (id INTEGER PRIMARY KEY CHECK (id = 1), controle BLOB NOT NULL, verpakt BLOB NOT NULL)`,
    );
    sqlite
      .transaction(() => {
        if (sqlite.prepare("SELECT 1 FROM systeemsleutel").get()) return;
        // Data keys without their system key: somebody's half a file. A new system key would hide the loss.
        if (sqlite.prepare("SELECT 1 FROM sleutel").get())
          throw new StartFout(`${bestand} is damaged; restore a back-up`);
        const nieuw = randomBytes(SLEUTEL_BYTES);
        sqlite
          .prepare("INSERT INTO systeemsleutel VALUES (1, ?, ?)")
          .run(controle, versleutel(kek, "systeemsleutel", nieuw));
      })
      .immediate();
    return sqlite
      .prepare<[], { controle: Buffer; verpakt: Buffer }>("SELECT controle, verpakt FROM systeemsleutel")
      .get();
  });
  if (!rij || rij.controle.length !== controle.length || !timingSafeEqual(rij.controle, controle)) {
    throw new StartFout("KEK_FILE does not belong to this data folder");
  }
  const sleutel = ontsleutel(kek, "systeemsleutel", rij.verpakt);
  if (!sleutel) throw new StartFout(`${bestand} is damaged; restore a back-up`);
  return sleutel;
}

function maakKluis(sqlite: BetterSqlite3.Database, kek: Buffer, systeemsleutel: Buffer): Kluis {
  const systeemzegel = leidAf(systeemsleutel, "zegel");
  const hmacSleutels = new Map(HMAC_DOELEN.map((doel) => [doel, leidAf(systeemsleutel, `hmac|${doel}`)]));
  systeemsleutel.fill(0);
  const cache = new Map<string, Buffer>();

  const voegToe = sqlite.prepare<[string, Buffer]>("INSERT INTO sleutel (id, verpakt) VALUES (?, ?)");
  const zoek = sqlite.prepare<[string], { verpakt: Buffer }>("SELECT verpakt FROM sleutel WHERE id = ?");
  const alle = sqlite.prepare<[], { id: string }>("SELECT id FROM sleutel ORDER BY id");
  const overschrijf = sqlite.prepare<[string]>("UPDATE sleutel SET verpakt = randomblob(length(verpakt)) WHERE id = ?");
  const wis = sqlite.prepare<[string]>("DELETE FROM sleutel WHERE id = ?");
  const verwijder = sqlite.transaction((id: string) => {
    overschrijf.run(id);
    wis.run(id);
  });

  function moetOpen(): void {
    if (!sqlite.open) throw new KluisFout("gesloten", "the key store is closed");
  }

  function getSleutel(id: string): Buffer {
    moetOpen();
    const bekend = cache.get(id);
    if (bekend) return bekend;
    const rij = zoek.get(id);
    if (!rij) throw new KluisFout("sleutel_weg", "the key of this value does not exist");
    const sleutel = ontsleutel(kek, `sleutel|${id}`, rij.verpakt);
    if (!sleutel) throw new KluisFout("gewijzigd", "the stored key was changed");
    cache.set(id, sleutel);
    return sleutel;
  }

  function getSysteemzegel(): Buffer {
    moetOpen();
    return systeemzegel;
  }

  return {
    nieuweSleutel() {
      moetOpen();
      const id = randomUUID();
      const sleutel = randomBytes(SLEUTEL_BYTES);
      voegToe.run(id, versleutel(kek, `sleutel|${id}`, sleutel));
      cache.set(id, sleutel);
      return id;
    },
    verzegel: (id, plek, tekst) => versleutel(getSleutel(id), plek, Buffer.from(tekst, "utf8")),
    ontzegel: (id, plek, waarde) => openBytes(getSleutel(id), plek, waarde).toString("utf8"),
    verzegelBytes: (id, plek, inhoud) => versleutel(getSleutel(id), plek, inhoud),
    ontzegelBytes: (id, plek, waarde) => openBytes(getSleutel(id), plek, waarde),
    vernietigSleutel(id) {
      moetOpen();
      // Memory first: whatever happens below, this process does not open a value with it again once the row is gone.
      cache.get(id)?.fill(0);
      cache.delete(id);
      verwijder.immediate(id);
      if (!leegWal(sqlite))
        throw new KluisFout("niet_vernietigd", "the key was removed, but the write-ahead log is in use");
    },
    bestaat(id) {
      moetOpen();
      return zoek.get(id) !== undefined;
    },
    listSleutels() {
      moetOpen();
      return alle.all().map((rij) => rij.id);
    },
    heeftDatabank() {
      moetOpen();
      return sqlite.pragma("user_version", { simple: true }) === MET_DATABANK;
    },
    noteerDatabank() {
      if (!this.heeftDatabank()) sqlite.pragma(`user_version = ${MET_DATABANK}`);
    },
    hmac(doel, waarde) {
      moetOpen();
      const sleutel = hmacSleutels.get(doel);
      if (!sleutel) throw new Error("unknown purpose");
      return createHmac("sha256", sleutel).update(waarde, "utf8").digest("hex");
    },
    verzegelSysteem: (plek, tekst) => versleutel(getSysteemzegel(), plek, Buffer.from(tekst, "utf8")),
    ontzegelSysteem: (plek, waarde) => openBytes(getSysteemzegel(), plek, waarde).toString("utf8"),
    sluit() {
      if (!sqlite.open) return;
      for (const sleutel of [kek, systeemzegel, ...hmacSleutels.values(), ...cache.values()]) sleutel.fill(0);
      cache.clear();
      try {
        leegWal(sqlite);
      } finally {
        sqlite.close();
      }
    },
  };
}

/** HKDF: separate keys for separate purposes, so that no result of one can be used for another. */
function leidAf(sleutel: Buffer, doel: string): Buffer {
  return Buffer.from(hkdfSync("sha256", sleutel, Buffer.alloc(0), `pga|${doel}`, SLEUTEL_BYTES));
}

/** Layout: version byte, nonce, ciphertext, tag. The version is authenticated with the place. */
function versleutel(sleutel: Buffer, plek: string, inhoud: Uint8Array): Buffer {
  const kop = Buffer.concat([Buffer.of(VERSIE), randomBytes(NONCE_BYTES)]);
  const cipher = createCipheriv("aes-256-gcm", sleutel, kop.subarray(1), { authTagLength: TAG_BYTES });
  cipher.setAAD(aad(plek));
  return Buffer.concat([kop, cipher.update(inhoud), cipher.final(), cipher.getAuthTag()]);
}

function ontsleutel(sleutel: Buffer, plek: string, waarde: Uint8Array): Buffer | null {
  const bytes = Buffer.from(waarde.buffer, waarde.byteOffset, waarde.byteLength);
  if (bytes.length < 1 + NONCE_BYTES + TAG_BYTES || bytes[0] !== VERSIE) return null;
  const nonce = bytes.subarray(1, 1 + NONCE_BYTES);
  const decipher = createDecipheriv("aes-256-gcm", sleutel, nonce, { authTagLength: TAG_BYTES });
  decipher.setAAD(aad(plek));
  decipher.setAuthTag(bytes.subarray(-TAG_BYTES));
  try {
    return Buffer.concat([decipher.update(bytes.subarray(1 + NONCE_BYTES, -TAG_BYTES)), decipher.final()]);
  } catch {
    return null;
  }
}

function openBytes(sleutel: Buffer, plek: string, waarde: Uint8Array): Buffer {
  const inhoud = ontsleutel(sleutel, plek, waarde);
  if (!inhoud) throw new KluisFout("gewijzigd", "a sealed value was changed or moved");
  return inhoud;
}

function aad(plek: string): Buffer {
  return Buffer.concat([Buffer.of(VERSIE), Buffer.from(plek, "utf8")]);
}
