import type { ReactNode } from "react";
import { Gegeven, Gegevenslijst, ToonVelden, VeldTekst } from "~/components";
import { useFormulierfout } from "~/lib/view";
import type { PlanRij } from "./view";

interface Props {
  rij: PlanRij;
  onder?: string | null;
  wieLabel?: string;
  children: ReactNode;
}

/** One row of the plan to read, and for who may change it the form behind a disclosure that works without script. */
export function PlanregelKaart({ rij, onder, wieLabel, children }: Props) {
  const fouten = [
    useFormulierfout(`interventie_opslaan-${rij.id}`),
    useFormulierfout(`actie_opslaan-${rij.id}`),
    useFormulierfout(`criterium_opslaan-${rij.id}`),
  ];
  return (
    <article className="border-t border-lijn py-3">
      <h3>
        <VeldTekst veld={rij.titel} />
      </h3>
      {onder && <p className="text-inkt-zacht">{onder}</p>}
      <Gegevenslijst>
        {wieLabel && rij.wie && <Gegeven label={wieLabel}>{rij.wie}</Gegeven>}
        <ToonVelden velden={rij.titel?.soort === "gemarkeerd" ? [rij.titel, ...rij.velden] : rij.velden} />
      </Gegevenslijst>
      {rij.formulier && (
        <details className="niet-printen mt-2" open={fouten.some(Boolean)}>
          <summary>Wijzigen</summary>
          <div className="mt-3">{children}</div>
        </details>
      )}
    </article>
  );
}
