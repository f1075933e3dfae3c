import { maxBestand, type Bestandstype } from "~/protocol/bestandstypen";
import { isJpeg, isPng } from "./beeld.server";
import { isDocx, maakDocxSchoon } from "./docx.server";
import { maakJpegSchoon } from "./jpeg.server";
import { Keurfout } from "./keurfout";
import { isOdt, maakOdtSchoon } from "./odt.server";
import { maakPdfSchoon } from "./pdf.server";
import { maakPngSchoon } from "./png.server";
import { leesZip } from "./zip.server";

export interface GekeurdBestand {
  type: Bestandstype;
  /** Cleaned: these are kept, never what came in. */
  bytes: Uint8Array;
}

const soorten = "Kies een PDF-, Word- (docx), OpenDocument- (odt), JPEG- of PNG-bestand.";

const begint = (bytes: Uint8Array, begin: string) =>
  Buffer.from(bytes.subarray(0, begin.length)).equals(Buffer.from(begin, "latin1"));

/**
 * What a file is by its content, and that file without anything that is not its text or picture. Name and type that the
 * sender gives play no part.
 * @throws Keurfout, in Dutch for the sender, when it is too large, of another kind, damaged, encrypted, or holds programs
 * or other files.
 */
export async function keurBestand(bytes: Uint8Array): Promise<GekeurdBestand> {
  if (bytes.byteLength === 0) throw new Keurfout("Dit bestand is leeg.");
  if (bytes.byteLength > maxBestand) throw new Keurfout("Dit bestand is groter dan 20 MB.");
  const schoon = await maakSchoon(bytes);
  if (schoon.bytes.byteLength > 2 * maxBestand) throw new Keurfout("Dit bestand is te groot.");
  return schoon;
}

async function maakSchoon(bytes: Uint8Array): Promise<GekeurdBestand> {
  if (begint(bytes, "%PDF-")) return { type: "pdf", bytes: await maakPdfSchoon(bytes) };
  if (isJpeg(bytes)) return { type: "jpg", bytes: maakJpegSchoon(bytes) };
  if (isPng(bytes)) return { type: "png", bytes: await maakPngSchoon(bytes) };
  if (begint(bytes, "PK\x03\x04")) {
    const delen = await leesZip(bytes);
    if (isDocx(delen)) return { type: "docx", bytes: await maakDocxSchoon(delen) };
    if (isOdt(delen)) return { type: "odt", bytes: await maakOdtSchoon(delen) };
  }
  if (begint(bytes, "\xd0\xcf\x11\xe0")) {
    throw new Keurfout(`Dit is een oud Word-bestand, of een bestand met een wachtwoord. ${soorten}`);
  }
  throw new Keurfout(`Dit soort bestand kan niet worden toegevoegd. ${soorten}`);
}
