import type { MetaFunction } from "@remix-run/node";
import type { z } from "zod";
import { CasusScherm, Gegevenslijst, Handelingsformulier, Kaart, Knoplink, Melding, ToonVeld } from "~/components";
import { useCasusEnvelop } from "~/lib/view";
import type { EnkeleBriefView } from "./brief.server";
import { Vaststellen, Verzenden } from "./deel-stappen";
import { Brieftekst, brieflabels } from "./deel-tekst";
import { Briefvoorbeeld } from "./deel-voorbeeld";
import type { briefForm } from "./form";
import type { Briefstand } from "./view";

export const meta: MetaFunction = ({ params }) => [{ title: `Brief – ${params.casusnummer} – PGA-systeem` }];

const inleidingen: Readonly<Record<Briefstand, string>> = {
  concept: "Deze brief is een concept. U kunt de tekst nog wijzigen.",
  definitief: "Deze brief is klaar om te verzenden.",
  verzonden: "Deze brief is verzonden. In het brievenboek staat de PDF zoals die is verstuurd.",
};

function Tekst() {
  const envelop = useCasusEnvelop<EnkeleBriefView>();
  const { view, handelingen } = envelop;
  const maken = handelingen[view.handelingen.maken];
  return (
    <Kaart titel={view.stand === "concept" ? "Tekst van de brief" : "Gegevens van de brief"}>
      {view.stand === "concept" && maken ? (
        <Handelingsformulier<z.input<typeof briefForm>>
          key={envelop.eenmalig}
          envelop={envelop}
          handeling={view.handelingen.maken}
          stand={maken}
          knop="Wijzigingen opslaan"
          waarden={view.formulier.waarden}
          versies={view.formulier.versies}
          labels={brieflabels}
          metConcept
        >
          {(velden) => <Brieftekst velden={velden} sjabloon={view.sjabloon} />}
        </Handelingsformulier>
      ) : (
        <Gegevenslijst>
          <ToonVeld veld={view.datum} />
          <ToonVeld veld={view.verzondenOp} />
          <ToonVeld veld={view.wijze} />
          <ToonVeld veld={view.inhoud} />
        </Gegevenslijst>
      )}
    </Kaart>
  );
}

export default function Brief() {
  const envelop = useCasusEnvelop<EnkeleBriefView>();
  const { view, kop } = envelop;
  const basis = `/casussen/${kop.casusnummer}/brieven`;
  return (
    <CasusScherm
      envelop={envelop}
      titel={`Brief ${String(view.nr)}: ${view.label}`}
      inleiding={inleidingen[view.stand]}
      acties={
        <>
          <a href={`${basis}/${view.id}/pdf`} className="knop knop-tweede">
            {view.stand === "concept" ? "Concept als PDF" : "PDF downloaden"}
          </a>
          <Knoplink href={basis}>Naar het brievenboek</Knoplink>
        </>
      }
    >
      {view.stand === "verzonden" && view.soort === "op_brief" && (
        <Melding soort="info" titel="Leg ook vast hoe en wanneer de betrokkene is geïnformeerd">
          Dat doet u op het scherm <a href={`/casussen/${kop.casusnummer}/inlichten`}>Inlichten betrokkene</a>.
        </Melding>
      )}
      {view.stand === "definitief" && <Verzenden />}
      <div className={view.voorbeeld ? "kolommen lg:grid-cols-2" : undefined}>
        <div>
          <Tekst />
          {view.stand === "concept" && <Vaststellen />}
        </div>
        {view.voorbeeld && (
          <Kaart titel="Voorbeeld van de hele brief" id="voorbeeld">
            <Briefvoorbeeld blokken={view.voorbeeld} />
          </Kaart>
        )}
      </div>
    </CasusScherm>
  );
}
