import { eq, isNotNull, isNull } from "drizzle-orm";
import { leegWal, schrijf } from "~/storage/databank.server";
import { StartFout } from "~/storage/fouten";
import type { Systeem } from "~/storage/systeem.server";
import { casus, concept, uitgaandePost } from "~/storage/tabellen.server";
import { herhaalVerwijdering, zetVerwijderingenOpLijst } from "./gegevens.server";
import { hervatVernietigingen, vernietigCasus, werkAf } from "./opdracht.server";
import { herhaalZaken, listLevendeZaken, vulLijstAanMetZaken } from "./zaken.server";

const opnieuw = "Opnieuw toegepast na het terugzetten van een back-up";

/**
 * What must be true before the first answer: every destruction that was begun is finished, and what was destroyed after the
 * back-up from which this database came is destroyed again, whole casussen and single values, also when the key file is an
 * older one. Returns the numbers of what it destroyed again.
 * @throws StartFout when keys are missing of dossiers that nobody destroyed: then the key file is the wrong one
 */
export function pasVernietigingenToe(systeem: Systeem): string[] {
  hervatVernietigingen(systeem);
  zetVerwijderingenOpLijst(systeem);
  vulLijstAan(systeem);
  const opLijst = systeem.vernietigd?.list() ?? [];
  const casussen = systeem.databank.select().from(casus).all();
  const levend = casussen.filter(({ vernietigdOp }) => vernietigdOp === null);
  const weg = new Map(opLijst.filter(({ soort }) => soort !== "gegevens").map((regel) => [regel.casusId, regel]));

  const zonderSleutel = listZonderSleutel(systeem);
  if (zonderSleutel.length > 0) {
    const nummers = zonderSleutel.map(({ casusnummer }) => casusnummer).slice(0, 5);
    throw new StartFout(
      `the keys of ${zonderSleutel.length} dossiers are missing (${nummers.join(", ")}${zonderSleutel.length > 5 ? ", …" : ""}) and nobody destroyed them; put back the key file that belongs to this database (see docs/beheer.md)`,
    );
  }

  const opnieuwVernietigd: string[] = [];
  for (const dossier of levend) {
    const regel = weg.get(dossier.id);
    if (!regel) continue;
    const soort = regel.soort === "verloren" ? "verloren" : "herhaald";
    const { id } = schrijf(systeem, (tx) => {
      // From this moment nobody can open it, also while it is worked off.
      tx.update(casus).set({ toestand: "vernietigd" }).where(eq(casus.id, dossier.id)).run();
      return vernietigCasus(tx, systeem, dossier, { soort, regel: opnieuw, accountId: null });
    });
    werkAf(systeem, id);
    opnieuwVernietigd.push(dossier.casusnummer);
  }
  opnieuwVernietigd.push(...herhaalZaken(systeem, new Set(weg.keys())));
  let verwijderd = false;
  for (const { soort, plekken = [], ...regel } of opLijst) {
    if (soort !== "gegevens" || !casussen.some(({ id }) => id === regel.casusId)) continue;
    verwijderd = herhaalVerwijdering(systeem, { ...regel, plekken }) || verwijderd;
  }
  if (verwijderd) leegWal(systeem.sqlite);
  ruimZonderSleutelOp(systeem);
  return opnieuwVernietigd;
}

/** What lives and has lost its key although nobody destroyed it: a key file that does not belong to this database. */
function listZonderSleutel(systeem: Systeem): { id: string; casusnummer: string; isZaak: boolean }[] {
  const { databank, kluis, vernietigd } = systeem;
  const weg = new Set(vernietigd?.list().flatMap(({ soort, casusId }) => (soort === "gegevens" ? [] : [casusId])));
  const casussen = databank.select().from(casus).where(isNull(casus.vernietigdOp)).all();
  return [
    ...casussen.map((dossier) => ({ ...dossier, isZaak: false })),
    ...listLevendeZaken(systeem).map((zaak) => ({ ...zaak, casusnummer: zaak.nummer, isZaak: true })),
  ].filter(({ id, sleutelId }) => !weg.has(id) && !kluis.bestaat(sleutelId));
}

/** Gives up the dossiers whose keys are lost for good: they go on the list, and are emptied as if destroyed. */
export function aanvaardVerlies(systeem: Systeem): string[] {
  const moment = systeem.klok.nu().toISOString();
  return listZonderSleutel(systeem).map(({ id: casusId, casusnummer, isZaak }) => {
    systeem.vernietigd?.voegToe({ moment, casusId, casusnummer, soort: isZaak ? "zaak" : "verloren" });
    return casusnummer;
  });
}

/** What this database knows as destroyed stands on the list, also when the list itself was lost. */
function vulLijstAan(systeem: Systeem): void {
  const { vernietigd } = systeem;
  if (!vernietigd) return;
  const bekend = new Set(vernietigd.list().map(({ casusId, soort }) => (soort === "gegevens" ? "" : casusId)));
  const vernietigde = systeem.databank.select().from(casus).where(isNotNull(casus.vernietigdOp)).all();
  for (const { id, casusnummer, vernietigdOp } of vernietigde) {
    if (bekend.has(id) || !vernietigdOp) continue;
    vernietigd.voegToe({ moment: vernietigdOp, casusId: id, casusnummer, soort: "casus" });
  }
  vulLijstAanMetZaken(systeem, bekend);
}

/** Drafts and messages of an older database whose keys were destroyed since: nobody can read them any more. */
function ruimZonderSleutelOp({ databank, kluis, ...rest }: Systeem): void {
  const concepten = databank
    .select()
    .from(concept)
    .all()
    .filter(({ sleutelId }) => !kluis.bestaat(sleutelId));
  const berichten = databank
    .select()
    .from(uitgaandePost)
    .where(isNotNull(uitgaandePost.tekst))
    .all()
    .filter(({ sleutelId }) => !kluis.bestaat(sleutelId));
  if (concepten.length + berichten.length === 0) return;
  schrijf({ databank, ...rest }, (tx) => {
    for (const { id } of concepten) tx.delete(concept).where(eq(concept.id, id)).run();
    for (const { id } of berichten) {
      tx.update(uitgaandePost)
        .set({ tekst: null, status: "mislukt", laatsteFout: "tekst vernietigd" })
        .where(eq(uitgaandePost.id, id))
        .run();
    }
  });
}
