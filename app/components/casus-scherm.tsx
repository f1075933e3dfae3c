import { NavLink } from "@remix-run/react";
import type { ReactNode } from "react";
import type { CasusEnvelop } from "~/protocol/antwoord.server";
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
  const { kop, melding } = envelop;
  return (
    <>
      <Paginakop titel={titel} casus={kop} inleiding={inleiding} acties={acties} />
      <Fasebalk fasen={kop.fasen} hier={fase} />
      {kop.links.length > 0 && (
        <nav aria-label="Dossier" className="niet-printen mb-4">
          <ul className="flex flex-wrap gap-x-5 gap-y-1">
            {kop.links.map(({ href, label }) => (
              <li key={href}>
                <NavLink to={href}>{label}</NavLink>
              </li>
            ))}
          </ul>
        </nav>
      )}
      {melding && <Melding soort="succes">{melding}</Melding>}
      {children}
    </>
  );
}
