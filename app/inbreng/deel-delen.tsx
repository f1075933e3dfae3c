import type { FieldMetadata } from "@conform-to/react";
import { Datumveld, Keuzerondjes, Vinkje, Vinkjes, type Optie } from "~/components";
import { delenOpties, toestemmingLabels, toestemmingOpties } from "./form";

export const alsOpties = (woorden: Readonly<Record<string, string>>): Optie[] =>
  Object.entries(woorden).map(([waarde, label]) => ({ waarde, label }));

interface Props<A, B, C, D, E> {
  velden: {
    toestemming: FieldMetadata<A>;
    toestemming_op: FieldMetadata<B>;
    delen_met: FieldMetadata<C>;
    partijen: FieldMetadata<D>;
    vooraf: FieldMetadata<E>;
  };
  partijen: Optie[];
  /** Of what was submitted the betrokkene can take the toestemming back. */
  ingediend?: boolean;
}

/** What the verstrekker allows with an inbreng: toestemming (P 7.2), with whom (C 16.2) and from when (C 12.2 f). */
export function Delen<A, B, C, D, E>({ velden, partijen, ingediend = false }: Props<A, B, C, D, E>) {
  const delen = partijen.length > 0 ? delenOpties : { alle: delenOpties.alle, geen: delenOpties.geen };
  return (
    <>
      <Keuzerondjes
        veld={velden.toestemming}
        label="Is toestemming van de betrokkene nodig om dit te delen?"
        hint="Bijvoorbeeld door uw beroepsgeheim (protocol, artikel 7.2). Zonder vastgelegde toestemming ziet niemand buiten uw organisatie deze informatie."
        opties={alsOpties(ingediend ? toestemmingLabels : toestemmingOpties)}
      />
      <Datumveld
        veld={velden.toestemming_op}
        label="Datum van de toestemming"
        hint="Alleen als de toestemming is gekregen. U verklaart dat deze schriftelijk is vastgelegd en dat de betrokkene weet dat hij die kan intrekken. dd-mm-jjjj."
        optioneel
      />
      <Keuzerondjes
        veld={velden.delen_met}
        label="Met wie deelt u deze informatie?"
        hint="U houdt zelf de zeggenschap en kunt dit later wijzigen of de inbreng intrekken."
        opties={alsOpties(delen)}
      />
      {partijen.length > 0 && (
        <Vinkjes
          veld={velden.partijen}
          label="Partijen"
          hint="Alleen als u zelf kiest."
          opties={partijen}
          kolommen
          optioneel
        />
      )}
      <Vinkje
        veld={velden.vooraf}
        label="Andere Partijen mogen dit al vóór het casusoverleg inzien"
        hint="Daarna beslist de procesregisseur of de informatie wordt vrijgegeven. Zonder uw akkoord zien anderen de informatie pas in het overleg."
      />
    </>
  );
}
