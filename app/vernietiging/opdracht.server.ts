import { and, eq, isNotNull, isNull, ne } from "drizzle-orm";
import { schrijf } from "~/storage/databank.server";
import { isSchijfVol } from "~/storage/reserve.server";
import type { Systeem, Transactie } from "~/storage/systeem.server";
import { casus as casusTabel, vernietiging } from "~/storage/tabellen.server";
import { isStapnaam, klaar, stapnamen, stappen, type Stapnaam } from "./stappen.server";

/** Why a casus is destroyed. `herhaald`: again, after an older back-up was put back. */
export type Vernietigingssoort = "bewaartermijn" | "archief" | "afgewezen" | "geen_aanpak" | "herhaald" | "verloren";

interface Besluit {
  soort: Vernietigingssoort;
  /** The ground in words, with its article; no personal data. */
  regel: string;
  /** Null: the system itself. */
  accountId: string | null;
}

function voegToe(
  tx: Transactie,
  systeem: Systeem,
  casus: { id: string; casusnummer: string },
  besluit: Besluit,
  bevestigdOp: string | null,
): string {
  const id = systeem.willekeurig();
  tx.insert(vernietiging)
    .values({
      id,
      casusId: casus.id,
      casusnummer: casus.casusnummer,
      ...besluit,
      aangevraagdOp: systeem.klok.nu().toISOString(),
      bevestigdOp,
      stap: stapnamen[0] ?? klaar,
    })
    .run();
  return id;
}

/**
 * Records that this casus is destroyed, in the transaction of the besluit; from the commit on it cannot be taken back. Returns
 * what must run after the commit: it works off all steps, and what cannot be done now is done later or at the next start.
 */
export function vernietigCasus(
  tx: Transactie,
  systeem: Systeem,
  casus: { id: string; casusnummer: string },
  besluit: Besluit,
): { id: string; naAfloop: () => void } {
  const id = voegToe(tx, systeem, casus, besluit, systeem.klok.nu().toISOString());
  return { id, naAfloop: () => void werkAf(systeem, id) };
}

/** Prepares a destruction that a second person must confirm. Nothing is destroyed yet. */
export function zetVernietigingKlaar(
  tx: Transactie,
  systeem: Systeem,
  casus: { id: string; casusnummer: string },
  besluit: Besluit,
): void {
  voegToe(tx, systeem, casus, besluit, null);
}

/** Takes back what was prepared and not confirmed. */
export function trekVernietigingIn(tx: Transactie, casusId: string): void {
  tx.delete(vernietiging)
    .where(and(eq(vernietiging.casusId, casusId), isNull(vernietiging.bevestigdOp)))
    .run();
}

/**
 * The second person confirms what was prepared; from the commit on it cannot be taken back. Returns its id, and what must run
 * after the commit: the steps follow each other in the background, so that the answer does not wait for them.
 */
export function bevestigVernietiging(
  tx: Transactie,
  systeem: Systeem,
  casusId: string,
  accountId: string,
): { id: string; naAfloop: () => void } {
  const waar = and(
    eq(vernietiging.casusId, casusId),
    isNull(vernietiging.bevestigdOp),
    ne(vernietiging.accountId, accountId),
  );
  const gevonden = tx.select({ id: vernietiging.id }).from(vernietiging).where(waar).get();
  if (!gevonden) throw new Error("There is no destruction that this person can confirm");
  tx.update(vernietiging)
    .set({ bevestigdDoorAccountId: accountId, bevestigdOp: systeem.klok.nu().toISOString() })
    .where(eq(vernietiging.id, gevonden.id))
    .run();
  return { id: gevonden.id, naAfloop: () => laatLopen(systeem, gevonden.id) };
}

/** One step at a time, with room for others in between. */
function laatLopen(systeem: Systeem, id: string): void {
  setImmediate(() => {
    const uitkomst = probeerStap(systeem, id);
    if (uitkomst === "verder") laatLopen(systeem, id);
    else if (uitkomst !== "gestopt") werkAf(systeem, id);
  });
}

/** Milliseconds between attempts when a step cannot be done: something else reads, or the disk refuses. */
const wachttijd = 60_000;

/**
 * Works off one destruction from the step where it stands. Never throws: it was decided and cannot be taken back. What cannot
 * be done now is tried again each minute, and at the next start in any case. Returns whether it is finished.
 */
export function werkAf(systeem: Systeem, id: string, pauze = wachttijd): boolean {
  for (;;) {
    const uitkomst = probeerStap(systeem, id);
    if (uitkomst === "klaar") {
      systeem.reserve?.herstel();
      return true;
    }
    if (uitkomst === "verder") continue;
    if (uitkomst === "later") setTimeout(() => systeem.sqlite.open && werkAf(systeem, id, pauze), pauze).unref();
    return false;
  }
}

type Uitkomst = "verder" | "klaar" | "later" | "gestopt";

function probeerStap(systeem: Systeem, id: string): Uitkomst {
  // The store was closed meanwhile: the next start goes on.
  if (!systeem.sqlite.open) return "gestopt";
  let stap = "";
  try {
    const gevonden = systeem.databank
      .select({ opdracht: vernietiging, casus: casusTabel })
      .from(vernietiging)
      .innerJoin(casusTabel, eq(casusTabel.id, vernietiging.casusId))
      .where(eq(vernietiging.id, id))
      .get();
    if (!gevonden?.opdracht.bevestigdOp) return "gestopt";
    const { opdracht, casus } = gevonden;
    if (!isStapnaam(opdracht.stap)) return "klaar";
    stap = opdracht.stap;
    if (!stappen[opdracht.stap].doe(systeem, opdracht, casus)) return "later";
    zetVerder(systeem, id, opdracht.stap);
    return "verder";
  } catch (fout) {
    const code =
      fout instanceof Error && "code" in fout ? String(fout.code) : fout instanceof Error ? fout.name : "unknown";
    systeem.logger.error({ stap, fout: code }, "destruction waits");
    if (isSchijfVol(fout) && systeem.reserve && !systeem.reserve.isVol()) {
      systeem.reserve.geefVrij();
      return "verder";
    }
    return "later";
  }
}

function zetVerder(systeem: Systeem, id: string, gedaan: Stapnaam): void {
  const volgende = stapnamen[stapnamen.indexOf(gedaan) + 1] ?? klaar;
  const klaarOp = volgende === klaar ? systeem.klok.nu().toISOString() : null;
  // What was destroyed is not named any more, not even by the id of its key.
  const sleutels = volgende === klaar ? { sleutels: "[]" } : {};
  schrijf(systeem, (tx) => {
    tx.update(vernietiging)
      .set({ stap: volgende, klaarOp, laatsteFout: null, ...sleutels })
      .where(eq(vernietiging.id, id))
      .run();
  });
}

/** Goes on with every destruction that was decided and not finished. Must run at start, before the first answer. */
export function hervatVernietigingen(systeem: Systeem): void {
  const open = systeem.databank
    .select({ id: vernietiging.id })
    .from(vernietiging)
    .where(and(isNotNull(vernietiging.bevestigdOp), ne(vernietiging.stap, klaar)))
    .all();
  for (const { id } of open) werkAf(systeem, id);
}
