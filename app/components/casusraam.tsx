import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import type { CasusEnvelop } from "~/protocol/antwoord.server";
import { Fasebalk } from "./fasebalk";
import { Melding } from "./melding";
import { Paginakop } from "./paginakop";

interface CasusraamProps {
  titel: string;
  envelop: Pick<CasusEnvelop<unknown>, "kop" | "melding">;
  /** Phase of this screen, when it is one. */
  fase?: string;
  inleiding?: ReactNode;
  children: ReactNode;
}

/** The frame of every screen about one casus: who, where it stands, where else to look, and what was just done. */
export function Casusraam({ titel, envelop: { kop, melding }, fase, inleiding, children }: CasusraamProps) {
  return (
    <>
      <Paginakop titel={titel} casus={kop} inleiding={inleiding} />
      <Fasebalk fasen={kop.fasen} {...(fase && { hier: fase })} />
      {kop.links.length > 0 && (
        <nav aria-label="In deze casus" className="niet-printen my-3">
          <ul className="flex flex-wrap gap-x-5 gap-y-1">
            {kop.links.map(({ href, label }) => (
              <li key={href}>
                <Link to={href}>{label}</Link>
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
