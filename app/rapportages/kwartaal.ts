/** A quarter of a calendar year, the smallest unit of time that figures are asked in. */
export interface Kwartaal {
  jaar: number;
  /** 1 to 4. */
  nummer: number;
}

export interface Periode {
  van: Kwartaal;
  /** Included. */
  tot: Kwartaal;
}

const maanden = ["januari", "maart", "april", "juni", "juli", "september", "oktober", "december"] as const;
const eersteMaand = (nummer: number) => maanden[(nummer - 1) * 2] ?? "";
const laatsteMaand = (nummer: number) => maanden[nummer * 2 - 1] ?? "";

/** `2025-3`, as it stands in an address. */
export function schrijfKwartaal({ jaar, nummer }: Kwartaal): string {
  return `${String(jaar)}-${String(nummer)}`;
}

export function parseKwartaal(woord: string): Kwartaal | undefined {
  const delen = /^(\d{4})-([1-4])$/.exec(woord);
  return delen ? { jaar: Number(delen[1]), nummer: Number(delen[2]) } : undefined;
}

/** `2025, 3e kwartaal: juli t/m september` */
export function noemKwartaal({ jaar, nummer }: Kwartaal): string {
  return `${String(jaar)}, ${String(nummer)}e kwartaal: ${eersteMaand(nummer)} t/m ${laatsteMaand(nummer)}`;
}

/** `2025`, `juli t/m december 2025` or `juli 2024 t/m maart 2025`. */
export function noemPeriode({ van, tot }: Periode): string {
  const eind = `${laatsteMaand(tot.nummer)} ${String(tot.jaar)}`;
  if (van.jaar !== tot.jaar && van.nummer === 1 && tot.nummer === 4)
    return `${String(van.jaar)} t/m ${String(tot.jaar)}`;
  if (van.jaar !== tot.jaar) return `${eersteMaand(van.nummer)} ${String(van.jaar)} t/m ${eind}`;
  return van.nummer === 1 && tot.nummer === 4 ? String(van.jaar) : `${eersteMaand(van.nummer)} t/m ${eind}`;
}

const volgnummer = ({ jaar, nummer }: Kwartaal) => jaar * 4 + nummer;

/** Below zero: `een` comes first. */
export function vergelijkKwartalen(een: Kwartaal, ander: Kwartaal): number {
  return volgnummer(een) - volgnummer(ander);
}
