import type { ReactNode } from "react";
import { Gegeven, Gegevenslijst, ToonVelden, Uitklap, VeldTekst } from "~/components";
import type { Envelop } from "~/protocol/antwoord.server";
import type { PlanRij } from "./view";

interface Props {
  envelop: Envelop<unknown>;
  handeling: "interventie_opslaan" | "actie_opslaan" | "criterium_opslaan";
  rij: PlanRij;
  onder?: string | null;
  wieLabel?: string;
  children: ReactNode;
}

/** One row of the plan to read, and for who may change it the form behind a disclosure that works without script. */
export function PlanregelKaart({ envelop, handeling, rij, onder, wieLabel, children }: Props) {
  return (
    <article className="border-t border-lijn py-2.5">
      <h3>
        <VeldTekst veld={rij.titel} />
      </h3>
      {onder && <p className="text-inkt-zacht">{onder}</p>}
      <Gegevenslijst>
        {wieLabel && rij.wie && <Gegeven label={wieLabel}>{rij.wie}</Gegeven>}
        <ToonVelden velden={rij.titel && rij.titel.soort !== "zichtbaar" ? [rij.titel, ...rij.velden] : rij.velden} />
      </Gegevenslijst>
      {rij.formulier && (
        <Uitklap titel="Wijzigen" envelop={envelop} formulierId={`${handeling}-${rij.id}`}>
          {children}
        </Uitklap>
      )}
    </article>
  );
}
