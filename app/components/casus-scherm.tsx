import { NavLink } from "@remix-run/react";
import type { ReactNode } from "react";
import type { CasusEnvelop } from "~/protocol/antwoord.server";
import { AlleenLezen } from "./alleen-lezen";
import { Fasebalk } from "./fasebalk";
import { Melding } from "./melding";
import { Paginakop } from "./paginakop";

interface Props {
  envelop: CasusEnvelop<unknown>;
  titel: string;
  /** Phase of this screen; absent on screens that belong to all phases. */
  fase?: string;
  inleiding?: ReactNode;
  acties?: ReactNode;
  children: ReactNode;
}

/** Frame of every screen about one casus: who and where, the seven phases, and where else to look. */
export function CasusScherm({ envelop, titel, fase, inleiding, acties, children }: Props) {
  const { kop, melding, als } = envelop;
  return (
    <AlleenLezen.Provider value={als !== null}>
      {als && (
        <Melding soort="waarschuwing" titel={`U bekijkt deze casus als ${als.naam}, ${als.partij}`}>
          <p>
            U ziet wat deze lezer nu ziet, voor zover u het zelf mag zien. U kunt hier niets doen. Deze blik staat in
            het inzageoverzicht, op uw naam.
          </p>
          <p className="niet-printen flex flex-wrap gap-x-6">
            <a href={als.terug}>Terug naar uw eigen scherm</a>
            <a href={als.keuze}>Een andere lezer kiezen</a>
          </p>
        </Melding>
      )}
      <Paginakop titel={titel} casus={kop} inleiding={inleiding} acties={acties} />
      <div className="my-4 overflow-hidden rounded-groot border border-lijn bg-papier">
        <Fasebalk fasen={kop.fasen} hier={fase} />
        {kop.links.length > 0 && (
          <nav aria-label="Dossier" className="tabbladen niet-printen border-t border-lijn bg-vlak/50 px-1 text-sm">
            <ul>
              {kop.links.map(({ href, label }) => (
                <li key={href}>
                  <NavLink to={href}>{label}</NavLink>
                </li>
              ))}
            </ul>
          </nav>
        )}
      </div>
      {melding && <Melding soort="succes">{melding}</Melding>}
      {children}
    </AlleenLezen.Provider>
  );
}
