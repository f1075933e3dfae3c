import { Invoerfout } from "./antwoord.server";
import type { Gegevenstype } from "./gegevenssoorten";
import type { FaseContext } from "./poort.server";
import { oordeel } from "./regels";
import { maakInbrengVraag, rInbrengtype } from "./regels/inbrengen";

/**
 * A Partij writes down only what it may process itself (P 4.2, DPIA 11); staff write for all Partijen. Throws `Invoerfout` on
 * the marking, with rule and article.
 */
export function toetsMarkering({ lezer, vandaag }: FaseContext, bevat: readonly Gegevenstype[]): void {
  if (lezer.rol === "procesregisseur" || lezer.rol === "procesondersteuner") return;
  const mag = oordeel([rInbrengtype], { ...maakInbrengVraag(lezer.partij, vandaag), typen: bevat });
  if (!mag.toegestaan) throw new Invoerfout({ bevat: [`${mag.uitleg} (${mag.regel}, ${mag.artikel})`] });
}
