import { and, eq, gte, lt, sql } from "drizzle-orm";
import { schrijf } from "~/storage/databank.server";
import type { Systeem, Transactie } from "~/storage/systeem.server";
import { vernietigSleutels } from "~/vernietiging/afmaken.server";
import { concept } from "~/storage/tabellen.server";
import { maakVasteVraag } from "~/storage/vraagsessie.server";
import type { Formulierdelen } from "./formulier.server";
import type { Basis } from "./poort.server";

/** Names and values as they were typed; a name can stand there more than once. */
export interface Concept {
  formulierId: string;
  velden: [naam: string, waarde: string][];
  /** What the writer saw when this was typed: sending it later must not overwrite what came in between. */
  versies: Formulierdelen["versies"];
  moment: string;
}

function plek(accountId: string, formulier: string): string {
  return `${accountId}|concept|${formulier}`;
}

/**
 * Keeps what somebody typed, encrypted under a key of its own, until the form is sent or thrown away. Only the writer
 * ever gets it back. Replaces an earlier draft of the same form; an empty form removes it.
 */
export function bewaarConcept({ systeem, lezer, pad, conceptpad = pad }: Basis, formulier: Formulierdelen): void {
  bewaar(systeem, lezer.accountId, conceptpad, formulier);
}

/** After the session ran out: the post itself is refused, what was typed waits for the same account. */
export function bewaarConceptVanVerlopenSessie(
  systeem: Systeem,
  accountId: string,
  pad: string,
  formulier: Formulierdelen,
): void {
  bewaar(systeem, accountId, pad, formulier);
}

function bewaar(systeem: Systeem, accountId: string, pad: string, formulier: Formulierdelen): void {
  const { formulierId, velden, versies } = formulier;
  const naam = `${pad}#${formulierId}`;
  const ingevuld = [...velden].flatMap(([veld, waarde]) => (typeof waarde === "string" ? [[veld, waarde]] : []));
  const leeg = ingevuld.every(([, waarde]) => waarde === "");
  const bestaand = systeem.databank
    .select()
    .from(concept)
    .where(and(eq(concept.accountId, accountId), eq(concept.formulier, naam)))
    .get();
  if (leeg) {
    if (bestaand) gooiWeg(systeem, [bestaand]);
    return;
  }
  const sleutelId = bestaand?.sleutelId ?? systeem.kluis.nieuweSleutel();
  const waarden = systeem.kluis.verzegel(
    sleutelId,
    plek(accountId, naam),
    JSON.stringify({ velden: ingevuld, versies }),
  );
  const moment = systeem.klok.nu().toISOString();
  schrijf(systeem, (tx) => {
    if (bestaand) tx.update(concept).set({ waarden, moment }).where(eq(concept.id, bestaand.id)).run();
    else
      tx.insert(concept)
        .values({ id: systeem.willekeurig(), accountId, formulier: naam, sleutelId, waarden, moment })
        .run();
  });
}

/** By a range, which the index knows: `$` comes after `#`. */
const conceptenOnder = maakVasteVraag((lezen) =>
  lezen
    .select()
    .from(concept)
    .where(
      and(
        eq(concept.accountId, sql.placeholder("accountId")),
        gte(concept.formulier, sql.placeholder("vanaf")),
        lt(concept.formulier, sql.placeholder("tot")),
      ),
    )
    .prepare(),
);

/** The drafts of this person on this page. */
export function listConcepten({ systeem, lezer, pad }: Basis): Concept[] {
  return conceptenOnder(systeem.databank)
    .all({ accountId: lezer.accountId, vanaf: `${pad}#`, tot: `${pad}$` })
    .filter(({ formulier }) => formulier.startsWith(`${pad}#`))
    .map(({ formulier, sleutelId, waarden, moment }) => ({
      formulierId: formulier.slice(pad.length + 1),
      ...(JSON.parse(systeem.kluis.ontzegel(sleutelId, plek(lezer.accountId, formulier), waarden)) as Pick<
        Concept,
        "velden" | "versies"
      >),
      moment,
    }));
}

/**
 * Removes the draft of a form that was sent, in the transaction of what it did: the form and its draft never disagree. Returns
 * the keys to destroy after the commit.
 */
export function verwijderConcept(
  tx: Transactie,
  { lezer, pad, conceptpad = pad }: Basis,
  formulierId: string,
): string[] {
  return tx
    .delete(concept)
    .where(and(eq(concept.accountId, lezer.accountId), eq(concept.formulier, `${conceptpad}#${formulierId}`)))
    .returning({ id: concept.sleutelId })
    .all()
    .map(({ id }) => id);
}

/** Throws a draft away, value and key. */
export function gooiConceptWeg(basis: Basis, formulierId: string): void {
  vernietigSleutels(
    basis.systeem,
    schrijf(basis.systeem, (tx) => verwijderConcept(tx, basis, formulierId)),
  );
}

/** Drafts that nobody touched for this many days are removed. */
export const conceptBewaardagen = 30;

/** Removes forgotten drafts; called at start and once a day. Returns how many. */
export function verwijderOudeConcepten(systeem: Systeem): number {
  const grens = new Date(systeem.klok.nu().getTime() - conceptBewaardagen * 86_400_000).toISOString();
  const rijen = systeem.databank
    .select()
    .from(concept)
    .all()
    .filter(({ moment }) => moment < grens);
  gooiWeg(systeem, rijen);
  return rijen.length;
}

function gooiWeg(systeem: Systeem, rijen: readonly { id: string; sleutelId: string }[]): void {
  if (rijen.length === 0) return;
  schrijf(systeem, (tx) => {
    for (const { id } of rijen) tx.delete(concept).where(eq(concept.id, id)).run();
  });
  vernietigSleutels(
    systeem,
    rijen.map(({ sleutelId }) => sleutelId),
  );
}
