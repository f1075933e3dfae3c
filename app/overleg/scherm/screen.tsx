import type { LinksFunction, MetaFunction } from "@remix-run/node";
import { isRouteErrorResponse, useParams, useRouteError } from "@remix-run/react";
import { useEffect } from "react";
import { VeldTekst } from "~/components";
import { useLive } from "~/live/use-live";
import { useScript } from "~/live/use-script";
import { useVers } from "~/live/use-vers";
import type { Envelop } from "~/protocol/antwoord.server";
import { Foutpagina } from "~/shell/foutpagina";
import css from "~/styles/scherm.css";
import { delen } from "../projectie";
import { isWpg, wpgOpScherm } from "./bladen";
import { SchermElement } from "./deel-element";
import type { SchermView } from "./view";

/** Without script the browser asks again by itself after so many seconds. */
export const handle = { kaal: true, ververs: 4 } as const;
export const links: LinksFunction = () => [{ rel: "stylesheet", href: css }];
export const meta: MetaFunction = () => [{ title: "Scherm – PGA-systeem" }];

function Zwart({ kop, tekst }: { kop: string; tekst?: string }) {
  return (
    <main className="scherm scherm-zwart">
      <h1 className="sr-only">{kop}</h1>
      {tekst && <p className="scherm-melding">{tekst}</p>}
    </main>
  );
}

function Getoond({ view }: { view: Extract<SchermView, { stand: "aan" }> }) {
  return (
    <main className={view.donker ? "scherm scherm-donker" : "scherm"}>
      <header className="scherm-kop">
        <h1 className="scherm-naam">
          {view.naam.length === 0
            ? "Casusoverleg"
            : view.naam.map((veld, plaats) => (
                <span key={veld.sleutel}>
                  {plaats > 0 && " "}
                  <VeldTekst veld={veld} zonderWpg />
                </span>
              ))}
        </h1>
        <p className="scherm-plaats">
          {delen[view.deel]}
          {view.bladen > 1 && `, ${String(view.blad)} van ${String(view.bladen)}`}
        </p>
      </header>
      {isWpg(...view.naam) && <p className="scherm-onder">{wpgOpScherm}</p>}
      <div className="scherm-inhoud">
        {view.elementen.length === 0 && <p className="scherm-tekst">Hier staat nog niets.</p>}
        {view.elementen.map((element, plaats) => (
          <SchermElement key={`${element.soort}-${String(plaats)}`} element={element} />
        ))}
      </div>
    </main>
  );
}

/** The projector. Black whenever it is not sure that what it shows is meant for this room at this moment. */
export default function Scherm() {
  const { id = "" } = useParams();
  const { envelop, ververs, wis } = useVers<Envelop<SchermView>>("routes/overleggen.$id_.scherm");
  const verbinding = useLive(`/overleggen/${id}/stroom?bij=scherm`, () => void ververs());
  const heeftScript = useScript();
  useEffect(() => {
    // Not only covered: what stood there is not in the page any more.
    if (verbinding === "weg") wis();
  }, [verbinding, wis]);

  if (!envelop || (heeftScript && verbinding === "weg")) return <Zwart kop="Scherm" tekst="Geen verbinding" />;
  const { view } = envelop;
  if (view.stand === "zwart") return <Zwart kop="Zwart scherm" />;
  if (view.stand === "wacht") return <Zwart kop="Scherm" tekst="Het scherm wacht op de voorzitter" />;
  return <Getoond view={view} />;
}

export function ErrorBoundary() {
  const fout = useRouteError();
  if (isRouteErrorResponse(fout)) {
    return (
      <main className="p-4">
        <Foutpagina fout={fout} />
      </main>
    );
  }
  return <Herstel />;
}

/** After a failure in the page itself: black, and the page anew. */
function Herstel() {
  useEffect(() => {
    const timer = setTimeout(() => window.location.reload(), 3_000);
    return () => clearTimeout(timer);
  }, []);
  return <Zwart kop="Scherm" tekst="Geen verbinding" />;
}
