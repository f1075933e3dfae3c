import type { z } from "zod";
import { Datumveld, Handelingsformulier, Kaart, Keuzerondjes, Melding } from "~/components";
import { formatDagKort } from "~/lib/datum";
import { useCasusEnvelop } from "~/lib/view";
import { beschrijfVeld } from "~/protocol/formulier";
import type { EnkeleBriefView } from "./brief.server";
import type { verzendForm } from "./form";

const labels = {
  verzonden_op: beschrijfVeld("brief", "verzonden_op").label,
  wijze: beschrijfVeld("brief", "wijze").label,
};

/** From concept to final. */
export function Vaststellen() {
  const envelop = useCasusEnvelop<EnkeleBriefView>();
  const { view, handelingen } = envelop;
  const stand = handelingen[view.handelingen.vaststellen];
  if (!stand) return null;
  const redenen = [
    ...(view.heeftInvulplek ? ["In de tekst staat nog een plek die u moet invullen. Zoek op [vul in:."] : []),
    ...view.ontbreekt.map((wat) => `Er ontbreekt ${wat}`),
  ];
  return (
    <Kaart titel="Brief definitief maken">
      {redenen.length > 0 ? (
        <Melding soort="waarschuwing" titel="De brief is nog niet klaar">
          <ul className="list-disc pl-5">
            {redenen.map((reden) => (
              <li key={reden}>{reden}</li>
            ))}
          </ul>
        </Melding>
      ) : (
        <>
          <p className="max-w-prose">
            Lees het voorbeeld van de hele brief na. Daarna ligt de tekst vast en komt de PDF in het brievenboek.
          </p>
          <Handelingsformulier
            key={envelop.eenmalig}
            envelop={envelop}
            handeling={view.handelingen.vaststellen}
            stand={stand}
            versies={view.formulier.versies}
          />
        </>
      )}
    </Kaart>
  );
}

/** Of a final letter: recording that it was sent, or changing it after all. */
export function Verzenden() {
  const envelop = useCasusEnvelop<EnkeleBriefView>();
  const { view, handelingen } = envelop;
  const verzenden = handelingen[view.handelingen.verzenden];
  const heropenen = handelingen[view.handelingen.heropenen];
  return (
    <>
      {verzenden && (
        <Kaart titel="Verzenden">
          <p className="max-w-prose">Druk de PDF af en verstuur de brief. Leg daarna vast wanneer en hoe dat ging.</p>
          <Handelingsformulier<z.input<typeof verzendForm>>
            key={envelop.eenmalig}
            envelop={envelop}
            handeling={view.handelingen.verzenden}
            stand={verzenden}
            waarden={{ verzonden_op: formatDagKort(view.vandaag) }}
            labels={labels}
          >
            {(velden) => (
              <>
                <Datumveld veld={velden.verzonden_op} label={labels.verzonden_op} />
                <Keuzerondjes
                  veld={velden.wijze}
                  label={labels.wijze}
                  opties={beschrijfVeld("brief", "wijze").opties}
                />
              </>
            )}
          </Handelingsformulier>
        </Kaart>
      )}
      {heropenen && (
        <Kaart titel="Toch wijzigen">
          <p className="max-w-prose">Klopt er iets niet? De PDF wordt verwijderd en u kunt de tekst weer wijzigen.</p>
          <Handelingsformulier
            key={envelop.eenmalig}
            envelop={envelop}
            handeling={view.handelingen.heropenen}
            stand={heropenen}
            knopsoort="tweede"
          />
        </Kaart>
      )}
    </>
  );
}
