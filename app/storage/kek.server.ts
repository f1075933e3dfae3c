import { randomBytes } from "node:crypto";
import { existsSync, readFileSync, realpathSync, statSync } from "node:fs";
import { basename, dirname, join, relative, resolve, sep } from "node:path";
import { schrijfHeelBestand } from "./bestand.server";
import { metStartFout, StartFout } from "./fouten";

/**
 * The key-encryption key: 32 bytes, base64, in a file of its own. It lies outside the data folder, so that a copy of the
 * data folder alone opens nothing. Made on the first start only; with keys present a new one would lose them all.
 * @param opties.bestaatData whether the data folder already has a key file
 * @throws StartFout when the file lies in the data folder, is missing while keys exist, or others may read it
 */
export function leesOfMaakKek(opties: { bestand: string; dataMap: string; bestaatData: boolean }): Buffer {
  return metStartFout(`KEK_FILE ${opties.bestand}`, () => {
    controleerPlaats(opties.bestand, opties.dataMap);
    if (existsSync(opties.bestand)) return leesKek(opties.bestand);
    if (opties.bestaatData) {
      throw new StartFout(
        `KEK_FILE ${opties.bestand} does not exist, but this data folder has keys made with it; put it back`,
      );
    }
    return maakKek(opties.bestand);
  });
}

function controleerPlaats(bestand: string, dataMap: string): void {
  const weg = relative(echtPad(dataMap), echtPad(bestand));
  // On another Windows drive `relative` gives an absolute path, which does not start with "..".
  const erbuiten = weg === ".." || weg.startsWith(`..${sep}`) || resolve(weg) === weg;
  if (!erbuiten) throw new StartFout("KEK_FILE must lie outside DATA_DIR");
}

/** Path without symbolic links, also when the last parts do not exist yet. */
function echtPad(pad: string): string {
  const vol = resolve(pad);
  if (existsSync(vol)) return realpathSync(vol);
  const ouder = dirname(vol);
  return ouder === vol ? vol : join(echtPad(ouder), basename(vol));
}

function leesKek(bestand: string): Buffer {
  const stand = statSync(bestand);
  if (process.platform !== "win32" && (stand.mode & 0o077) !== 0) {
    throw new StartFout(`KEK_FILE ${bestand} can be read or written by others; run chmod 600 on it`);
  }
  const tekst = readFileSync(bestand, "utf8").trim();
  const kek = Buffer.from(tekst, "base64");
  if (kek.length !== 32 || kek.toString("base64") !== tekst)
    throw new StartFout(`KEK_FILE ${bestand} must hold 32 bytes in base64`);
  return kek;
}

function maakKek(bestand: string): Buffer {
  const kek = randomBytes(32);
  // Whole or not at all, before the first key is wrapped with it.
  schrijfHeelBestand(bestand, `${kek.toString("base64")}\n`);
  return kek;
}
