import { Keurfout } from "./keurfout";

/** Points in an image: more is a bomb for whoever opens it. */
export const maxBeeldpunten = 100_000_000;

const beschadigd = () => new Keurfout("Deze JPEG-afbeelding is beschadigd. Sla de afbeelding opnieuw op.");

const APP0 = 0xe0;
const APP1 = 0xe1;
const APP14 = 0xee;
const COM = 0xfe;
const SOS = 0xda;
const EOI = 0xd9;

function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
}

/** How the picture must be turned to be upright: the one word of the EXIF block that belongs to the picture itself. */
function leesOrientatie(blok: Buffer): number {
  if (blok.toString("latin1", 0, 6) !== "Exif\0\0") return 1;
  const tiff = blok.subarray(6);
  if (tiff.length < 8) return 1;
  const klein = tiff.toString("latin1", 0, 2) === "II";
  const lees16 = (plaats: number) => (klein ? tiff.readUInt16LE(plaats) : tiff.readUInt16BE(plaats));
  const begin = klein ? tiff.readUInt32LE(4) : tiff.readUInt32BE(4);
  if (begin + 2 > tiff.length) return 1;
  const aantal = lees16(begin);
  for (let nr = 0; nr < aantal; nr += 1) {
    const plaats = begin + 2 + nr * 12;
    if (plaats + 12 > tiff.length) return 1;
    if (lees16(plaats) !== 0x0112) continue;
    const waarde = lees16(plaats + 8);
    return waarde >= 1 && waarde <= 8 ? waarde : 1;
  }
  return 1;
}

function maakOrientatie(waarde: number): Buffer {
  const tiff = Buffer.alloc(26);
  tiff.write("II*\0", 0, "latin1");
  tiff.writeUInt32LE(8, 4);
  tiff.writeUInt16LE(1, 8);
  tiff.writeUInt16LE(0x0112, 10);
  tiff.writeUInt16LE(3, 12);
  tiff.writeUInt32LE(1, 14);
  tiff.writeUInt16LE(waarde, 18);
  return maakSegment(APP1, Buffer.concat([Buffer.from("Exif\0\0", "latin1"), tiff]));
}

function maakSegment(marker: number, inhoud: Buffer): Buffer {
  const kop = Buffer.from([0xff, marker, 0, 0]);
  kop.writeUInt16BE(inhoud.length + 2, 2);
  return Buffer.concat([kop, inhoud]);
}

/** Density, without the thumbnail that can stand behind it. */
function maakJfif(inhoud: Buffer): Buffer | undefined {
  if (inhoud.length < 14 || inhoud.toString("latin1", 0, 5) !== "JFIF\0") return undefined;
  const kaal = Buffer.from(inhoud.subarray(0, 14));
  kaal.fill(0, 12);
  return maakSegment(APP0, kaal);
}

/** Where the compressed picture ends: at the first marker that is not part of it. */
function zoekEindeScan(bytes: Buffer, vanaf: number): number {
  for (let plaats = bytes.indexOf(0xff, vanaf); plaats >= 0; plaats = bytes.indexOf(0xff, plaats + 1)) {
    const volgend = bytes[plaats + 1];
    if (volgend === undefined) return bytes.length;
    if (volgend !== 0 && volgend !== 0xff && !(volgend >= 0xd0 && volgend <= 0xd7)) return plaats;
  }
  return bytes.length;
}

/**
 * The picture without anything that is not the picture: EXIF (place, time, device), XMP, comments, thumbnails, colour
 * profile, and whatever stands behind its end. Only how it must be turned is kept.
 * @throws Keurfout when it is damaged or has more points than `maxBeeldpunten`.
 */
export function maakJpegSchoon(invoer: Uint8Array): Buffer {
  const bytes = Buffer.from(invoer.buffer, invoer.byteOffset, invoer.byteLength);
  if (bytes[0] !== 0xff || bytes[1] !== 0xd8) throw beschadigd();
  const delen: Buffer[] = [Buffer.from([0xff, 0xd8])];
  let orientatie = 1;
  let heeftFrame = false;
  let heeftScan = false;
  let plaats = 2;
  for (;;) {
    if (bytes[plaats] !== 0xff) {
      if (heeftScan && plaats >= bytes.length) break;
      throw beschadigd();
    }
    while (bytes[plaats + 1] === 0xff) plaats += 1;
    const marker = bytes[plaats + 1];
    if (marker === undefined) {
      if (heeftScan) break;
      throw beschadigd();
    }
    if (marker === EOI) break;
    if (marker < 0xc0 || (marker >= 0xd0 && marker <= 0xd8) || plaats + 4 > bytes.length) throw beschadigd();
    const lengte = bytes.readUInt16BE(plaats + 2);
    const einde = plaats + 2 + lengte;
    if (lengte < 2 || einde > bytes.length) throw beschadigd();
    const inhoud = bytes.subarray(plaats + 4, einde);
    if (marker === APP1) orientatie = Math.max(orientatie, leesOrientatie(inhoud));
    else if (marker === APP0) {
      const jfif = maakJfif(inhoud);
      if (jfif) delen.push(jfif);
    } else if (marker === APP14 && inhoud.toString("latin1", 0, 5) === "Adobe") {
      // Says how the colours are stored; without it they come out wrong.
      delen.push(maakSegment(APP14, inhoud.subarray(0, 12)));
    } else if (marker < APP0 || (marker > 0xef && marker !== COM)) {
      if (isFrame(marker)) {
        const punten = inhoud.length >= 5 ? inhoud.readUInt16BE(1) * inhoud.readUInt16BE(3) : 0;
        if (punten === 0) throw beschadigd();
        if (punten > maxBeeldpunten)
          throw new Keurfout("Deze afbeelding heeft te veel beeldpunten. Maak haar kleiner.");
        heeftFrame = true;
      }
      delen.push(bytes.subarray(plaats, einde));
    }
    plaats = einde;
    if (marker === SOS) {
      if (!heeftFrame) throw beschadigd();
      heeftScan = true;
      plaats = zoekEindeScan(bytes, einde);
      delen.push(bytes.subarray(einde, plaats));
    }
  }
  if (!heeftScan) throw beschadigd();
  const [begin = Buffer.alloc(0), ...rest] = delen;
  const gedraaid = orientatie > 1 ? [maakOrientatie(orientatie)] : [];
  return Buffer.concat([begin, ...gedraaid, ...rest, Buffer.from([0xff, EOI])]);
}

/** Points of a picture that `maakJpegSchoon` made, as it is shown: turned when it says so. */
export function leesJpegmaat(schoon: Buffer): { breed: number; hoog: number } {
  let gedraaid = false;
  for (let plaats = 2; plaats + 4 <= schoon.length; plaats += 2 + schoon.readUInt16BE(plaats + 2)) {
    const marker = schoon[plaats + 1] ?? 0;
    const inhoud = schoon.subarray(plaats + 4, plaats + 2 + schoon.readUInt16BE(plaats + 2));
    if (marker === APP1) gedraaid = leesOrientatie(inhoud) >= 5;
    if (!isFrame(marker)) continue;
    const [hoog, breed] = [inhoud.readUInt16BE(1), inhoud.readUInt16BE(3)];
    return gedraaid ? { breed: hoog, hoog: breed } : { breed, hoog };
  }
  throw beschadigd();
}
