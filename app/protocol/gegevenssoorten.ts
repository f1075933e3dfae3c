import type { Bestandwaarde } from "./bestandstypen";
import type { Fase } from "./fasen";
import { meegeleverd, type Lijstsoort } from "./meegeleverd";

/**
 * DPIA 2: kind of persoonsgegeven. `politiegegevens` is only ever a mark: a part of strafrechtelijk (P bijlage 4) on which
 * article 7 Wpg keeps resting (P 7.1).
 */
export type Gegevenstype = "gewoon" | "bijzonder" | "strafrechtelijk" | "wettelijk_id" | "politiegegevens";

/** Politiegegevens are strafrechtelijke gegevens, whatever else the author ticked (P bijlage 4). */
export function metBovenliggend<T extends string>(typen: readonly T[]): (T | "strafrechtelijk")[] {
  const bevat: readonly string[] = typen;
  return bevat.includes("politiegegevens") && !bevat.includes("strafrechtelijk")
    ? [...typen, "strafrechtelijk"]
    : [...typen];
}

/** P bijlage 4: 1 betrokkene, 2 directe relaties, 3 professionals, 4 medewerkers van derden. */
export type Categorie = 1 | 2 | 3 | 4;

/** DPIA bijlage 1 and 15. `behouden` exists only for lists and check boxes; the makers below see to that. */
export type Anonimiseerregel =
  | "leeg"
  | "willekeurige_letters"
  | "eerste_van_maand"
  | "eerste_van_kwartaal"
  | "vier_cijfers"
  | "onbekend"
  | "behouden";

export type Vorm =
  | { soort: "regel"; max: number }
  | { soort: "tekst"; max: number }
  | { soort: "naam" | "bsn" | "postcode" | "huisnummer" | "email" | "telefoon" | "datum" | "deeldatum" | "vinkje" }
  | { soort: "aantal" }
  /** `lijst`: the words and what can be chosen stand in `Lijsten`; `opties` are then those that the program brings. */
  | { soort: "keuze" | "keuzes"; opties: Readonly<Record<string, string>>; lijst?: Lijstsoort }
  | { soort: "bestand" };

export interface Gegevenssoort<V extends Vorm = Vorm> {
  readonly label: string;
  readonly vorm: V;
  readonly type: Gegevenstype;
  readonly categorie: Categorie;
  readonly fasen: readonly Fase[];
  readonly anonimiseer: Anonimiseerregel;
  /** Free text in which the author can mark stricter types for the row (domein 12). */
  readonly markeerbaar: boolean;
  /** Never on a projected screen: BSN, addresses, contact data (R-projectie). */
  readonly nooitProjecteren: boolean;
}

interface Aard {
  fasen: readonly Fase[];
  type?: Gegevenstype;
  categorie?: Categorie;
  nooitProjecteren?: boolean;
}

function maak<V extends Vorm>(
  label: string,
  vorm: V,
  aard: Aard,
  anonimiseer: Anonimiseerregel,
  markeerbaar = false,
): Gegevenssoort<V> {
  return {
    label,
    vorm,
    type: aard.type ?? "gewoon",
    categorie: aard.categorie ?? 1,
    fasen: aard.fasen,
    anonimiseer,
    markeerbaar,
    nooitProjecteren: aard.nooitProjecteren ?? false,
  };
}

/** Free text of several lines: always emptied. `markeerbaar` when it can hold stricter data than its type says. */
export const tekst = (label: string, aard: Aard & { markeerbaar?: boolean; max?: number }) =>
  maak(label, { soort: "tekst", max: aard.max ?? 8000 }, aard, "leeg", aard.markeerbaar ?? false);

/** One line of free text: always emptied. */
export const regel = (label: string, aard: Aard & { markeerbaar?: boolean; max?: number }) =>
  maak(label, { soort: "regel", max: aard.max ?? 200 }, aard, "leeg", aard.markeerbaar ?? false);

