import { formatDag, formatMoment } from "~/lib/datum";
import { Melding } from "./melding";

export interface Bewaarstandwaarde {
  /** ISO instants. */
  afgerondOp: string | null;
  vernietigdOp: string | null;
  /** First ISO day on which it is destroyed. */
  bewarenTot: string | null;
}

/** What a finished file that is no casus says about itself: until when it is kept, or that its words are gone. */
export function Bewaarstand({ bewaring }: { bewaring: Bewaarstandwaarde }) {
  const { afgerondOp, vernietigdOp, bewarenTot } = bewaring;
  if (vernietigdOp) {
    return (
      <Melding soort="info">
        De bewaartermijn is voorbij: de gegevens zijn vernietigd op {formatMoment(vernietigdOp)}. Alleen soort, datums
        en besluiten zijn er nog, voor het register.
      </Melding>
    );
  }
  if (!afgerondOp) return null;
  return (
    <Melding soort="info">
      Afgerond op {formatMoment(afgerondOp)}.
      {bewarenTot &&
        ` De gegevens worden op ${formatDag(bewarenTot)} vernietigd, zonder dat iemand iets hoeft te doen.`}
    </Melding>
  );
}
