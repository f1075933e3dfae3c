import { findWachtwoordFout, hashWachtwoord } from "./wachtwoord.server";

type Keuring = { fouten: Record<string, string[]> } | { hash: string };

/** Judges a new password that was typed twice, and hashes it. Done before a transaction: hashing cannot wait inside one. */
export async function keurNieuwWachtwoord(wachtwoord: string, herhaling: string, email: string): Promise<Keuring> {
  const fout = await findWachtwoordFout(wachtwoord, email);
  if (fout) return { fouten: { wachtwoord: [fout] } };
  if (wachtwoord !== herhaling) return { fouten: { herhaling: ["De twee wachtwoorden zijn niet gelijk."] } };
  return { hash: await hashWachtwoord(wachtwoord) };
}
