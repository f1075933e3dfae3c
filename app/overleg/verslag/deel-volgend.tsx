import { Link } from "@remix-run/react";
import type { z } from "zod";
import {
  Datumveld,
  Handelingsformulier,
  Kaart,
  Keuzeveld,
  Leegmelding,
  Tekstveld,
  Tekstvlak,
  Vinkjes,
  Vouw,
} from "~/components";
import { Markering } from "~/fasen/bespreken/markering";
import { formatDag } from "~/lib/datum";
import type { Envelop } from "~/protocol/antwoord.server";
import type { volgendForm } from "./form";
import type { VerslagView, VolgendView } from "./view";

const labels = {
  overleg: "Overleg",
  datum: "Datum",
  begintijd: "Begintijd",
  plaats: "Plaats",
  voorzitter: "Voorzitter",
  punten: "Deze casussen op de agenda",
  doel: "Doel van de bespreking",
  themas: "Gespreksthema's",
  besluiten: "Gevraagd type besluiten",
  bevat: "Doel, thema's of besluiten bevatten",
};

function Geagendeerd({ geagendeerd }: Pick<VolgendView, "geagendeerd">) {
  if (geagendeerd.length === 0) return null;
  return (
    <ul className="list-disc pl-5">
      {geagendeerd.map(({ casusnummer, overlegId, datum }) => (
        <li key={casusnummer}>
          Casus {casusnummer} staat op de agenda van <Link to={`/overleggen/${overlegId}`}>{formatDag(datum)}</Link>
        </li>
      ))}
    </ul>
  );
}

/** The next overleg as a proposal: one button as it stands, everything can be changed first. */
export function Volgend({ envelop, volgend }: { envelop: Envelop<VerslagView>; volgend: VolgendView }) {
  const stand = envelop.view.handelingen.volgend_plannen;
  return (
    <Kaart titel="Volgend overleg">
      <Geagendeerd geagendeerd={volgend.geagendeerd} />
      {volgend.casussen.length === 0 && volgend.geagendeerd.length === 0 && (
        <Leegmelding>Er is geen casus van dit overleg die nog op een agenda moet.</Leegmelding>
      )}
      {volgend.casussen.length > 0 && (
        <Handelingsformulier<z.input<typeof volgendForm>>
          envelop={envelop}
          handeling="volgend_plannen"
          stand={stand}
          waarden={volgend.waarden}
          labels={labels}
          knop="Plannen en uitnodigen"
          metConcept
        >
          {(velden) => (
            <>
              <p>
                {volgend.waarom} De deelnemers van de casussen krijgen een uitnodiging per mail, zonder
                persoonsgegevens.
              </p>
              <Keuzeveld
                veld={velden.overleg}
                label={labels.overleg}
                hint="Datum, tijd, plaats en voorzitter hieronder gelden alleen voor een nieuw overleg."
                opties={volgend.overleggen}
              />
              <div className="flex flex-wrap gap-x-6">
                <Datumveld veld={velden.datum} label={labels.datum} />
                <Tekstveld veld={velden.begintijd} label={labels.begintijd} hint="uu:mm" breedte="kort" />
              </div>
              <Tekstveld veld={velden.plaats} label={labels.plaats} hint="Noem hier geen namen van betrokkenen." />
              <Keuzeveld veld={velden.voorzitter} label={labels.voorzitter} opties={volgend.voorzitters} />
              <Vinkjes veld={velden.punten} label={labels.punten} opties={volgend.casussen} kolommen />
              <Vouw
                titel="Doel, thema's en gevraagde besluiten"
                open={[velden.doel, velden.themas, velden.besluiten, velden.bevat].some(({ errors }) => errors?.length)}
              >
                <div className="space-y-4">
                  <p>Geldt voor elke gekozen casus. Schrijf hier niets op wat over één casus gaat.</p>
                  <Tekstvlak veld={velden.doel} label={labels.doel} max={1000} />
                  <Tekstveld veld={velden.themas} label={labels.themas} breedte="lang" />
                  <Tekstveld veld={velden.besluiten} label={labels.besluiten} breedte="lang" />
                  <Markering veld={velden.bevat} label={labels.bevat} />
                </div>
              </Vouw>
            </>
          )}
        </Handelingsformulier>
      )}
    </Kaart>
  );
}
