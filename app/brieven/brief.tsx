import type { MetaFunction } from "@remix-run/node";
import type { z } from "zod";
import { CasusScherm, Gegevenslijst, Handelingsformulier, Kaart, Knoplink, Melding, ToonVeld } from "~/components";
import { useCasusEnvelop } from "~/lib/view";
import type { EnkeleBriefView } from "./brief.server";
import { Brieftekst, brieflabels } from "./deel-tekst";
import type { briefForm } from "./form";

export const meta: MetaFunction = ({ params }) => [{ title: `Brief – ${params.casusnummer} – PGA-systeem` }];

function Verzenden({ view }: { view: EnkeleBriefView }) {
  const envelop = useCasusEnvelop<EnkeleBriefView>();
  const stand = envelop.handelingen[view.handelingVerzenden];
  if (!stand) return null;
  return (
    <Kaart titel="Verzenden">
      {view.heeftInvulplek ? (
        <Melding soort="waarschuwing" titel="De brief is nog niet klaar">
          In de tekst staat nog een plek die u moet invullen. Zoek op [vul in:.
        </Melding>
      ) : (
        <>
          <p className="max-w-prose">
            Druk de PDF af en verstuur de brief. Leg daarna vast dat de brief is verzonden. De tekst kan dan niet meer
            worden gewijzigd.
          </p>
          <Handelingsformulier
            key={envelop.eenmalig}
            envelop={envelop}
            handeling={view.handelingVerzenden}
            stand={stand}
          />
        </>
      )}
    </Kaart>
  );
}

export default function Brief() {
  const envelop = useCasusEnvelop<EnkeleBriefView>();
  const { view, kop, handelingen } = envelop;
  const basis = `/casussen/${kop.casusnummer}/brieven`;
  const maken = handelingen[view.handelingMaken];
  return (
    <CasusScherm
      envelop={envelop}
      titel={`Brief ${String(view.nr)}: ${view.label}`}
      inleiding={view.isVerzonden ? "Deze brief is verzonden." : "Deze brief is nog niet verzonden."}
      acties={
        <>
          <a href={`${basis}/${view.id}/pdf`} className="knop knop-tweede">
            PDF downloaden
          </a>
          <Knoplink href={basis}>Naar het brievenboek</Knoplink>
        </>
      }
    >
      {view.isVerzonden && view.soort === "op_brief" && (
        <Melding soort="info" titel="Leg ook vast hoe en wanneer de betrokkene is geïnformeerd">
          Dat doet u op het scherm <a href={`/casussen/${kop.casusnummer}/inlichten`}>Inlichten betrokkene</a>.
        </Melding>
      )}
      {!view.isVerzonden && <Verzenden view={view} />}
      <Kaart titel="Tekst van de brief">
        {!view.isVerzonden && maken ? (
          <Handelingsformulier<z.input<typeof briefForm>>
            key={envelop.eenmalig}
            envelop={envelop}
            handeling={view.handelingMaken}
            stand={maken}
            knop="Wijzigingen opslaan"
            waarden={view.formulier.waarden}
            versies={view.formulier.versies}
            labels={brieflabels}
            metConcept
          >
            {(velden) => <Brieftekst velden={velden} />}
          </Handelingsformulier>
        ) : (
          <Gegevenslijst>
            <ToonVeld veld={view.datum} />
            <ToonVeld veld={view.inhoud} />
          </Gegevenslijst>
        )}
      </Kaart>
    </CasusScherm>
  );
}
