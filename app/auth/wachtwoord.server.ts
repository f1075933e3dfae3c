import { randomBytes, scrypt, timingSafeEqual, type ScryptOptions } from "node:crypto";
import { isTeRaden } from "./raadbaar.server";

/** Cost of one hash. N = 2^17 with r = 8 takes 128 MiB and some tenths of a second, in the thread pool. */
export interface Kosten {
  readonly N: number;
  readonly r: number;
  readonly p: number;
}

export const standaardKosten: Kosten = { N: 2 ** 17, r: 8, p: 1 };

const HASH_BYTES = 32;
const MAX_LENGTE = 200;
const MIN_LENGTE = 12;

function leidAf(wachtwoord: string, zout: Buffer, { N, r, p }: Kosten, lengte: number): Promise<Buffer> {
  const opties: ScryptOptions = { N, r, p, maxmem: 128 * N * r + 2 ** 20 };
  // The same password typed on another keyboard can arrive in another Unicode form.
  return new Promise((klaar, mislukt) => {
    scrypt(wachtwoord.normalize("NFKC"), zout, lengte, opties, (fout, sleutel) =>
      fout ? mislukt(fout) : klaar(sleutel),
    );
  });
}

/** `scrypt$N$r$p$salt$hash` (base64), with a new salt. Runs off the event loop. */
export async function hashWachtwoord(wachtwoord: string, kosten: Kosten = standaardKosten): Promise<string> {
  const zout = randomBytes(16);
  const hash = await leidAf(wachtwoord, zout, kosten, HASH_BYTES);
  return ["scrypt", kosten.N, kosten.r, kosten.p, zout.toString("base64"), hash.toString("base64")].join("$");
}

/**
 * Compares in constant time. Without a stored hash (unknown or uninvited account) the same work is done and the answer is
 * false, so that the time tells nothing about who has an account. `kosten` is only for that idle work.
 * @throws Error when the stored hash is damaged
 */
export async function isWachtwoord(
  wachtwoord: string,
  opgeslagen: string | null | undefined,
  kosten: Kosten = standaardKosten,
): Promise<boolean> {
  const teLang = wachtwoord.length > MAX_LENGTE;
  const getypt = teLang ? "" : wachtwoord;
  if (!opgeslagen) {
    await leidAf(getypt, Buffer.alloc(16), kosten, HASH_BYTES);
    return false;
  }
  const [soort, N, r, p, zout, hash] = opgeslagen.split("$");
  if (soort !== "scrypt" || !zout || !hash) throw new Error("Unknown form of a stored password hash");
  const verwacht = Buffer.from(hash, "base64");
  const gevonden = await leidAf(
    getypt,
    Buffer.from(zout, "base64"),
    { N: Number(N), r: Number(r), p: Number(p) },
    verwacht.length,
  );
  return timingSafeEqual(gevonden, verwacht) && !teLang;
}

/** Why this password is refused, in a Dutch sentence; undefined when it is good enough. */
export async function findWachtwoordFout(wachtwoord: string, email: string): Promise<string | undefined> {
  if (wachtwoord.length < MIN_LENGTE) return `Kies een wachtwoord van minstens ${MIN_LENGTE} tekens.`;
  if (wachtwoord.length > MAX_LENGTE) return `Kies een wachtwoord van hoogstens ${MAX_LENGTE} tekens.`;
  const naam = email.toLowerCase().split("@")[0] ?? "";
  const delen = [naam, ...naam.split(/[^a-z0-9]+/)].filter((deel) => deel.length >= 4);
  if (delen.some((deel) => wachtwoord.toLowerCase().includes(deel)))
    return "Kies een wachtwoord zonder uw e-mailnaam erin.";
  return (await isTeRaden(wachtwoord, delen))
    ? "Dit wachtwoord is te makkelijk te raden. Kies bijvoorbeeld vier losse woorden."
    : undefined;
}
