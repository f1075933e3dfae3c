import { maakJpegSchoon } from "./jpeg.server";
import { Keurfout } from "./keurfout";
import { maakPngSchoon, pngKop } from "./png.server";
import type { Zipdeel } from "./zip.server";

export function isJpeg(bytes: Uint8Array): boolean {
  return bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff;
}

export function isPng(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.subarray(0, 8)).equals(pngKop);
}

/** A picture inside a document: cleaned like one on its own; kinds that can carry more than a picture are refused. */
export async function maakBeeldSchoon({ naam, inhoud }: Zipdeel): Promise<Zipdeel> {
  if (isJpeg(inhoud)) return { naam, inhoud: maakJpegSchoon(inhoud) };
  if (isPng(inhoud)) return { naam, inhoud: await maakPngSchoon(inhoud) };
  const isTekening = /\.(emf|wmf|gif|bmp)$/i.test(naam);
  if (isTekening) return { naam, inhoud };
  throw new Keurfout(
    "In dit bestand staat iets dat geen tekst of gewone afbeelding is. Sla het op als PDF en voeg dat toe.",
  );
}
