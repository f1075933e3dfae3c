import { createCipheriv, createDecipheriv, hkdfSync, randomBytes, timingSafeEqual } from "node:crypto";
import { closeSync, fsyncSync, openSync, readSync, renameSync, rmSync, writeSync } from "node:fs";
import { dirname } from "node:path";
import { z } from "zod";
import { flushMap } from "./bestand.server";
import { metStartFout, StartFout } from "./fouten";

/**
 * A back-up file: one line that says what it is, and then the content in pieces, each encrypted (AES-256-GCM) under a key of
 * this file alone, which stands wrapped by the KEK in that line. A piece that was changed, left out, moved or cut off, or a
 * changed first line, does not open. Values inside are encrypted once more under the keys of their casussen.
 */
const kopschema = z.strictObject({
  formaat: z.literal("pga-back-up-1"),
  soort: z.enum(["databank", "sleutels"]),
  moment: z.string(),
  /** Lines on the list of what was destroyed, at that moment. */
  vernietigd: z.number().int().nonnegative(),
  /** Tells a wrong KEK from damage. */
  kek: z.string(),
  sleutel: z.string(),
});
export type Kopiekop = z.output<typeof kopschema>;

const STUK = 1024 * 1024;
const TAG = 16;

function leidAf(kek: Buffer, doel: string): Buffer {
  return Buffer.from(hkdfSync("sha256", kek, Buffer.alloc(0), `pga|back-up|${doel}`, 32));
}

/** A number per piece and whether it is the last: pieces cannot be swapped, and the end cannot be cut off. */
function maakNonce(nummer: number, isLaatste: boolean): Buffer {
  const nonce = Buffer.alloc(12);
  nonce.writeUIntBE(nummer, 5, 6);
  nonce[11] = isLaatste ? 1 : 0;
  return nonce;
}

function versleutel(sleutel: Buffer, nonce: Buffer, aad: Buffer, inhoud: Uint8Array): Buffer {
  const cipher = createCipheriv("aes-256-gcm", sleutel, nonce, { authTagLength: TAG });
  cipher.setAAD(aad);
  return Buffer.concat([cipher.update(inhoud), cipher.final(), cipher.getAuthTag()]);
}

function ontsleutel(sleutel: Buffer, nonce: Buffer, aad: Buffer, stuk: Buffer): Buffer | undefined {
  if (stuk.length < TAG) return undefined;
  const decipher = createDecipheriv("aes-256-gcm", sleutel, nonce, { authTagLength: TAG });
  decipher.setAAD(aad);
  decipher.setAuthTag(stuk.subarray(-TAG));
  try {
    return Buffer.concat([decipher.update(stuk.subarray(0, -TAG)), decipher.final()]);
  } catch {
    return undefined;
  }
}

/** As many bytes as there are from `begin`, at most `lengte`. */
function leesStuk(fd: number, lengte: number, begin: number): Buffer {
  const stuk = Buffer.alloc(lengte);
  let gelezen = 0;
  while (gelezen < lengte) {
    const n = readSync(fd, stuk, gelezen, lengte - gelezen, begin + gelezen);
    if (n === 0) break;
    gelezen += n;
  }
  return stuk.subarray(0, gelezen);
}

function schrijfAlles(fd: number, stuk: Uint8Array): void {
  for (let begin = 0; begin < stuk.length;) begin += writeSync(fd, stuk, begin);
}

/** Runs `werk` on a new file that gets its name only when it is whole and flushed. */
function maakBestand(doel: string, werk: (fd: number) => void): void {
  const tijdelijk = `${doel}.deel`;
  const fd = openSync(tijdelijk, "w", 0o600);
  try {
    werk(fd);
    fsyncSync(fd);
  } catch (fout) {
    closeSync(fd);
    rmSync(tijdelijk, { force: true });
    throw fout;
  }
  closeSync(fd);
  renameSync(tijdelijk, doel);
  flushMap(dirname(doel));
}

