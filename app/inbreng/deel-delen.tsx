import type { FieldMetadata } from "@conform-to/react";
import { Keuzerondjes, Keuzevervolg, Vinkje, Vinkjes, type Optie } from "~/components";
import { alsOpties } from "./deel-toestemming";
import { Zeggenschap } from "./deel-zeggenschap";
import { delenOpties } from "./form";

/** C 16.2: all, some, or nobody but the procesregie. */
export function Delenmet<A, B>({
  velden,
  partijen,
  hint,
}: {
  velden: { delen_met: FieldMetadata<A>; partijen: FieldMetadata<B> };
  partijen: Optie[];
  hint: string;
}) {
  const delen = partijen.length > 0 ? delenOpties : { alle: delenOpties.alle, geen: delenOpties.geen };
  const keuze = (
    <Keuzerondjes
      veld={velden.delen_met}
      label="Met wie deelt u deze informatie?"
      hint={hint}
      opties={alsOpties(delen)}
    />
  );
  if (partijen.length === 0) return keuze;
  return (
    <Keuzevervolg
      keuze={keuze}
      vervolg={[
        {
          bij: "gekozen",
          inhoud: <Vinkjes veld={velden.partijen} label="Partijen" opties={partijen} kolommen optioneel />,
        },
      ]}
    />
  );
}

interface Props<A, B, C, D> {
  velden: {
    delen_met: FieldMetadata<A>;
    partijen: FieldMetadata<B>;
    vooraf: FieldMetadata<C>;
    zeggenschap: FieldMetadata<D>;
  };
  partijen: Optie[];
}

/** With whom the verstrekker shares (C 16.2), from when (C 12.2 f), and whether in next phases too (P 3.5 c). */
export function Delen<A, B, C, D>({ velden, partijen }: Props<A, B, C, D>) {
  return (
    <>
      <Delenmet
        velden={velden}
        partijen={partijen}
        hint="U houdt zelf de zeggenschap en kunt dit later wijzigen of de inbreng intrekken."
      />
      <Vinkje
        veld={velden.vooraf}
        label="Andere Partijen mogen dit al vóór het casusoverleg inzien"
        hint="Daarna beslist de procesregisseur of de informatie wordt vrijgegeven. Zonder uw akkoord zien anderen de informatie pas in het overleg."
      />
      <Zeggenschap veld={velden.zeggenschap} />
    </>
  );
}
