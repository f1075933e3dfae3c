import { useLocation } from "@remix-run/react";
import { useEffect } from "react";
import { Knopformulier } from "~/components";
import type { Envelop } from "~/protocol/antwoord.server";
import { DossierNaam } from "./deel-naam";
import { schrijfIngevuld } from "./deel-ingevuld";
import type { VoorbereidenView } from "./view";

const richtingen = [
  { waarde: "omhoog", teken: "↑", woord: "Eerder bespreken" },
  { waarde: "omlaag", teken: "↓", woord: "Later bespreken" },
] as const;

/** The order of the agenda, changed by plain buttons: by keyboard, without script and without dragging. */
export function Volgorde({ envelop }: { envelop: Envelop<VoorbereidenView> }) {
  const { punten, handelingen } = envelop.view;
  const { hash, key } = useLocation();
  useEffect(() => {
    // A browser does this by itself when it loads the page; after a move by script it is still to be done.
    if (hash) document.getElementById(hash.slice(1))?.focus();
  }, [hash, key]);
  const kan = handelingen.agendapunt_verplaatsen?.toegestaan === true;
  return (
    <ol className="my-3 divide-y divide-lijn rounded-groot border border-lijn bg-papier">
      {punten.map((punt, plaats) => (
        <li key={punt.id} className="flex flex-wrap items-center gap-x-4 gap-y-1 px-4 py-2">
          <a href={`#punt-${punt.id}`} className="font-semibold">
            {punt.nummer}. {punt.casusnummer}
          </a>
          <span className="min-w-0 flex-1 basis-40">
            <DossierNaam velden={punt.naam} />
          </span>
          <span className="whitespace-nowrap">{schrijfIngevuld(punt)}</span>
          <span className="whitespace-nowrap text-inkt-zacht">
            {punt.tijdvak}, {punt.minuten} min
          </span>
          {kan && (
            <Knopformulier
              envelop={envelop}
              handeling="agendapunt_verplaatsen"
              formulierId={`agendapunt_verplaatsen-${punt.id}`}
              vast={{ punt: punt.id }}
              className="flex gap-1"
            >
              {richtingen.map(({ waarde, teken, woord }) => {
                const kanNiet = waarde === "omhoog" ? plaats === 0 : plaats === punten.length - 1;
                return (
                  <button
                    key={waarde}
                    id={`${waarde}-${punt.id}`}
                    name="richting"
                    value={waarde}
                    className={`knop knop-klein knop-tweede ${kanNiet ? "invisible" : ""}`}
                  >
                    <span aria-hidden="true">{teken}</span>
                    <span className="sr-only">
                      {woord}: casus {punt.casusnummer}, nu plaats {punt.nummer} van {punten.length}
                    </span>
                  </button>
                );
              })}
            </Knopformulier>
          )}
        </li>
      ))}
    </ol>
  );
}
