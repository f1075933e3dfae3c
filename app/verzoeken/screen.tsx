import type { MetaFunction } from "@remix-run/node";
import {
  Bewaarstand,
  Gegeven,
  Gegevenslijst,
  Kaart,
  Knoplink,
  Melding,
  Paginakop,
  ToonVelden,
  Uitklap,
} from "~/components";
import { formatDag } from "~/lib/datum";
import { useEnvelop } from "~/lib/view";
import { DeelAntwoord, DeelDossiers, DeelGegevens, DeelOverleg } from "./deel-behandeling";
import { Buitenformulier, Identiteitformulier, Verzoekerformulier } from "./deel-formulieren";
import { EigenVraag } from "./deel-raadpleging";
import { Termijnblok } from "./deel-termijn";
import type { VerzoekView } from "./view";

export const meta: MetaFunction = ({ params }) => [{ title: `Verzoek ${params.nummer} – PGA-systeem` }];

export default function VerzoekScherm() {
  const envelop = useEnvelop<VerzoekView>();
  const { view, melding } = envelop;
  const { behandeling, handelingen } = view;
  return (
    <>
      <Paginakop
        titel={`Verzoek ${view.nummer}: ${view.soortLabel.toLowerCase()}`}
        inleiding={`${view.stand}. Regel: ${view.artikel}.`}
        acties={<Knoplink href="/verzoeken">Alle verzoeken</Knoplink>}
      />
      {melding && <Melding soort="succes">{melding}</Melding>}
      <Bewaarstand bewaring={view.bewaring} />
      {view.volgende && (
        <Melding soort="info" titel="Nu te doen">
          {view.volgende}
        </Melding>
      )}
      <Termijnblok termijn={view.termijn} />
      {view.vragen.map((vraag) => (
        <Kaart key={vraag.id} titel="Vraag aan uw organisatie">
          <EigenVraag envelop={envelop} vraag={vraag} />
        </Kaart>
      ))}
      <Kaart titel="Verzoek">
        <Gegevenslijst>
          <Gegeven label="Soort">{view.soortLabel}</Gegeven>
          <Gegeven label="Ontvangen op">{formatDag(view.ontvangenOp)}</Gegeven>
          {view.indiener && <Gegeven label="Doorgegeven door">{view.indiener}</Gegeven>}
          <Gegeven label="Wie doet het verzoek">{view.namens}</Gegeven>
          <ToonVelden velden={view.verzoeker} />
        </Gegevenslijst>
        {handelingen.verzoeker_bijwerken && (
          <div className="mt-3">
            <Uitklap titel="Gegevens wijzigen" envelop={envelop} formulierId="verzoeker_bijwerken">
              <Verzoekerformulier envelop={envelop} />
            </Uitklap>
          </div>
        )}
      </Kaart>
      {behandeling && (
        <>
          {view.soort !== "overdraagbaarheid" && (
            <>
              <Kaart titel="1. Identiteit">
                {behandeling.identiteit ? (
                  <p>
                    {behandeling.identiteit.document}, persoonlijk gezien op {formatDag(behandeling.identiteit.op)} door{" "}
                    {behandeling.identiteit.door}. Er is geen nummer en geen kopie bewaard (P 18.4).
                  </p>
                ) : (
                  handelingen.identiteit_vastleggen && <Identiteitformulier envelop={envelop} />
                )}
              </Kaart>
              <Kaart titel="2. Dossiers">
                <DeelDossiers envelop={envelop} behandeling={behandeling} />
              </Kaart>
              <Kaart titel="3. Gegevens en besluiten">
                <DeelGegevens envelop={envelop} behandeling={behandeling} />
              </Kaart>
              <Kaart titel="4. Afstemming met de Partijen">
                <DeelOverleg envelop={envelop} behandeling={behandeling} />
              </Kaart>
            </>
          )}
          <Kaart titel={view.soort === "overdraagbaarheid" ? "Besluit en antwoord" : "5. Besluit en antwoord"}>
            <DeelAntwoord envelop={envelop} behandeling={behandeling} />
          </Kaart>
          {handelingen.buiten_behandeling && (
            <div className="my-4">
              <Uitklap
                titel="Zonder antwoord afronden"
                envelop={envelop}
                formulierId="buiten_behandeling"
                soort="gevaar"
              >
                <Buitenformulier envelop={envelop} behandeling={behandeling} />
              </Uitklap>
            </div>
          )}
        </>
      )}
    </>
  );
}
