import { listDeelnemers } from "~/overleg/casusteam.server";
import { legBerichtKlaar } from "~/post/uitgaand.server";
import type { Pen } from "~/protocol/pen.server";
import type { FaseContext } from "~/protocol/poort.server";

/** P 16.2: the other Partijen of the casus hear that it is recorded when and how the betrokkene was informed. */
export function meldInformeren(pen: Pen<FaseContext>): void {
  const { systeem, casus, vandaag } = pen.context;
  const { casusnummer } = casus;
  for (const { accountId } of listDeelnemers(systeem, casus, vandaag)) {
    legBerichtKlaar(pen.tx, systeem, {
      aanAccountId: accountId,
      sjabloon: "informeren",
      casusnummer,
      onderwerp: `De betrokkene in casus ${casusnummer} is geïnformeerd`,
      tekst: [
        `In casus ${casusnummer} is vastgelegd wanneer en hoe de betrokkene is geïnformeerd (privacyprotocol, artikel 16.2).`,
        `U leest het hier: ${systeem.adres}/casussen/${casusnummer}/inlichten`,
      ].join("\n\n"),
    });
  }
}
