import { schrijfDoel } from "~/faseovergang/besluiten";
import type { CasusContext } from "~/protocol/poort.server";
import type { Toestand } from "~/protocol/fasen";
import type { Stuk } from "./stukken";
import { buildEigen, isVanVraag, magVoorwaarde, schrijfStatus, schrijfTitel, type PartijView } from "./view";
import type { Fasevraag } from "./zeggenschap";

/** A question that can be answered, or answered anew: a yes that has taken effect is taken back by withdrawing the use. */
export function isTeBeantwoorden({ status, naar }: Fasevraag, toestand: Toestand): boolean {
  return status === "open" || status === "nee" || (status !== "vervallen" && naar !== toestand);
}

/** Questions to the reader's own Partij, each with the pieces of its own that it is about; never of what is not its own. */
export function listEigenVragen(
  { lezer }: Pick<CasusContext, "lezer">,
  stukken: readonly Stuk[],
  vragen: readonly Fasevraag[],
): { vraag: Fasevraag; titel: string; delen: [Stuk, ...Stuk[]] }[] {
  const eigen = stukken.filter(({ partijId }) => partijId === lezer.partij.id);
  return vragen
    .filter(({ partijId, status }) => partijId === lezer.partij.id && status !== "vervallen")
    .flatMap((vraag) => {
      const [eerste, ...rest] = eigen.filter((stuk) => isVanVraag(stuk, vraag));
      return eerste ? [{ vraag, titel: schrijfTitel(eerste, false), delen: [eerste, ...rest] }] : [];
    });
}

/** Only what the own Partij supplied, and the questions to it. */
export function leesPartij(
  context: Pick<CasusContext, "lezer" | "casusFeiten">,
  stukken: readonly Stuk[],
  vragen: readonly Fasevraag[],
): PartijView {
  const { lezer, casusFeiten } = context;
  return {
    vragen: listEigenVragen(context, stukken, vragen)
      .filter(({ vraag }) => isTeBeantwoorden(vraag, casusFeiten.toestand))
      .map(({ vraag, titel, delen }) => ({
        id: vraag.id,
        titel,
        doel: schrijfDoel(vraag.naar),
        velden: delen.flatMap(({ velden }) => velden),
        magVoorwaarde: magVoorwaarde(delen[0]),
        eerder: vraag.status === "open" ? null : schrijfStatus(vraag),
      })),
    eigen: buildEigen(stukken.filter(({ partijId }) => partijId === lezer.partij.id)),
  };
}
