import { and, eq, isNull, ne } from "drizzle-orm";
import { eersteVanMaand } from "~/lib/datum";
import type { Casus } from "~/protocol/lezer.server";
import { gegevenPlek } from "~/storage/dossier.server";
import type { Databank, Systeem, Transactie } from "~/storage/systeem.server";
import { casus as casusTabel, gegeven, rij as rijTabel } from "~/storage/tabellen.server";
import { listPlaatsen, naarEersteVanMaand, type Plaatsnaam } from "./plaatsen.server";
import { maakPlan, willekeurigeLetter } from "./plan.server";
import type { Telling } from "./telling";

/** DPIA bijlage 1: whether another casus of the same persoon goes on; then only this one is decoupled. */
function heeftAndereAanpak(lezen: Databank | Transactie, casus: Casus): boolean {
  const waar = and(
    eq(casusTabel.persoonNummer, casus.persoonNummer),
    ne(casusTabel.id, casus.id),
    isNull(casusTabel.vernietigdOp),
  );
  return lezen.select({ id: casusTabel.id }).from(casusTabel).where(waar).get() !== undefined;
}

/**
 * What destroying this casus would do, in numbers: what goes and what stays. Changes nothing; the destruction itself works by
 * the same plan, so that its numbers are these as long as nothing changes in between.
 */
export function telVernietiging(
  systeem: Pick<Systeem, "databank" | "kluis">,
  casus: Casus,
  lezen: Databank | Transactie = systeem.databank,
): Telling {
  return {
    gegevens: maakPlan(systeem, casus.id, lezen).telling,
    plaatsen: telPlaatsen(lezen, casus),
    heeftAndereAanpak: heeftAndereAanpak(lezen, casus),
  };
}

function telPlaatsen(lezen: Databank | Transactie, casus: Casus): Partial<Record<Plaatsnaam, number>> {
  return Object.fromEntries(
    listPlaatsen().flatMap(([naam, { tel }]) => {
      const aantal = tel(lezen, casus);
      return aantal > 0 ? [[naam, aantal]] : [];
    }),
  );
}

export interface Anonimisering {
  /** Keys of what was removed, which must be destroyed after the commit: only then are the old values beyond recovery. */
  sleutels: string[];
  telling: Telling;
}

/**
 * Anonymises every gegeven of a casus by its rule in the register, inside the given transaction. What may be kept is
 * encrypted anew under `nieuweSleutel`; the caller destroys the returned keys after the commit, so that no older page, log or
 * back-up of the database can be read any more. All dates go to the first of their month (domein 12). The persoon gets a new
 * internal number and loses the BSN index, so that another running aanpak is not found from here (DPIA bijlage 1).
 */
export function anonimiseerCasus(
  tx: Transactie,
  systeem: Systeem,
  casus: Casus,
  {
    soort,
    nieuweSleutel,
    letter = willekeurigeLetter,
  }: { soort: string; nieuweSleutel: string; letter?: () => string },
): Anonimisering {
  const plan = maakPlan(systeem, casus.id, tx, letter);
  const telling: Telling = {
    gegevens: plan.telling,
    plaatsen: telPlaatsen(tx, casus),
    heeftAndereAanpak: heeftAndereAanpak(tx, casus),
  };
  tx.delete(gegeven).where(eq(gegeven.casusId, casus.id)).run();
  for (const { rij, verwijderen, nieuw } of plan.rijen) {
    if (verwijderen) {
      tx.delete(rijTabel).where(eq(rijTabel.id, rij.id)).run();
      continue;
    }
    const moment = naarEersteVanMaand(rij.aangemaaktOp);
    for (const { soort: sleutel, waarde } of nieuw) {
      const plek = gegevenPlek(casus.id, sleutel, rij.id);
      tx.insert(gegeven)
        .values({
          id: systeem.willekeurig(),
          rijId: rij.id,
          casusId: casus.id,
          soort: sleutel,
          waarde: systeem.kluis.verzegel(nieuweSleutel, plek, JSON.stringify(waarde)),
          verstrekkerPartijId: rij.verstrekkerPartijId,
          auteurAccountId: rij.auteurAccountId,
          fase: rij.fase,
          moment,
        })
        .run();
    }
    tx.update(rijTabel)
      .set({
        aangemaaktOp: moment,
        voorafAkkoordOp: rij.voorafAkkoordOp && naarEersteVanMaand(rij.voorafAkkoordOp),
        vrijgegevenOp: rij.vrijgegevenOp && naarEersteVanMaand(rij.vrijgegevenOp),
        gedeeldOp: rij.gedeeldOp && naarEersteVanMaand(rij.gedeeldOp),
      })
      .where(eq(rijTabel.id, rij.id))
      .run();
  }
  const sleutels = listPlaatsen().flatMap(([, { wis }]) => wis(tx, casus, soort));
  tx.update(casusTabel)
    .set({
      sleutelId: nieuweSleutel,
      bsnIndex: null,
      persoonNummer: systeem.willekeurig(),
      aangemeldOp: eersteVanMaand(casus.aangemeldOp),
      afgeslotenOp: casus.afgeslotenOp && eersteVanMaand(casus.afgeslotenOp),
      bewarenTot: casus.bewarenTot && eersteVanMaand(casus.bewarenTot),
      vernietigdOp: systeem.klok.nu().toISOString(),
    })
    .where(eq(casusTabel.id, casus.id))
    .run();
  return { sleutels: [casus.sleutelId, ...sleutels], telling };
}
