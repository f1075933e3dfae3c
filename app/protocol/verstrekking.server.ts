import { eq } from "drizzle-orm";
import type { Systeem, Transactie } from "~/storage/systeem.server";
import { casus, rij, verstrekking } from "~/storage/tabellen.server";
import { gegevensregister, isEntiteit } from "./gegevensregister";

/** In which way a Partij provided: to the Veiligheidshuis, before the overleg to the team, in the overleg to the team. */
export type Wijze = "ingebracht" | "vooraf" | "casusoverleg";

type Rij = Pick<typeof rij.$inferSelect, "casusId" | "entiteit" | "code" | "status" | "verstrekkerPartijId">;

/** Comes with the verzoek, and is documented with it. */
const bijkomend: readonly string[] = ["contact"];

/** Not handed over: still the Partij's own, or taken back. */
const nietVerstrekt: readonly (string | null)[] = ["concept", "ingetrokken"];

/** Is this row information that a Partij has handed over? What others write is not its. */
function isVerstrekt({ entiteit, status, verstrekkerPartijId }: Rij): boolean {
  return (
    verstrekkerPartijId !== null &&
    !nietVerstrekt.includes(status) &&
    isEntiteit(entiteit) &&
    "ingebracht" in gegevensregister[entiteit] &&
    !bijkomend.includes(entiteit)
  );
}

/**
 * Writes one verstrekking to the register (P 8.1; Wpg 32, Wjsg 39j), in the transaction in which it happens. Thin: day,
 * Partij, kind and casusnummer, so that it can outlive the dossier.
 */
export function noteerVerstrekking(
  tx: Transactie,
  systeem: Pick<Systeem, "klok" | "willekeurig">,
  {
    casusId,
    entiteit,
    code,
    partijId,
    wijze,
  }: Pick<Rij, "casusId" | "entiteit" | "code"> & { partijId: string; wijze: Wijze },
): void {
  const nummer = tx.select({ nummer: casus.casusnummer }).from(casus).where(eq(casus.id, casusId)).get()?.nummer;
  if (!nummer) throw new Error("A verstrekking is about a casus");
  tx.insert(verstrekking)
    .values({
      id: systeem.willekeurig(),
      moment: systeem.klok.nu().toISOString(),
      casusnummer: nummer,
      partijId,
      wijze,
      entiteit,
      code,
    })
    .run();
}

/** What stands around the values of a row before a change; undefined for a row that did not exist. */
export function leesRijstand(tx: Transactie, rijId: string): typeof rij.$inferSelect | undefined {
  return tx.select().from(rij).where(eq(rij.id, rijId)).get();
}

/** Documents what a change of a row makes a verstrekking: handed in, released before the overleg, shared in it. */
export function noteerWijziging(
  tx: Transactie,
  systeem: Pick<Systeem, "klok" | "willekeurig">,
  eerder: typeof rij.$inferSelect | undefined,
  nu: typeof rij.$inferSelect | undefined,
): void {
  if (!nu || nu.verstrekkerPartijId === null || !isVerstrekt(nu)) return;
  const { casusId, entiteit, code, verstrekkerPartijId: partijId } = nu;
  const noteer = (wijze: Wijze) => noteerVerstrekking(tx, systeem, { casusId, entiteit, code, partijId, wijze });
  if (!eerder || !isVerstrekt(eerder)) noteer("ingebracht");
  if (!eerder?.vrijgegevenOp && nu.vrijgegevenOp) noteer("vooraf");
  if (!eerder?.gedeeldOp && nu.gedeeldOp) noteer("casusoverleg");
}
