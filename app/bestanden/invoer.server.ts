import { bestandsnamen } from "~/protocol/bestandstypen";
import type { Basis, Inzending } from "~/protocol/poort.server";
import { Keurfout } from "./keurfout";
import { keurBestand, type GekeurdBestand } from "./keuring.server";

/** What came in one file field: the cleaned file, nothing (where it may be left out), or in plain Dutch why not. */
export type Bestandinvoer<T = GekeurdBestand> = { bestand: T | null; fout: null } | { bestand: null; fout: string };

/**
 * Judges the file of a field before the post is carried out: that takes time, and a transaction may not wait. The refusal
 * is put into the form under the same name, where the schema reports it beside all other errors; see `bestandfout`.
 */
export function leesBestandinvoer(
  inzending: Inzending<Basis>,
  naam: string,
  opties: { verplicht: boolean },
): Promise<Bestandinvoer> {
  return leesInvoerMet(inzending, naam, { ...opties, keur: keurBestand });
}

/** As `leesBestandinvoer`, for a file of another kind than those of a dossier: `keur` says what it may be. */
export async function leesInvoerMet<T>(
  { formulier }: Inzending<Basis>,
  naam: string,
  { verplicht, keur }: { verplicht: boolean; keur: (bytes: Uint8Array) => Promise<T> },
): Promise<Bestandinvoer<T>> {
  const invoer = formulier.bestanden.get(naam);
  const uitkomst: Bestandinvoer<T> = invoer || verplicht ? await leesMet(invoer, keur) : { bestand: null, fout: null };
  formulier.velden.delete(naam);
  if (uitkomst.fout !== null) formulier.velden.set(naam, uitkomst.fout);
  return uitkomst;
}

async function leesMet<T>(
  invoer: File | undefined,
  keur: (bytes: Uint8Array) => Promise<T>,
): Promise<Bestandinvoer<T>> {
  if (!invoer) return { bestand: null, fout: "Kies een bestand." };
  if (invoer.name === bestandsnamen.teGroot) return { bestand: null, fout: "Dit bestand is groter dan 20 MB." };
  try {
    return { bestand: await keur(new Uint8Array(await invoer.arrayBuffer())), fout: null };
  } catch (fout) {
    if (fout instanceof Keurfout) return { bestand: null, fout: fout.message };
    throw fout;
  }
}
