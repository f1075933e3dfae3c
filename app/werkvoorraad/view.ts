import type { Afgeschermd, Opener, Veld } from "~/protocol/afscherming";
import type { Rol } from "~/protocol/rollen";
import type { Conceptregel } from "./concepten.server";
import { past, schrijfFilter, takenPerPagina, type Taakfilter } from "./filter";
import type { Overlegregel } from "./repository.server";
import { sorteerTaken, urgenties, urgentiewoorden, type Taak, type Urgentie } from "./taak";

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

/** A way to narrow the list, with how many tasks it shows. */
export interface Filterkeuze<K extends string> {
  keuze: K | null;
  label: string;
  aantal: number;
  href: string;
  hier: boolean;
}

export interface Takenblok {
  /** The tasks of this page. */
  taken: Taak[];
  /** How many there are with this choice. */
  totaal: number;
  pagina: number;
  paginas: number;
  vorige: string | null;
  volgende: string | null;
  urgenties: Filterkeuze<Urgentie>[];
  soorten: Filterkeuze<string>[];
}

export interface WerkvoorraadView {
  vandaag: string;
  blok: Takenblok;
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

const topxklassen: Verwijzing = {
  href: "/beheer/top-x",
  label: "Klassen voor Top-X",
  uitleg: "Welke maatschappelijke klassen bij de triage als zedendelict tellen.",
};

/** Where people go who have no tasks in casussen of their own. */
export function listVerwijzingen(rol: Rol): Verwijzing[] {
  switch (rol) {
    case "recordmanager":
      return [bewaartermijnen];
    case "manager":
      return [bewaartermijnen, logcontrole, topxklassen];
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

/**
 * The tasks of one page. Every number is a count of the same tasks by the same choice, so that a link never promises more
 * than its page shows.
 */
export function buildTakenblok(
  taken: readonly Taak[],
  filter: Taakfilter,
  labels: Readonly<Record<string, string>>,
): Takenblok {
  const tel = (keuze: Partial<Taakfilter>) => taken.filter((taak) => past(taak, keuze)).length;
  const { toon, soort } = filter;
  const gekozen = sorteerTaken(taken.filter((taak) => past(taak, filter)));
  const paginas = Math.max(1, Math.ceil(gekozen.length / takenPerPagina));
  const pagina = Math.min(filter.pagina, paginas);
  const aanwezig = Object.keys(labels).filter((naam) => naam === soort || tel({ toon, soort: naam }) > 0);
  const naar = (anders: Partial<Taakfilter>) => schrijfFilter({ toon, soort, ...anders });
  return {
    taken: gekozen.slice((pagina - 1) * takenPerPagina, pagina * takenPerPagina),
    totaal: gekozen.length,
    pagina,
    paginas,
    vorige: pagina > 1 ? naar({ pagina: pagina - 1 }) : null,
    volgende: pagina < paginas ? naar({ pagina: pagina + 1 }) : null,
    urgenties: [null, ...urgenties].map((keuze) => ({
      keuze,
      label: keuze ? urgentiewoorden[keuze] : "Alles te doen",
      aantal: tel({ toon: keuze, soort }),
      href: schrijfFilter({ toon: keuze, soort }),
      hier: keuze === toon,
    })),
    soorten: [null, ...aanwezig].map((keuze) => ({
      keuze,
      label: keuze ? (labels[keuze] ?? keuze) : "Alle soorten",
      aantal: tel({ toon, soort: keuze }),
      href: schrijfFilter({ toon, soort: keuze }),
      hier: keuze === soort,
    })),
  };
}

export function buildWerkvoorraadView(
  delen: Omit<WerkvoorraadView, "overleggen" | "namen"> & {
    overleggen: readonly Overlegregel[];
    namen: readonly Naamveld[];
  },
): WerkvoorraadView {
  const { overleggen, namen, ...rest } = delen;
  return {
    ...rest,
    overleggen: overleggen.map((regel) => ({ ...regel, isVandaag: regel.datum === rest.vandaag })),
    namen: Object.fromEntries(namen.map(({ casusnummer, velden }) => [casusnummer, velden])),
  };
}
