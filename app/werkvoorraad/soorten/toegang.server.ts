import { dagVanMoment } from "~/lib/datum";
import { findLopend, getControletermijn, telOpen } from "~/registers/toegang/repository.server";
import type { Taak } from "../taak";
import type { Anderesoort } from "./ander";

const vast = {
  waarom: "Minstens eenmaal per jaar wordt per account beoordeeld of de toegang nog nodig is (P bijlage 3).",
  casusnummer: null,
  href: "/registers/toegang",
} as const;

/** One line: the accounts stand in the register. A procesregisseur judges those of the manager only. */
export const toegang: Anderesoort = {
  soort: "toegang",
  label: "Controle van toegang",
  rollen: ["manager", "procesregisseur"],
  list: ({ systeem, vandaag, lezer }): Omit<Taak, "soort">[] => {
    const lopend = findLopend(systeem.databank);
    const { laatste, uiterlijk, isTeLaat, isBinnenkort } = getControletermijn(systeem, vandaag);
    if (lezer.rol === "procesregisseur") {
      if (!lopend || telOpen(systeem.databank, lopend, "manager") === 0) return [];
      const sinds = dagVanMoment(lopend.begonnenOp);
      return [
        {
          ...vast,
          wat: "Beoordeel de toegang van de manager",
          urgentie: isTeLaat ? "te_laat" : "nu",
          sinds,
          uiterlijk,
        },
      ];
    }
    if (!lopend) {
      if (!isBinnenkort) return [];
      const urgentie = isTeLaat ? "te_laat" : "binnenkort";
      return [{ ...vast, wat: "Begin de jaarlijkse controle van toegang", urgentie, sinds: laatste, uiterlijk }];
    }
    const open = telOpen(systeem.databank, lopend);
    const wat =
      open === 0
        ? "Rond de controle van toegang af"
        : `Beoordeel de toegang van ${open === 1 ? "nog 1 account" : `nog ${String(open)} accounts`}`;
    const sinds = dagVanMoment(lopend.begonnenOp);
    return [{ ...vast, wat, urgentie: isTeLaat ? "te_laat" : "nu", sinds, uiterlijk }];
  },
};
