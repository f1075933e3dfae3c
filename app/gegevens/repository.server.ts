import { and, eq, isNotNull } from "drizzle-orm";
import { laatVervallen as laatAkkoordenVervallen } from "~/akkoorden/repository.server";
import { Invoerfout } from "~/protocol/antwoord.server";
import type { Waarden } from "~/protocol/gegevensregister";
import type { Pen } from "~/protocol/pen.server";
import type { CasusContext } from "~/protocol/poort.server";
import { nietGevonden } from "~/protocol/weigering.server";
import { neemGroepOver, zetBeoordeling, zetBeperking, zetIntrekking } from "~/storage/gebruik.server";
import type { Transactie } from "~/storage/systeem.server";
import { gegeven } from "~/storage/tabellen.server";
import { verwijderGegevens, type TeVerwijderen } from "~/vernietiging/gegevens.server";
import { listFasevragen, stelFasevragen } from "./fasevragen.server";
import type { Antwoord } from "./form";
import { meldVerlies } from "./melden.server";
import type { Stuk } from "./stukken";
import { leesBeperkt, leesStukken } from "./stukken.server";
import { isVanVraag, listVerwijderlijst, magVoorwaarde } from "./view";
import { bepaalZeggenschap, isToegestaan, type Fasevraag } from "./zeggenschap";

type CasusPen = Pen<CasusContext>;

/** The pieces that a form names, as they are stored now; one that changed since the page was shown refuses the whole form. */
function kiesStukken(uit: readonly Stuk[], ids: readonly string[]): Stuk[] {
  const gekozen = uit.filter(({ id }) => ids.includes(id));
  if (gekozen.length !== new Set(ids).size) {
    throw new Invoerfout({ stukken: ["Deze lijst is intussen veranderd. Kijk wat er nu staat en kies opnieuw."] });
  }
  return gekozen;
}

/** A piece of the reader's own Partij; anything else is answered as unknown. */
function getEigenStuk(pen: CasusPen, id: string): Stuk {
  const { context } = pen;
  const gevonden = leesStukken(context, pen.tx).find(
    (stuk) => stuk.id === id && stuk.partijId === context.lezer.partij.id,
  );
  if (!gevonden) throw nietGevonden();
  return gevonden;
}

/**
 * The procesregisseur needs what was left behind after all (P 3.5 b). What a Partij supplied is used only when that Partij
 * allows it for this phase; else it is asked now.
 */
export function neemAlsnogOver(pen: CasusPen, ids: readonly string[]): void {
  const { casus, casusFeiten } = pen.context;
  const { toestand } = casusFeiten;
  const achter = listVerwijderlijst(leesStukken(pen.context, pen.tx)).filter(
    ({ stand }) => stand === "niet_overgenomen",
  );
  const vragen = listFasevragen(pen.tx, casus.id);
  const teVragen: Stuk[] = [];
  for (const stuk of kiesStukken(achter, ids)) {
    if (isToegestaan(bepaalZeggenschap(stuk, vragen, toestand))) neemGroepOver(pen.tx, casus.id, stuk, toestand);
    else {
      zetBeoordeling(pen.tx, casus.id, stuk, "vraag");
      teVragen.push(stuk);
    }
  }
  if (teVragen.length > 0 && toestand === "afgesloten") {
    throw new Invoerfout({
      stukken: [
        "Een deel hiervan is van een Partij die het niet vooraf heeft toegestaan. Na het afsluiten kan dat niet meer worden gevraagd (DPIA 10).",
      ],
    });
  }
  stelFasevragen(pen, teVragen, toestand);
  pen.zetBsnIndex();
}

/**
 * Removes what was left behind or withdrawn, for good (P 3.5 b, 1.21): the values, the rows of which nothing is left, and the
 * questions about those. Also from an older back-up that is put back.
 */
export function verwijderVanLijst(pen: CasusPen, ids: readonly string[]): void {
  const { context, tx } = pen;
  const { systeem, casus, lezer, onthulling } = context;
  const stukken = kiesStukken(listVerwijderlijst(leesStukken(context, tx)), ids);
  for (const { soorten } of stukken) for (const soort of soorten) onthulling.noteer(soort, []);
  const vragen = listFasevragen(tx, casus.id);
  const wat: TeVerwijderen[] = stukken.map(({ rijId, entiteit, sleutels }) => ({ rijId, entiteit, sleutels }));
  for (const rijId of new Set(stukken.map((stuk) => stuk.rijId))) {
    if (!isLeegZonder(tx, rijId, stukken)) continue;
    laatAkkoordenVervallen(pen, rijId);
    for (const vraag of vragen.filter((kandidaat) => kandidaat.rijId === rijId)) {
      wat.push({ rijId: vraag.id, entiteit: "fasevraag" });
    }
  }
  const { naAfloop } = verwijderGegevens(tx, systeem, casus, wat, {
    regel: "Niet meer nodig of niet meer toegestaan (P 3.5 b, 1.21)",
    accountId: lezer.accountId,
    hoe: "leeg",
    ookRijen: true,
  });
  pen.naAfloop.push(naAfloop);
}

