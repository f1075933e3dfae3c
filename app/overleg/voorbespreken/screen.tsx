import type { MetaFunction } from "@remix-run/node";
import { Link } from "@remix-run/react";
import { Gegevenslijst, Kaart, Knoplink, Leegmelding, Melding, Paginakop, ToonVelden, VeldTekst } from "~/components";
import { formatDag } from "~/lib/datum";
import { useEnvelop } from "~/lib/view";
import { Meelezen } from "../deel-meelezen";
import { delen, deelnamen } from "../projectie";
import { OpScherm } from "../tafel/deel-opscherm";
import { DossierNaam } from "../voorbereiden/deel-naam";
import type { VoorbesprekenView } from "./view";

export const meta: MetaFunction = () => [{ title: "Voorbespreken – PGA-systeem" }];

type Punt = NonNullable<VoorbesprekenView["punt"]>;

function Agenda({ view }: { view: VoorbesprekenView }) {
  return (
    <nav aria-label="Casussen op de agenda" className="niet-printen my-3">
      <ol className="flex flex-wrap gap-2">
        {view.agenda.map(({ id, nummer, casusnummer }) => (
          <li key={id}>
            <Link
              to={`/overleggen/${view.overlegId}/voorbespreken?punt=${id}`}
              aria-current={id === view.punt?.id ? "page" : undefined}
              className={`knop knop-klein ${id === view.punt?.id ? "" : "knop-tweede"}`}
            >
              {nummer}. {casusnummer}
            </Link>
          </li>
        ))}
      </ol>
    </nav>
  );
}

function Zaal({ punt: { zaal, nietMeegeteld } }: { punt: Punt }) {
  return (
    <Kaart titel={`Voor wie: ${String(zaal.length)} genodigden`} niveau={3}>
      {zaal.length === 0 ? (
        <p>Er is nog niemand uitgenodigd die mag komen. Zonder afgevaardigde van een Partij toont het scherm niets.</p>
      ) : (
        <ul className="gap-x-6 md:columns-2">
          {zaal.map(({ accountId, naam, partij, grond }) => (
            <li key={accountId}>
              {naam}, {partij}, {grond}
            </li>
          ))}
        </ul>
      )}
      {nietMeegeteld.length > 0 && (
        <Melding soort="waarschuwing" titel="Niet meegeteld: mag niet komen">
          <ul>
            {nietMeegeteld.map(({ accountId, naam, partij, uitleg, regel, artikel }) => (
              <li key={accountId}>
                {naam}, {partij}: {uitleg} ({regel}, {artikel})
              </li>
            ))}
          </ul>
        </Melding>
      )}
    </Kaart>
  );
}

function Geweerd({ punt: { geweerd } }: { punt: Punt }) {
  return (
    <Kaart titel={`Niet op het scherm: ${String(geweerd.length)}`} niveau={3}>
      {geweerd.length === 0 ? (
        <p>Alles wat is ingediend en mag worden geprojecteerd, kan voor al deze genodigden op het scherm.</p>
      ) : (
        <ul className="divide-y divide-lijn">
          {geweerd.map(({ sleutel, wat, titel, stand }) => (
            <li key={sleutel} className="py-1.5">
              <strong>{wat}</strong>
              {titel && (
                <>
                  : <VeldTekst veld={titel} />
                </>
              )}
              <OpScherm stand={stand} />
            </li>
          ))}
        </ul>
      )}
    </Kaart>
  );
}

/** A rehearsal for staff: what the room would see if everybody who was invited came. Nothing is shared by it. */
export default function Voorbespreken() {
  const { view } = useEnvelop<VoorbesprekenView>();
  const { punt } = view;
  return (
    <>
      <Paginakop
        titel={`Voorbespreken: casusoverleg van ${formatDag(view.datum)}`}
        inleiding="Zo toont het scherm de casus als iedereen komt die is uitgenodigd. Alleen u ziet dit; er wordt niets gedeeld."
        acties={<Knoplink href={`/overleggen/${view.overlegId}/voorbereiden`}>Terug naar voorbereiden</Knoplink>}
      />
      <Agenda view={view} />
      {punt ? (
        <>
          <Zaal punt={punt} />
          <Geweerd punt={punt} />
          <Kaart titel="Wel op het scherm" niveau={3}>
            <p className="casusregel flex flex-wrap">
              <strong>
                <DossierNaam velden={punt.inhoud.naam} />
              </strong>
              {deelnamen.map((deel) => (
                <span key={deel}>
                  {delen[deel]}: {punt.bladen[deel]} {punt.bladen[deel] === 1 ? "blad" : "bladen"}
                </span>
              ))}
            </p>
            <Gegevenslijst>
              <ToonVelden velden={punt.inhoud.voorbereiding} />
            </Gegevenslijst>
            <Meelezen inhoud={punt.inhoud} />
          </Kaart>
        </>
      ) : (
        <Leegmelding>Er staat nog geen casus op de agenda.</Leegmelding>
      )}
    </>
  );
}
