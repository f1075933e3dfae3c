import { eq } from "drizzle-orm";
import { findGeldende, listVersies, voegVersieToe, type Lijstversie } from "~/lijsten/repository.server";
import type { Systeem, Transactie } from "~/storage/systeem.server";
import { instelling } from "~/storage/tabellen.server";

const soort = "zedenklassen";
/** Where the list stood before it had versions. */
const oudeInstelling = "topx_zedenklassen";

export interface Zedenlijst {
  klassen: string[];
  /** Of the newest version; 0: none was saved. */
  versie: number;
  /** The last change; null while the list was never filled. */
  wijziging: { versie: number; geldtVanaf: string; reden: string; moment: string; door: string } | null;
}

/**
 * The MK that count as zedendelict for Top-X. The source names none (domein 12): empty until somebody fills it, and a
 * damaged setting counts as empty, so that nothing is ever tested against an unknown list.
 */
export function getZedenlijst(bron: Pick<Systeem, "databank"> | { databank: Transactie }): Zedenlijst {
  const nieuwste = listVersies(bron, soort).at(-1);
  if (nieuwste) return { klassen: listKlassen(nieuwste), versie: nieuwste.versie, wijziging: nieuwste };
  const oud = bron.databank.select().from(instelling).where(eq(instelling.sleutel, oudeInstelling)).get();
  return { klassen: oud ? leesKlassen(oud.waarde) : [], versie: 0, wijziging: null };
}

export function listKlassen({ woorden }: Pick<Lijstversie, "woorden">): string[] {
  return woorden.filter(({ inGebruik }) => inGebruik).map(({ sleutel }) => sleutel);
}

function leesKlassen(waarde: string): string[] {
  try {
    const gelezen: unknown = JSON.parse(waarde);
    return Array.isArray(gelezen) && gelezen.every((code) => typeof code === "string" && /^[A-Z]\d{2,3}$/.test(code))
      ? gelezen
      : [];
  } catch {
    return [];
  }
}

/** A next version, from today. A class that counted before stays in the list, out of use. */
export function zetZedenlijst(
  tx: Transactie,
  systeem: Pick<Systeem, "willekeurig">,
  klassen: readonly string[],
  van: { accountId: string; reden: string; moment: string; geldtVanaf: string },
): void {
  const bron = { databank: tx };
  const versies = listVersies(bron, soort);
  const eerder = findGeldende(versies, van.geldtVanaf)?.woorden.map(({ sleutel }) => sleutel) ?? [];
  const alle = [...new Set([...eerder, ...getZedenlijst(bron).klassen, ...klassen])].sort();
  voegVersieToe(tx, systeem, {
    ...van,
    soort,
    versie: (versies.at(-1)?.versie ?? 0) + 1,
    woorden: alle.map((sleutel) => ({ sleutel, woord: sleutel, inGebruik: klassen.includes(sleutel), telt: false })),
  });
}
