import { dagVanMoment, formatDag } from "~/lib/datum";
import type { Registerstanden } from "../handelingen";
import type { MetRegister, Register } from "../register";
import { gronden, ontvangersoorten, typen } from "./form";
import type { Derdenverstrekking, Partijkeuze } from "./repository.server";

function woord(tabel: Readonly<Record<string, string>>, sleutel: string): string {
  return Object.hasOwn(tabel, sleutel) ? (tabel[sleutel] ?? sleutel) : sleutel;
}

export const derdenregister: Register<Derdenverstrekking> = {
  naam: "verstrekkingen-aan-derden",
  titel: "Verstrekkingen aan derden",
  pad: "/registers/derden",
  idVan: ({ id }) => id,
  letOp: ({ doorgehaaldOp }) => (doorgehaaldOp ? ["stand"] : []),
  leeg: "Er is nog niets aan derden verstrekt.",
  kolommen: [
    { sleutel: "dag", kop: "Verstrekt op", kort: true, waarde: ({ dag }) => ({ dag }) },
    { sleutel: "casus", kop: "Casusnummer", kort: true, waarde: ({ casusnummer }) => casusnummer },
    {
      sleutel: "ontvanger",
      kop: "Ontvanger",
      waarde: ({ ontvanger, ontvangersoort }) => `${ontvanger}\n${woord(ontvangersoorten, ontvangersoort)}`,
    },
    { sleutel: "grond", kop: "Grond", waarde: ({ grond, grondslag }) => `${woord(gronden, grond)}\n${grondslag}` },
    {
      sleutel: "typen",
      kop: "Gegevens",
      waarde: (rij) => rij.typen.map((type) => woord(typen, type)).join(", "),
    },
    {
      sleutel: "toestemming",
      kop: "Schriftelijke toestemming",
      waarde: ({ toestemmingen }) =>
        toestemmingen.map(({ partij, op, kenmerk }) => `${partij}: ${formatDag(op)}, ${kenmerk}`).join("\n"),
    },
    { sleutel: "door", kop: "Vastgelegd door", alleenBestand: true, waarde: ({ door }) => door },
    {
      sleutel: "stand",
      kop: "Stand",
      waarde: ({ doorgehaaldOp, doorgehaaldReden, door }) =>
        doorgehaaldOp
          ? `Doorgehaald op ${formatDag(dagVanMoment(doorgehaaldOp))}: ${doorgehaaldReden ?? ""}`
          : `Vastgelegd door ${door}`,
    },
  ],
};

export interface DerdenView extends MetRegister {
  handelingen: Registerstanden;
  partijen: Partijkeuze[];
  /** Those that can be struck out, for who may. */
  doorTeHalen: { id: string; label: string }[];
}
