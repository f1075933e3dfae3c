import type { MetaFunction } from "@remix-run/node";
import type { z } from "zod";
import { CasusScherm, Handelingsformulier, Kaart, Reden } from "~/components";
import { useCasusEnvelop } from "~/lib/view";
import { Brieftekst, brieflabels } from "./deel-tekst";
import type { briefForm } from "./form";
import type { NieuweBriefView } from "./nieuw.server";

export const meta: MetaFunction = ({ params }) => [{ title: `Nieuwe brief – ${params.casusnummer} – PGA-systeem` }];

export default function NieuweBrief() {
  const envelop = useCasusEnvelop<NieuweBriefView>();
  const { label, sjabloon, handeling, waarden } = envelop.view;
  const stand = envelop.handelingen[handeling];
  return (
    <CasusScherm
      envelop={envelop}
      titel={label}
      inleiding="Schrijf wat alleen voor deze betrokkene geldt. Na het opslaan ziet u de hele brief."
    >
      <Kaart titel="Brief">
        {stand ? (
          <Handelingsformulier<z.input<typeof briefForm>>
            envelop={envelop}
            handeling={handeling}
            stand={stand}
            knop="Opslaan en bekijken"
            waarden={waarden}
            labels={brieflabels}
            metConcept
          >
            {(velden) => <Brieftekst velden={velden} sjabloon={sjabloon} />}
          </Handelingsformulier>
        ) : (
          <Reden
            titel="U kunt deze brief nu niet maken"
            uitleg="Dit kan niet in de fase waarin de casus nu is."
            artikel="P 16.1, DPIA 3"
          />
        )}
      </Kaart>
    </CasusScherm>
  );
}
