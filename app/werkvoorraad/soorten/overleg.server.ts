import { listOverleggen } from "../overleggen.server";
import type { Anderesoort } from "./ander";

/** The casusoverleg of today: that presses before anything that has no hour. */
export const overleg: Anderesoort = {
  soort: "overleg",
  label: "Casusoverleg",
  rollen: ["procesregisseur", "procesondersteuner", "ketenpartner"],
  list: (basis) =>
    listOverleggen(basis)
      .filter(({ datum }) => datum === basis.vandaag)
      .map(({ id, begintijd, plaats }) => ({
        wat: `Casusoverleg om ${begintijd}`,
        waarom: plaats,
        casusnummer: null,
        href: `/overleggen/${id}`,
        urgentie: "vandaag",
        sinds: null,
        uiterlijk: basis.vandaag,
      })),
};
