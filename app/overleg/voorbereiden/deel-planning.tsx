import type { z } from "zod";
import { Handelingsformulier, Keuzeveld, Uitklap } from "~/components";
import type { Envelop } from "~/protocol/antwoord.server";
import { rijversie } from "~/protocol/formulier";
import { planlabels, Planvelden } from "../deel-planvelden";
import type { planForm } from "../form";
import { afgelastnamen, afgelastredenen } from "../redenen";
import type { afgelastForm } from "./form";
import type { VoorbereidenView } from "./view";

interface Props {
  envelop: Envelop<VoorbereidenView>;
}

const redenen = afgelastnamen.map((waarde) => ({ waarde, label: afgelastredenen[waarde] }));

/** Moves the overleg; who is invited gets a mail with the new calendar file. */
export function Wijzigen({ envelop }: Props) {
  const { view } = envelop;
  const stand = view.handelingen.overleg_wijzigen;
  if (!stand) return null;
  return (
    <Uitklap
      titel="Datum, plaats of voorzitter wijzigen"
      envelop={envelop}
      formulierId="overleg_wijzigen"
      stand={stand}
    >
      <Handelingsformulier<z.input<typeof planForm>>
        envelop={envelop}
        handeling="overleg_wijzigen"
        stand={stand}
        waarden={{
          datum: view.datum,
          begintijd: view.begintijd,
          eindtijd: view.eindtijd ?? undefined,
          plaats: view.plaats,
          voorzitter: view.voorzitterId,
        }}
        versies={{ [view.id]: { [rijversie]: view.versie } }}
        labels={planlabels}
      >
        {(velden) => (
          <>
            <p>Wie is uitgenodigd krijgt een mail met de nieuwe gegevens.</p>
            <Planvelden velden={velden} voorzitters={view.voorzitters} />
          </>
        )}
      </Handelingsformulier>
    </Uitklap>
  );
}

export function Afgelasten({ envelop }: Props) {
  const stand = envelop.view.handelingen.overleg_afgelasten;
  if (!stand) return null;
  return (
    <Uitklap titel="Overleg afgelasten" envelop={envelop} formulierId="overleg_afgelasten" stand={stand} soort="gevaar">
      <Handelingsformulier<z.input<typeof afgelastForm>>
        envelop={envelop}
        handeling="overleg_afgelasten"
        stand={stand}
        labels={{ reden: "Reden" }}
        knopsoort="gevaar"
      >
        {(velden) => (
          <>
            <p>
              Wie is uitgenodigd krijgt een mail met deze reden. De casussen gaan van de agenda en kunnen op een andere.
              Dit kan niet terug.
            </p>
            <Keuzeveld veld={velden.reden} label="Reden" opties={redenen} />
          </>
        )}
      </Handelingsformulier>
    </Uitklap>
  );
}
