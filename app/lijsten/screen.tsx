import type { MetaFunction } from "@remix-run/node";
import { useActionData } from "@remix-run/react";
import { Kaart, Melding, Paginakop } from "~/components";
import { formatDag } from "~/lib/datum";
import { useEnvelop } from "~/lib/view";
import type { Envelop } from "~/protocol/antwoord.server";
import { Versies, Woordenlijst } from "./deel-versies";
import { Wijzigen } from "./deel-wijzigen";
import type { LijstView } from "./view";

export const meta: MetaFunction = () => [{ title: "Een lijst – PGA-systeem" }];

function isAntwoord(antwoord: unknown): antwoord is Envelop<LijstView> {
  return typeof antwoord === "object" && antwoord !== null && "view" in antwoord;
}

/** What is stored, or what was typed in another order. */
function useLijst(): Envelop<LijstView> {
  const envelop = useEnvelop<LijstView>();
  const antwoord: unknown = useActionData();
  return isAntwoord(antwoord) ? { ...antwoord, melding: null } : envelop;
}

export default function Lijst() {
  const envelop = useLijst();
  const { view, melding } = envelop;
  const straks = view.versies.find(({ stand }) => stand === "straks");
  return (
    <>
      <Paginakop titel={view.label} inleiding={<a href="/beheer/lijsten">Alle lijsten</a>} />
      {melding && <Melding soort="succes">{melding}</Melding>}
      {view.isProef && <Melding soort="info">Er is nog niets opgeslagen. Sla op als de lijst klopt.</Melding>}
      {straks && (
        <Melding soort="info" titel={`Versie ${String(straks.versie)} geldt vanaf ${formatDag(straks.geldtVanaf)}`}>
          Wat u nu opslaat, komt daarvoor in de plaats.
        </Melding>
      )}
      <div className="kolommen lg:grid-cols-[3fr_2fr]">
        <Kaart titel={view.magWijzigen ? "Lijst wijzigen" : "Woorden"}>
          {view.magWijzigen ? (
            <Wijzigen envelop={envelop} />
          ) : (
            <Woordenlijst woorden={view.geldtNu} teltLabel={view.telt} />
          )}
        </Kaart>
        <div>
          <Kaart titel="Waar deze woorden staan">
            <p className="max-w-prose">{view.waar}</p>
            <p className="mt-2 max-w-prose text-inkt-zacht">{view.bron}</p>
          </Kaart>
          <Kaart titel="Versies">
            <Versies view={view} />
          </Kaart>
        </div>
      </div>
    </>
  );
}
