import { dagVanMoment } from "~/lib/datum";
import { leesSysteemstand } from "~/systeem/stand.server";
import { listWaarschuwingen } from "~/systeem/waarschuwingen";
import type { Anderesoort } from "./ander";

/** What the machine warns of. Mail that failed is a kind of its own, for the procesondersteuner too. */
export const systeem: Anderesoort = {
  soort: "systeem",
  label: "Systeem",
  rollen: ["beheerder"],
  list: (basis) =>
    listWaarschuwingen(leesSysteemstand(basis.systeem))
      .filter(({ code }) => code !== "mail_mislukt")
      .map(({ ernst, titel, doe, sinds }) => ({
        wat: titel,
        waarom: doe,
        casusnummer: null,
        href: "/beheer/systeem",
        urgentie: ernst === "ernstig" ? "te_laat" : "nu",
        sinds: sinds ? dagVanMoment(sinds) : null,
        uiterlijk: null,
      })),
};
