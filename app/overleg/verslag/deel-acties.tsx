import { Link } from "@remix-run/react";
import { Leegmelding, Tabel, VeldTekst } from "~/components";
import { Actiestand } from "~/fasen/uitvoeren/deel-actiestand";
import { formatDagKort } from "~/lib/datum";
import type { Veld } from "~/protocol/afscherming";
import type { Actielijst, Actieregel, VerslagView } from "./view";

function Dag({ veld }: { veld: Veld | undefined }) {
  if (veld?.soort !== "zichtbaar") return <VeldTekst veld={veld} />;
  return <>{formatDagKort(String(veld.waarde))}</>;
}

/** What was done, when it says more than the badge. */
function Resultaat({ actie: { stand, status, resultaat } }: { actie: Actieregel }) {
  if (stand !== "klaar") return <VeldTekst veld={resultaat} />;
  return (
    <>
      <VeldTekst veld={status} />
      {status && resultaat && ": "}
      <VeldTekst veld={resultaat} />
    </>
  );
}

function Lijst({ lijst: { partij, isEigen, acties }, view }: { lijst: Actielijst; view: VerslagView }) {
  const dossiers = new Map(view.casussen.map(({ casusnummer, dossier }) => [casusnummer, dossier]));
  return (
    <Tabel
      onderschrift={isEigen && !view.isProcesregie ? `Acties van uw organisatie, ${partij}` : `Acties van ${partij}`}
      rijen={acties}
      sleutelVan={({ id }) => id}
      kolommen={[
        {
          sleutel: "actie",
          kop: "Actie",
          cel: ({ titel, isNieuw }) => (
            <>
              <VeldTekst veld={titel} />
              {!isNieuw && <span className="block text-sm font-normal text-inkt-zacht">Stond al open</span>}
            </>
          ),
        },
        {
          sleutel: "casus",
          kop: "Casus",
          kort: true,
          cel: ({ casusnummer }) => <Link to={dossiers.get(casusnummer) ?? ""}>{casusnummer}</Link>,
        },
        { sleutel: "wie", kop: "Wie", cel: ({ wie }) => wie ?? "" },
        { sleutel: "deadline", kop: "Uiterlijk op", kort: true, cel: ({ deadline }) => <Dag veld={deadline} /> },
        { sleutel: "stand", kop: "Stand", kort: true, cel: ({ stand }) => <Actiestand stand={stand} /> },
        { sleutel: "resultaat", kop: "Resultaat", cel: (actie) => <Resultaat actie={actie} /> },
      ]}
    />
  );
}

/** A list for each Partij; a deelnemer has the own one. */
export function Actielijsten({ view }: { view: VerslagView }) {
  const { actielijsten, isProcesregie } = view;
  if (actielijsten.length === 0) {
    return (
      <Leegmelding>
        {isProcesregie
          ? "Er zijn geen acties afgesproken, en er staan er geen open."
          : "Er staan voor uw organisatie geen acties open."}
      </Leegmelding>
    );
  }
  return (
    <>
      {actielijsten.map((lijst) => (
        <Lijst key={lijst.partij} lijst={lijst} view={view} />
      ))}
    </>
  );
}
