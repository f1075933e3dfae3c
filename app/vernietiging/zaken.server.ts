import { and, eq, inArray, isNotNull, isNull, like, lte, or } from "drizzle-orm";
import { vandaag as dagVan } from "~/lib/datum";
import type { Zaak } from "~/protocol/zaaklezer.server";
import { schrijf } from "~/storage/databank.server";
import type { Systeem, Transactie } from "~/storage/systeem.server";
import {
  concept,
  datalek,
  geraadpleegde,
  raadpleging,
  rechtenbesluit,
  rechtencasus,
  rechtenverzoek,
  verwerktePost,
  zaak as zaakTabel,
  zaakgegeven,
} from "~/storage/tabellen.server";
import { vernietigSleutels } from "./afmaken.server";

type Wie = Pick<Zaak, "id" | "nummer" | "sleutelId">;

const paden = (nummer: string) => [`/verzoeken/${nummer}`, `/datalekken/${nummer}`];

/** Drafts that somebody kept on a page of this zaak. Returns the ids of their keys. */
export function wisConceptenVanZaak(tx: Transactie, nummer: string): string[] {
  const waar = paden(nummer).flatMap((pad) => [
    like(concept.formulier, `${pad}#%`),
    like(concept.formulier, `${pad}/%`),
  ]);
  return tx
    .delete(concept)
    .where(or(...waar))
    .returning({ id: concept.sleutelId })
    .all()
    .map(({ id }) => id);
}

/** Everything that is asked, decided or looked for in a casus because of this verzoek. */
export function wisRechtenrijen(tx: Transactie, zaakId: string, casusId?: string): void {
  const van = (tabel: typeof rechtencasus | typeof rechtenbesluit | typeof raadpleging) =>
    and(eq(tabel.zaakId, zaakId), casusId === undefined ? undefined : eq(tabel.casusId, casusId));
  const vragen = tx.select({ id: raadpleging.id }).from(raadpleging).where(van(raadpleging)).all();
  const besluiten = tx.select({ id: rechtenbesluit.id }).from(rechtenbesluit).where(van(rechtenbesluit)).all();
  const rijen = [...vragen, ...besluiten].map(({ id }) => id);
  tx.delete(zaakgegeven)
    .where(and(eq(zaakgegeven.zaakId, zaakId), inArray(zaakgegeven.rijId, rijen)))
    .run();
  const gevraagd = vragen.map(({ id }) => id);
  tx.delete(geraadpleegde).where(inArray(geraadpleegde.raadplegingId, gevraagd)).run();
  for (const tabel of [raadpleging, rechtenbesluit, rechtencasus]) tx.delete(tabel).where(van(tabel)).run();
}

/** In one transaction: the words, and the columns that tell more than kind, days and outcome. */
function wisZaak(systeem: Systeem, { id, nummer, sleutelId }: Wie): void {
  const sleutels = schrijf(systeem, (tx) => {
    const concepten = wisConceptenVanZaak(tx, nummer);
    wisRechtenrijen(tx, id);
    tx.delete(zaakgegeven).where(eq(zaakgegeven.zaakId, id)).run();
    tx.update(rechtenverzoek).set({ identiteitSoort: null }).where(eq(rechtenverzoek.zaakId, id)).run();
    tx.update(datalek).set({ casusnummers: null }).where(eq(datalek.zaakId, id)).run();
    for (const pad of paden(nummer))
      tx.delete(verwerktePost)
        .where(like(verwerktePost.bestemming, `${pad}%`))
        .run();
    const vernietigdOp = systeem.klok.nu().toISOString();
    tx.update(zaakTabel).set({ vernietigdOp }).where(eq(zaakTabel.id, id)).run();
    return [sleutelId, ...concepten];
  });
  // A stop before this: the next start destroys keys that no row uses any more.
  vernietigSleutels(systeem, sleutels);
}

/**
 * Destroys the verzoeken and datalekken whose term ended: words, key and drafts. Kind, days and outcome stay for the register
 * (P 14.11). On the list outside the back-ups first, so that no back-up brings them back. Called at start and each hour. Returns
 * how many were destroyed.
 */
export function vernietigVerlopenZaken(systeem: Systeem): number {
  const verlopen = systeem.databank
    .select()
    .from(zaakTabel)
    .where(and(isNull(zaakTabel.vernietigdOp), lte(zaakTabel.bewarenTot, dagVan(systeem.klok.nu()))))
    .all();
  for (const zaak of verlopen) {
    zetOpLijst(systeem, zaak, systeem.klok.nu().toISOString());
    wisZaak(systeem, zaak);
  }
  return verlopen.length;
}

function zetOpLijst({ vernietigd }: Systeem, { id, nummer }: Omit<Wie, "sleutelId">, moment: string): void {
  vernietigd?.voegToe({ moment, casusId: id, casusnummer: nummer, soort: "zaak" });
}

/** Numbers and keys of what lives, to find a key file that does not belong to this database. */
export function listLevendeZaken({ databank }: Pick<Systeem, "databank">): Wie[] {
  return databank.select().from(zaakTabel).where(isNull(zaakTabel.vernietigdOp)).all();
}

/** What this database knows as destroyed stands on the list, also when the list itself was lost. */
export function vulLijstAanMetZaken(systeem: Systeem, bekend: ReadonlySet<string>): void {
  for (const zaak of systeem.databank.select().from(zaakTabel).where(isNotNull(zaakTabel.vernietigdOp)).all())
    if (zaak.vernietigdOp && !bekend.has(zaak.id)) zetOpLijst(systeem, zaak, zaak.vernietigdOp);
}

/** Destroys again what the list names, after an older back-up was put back. Returns the numbers. */
export function herhaalZaken(systeem: Systeem, opLijst: ReadonlySet<string>): string[] {
  return listLevendeZaken(systeem)
    .filter(({ id }) => opLijst.has(id))
    .map((zaak) => {
      wisZaak(systeem, zaak);
      return zaak.nummer;
    });
}
