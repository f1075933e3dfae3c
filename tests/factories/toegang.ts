import { account, partij } from "~db/schema";
import { schrijf } from "~/storage/databank.server";
import type { TestSysteem } from "./systeem";

type NieuwAccount = Partial<typeof account.$inferInsert>;

/** An account of a fresh Partij, for tests of log-in and beheer. Returns its id. */
export function maakTestAccount(systeem: TestSysteem, waarden: NieuwAccount = {}): string {
  const id = waarden.id ?? systeem.willekeurig();
  const partijId = waarden.partijId ?? systeem.willekeurig();
  schrijf(systeem, (tx) => {
    if (!waarden.partijId)
      tx.insert(partij)
        .values({ id: partijId, naam: `Partij ${partijId}`, type: "gemeente" })
        .run();
    tx.insert(account)
      .values({
        email: `${id}@voorbeeld.nl`,
        voornaam: "Noor",
        achternaam: "Verzonnen",
        rol: "beheerder",
        aangemaaktOp: systeem.klok.nu().toISOString(),
        ...waarden,
        id,
        partijId,
      })
      .run();
  });
  return id;
}
