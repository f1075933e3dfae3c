import { bestandsnamen } from "~/protocol/bestandstypen";
import type { Basis, Inzending } from "~/protocol/poort.server";
import { Keurfout } from "./keurfout";
import { keurBestand, type GekeurdBestand } from "./keuring.server";

/** What came in one file field: the cleaned file, nothing (where it may be left out), or in plain Dutch why not. */
export type Bestandinvoer = { bestand: GekeurdBestand | null; fout: null } | { bestand: null; fout: string };

/**
 * Judges the file of a field before the post is carried out: that takes time, and a transaction may not wait. The refusal
 * is put into the form under the same name, where the schema reports it beside all other errors; see `bestandfout`.
 */
export async function leesBestandinvoer(
  { formulier }: Inzending<Basis>,
  naam: string,
  { verplicht }: { verplicht: boolean },
): Promise<Bestandinvoer> {
  const invoer = formulier.bestanden.get(naam);
  const uitkomst = invoer || verplicht ? await keur(invoer) : { bestand: null, fout: null };
  formulier.velden.delete(naam);
  if (uitkomst.fout !== null) formulier.velden.set(naam, uitkomst.fout);
  return uitkomst;
}

async function keur(invoer: File | undefined): Promise<Bestandinvoer> {
  if (!invoer) return { bestand: null, fout: "Kies een bestand." };
  if (invoer.name === bestandsnamen.teGroot) return { bestand: null, fout: "Dit bestand is groter dan 20 MB." };
  try {
    return { bestand: await keurBestand(new Uint8Array(await invoer.arrayBuffer())), fout: null };
  } catch (fout) {
    if (fout instanceof Keurfout) return { bestand: null, fout: fout.message };
    throw fout;
  }
}
