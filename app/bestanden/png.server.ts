import { crc32 } from "node:zlib";
import { Keurfout } from "./keurfout";
import { maxBeeldpunten } from "./jpeg.server";
import { telUitgepakt } from "./uitpakken.server";

export const pngKop = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** What makes the picture; texts, times, EXIF, profiles and animations are left out. */
const behouden = ["IHDR", "PLTE", "tRNS", "IDAT", "IEND", "gAMA", "cHRM", "sRGB", "pHYs", "sBIT", "bKGD"];

const beschadigd = () => new Keurfout("Deze PNG-afbeelding is beschadigd. Sla de afbeelding opnieuw op.");

/** Bits per point by colour type. */
const kanalen: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };

function berekenGrootte(kop: Buffer): number {
  if (kop.length !== 13) throw beschadigd();
  const breed = kop.readUInt32BE(0);
  const hoog = kop.readUInt32BE(4);
  const perPunt = (kop[8] ?? 0) * (kanalen[kop[9] ?? -1] ?? 0);
  if (breed === 0 || hoog === 0 || perPunt === 0) throw beschadigd();
  if (breed * hoog > maxBeeldpunten)
    throw new Keurfout("Deze afbeelding heeft te veel beeldpunten. Maak haar kleiner.");
  // One byte before each row; interlaced pictures have rows of seven smaller pictures.
  const rijen = kop[12] === 1 ? 2 * hoog + 16 : hoog;
  return Math.ceil((breed * hoog * perPunt) / 8) + 2 * rijen + 1024;
}

/**
 * The picture without what is not the picture, and without anything behind its end.
 * @throws Keurfout when it is damaged, too large, or holds more than it says.
 */
export async function maakPngSchoon(invoer: Uint8Array): Promise<Buffer> {
  const bytes = Buffer.from(invoer.buffer, invoer.byteOffset, invoer.byteLength);
  if (!bytes.subarray(0, 8).equals(pngKop)) throw beschadigd();
  const delen: Buffer[] = [pngKop];
  const beeld: Buffer[] = [];
  let grootte: number | undefined;
  let plaats = 8;
  for (;;) {
    if (plaats + 12 > bytes.length) throw beschadigd();
    const lengte = bytes.readUInt32BE(plaats);
    const einde = plaats + 12 + lengte;
    if (einde > bytes.length) throw beschadigd();
    const soort = bytes.toString("latin1", plaats + 4, plaats + 8);
    const inhoud = bytes.subarray(plaats + 8, plaats + 8 + lengte);
    if (crc32(bytes.subarray(plaats + 4, plaats + 8 + lengte)) !== bytes.readUInt32BE(einde - 4)) throw beschadigd();
    if ((soort === "IHDR") !== (grootte === undefined)) throw beschadigd();
    if (soort === "IHDR") grootte = berekenGrootte(inhoud);
    if (soort === "IDAT") beeld.push(inhoud);
    if (behouden.includes(soort)) delen.push(bytes.subarray(plaats, einde));
    // A part that a reader must know but we do not.
    else if (/^[A-Z]/.test(soort)) throw beschadigd();
    plaats = einde;
    if (soort === "IEND") break;
  }
  if (beeld.length === 0 || grootte === undefined) throw beschadigd();
  await telUitgepakt(Buffer.concat(beeld), "deflate", grootte, beschadigd);
  return Buffer.concat(delen);
}
