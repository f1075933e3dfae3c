import { formatDag } from "~/lib/datum";
import { findLaatsteZonderVervolg } from "~/overleg/verslag/repository.server";
import type { Anderesoort } from "./ander";
import { telwoord } from "./soort";

/** Casussen of the last casusoverleg that go on and are on no agenda yet (C 12.2 d). */
export const naOverleg: Anderesoort = {
  soort: "na_overleg",
  label: "Na het overleg",
  rollen: ["procesregisseur", "procesondersteuner"],
  list({ systeem }) {
    const laatste = findLaatsteZonderVervolg(systeem.databank);
    if (!laatste || laatste.aantal === 0) return [];
    const { id, datum, aantal } = laatste;
    return [
      {
        wat: "Plan het volgende overleg",
        waarom: `Na het overleg van ${formatDag(datum)} ${aantal === 1 ? "staat" : "staan"} ${telwoord(aantal, "casus", "casussen")} nog op geen agenda.`,
        casusnummer: null,
        href: `/overleggen/${id}/verslag`,
        urgentie: "nu",
        sinds: datum,
        uiterlijk: null,
      },
    ];
  },
};
