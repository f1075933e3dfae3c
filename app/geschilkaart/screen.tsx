import type { MetaFunction } from "@remix-run/node";
import { Gegeven, Gegevenslijst, Kaart, Knoplink, Melding, Paginakop, Tijdlijn } from "~/components";
import { formatMoment } from "~/lib/datum";
import { useEnvelop } from "~/lib/view";
import { Stappen } from "./deel-stappen";
import type { GeschilkaartView } from "./view";

export const meta: MetaFunction = () => [{ title: "Geschil – PGA-systeem" }];

export default function Geschilkaart() {
  const envelop = useEnvelop<GeschilkaartView>();
  const { view, melding } = envelop;
  return (
    <>
      <Paginakop
        titel={`Geschil ${view.nummer}`}
        inleiding={view.soort}
        acties={
          <span className="niet-printen flex flex-wrap gap-3">
            {view.heeftStuk && (
              <a href={`/geschillen/${view.id}/stuk`} className="knop knop-tweede">
                Stuk voor het overleg (PDF)
              </a>
            )}
            <Knoplink href="/geschillen">Alle geschillen</Knoplink>
          </span>
        }
      />
      {melding && <Melding soort="succes">{melding}</Melding>}
      <Melding soort={view.isOpen ? "waarschuwing" : "info"}>{view.stand}</Melding>
      <Kaart titel="Waar het over gaat">
        <p className="max-w-prose whitespace-pre-line">{view.omschrijving}</p>
        <div className="mt-3">
          <Gegevenslijst>
            <Gegeven label="Ingediend door">
              {view.door}, {view.partij}, {formatMoment(view.ingediendOp)}
            </Gegeven>
            {view.partijen.length > 0 && <Gegeven label="Direct betrokken">{view.partijen.join(", ")}</Gegeven>}
            {view.casusnummer && (
              <Gegeven label="Casus">
                {view.casusnummer} <span className="text-sm text-inkt-zacht">gaat niet mee naar het overleg</span>
              </Gegeven>
            )}
          </Gegevenslijst>
        </div>
      </Kaart>
      {Object.keys(view.handelingen).length > 0 && (
        <Kaart titel="Wat nu">
          <Stappen envelop={envelop} />
        </Kaart>
      )}
      <Kaart titel="Verloop">
        <Tijdlijn
          punten={view.stappen.map(({ inhoud, ...rest }) => ({
            ...rest,
            wanneer: formatMoment(rest.moment),
            inhoud: <span className="whitespace-pre-line">{inhoud}</span>,
          }))}
        />
      </Kaart>
    </>
  );
}
