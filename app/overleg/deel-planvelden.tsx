import type { FieldMetadata } from "@conform-to/react";
import type { z } from "zod";
import { Datumveld, Keuzeveld, Tekstveld } from "~/components";
import type { planForm } from "./form";

export const planlabels = {
  datum: "Datum",
  begintijd: "Begintijd",
  eindtijd: "Eindtijd",
  plaats: "Plaats",
  voorzitter: "Voorzitter",
};

type Plan = z.input<typeof planForm>;

interface Props {
  velden: { [K in keyof Required<Plan>]: FieldMetadata<Plan[K], Plan> };
  voorzitters: { waarde: string; label: string }[];
}

/** When, where and led by whom: for a new overleg and for one that is moved. */
export function Planvelden({ velden, voorzitters }: Props) {
  return (
    <>
      <Datumveld veld={velden.datum} label={planlabels.datum} />
      <Tekstveld veld={velden.begintijd} label={planlabels.begintijd} hint="uu:mm, bijvoorbeeld 09:30" breedte="kort" />
      <Tekstveld veld={velden.eindtijd} label={planlabels.eindtijd} hint="uu:mm" breedte="kort" optioneel />
      <Tekstveld
        veld={velden.plaats}
        label={planlabels.plaats}
        hint="Ruimte of adres. Noem hier geen namen van betrokkenen."
      />
      <Keuzeveld veld={velden.voorzitter} label={planlabels.voorzitter} opties={voorzitters} />
    </>
  );
}
