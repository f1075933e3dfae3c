import { getNazichttermijn, listVerwerkers } from "~/registers/verwerkers/repository.server";
import { weegOvereenkomst } from "~/registers/verwerkers/termijn";
import type { Taak } from "../taak";
import type { Anderesoort } from "./ander";

const href = "/registers/verwerkers";

export const verwerkers: Anderesoort = {
  soort: "verwerkers",
  label: "Verwerkers",
  rollen: ["manager"],
  list: ({ systeem, vandaag }) => {
    const { laatste, uiterlijk, isTeLaat, isBinnenkort } = getNazichttermijn(systeem, vandaag);
    const taken = listVerwerkers(systeem).flatMap((rij): Omit<Taak, "soort">[] => {
      const stand = weegOvereenkomst(rij, vandaag);
      if (stand !== "verloopt" && stand !== "verlopen") return [];
      return [
        {
          wat: `Verleng of beëindig de overeenkomst met ${rij.naam}`,
          waarom: "Zonder verwerkersovereenkomst mag een verwerker geen gegevens verwerken (P 22.3, AVG 28).",
          casusnummer: null,
          href,
          urgentie: stand === "verlopen" ? "te_laat" : "binnenkort",
          sinds: null,
          uiterlijk: rij.looptTot,
        },
      ];
    });
    if (isBinnenkort) {
      taken.push({
        wat: "Loop de lijst van verwerkers na",
        waarom: "De lijst wordt minstens eenmaal per jaar bijgewerkt (P 22.4).",
        casusnummer: null,
        href,
        urgentie: isTeLaat ? "te_laat" : "binnenkort",
        sinds: laatste,
        uiterlijk,
      });
    }
    return taken;
  },
};
