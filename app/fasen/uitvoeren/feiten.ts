import type { Veld, ZichtbaarVeld } from "~/protocol/afscherming";

/** A field that this reader may see, to put it in a line of facts. */
export function zoekVeld(velden: readonly Veld[], sleutel: string): ZichtbaarVeld<unknown> | undefined {
  return velden.find((veld): veld is ZichtbaarVeld<unknown> => veld.soort === "zichtbaar" && veld.sleutel === sleutel);
}

/** What is withheld or restricted is said where it would have stood, also when the other facts are in one line. */
export function listGemarkeerd(velden: readonly Veld[]): Veld[] {
  return velden.filter(({ soort }) => soort !== "zichtbaar");
}
