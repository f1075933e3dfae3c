import { randomInt } from "node:crypto";
import { eq, like } from "drizzle-orm";
import { eersteVanKwartaal, eersteVanMaand } from "~/lib/datum";
import { leesVoorVerwerking } from "~/protocol/afscherming";
import { getGegevenssoort, listCasusentiteiten, listSleutels, type Entiteit } from "~/protocol/gegevensregister";
import type { Gegevenssoort } from "~/protocol/gegevenssoorten";
import type { Casus } from "~/protocol/lezer.server";
import { gegevenPlek, listRijenVan } from "~/storage/dossier.server";
import type { Systeem, Transactie } from "~/storage/systeem.server";
import {
  aanwezigheid,
  agendapunt,
  autorisatie,
  besluit,
  casus as casusTabel,
  concept,
  gegeven,
  inzagerecht,
  regie,
  rij,
  vernietigingsverklaring,
} from "~/storage/tabellen.server";
import { vernietigSleutels } from "./afmaken.server";

/** Entities of which nothing is kept: brieven are removed as a whole (DPIA bijlage 1). */
const teVerwijderen: readonly Entiteit[] = ["brief"];

/** The new value of one gegeven by its rule (DPIA bijlage 1, 15); null: emptied. */
export function anonimiseerWaarde(soort: Gegevenssoort, waarde: unknown, letter: () => string): unknown {
  switch (soort.anonimiseer) {
    case "leeg":
      return null;
    case "willekeurige_letters":
      // A fixed length: even the length of a name says something about it.
      return Array.from({ length: 8 }, letter).join("");
    case "eerste_van_maand":
      return typeof waarde === "string" ? eersteVanMaand(waarde) : null;
    case "eerste_van_kwartaal":
      return typeof waarde === "string" ? eersteVanKwartaal(waarde) : null;
    case "vier_cijfers":
      return typeof waarde === "string" ? (/^\d{4}/.exec(waarde)?.[0] ?? null) : null;
    case "onbekend":
      return "onbekend";
    case "behouden":
      return waarde;
  }
}

function willekeurigeLetter(): string {
  return String.fromCharCode(97 + randomInt(26));
}

export interface Anonimisering {
  /** Must run after the commit: only then are the old values beyond recovery. */
  naAfloop: () => void;
}

/**
 * Anonymises every gegeven of a casus by its rule in the register, inside the given transaction. What may be kept is
 * encrypted anew under a fresh key; the old key is destroyed by `naAfloop`, so that no older page, log or back-up of the
 * database can be read any more. All dates go to the first of their month (domein 12). The persoon gets a new internal
 * number and loses the BSN index, so that another running aanpak is not found from here (DPIA bijlage 1).
 */
