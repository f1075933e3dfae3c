import { dagVanMoment, plusDagen } from "~/lib/datum";
import { findKeten, getTermijn, isKetenHeel } from "~/registers/log/repository.server";
import type { Taak } from "../taak";
import type { Anderesoort } from "./ander";

/** Days before the end of the term from which the review of the log is announced. */
const dagenVooraf = 7;

export const logboek: Anderesoort = {
  soort: "logboek",
  label: "Logboek",
  rollen: ["manager"],
  list: ({ systeem, vandaag }) => {
    const { laatste, uiterlijk, isTeLaat } = getTermijn(systeem, vandaag);
    const keten = findKeten(systeem);
    const vast = { casusnummer: null, href: "/registers/log" };
    const taken: Omit<Taak, "soort">[] = [];
    if (keten && !isKetenHeel(keten)) {
      taken.push({
        ...vast,
        wat: "Onderzoek het logboek: het is niet heel",
        waarom: "Bij de laatste controle klopte de keten niet. Behandel dit als een beveiligingsincident (P 14).",
        urgentie: "te_laat",
        sinds: dagVanMoment(keten.moment),
        uiterlijk: null,
      });
    }
    if (isTeLaat || plusDagen(vandaag, dagenVooraf) >= uiterlijk) {
      taken.push({
        ...vast,
        wat: "Controleer het logboek",
        waarom: laatste
          ? "Het logboek wordt minstens elke 30 dagen gecontroleerd (P bijlage 3, logging en controle)."
          : "Er is nog geen controle vastgelegd. Dat moet minstens elke 30 dagen (P bijlage 3, logging en controle).",
        urgentie: isTeLaat ? "te_laat" : uiterlijk === vandaag ? "vandaag" : "binnenkort",
        sinds: laatste,
        uiterlijk,
      });
    }
    return taken;
  },
};
