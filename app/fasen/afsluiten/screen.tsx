import type { MetaFunction } from "@remix-run/node";
import {
  CasusScherm,
  Gegeven,
  Gegevenslijst,
  Kaart,
  Knoplink,
  Leegmelding,
  Melding,
  ToonVelden,
  Uitklap,
} from "~/components";
import { formatDag } from "~/lib/datum";
import { Faseovergangknop } from "~/faseovergang/knop";
import { useCasusEnvelop } from "~/lib/view";
import { Actieformulier, Criteriumformulier, Heropenformulier } from "./deel-formulieren";
import type { AfsluitenView } from "./view";

export const meta: MetaFunction = ({ params }) => [{ title: `Afsluiten – ${params.casusnummer} – PGA-systeem` }];

export default function Afsluiten() {
  const envelop = useCasusEnvelop<AfsluitenView>();
  const { view, handelingen, kop } = envelop;
  return (
    <CasusScherm envelop={envelop} titel="Afsluiten" fase="afsluiten">
      {view.afgeslotenOp ? <IsGesloten view={view} /> : <VoorHetSluiten view={view} />}
      <Kaart titel="Criteria voor afschaling">
        {view.criteria.length === 0 && (
          <Leegmelding>In het casusoverleg zijn geen criteria voor afschaling afgesproken.</Leegmelding>
        )}
        <ol className="space-y-2">
          {view.criteria.map((criterium) => (
            <li key={criterium.rijId} className="border-t border-lijn pt-3 first:border-t-0">
              <Gegevenslijst>
                <ToonVelden velden={criterium.velden} />
              </Gegevenslijst>
              {handelingen.criteria_beoordelen && (
                <Uitklap
                  titel={criterium.waarden.bereikt ? "Opnieuw beoordelen" : "Beoordelen"}
                  envelop={envelop}
                  formulierId={`criteria_beoordelen-${criterium.rijId}`}
                  stand={handelingen.criteria_beoordelen}
                  open={!criterium.waarden.bereikt}
                >
                  <Criteriumformulier key={envelop.eenmalig} envelop={envelop} criterium={criterium} />
                </Uitklap>
              )}
            </li>
          ))}
        </ol>
      </Kaart>
      {view.openActies.length > 0 && <OpenActies envelop={envelop} />}
      <Kaart titel="Besluit in het casusoverleg">
        {view.overleg && view.overleg.velden.length > 0 ? (
          <>
            <p>Laatste casusoverleg: {formatDag(view.overleg.datum)}.</p>
            <Gegevenslijst>
              <ToonVelden velden={view.overleg.velden} />
            </Gegevenslijst>
          </>
        ) : (
          <Leegmelding>Er is nog geen besluit uit een casusoverleg te zien.</Leegmelding>
        )}
      </Kaart>
      {view.afsluiting.length > 0 && (
        <Kaart titel="Reden van afsluiten">
          <Gegevenslijst>
            <ToonVelden velden={view.afsluiting} />
            {view.isSuccesvol !== undefined && (
              <Gegeven label="Telt als succesvol afgesloten">{view.isSuccesvol ? "Ja" : "Nee"}</Gegeven>
            )}
          </Gegevenslijst>
        </Kaart>
      )}
      {view.heropeningen.length > 0 && (
        <Kaart titel="Eerder heropend">
          <Gegevenslijst>
            {view.heropeningen.map((veld, plaats) => (
              <ToonVelden key={plaats} velden={[veld]} />
            ))}
          </Gegevenslijst>
        </Kaart>
      )}
      {view.heeftAfBrief !== undefined && (
        <Kaart titel="Afsluitbrief">
          <p className="max-w-prose">
            {view.heeftAfBrief
              ? "De afsluitbrief aan de betrokkene staat in het brievenboek."
              : "De betrokkene krijgt een afsluitbrief. Die staat nog niet in het brievenboek. U kunt de casus ook zonder brief afsluiten."}
          </p>
          <Knoplink href={`/casussen/${kop.casusnummer}/brieven`}>Naar het brievenboek</Knoplink>
        </Kaart>
      )}
      {handelingen.afsluiten && (
        <Kaart titel="Casus afsluiten">
          <p className="max-w-prose">
            Na het afsluiten hebben de ketenpartners direct geen toegang meer. De gegevens worden nog {view.termijn}{" "}
            bewaard.
            {view.lopendeInterventies > 0 &&
              ` Er ${view.lopendeInterventies === 1 ? "loopt" : "lopen"} nog ${String(view.lopendeInterventies)} ${view.lopendeInterventies === 1 ? "interventie" : "interventies"}; de uitvoerende organisaties gaan daar zelf mee door.`}
          </p>
          <div className="mt-3">
            <Faseovergangknop envelop={envelop} besluit="afsluiten" />
          </div>
        </Kaart>
      )}
      {handelingen.heropenen && (
        <Kaart titel="Casus heropenen">
          <p className="max-w-prose">
            De casus gaat terug naar uitvoeren en bewaken. De ketenpartners die bij het afsluiten betrokken waren,
            krijgen weer toegang.
          </p>
          <div className="mt-3">
            <Uitklap titel="Heropenen" envelop={envelop} formulierId="heropenen" stand={handelingen.heropenen}>
              <Heropenformulier key={envelop.eenmalig} envelop={envelop} />
            </Uitklap>
          </div>
        </Kaart>
      )}
    </CasusScherm>
  );
}

