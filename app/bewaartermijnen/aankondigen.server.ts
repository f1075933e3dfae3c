import { and, eq, inArray, isNotNull, isNull } from "drizzle-orm";
import { formatDag, vandaag as dagVan } from "~/lib/datum";
import { legBerichtKlaar } from "~/post/uitgaand.server";
import { schrijf } from "~/storage/databank.server";
import type { Systeem, Transactie } from "~/storage/systeem.server";
import { account, casus, regie } from "~/storage/tabellen.server";
import { aankondigingVan } from "./termijn";

interface Aflopend {
  id: string;
  casusnummer: string;
  bewarenTot: string;
}

/**
 * Tells the procesregisseurs, the procesondersteuners and the casusregisseur by mail that the term of a dossier ends within two
 * months (DPIA 3, step 7; DPIA 10). Once per date: another date is announced anew. Numbers and dates only. Called at start and
 * each hour. Returns how many dossiers were announced.
 */
export function kondigVernietigingenAan(systeem: Systeem): number {
  const vandaag = dagVan(systeem.klok.nu());
  return schrijf(systeem, (tx) => {
    const aflopend = tx
      .select()
      .from(casus)
      .where(
        and(isNotNull(casus.bewarenTot), isNull(casus.vernietigdOp), inArray(casus.toestand, ["afgesloten", "lokaal"])),
      )
      .all()
      .flatMap(({ id, casusnummer, bewarenTot, aangekondigdVoor }): Aflopend[] =>
        bewarenTot && aangekondigdVoor !== bewarenTot && aankondigingVan(bewarenTot) <= vandaag
          ? [{ id, casusnummer, bewarenTot }]
          : [],
      );
    if (aflopend.length === 0) return 0;
    meldAanStaf(tx, systeem, aflopend);
    for (const dossier of aflopend) {
      meldAanCasusregisseur(tx, systeem, dossier);
      tx.update(casus).set({ aangekondigdVoor: dossier.bewarenTot }).where(eq(casus.id, dossier.id)).run();
    }
    return aflopend.length;
  });
}

/** One message for all dossiers of this run. */
function meldAanStaf(tx: Transactie, systeem: Systeem, aflopend: readonly Aflopend[]): void {
  const staf = tx
    .select({ id: account.id })
    .from(account)
    .where(and(eq(account.actief, true), inArray(account.rol, ["procesregisseur", "procesondersteuner"])))
    .all();
  const regels = aflopend.map(
    ({ casusnummer, bewarenTot }) => `- ${casusnummer}: bewaren tot ${formatDag(bewarenTot)}`,
  );
  for (const { id } of staf) {
    legBerichtKlaar(tx, systeem, {
      aanAccountId: id,
      sjabloon: "bewaartermijn",
      casusnummer: null,
      onderwerp: "De bewaartermijn van dossiers loopt af",
      tekst: [
        "Van deze dossiers loopt de bewaartermijn binnen twee maanden af:",
        regels.join("\n"),
        "Moet een dossier bij uitzondering langer worden bewaard, of worden overgedragen aan het regionaal archief? Leg dat dan vast. Doet u niets, dan komt het vanzelf op de vernietigingslijst.",
        `${systeem.adres}/bewaartermijnen`,
      ].join("\n\n"),
    });
  }
}

function meldAanCasusregisseur(tx: Transactie, systeem: Systeem, { id, casusnummer, bewarenTot }: Aflopend): void {
  const waar = and(
    eq(regie.casusId, id),
    eq(regie.soort, "casusregisseur"),
    isNull(regie.tot),
    eq(account.actief, true),
  );
  const gevonden = tx
    .select({ id: account.id })
    .from(regie)
    .innerJoin(account, eq(account.id, regie.accountId))
    .where(waar)
    .get();
  if (!gevonden) return;
  legBerichtKlaar(tx, systeem, {
    aanAccountId: gevonden.id,
    sjabloon: "bewaartermijn",
    casusnummer,
    onderwerp: `De bewaartermijn van dossier ${casusnummer} loopt af`,
    tekst: [
      `U was casusregisseur van dossier ${casusnummer}. Het wordt bewaard tot ${formatDag(bewarenTot)} en daarna vernietigd.`,
      "Vindt u dat het langer moet worden bewaard, of moet worden overgedragen aan het regionaal archief? Neem dan voor die datum contact op met de procesregisseur. Noem in een bericht alleen het dossiernummer.",
    ].join("\n\n"),
  });
}
