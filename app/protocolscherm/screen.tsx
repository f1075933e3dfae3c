import type { MetaFunction } from "@remix-run/node";
import { Kaart, Leegmelding, Paginakop, Tabel, Uitvoer } from "~/components";
import { useEnvelop } from "~/lib/view";
import { Filterformulier } from "./deel-filter";
import { Fasetabel } from "./deel-matrix";
import { Overzichttabel } from "./deel-overzicht";
import { Regels } from "./deel-regels";
import type { ProtocolView } from "./view";

export const meta: MetaFunction = () => [{ title: "Protocol – PGA-systeem" }];

export default function Protocol() {
  const { view } = useEnvelop<ProtocolView>();
  const { lezers, uitkomsten } = view.matrix;
  return (
    <>
      <Paginakop
        titel="Protocol"
        inleiding={
          <>
            <p>
              Wie ziet welk gegeven, wanneer en waarom niet. Deze pagina is niet geschreven maar gevraagd: het systeem
              legt elke vraag voor aan dezelfde regels die bij het openen van een casus beslissen.
            </p>
            <p className="niet-printen mt-2">
              <a href="#regels">De regels</a>, <a href="#partijen">soorten Partijen</a>,{" "}
              <a href="#matrix">de matrix per fase</a>
            </p>
            <p className="niet-printen mt-2">
              Voor alle Partijen: <a href="/registers/verwerkingen">het verwerkingsregister</a>,{" "}
              <a href="/registers/gegevens">het gegevensregister</a>, <a href="/registers/verwerkers">de verwerkers</a>.
            </p>
          </>
        }
      />
      <Regels regels={view.regels} />
      <Kaart titel="Soorten Partijen" id="partijen">
        <p className="max-w-prose">Welke gegevens een Partij mag ontvangen en verstrekken (DPIA 5 en 11, P 6.4).</p>
        <Tabel
          onderschrift="Soorten Partijen"
          verbergOnderschrift
          kolommen={[
            { sleutel: "label", kop: "Soort Partij", cel: ({ label }) => label },
            { sleutel: "bijzonder", kop: "Bijzonder", cel: ({ bijzonder }) => bijzonder },
            { sleutel: "strafrechtelijk", kop: "Strafrechtelijk", cel: ({ strafrechtelijk }) => strafrechtelijk },
            { sleutel: "verstrekt", kop: "Verstrekt", cel: ({ verstrekt }) => verstrekt },
            { sleutel: "grondslag", kop: "Grondslag", cel: ({ grondslag }) => grondslag },
          ]}
          rijen={view.partijen}
          sleutelVan={({ label }) => label}
        />
      </Kaart>
      <section id="matrix" aria-labelledby="matrix-kop" className="liggend">
        <h2 id="matrix-kop">Matrix per fase</h2>
        <p className="max-w-prose">
          Elke lezer heeft een geheimhoudingsverklaring, een geldige VOG en een toegetreden Partij; zonder een daarvan
          is elk antwoord nee. <strong>Inzage</strong> is: lezen mag, gebruiken voor een eigen taak pas na apart akkoord
          van de verstrekker (R-hergebruik, P 3.5 d).{" "}
          {view.overzicht ? (
            <>
              <strong>Deels</strong> is: het hangt af van het veld, de markering, de toestemming of het delen. Kies een
              soort gegevens voor het antwoord per veld, met regel en artikel.
            </>
          ) : (
            "Regels met hetzelfde antwoord voor iedereen staan samen. Wijs een cel aan voor regel en artikel, of open de uitleg eronder."
          )}
        </p>
        <Filterformulier keuzes={view.keuzes} uitleg={view.uitleg} />
        <Uitvoer href={view.download} />
        {lezers.length === 0 ? (
          <Leegmelding>Deze rol komt bij deze soort Partij niet voor. Kies een andere combinatie.</Leegmelding>
        ) : view.overzicht ? (
          view.overzicht.momenten.map((moment) => (
            <Overzichttabel key={moment.sleutel} {...moment} lezers={lezers} hrefs={view.overzicht?.hrefs ?? {}} />
          ))
        ) : (
          view.fasen.map((fase) => (
            <Fasetabel key={fase.fase} {...fase} lezers={lezers} uitkomsten={uitkomsten} uitleg={view.uitleg} />
          ))
        )}
      </section>
    </>
  );
}