/** What was agreed and is still open: each is finished here, or handed over to who goes on with it. */
function OpenActies({ envelop }: { envelop: ReturnType<typeof useCasusEnvelop<AfsluitenView>> }) {
  const { view, handelingen } = envelop;
  const stand = handelingen.acties_afhandelen;
  return (
    <Kaart titel="Acties die nog open staan">
      <p className="max-w-prose">
        Voor het afsluiten eindigt elke actie: gedaan, niet gedaan, niet mogelijk, of overgedragen aan de organisatie
        die ermee verdergaat.
      </p>
      <ol className="space-y-2">
        {view.openActies.map((actie) => (
          <li key={actie.rijId} className="border-t border-lijn pt-3 first:border-t-0">
            <Gegevenslijst>
              <ToonVelden velden={actie.velden} />
              {actie.wie && <Gegeven label="Voor">{actie.wie}</Gegeven>}
            </Gegevenslijst>
            {stand && (
              <Uitklap
                titel="Afhandelen of overdragen"
                envelop={envelop}
                formulierId={`acties_afhandelen-${actie.rijId}`}
                stand={stand}
              >
                <Actieformulier key={envelop.eenmalig} envelop={envelop} actie={actie} />
              </Uitklap>
            )}
          </li>
        ))}
      </ol>
    </Kaart>
  );
}

function VoorHetSluiten({ view }: { view: AfsluitenView }) {
  const open = view.criteria.filter(({ waarden }) => !waarden.bereikt);
  if (view.criteria.length === 0 || open.length === 0) return null;
  return (
    <Melding soort="info" titel="Nog te doen">
      Van {open.length === 1 ? "één criterium" : `${String(open.length)} criteria`} is nog niet beoordeeld of het is
      bereikt.
    </Melding>
  );
}

function IsGesloten({ view }: { view: AfsluitenView }) {
  if (!view.afgeslotenOp) return null;
  return (
    <Melding soort="info" titel={`Afgesloten op ${formatDag(view.afgeslotenOp)}`}>
      Ketenpartners hebben geen toegang meer. De casusregisseur houdt toegang tot zes maanden na het afsluiten, daarna
      alleen het Veiligheidshuis (DPIA 10, P 11.2).
      {view.bewarenTot && ` De gegevens worden bewaard tot ${formatDag(view.bewarenTot)}.`}
    </Melding>
  );
}
