import { dagenTussen, dagVanMoment, formatTijd } from "~/lib/datum";

/** What the signals need of one row of the log. */
export interface Logfeit {
  moment: string;
  gebeurtenis: string;
  accountId: string | null;
  rol: string | null;
  casusnummer: string | null;
  scherm: string;
  handeling: string;
  grond: string;
  adres: string;
}

export interface Accountfeit {
  accountId: string;
  /** ISO instant of the last row that was no refusal; null when there is none. */
  laatsteActiviteit: string | null;
  aangemaaktOp: string;
}

export type Signaalsoort =
  | "buiten_eigen_casussen"
  | "veel_weigeringen"
  | "inlog_geweigerd"
  | "veel_dossiers"
  | "vreemde_uren"
  | "ongebruikt_account";

/** An indication to look at, never a conclusion: each of these can have a good reason. */
export interface Signaal {
  soort: Signaalsoort;
  /** Of whom; null when only the address is known. */
  accountId: string | null;
  adres: string | null;
  /** ISO day in Dutch time; null when it is about the whole period. */
  dag: string | null;
  aantal: number;
  casusnummers: string[];
}

/** From this number on it is a signal. */
export interface Drempels {
  /** Refused dossiers of one person in the period. */
  buitenEigenCasussen: number;
  weigeringenPerDag: number;
  inlogweigeringenPerDag: number;
  /** Dossiers that one person opened in a day: for staff of the Veiligheidshuis all casussen are work. */
  dossiersPerDagStaf: number;
  dossiersPerDag: number;
  /** Working hours in Dutch time: from the first, until before the second. */
  vanUur: number;
  totUur: number;
  dagenOngebruikt: number;
}

export const standaarddrempels: Drempels = {
  buitenEigenCasussen: 5,
  weigeringenPerDag: 10,
  inlogweigeringenPerDag: 5,
  dossiersPerDagStaf: 40,
  dossiersPerDag: 15,
  vanUur: 6,
  totUur: 22,
  dagenOngebruikt: 90,
};

/** One look at these gives a log row for every casus in it: that is no opening of a dossier. */
const overzichten: readonly string[] = ["casussen", "overleggen", "werkvoorraad"];
const staf: readonly string[] = ["procesregisseur", "procesondersteuner"];
const inloggen = "inloggen";

interface Plaats {
  dag: string;
  uur: number;
  isWeekend: boolean;
}

/** Day and hour in the Netherlands. Remembered by the hour: the offset is whole hours, and a log has many rows in each. */
function maakKlok(): (moment: string) => Plaats {
  const bekend = new Map<string, Plaats>();
  return (moment) => {
    const sleutel = moment.slice(0, 13);
    const gevonden = bekend.get(sleutel);
    if (gevonden) return gevonden;
    const dag = dagVanMoment(moment);
    const weekdag = new Date(`${dag}T00:00:00Z`).getUTCDay();
    const plaats = { dag, uur: Number(formatTijd(moment).slice(0, 2)), isWeekend: weekdag === 0 || weekdag === 6 };
    bekend.set(sleutel, plaats);
    return plaats;
  };
}

class Teller {
  readonly #groepen = new Map<string, Signaal>();

  constructor(readonly soort: Signaalsoort) {}

  tel(
    wie: { accountId: string | null; adres: string | null },
    dag: string | null,
    casusnummer: string | null,
  ): Signaal {
    const sleutel = `${wie.accountId ?? ""}|${wie.adres ?? ""}|${dag ?? ""}`;
    const groep = this.#groepen.get(sleutel) ?? { soort: this.soort, ...wie, dag, aantal: 0, casusnummers: [] };
    groep.aantal += 1;
    if (casusnummer && !groep.casusnummers.includes(casusnummer)) groep.casusnummers.push(casusnummer);
    this.#groepen.set(sleutel, groep);
    return groep;
  }

