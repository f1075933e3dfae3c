import type { FieldMetadata } from "@conform-to/react";
import { Keuzeveld, Tekstveld } from "~/components";
import { partijtypen } from "~/protocol/partijtypen";
import { labels } from "../velden";

export const partijlabels = { naam: "Naam", type: "Soort Partij", gemeente: "Gemeente", reden: labels.reden };

const typen = Object.entries(partijtypen).map(([waarde, { label }]) => ({ waarde, label }));

export function Naamveld<T>({ veld }: { veld: FieldMetadata<T> }) {
  return <Tekstveld veld={veld} label={partijlabels.naam} />;
}

export function Soortvelden<T, G>({ velden }: { velden: { type: FieldMetadata<T>; gemeente: FieldMetadata<G> } }) {
  return (
    <>
      <Keuzeveld
        veld={velden.type}
        label={partijlabels.type}
        hint="Beslist wat medewerkers van deze Partij mogen zien en inbrengen (P 6.4, DPIA 11)."
        opties={typen}
      />
      <Tekstveld veld={velden.gemeente} label={partijlabels.gemeente} optioneel />
    </>
  );
}
