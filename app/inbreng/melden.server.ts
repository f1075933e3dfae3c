import { and, eq } from "drizzle-orm";
import { dagVanMoment } from "~/lib/datum";
import { legBerichtKlaar } from "~/post/uitgaand.server";
import type { Opener } from "~/protocol/afscherming";
import type { Sleutel } from "~/protocol/gegevensregister";
import { findActor, getCasusFeiten } from "~/protocol/lezer.server";
import type { Pen } from "~/protocol/pen.server";
import { maakBeoordelaar, type CasusContext } from "~/protocol/poort.server";
import type { CasusFeiten } from "~/protocol/regels";
import { findAfgeschermd } from "~/storage/dossier.server";
import { aanwezigheid, account, agendapunt, autorisatie, besluit, rij as rijTabel } from "~/storage/tabellen.server";

type Deelbaar = "inbreng" | "ketenanalyse" | "bijlage";

/**
 * Who took part since then: authorised on some day of it, or present when the casus was discussed, whatever their ground
 * of presence (P 13.7: also who only saw it in the overleg).
 */
function listMogelijkeOntvangers({ systeem, casus }: CasusContext, sinds: string): Set<string> {
  const { databank } = systeem;
  const dag = dagVanMoment(sinds);
  const geautoriseerd = databank
    .select()
    .from(autorisatie)
    .where(and(eq(autorisatie.casusId, casus.id), eq(autorisatie.rol, "deelnemer")))
    .all()
    .filter(({ tot }) => !tot || dag <= tot);
  const aanwezig = databank
    .select({ accountId: aanwezigheid.accountId, besprokenOp: agendapunt.besprokenOp, status: agendapunt.status })
    .from(aanwezigheid)
    .innerJoin(agendapunt, eq(agendapunt.id, aanwezigheid.agendapuntId))
    .where(and(eq(agendapunt.casusId, casus.id), eq(aanwezigheid.aanwezig, true)))
    .all()
    .filter(({ besprokenOp, status }) => status === "aan_de_orde" || (besprokenOp !== null && sinds <= besprokenOp));
  return new Set([...geautoriseerd, ...aanwezig].map(({ accountId }) => accountId));
}

/** The procesregisseurs who took a besluit in this casus: they made texts out of what was brought in. */
function listProcesregisseurs({ systeem, casus }: CasusContext): Set<string> {
  const rijen = systeem.databank
    .selectDistinct({ accountId: besluit.accountId })
    .from(besluit)
    .innerJoin(account, eq(account.id, besluit.accountId))
    .where(and(eq(besluit.casusId, casus.id), eq(account.rol, "procesregisseur"), eq(account.actief, true)))
    .all();
  return new Set(rijen.map(({ accountId }) => accountId));
}

interface Lezers {
  partners: Set<string>;
  staf: Set<string>;
}

/** Of those who took part and of the procesregie: for whom the rules open this row as it is stored now. */
function listLezers(context: CasusContext, { magLezen, sinds, verstrekkerPartijId }: Stand): Lezers {
  const { systeem, casus, vandaag } = context;
  const leest = (accountId: string, alsDeelnemer: boolean): boolean => {
    const lezer = findActor(systeem, accountId)?.lezer;
    if (!lezer || lezer.partij.id === verstrekkerPartijId) return false;
    const eigen = getCasusFeiten(systeem, casus, lezer, vandaag);
    const feiten: CasusFeiten = alsDeelnemer
      ? { ...eigen, autorisatie: { rol: "deelnemer", vanaf: vandaag, tot: null } }
      : eigen;
    return magLezen(maakBeoordelaar({ lezer, casus: feiten, vandaag }));
  };
  const partners = sinds === null ? [] : [...listMogelijkeOntvangers(context, sinds)];
  return {
    partners: new Set(partners.filter((id) => leest(id, true))),
    staf: new Set([...listProcesregisseurs(context)].filter((id) => leest(id, false))),
  };
}

interface Stand {
  magLezen: (beoordelaar: Pick<Opener, "oordeel">) => boolean;
  sinds: string | null;
  verstrekkerPartijId: string | null;
}

/** Asked of storage, not of the opener: who decides about the row need not be able to read it. */
function findStand(pen: Pen<CasusContext>, entiteit: Deelbaar, rijId: string): Stand | undefined {
  const { systeem, casus } = pen.context;
  const magLezen = <E extends Deelbaar>(soort: E, sleutel: Sleutel<E>): Stand["magLezen"] | undefined => {
    const rij = findAfgeschermd(systeem, { casusId: casus.id, entiteit: soort, rijId }, pen.tx);
    return rij && ((beoordelaar) => beoordelaar.oordeel(rij, sleutel).toegestaan);
  };
  const lezen = entiteit === "bijlage" ? magLezen(entiteit, "inhoud") : magLezen(entiteit, "tekst");
  const gelezen = pen.tx.select().from(rijTabel).where(eq(rijTabel.id, rijId)).get();
  if (!lezen || !gelezen) return undefined;
  const momenten = [gelezen.gedeeldOp, gelezen.vrijgegevenOp].filter((moment) => moment !== null).sort();
  return { magLezen: lezen, sinds: momenten[0] ?? null, verstrekkerPartijId: gelezen.verstrekkerPartijId };
}

/**
 * Carries out a change of what a Partij brought in, and tells everybody who could read it before and cannot any more, by a
 * mail without personal data, that it may not be used any further (P 3.5 c, 7.2 d, 13.7).
 */
export function meldVerlies(pen: Pen<CasusContext>, entiteit: Deelbaar, rijId: string, wijzig: () => void): void {
  const voor = findStand(pen, entiteit, rijId);
  const lazen = voor && listLezers(pen.context, voor);
  wijzig();
  if (!lazen) return;
  const na = findStand(pen, entiteit, rijId);
  // Since the moment of sharing from before: a row that was withdrawn may have lost it.
  const lezen = na && listLezers(pen.context, { ...na, sinds: voor.sinds });
  const { systeem, casus } = pen.context;
  const stuur = (aanAccountId: string, slot: string) => {
    legBerichtKlaar(pen.tx, systeem, {
      aanAccountId,
      sjabloon: "intrekking",
      casusnummer: casus.casusnummer,
      onderwerp: `Informatie ingetrokken in casus ${casus.casusnummer}`,
      tekst:
        `In casus ${casus.casusnummer} is informatie ingetrokken of beperkt die u eerder kon inzien, in het systeem of in het casusoverleg.\n` +
        `${slot}\n\n${systeem.adres}/casussen/${casus.casusnummer}/${entiteit === "bijlage" ? "bijlagen" : "inbreng"}`,
    });
  };
  for (const id of lazen.partners) {
    if (!lezen?.partners.has(id)) {
      stuur(id, "U mag deze informatie niet verder gebruiken (privacyprotocol, artikel 3.5 c en 13.7).");
    }
  }
  for (const id of lazen.staf) {
    if (!lezen?.staf.has(id)) {
      stuur(id, "Ga na of deze informatie is overgenomen in de analyse, de notulen of het regieplan (artikel 7.2 d).");
    }
  }
}
