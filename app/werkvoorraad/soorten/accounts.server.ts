import { beslissers } from "~/auth/handelingen";
import { buildVoorstellen } from "~/auth/voorstellen/overzicht.server";
import { dagVanMoment } from "~/lib/datum";
import { listPapieren } from "~/registers/geheimhouding/repository.server";
import { weegPapieren, type Papierstand } from "~/registers/geheimhouding/stand";
import { rollen, type Rol } from "~/protocol/rollen";
import type { Taak } from "../taak";
import type { Anderesoort } from "./ander";

const redenen: Readonly<Record<Exclude<Papierstand, "in_orde">, string>> = {
  verloopt: "De VOG of screening verloopt binnen twee maanden (P 13.3).",
  verlopen: "De VOG of screening is verlopen: geen toegang tot inhoud van casussen (P 13.3).",
  ontbreekt:
    "Geheimhoudingsverklaring, VOG of screening ontbreekt: geen toegang tot inhoud van casussen (P 13.1, 13.3).",
};

/** Of everybody the own papers, so that a new VOG can be asked for in time. */
export const eigenPapieren: Anderesoort = {
  soort: "eigen_papieren",
  label: "Mijn VOG en geheimhouding",
  rollen: Object.keys(rollen) as Rol[],
  list: ({ lezer, vandaag }) => {
    const stand = weegPapieren(lezer, vandaag);
    if (stand === "in_orde") return [];
    return [
      {
        wat: stand === "verloopt" ? "Vraag een nieuwe VOG of screening aan" : "Lever uw VOG of verklaring in",
        waarom: `${redenen[stand]} Geef de nieuwe datum door aan de beheerder.`,
        casusnummer: null,
        href: "/account",
        urgentie: stand === "verloopt" ? "binnenkort" : "nu",
        sinds: null,
        uiterlijk: lezer.vogGeldigTot,
      },
    ];
  },
};

export const accounts: Anderesoort = {
  soort: "accounts",
  label: "Accounts",
  rollen: ["beheerder"],
  list: ({ systeem, vandaag }) =>
    listPapieren(systeem, vandaag).flatMap(({ id, naam, stand, vogGeldigTot }): Omit<Taak, "soort">[] => {
      if (stand === "in_orde") return [];
      return [
        {
          wat: `Werk het account van ${naam} bij`,
          waarom: redenen[stand],
          casusnummer: null,
          href: `/beheer/accounts/${id}`,
          urgentie: stand === "verloopt" ? "binnenkort" : "nu",
          sinds: null,
          uiterlijk: vogGeldigTot,
        },
      ];
    }),
};

/** What waits for a second person: for those who may be it something to do, for who asked it something to wait for. */
export const accountvoorstellen: Anderesoort = {
  soort: "accountvoorstellen",
  label: "Voorstellen over toegang",
  rollen: [...beslissers],
  list: (basis) =>
    buildVoorstellen(basis).open.map(({ titel, naam, knoppen, moment, verlooptOp }) => {
      const mag = knoppen.voorstel_bevestigen?.toegestaan === true;
      return {
        wat: `${mag ? "Bevestig of wijs af" : "Wacht op een tweede persoon"}: ${titel.toLowerCase()}, ${naam}`,
        waarom: "Wat toegang geeft of verandert, bevestigt een tweede persoon (P bijlage 3).",
        casusnummer: null,
        href: "/beheer/voorstellen",
        urgentie: mag ? "nu" : "wacht",
        sinds: dagVanMoment(moment),
        uiterlijk: dagVanMoment(verlooptOp),
      };
    }),
};

/** For the manager one line: who it is about stands in the register. */
export const papieren: Anderesoort = {
  soort: "papieren",
  label: "Geheimhouding en VOG",
  rollen: ["manager"],
  list: ({ systeem, vandaag }) => {
    const open = listPapieren(systeem, vandaag).filter(({ stand }) => stand !== "in_orde");
    if (open.length === 0) return [];
    const datums = open.flatMap(({ vogGeldigTot }) => (vogGeldigTot ? [vogGeldigTot] : [])).toSorted();
    return [
      {
        wat: `Kijk naar de geheimhouding of VOG van ${open.length === 1 ? "1 account" : `${String(open.length)} accounts`}`,
        waarom: "Zonder verklaring en geldige VOG of screening is er geen toegang (P 13.1, 13.3).",
        casusnummer: null,
        href: "/registers/geheimhouding",
        urgentie: open.some(({ stand }) => stand !== "verloopt") ? "nu" : "binnenkort",
        sinds: null,
        uiterlijk: datums[0] ?? null,
      },
    ];
  },
};
