import { strFromU8, unzipSync } from "fflate";

/** All files of a spreadsheet as one text: what a search through the unpacked file would find. */
export function leesBlad(bytes: Uint8Array): string {
  return Object.entries(unzipSync(bytes))
    .map(([naam, inhoud]) => `${naam}\n${strFromU8(inhoud)}`)
    .join("\n");
}
