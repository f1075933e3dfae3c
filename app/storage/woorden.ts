import type { Beoordeling, Zeggenschap } from "~/protocol/afscherming";
import { fasen, isToestand, type Fase, type Toestand } from "~/protocol/fasen";
import type { Gegevenstype } from "~/protocol/gegevenssoorten";
import { isPartijtype, type Partijtype } from "~/protocol/partijtypen";
import type { Beperking, ToestemmingStand, WpgToestemming } from "~/protocol/regels";

/** Words in the columns, read back. Damaged data must never widen who sees something. */

export function alsFase(woord: string): Fase {
  const fase = fasen.find((naam) => naam === woord);
  if (!fase) throw new Error(`Unknown fase in the database: ${woord}`);
  return fase;
}

export function alsToestand(woord: string): Toestand {
  if (!isToestand(woord)) throw new Error(`Unknown state in the database: ${woord}`);
  return woord;
}

export function alsToestemming(woord: string): ToestemmingStand {
  return (
    (["niet_nodig", "gegeven", "ingetrokken", "conflict_van_plichten"] as const).find((naam) => naam === woord) ??
    "ontbreekt"
  );
}

/** An unknown word counts as not given. */
export function alsWpgToestemming(woord: string | null): WpgToestemming | null {
  return woord === null ? null : ((["gegeven", "geweigerd"] as const).find((naam) => naam === woord) ?? "gevraagd");
}

export function alsPartijtype(woord: string | null): Partijtype | null {
  if (woord === null) return null;
  if (!isPartijtype(woord)) throw new Error(`Unknown partijtype in the database: ${woord}`);
  return woord;
}

export function alsZeggenschap(woord: string | null): Zeggenschap | null {
  return woord === "doorlopend" || woord === "per_fase" ? woord : null;
}

export function alsBeoordeling(woord: string | null): Beoordeling | null {
  return (["over", "niet_nodig", "mag_niet", "vraag"] as const).find((naam) => naam === woord) ?? null;
}

/** An unknown word counts as a restriction too. */
export function alsBeperking(woord: string | null): Beperking | null {
  return woord === null || woord === "verzoek_betrokkene" || woord === "gemeld_onjuist" ? woord : "juistheid_betwist";
}

/** An unknown word counts as every strict type. */
export function alsMarkering(woorden: string | null): Gegevenstype[] {
  if (!woorden) return [];
  const strenge: readonly string[] = ["bijzonder", "strafrechtelijk", "politiegegevens"] satisfies Gegevenstype[];
  const typen = woorden.split(",");
  return (typen.every((type) => strenge.includes(type)) ? typen : strenge) as Gegevenstype[];
}
