import { Link } from "@remix-run/react";
import { Kaart, Knopformulier } from "~/components";
import { agendapuntstatussen } from "../view";
import { useTafel } from "./tafelcontext";
import { Toets } from "./veld";

/** The agenda by number only: the name of the next betrokkene does not stand on a screen that others look at. */
export function Agenda() {
  const { envelop } = useTafel();
  const { agenda, punt, handelingen, id } = envelop.view;
  const eerste = agenda.find(({ starten }) => starten?.toegestaan);
  const { overleg_sluiten: sluiten, overleg_openen: openen } = handelingen;
  return (
    <Kaart titel="Agenda" niveau={3}>
      <ol>
        {agenda.map((van) => (
          <li key={van.id} className="border-t border-lijn py-1.5 text-sm first:border-t-0">
            <div className="flex flex-wrap items-center justify-between gap-2">
              <p>
                {van.status === "besproken" && van.id !== punt?.id ? (
                  <Link to={`/overleggen/${id}/tafel?punt=${van.id}`}>
                    {van.nummer}. {van.casusnummer}
                  </Link>
                ) : (
                  <strong className={van.id === punt?.id ? "" : "font-normal"}>
                    {van.nummer}. {van.casusnummer}
                  </strong>
                )}
                <span className="block text-inkt-zacht">
                  {van.status !== "gepland" && `${agendapuntstatussen[van.status]}, `}
                  {van.minuten} min
                </span>
              </p>
              {van.starten?.toegestaan && (
                <Knopformulier
                  envelop={envelop}
                  handeling="agendapunt_starten"
                  formulierId={`agendapunt_starten-${van.id}`}
                  vast={{ punt: van.id }}
                  actie={`/overleggen/${id}/tafel`}
                  className="flex"
                >
                  <button
                    className="knop knop-klein"
                    {...(van === eerste && { "data-toets": "s", "data-alleenfocus": "", "aria-keyshortcuts": "S" })}
                  >
                    Start<span className="sr-only"> casus {van.casusnummer}</span>
                    {van === eerste && (
                      <>
                        {" "}
                        <Toets toets="s" />
                      </>
                    )}
                  </button>
                </Knopformulier>
              )}
            </div>
            {van.starten && !van.starten.toegestaan && van.starten.uitleg !== bezig && (
              <p className="text-inkt-zacht">{van.starten.uitleg}</p>
            )}
          </li>
        ))}
      </ol>
      {openen?.toegestaan && (
        <Knopformulier envelop={envelop} handeling="overleg_openen" className="mt-3">
          <button className="knop">Overleg openen</button>
        </Knopformulier>
      )}
      {openen && !openen.toegestaan && <p className="mt-2 text-sm">{openen.uitleg}</p>}
      {sluiten?.toegestaan && (
        <Knopformulier envelop={envelop} handeling="overleg_sluiten" className="mt-3">
          <button
            className={agenda.some(({ status }) => status === "gepland") ? "knop knop-klein knop-tweede" : "knop"}
            data-toets="x"
            data-alleenfocus
            aria-keyshortcuts="X"
          >
            Overleg sluiten <Toets toets="x" />
          </button>
        </Knopformulier>
      )}
    </Kaart>
  );
}

/** Said once, by the item that is on the table. */
const bezig = "Rond eerst het agendapunt af dat nu aan de orde is.";
