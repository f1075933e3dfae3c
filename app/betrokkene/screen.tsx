import type { MetaFunction } from "@remix-run/node";
import { CasusScherm, Gegevenslijst, Kaart, ToonVelden, Uitklap } from "~/components";
import { useCasusEnvelop } from "~/lib/view";
import { Betrokkeneformulier } from "./deel-formulier";
import { Relaties } from "./deel-relaties";
import type { BetrokkeneView } from "./view";

export const meta: MetaFunction = ({ params }) => [{ title: `Betrokkene – ${params.casusnummer} – PGA-systeem` }];

export default function Betrokkene() {
  const envelop = useCasusEnvelop<BetrokkeneView>();
  const { personalia, adres, form } = envelop.view;
  const magBijwerken = form !== null && envelop.handelingen.betrokkene_bijwerken !== undefined;
  return (
    <CasusScherm
      envelop={envelop}
      titel="Betrokkene"
      inleiding={
        magBijwerken
          ? "Is een gegeven onjuist? U verbetert het hier. Noteer van wie de verbetering komt."
          : "Ziet u een onjuist gegeven? Meld het de procesregisseur (protocol, artikel 9.5)."
      }
    >
      <div className="kolommen lg:grid-cols-2">
        {personalia.length > 0 && (
          <Kaart titel="Personalia">
            <Gegevenslijst>
              <ToonVelden velden={personalia} />
            </Gegevenslijst>
          </Kaart>
        )}
        {adres.length > 0 && (
          <Kaart titel="Adres en bereikbaarheid">
            <Gegevenslijst>
              <ToonVelden velden={adres} />
            </Gegevenslijst>
          </Kaart>
        )}
      </div>
      {magBijwerken && (
        <Kaart titel="Gegevens verbeteren of aanvullen">
          <Uitklap titel="Formulier openen" envelop={envelop} formulierId="betrokkene_bijwerken">
            <Betrokkeneformulier envelop={envelop} />
          </Uitklap>
        </Kaart>
      )}
      <Relaties envelop={envelop} />
    </CasusScherm>
  );
}
