import { eq } from "drizzle-orm";
import { schrijf } from "~/storage/databank.server";
import type { Systeem } from "~/storage/systeem.server";
import { casus, concept, gegeven, uitgaandePost, vernietigingsverklaring } from "~/storage/tabellen.server";

/**
 * Carries out again what was destroyed after the back-up from which this database came: a casus whose key is no longer in
 * the key file was destroyed, and what the older database still holds of it cannot be read. Its values, drafts and
 * messages are removed and it counts as destroyed. Must run at start, before the first answer. Returns the numbers of the
 * casussen that it found.
 */
export function pasVernietigingenToe(systeem: Systeem): string[] {
  const { databank, kluis, klok } = systeem;
  const verloren = databank
    .select()
    .from(casus)
    .all()
    .filter(({ sleutelId }) => !kluis.bestaat(sleutelId));
  const concepten = databank
    .select()
    .from(concept)
    .all()
    .filter(({ sleutelId }) => !kluis.bestaat(sleutelId));
  const berichten = databank
    .select()
    .from(uitgaandePost)
    .all()
    .filter(({ sleutelId, tekst }) => tekst !== null && !kluis.bestaat(sleutelId));
  if (verloren.length + concepten.length + berichten.length === 0) return [];
  const moment = klok.nu().toISOString();
  const nieuweSleutels = verloren.map(() => kluis.nieuweSleutel());
  schrijf(systeem, (tx) => {
    for (const { id } of concepten) tx.delete(concept).where(eq(concept.id, id)).run();
    for (const { id } of berichten) {
      tx.update(uitgaandePost)
        .set({ tekst: null, status: "mislukt", laatsteFout: "tekst vernietigd" })
        .where(eq(uitgaandePost.id, id))
        .run();
    }
    for (const [plaats, dossier] of verloren.entries()) {
      tx.delete(gegeven).where(eq(gegeven.casusId, dossier.id)).run();
      tx.update(casus)
        .set({
          toestand: "vernietigd",
          sleutelId: nieuweSleutels[plaats] ?? dossier.sleutelId,
          bsnIndex: null,
          persoonNummer: systeem.willekeurig(),
          vernietigdOp: dossier.vernietigdOp ?? moment,
        })
        .where(eq(casus.id, dossier.id))
        .run();
      tx.insert(vernietigingsverklaring)
        .values({
          id: systeem.willekeurig(),
          casusnummer: dossier.casusnummer,
          moment,
          accountId: null,
          regel: "opnieuw toegepast na het terugzetten van een back-up",
          aantallen: "{}",
        })
        .run();
    }
  });
  return verloren.map(({ casusnummer }) => casusnummer);
}
