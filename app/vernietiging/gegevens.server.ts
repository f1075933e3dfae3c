import { and, eq, inArray, isNotNull, lte } from "drizzle-orm";
import { werkNaamindexBij } from "~/casussen/naamindex.server";
import type { Entiteit } from "~/protocol/gegevensregister";
import { verwijderBestanden } from "~/storage/bestanden.server";
import { schrijf } from "~/storage/databank.server";
import { gegevenPlek } from "~/storage/dossier.server";
import type { Systeem, Transactie } from "~/storage/systeem.server";
import { casus as casusTabel, gegeven, rij as rijTabel, verwijdering } from "~/storage/tabellen.server";
import { vernietigSleutels } from "./afmaken.server";
import { maakPlan } from "./plan.server";

export interface TeVerwijderen {
  rijId: string;
  entiteit: Entiteit;
  /** Register keys; without them every value of the row. */
  sleutels?: readonly string[];
}

interface Besluit {
  /** The ground in words, with its article; no personal data. */
  regel: string;
  accountId: string | null;
  /**
   * `bijlage_1`: each value gets what DPIA bijlage 1 puts in its place (a granted request for removal). `leeg`: nothing is left
   * (what may not be used any more).
   */
  hoe: "bijlage_1" | "leeg";
  /** Also removes the rows of which no value is left. */
  ookRijen?: boolean;
}

/**
 * Removes single values of a casus that goes on, in the transaction of the besluit: the values, with a BSN its index, with a
 * file its bytes. The other values keep their key, so the sealed bytes themselves are overwritten (secure_delete) and the log of
 * the database is emptied after the commit. What was removed goes on the list outside the back-ups, so that an older back-up
 * that is put back does not bring it back. Rows of another casus are not touched. Returns what must run after the commit, and
 * how many values it removed.
 */
export function verwijderGegevens(
  tx: Transactie,
  systeem: Systeem,
  casus: { id: string; casusnummer: string },
  wat: readonly TeVerwijderen[],
  { regel, accountId, hoe, ookRijen = false }: Besluit,
): { aantal: number; naAfloop: () => void } {
  const plekken = wat.flatMap(({ rijId, entiteit, sleutels }) => {
    const eigen = and(eq(gegeven.casusId, casus.id), eq(gegeven.rijId, rijId), isNotNull(gegeven.waarde));
    return tx
      .select({ soort: gegeven.soort })
      .from(gegeven)
      .where(eigen)
      .all()
      .filter(({ soort }) => soort.startsWith(`${entiteit}.`))
      .filter(({ soort }) => !sleutels || sleutels.includes(soort.slice(entiteit.length + 1)))
      .map(({ soort }) => ({ rijId, soort }));
  });
  const moment = systeem.klok.nu().toISOString();
  wis(tx, systeem, casus.id, plekken, hoe);
  if (ookRijen) {
    const ids = wat.map(({ rijId }) => rijId);
    const over = tx
      .select({ id: gegeven.rijId })
      .from(gegeven)
      .where(and(inArray(gegeven.rijId, ids), isNotNull(gegeven.waarde)))
      .all();
    const leeg = ids.filter((id) => !over.some((rest) => rest.id === id));
    tx.delete(gegeven)
      .where(and(eq(gegeven.casusId, casus.id), inArray(gegeven.rijId, leeg)))
      .run();
    tx.delete(rijTabel)
      .where(and(eq(rijTabel.casusId, casus.id), inArray(rijTabel.id, leeg)))
      .run();
  }
  if (plekken.length > 0) {
    const id = systeem.willekeurig();
    const namen = plekken.map(({ rijId, soort }) => `${rijId}|${soort}`);
    tx.insert(verwijdering)
      .values({
        id,
        casusId: casus.id,
        casusnummer: casus.casusnummer,
        plekken: JSON.stringify(namen),
        regel,
        accountId,
        moment,
      })
      .run();
  }
  return {
    aantal: plekken.length,
    naAfloop: () => {
      zetVerwijderingenOpLijst(systeem);
      vernietigSleutels(systeem, []);
      if (plekken.some(({ soort }) => soort.startsWith("persoon."))) werkNaamindexBij(systeem);
    },
  };
}

