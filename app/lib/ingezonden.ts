/** A form that was sent and not carried out, as its sender filled it in: nothing in it comes from the system. */
export interface Ingezonden {
  /** Own path with its question part. */
  readonly adres: string;
  /** Without the token of the session: the page that shows this puts its own in. */
  readonly velden: readonly (readonly [naam: string, waarde: string])[];
  /** A file went along; it cannot be kept. */
  readonly metBestand: boolean;
}

/** Passwords and codes are not repeated; and what the room sees on the screen shows nothing that somebody typed. */
const zonderInvoer = [/^\/(account|inloggen|uitloggen|uitnodiging)(\/|$)/, /^\/overleggen\/[^/]+\/scherm(\/|$)/];

/** What may be shown to its sender once more; undefined when nothing was typed, or when it may not be repeated. */
export function leesIngezonden(adres: string, gepost: Iterable<[string, unknown]>): Ingezonden | undefined {
  if (!/^\/(?!\/)/.test(adres) || zonderInvoer.some((patroon) => patroon.test(adres))) return undefined;
  const alles = [...gepost].filter(([naam]) => naam !== "_token");
  const velden = alles.flatMap(([naam, waarde]) => (typeof waarde === "string" ? [[naam, waarde] as const] : []));
  const metBestand = velden.length < alles.length;
  return velden.length > 0 ? { adres, velden, metBestand } : undefined;
}

/** A place in the page or a choice from a list, which nobody typed: sent again, and not shown. */
export function isVerborgen([naam, waarde]: readonly [string, string]): boolean {
  return naam.startsWith("_") || /^(|on|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|[a-z]+(_[a-z0-9]+)+)$/.test(waarde);
}

/** Name of a field in words: `scores.justitie.toelichting` as `Toelichting`. */
export function schrijfVeldnaam(naam: string): string {
  const deel = naam.split(/[.[\]]+/).findLast((stuk) => /^[a-z]/i.test(stuk)) ?? "invoer";
  const woorden = deel
    .replace(/([a-z])([A-Z])/g, "$1 $2")
    .replaceAll("_", " ")
    .toLowerCase();
  return woorden.charAt(0).toUpperCase() + woorden.slice(1);
}

export const meerRegels = (waarde: string): boolean => waarde.length > 80 || /[\r\n]/.test(waarde);

export const bestandWeg = "Het bestand dat u had gekozen is niet bewaard. Kies het opnieuw op de pagina die volgt.";

// In the memory of the page only: a form that was sent by script is gone from the page when an error page comes instead of it.
let laatste: Ingezonden | undefined;

/** Remembers what is being sent, until `vergeetInzending`. */
export function onthoudInzending(adres: string, gepost: FormData): void {
  laatste = leesIngezonden(adres, gepost);
}

export function vergeetInzending(): void {
  laatste = undefined;
}

export function findInzending(): Ingezonden | undefined {
  return laatste;
}
