import type { MetaFunction } from "@remix-run/node";
import { useRevalidator } from "@remix-run/react";
import { useEffect } from "react";
import { Gegeven, Gegevenslijst, Kaart, Knoplink, Melding, Paginakop } from "~/components";
import { formatMoment } from "~/lib/datum";
import { useEnvelop } from "~/lib/view";
import { Tellingtabel } from "~/vernietiging/deel-telling";
import type { Stapview, VernietigingView } from "./view";

export const meta: MetaFunction = () => [{ title: "Vernietiging – PGA-systeem" }];

const woorden: Record<Stapview["stand"], string> = { gedaan: "Gedaan", nu: "Bezig", later: "Nog niet" };

/** With script the page follows by itself; without it there is a link that asks again. */
function useVolgen(isBezig: boolean): void {
  const { revalidate, state } = useRevalidator();
  useEffect(() => {
    if (!isBezig || state !== "idle") return;
    const klok = setTimeout(revalidate, 1000);
    return () => clearTimeout(klok);
  }, [isBezig, revalidate, state]);
}

function Voortgang({ view }: { view: VernietigingView }) {
  const gedaan = view.stappen.filter(({ stand }) => stand === "gedaan").length;
  return (
    <Kaart titel="Voortgang">
      <p>
        <progress className="voortgang" value={gedaan} max={view.stappen.length} aria-label="Stappen gedaan" /> {gedaan}{" "}
        van {view.stappen.length} stappen gedaan
      </p>
      <ol className="mt-2 list-decimal space-y-1 pl-6">
        {view.stappen.map(({ naam, label, stand }) => (
          <li key={naam} aria-current={stand === "nu" ? "step" : undefined}>
            {label}: <strong>{woorden[stand]}</strong>
          </li>
        ))}
      </ol>
    </Kaart>
  );
}

export default function Vernietiging() {
  const { view } = useEnvelop<VernietigingView>();
  const isBezig = view.klaarOp === null;
  useVolgen(isBezig);
  return (
    <>
      <Paginakop
        titel={`Vernietiging van dossier ${view.casusnummer}`}
        acties={<Knoplink href="/bewaartermijnen">Alle bewaartermijnen</Knoplink>}
      />
      {view.klaarOp ? (
        <Melding soort="succes" titel="Het dossier is vernietigd">
          Afgerond op {formatMoment(view.klaarOp)}. Niemand kan het dossier meer openen.
        </Melding>
      ) : (
        <Melding soort="info" titel="Het dossier wordt vernietigd">
          Dit gaat vanzelf verder, ook als u dit scherm sluit of als het systeem opnieuw start.{" "}
          <a href={`/bewaartermijnen/vernietigingen/${view.id}`}>Stand opnieuw ophalen</a>
        </Melding>
      )}
      {view.stappen.length > 0 && <Voortgang view={view} />}
      <Kaart
        titel="Vernietigingsverklaring"
        acties={
          view.klaarOp && (
            <a className="knop knop-tweede" href={`/bewaartermijnen/vernietigingen/${view.id}/verklaring`} download>
              Verklaring als PDF
            </a>
          )
        }
      >
        <Gegevenslijst>
          <Gegeven label="Dossier">{view.casusnummer}</Gegeven>
          <Gegeven label="Grond">{view.regel}</Gegeven>
          <Gegeven label="Door">{view.door}</Gegeven>
          {view.bevestigdDoor && <Gegeven label="Bevestigd door">{view.bevestigdDoor}</Gegeven>}
          {view.klaarOp && <Gegeven label="Afgerond op">{formatMoment(view.klaarOp)}</Gegeven>}
        </Gegevenslijst>
        {view.telling && <Tellingtabel telling={view.telling} onderschrift="Wat wegging en wat bleef" />}
      </Kaart>
    </>
  );
}