function wis(
  tx: Transactie,
  systeem: Systeem,
  casusId: string,
  plekken: readonly { rijId: string; soort: string }[],
  hoe: Besluit["hoe"],
): void {
  const sleutelId = tx
    .select({ id: casusTabel.sleutelId })
    .from(casusTabel)
    .where(eq(casusTabel.id, casusId))
    .get()?.id;
  const vervangt = new Map<string, unknown>();
  if (hoe === "bijlage_1") {
    for (const { rij, nieuw } of maakPlan(systeem, casusId, tx).rijen)
      for (const { soort, waarde } of nieuw) vervangt.set(`${rij.id}|${soort}`, waarde);
  }
  for (const { rijId, soort } of plekken) {
    verwijderBestanden(tx, { casusId, rijId, soort });
    const waar = and(eq(gegeven.casusId, casusId), eq(gegeven.rijId, rijId), eq(gegeven.soort, soort));
    const nieuw = vervangt.get(`${rijId}|${soort}`);
    const oud = tx.select({ versie: gegeven.versie }).from(gegeven).where(waar).get();
    if (!oud) continue;
    const waarde =
      nieuw === undefined || !sleutelId
        ? null
        : systeem.kluis.verzegel(sleutelId, gegevenPlek(casusId, soort, rijId), JSON.stringify(nieuw));
    tx.update(gegeven)
      .set({ waarde, versie: oud.versie + 1 })
      .where(waar)
      .run();
    if (soort === "persoon.bsn") tx.update(casusTabel).set({ bsnIndex: null }).where(eq(casusTabel.id, casusId)).run();
  }
}

/** Puts what was removed on the list outside the back-ups. What an earlier stop left is done too; must run at start. */
export function zetVerwijderingenOpLijst(systeem: Systeem): void {
  const open = systeem.databank.select().from(verwijdering).where(eq(verwijdering.opLijst, false)).all();
  for (const { id, casusId, casusnummer, plekken, moment } of open) {
    const namen: unknown = JSON.parse(plekken);
    if (!Array.isArray(namen)) continue;
    try {
      systeem.vernietigd?.voegToe({ moment, casusId, casusnummer, soort: "gegevens", plekken: namen.map(String) });
      schrijf(systeem, (tx) => {
        tx.update(verwijdering).set({ opLijst: true }).where(eq(verwijdering.id, id)).run();
      });
    } catch (fout) {
      // The removal itself stands; the next removal or start tries again.
      systeem.logger.error({ fout: fout instanceof Error ? fout.name : "unknown" }, "list of removals not written");
      return;
    }
  }
}

/**
 * Removes again what the list says was removed after the back-up from which this database came. A value that was filled in
 * after the removal is left alone. Returns whether this database did not know of it.
 */
export function herhaalVerwijdering(
  systeem: Systeem,
  regel: { casusId: string; casusnummer: string; plekken: readonly string[]; moment: string },
): boolean {
  const { casusId, casusnummer, moment } = regel;
  const plekken = JSON.stringify(regel.plekken);
  const bekend = systeem.databank.select().from(verwijdering).where(eq(verwijdering.casusId, casusId)).all();
  if (bekend.some((eerder) => eerder.moment === moment && eerder.plekken === plekken)) return false;
  schrijf(systeem, (tx) => {
    const oud = regel.plekken.flatMap((plek) => {
      const grens = plek.indexOf("|");
      const [rijId, soort] = [plek.slice(0, grens), plek.slice(grens + 1)];
      const eigen = [eq(gegeven.casusId, casusId), eq(gegeven.rijId, rijId), eq(gegeven.soort, soort)];
      const waar = and(...eigen, isNotNull(gegeven.waarde), lte(gegeven.moment, moment));
      return tx.select({ id: gegeven.id }).from(gegeven).where(waar).get() ? [{ rijId, soort }] : [];
    });
    wis(tx, systeem, casusId, oud, "leeg");
    const opnieuw = "opnieuw verwijderd na het terugzetten van een back-up";
    tx.insert(verwijdering)
      .values({ id: systeem.willekeurig(), casusId, casusnummer, plekken, regel: opnieuw, moment, opLijst: true })
      .run();
  });
  return true;
}
