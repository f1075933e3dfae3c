import { dagVanMoment } from "~/lib/datum";
import { gegevensregister, isEntiteit } from "~/protocol/gegevensregister";
import { inbrengsoorten, isInbrengcode } from "~/protocol/inbrengsoorten";
import type { Register } from "../register";
import type { Verstrekking } from "./repository.server";
import { bewarenTot } from "./termijn";

const wijzen: Readonly<Record<string, { wat: string; aan: string }>> = {
  ingebracht: { wat: "Ingebracht", aan: "Veiligheidshuis" },
  vooraf: { wat: "Vrijgegeven voor inzage vooraf", aan: "Partijen van de casus" },
  casusoverleg: { wat: "Gedeeld in het casusoverleg", aan: "Partijen van de casus" },
};

/** By which law this kind of Partij has to document what it provides (P 8.1). */
const wetten: Readonly<Record<string, string>> = { politie: "Wpg 32", openbaar_ministerie: "Wjsg 39j" };

/** `Inbreng: politieregistraties`. */
export function schrijfSoort({ entiteit, code }: Pick<Verstrekking, "entiteit" | "code">): string {
  const label = isEntiteit(entiteit) ? gegevensregister[entiteit].label : entiteit;
  return code && isInbrengcode(code) ? `${label}: ${inbrengsoorten[code].label}` : label;
}

export const verstrekkingenregister: Register<Verstrekking> = {
  naam: "verstrekkingenregister",
  titel: "Verstrekkingen door Partijen",
  pad: "/registers/verstrekkingen",
  idVan: ({ id }) => id,
  leeg: "Er is nog niets verstrekt.",
  kolommen: [
    { sleutel: "moment", kop: "Wanneer", kort: true, waarde: ({ moment }) => ({ moment }) },
    { sleutel: "partij", kop: "Partij", waarde: ({ partij }) => partij },
    { sleutel: "soort", kop: "Soort informatie", waarde: schrijfSoort },
    { sleutel: "wijze", kop: "Wijze", waarde: ({ wijze }) => wijzen[wijze]?.wat ?? wijze },
    { sleutel: "aan", kop: "Aan", waarde: ({ wijze }) => wijzen[wijze]?.aan ?? "" },
    { sleutel: "casus", kop: "Casusnummer", kort: true, waarde: ({ casusnummer }) => casusnummer },
    {
      sleutel: "wet",
      kop: "Vastgelegd volgens",
      kort: true,
      waarde: ({ partijtype }) => wetten[partijtype] ?? "P 8.1",
    },
    {
      sleutel: "tot",
      kop: "Ten minste bewaard tot",
      kort: true,
      waarde: ({ moment }) => ({ dag: bewarenTot(dagVanMoment(moment)) }),
    },
  ],
};
