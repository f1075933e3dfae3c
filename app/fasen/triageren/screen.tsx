import type { MetaFunction } from "@remix-run/node";
import { CasusScherm, Gegevenslijst, Kaart, ToonVelden } from "~/components";
import { useCasusEnvelop } from "~/lib/view";
import { EigenVragen } from "./deel-antwoord";
import { Besluit, Criteria } from "./deel-besluit";
import { Topxkaart } from "./deel-topx";
import { Uitvraag } from "./deel-vragen";
import type { TriageView } from "./view";

export const meta: MetaFunction = ({ params }) => [{ title: `Triageren – ${params.casusnummer} – PGA-systeem` }];

/** What is asked of this reader now, in one sentence. */
function schrijfInleiding({ staf, vragen }: TriageView, isInTriage: boolean): string {
  if (!isInTriage) return "De triage van deze casus is afgerond.";
  if (staf)
    return "Bepaal of de casus bij het Veiligheidshuis hoort. Vraag zo nodig informatie op en leg de uitkomst vast.";
  return vragen.some(({ isVoorMij }) => isVoorMij)
    ? "Het Veiligheidshuis heeft een vraag aan u. Geef hieronder antwoord."
    : "Het Veiligheidshuis beoordeelt deze casus.";
}

export default function Triageren() {
  const envelop = useCasusEnvelop<TriageView>();
  const { view, kop } = envelop;
  const { staf, partner, vragen } = view;
  const isInTriage = kop.toestand === "triage";
  return (
    <CasusScherm envelop={envelop} titel="Triageren" fase="triageren" inleiding={schrijfInleiding(view, isInTriage)}>
      <div className="kolommen lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
        <div>
          {staf && <Uitvraag staf={staf} vragen={vragen} />}
          {staf && isInTriage && <Criteria staf={staf} />}
          {staf?.topx && <Topxkaart topx={staf.topx} casusnummer={kop.casusnummer} isInTriage={isInTriage} />}
          {staf && isInTriage && <Besluit staf={staf} />}
          {partner && <EigenVragen partner={partner} vragen={vragen} />}
          {!isInTriage && view.triage.length > 0 && (
            <Kaart titel="Uitkomst van de triage">
              <Gegevenslijst>
                <ToonVelden velden={view.triage} />
              </Gegevenslijst>
            </Kaart>
          )}
        </div>
        <div>
          {view.persoon.length > 0 && (
            <Kaart titel="Over wie gaat het">
              <Gegevenslijst>
                <ToonVelden velden={view.persoon} />
              </Gegevenslijst>
            </Kaart>
          )}
          {view.verzoek.length > 0 && (
            <Kaart titel="Verzoek">
              <Gegevenslijst>
                <ToonVelden velden={view.verzoek} />
              </Gegevenslijst>
            </Kaart>
          )}
        </div>
      </div>
    </CasusScherm>
  );
}
