import type { MetaFunction } from "@remix-run/node";
import { CasusScherm, Gegeven, Gegevenslijst, Kaart, Knoplink, Melding } from "~/components";
import { formatDag } from "~/lib/datum";
import { useCasusEnvelop } from "~/lib/view";
import { Archiefoverdracht } from "./deel-archief";
import { Bewaarbesluiten, LangerBewaren } from "./deel-bewaren";
import { Vernietigingskaart } from "./deel-vernietigen";
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
  const { view } = envelop;
  return (
    <CasusScherm
      envelop={envelop}
      titel="Vernietigen"
      fase="vernietigen"
      acties={view.heeftLijst && <Knoplink href="/bewaartermijnen">Alle bewaartermijnen</Knoplink>}
    >
      <Stand view={view} />
      {view.opentMetReden && (
        <Melding soort="info" titel="Dit dossier is gearchiveerd">
          U ziet hier alleen nummer en datums. Wilt u de inhoud lezen, of een voorstel beoordelen?{" "}
          <a href={`/dossier-openen?casusnummer=${view.casusnummer}`}>Open het dossier met een reden</a>.
        </Melding>
      )}
      <Kaart titel="Bewaartermijn">
        <Gegevenslijst>
          {view.afgeslotenOp && <Gegeven label="Afgesloten op">{formatDag(view.afgeslotenOp)}</Gegeven>}
          <Gegeven label="Termijn">
            {view.termijn} na het afsluiten ({view.bron})
          </Gegeven>
          {view.bewarenTot && <Gegeven label="Bewaren tot">{formatDag(view.bewarenTot)}</Gegeven>}
          {view.aankondigingVan && <Gegeven label="Melding vanaf">{formatDag(view.aankondigingVan)}</Gegeven>}
        </Gegevenslijst>
      </Kaart>
      <Bewaarbesluiten envelop={envelop} />
      <LangerBewaren envelop={envelop} />
      <Archiefoverdracht envelop={envelop} />
      <Vernietigingskaart envelop={envelop} />
    </CasusScherm>
  );
}