export const naam = (label: string, aard: Aard & { anonimiseer: "leeg" | "willekeurige_letters" }) =>
  maak(label, { soort: "naam" }, aard, aard.anonimiseer);

export const bsn = (label: string, aard: Aard) =>
  maak(label, { soort: "bsn" }, { ...aard, type: "wettelijk_id", nooitProjecteren: true }, "leeg");

export const postcode = (label: string, aard: Aard) =>
  maak(label, { soort: "postcode" }, { ...aard, nooitProjecteren: true }, "vier_cijfers");

/** Parts of an address and ways to reach someone: emptied, never projected. */
export const bereik = (label: string, soort: "huisnummer" | "email" | "telefoon" | "regel", aard: Aard) =>
  soort === "regel"
    ? maak(label, { soort, max: 200 }, { ...aard, nooitProjecteren: true }, "leeg")
    : maak(label, { soort }, { ...aard, nooitProjecteren: true }, "leeg");

/** A file; its value says what is kept where, its bytes stand apart. Removed with every byte of it (DPIA bijlage 1). */
export const bestand = (label: string, aard: Aard) =>
  maak(label, { soort: "bestand" }, { ...aard, nooitProjecteren: true }, "leeg");

export const datum = (label: string, aard: Aard & { anonimiseer?: "eerste_van_kwartaal" }) =>
  maak(label, { soort: "datum" }, aard, aard.anonimiseer ?? "eerste_van_maand");

export const deeldatum = (label: string, aard: Aard) => maak(label, { soort: "deeldatum" }, aard, "eerste_van_maand");

/** A whole number from 0: emptied, because it can single somebody out. */
export const aantal = (label: string, aard: Aard) => maak(label, { soort: "aantal" }, aard, "leeg");

export const vinkje = (label: string, aard: Aard) => maak(label, { soort: "vinkje" }, aard, "behouden");

export function keuze<const O extends Readonly<Record<string, string>>>(
  label: string,
  opties: O,
  aard: Aard & { anonimiseer?: "behouden" | "onbekend" | "leeg" },
): Gegevenssoort<{ soort: "keuze"; opties: O }> {
  return maak(label, { soort: "keuze", opties }, aard, aard.anonimiseer ?? "behouden");
}

export function keuzes<const O extends Readonly<Record<string, string>>>(
  label: string,
  opties: O,
  aard: Aard,
): Gegevenssoort<{ soort: "keuzes"; opties: O }> {
  return maak(label, { soort: "keuzes", opties }, aard, "behouden");
}

type Lijstkeuze<S extends "keuze" | "keuzes"> = Gegevenssoort<{
  soort: S;
  opties: Readonly<Record<string, string>>;
  lijst: Lijstsoort;
}>;

/** One word of a list that a beheerder can change. */
export function keuzeUitLijst(
  label: string,
  lijst: Lijstsoort,
  aard: Aard & { anonimiseer?: "behouden" | "leeg" },
): Lijstkeuze<"keuze"> {
  return maak(label, { soort: "keuze", opties: meegeleverd[lijst], lijst }, aard, aard.anonimiseer ?? "behouden");
}

export function keuzesUitLijst(label: string, lijst: Lijstsoort, aard: Aard): Lijstkeuze<"keuzes"> {
  return maak(label, { soort: "keuzes", opties: meegeleverd[lijst], lijst }, aard, "behouden");
}

/** Type of a value as code sees it: text, ISO day, option key(s), number or boolean. */
export type WaardeVan<S> =
  S extends Gegevenssoort<infer V>
    ? V extends { soort: "keuze"; opties: infer O }
      ? Extract<keyof O, string>
      : V extends { soort: "keuzes"; opties: infer O }
        ? Extract<keyof O, string>[]
        : V extends { soort: "vinkje" }
          ? boolean
          : V extends { soort: "aantal" }
            ? number
            : V extends { soort: "bestand" }
              ? Bestandwaarde
              : string
    : never;
