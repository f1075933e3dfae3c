import { and, eq, isNull } from "drizzle-orm";
import { schrijfNaam } from "~/lib/naam";
import type { Databank, Systeem, Transactie } from "~/storage/systeem.server";
import { account, besluit, rij, vernietiging } from "~/storage/tabellen.server";
import type { Klaargezet } from "./view";

/** The destruction that the recordmanager prepared and that waits for a second person. */
export function findKlaargezet({ databank }: Pick<Systeem, "databank">, casusId: string): Klaargezet | undefined {
  const gevonden = databank
    .select({ op: vernietiging.aangevraagdOp, door: account })
    .from(vernietiging)
    .innerJoin(account, eq(account.id, vernietiging.accountId))
    .where(and(eq(vernietiging.casusId, casusId), isNull(vernietiging.bevestigdOp)))
    .get();
  return gevonden && { op: gevonden.op, door: schrijfNaam(gevonden.door) };
}

/** Who took the besluit about a row (of langer bewaren, of overdragen), by row. */
export function listBesluitnemers({ databank }: Pick<Systeem, "databank">, casusId: string): Map<string, string> {
  const rijen = databank
    .select({ rijId: besluit.rijId, door: account })
    .from(besluit)
    .innerJoin(account, eq(account.id, besluit.accountId))
    .where(eq(besluit.casusId, casusId))
    .all();
  return new Map(rijen.flatMap(({ rijId, door }) => (rijId ? [[rijId, schrijfNaam(door)] as const] : [])));
}

/** Why it may be destroyed: it was handed over to the archive, or kept until its term was over. */
export function getGrond(
  lezen: Databank | Transactie,
  casusId: string,
): { soort: "archief" | "bewaartermijn"; regel: string } {
  const waar = and(eq(rij.casusId, casusId), eq(rij.entiteit, "archiefoverdracht"), eq(rij.status, "overgedragen"));
  return lezen.select({ id: rij.id }).from(rij).where(waar).get()
    ? { soort: "archief", regel: "Overgedragen aan het regionaal archief (DPIA 10)" }
    : { soort: "bewaartermijn", regel: "Bewaartermijn verstreken (DPIA 10, 15; P 11.2)" };
}