/** Encrypts the file `bron` into the back-up file `doel`. Whole or not at all. */
export function schrijfKopie(
  bron: string,
  doel: string,
  kek: Buffer,
  kop: Pick<Kopiekop, "soort" | "moment" | "vernietigd">,
): void {
  metStartFout(doel, () => {
    const sleutel = randomBytes(32);
    const nonce = randomBytes(12);
    const verpakt = versleutel(leidAf(kek, "sleutel"), nonce, Buffer.from(kop.soort), sleutel);
    const regel: Kopiekop = {
      formaat: "pga-back-up-1",
      ...kop,
      kek: leidAf(kek, "controle").toString("base64"),
      sleutel: Buffer.concat([nonce, verpakt]).toString("base64"),
    };
    const aad = Buffer.from(`${JSON.stringify(regel)}\n`);
    const in_ = openSync(bron, "r");
    try {
      maakBestand(doel, (uit) => {
        schrijfAlles(uit, aad);
        let stuk = leesStuk(in_, STUK, 0);
        for (let nummer = 0; ; nummer += 1) {
          const volgend = leesStuk(in_, STUK, (nummer + 1) * STUK);
          const isLaatste = volgend.length === 0;
          schrijfAlles(uit, versleutel(sleutel, maakNonce(nummer, isLaatste), aad, stuk));
          if (isLaatste) break;
          stuk = volgend;
        }
      });
    } finally {
      closeSync(in_);
      sleutel.fill(0);
    }
  });
}

function leesKopregel(fd: number, bestand: string): { kop: Kopiekop; aad: Buffer } {
  const begin = leesStuk(fd, 4096, 0);
  const einde = begin.indexOf("\n");
  const tekst = begin.subarray(0, einde).toString("utf8");
  const gelezen = kopschema.safeParse(einde > 0 && tekst.startsWith("{") ? probeerJson(tekst) : undefined);
  if (!gelezen.success) throw new StartFout(`${bestand} is not a back-up of this system, or it is damaged`);
  return { kop: gelezen.data, aad: begin.subarray(0, einde + 1) };
}

function probeerJson(tekst: string): unknown {
  try {
    return JSON.parse(tekst);
  } catch {
    return undefined;
  }
}

/**
 * Decrypts a back-up file into `doel` and returns what its first line says, which is proven with it.
 * @throws StartFout when it is no back-up, was made with another KEK, or any byte of it was changed
 */
export function leesKopie(bestand: string, doel: string, kek: Buffer): Kopiekop {
  return metStartFout(bestand, () => {
    const in_ = openSync(bestand, "r");
    try {
      const { kop, aad } = leesKopregel(in_, bestand);
      const sleutel = openSleutel(kop, kek, bestand);
      maakBestand(doel, (uit) => pakUit(in_, uit, { sleutel, aad, bestand }));
      return kop;
    } finally {
      closeSync(in_);
    }
  });
}

function openSleutel(kop: Kopiekop, kek: Buffer, bestand: string): Buffer {
  const controle = Buffer.from(kop.kek, "base64");
  const eigen = leidAf(kek, "controle");
  if (controle.length !== eigen.length || !timingSafeEqual(controle, eigen)) {
    throw new StartFout(`${bestand} was made with another KEK; put the KEK_FILE of that time in place`);
  }
  const verpakt = Buffer.from(kop.sleutel, "base64");
  const nonce = verpakt.subarray(0, 12);
  const sleutel = ontsleutel(leidAf(kek, "sleutel"), nonce, Buffer.from(kop.soort), verpakt.subarray(12));
  if (!sleutel) throw new StartFout(`${bestand} is damaged; use another back-up`);
  return sleutel;
}

interface Inpakking {
  sleutel: Buffer;
  aad: Buffer;
  bestand: string;
}

function pakUit(in_: number, uit: number, { sleutel, aad, bestand }: Inpakking): void {
  let plaats = aad.length;
  const lees = () => {
    const stuk = leesStuk(in_, STUK + TAG, plaats);
    plaats += stuk.length;
    return stuk;
  };
  let stuk = lees();
  for (let nummer = 0; ; nummer += 1) {
    const volgend = lees();
    const isLaatste = volgend.length === 0;
    const inhoud = ontsleutel(sleutel, maakNonce(nummer, isLaatste), aad, stuk);
    if (!inhoud) throw new StartFout(`${bestand} is damaged; use another back-up`);
    schrijfAlles(uit, inhoud);
    if (isLaatste) return;
    stuk = volgend;
  }
}
