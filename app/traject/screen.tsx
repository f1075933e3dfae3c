import type { MetaFunction } from "@remix-run/node";
import type { z } from "zod";
import {
  CasusScherm,
  Datumveld,
  Gegevenslijst,
  Handelingsformulier,
  Kaart,
  Leegmelding,
  Tekstvlak,
  ToonVeld,
  ToonVelden,
  Uitklap,
  Vouw,
} from "~/components";
import { Markering } from "~/fasen/bespreken/markering";
import { useCasusEnvelop } from "~/lib/view";
import type { CasusEnvelop } from "~/protocol/antwoord.server";
import { Agg } from "./deel-agg";
import { Detentie } from "./deel-detentie";
import { Gesprekken } from "./deel-gesprekken";
import { Hulpvragen } from "./deel-hulpvragen";
import { Plan } from "./deel-plan";
import type { afsluitForm, startForm, trajectnotitieForm } from "./form";
import type { Trajectdeel, TrajectView } from "./view";

export const meta: MetaFunction = ({ params }) => [{ title: `Traject – ${params.casusnummer} – PGA-systeem` }];

type Envelop = CasusEnvelop<TrajectView>;
interface Props {
  envelop: Envelop;
  deel: Trajectdeel;
  /** Runs now: only then something can be added. */
  isHuidig: boolean;
}

function Beginnen({ envelop }: { envelop: Envelop }) {
  const stand = envelop.handelingen.traject_starten;
  if (!stand || envelop.view.loopt) return null;
  return (
    <Kaart titel="Traject beginnen">
      <Handelingsformulier<z.input<typeof startForm>>
        envelop={envelop}
        handeling="traject_starten"
        stand={stand}
        labels={{ start: "Begin van het traject" }}
      >
        {(velden) => <Datumveld veld={velden.start} label="Begin van het traject" />}
      </Handelingsformulier>
    </Kaart>
  );
}

function Notities({ envelop, deel, isHuidig }: Props) {
  const stand = envelop.handelingen.trajectnotitie_opslaan;
  return (
    <>
      {deel.notities.length === 0 && <Leegmelding>Er zijn nog geen notities.</Leegmelding>}
      {deel.notities.map(({ id, tekst }) => (
        <Gegevenslijst key={id}>
          <ToonVeld veld={tekst} />
        </Gegevenslijst>
      ))}
      {isHuidig && stand && (
        <div className="mt-3">
          <Uitklap titel="Notitie toevoegen" stand={stand} envelop={envelop} formulierId="trajectnotitie_opslaan">
            <Handelingsformulier<z.input<typeof trajectnotitieForm>>
              envelop={envelop}
              handeling="trajectnotitie_opslaan"
              stand={stand}
              waarden={{ bevat: [...envelop.view.bevat] }}
              labels={{ tekst: "Nieuwe notitie" }}
              metConcept
            >
              {(velden) => (
                <>
                  <Tekstvlak veld={velden.tekst} label="Nieuwe notitie" max={4000} />
                  <Markering veld={velden.bevat} />
                </>
              )}
            </Handelingsformulier>
          </Uitklap>
        </div>
      )}
    </>
  );
}

function Afsluiten({ envelop, deel }: Props) {
  const stand = envelop.handelingen.traject_afsluiten;
  if (!stand) return null;
  return (
    <Uitklap titel="Traject afsluiten" envelop={envelop} formulierId="traject_afsluiten" stand={stand}>
      <Handelingsformulier<z.input<typeof afsluitForm>>
        envelop={envelop}
        handeling="traject_afsluiten"
        stand={stand}
        waarden={{ bevat: [...envelop.view.bevat] }}
        versies={deel.versies}
        labels={{ geeindigd_op: "Einde van het traject", slot_toelichting: "Toelichting bij afsluiten" }}
        metConcept
      >
        {(velden) => (
          <>
            <Datumveld veld={velden.geeindigd_op} label="Einde van het traject" />
            <Tekstvlak veld={velden.slot_toelichting} label="Toelichting bij afsluiten" max={4000} />
            <Markering veld={velden.bevat} />
          </>
        )}
      </Handelingsformulier>
    </Uitklap>
  );
}

/** What this reader has nothing of and may add nothing to stands nowhere. */
function Traject(props: Props) {
  const { envelop, deel, isHuidig } = props;
  const { isRegie, magDetentie: magInbrengen } = envelop.view;
  const magDetentie = isHuidig && magInbrengen && envelop.handelingen.detentie_opslaan !== undefined;
  return (
    <>
      <Kaart titel={isHuidig ? "Traject dat nu loopt" : "Afgesloten traject"}>
        <Gegevenslijst>
          <ToonVelden velden={deel.velden} />
        </Gegevenslijst>
        {isHuidig && envelop.handelingen.traject_afsluiten && (
          <div className="mt-3">
            <Afsluiten {...props} />
          </div>
        )}
      </Kaart>
      <div className="kolommen lg:grid-cols-2">
        <div className="min-w-0">
          <Kaart titel="Hulpvragen">
            <Hulpvragen {...props} />
          </Kaart>
          {(deel.detenties.length > 0 || magDetentie) && (
            <Kaart titel="Detentieperioden">
              <Detentie {...props} />
            </Kaart>
          )}
        </div>
        <Kaart titel="Plan van het traject">
          <Plan {...props} />
        </Kaart>
      </div>
      {isRegie && (
        <>
          <Kaart titel="Gesprekken">
            <Gesprekken {...props} />
          </Kaart>
          <div className="kolommen lg:grid-cols-2">
            <Kaart titel="Notities">
              <Notities {...props} />
            </Kaart>
            <Kaart titel="AGG">
              <Agg {...props} />
            </Kaart>
          </div>
        </>
      )}
    </>
  );
}

export default function Trajecten() {
  const envelop = useCasusEnvelop<TrajectView>();
  const { trajecten, loopt } = envelop.view;
  const eerder = loopt ? trajecten.slice(1) : trajecten;
  const huidig = loopt ? trajecten[0] : undefined;
  return (
    <CasusScherm
      envelop={envelop}
      titel="Traject"
      inleiding="Hulpvragen, gesprekken en wat er met de betrokkene is afgesproken."
    >
      {trajecten.length === 0 && <Leegmelding>Er is nog geen traject.</Leegmelding>}
      <Beginnen envelop={envelop} />
      {huidig && <Traject envelop={envelop} deel={huidig} isHuidig />}
      {eerder.map((deel) => (
        <Vouw key={deel.id} titel="Eerder traject" rij open={!loopt && deel === eerder[0]}>
          <Traject envelop={envelop} deel={deel} isHuidig={false} />
        </Vouw>
      ))}
    </CasusScherm>
  );
}
