import { Link } from "@remix-run/react";
import type { z } from "zod";
import {
  Handelingsformulier,
  Kaart,
  Keuzeveld,
  Leegmelding,
  Melding,
  Tekstveld,
  Tekstvlak,
  Uitklap,
} from "~/components";
import type { CasusEnvelop } from "~/protocol/antwoord.server";
import { Markering } from "../markering";
import type { agenderenForm } from "./form";
import type { OverlegVanCasusView } from "./view";

const labels = {
  overlegId: "Overleg",
  minuten: "Aantal minuten",
  doel: "Doel van de bespreking",
  themas: "Gespreksthema's",
  besluiten: "Gevraagd type besluiten",
};

/** C 12.2 c, d: put the casus on an agenda and ask its deelnemers for their information. */
export function Agenderen({ envelop }: { envelop: CasusEnvelop<OverlegVanCasusView> }) {
  const { view, handelingen } = envelop;
  const stand = handelingen.agenderen;
  if (!stand) return null;
  return (
    <Kaart titel="Agenderen">
      {view.nietUitgenodigd.length > 0 && (
        <Melding soort="waarschuwing" titel="Niet iedereen wordt uitgenodigd">
          <ul>
            {view.nietUitgenodigd.map(({ naam, partij, uitleg, artikel }) => (
              <li key={`${naam} ${partij}`}>
                {naam}, {partij}: {uitleg} ({artikel})
              </li>
            ))}
          </ul>
        </Melding>
      )}
      {stand.toegestaan && view.overleggen.length === 0 ? (
        <Leegmelding>
          Er is geen ander overleg gepland. Plan er eerst een bij <Link to="/overleggen">Overleggen</Link>.
        </Leegmelding>
      ) : (
        <Uitklap
          titel="Op een agenda zetten"
          envelop={envelop}
          formulierId="agenderen"
          stand={stand}
          open={view.agenda.length === 0}
        >
          <Handelingsformulier<z.input<typeof agenderenForm>>
            envelop={envelop}
            handeling="agenderen"
            stand={stand}
            waarden={{ minuten: "30", bevat: view.bevat }}
            labels={labels}
            metConcept
          >
            {(velden) => (
              <>
                <p>
                  De deelnemers van deze casus krijgen een mail zonder persoonsgegevens, met de vraag hun informatie in
                  te vullen.
                </p>
                <Keuzeveld veld={velden.overlegId} label={labels.overlegId} opties={view.overleggen} />
                <Tekstveld veld={velden.minuten} label={labels.minuten} breedte="kort" inputMode="numeric" />
                <Tekstvlak veld={velden.doel} label={labels.doel} max={1000} />
                <Tekstveld veld={velden.themas} label={labels.themas} breedte="lang" />
                <Tekstveld veld={velden.besluiten} label={labels.besluiten} breedte="lang" />
                <Markering veld={velden.bevat} label="Doel, thema's of besluiten bevatten" />
              </>
            )}
          </Handelingsformulier>
        </Uitklap>
      )}
    </Kaart>
  );
}
