import { and, eq, inArray, isNotNull, isNull } from "drizzle-orm";
import { isOvergenomen } from "~/protocol/fasen";
import { findCasusContext } from "~/protocol/poort.server";
import { casus, gegeven } from "~/storage/tabellen.server";
import { alsToestand } from "~/storage/woorden";
import type { Anderesoort } from "./ander";

/** What was left behind at a faseovergang is not used any more, and is to be removed (P 3.5 b). */
export const verwijderlijst: Anderesoort = {
  soort: "verwijderlijst",
  label: "Te verwijderen gegevens",
  rollen: ["procesregisseur"],
  list: (basis) => {
    const achtergebleven = basis.systeem.databank
      .selectDistinct({ casus, geldtTot: gegeven.geldtTot })
      .from(gegeven)
      .innerJoin(casus, eq(casus.id, gegeven.casusId))
      .where(
        and(
          inArray(gegeven.beoordeling, ["niet_nodig", "mag_niet"]),
          isNotNull(gegeven.waarde),
          isNull(gegeven.beperkt),
          isNull(casus.vernietigdOp),
        ),
      )
      .all()
      .filter(({ casus: { toestand }, geldtTot }) => !isOvergenomen(alsToestand(geldtTot), alsToestand(toestand)));
    const casussen = new Map(achtergebleven.map(({ casus: dossier }) => [dossier.id, dossier]));
    return [...casussen.values()]
      .filter((dossier) => findCasusContext(basis, dossier) !== undefined)
      .map(({ casusnummer }) => ({
        wat: "Verwijder wat niet is overgenomen",
        waarom: "Bij een faseovergang was dit niet meer nodig of mocht het niet mee (P 3.5 b).",
        casusnummer,
        href: `/casussen/${casusnummer}/gegevens`,
        urgentie: "binnenkort" as const,
        sinds: null,
        uiterlijk: null,
      }));
  },
};
