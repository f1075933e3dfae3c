import { Link, useParams } from "@remix-run/react";
import type { MetaFunction } from "@remix-run/node";
import { Handelingsformulier, Kaart, Knoplink, Leegmelding, Melding, Paginakop } from "~/components";
import { formatDag } from "~/lib/datum";
import { Gesloten } from "~/live/gesloten";
import { useLive } from "~/live/use-live";
import { useVers } from "~/live/use-vers";
import type { Envelop } from "~/protocol/antwoord.server";
import { Agendapunt } from "./deel-agendapunt";
import { Overleggegevens } from "./deel-gegevens";
import type { OverlegView } from "./view";

export const meta: MetaFunction = () => [{ title: "Overleg – PGA-systeem" }];

const wat: Readonly<Record<OverlegView["status"], string>> = {
  gepland:
    "Bereid het overleg voor. Open het als de deelnemers er zijn, en start dan elke casus als die aan de beurt is.",
  geopend:
    "Aan de tafel leidt u de bespreking. Bij de start van een casus deelt het systeem de ingediende informatie met de deelnemers.",
  gesloten: "Dit overleg is gesloten. Wat is besproken staat in de casussen.",
  afgelast: "Dit overleg gaat niet door. De casussen kunnen op een andere agenda.",
};

/** Where one goes on from here. */
function Wegen({ view: { id, status, isProcesregie } }: { view: OverlegView }) {
  if (status === "gesloten") {
    return (
      <Knoplink href={`/overleggen/${id}/verslag`} soort="eerste">
        Na het overleg: acties en verslag
      </Knoplink>
    );
  }
  if (!isProcesregie) return null;
  if (status === "gepland") return <Knoplink href={`/overleggen/${id}/voorbereiden`}>Voorbereiden</Knoplink>;
  if (status !== "geopend") return null;
  return (
    <>
      <Knoplink href={`/overleggen/${id}/openen`}>Opening</Knoplink>{" "}
      <Knoplink href={`/overleggen/${id}/tafel`} soort="eerste">
        Naar de tafel
      </Knoplink>
    </>
  );
}

export default function Overleg() {
  const { id = "" } = useParams();
  const { envelop, ververs } = useVers<Envelop<OverlegView>>("routes/overleggen.$id");
  const verbinding = useLive(`/overleggen/${id}/stroom?bij=volgen`, () => void ververs());
  if (!envelop) return <Gesloten />;
  const { view } = envelop;
  const volgt = view.agenda.some(({ inhoud }) => inhoud !== null);
  return (
    <>
      <Paginakop
        titel={`Casusoverleg van ${formatDag(view.datum)}`}
        inleiding={view.isProcesregie && wat[view.status]}
        acties={<Wegen view={view} />}
      />
      {envelop.melding && <Melding soort="succes">{envelop.melding}</Melding>}
      <Kaart titel="Overleg">
        <Overleggegevens view={view} />
        {(["overleg_openen", "overleg_sluiten"] as const).map((naam) => (
          <Handelingsformulier
            key={naam}
            envelop={envelop}
            handeling={naam}
            stand={view.handelingen[naam]}
            knopsoort={naam === "overleg_sluiten" ? "tweede" : "eerste"}
          />
        ))}
      </Kaart>
      {volgt && (
        <p className="text-sm text-inkt-zacht" role="status">
          {verbinding === "weg"
            ? "Geen verbinding: wat u hier leest kan verouderd zijn. Laad de pagina opnieuw."
            : "U leest mee met wat er nu wordt besproken, voor zover het voor u is bedoeld."}{" "}
          <noscript>
            <a href={`/overleggen/${view.id}`}>Vernieuwen</a>
          </noscript>
        </p>
      )}
      <h2 className="mt-6">Agenda</h2>
      {view.agenda.length === 0 ? (
        <Leegmelding>
          Er staat nog geen casus op de agenda. U agendeert vanuit een casus, bij <Link to="/casussen">Casussen</Link>,
          Bespreken, Overleg.
        </Leegmelding>
      ) : (
        <ol>
          {view.agenda.map((punt, plaats) => (
            <li key={punt.id}>
              <Agendapunt envelop={envelop} punt={punt} nummer={plaats + 1} />
            </li>
          ))}
        </ol>
      )}
    </>
  );
}
