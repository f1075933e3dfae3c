import { Link } from "@remix-run/react";
import type { MetaFunction } from "@remix-run/node";
import { Handelingsformulier, Kaart, Leegmelding, Melding, Paginakop } from "~/components";
import { formatDag } from "~/lib/datum";
import { useEnvelop } from "~/lib/view";
import { Agendapunt } from "./deel-agendapunt";
import { overlegstatussen, type OverlegView } from "./view";

export const meta: MetaFunction = () => [{ title: "Overleg – PGA-systeem" }];

const wat: Readonly<Record<OverlegView["status"], string>> = {
  gepland: "Open het overleg als de deelnemers er zijn. Start daarna elke casus als die aan de beurt is.",
  geopend:
    "Start een casus als die aan de beurt is. Op dat moment deelt het systeem de ingediende informatie met de deelnemers van die casus.",
  gesloten: "Dit overleg is gesloten. Wat is besproken staat in de casussen.",
};

export default function Overleg() {
  const envelop = useEnvelop<OverlegView>();
  const { view } = envelop;
  return (
    <>
      <Paginakop
        titel={`Casusoverleg van ${formatDag(view.datum)}`}
        inleiding={view.isProcesregie && wat[view.status]}
      />
      {envelop.melding && <Melding soort="succes">{envelop.melding}</Melding>}
      <Kaart titel="Overleg">
        <p className="casusregel flex flex-wrap">
          <strong>{overlegstatussen[view.status]}</strong>
          <span>{view.begintijd} uur</span>
          <span>{view.plaats}</span>
          <span>voorzitter {view.voorzitter}</span>
        </p>
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
