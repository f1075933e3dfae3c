import type { ReactNode } from "react";
import type { Veld } from "~/protocol/afscherming";
import { VeldTekst } from "./toon-veld";

interface Casusregel {
  casusnummer: string;
  toestandLabel: string;
  aanpak: string;
  naam?: Veld | undefined;
  geboortedatum?: Veld | undefined;
}

interface PaginakopProps {
  titel: string;
  casus?: Casusregel;
  inleiding?: ReactNode;
  /** Buttons or links beside the title. */
  acties?: ReactNode;
}

export function Paginakop({ titel, casus, inleiding, acties }: PaginakopProps) {
  const geboren = casus?.geboortedatum?.soort === "zichtbaar";
  return (
    <div className="mb-4 flex flex-wrap items-start justify-between gap-x-6 gap-y-3">
      <div className="min-w-0 flex-1 basis-96">
        {casus && (
          <p className="casusregel mb-1 flex flex-wrap items-center gap-y-0.5 text-sm text-inkt-zacht">
            {casus.naam?.soort === "zichtbaar" && (
              <strong className="text-base text-inkt">
                <VeldTekst veld={casus.naam} />
              </strong>
            )}
            <span>Casus {casus.casusnummer}</span>
            {geboren && (
              <span>
                geboren <VeldTekst veld={casus.geboortedatum} zonderWpg />
              </span>
            )}
            {casus.aanpak && <span>{casus.aanpak}</span>}
            <span className="font-semibold text-merk">{casus.toestandLabel}</span>
          </p>
        )}
        <h1>{titel}</h1>
        {inleiding && <div className="mt-1 max-w-3xl">{inleiding}</div>}
      </div>
      {acties && <div className="flex flex-wrap gap-3">{acties}</div>}
    </div>
  );
}
