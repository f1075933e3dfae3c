import { and, asc, eq, inArray, isNotNull } from "drizzle-orm";
import { legBerichtKlaar } from "~/post/uitgaand.server";
import type { Pen } from "~/protocol/pen.server";
import type { Toestand } from "~/protocol/fasen";
import { findActor } from "~/protocol/lezer.server";
import type { CasusContext } from "~/protocol/poort.server";
import type { Databank, Transactie } from "~/storage/systeem.server";
import { autorisatie, gegeven, rij } from "~/storage/tabellen.server";
import { alsToestand } from "~/storage/woorden";
import type { Stuk } from "./stukken";
import { vraagstatussen, type Fasevraag, type Vraagstatus } from "./zeggenschap";

function alsStatus(woord: string | null): Vraagstatus {
  const status = (Object.keys(vraagstatussen) as Vraagstatus[]).find((naam) => naam === woord);
  if (!status) throw new Error("Unknown state of a fasevraag in the database");
  return status;
}

/** The questions of a casus, oldest first. Structure only; what a verstrekker wrote with its answer is a gegeven of the row. */
export function listFasevragen(lezen: Databank | Transactie, casusId: string): Fasevraag[] {
  return lezen
    .select()
    .from(rij)
    .where(and(eq(rij.casusId, casusId), eq(rij.entiteit, "fasevraag")))
    .orderBy(asc(rij.aangemaaktOp), asc(rij.id))
    .all()
    .flatMap(({ id, ouderId, voorPartijId, code, status, aangemaaktOp }) =>
      ouderId && voorPartijId && code
        ? [
            {
              id,
              rijId: ouderId,
              partijId: voorPartijId,
              naar: alsToestand(code),
              status: alsStatus(status),
              gesteldOp: aangemaaktOp,
            },
          ]
        : [],
    );
}

/**
 * Who can answer for a Partij: its employees with a running autorisatie in the casus, and who supplied the row, as long as
 * they still work there. Empty: nobody can answer now.
 */
export function listBeslissers(
  { systeem, casus, vandaag }: Pick<CasusContext, "systeem" | "casus" | "vandaag">,
  partijId: string,
  auteurs: readonly string[],
): string[] {
  const lopend = systeem.databank
    .select()
    .from(autorisatie)
    .where(and(eq(autorisatie.casusId, casus.id), eq(autorisatie.partijId, partijId)))
    .all()
    .filter(({ vanaf, tot }) => vanaf <= vandaag && (!tot || vandaag <= tot))
    .map(({ accountId }) => accountId);
  return [...new Set([...lopend, ...auteurs])].filter(
    (accountId) => findActor(systeem, accountId)?.lezer.partij.id === partijId,
  );
}

/**
 * Asks the verstrekkers whether these may be used when the casus is in `naar`, one question per row and Partij that has
 * none yet, and tells their people by a mail without personal data. An open question about an earlier phase lapses.
 */
export function stelFasevragen<C extends CasusContext>(pen: Pen<C>, stukken: readonly Stuk[], naar: Toestand): void {
  const { context } = pen;
  const { systeem, casus } = context;
  const bekend = listFasevragen(pen.tx, casus.id);
  const gevraagd = new Map<string, { partijId: string; auteurs: Set<string> }>();
  for (const { rijId, partijId, kop } of stukken) {
    if (partijId === null) continue;
    const eerder = bekend.filter((vraag) => vraag.rijId === rijId && vraag.partijId === partijId);
    if (eerder.some((vraag) => vraag.naar === naar && vraag.status !== "vervallen")) continue;
    laatVervallen(pen, eerder);
    const id = pen.maakRij({
      entiteit: "fasevraag",
      ouderId: rijId,
      voorPartijId: partijId,
      code: naar,
      status: "open",
      waarden: {},
    });
    bekend.push({ id, rijId, partijId, naar, status: "open", gesteldOp: context.moment });
    const groep = gevraagd.get(partijId) ?? { partijId, auteurs: new Set<string>() };
    groep.auteurs.add(kop.auteurAccountId);
    gevraagd.set(partijId, groep);
  }
  for (const { partijId, auteurs } of gevraagd.values()) {
    for (const aanAccountId of listBeslissers(context, partijId, [...auteurs])) {
      legBerichtKlaar(pen.tx, systeem, {
        aanAccountId,
        sjabloon: "fasevraag",
        casusnummer: casus.casusnummer,
        onderwerp: `Vraag over uw informatie in casus ${casus.casusnummer}`,
        tekst:
          `Casus ${casus.casusnummer} gaat naar een volgende fase. Uw organisatie heeft informatie verstrekt en beslist of die daar mag worden gebruikt (privacyprotocol, artikel 3.5 c).\n` +
          "Zolang u niet antwoordt, wordt die informatie niet overgenomen.\n\n" +
          `${systeem.adres}/casussen/${casus.casusnummer}/gegevens`,
      });
    }
  }
}

/** Open questions that are not asked any more: not needed, or the casus went on. */
export function laatVervallen({ tx }: { tx: Transactie }, vragen: readonly Fasevraag[]): void {
  const ids = vragen.filter(({ status }) => status === "open").map(({ id }) => id);
  if (ids.length === 0) return;
  tx.update(rij).set({ status: "vervallen" }).where(inArray(rij.id, ids)).run();
}

/** Of what is gone nothing can be decided: without this the question would wait among the tasks of the Partij for good. */
export function laatLegeVervallen(pen: { tx: Transactie }, casusId: string): void {
  const isLeeg = ({ rijId, partijId }: Fasevraag) =>
    pen.tx
      .select({ soort: gegeven.soort })
      .from(gegeven)
      .where(and(eq(gegeven.rijId, rijId), eq(gegeven.verstrekkerPartijId, partijId), isNotNull(gegeven.waarde)))
      .get() === undefined;
  laatVervallen(pen, listFasevragen(pen.tx, casusId).filter(isLeeg));
}