  list(isSignaal: (groep: Signaal) => boolean): Signaal[] {
    return [...this.#groepen.values()]
      .filter(isSignaal)
      .map((groep) => ({ ...groep, casusnummers: groep.casusnummers.toSorted() }));
  }
}

/** A dossier that the rules did not open for this person, or a number that does not exist; not a phase that is not there. */
function isBuitenEigenCasussen({ handeling, casusnummer, grond }: Logfeit): boolean {
  if (handeling !== "bekijken" || grond.startsWith("R-fase")) return false;
  return casusnummer !== null || grond === "onbekend casusnummer";
}

/**
 * Indications of unlawful access or use in the rows of one period (P bijlage 3, logging en controle: "periodiek
 * gecontroleerd op indicaties van onrechtmatige toegang"). Newest day first within a kind; those of the whole period first.
 */
export function listSignalen(feiten: Iterable<Logfeit>, drempels: Drempels = standaarddrempels): Signaal[] {
  const waar = maakKlok();
  const buiten = new Teller("buiten_eigen_casussen");
  const weigeringen = new Teller("veel_weigeringen");
  const inlogVanAccount = new Teller("inlog_geweigerd");
  const inlogVanAdres = new Teller("inlog_geweigerd");
  const dossiers = new Teller("veel_dossiers");
  const uren = new Teller("vreemde_uren");
  // From one address several people can fail, or one who is not known: that does not show under any single account.
  const wieVanAdres = new Map<Signaal, Set<string | null>>();
  const stafgroepen = new Set<Signaal>();

  for (const feit of feiten) {
    const { accountId, adres, casusnummer, rol, scherm } = feit;
    const { dag, uur, isWeekend } = waar(feit.moment);
    const persoon = { accountId, adres: null };
    const wie = accountId === null ? { accountId: null, adres } : persoon;
    if (feit.gebeurtenis === "geweigerd" && scherm === inloggen) {
      if (accountId !== null) inlogVanAccount.tel(persoon, dag, null);
      const groep = inlogVanAdres.tel({ accountId: null, adres }, dag, null);
      wieVanAdres.set(groep, (wieVanAdres.get(groep) ?? new Set()).add(accountId));
    } else if (feit.gebeurtenis === "geweigerd") {
      weigeringen.tel(wie, dag, casusnummer);
      if (accountId !== null && isBuitenEigenCasussen(feit)) buiten.tel(persoon, null, casusnummer);
    } else if (accountId !== null && casusnummer !== null && !overzichten.includes(scherm)) {
      const groep = dossiers.tel(persoon, dag, casusnummer);
      if (rol !== null && staf.includes(rol)) stafgroepen.add(groep);
    }
    if (accountId !== null && (isWeekend || uur < drempels.vanUur || uur >= drempels.totUur)) {
      uren.tel(persoon, dag, casusnummer);
    }
  }

  const isBekend = (groep: Signaal) => {
    const personen = [...(wieVanAdres.get(groep) ?? [])];
    return personen.length === 1 && personen[0] !== null;
  };
  return [
    ...buiten.list(({ aantal }) => aantal >= drempels.buitenEigenCasussen),
    ...weigeringen.list(({ aantal }) => aantal >= drempels.weigeringenPerDag),
    ...inlogVanAccount.list(({ aantal }) => aantal >= drempels.inlogweigeringenPerDag),
    ...inlogVanAdres.list((groep) => groep.aantal >= drempels.inlogweigeringenPerDag && !isBekend(groep)),
    ...dossiers
      .list((groep) => {
        const vanaf = stafgroepen.has(groep) ? drempels.dossiersPerDagStaf : drempels.dossiersPerDag;
        return groep.casusnummers.length >= vanaf;
      })
      .map((groep) => ({ ...groep, aantal: groep.casusnummers.length })),
    ...uren.list(() => true),
  ].toSorted(
    (a, b) => volgorde.indexOf(a.soort) - volgorde.indexOf(b.soort) || (b.dag ?? "9999").localeCompare(a.dag ?? "9999"),
  );
}

const volgorde: readonly Signaalsoort[] = [
  "buiten_eigen_casussen",
  "veel_weigeringen",
  "inlog_geweigerd",
  "veel_dossiers",
  "vreemde_uren",
  "ongebruikt_account",
];

/** Accounts that can log in and have not been used for so many days: access that nobody needs (toegangsbeveiliging). */
export function listOngebruikt(
  accounts: readonly Accountfeit[],
  vandaag: string,
  { dagenOngebruikt }: Drempels = standaarddrempels,
): Signaal[] {
  return accounts.flatMap(({ accountId, laatsteActiviteit, aangemaaktOp }) => {
    const sinds = dagVanMoment(laatsteActiviteit ?? aangemaaktOp);
    const aantal = dagenTussen(sinds, vandaag);
    if (aantal < dagenOngebruikt) return [];
    const dag = laatsteActiviteit === null ? null : sinds;
    return [{ soort: "ongebruikt_account" as const, accountId, adres: null, dag, aantal, casusnummers: [] }];
  });
}
