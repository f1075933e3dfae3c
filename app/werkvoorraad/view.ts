import type { Afgeschermd, Opener, Veld } from "~/protocol/afscherming";
import type { Rol } from "~/protocol/rollen";
import type { Conceptregel } from "./beheer.server";
import type { Overlegregel } from "./repository.server";
import { sorteerTaken, type Taak } from "./taak";

export interface Naamveld {
  casusnummer: string;
  /** Parts of the name that this reader may see. */
  velden: Veld[];
}

export interface EigenVerzoek {
  casusnummer: string;
  stand: string;
  aangemeldOp: string;
  href: string;
}

export interface Verwijzing {
  href: string;
  label: string;
  uitleg: string;
}

export interface WerkvoorraadView {
  taken: Taak[];
  /** By casusnummer, of the casussen above. */
  namen: Record<string, Veld[]>;
  overleggen: (Overlegregel & { isVandaag: boolean })[];
  verzoeken: EigenVerzoek[];
  concepten: Conceptregel[];
  verwijzingen: Verwijzing[];
  magAanmelden: boolean;
}

export function leesNaam(opener: Opener, persoon: Afgeschermd<"persoon"> | undefined): Veld[] {
  if (!persoon) return [];
  return opener
    .velden(persoon, ["voornamen", "tussenvoegsel", "achternaam"])
    .filter(({ soort }) => soort === "zichtbaar");
}

const bewaartermijnen: Verwijzing = {
  href: "/bewaartermijnen",
  label: "Bewaartermijnen",
  uitleg: "Welke dossiers bijna vernietigd worden, en de vernietigingsverklaringen.",
};

const logcontrole: Verwijzing = {
  href: "/registers/log",
  label: "Controle van het logboek",
  uitleg: "Aanwijzingen voor onrechtmatige inzage, en de vastgelegde controles.",
};

/** Where people go who have no tasks in casussen of their own. */
export function listVerwijzingen(rol: Rol): Verwijzing[] {
  switch (rol) {
    case "recordmanager":
      return [bewaartermijnen];
    case "manager":
    case "toezichthouder":
      return [bewaartermijnen, logcontrole];
    case "beheerder":
      return [
        { href: "/beheer/accounts", label: "Accounts", uitleg: "Wie kan inloggen, met welke rol." },
        { href: "/beheer/partijen", label: "Partijen", uitleg: "Toetreding, opzegging en artikel 20-beslissingen." },
        { href: "/beheer/postvak", label: "Postvak uit", uitleg: "Mail die klaarstaat, is verstuurd of is mislukt." },
      ];
    case "procesregisseur":
    case "procesondersteuner":
      return [{ href: "/casussen", label: "Casussen", uitleg: "Alle lopende casussen." }, bewaartermijnen];
    case "ketenpartner":
    case "lokale_procesregisseur":
      return [{ href: "/casussen", label: "Casussen", uitleg: "De casussen waar u bij betrokken bent." }];
    case "melder":
      return [];
  }
}

export function buildWerkvoorraadView(
  delen: Omit<WerkvoorraadView, "taken" | "overleggen" | "namen"> & {
    taken: readonly Taak[];
    overleggen: readonly Overlegregel[];
    namen: readonly Naamveld[];
    vandaag: string;
  },
): WerkvoorraadView {
  const { taken, overleggen, namen, vandaag, ...rest } = delen;
  return {
    ...rest,
    taken: sorteerTaken(taken),
    overleggen: overleggen.map((regel) => ({ ...regel, isVandaag: regel.datum === vandaag })),
    namen: Object.fromEntries(namen.map(({ casusnummer, velden }) => [casusnummer, velden])),
  };
}
