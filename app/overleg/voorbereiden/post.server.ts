import { formatDag } from "~/lib/datum";
import { legBerichtKlaar } from "~/post/uitgaand.server";
import type { Systeem, Transactie } from "~/storage/systeem.server";
import { afgelastredenen, type Afgelastreden } from "../redenen";
import type { Overleg } from "../repository.server";

type Wanneer = Pick<Overleg, "id" | "datum" | "begintijd" | "plaats">;

function schrijfWanneer({ datum, begintijd, plaats }: Wanneer): string {
  return `${formatDag(datum)}, ${begintijd} uur, ${plaats}`;
}

interface Brief {
  sjabloon: "uitnodiging_overleg" | "wijziging_overleg" | "herinnering_overleg";
  casusnummer?: string;
  onderwerp: string;
  regels: readonly string[];
}

/** Each person once, with the calendar file. Names no betrokkene: mail is read where it should not be. */
function stuur(
  tx: Transactie,
  systeem: Systeem,
  overleg: Wanneer,
  aan: Iterable<string>,
  { sjabloon, casusnummer, onderwerp, regels }: Brief,
): void {
  for (const aanAccountId of new Set(aan)) {
    legBerichtKlaar(tx, systeem, {
      aanAccountId,
      sjabloon,
      casusnummer: casusnummer ?? null,
      overlegId: overleg.id,
      onderwerp,
      tekst: regels.join("\n\n"),
    });
  }
}

/** C 12.2 e: the deelnemers of a casus, with the question for their information. */
export function meldUitnodiging(
  tx: Transactie,
  systeem: Systeem,
  overleg: Wanneer,
  casusnummer: string,
  aan: readonly string[],
): void {
  stuur(tx, systeem, overleg, aan, {
    sjabloon: "uitnodiging_overleg",
    casusnummer,
    onderwerp: `Casusoverleg op ${formatDag(overleg.datum)}: casus ${casusnummer}`,
    regels: [
      `Casus ${casusnummer} wordt besproken in het casusoverleg van ${formatDag(overleg.datum)}, ${overleg.begintijd} uur.`,
      "Wilt u vóór die dag uw informatie in het systeem invullen?",
      `Uw inbreng: ${systeem.adres}/casussen/${casusnummer}/inbreng`,
      `Plaats en agenda: ${systeem.adres}/overleggen/${overleg.id}`,
    ],
  });
}

/** Not even the number of the casus: somebody who comes for expertise has no dossier (DPIA 3.4). */
export function meldExpert(tx: Transactie, systeem: Systeem, overleg: Wanneer, accountId: string): void {
  stuur(tx, systeem, overleg, [accountId], {
    sjabloon: "uitnodiging_overleg",
    onderwerp: `Casusoverleg op ${formatDag(overleg.datum)}: uw expertise gevraagd`,
    regels: [
      `U bent uitgenodigd voor het casusoverleg: ${schrijfWanneer(overleg)}.`,
      "U denkt mee vanuit uw expertise. U krijgt geen dossier; u ziet in het overleg wat het scherm toont.",
    ],
  });
}

export function meldIngetrokken(tx: Transactie, systeem: Systeem, overleg: Wanneer, accountId: string): void {
  stuur(tx, systeem, overleg, [accountId], {
    sjabloon: "wijziging_overleg",
    onderwerp: `Casusoverleg op ${formatDag(overleg.datum)}: uitnodiging ingetrokken`,
    regels: [`Uw uitnodiging voor een casus in dit casusoverleg is ingetrokken: ${schrijfWanneer(overleg)}.`],
  });
}

export function meldWijziging(
  tx: Transactie,
  systeem: Systeem,
  oud: Wanneer,
  nieuw: Wanneer & { voorzitter: string },
  aan: readonly string[],
): void {
  stuur(tx, systeem, oud, aan, {
    sjabloon: "wijziging_overleg",
    onderwerp: `Casusoverleg van ${formatDag(oud.datum)} is gewijzigd`,
    regels: [
      `Het casusoverleg was gepland op ${schrijfWanneer(oud)}.`,
      `Het is nu op ${schrijfWanneer(nieuw)}. Voorzitter: ${nieuw.voorzitter}.`,
    ],
  });
}

export function meldAfgelast(
  tx: Transactie,
  systeem: Systeem,
  overleg: Wanneer,
  reden: Afgelastreden,
  aan: readonly string[],
): void {
  stuur(tx, systeem, overleg, aan, {
    sjabloon: "wijziging_overleg",
    onderwerp: `Casusoverleg van ${formatDag(overleg.datum)} gaat niet door`,
    regels: [
      `Het casusoverleg van ${schrijfWanneer(overleg)} gaat niet door.`,
      `Reden: ${afgelastredenen[reden]}`,
      "U hoort het als er een nieuwe datum is.",
    ],
  });
}

/** `nogIn`: casussen of this overleg for which the own Partij has submitted nothing; a number, no dossier numbers. */
export function meldHerinnering(
  tx: Transactie,
  systeem: Systeem,
  overleg: Wanneer,
  accountId: string,
  nogIn: number,
): void {
  const casussen = nogIn === 1 ? "1 casus" : `${String(nogIn)} casussen`;
  stuur(tx, systeem, overleg, [accountId], {
    sjabloon: "herinnering_overleg",
    onderwerp: `Herinnering: casusoverleg op ${formatDag(overleg.datum)}`,
    regels: [
      `U bent uitgenodigd voor het casusoverleg: ${schrijfWanneer(overleg)}.`,
      ...(nogIn > 0
        ? [
            `Voor ${casussen} op de agenda heeft uw organisatie nog niets ingediend. Wilt u dat vóór die dag doen?`,
            `Uw werkvoorraad: ${systeem.adres}/werkvoorraad`,
          ]
        : []),
    ],
  });
}
