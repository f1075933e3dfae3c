import { eq } from "drizzle-orm";
import type { Databank, Transactie } from "~/storage/systeem.server";
import { projectie } from "~/storage/tabellen.server";
import { isDeel, minutenRust, type Projectiestand } from "./projectie";
import type { Agendapunt, Overleg } from "./repository.server";

const begin: Projectiestand = { aan: false, reden: "zwart", deel: "beeldvorming", blad: 1, donker: false };

/**
 * The state of the projector of this overleg. Black unless somebody switched it on for the very item that is on the table
 * now, in an overleg that is open, and gave a sign of life in the last minutes (domein 6).
 */
export function getProjectie(
  lezen: Databank | Transactie,
  overleg: Overleg,
  punt: Agendapunt | undefined,
  nu: Date,
): Projectiestand {
  const rij = lezen.select().from(projectie).where(eq(projectie.overlegId, overleg.id)).get();
  if (overleg.status !== "geopend" || punt?.status !== "aan_de_orde")
    return { ...begin, reden: "wacht", donker: rij?.donker ?? false };
  if (rij?.agendapuntId !== punt.id) return { ...begin, donker: rij?.donker ?? false };
  const { deel, blad, donker } = rij;
  const rust = nu.getTime() - Date.parse(rij.bevestigdOp) >= minutenRust * 60_000;
  const stand = { deel: isDeel(deel) ? deel : begin.deel, blad, donker };
  if (!rij.aan || rust) return { ...stand, aan: false, reden: rij.aan ? "rust" : "zwart" };
  return { ...stand, aan: true, reden: null };
}

/** Changes what the projector shows of this item. Asking for another part begins at its first page. */
export function zetProjectie(
  tx: Transactie,
  overleg: Overleg,
  punt: Agendapunt,
  nieuw: Partial<Pick<Projectiestand, "aan" | "deel" | "blad" | "donker">>,
  nu: Date,
): void {
  const { aan, deel, blad, donker } = { ...getProjectie(tx, overleg, punt, nu), ...nieuw };
  const rij = {
    agendapuntId: punt.id,
    aan,
    deel,
    blad: nieuw.deel && !nieuw.blad ? 1 : blad,
    donker,
    bevestigdOp: nu.toISOString(),
  };
  tx.insert(projectie)
    .values({ overlegId: overleg.id, ...rij })
    .onConflictDoUpdate({ target: projectie.overlegId, set: rij })
    .run();
}

/** Somebody is at the chair's screen. Does not switch on what is black, also not what became black by itself. */
export function bevestigProjectie(tx: Transactie, overleg: Overleg, punt: Agendapunt | undefined, nu: Date): void {
  if (!getProjectie(tx, overleg, punt, nu).aan) return;
  tx.update(projectie).set({ bevestigdOp: nu.toISOString() }).where(eq(projectie.overlegId, overleg.id)).run();
}
