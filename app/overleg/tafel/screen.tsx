import type { MetaFunction } from "@remix-run/node";
import { Link, useActionData, useLocation, useParams, useRouteLoaderData } from "@remix-run/react";
import { useState } from "react";
import { Kaart, Melding } from "~/components";
import { formatDag } from "~/lib/datum";
import { Gesloten } from "~/live/gesloten";
import { useLive } from "~/live/use-live";
import { useScript } from "~/live/use-script";
import { useVers } from "~/live/use-vers";
import type { Envelop, Formulierfout } from "~/protocol/antwoord.server";
import type { loader } from "~/shell/shell.server";
import { BewaardeTeksten } from "../deel-bewaard";
import { overlegstatussen } from "../view";
import { Agenda } from "./deel-agenda";
import { Balk } from "./deel-balk";
import { Beeld } from "./deel-beeld";
import { Besluit } from "./deel-besluit";
import { Oordeel } from "./deel-oordeel";
import { Samen } from "./deel-samen";
import { Toetsen } from "./deel-toetsen";
import { Verslag } from "./deel-verslag";
import { useAfgelost, Voorzitter } from "./deel-voorzitter";
import { Zaal } from "./deel-zaal";
import { TafelProvider, type Rijstand, type Tafelcontext } from "./tafelcontext";
import { usePlek } from "./use-plek";
import { useToetsen } from "./use-toetsen";
import { useVersturen } from "./use-versturen";
import type { TafelView } from "./view";

export const meta: MetaFunction = () => [{ title: "Tafel – PGA-systeem" }];

const routeId = "routes/overleggen.$id_.tafel";

/** Without script: why the button that was pressed had no effect. */
function Geweigerd() {
  const antwoord = useActionData() as Formulierfout | undefined;
  if (!antwoord || antwoord.formulierId.startsWith("bespreking_opslaan")) return null;
  const teksten = antwoord.inzending.error?.[""] ?? [];
  return teksten.length > 0 ? <Melding soort="fout">{teksten.join(" ")}</Melding> : null;
}

function Wacht({ view }: { view: TafelView }) {
  const tekst = {
    gepland: "Het overleg is nog niet geopend.",
    geopend:
      "Er is nu geen casus aan de orde. Noteer wie er is en wie de geheimhouding bevestigt, en start de volgende casus bij de agenda.",
    gesloten: "Dit overleg is gesloten.",
    afgelast: "Dit overleg gaat niet door.",
  }[view.status];
  return (
    <Kaart titel="Nu aan de orde">
      <p>{tekst}</p>
      {view.status === "geopend" && (
        <p className="mt-2">
          <Link to={`/overleggen/${view.id}/openen`}>
            Opening: aanwezigen, geheimhouding en acties van de vorige keer
          </Link>
        </p>
      )}
      <p className="mt-2">
        Het scherm voor de zaal opent u in een eigen venster:{" "}
        <a href={`/overleggen/${view.id}/scherm`} target="scherm" rel="noopener">
          scherm openen
        </a>
        .
      </p>
    </Kaart>
  );
}

/** The chair's screen: everything of the casus that is on the table, on one page. */
export default function Tafel() {
  const { id = "" } = useParams();
  const { search } = useLocation();
  const token = useRouteLoaderData<typeof loader>("root")?.token ?? "";
  const heeftScript = useScript();
  const [toetsen, setToetsen] = useState(true);
  const [rijen] = useState(() => new Map<string, Rijstand>());
  const { envelop, ververs } = useVers<Envelop<TafelView>>(routeId);
  const punt = new URLSearchParams(search).get("punt");
  const stroom = `/overleggen/${id}/stroom?bij=tafel${punt ? `&punt=${encodeURIComponent(punt)}` : ""}`;
  const verbinding = useLive(stroom, () => void ververs());
  const { melding, stuur, onderweg } = useVersturen(routeId, ververs);
  const afgelost = useAfgelost(envelop?.view.isVoorzitter);
  useToetsen(toetsen && !afgelost, onderweg);
  usePlek(id, token);

  if (!envelop) return <Gesloten />;
  const tafel: Tafelcontext = {
    envelop,
    token,
    heeftScript,
    stuur: heeftScript ? stuur : undefined,
    ververs,
    rijen,
  };
  const { view } = envelop;
  return (
    <TafelProvider value={tafel}>
      <div className="mb-2 flex flex-wrap items-baseline justify-between gap-x-6">
        <h1>Tafel van het casusoverleg</h1>
        <p className="text-sm">
          <Link to={`/overleggen/${view.id}`}>
            {formatDag(view.datum)}, {view.begintijd}
          </Link>
          , {view.plaats}, voorzitter {view.voorzitter}, {overlegstatussen[view.status].toLowerCase()}
        </p>
      </div>
      <Geweigerd />
      {melding && <Melding soort="fout">{melding}</Melding>}
      {envelop.melding && !heeftScript && <Melding soort="succes">{envelop.melding}</Melding>}
      <Voorzitter afgelost={afgelost} />
      <Samen
        woorden="Ook aan deze tafel"
        bijWegvallen="Het scherm in de zaal is zwart. Wat u typt staat nog op deze pagina en wordt opgeslagen als de verbinding terug is."
        view={view}
        verbinding={verbinding}
      />
      {view.punt && <Balk key={view.punt.id} punt={view.punt} />}
      <div className="tafel">
        <div className="tafel-links">
          {view.punt?.status !== "aan_de_orde" && <Agenda />}
          <Zaal />
          {view.punt?.status === "aan_de_orde" && <Agenda />}
        </div>
        <div className="tafel-midden">
          <Toetsen aan={toetsen && !afgelost} zet={setToetsen} />
          {view.punt ? (
            <div key={view.punt.id}>
              <BewaardeTeksten
                envelop={envelop}
                casusnummer={view.punt.casusnummer}
                leefgebieden={view.punt.scores.map(({ leefgebied, label }) => ({ waarde: leefgebied, label }))}
              />
              <Beeld punt={view.punt} />
              <Oordeel punt={view.punt} />
              <Besluit punt={view.punt} />
            </div>
          ) : (
            <Wacht view={view} />
          )}
        </div>
        {view.punt && (
          <div className="tafel-rechts">
            <Verslag key={view.punt.id} punt={view.punt} />
          </div>
        )}
      </div>
    </TafelProvider>
  );
}
