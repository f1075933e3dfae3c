import type { MetaFunction } from "@remix-run/node";
import { Gegeven, Gegevenslijst, Kaart, Knoplink, Leegmelding, Melding, Paginakop, Tijdlijn } from "~/components";
import { formatDag, formatMoment } from "~/lib/datum";
import { useEnvelop } from "~/lib/view";
import { Registernavigatie } from "../deel-register";
import { labels } from "../partijen/form";
import type { PartijkaartView } from "../partijen/view";
import { Besluitformulieren } from "./deel-besluiten";

export const meta: MetaFunction = () => [{ title: "Partij – PGA-systeem" }];

const dag = (waarde: string | null) => (waarde ? formatDag(waarde) : "nog niet");

export default function Partijkaart() {
  const envelop = useEnvelop<PartijkaartView>();
  const { partij, stand, isDeelnemer, artikel20, besluiten, links, handelingen } = envelop.view;
  return (
    <>
      <Registernavigatie links={links} hier="/registers/partijen" />
      <Paginakop
        titel={partij.naam}
        inleiding={partij.typelabel}
        acties={<Knoplink href="/registers/partijen">Alle Partijen</Knoplink>}
      />
      {envelop.melding && <Melding soort="succes">{envelop.melding}</Melding>}
      <Melding soort={isDeelnemer ? "info" : "waarschuwing"}>{stand}</Melding>
      <div className="grid gap-x-4 lg:grid-cols-2">
        <Kaart titel="Deelname">
          <Gegevenslijst>
            <Gegeven label="Convenant">{dag(partij.toegetredenConvenant)}</Gegeven>
            <Gegeven label="Protocol">{dag(partij.toegetredenProtocol)}</Gegeven>
            {partij.opgezegdPer && <Gegeven label="Opgezegd per">{formatDag(partij.opgezegdPer)}</Gegeven>}
            {partij.uitgeslotenPer && <Gegeven label="Uitgesloten per">{formatDag(partij.uitgeslotenPer)}</Gegeven>}
            {artikel20 && (
              <Gegeven label="Artikel 20-beslissing">
                {artikel20}
                {partij.artikel20Van && `, vanaf ${formatDag(partij.artikel20Van)}`}
                {partij.artikel20Tot && ` tot en met ${formatDag(partij.artikel20Tot)}`}
              </Gegeven>
            )}
          </Gegevenslijst>
        </Kaart>
        <Kaart titel="Contactgegevens">
          <Gegevenslijst>
            <Gegeven label={labels.postadres}>
              <span className="whitespace-pre-line">{partij.postadres ?? "niet vastgelegd"}</span>
            </Gegeven>
            <Gegeven label={labels.telefoon}>{partij.telefoon ?? "niet vastgelegd"}</Gegeven>
            <Gegeven label="E-mailadres">{partij.email ?? "niet vastgelegd"}</Gegeven>
            <Gegeven label="E-mailadres FG">{partij.fgEmail ?? "niet vastgelegd"}</Gegeven>
          </Gegevenslijst>
        </Kaart>
      </div>
      {Object.keys(handelingen).length > 0 && (
        <Kaart titel="Vastleggen">
          <p className="mb-3 max-w-prose">
            Leg vast wat de Stuurgroep heeft besloten of wat schriftelijk is ontvangen. Elk besluit blijft in de
            geschiedenis staan.
          </p>
          <Besluitformulieren envelop={envelop} />
        </Kaart>
      )}
      <Kaart titel="Besluiten">
        {besluiten.length === 0 ? (
          <Leegmelding>Er zijn nog geen besluiten over deze Partij vastgelegd.</Leegmelding>
        ) : (
          <Tijdlijn
            punten={besluiten.map(({ moment, ...rest }) => ({ ...rest, moment, wanneer: formatMoment(moment) }))}
          />
        )}
      </Kaart>
    </>
  );
}
