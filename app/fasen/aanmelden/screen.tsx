import type { MetaFunction } from "@remix-run/node";
import type { z } from "zod";
import {
  CasusScherm,
  Gegevenslijst,
  Handelingsformulier,
  Kaart,
  Leegmelding,
  Tekstvlak,
  ToonVeld,
  ToonVelden,
} from "~/components";
import { useCasusEnvelop } from "~/lib/view";
import type { afwijzenForm } from "./form";
import { Faseovergangknop } from "~/faseovergang/knop";
import { Bekenden } from "./deel-bekenden";
import type { AanmeldenView } from "./view";

export const meta: MetaFunction = ({ params }) => [{ title: `Aanmelden – ${params.casusnummer} – PGA-systeem` }];

export default function Aanmelden() {
  const envelop = useCasusEnvelop<AanmeldenView>();
  const { view, handelingen, kop } = envelop;
  const { in_behandeling_nemen: behandelen, afwijzen } = handelingen;
  return (
    <CasusScherm envelop={envelop} titel="Aanmelden" fase="aanmelden">
      <Bekenden bekenden={view.bekenden} />
      <div className="kolommen lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
        <div>
          <Kaart titel="Verzoek">
            <Gegevenslijst>
              <ToonVelden velden={view.verzoek} />
            </Gegevenslijst>
          </Kaart>
          {(behandelen ?? afwijzen) && (
            <Kaart titel="Eerste beoordeling">
              <p className="max-w-prose">
                Beoordeel of dit verzoek in potentie een zaak voor ketenregie is. Neem in deze fase geen contact op met
                de melder.
              </p>
              <h3 className="mt-4 mb-2">Ja: in behandeling nemen</h3>
              <Faseovergangknop envelop={envelop} besluit="in_behandeling_nemen" />
              <h3 className="mt-8">Nee: niet in behandeling nemen</h3>
              <p className="max-w-prose">
                De melder krijgt uw terugkoppeling per mail. De persoonsgegevens worden direct geanonimiseerd. Dat kan
                niet ongedaan worden gemaakt.
              </p>
              <Handelingsformulier<z.input<typeof afwijzenForm>>
                envelop={envelop}
                handeling="afwijzen"
                stand={afwijzen}
                knopsoort="gevaar"
                metConcept
                labels={{ toelichting: "Toelichting", terugkoppeling: "Terugkoppeling aan melder" }}
              >
                {(velden) => (
                  <>
                    <Tekstvlak veld={velden.toelichting} label="Toelichting" />
                    <Tekstvlak
                      veld={velden.terugkoppeling}
                      label="Terugkoppeling aan melder"
                      hint="Deze tekst gaat per mail. Noem geen namen of andere persoonsgegevens."
                      max={2000}
                    />
                  </>
                )}
              </Handelingsformulier>
            </Kaart>
          )}
          {view.isMelder && (
            <Kaart titel="Terugkoppeling">
              {view.terugkoppeling ? (
                <Gegevenslijst>
                  <ToonVeld veld={view.terugkoppeling} />
                </Gegevenslijst>
              ) : (
                <Leegmelding>
                  Uw verzoek staat op: {kop.toestandLabel.toLowerCase()}. U krijgt bericht als er een besluit is.
                </Leegmelding>
              )}
            </Kaart>
          )}
        </div>
        <div>
          <Kaart titel="Betrokkene">
            <Gegevenslijst>
              <ToonVelden velden={view.persoon} />
            </Gegevenslijst>
          </Kaart>
          {view.contacten.length > 0 && (
            <Kaart titel="Contactpersonen">
              {view.contacten.map((velden, plaats) => (
                <Gegevenslijst key={plaats}>
                  <ToonVelden velden={velden} />
                </Gegevenslijst>
              ))}
            </Kaart>
          )}
          {view.beoordeling.length > 0 && (
            <Kaart titel="Eerste beoordeling">
              <Gegevenslijst>
                <ToonVelden velden={view.beoordeling} />
              </Gegevenslijst>
            </Kaart>
          )}
        </div>
      </div>
    </CasusScherm>
  );
}