export function anonimiseerCasus(
  tx: Transactie,
  systeem: Systeem,
  casus: Casus,
  door: { accountId: string; regel: string },
  letter: () => string = willekeurigeLetter,
): Anonimisering {
  const nieuweSleutel = systeem.kluis.nieuweSleutel();
  const entiteiten: readonly Entiteit[] = listCasusentiteiten();
  const dossier = listRijenVan(systeem, casus.id, entiteiten, tx);
  const aantallen: Record<string, number> = {};
  tx.delete(gegeven).where(eq(gegeven.casusId, casus.id)).run();
  for (const entiteit of entiteiten) {
    for (const afgeschermd of dossier[entiteit]) {
      const { kop, waarden } = leesVoorVerwerking(afgeschermd, "anonimiseren");
      aantallen[entiteit] = (aantallen[entiteit] ?? 0) + 1;
      if (teVerwijderen.includes(entiteit)) {
        tx.delete(rij).where(eq(rij.id, kop.id)).run();
        continue;
      }
      const perVeld: Readonly<Record<string, unknown>> = waarden;
      for (const sleutel of listSleutels(entiteit)) {
        if (perVeld[sleutel] === undefined) continue;
        const nieuw = anonimiseerWaarde(getGegevenssoort(entiteit, sleutel), perVeld[sleutel], letter);
        if (nieuw === null) continue;
        const soort = `${entiteit}.${sleutel}`;
        tx.insert(gegeven)
          .values({
            id: systeem.willekeurig(),
            rijId: kop.id,
            casusId: casus.id,
            soort,
            waarde: systeem.kluis.verzegel(nieuweSleutel, gegevenPlek(casus.id, soort, kop.id), JSON.stringify(nieuw)),
            verstrekkerPartijId: kop.verstrekkerPartijId,
            auteurAccountId: kop.auteurAccountId,
            fase: kop.fase,
            moment: naarEersteVanMaand(kop.aangemaaktOp),
          })
          .run();
      }
      tx.update(rij)
        .set({
          aangemaaktOp: naarEersteVanMaand(kop.aangemaaktOp),
          voorafAkkoordOp: kop.voorafAkkoordOp && naarEersteVanMaand(kop.voorafAkkoordOp),
          vrijgegevenOp: kop.vrijgegevenOp && naarEersteVanMaand(kop.vrijgegevenOp),
          gedeeldOp: kop.gedeeldOp && naarEersteVanMaand(kop.gedeeldOp),
        })
        .where(eq(rij.id, kop.id))
        .run();
    }
  }
  anonimiseerStructuur(tx, casus.id);
  const moment = systeem.klok.nu().toISOString();
  tx.update(casusTabel)
    .set({
      sleutelId: nieuweSleutel,
      bsnIndex: null,
      persoonNummer: systeem.willekeurig(),
      aangemeldOp: eersteVanMaand(casus.aangemeldOp),
      afgeslotenOp: casus.afgeslotenOp && eersteVanMaand(casus.afgeslotenOp),
      bewarenTot: casus.bewarenTot && eersteVanMaand(casus.bewarenTot),
      vernietigdOp: moment,
    })
    .where(eq(casusTabel.id, casus.id))
    .run();
  tx.insert(vernietigingsverklaring)
    .values({
      id: systeem.willekeurig(),
      casusnummer: casus.casusnummer,
      moment,
      accountId: door.accountId,
      regel: door.regel,
      aantallen: JSON.stringify(aantallen),
    })
    .run();
  // In the same transaction, so that no draft outlives its casus when the process stops right after it.
  const concepten = tx
    .delete(concept)
    .where(like(concept.formulier, `/casussen/${casus.casusnummer}/%`))
    .returning({ sleutelId: concept.sleutelId })
    .all();
  return {
    naAfloop: () => {
      systeem.naamindex.verwijder(casus.id);
      vernietigSleutels(systeem, [casus.sleutelId, ...concepten.map(({ sleutelId }) => sleutelId)]);
    },
  };
}

function naarEersteVanMaand(moment: string): string {
  return `${eersteVanMaand(moment.slice(0, 10))}T00:00:00.000Z`;
}

/** Dates of what stands around the values: who was involved from when, besluiten, regie, agenda. */
function anonimiseerStructuur(tx: Transactie, casusId: string): void {
  for (const a of tx.select().from(agendapunt).where(eq(agendapunt.casusId, casusId)).all()) {
    const begonnenOp = a.begonnenOp && naarEersteVanMaand(a.begonnenOp);
    const besprokenOp = a.besprokenOp && naarEersteVanMaand(a.besprokenOp);
    tx.update(agendapunt).set({ begonnenOp, besprokenOp }).where(eq(agendapunt.id, a.id)).run();
    for (const { id, uitgenodigdOp } of tx
      .select()
      .from(aanwezigheid)
      .where(eq(aanwezigheid.agendapuntId, a.id))
      .all()) {
      if (!uitgenodigdOp) continue;
      const maand = naarEersteVanMaand(uitgenodigdOp);
      tx.update(aanwezigheid).set({ uitgenodigdOp: maand }).where(eq(aanwezigheid.id, id)).run();
    }
  }
  for (const a of tx.select().from(autorisatie).where(eq(autorisatie.casusId, casusId)).all()) {
    tx.update(autorisatie)
      .set({ vanaf: eersteVanMaand(a.vanaf), tot: a.tot && eersteVanMaand(a.tot) })
      .where(eq(autorisatie.id, a.id))
      .run();
  }
  for (const r of tx.select().from(inzagerecht).where(eq(inzagerecht.casusId, casusId)).all()) {
    const beeindigdOp = r.beeindigdOp && naarEersteVanMaand(r.beeindigdOp);
    tx.update(inzagerecht)
      .set({ vanaf: eersteVanMaand(r.vanaf), tot: eersteVanMaand(r.tot), beeindigdOp })
      .where(eq(inzagerecht.id, r.id))
      .run();
  }
  for (const r of tx.select().from(regie).where(eq(regie.casusId, casusId)).all()) {
    tx.update(regie)
      .set({ vanaf: eersteVanMaand(r.vanaf), tot: r.tot && eersteVanMaand(r.tot) })
      .where(eq(regie.id, r.id))
      .run();
  }
  for (const b of tx.select().from(besluit).where(eq(besluit.casusId, casusId)).all()) {
    tx.update(besluit)
      .set({ moment: naarEersteVanMaand(b.moment) })
      .where(eq(besluit.id, b.id))
      .run();
  }
}
