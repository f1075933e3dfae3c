import type { MetaFunction } from "@remix-run/node";
import { Link } from "@remix-run/react";
import {
  CasusScherm,
  Gegeven,
  Gegevenslijst,
  Kaart,
  Knoplink,
  Leegmelding,
  Reden,
  ToonVelden,
  Vouw,
} from "~/components";
import { formatDag } from "~/lib/datum";
import { BewaardeTeksten } from "~/overleg/deel-bewaard";
import { Scoreverloop } from "~/overleg/deel-scoreverloop";
import { agendapuntstatussen } from "~/overleg/view";
import { useCasusEnvelop } from "~/lib/view";
import { Besprekennavigatie } from "../deel-navigatie";
import { Agenderen } from "./deel-agenderen";
import { Doorgeleidingen } from "./deel-doorgeleiding";
import type { CasusEnvelop } from "~/protocol/antwoord.server";
import { Bijdragen } from "./deel-bijdragen";
import { Scoretabel } from "./deel-scores";
import type { OverlegVanCasusView } from "./view";

export const meta: MetaFunction = ({ params }) => [{ title: `Overleg – ${params.casusnummer} – PGA-systeem` }];

function Agenda({ envelop }: { envelop: CasusEnvelop<OverlegVanCasusView> }) {
  const { agenda } = envelop.view;
  const komend = agenda.filter(
    ({ overlegstatus, status }) => ["gepland", "geopend"].includes(overlegstatus) && status !== "besproken",
  );
  if (komend.length === 0) return <Leegmelding>Deze casus staat op dit moment niet op een agenda.</Leegmelding>;
  return (
    <>
      {komend.map((punt) => (
        <div key={punt.overlegId}>
          <Gegevenslijst>
            <Gegeven label="Overleg">
              <Link to={`/overleggen/${punt.overlegId}`}>
                {formatDag(punt.datum)}, {punt.begintijd}
              </Link>
              , {punt.plaats}, {punt.minuten} minuten
            </Gegeven>
            <Gegeven label="Stand">{agendapuntstatussen[punt.status]}</Gegeven>
            <ToonVelden velden={punt.voorbereiding} />
          </Gegevenslijst>
          <Bijdragen envelop={envelop} punt={punt} />
        </div>
      ))}
    </>
  );
}

export default function OverlegVanCasus() {
  const envelop = useCasusEnvelop<OverlegVanCasusView>();
  const { view, handelingen, kop } = envelop;
  const { bespreking_opslaan: opslaan } = handelingen;
  return (
    <CasusScherm
      envelop={envelop}
      titel="Overleg"
      fase="bespreken"
      inleiding="Wanneer de casus wordt besproken, en wat in elk casusoverleg is vastgelegd."
    >
      <Besprekennavigatie casusnummer={kop.casusnummer} />
      <Kaart titel="Op de agenda">
        <Agenda envelop={envelop} />
      </Kaart>
      <BewaardeTeksten envelop={envelop} casusnummer={kop.casusnummer} leefgebieden={envelop.view.leefgebieden} />
      {view.tafel && (
        <Kaart titel="Nu aan de orde" acties={<Knoplink href={view.tafel}>Naar de tafel</Knoplink>}>
          <p className="max-w-prose">
            De casus wordt nu besproken. Beeld, scores, besluiten en notulen legt u vast aan de tafel van het overleg.
          </p>
        </Kaart>
      )}
      {opslaan && !opslaan.toegestaan && (
        <Reden
          titel="U kunt nu geen bespreking vastleggen"
          uitleg={opslaan.uitleg ?? ""}
          artikel={opslaan.artikel}
          vraag="De procesregisseur opent het overleg en start de casus op de pagina van het overleg."
        />
      )}
      <Agenderen envelop={envelop} />
      <Doorgeleidingen envelop={envelop} />
      {view.verloop.overleggen.length > 1 && (
        <Kaart titel="Verloop van de scores">
          <Scoreverloop verloop={view.verloop} />
        </Kaart>
      )}
      {view.besprekingen.length > 0 && <h2 className="mt-6 mb-2">Besproken in</h2>}
      <div className="space-y-2">
        {view.besprekingen.map((bespreking, plaats) => (
          <Vouw
            key={bespreking.overlegId}
            rij
            open={plaats === 0}
            titel={<span className="font-semibold">Casusoverleg van {formatDag(bespreking.wanneer)}</span>}
          >
            {bespreking.isGesloten && (
              <p className="niet-printen mb-2 flex flex-wrap gap-x-5">
                <a href={`/casussen/${kop.casusnummer}/bespreken/overleg/${bespreking.overlegId}/pdf`}>
                  Notulen en regieplan (PDF)
                </a>
                <Link to={`/overleggen/${bespreking.overlegId}/verslag`}>Na het overleg</Link>
              </p>
            )}
            <Gegevenslijst>
              <ToonVelden velden={bespreking.velden} />
            </Gegevenslijst>
            {bespreking.scores.length > 0 && <Scoretabel scores={bespreking.scores} />}
          </Vouw>
        ))}
      </div>
    </CasusScherm>
  );
}
