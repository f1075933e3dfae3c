import { Link } from "@remix-run/react";
import type { MetaFunction } from "@remix-run/node";
import { Kaart, Knoplink, Leegmelding, Melding, Paginakop } from "~/components";
import { formatDag } from "~/lib/datum";
import { useEnvelop } from "~/lib/view";
import { Actielijsten } from "./deel-acties";
import { Casus } from "./deel-casus";
import { Volgend } from "./deel-volgend";
import type { VerslagView } from "./view";

export const meta: MetaFunction = () => [{ title: "Na het overleg – PGA-systeem" }];

/** What came of an overleg, on one page: acties, verslag per casus, and when the casussen come back. */
export default function NaHetOverleg() {
  const envelop = useEnvelop<VerslagView>();
  const { view } = envelop;
  const inleiding = view.isProcesregie
    ? "Wat er is afgesproken, de verslagen, en wanneer u elkaar weer spreekt."
    : "De acties van uw organisatie en de verslagen, voor zover ze voor u zijn.";
  return (
    <>
      <Paginakop
        titel="Na het overleg"
        inleiding={
          <>
            <p>
              <Link to={`/overleggen/${view.id}`}>Casusoverleg van {formatDag(view.datum)}</Link>, {view.begintijd} uur,{" "}
              {view.plaats}, voorzitter {view.voorzitter}
            </p>
            {view.status === "gesloten" && <p>{inleiding}</p>}
          </>
        }
      />
      {envelop.melding && <Melding soort="succes">{envelop.melding}</Melding>}
      {view.status !== "gesloten" ? (
        <Kaart
          titel="Dit overleg is nog niet gesloten"
          acties={<Knoplink href={`/overleggen/${view.id}`}>Naar het overleg</Knoplink>}
        >
          <p>Acties en verslag staan hier zodra de voorzitter het overleg heeft gesloten.</p>
        </Kaart>
      ) : (
        <>
          <Kaart titel={view.isProcesregie ? "Acties per Partij" : "Uw acties"}>
            {view.isProcesregie && (
              <p>Elke Partij ziet op deze pagina haar eigen lijst. Wat te laat is, staat ook in de werkvoorraad.</p>
            )}
            <Actielijsten view={view} />
          </Kaart>
          {view.volgend && <Volgend envelop={envelop} volgend={view.volgend} />}
          <h2 className="mt-6">Per casus</h2>
          {view.casussen.length === 0 && <Leegmelding>Er stond geen casus op de agenda.</Leegmelding>}
          {view.casussen.map((casus) => (
            <Casus key={casus.puntId} casus={casus} />
          ))}
        </>
      )}
    </>
  );
}
