import type { Registerstanden } from "../handelingen";
import type { Nazicht } from "../nazicht.server";
import type { MetRegister, Register } from "../register";
import type { Verwerker } from "./repository.server";
import { overeenkomststanden, weegOvereenkomst, type Nazichttermijn } from "./termijn";

/** Days decide how an agreement stands, so the register is made for a day. */
export function maakVerwerkersregister(vandaag: string): Register<Verwerker> {
  const stand = (rij: Verwerker) => weegOvereenkomst(rij, vandaag);
  return {
    naam: "verwerkers",
    titel: "Verwerkers",
    pad: "/registers/verwerkers",
    idVan: ({ id }) => id,
    letOp: (rij) => (["verloopt", "verlopen"].includes(stand(rij)) ? ["stand"] : []),
    leeg: "Er zijn nog geen verwerkers vastgelegd.",
    kolommen: [
      { sleutel: "naam", kop: "Verwerker", waarde: ({ naam }) => naam },
      { sleutel: "dienst", kop: "Dienst", waarde: ({ dienst }) => dienst },
      {
        sleutel: "landen",
        kop: "Waar",
        waarde: ({ landen, buitenEer }) => (buitenEer ? `${landen} (doorgifte buiten de EER)` : landen),
      },
      {
        sleutel: "toestemming",
        kop: "Toestemming",
        kort: true,
        waarde: ({ toestemmingOp }) => ({ dag: toestemmingOp }),
      },
      {
        sleutel: "overeenkomst",
        kop: "Overeenkomst van",
        kort: true,
        waarde: ({ overeenkomstOp }) => ({ dag: overeenkomstOp }),
      },
      {
        sleutel: "tot",
        kop: "Tot en met",
        kort: true,
        waarde: ({ beeindigdOp, looptTot }) => {
          const einde = beeindigdOp ?? looptTot;
          return einde ? { dag: einde } : "onbepaald";
        },
      },
      { sleutel: "kenmerk", kop: "Kenmerk", waarde: ({ kenmerk }) => kenmerk },
      { sleutel: "stand", kop: "Stand", waarde: (rij) => overeenkomststanden[stand(rij)] },
    ],
  };
}

export interface VerwerkersView extends MetRegister {
  handelingen: Registerstanden;
  termijn: Nazichttermijn;
  nazicht: Nazicht[];
  /** Those that can be changed, for the forms of the manager only. */
  wijzigbaar: Verwerker[];
}
