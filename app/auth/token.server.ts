import { createHash } from "node:crypto";
import type { Systeem } from "~/storage/systeem.server";

/** A secret of two random words (244 bits) that fits in a cookie and in an address. */
export function maakToken({ willekeurig }: Pick<Systeem, "willekeurig">): string {
  return `${willekeurig()}${willekeurig()}`.replaceAll("-", "");
}

/** What is stored of a secret: who reads the database cannot use it. Plain SHA-256 is enough for 244 random bits. */
export function hashToken(token: string): string {
  return createHash("sha256").update(token).digest("hex");
}

/** Name of a cookie. `__Host-` (only over https) keeps other hosts and paths from setting it. */
export function cookieNaam({ adres }: Pick<Systeem, "adres">, naam: string): string {
  return adres.startsWith("https:") ? `__Host-${naam}` : naam;
}

/** Lax, not Strict: a link in a mail must open the page, and every post is checked by the gate anyway. */
export function schrijfCookie(systeem: Pick<Systeem, "adres">, naam: string, waarde: string, maxAge?: number): string {
  const delen = [`${cookieNaam(systeem, naam)}=${waarde}`, "Path=/", "HttpOnly", "SameSite=Lax"];
  if (systeem.adres.startsWith("https:")) delen.push("Secure");
  if (maxAge !== undefined) delen.push(`Max-Age=${maxAge}`);
  return delen.join("; ");
}

/** The value, or undefined when it is absent, sent twice or not of our making. */
export function findCookie(
  systeem: Pick<Systeem, "adres">,
  naam: string,
  header: string | null | undefined,
): string | undefined {
  const begin = `${cookieNaam(systeem, naam)}=`;
  const gevonden = (header ?? "")
    .split(";")
    .map((deel) => deel.trim())
    .filter((deel) => deel.startsWith(begin));
  const waarde = gevonden[0]?.slice(begin.length);
  return gevonden.length === 1 && waarde && /^[0-9a-f]{32,128}$/.test(waarde) ? waarde : undefined;
}
