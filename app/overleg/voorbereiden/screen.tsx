import type { MetaFunction } from "@remix-run/node";
import { Link, useActionData } from "@remix-run/react";
import { Kaart, Knoplink, Leegmelding, Melding, Paginakop } from "~/components";
import { formatDag } from "~/lib/datum";
import { useEnvelop } from "~/lib/view";
import type { Formulierfout } from "~/protocol/antwoord.server";
import { Overleggegevens } from "../deel-gegevens";
import { Afgelasten, Wijzigen } from "./deel-planning";
import { Punt } from "./deel-punt";
import { Volgorde } from "./deel-volgorde";
import type { VoorbereidenView } from "./view";

export const meta: MetaFunction = () => [{ title: "Overleg voorbereiden – PGA-systeem" }];

/** Why a button without a form of its own had no effect. */
function Geweigerd() {
  const antwoord = useActionData() as Formulierfout | undefined;
  const teksten = antwoord?.inzending.error?.[""] ?? [];
  return teksten.length > 0 ? <Melding soort="fout">{teksten.join(" ")}</Melding> : null;
}

/** Everything before the overleg on one page: when, in which order, who comes, who may not, and who has brought in what. */
export default function Voorbereiden() {
  const envelop = useEnvelop<VoorbereidenView>();
  const { view } = envelop;
  return (
    <>
      <Paginakop
        titel={`Voorbereiden: casusoverleg van ${formatDag(view.datum)}`}
        inleiding="Wie komt op welke grond, wat van ieder is gevraagd en wie al heeft ingevuld."
        acties={
          <>
            <Knoplink href={`/overleggen/${view.id}`}>Naar het overleg</Knoplink>{" "}
            <Knoplink href={`/overleggen/${view.id}/voorbespreken`}>Voorbespreken</Knoplink>
          </>
        }
      />
      {envelop.melding && <Melding soort="succes">{envelop.melding}</Melding>}
      <Geweigerd />
      <Kaart titel="Wanneer en waar">
        <Overleggegevens view={view} totaal={view.totaal} />
        <div className="mt-3 flex flex-wrap items-start gap-3">
          <Wijzigen envelop={envelop} />
          <Afgelasten envelop={envelop} />
        </div>
      </Kaart>
      <h2 className="mt-6">Agenda</h2>
      {view.punten.length === 0 ? (
        <Leegmelding>
          Er staat nog geen casus op de agenda. U agendeert vanuit een casus, bij <Link to="/casussen">Casussen</Link>,
          Bespreken, Overleg.
        </Leegmelding>
      ) : (
        <>
          <Volgorde envelop={envelop} />
          {view.punten.map((punt) => (
            <Punt key={punt.id} envelop={envelop} punt={punt} />
          ))}
        </>
      )}
    </>
  );
}
