import type { FieldMetadata } from "@conform-to/react";
import { Keuzerondjes } from "~/components";
import { zeggenschapOpties } from "~/protocol/formulier";

/** What the verstrekker says about next phases (P 3.5 c). It can take it back at any moment. */
export function Zeggenschap<T>({ veld, hint }: { veld: FieldMetadata<T>; hint?: string }) {
  return (
    <Keuzerondjes
      veld={veld}
      label="Mag dit ook in een volgende fase worden gebruikt?"
      hint={
        hint ??
        "U houdt de zeggenschap (protocol, artikel 3.5 c). Zonder uw ja gaat de informatie niet mee naar een volgende fase. U kunt dit altijd wijzigen."
      }
      opties={Object.entries(zeggenschapOpties).map(([waarde, label]) => ({ waarde, label }))}
    />
  );
}
