import type { MetaFunction } from "@remix-run/node";
import {
  CasusScherm,
  Gegevenslijst,
  Kaart,
  Leegmelding,
  Reden,
  Tabel,
  ToonVeld,
  ToonVelden,
  Uitklap,
} from "~/components";
import { Hergebruikvraag } from "~/akkoorden/deel-hergebruik";
import { useCasusEnvelop } from "~/lib/view";
import { Eigeninbreng, Rijknop } from "./deel-eigen";
import { Inbrengformulier } from "./deel-formulier";
import type { InbrengView } from "./view";

export const meta: MetaFunction = ({ params }) => [{ title: `Inbreng – ${params.casusnummer} – PGA-systeem` }];

export default function Inbreng() {
  const envelop = useCasusEnvelop<InbrengView>();
  const { view, handelingen } = envelop;
  const { eigen, anderen, stand, keuze, weigering } = view;
  const magInbrengen = handelingen.inbrengen !== undefined;
  const concepten = eigen.filter(({ status }) => status === "concept").length;
  return (
    <CasusScherm envelop={envelop} titel="Inbreng" inleiding={schrijfTaak(view, magInbrengen, concepten)}>
      {weigering && magInbrengen && (
        <Reden
          titel="Uw organisatie kan hier geen informatie inbrengen"
          uitleg={weigering.uitleg}
          regel={weigering.regel}
          artikel={weigering.artikel}
          vraag="Vragen? Neem contact op met de procesregisseur."
        />
      )}
      {stand && (
        <Kaart titel="Wie heeft ingediend">
          <Tabel
            onderschrift="Stand per betrokken Partij"
            verbergOnderschrift
            kolommen={[
              { sleutel: "partij", kop: "Partij", cel: (rij) => rij.partij },
              { sleutel: "wie", kop: "Medewerkers", cel: (rij) => rij.medewerkers },
              { sleutel: "stand", kop: "Stand", cel: (rij) => rij.stand },
            ]}
            rijen={stand}
            sleutelVan={(rij) => rij.partij}
            leeg={<Leegmelding>Er zijn nog geen medewerkers van ketenpartners betrokken.</Leegmelding>}
          />
        </Kaart>
      )}
      {eigen.length > 0 && (
        <section>
          <h2 className="mt-6">Van uw eigen organisatie</h2>
          {eigen.map((inbreng) => (
            <Eigeninbreng key={inbreng.id} envelop={envelop} inbreng={inbreng} />
          ))}
        </section>
      )}
      {magInbrengen && keuze && keuze.soorten.length > 0 && (
        <Kaart titel="Informatie inbrengen">
          <Uitklap
            titel={eigen.length > 0 ? "Nog iets inbrengen" : "Informatie invullen"}
            envelop={envelop}
            formulierId="inbrengen"
            open={eigen.length === 0}
          >
            <Inbrengformulier envelop={envelop} />
          </Uitklap>
        </Kaart>
      )}
      {anderen.length > 0 ? (
        <section>
          <h2 className="mt-6">{stand ? "Ingediend door de Partijen" : "Van andere Partijen"}</h2>
          {anderen.map((inbreng) => (
            <Kaart key={inbreng.id} titel={`${inbreng.soort}: ${inbreng.verstrekker}`} niveau={3}>
              <Gegevenslijst>
                <ToonVeld veld={inbreng.afgeschermd} />
                <ToonVelden velden={inbreng.velden} />
              </Gegevenslijst>
              {inbreng.hergebruik && (
                <Hergebruikvraag
                  envelop={envelop}
                  rijId={inbreng.id}
                  hergebruik={inbreng.hergebruik}
                  tekst={inbreng.velden.find(({ sleutel }) => sleutel === "tekst")}
                />
              )}
              {inbreng.deling && <p className="mt-1 text-sm text-inkt-zacht">{inbreng.deling}.</p>}
              {inbreng.magVrijgeven && (
                <Rijknop envelop={envelop} handeling="vrijgeven" inbreng={inbreng} knopsoort="tweede" />
              )}
            </Kaart>
          ))}
        </section>
      ) : (
        (stand ?? (eigen.length === 0 && !magInbrengen)) && (
          <Leegmelding>Er is hier nu geen inbreng voor u om te lezen.</Leegmelding>
        )
      )}
    </CasusScherm>
  );
}

/** What is asked of this reader now. */
function schrijfTaak({ stand, weigering, eigen }: InbrengView, magInbrengen: boolean, concepten: number): string {
  if (stand) {
    return "U ziet wat de Partijen hebben ingediend. Voor het overleg zien anderen het alleen als de verstrekker akkoord gaf en u het vrijgeeft.";
  }
  if (!magInbrengen) return "U kunt hier lezen wat met u is gedeeld.";
  if (weigering) return "Uw organisatie ontvangt informatie over deze casus.";
  if (concepten > 0) return "U hebt een concept dat nog niet is ingediend. Vul het aan en dien het in.";
  if (eigen.some(({ status }) => status === "ingediend")) {
    return "U hebt informatie ingediend. U kunt nog meer inbrengen.";
  }
  return "Vul in wat uw organisatie weet en nodig is voor de aanpak. Dien het daarna in bij de procesregisseur.";
}
