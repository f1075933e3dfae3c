import { createInflate, createInflateRaw, deflateRaw, inflate, inflateRaw } from "node:zlib";
import { promisify } from "node:util";
import type { Keurfout } from "./keurfout";

/** Unpacking that stops at a limit, off the event loop. What is packed can be a thousand times what came in. */

type Vorm = "deflate" | "raw";

const pakUit = { deflate: promisify(inflate), raw: promisify(inflateRaw) } as const;

/** @throws the given error when it cannot be unpacked or gives more than `max` bytes. */
export async function pakBeperktUit(bytes: Uint8Array, vorm: Vorm, max: number, fout: () => Keurfout): Promise<Buffer> {
  try {
    return await pakUit[vorm](bytes, { maxOutputLength: Math.max(max, 1) });
  } catch {
    throw fout();
  }
}

/** Counts without keeping. @throws as `pakBeperktUit`; what breaks off halfway is no reason, as readers show the rest. */
export function telUitgepakt(bytes: Uint8Array, vorm: Vorm, max: number, fout: () => Keurfout): Promise<number> {
  return new Promise((klaar, mislukt) => {
    const stroom = vorm === "raw" ? createInflateRaw() : createInflate();
    let totaal = 0;
    stroom.on("data", (deel: Buffer) => {
      totaal += deel.length;
      if (totaal <= max) return;
      stroom.destroy();
      mislukt(fout());
    });
    stroom.on("end", () => klaar(totaal));
    stroom.on("error", () => (totaal === 0 ? mislukt(fout()) : klaar(totaal)));
    stroom.end(bytes);
  });
}

export const pakIn = promisify(deflateRaw);
