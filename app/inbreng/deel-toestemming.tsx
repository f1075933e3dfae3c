import type { FieldMetadata } from "@conform-to/react";
import { Datumveld, Keuzerondjes, Keuzevervolg, Tekstvlak, Vinkje, type Optie } from "~/components";
import { toestemmingsgevers } from "~/protocol/lijsten";
import type { ToestemmingStand } from "~/protocol/regels";
import { toestemmingLabels, voorwaardenlabels } from "./voorwaarden";

export const alsOpties = (woorden: Readonly<Record<string, string>>): Optie[] =>
  Object.entries(woorden).map(([waarde, label]) => ({ waarde, label }));

interface Props<A, B, C, D, E, F> {
  velden: {
    toestemming: FieldMetadata<A>;
    toestemming_op: FieldMetadata<B>;
    toestemming_van: FieldMetadata<C>;
    toestemming_schriftelijk: FieldMetadata<D>;
    toestemming_intrekbaar: FieldMetadata<E>;
    afweging: FieldMetadata<F>;
  };
  /** What this Partij can choose here. */
  opties: readonly ToestemmingStand[];
}

/** P 7.2: toestemming of the betrokkene, or the weighing of the professional that stands in its place. */
export function Toestemming<A, B, C, D, E, F>({ velden, opties }: Props<A, B, C, D, E, F>) {
  return (
    <Keuzevervolg
      keuze={
        <Keuzerondjes
          veld={velden.toestemming}
          label="Is toestemming van de betrokkene nodig om dit te delen?"
          hint="Bijvoorbeeld door uw beroepsgeheim (protocol, artikel 7.2). Zonder vastgelegde toestemming ziet niemand buiten uw organisatie deze informatie."
          opties={opties.map((waarde) => ({ waarde, label: toestemmingLabels[waarde] }))}
        />
      }
      vervolg={[
        {
          bij: "gegeven",
          inhoud: (
            <>
              <Datumveld
                veld={velden.toestemming_op}
                label={voorwaardenlabels.toestemming_op}
                hint="Op welke dag gaf de betrokkene toestemming? dd-mm-jjjj."
              />
              <Keuzerondjes
                veld={velden.toestemming_van}
                label={voorwaardenlabels.toestemming_van}
                opties={alsOpties(toestemmingsgevers)}
              />
              <Vinkje
                veld={velden.toestemming_schriftelijk}
                label="De toestemming is schriftelijk vastgelegd in ons eigen dossier"
              />
              <Vinkje
                veld={velden.toestemming_intrekbaar}
                label="De betrokkene weet dat de toestemming altijd kan worden ingetrokken"
              />
            </>
          ),
        },
        {
          bij: "conflict_van_plichten",
          inhoud: (
            <Tekstvlak
              veld={velden.afweging}
              label="Uw afweging"
              hint="Waarom is toestemming niet verkregen, en waarom verstrekt u toch? Volgens uw professionele standaard. Alleen uw organisatie en de procesregie lezen dit."
              max={2000}
            />
          ),
        },
      ]}
    />
  );
}