/** A row without values would still tell that there was one, and so would the questions about it. */
function isLeegZonder(tx: Transactie, rijId: string, stukken: readonly Stuk[]): boolean {
  const weg = stukken.filter((stuk) => stuk.rijId === rijId).flatMap(({ soorten }) => soorten);
  return tx
    .select({ soort: gegeven.soort })
    .from(gegeven)
    .where(and(eq(gegeven.rijId, rijId), isNotNull(gegeven.waarde)))
    .all()
    .every(({ soort }) => weg.includes(soort));
}

/** In use again, as far as the other rules allow it (AVG 18). */
export function hefBeperkingOp(pen: CasusPen, ids: readonly string[], { ingelicht }: { ingelicht: boolean }): void {
  const { context, tx } = pen;
  const stukken = kiesStukken(leesBeperkt(context, tx), ids);
  // What was only reported as wrong was not restricted for the betrokkene (P 9.5).
  const isGevraagd = stukken.some(({ velden }) =>
    velden.some((veld) => veld.soort !== "beperkt" || veld.reden !== "gemeld_onjuist"),
  );
  if (isGevraagd && !ingelicht) throw new Invoerfout({ ingelicht: ["Licht de betrokkene eerst in (AVG 18 lid 3)."] });
  for (const stuk of stukken) {
    zetBeperking(tx, context.casus.id, stuk, null);
  }
  pen.zetBsnIndex();
}

/** Asks the verstrekkers beforehand, so that their answer is there when the besluit is taken. */
export function vraagVooraf(pen: CasusPen, stukken: readonly Stuk[], naar: Fasevraag["naar"]): void {
  if (stukken.length === 0) throw new Invoerfout({ naar: ["Er is voor deze fase niemand om het aan te vragen."] });
  stelFasevragen(pen, stukken, naar);
}

/**
 * The answer of the verstrekker (P 3.5 c). When the casus is in that phase already and the gegeven waits for it, a yes brings
 * it into use at once; a condition stands with it for every reader.
 */
export function beantwoordVraag(
  pen: CasusPen,
  vraag: Fasevraag,
  antwoord: Antwoord,
  toelichting: string | undefined,
): void {
  const { context, tx } = pen;
  const { casus, casusFeiten, lezer } = context;
  const stukken = leesStukken(context, tx).filter((stuk) => isVanVraag(stuk, vraag));
  const [eerste] = stukken;
  if (!eerste) throw nietGevonden();
  if (antwoord === "voorwaarde") {
    if (!toelichting) throw new Invoerfout({ [`toelichting.${vraag.id}`]: ["Schrijf op welke voorwaarde geldt."] });
    if (!magVoorwaarde(eerste)) {
      throw new Invoerfout({
        [`antwoord.${vraag.id}`]: ["Bij dit gegeven kan geen voorwaarde staan. Kies ja of nee."],
      });
    }
    schrijfVoorwaarde(pen, eerste, toelichting);
  } else if (toelichting) {
    pen.schrijfGegevens("fasevraag", vraag.id, { toelichting }, lezer.partij.id);
  }
  pen.wijzigRij(vraag.id, { status: antwoord });
  if (vraag.naar !== casusFeiten.toestand) return;
  for (const stuk of stukken) {
    if (antwoord === "nee" && stuk.stand === "in_gebruik") trekGebruikIn(pen, stuk.id);
    if (antwoord !== "nee" && stuk.stand === "niet_overgenomen" && stuk.beoordeling === "vraag") {
      neemGroepOver(tx, casus.id, stuk, vraag.naar);
    }
  }
  pen.zetBsnIndex();
}

function schrijfVoorwaarde(pen: CasusPen, { entiteit, rijId }: Stuk, voorwaarde: string): void {
  const waarden: Waarden<"inbreng" | "ketenanalyse"> = { voorwaarde };
  pen.schrijfGegevens(entiteit as "inbreng" | "ketenanalyse", rijId, waarden, pen.context.lezer.partij.id);
}

/** The verstrekker takes back its yes: from the next request on nobody else sees it, and who could read it is told. */
export function trekGebruikIn(pen: CasusPen, id: string): void {
  const { casus, moment } = pen.context;
  const stuk = getEigenStuk(pen, id);
  if (stuk.stand !== "in_gebruik" || stuk.entiteit === "persoon") {
    throw new Invoerfout({}, ["Dit gegeven is nu niet in gebruik, of kan niet worden ingetrokken."]);
  }
  meldVerlies(pen, stuk, () => zetIntrekking(pen.tx, casus.id, stuk, moment));
  pen.zetBsnIndex();
}

export function staGebruikToe(pen: CasusPen, id: string): void {
  const { casus } = pen.context;
  const stuk = getEigenStuk(pen, id);
  if (stuk.stand !== "ingetrokken" || stuk.kop.status === "ingetrokken") {
    throw new Invoerfout({}, ["Dit gegeven is niet door uw organisatie ingetrokken."]);
  }
  zetIntrekking(pen.tx, casus.id, stuk, null);
  pen.zetBsnIndex();
}
