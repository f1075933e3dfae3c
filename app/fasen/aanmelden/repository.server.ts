import { randomInt } from "node:crypto";
import { eq, ne } from "drizzle-orm";
import type { Casus } from "~/protocol/lezer.server";
import type { Systeem, Transactie } from "~/storage/systeem.server";
import { casus, partij, regie } from "~/storage/tabellen.server";

export interface NieuweCasus {
  aanpak: string;
  gemeente: string;
  bsn: string | undefined;
  melderAccountId: string;
  melderPartijId: string;
  vandaag: string;
  /** Of a casus that comes from another system; it must be free. Absent: one is made. */
  casusnummer?: string | undefined;
}

/** Adds a casus in the state `aangemeld`. The same BSN gives the same internal number of the persoon (DPIA bijlage 1). */
export function maakCasus(tx: Transactie, systeem: Systeem, nieuw: NieuweCasus): Casus {
  const bsnIndex = nieuw.bsn ? systeem.kluis.hmac("bsn", nieuw.bsn) : null;
  const bekend = bsnIndex ? tx.select().from(casus).where(eq(casus.bsnIndex, bsnIndex)).get() : undefined;
  const rij = tx
    .insert(casus)
    .values({
      id: systeem.willekeurig(),
      casusnummer: nieuw.casusnummer ?? kiesCasusnummer(tx, nieuw.vandaag.slice(0, 4)),
      aanpak: nieuw.aanpak,
      gemeente: nieuw.gemeente,
      toestand: "aangemeld",
      persoonNummer: bekend?.persoonNummer ?? systeem.willekeurig(),
      bsnIndex,
      sleutelId: systeem.kluis.nieuweSleutel(),
      melderAccountId: nieuw.melderAccountId,
      melderPartijId: nieuw.melderPartijId,
      aangemeldOp: nieuw.vandaag,
    })
    .returning()
    .get();
  tx.insert(regie)
    .values({
      id: systeem.willekeurig(),
      casusId: rij.id,
      soort: "verantwoordelijke_partij",
      partijId: nieuw.melderPartijId,
      vanaf: nieuw.vandaag,
    })
    .run();
  return rij;
}

/** Random, so that a number tells nothing about how many casussen there are or which came first. */
function kiesCasusnummer(tx: Transactie, jaar: string): string {
  for (;;) {
    const nummer = `${jaar}-${randomInt(10_000, 100_000)}`;
    if (!tx.select({ id: casus.id }).from(casus).where(eq(casus.casusnummer, nummer)).get()) return nummer;
  }
}

/** Partijen on whose behalf the procesregisseur can register a casus of the blauwlijst. */
export function listAanmeldendePartijen(systeem: Systeem): { id: string; naam: string }[] {
  return systeem.databank
    .select({ id: partij.id, naam: partij.naam })
    .from(partij)
    .where(ne(partij.type, "veiligheidshuis"))
    .orderBy(partij.naam)
    .all();
}
