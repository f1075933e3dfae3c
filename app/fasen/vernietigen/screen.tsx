import type { MetaFunction } from "@remix-run/node";
import type { z } from "zod";
import {
  CasusScherm,
  Datumveld,
  Gegeven,
  Gegevenslijst,
  Handelingsformulier,
  Kaart,
  Knoplink,
  Melding,
  Tekstvlak,
  Tekstveld,
  ToonVelden,
} from "~/components";
import { formatDag } from "~/lib/datum";
import { useCasusEnvelop } from "~/lib/view";
import type { langerBewarenForm, vernietigenForm } from "./form";
import type { VernietigenView } from "./view";

export const meta: MetaFunction = ({ params }) => [{ title: `Vernietigen – ${params.casusnummer} – PGA-systeem` }];

function Stand({ view }: { view: VernietigenView }) {
  if (!view.bewarenTot) return <Melding soort="info">Voor dit dossier loopt nog geen bewaartermijn.</Melding>;
  if (view.isVerstreken) {
    return (
      <Melding soort="waarschuwing" titel="Dit dossier staat op de vernietigingslijst">
        De bewaartermijn is verstreken op {formatDag(view.bewarenTot)}. De recordmanager kan het dossier nu vernietigen.
      </Melding>
    );
  }
  return view.isAangekondigd ? (
    <Melding soort="waarschuwing" titel={`Dit dossier wordt vernietigd vanaf ${formatDag(view.bewarenTot)}`}>
      Als u niets doet, komt het dossier dan vanzelf op de vernietigingslijst.
    </Melding>
  ) : null;
}

export default function Vernietigen() {
  const envelop = useCasusEnvelop<VernietigenView>();
  const { view, handelingen } = envelop;
  return (
    <CasusScherm
      envelop={envelop}
      titel="Vernietigen"
      fase="vernietigen"
      acties={view.heeftLijst && <Knoplink href="/bewaartermijnen">Alle bewaartermijnen</Knoplink>}
    >
      <Stand view={view} />
      <Kaart titel="Bewaartermijn">
        <Gegevenslijst>
          {view.afgeslotenOp && <Gegeven label="Afgesloten op">{formatDag(view.afgeslotenOp)}</Gegeven>}
          <Gegeven label="Termijn">
            {view.termijn} na het afsluiten (DPIA 10, Selectielijst 2017, categorie 3.1 Plannen opstellen)
          </Gegeven>
          {view.bewarenTot && <Gegeven label="Bewaren tot">{formatDag(view.bewarenTot)}</Gegeven>}
          {view.aankondigingVan && <Gegeven label="Melding vanaf">{formatDag(view.aankondigingVan)}</Gegeven>}
        </Gegevenslijst>
      </Kaart>
      {view.bewaarbesluiten.map((velden, plaats) => (
        <Kaart key={plaats} titel="Besluit om langer te bewaren">
          <Gegevenslijst>
            <ToonVelden velden={velden} />
          </Gegevenslijst>
        </Kaart>
      ))}
      {handelingen.langer_bewaren && (
        <Kaart titel="Langer bewaren">
          <p className="max-w-prose">
            Alleen bij uitzondering. Leg de reden vast. Met de nieuwe datum gaat het dossier van de vernietigingslijst
            af.
          </p>
          <Handelingsformulier<z.input<typeof langerBewarenForm>>
            key={envelop.eenmalig}
            envelop={envelop}
            handeling="langer_bewaren"
            stand={handelingen.langer_bewaren}
            labels={{ reden: "Reden om langer te bewaren", nieuwe_datum: "Bewaren tot" }}
            metConcept
          >
            {(velden) => (
              <>
                <Tekstvlak veld={velden.reden} label="Reden om langer te bewaren" max={2000} />
                <Datumveld veld={velden.nieuwe_datum} label="Bewaren tot" />
              </>
            )}
          </Handelingsformulier>
        </Kaart>
      )}
      {handelingen.vernietigen && (
        <Kaart titel="Vernietigen">
          <p className="max-w-prose">
            De persoonsgegevens worden geanonimiseerd volgens DPIA bijlage 1. Het dossier is daarna door niemand meer te
            openen. Dit kan niet ongedaan worden gemaakt.
          </p>
          <Handelingsformulier<z.input<typeof vernietigenForm>>
            key={envelop.eenmalig}
            envelop={envelop}
            handeling="vernietigen"
            stand={handelingen.vernietigen}
            labels={{ casusnummer: "Casusnummer" }}
            knop="Definitief vernietigen"
            knopsoort="gevaar"
          >
            {(velden) => (
              <Tekstveld
                veld={velden.casusnummer}
                label="Casusnummer"
                hint={`Typ ter controle het nummer ${view.casusnummer} over.`}
                breedte="kort"
              />
            )}
          </Handelingsformulier>
        </Kaart>
      )}
    </CasusScherm>
  );
}
