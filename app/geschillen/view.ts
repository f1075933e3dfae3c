import { dagVanMoment } from "~/lib/datum";
import type { Knopstand } from "~/protocol/antwoord.server";
import type { MetRegister, Register } from "~/registers/register";
import { geschilsoorten, geschilstatussen } from "./handelingen";
import type { Geschil } from "./repository.server";

export interface Geschilregel extends Geschil {
  /** Words of the last step that has any: the outcome, once there is one. */
  uitkomst: string | null;
}

/** Without casusnummer and without the name of who brought it in: what goes to the Partneroverleg (DPIA 14). */
export const geschillenregister: Register<Geschilregel> = {
  naam: "geschillen",
  titel: "Geschillen",
  pad: "/geschillen",
  idVan: ({ id }) => id,
  href: ({ id }) => `/geschillen/${id}`,
  letOp: ({ status }) => (geschilstatussen[status].open ? ["stand"] : []),
  leeg: "Er zijn geen geschillen.",
  kolommen: [
    { sleutel: "nummer", kop: "Nummer", kort: true, waarde: ({ nummer }) => nummer },
    {
      sleutel: "op",
      kop: "Ingediend op",
      kort: true,
      waarde: ({ ingediendOp }) => ({ dag: dagVanMoment(ingediendOp) }),
    },
    {
      sleutel: "soort",
      kop: "Gaat over",
      waarde: ({ soort }) => `${geschilsoorten[soort].label} (${geschilsoorten[soort].artikel})`,
    },
    {
      sleutel: "partijen",
      kop: "Partijen",
      waarde: ({ partij, partijen }) => [partij, ...partijen.map(({ naam }) => naam)].join("\n"),
    },
    { sleutel: "stand", kop: "Stand", waarde: ({ status }) => geschilstatussen[status].label },
    { sleutel: "omschrijving", kop: "Omschrijving", alleenBestand: true, waarde: ({ omschrijving }) => omschrijving },
    { sleutel: "uitkomst", kop: "Uitkomst", alleenBestand: true, waarde: ({ uitkomst }) => uitkomst },
  ],
};

export interface GeschillenView extends MetRegister {
  indienen: Knopstand | null;
  partijen: { waarde: string; label: string }[];
  isKetenpartner: boolean;
}
