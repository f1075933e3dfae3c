import type { MetaFunction } from "@remix-run/node";
import { CasusScherm, Gegevenslijst, Kaart, ToonVelden } from "~/components";
import { Wpgmelding } from "~/inbreng/deel-wpg";
import { useCasusEnvelop, useFormulierfout } from "~/lib/view";
import { Betrokkeneformulier } from "./deel-formulier";
import { Relaties } from "./deel-relaties";
import type { BetrokkeneView } from "./view";

export const meta: MetaFunction = ({ params }) => [{ title: `Betrokkene – ${params.casusnummer} – PGA-systeem` }];

export default function Betrokkene() {
  const envelop = useCasusEnvelop<BetrokkeneView>();
  const { personalia, adres, isPolitie, form } = envelop.view;
  const fout = useFormulierfout("betrokkene_bijwerken");
  const heeftConcept = envelop.concepten.some(({ formulierId }) => formulierId === "betrokkene_bijwerken");
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
      {isPolitie && <Wpgmelding />}
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
          <details className="niet-printen" open={fout !== undefined || heeftConcept}>
            <summary className="w-fit">Formulier openen</summary>
            <div className="mt-3">
              <Betrokkeneformulier envelop={envelop} />
            </div>
          </details>
        </Kaart>
      )}
      <Relaties envelop={envelop} />
    </CasusScherm>
  );
}
