import type { Afgeschermd, Opener, Veld } from "~/protocol/afscherming";
import type { Rol } from "~/protocol/rollen";
import type { Conceptregel } from "./concepten.server";
import { past, schrijfFilter, takenPerPagina, type Taakfilter } from "./filter";
import type { Overlegregel } from "./overleggen.server";
import { urgenties, urgentiewoorden, type Taak, type Urgentie } from "./taak";

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
  verzoekpagina: { pagina: number; paginas: number; vorige: string | null; volgende: string | null };
  concepten: Conceptregel[];
  verwijzingen: Verwijzing[];
  magAanmelden: boolean;
}

export const naamdelen = ["voornamen", "tussenvoegsel", "achternaam"] as const;

export function leesNaam(opener: Opener, persoon: Afgeschermd<"persoon"> | undefined): Veld[] {
  if (!persoon) return [];
  return opener.velden(persoon, naamdelen).filter(({ soort }) => soort === "zichtbaar");
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

const registers: Verwijzing = {
  href: "/registers",
  label: "Registers",
  uitleg: "Verwerkingen, verstrekkingen, Partijen, verwerkers, geheimhouding en VOG.",
};

const topxklassen: Verwijzing = {
  href: "/beheer/top-x",
  label: "Klassen voor Top-X",
  uitleg: "Welke maatschappelijke klassen bij de triage als zedendelict tellen.",
};

const systeem: Verwijzing = {
  href: "/beheer/systeem",
  label: "Systeem",
  uitleg: "Schijf, klok, back-up, mail en logboek, met waarschuwingen.",
};

const accountvoorstellen: Verwijzing = {
  href: "/beheer/voorstellen",
  label: "Voorstellen over toegang",
  uitleg: "Wat een beheerder voorstelt en een tweede persoon bevestigt.",
};

/** Where people go who have no tasks in casussen of their own. */
export function listVerwijzingen(rol: Rol): Verwijzing[] {
  switch (rol) {
    case "recordmanager":
      return [bewaartermijnen];
    case "manager":
      return [bewaartermijnen, logcontrole, registers, topxklassen, accountvoorstellen, systeem];
    case "toezichthouder":
      return [bewaartermijnen, logcontrole, registers];
    case "beheerder":
      return [
        { href: "/beheer/accounts", label: "Accounts", uitleg: "Wie kan inloggen, met welke rol." },
        { href: "/beheer/partijen", label: "Partijen", uitleg: "Naam, soort en gemeente van elke Partij." },
        { href: "/beheer/postvak", label: "Postvak uit", uitleg: "Mail die klaarstaat, is verstuurd of is mislukt." },
        systeem,
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

/** How many tasks of each kind press how much; every number on the page is a sum of these. */
class Telling {
  readonly #aantallen = new Map<string, Map<Urgentie, number>>();

  constructor(taken: readonly Taak[]) {
    for (const { urgentie, soort } of taken) {
      let vanSoort = this.#aantallen.get(soort);
      if (!vanSoort) this.#aantallen.set(soort, (vanSoort = new Map<Urgentie, number>()));
      vanSoort.set(urgentie, (vanSoort.get(urgentie) ?? 0) + 1);
    }
  }

  tel(keuze: Partial<Taakfilter>): number {
    let som = 0;
    for (const [soort, vanSoort] of this.#aantallen) {
      for (const [urgentie, aantal] of vanSoort) if (past({ urgentie, soort }, keuze)) som += aantal;
    }
    return som;
  }
}

/**
 * The tasks of one page. Every number is a count of the same tasks by the same choice, so that a link never promises more
 * than its page shows. `taken`: in order.
 */
export function buildTakenblok(
  taken: readonly Taak[],
  filter: Taakfilter,
  labels: Readonly<Record<string, string>>,
): Takenblok {
  const telling = new Telling(taken);
  const { toon, soort } = filter;
  const totaal = telling.tel(filter);
  const paginas = Math.max(1, Math.ceil(totaal / takenPerPagina));
  const pagina = Math.min(filter.pagina, paginas);
  const aanwezig = Object.keys(labels).filter((naam) => naam === soort || telling.tel({ toon, soort: naam }) > 0);
  const naar = (anders: Partial<Taakfilter>) => schrijfFilter({ toon, soort, ...anders });
  return {
    taken: neemPagina(taken, filter, (pagina - 1) * takenPerPagina),
    totaal,
    pagina,
    paginas,
    vorige: pagina > 1 ? naar({ pagina: pagina - 1 }) : null,
    volgende: pagina < paginas ? naar({ pagina: pagina + 1 }) : null,
    urgenties: [null, ...urgenties].map((keuze) => ({
      keuze,
      label: keuze ? urgentiewoorden[keuze] : "Alles te doen",
      aantal: telling.tel({ toon: keuze, soort }),
      href: schrijfFilter({ toon: keuze, soort }),
      hier: keuze === toon,
    })),
    soorten: [null, ...aanwezig].map((keuze) => ({
      keuze,
      label: keuze ? (labels[keuze] ?? keuze) : "Alle soorten",
      aantal: telling.tel({ toon, soort: keuze }),
      href: schrijfFilter({ toon, soort: keuze }),
      hier: keuze === soort,
    })),
  };
}

function neemPagina(taken: readonly Taak[], filter: Taakfilter, begin: number): Taak[] {
  const pagina: Taak[] = [];
  let plaats = 0;
  for (const taak of taken) {
    if (!past(taak, filter)) continue;
    if (plaats++ < begin) continue;
    pagina.push(taak);
    if (pagina.length === takenPerPagina) break;
  }
  return pagina;
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
