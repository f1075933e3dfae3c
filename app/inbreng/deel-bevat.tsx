import type { FieldMetadata } from "@conform-to/react";
import { Keuzevervolg, Vinkjes } from "~/components";
import { uitlegPolitiegegevens } from "~/protocol/formulier";
import { Doorverstrekken } from "./deel-doorverstrekken";
import { alsOpties } from "./deel-toestemming";

interface Props<A, B, C, D, E> {
  velden: {
    bevat: FieldMetadata<A>;
    wpg: FieldMetadata<B>;
    wpg_door: FieldMetadata<C>;
    wpg_op: FieldMetadata<D>;
    wpg_vraag?: FieldMetadata<E>;
  };
  label: string;
  markeringen: Readonly<Record<string, string>>;
  /** All of the politie itself is politiegegeven: nothing to ask. */
  isPolitie: boolean;
  kanVragen: boolean;
}

/** What the author marks; behind politiegegevens of elsewhere, whether they may be passed on (P 7.1). */
export function Bevat<A, B, C, D, E>({ velden, label, markeringen, isPolitie, kanVragen }: Props<A, B, C, D, E>) {
  const vinkjes = (
    <Vinkjes
      veld={velden.bevat}
      label={label}
      hint={`Zo komt de tekst alleen bij Partijen die deze gegevens mogen ontvangen.${"politiegegevens" in markeringen ? ` ${uitlegPolitiegegevens}` : ""}`}
      opties={alsOpties(markeringen)}
      optioneel
    />
  );
  if (isPolitie) return vinkjes;
  return (
    <Keuzevervolg
      keuze={vinkjes}
      vervolg={[{ bij: "politiegegevens", inhoud: <Doorverstrekken velden={velden} kanVragen={kanVragen} /> }]}
    />
  );
}
