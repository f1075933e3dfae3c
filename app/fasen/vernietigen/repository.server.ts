import { and, eq, isNotNull } from "drizzle-orm";
import type { Casus } from "~/protocol/lezer.server";
import type { Systeem, Transactie } from "~/storage/systeem.server";
import { uitgaandePost } from "~/storage/tabellen.server";
import { vernietigSleutels } from "./afmaken.server";

/**
 * Empties letters about the casus that never left, in the transaction of the destruction. Returns what must run after the
 * commit: destroying their keys.
 */
export function ruimPostOp(tx: Transactie, systeem: Systeem, { casusnummer }: Casus): () => void {
  const waar = and(eq(uitgaandePost.casusnummer, casusnummer), isNotNull(uitgaandePost.tekst));
  const sleutels = tx
    .update(uitgaandePost)
    .set({ tekst: null, status: "mislukt", laatsteFout: "dossier vernietigd" })
    .where(waar)
    .returning({ id: uitgaandePost.sleutelId })
    .all();
  return () => {
    vernietigSleutels(
      systeem,
      sleutels.map(({ id }) => id),
    );
  };
}
