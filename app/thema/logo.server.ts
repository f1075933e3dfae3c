import { createHash } from "node:crypto";
import { isJpeg, isPng } from "~/bestanden/beeld.server";
import { leesJpegmaat, maakJpegSchoon } from "~/bestanden/jpeg.server";
import { Keurfout } from "~/bestanden/keurfout";
import { maakPngSchoon } from "~/bestanden/png.server";
import { maxLogo } from "./logo";

export interface Logo {
  sleutel: string;
  type: "png" | "jpg";
  breed: number;
  hoog: number;
  inhoud: Buffer;
}

/** More points on a side than any screen shows of it. */
const maxZijde = 2_000;

const soorten = "Kies een PNG- of JPEG-afbeelding.";

/**
 * A picture for the header, by its content and without anything that is not the picture. No SVG: that can hold programs.
 * @throws Keurfout, in Dutch for the sender
 */
export async function keurLogo(bytes: Uint8Array): Promise<Logo> {
  if (bytes.byteLength === 0) throw new Keurfout(`Dit bestand is leeg. ${soorten}`);
  if (bytes.byteLength > maxLogo) throw new Keurfout("Deze afbeelding is groter dan 200 kB. Maak haar kleiner.");
  const type = isPng(bytes) ? "png" : isJpeg(bytes) ? "jpg" : undefined;
  if (!type) throw new Keurfout(`Dit is geen PNG- of JPEG-afbeelding. ${soorten}`);
  const inhoud = type === "png" ? await maakPngSchoon(bytes) : maakJpegSchoon(bytes);
  const { breed, hoog } =
    type === "png" ? { breed: inhoud.readUInt32BE(16), hoog: inhoud.readUInt32BE(20) } : leesJpegmaat(inhoud);
  if (Math.max(breed, hoog) > maxZijde)
    throw new Keurfout(
      `Deze afbeelding is ${String(breed)} bij ${String(hoog)} punten. Maak haar hoogstens 2000 breed en hoog.`,
    );
  const sleutel = createHash("sha256").update(inhoud).digest("hex").slice(0, 32);
  return { sleutel, type, breed, hoog, inhoud };
}
