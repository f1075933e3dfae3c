import { formatDag } from "~/lib/datum";
import type { Registerstanden } from "../handelingen";
import type { Register } from "../register";
import type { Registerlink } from "../registers";
import type { Besluit, Partij } from "./repository.server";
import { artikel20standen, lidmaatschappen, weegArtikel20, weegLidmaatschap } from "./stand";

const dag = (waarde: string | null) => (waarde ? { dag: waarde } : null);

/** Days decide how a Partij takes part, so the register is made for a day. */
export function maakPartijenregister(vandaag: string): Register<Partij> {
  return {
    naam: "partijen",
    titel: "Partijen",
    pad: "/registers/partijen",
    idVan: ({ id }) => id,
    href: ({ id }) => `/registers/partijen/${id}`,
    letOp: (rij) => [
      ...(weegLidmaatschap(rij, vandaag) === "neemt_deel" ? [] : ["stand"]),
      ...(["verloopt", "ontbreekt"].includes(weegArtikel20(rij, vandaag)) ? ["artikel20"] : []),
    ],
    leeg: "Er zijn nog geen Partijen.",
    kolommen: [
      { sleutel: "naam", kop: "Partij", waarde: ({ naam }) => naam },
      { sleutel: "soort", kop: "Soort", waarde: ({ typelabel }) => typelabel },
      { sleutel: "stand", kop: "Stand", waarde: (rij) => lidmaatschappen[weegLidmaatschap(rij, vandaag)] },
      { sleutel: "convenant", kop: "Convenant", kort: true, waarde: (rij) => dag(rij.toegetredenConvenant) },
      { sleutel: "protocol", kop: "Protocol", kort: true, waarde: (rij) => dag(rij.toegetredenProtocol) },
      { sleutel: "opgezegd", kop: "Opgezegd per", kort: true, waarde: (rij) => dag(rij.opgezegdPer) },
      { sleutel: "uitgesloten", kop: "Uitgesloten per", kort: true, waarde: (rij) => dag(rij.uitgeslotenPer) },
      {
        sleutel: "artikel20",
        kop: "Artikel 20-beslissing",
        waarde: (rij) => {
          const stand = artikel20standen[weegArtikel20(rij, vandaag)];
          return rij.artikel20Tot && stand ? `${stand} (tot en met ${formatDag(rij.artikel20Tot)})` : stand;
        },
      },
      { sleutel: "postadres", kop: "Postadres", alleenBestand: true, waarde: ({ postadres }) => postadres },
      { sleutel: "telefoon", kop: "Telefoon", alleenBestand: true, waarde: ({ telefoon }) => telefoon },
      { sleutel: "email", kop: "E-mail", alleenBestand: true, waarde: ({ email }) => email },
      { sleutel: "fg", kop: "E-mail FG", alleenBestand: true, waarde: ({ fgEmail }) => fgEmail },
    ],
  };
}

const besluitsoorten: Readonly<Record<string, string>> = {
  toetreding: "Toetreding tot convenant en protocol",
  opzegging: "Opzegging",
  opzegging_ingetrokken: "Opzegging ingetrokken",
  uitsluiting: "Uitsluiting door de Stuurgroep",
  artikel20: "Artikel 20-beslissing",
};

export interface Besluitregel {
  id: string;
  moment: string;
  titel: string;
  inhoud: string;
}

export function buildBesluiten(besluiten: readonly Besluit[]): Besluitregel[] {
  return besluiten.map(({ id, soort, vanaf, tot, besloten, ingebrekestelling, kenmerk, door, moment }) => ({
    id,
    moment,
    titel: besluitsoorten[soort] ?? soort,
    inhoud: [
      tot ? `Geldt van ${formatDag(vanaf)} tot en met ${formatDag(tot)}.` : `Gaat in op ${formatDag(vanaf)}.`,
      ingebrekestelling && `In gebreke gesteld op ${formatDag(ingebrekestelling)}.`,
      `Besluit of brief van ${formatDag(besloten)}, kenmerk ${kenmerk}.`,
      door && `Vastgelegd door ${door}.`,
    ]
      .filter(Boolean)
      .join(" "),
  }));
}

export interface PartijkaartView {
  partij: Partij;
  /** The rights of this kind of Partij (DPIA 5, 11). */
  stand: string;
  isDeelnemer: boolean;
  artikel20: string;
  besluiten: Besluitregel[];
  /** Casussen in which employees of this Partij take part now; a number only. */
  aantalCasussen: number;
  aantalAccounts: number;
  handelingen: Registerstanden;
  links: Registerlink[];
}
