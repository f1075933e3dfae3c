import { legBerichtKlaar } from "~/post/uitgaand.server";
import type { Pen } from "~/protocol/pen.server";
import type { CasusContext } from "~/protocol/poort.server";

/** Tells people that something was asked or answered, by a mail without personal data. */
export function stuurAkkoordbericht(
  pen: Pen<CasusContext>,
  aan: readonly string[],
  onderwerp: string,
  zin: string,
): void {
  const { systeem, casus } = pen.context;
  for (const aanAccountId of new Set(aan)) {
    legBerichtKlaar(pen.tx, systeem, {
      aanAccountId,
      sjabloon: "akkoord",
      casusnummer: casus.casusnummer,
      onderwerp: `${onderwerp}: casus ${casus.casusnummer}`,
      tekst: `${zin}\n\n${systeem.adres}/casussen/${casus.casusnummer}/akkoorden`,
    });
  }
}
