import type { MetaFunction } from "@remix-run/node";
import { Gegeven, Gegevenslijst, Kaart, Tabel } from "~/components";
import { Registerpagina, useRegister } from "../deel-register";
import type { VerwerkingenView } from "./route.server";
import type { Verwerking } from "./verwerkingen";

export const meta: MetaFunction = () => [{ title: "Verwerkingsregister – PGA-systeem" }];

function Perstype({ regels }: { regels: readonly { type: string; wie: readonly string[] }[] }) {
  return (
    <ul className="list-none space-y-1 pl-0">
      {regels.map(({ type, wie }) => (
        <li key={type}>
          <strong className="font-semibold">{type}:</strong> {wie.join("; ")}
        </li>
      ))}
    </ul>
  );
}

function Verwerkingkaart({ verwerking }: { verwerking: Verwerking }) {
  const { naam, doel, artikel, betrokkenen, gegevens, ontvangers, grondslag, bewaartermijn } = verwerking;
  return (
    <Kaart titel={naam}>
      <Gegevenslijst>
        <Gegeven label="Doel">
          {doel} <span className="text-sm text-inkt-zacht">({artikel})</span>
        </Gegeven>
        <Gegeven label="Betrokkenen">{betrokkenen.join("; ")}</Gegeven>
        <Gegeven label="Persoonsgegevens">
          <Perstype regels={gegevens.map(({ type, soorten }) => ({ type, wie: soorten }))} />
        </Gegeven>
        <Gegeven label="Ontvangers">
          {ontvangers.length === 0 ? "Niemand ziet nog inhoud." : <Perstype regels={ontvangers} />}
        </Gegeven>
        <Gegeven label="Grondslag">{grondslag}</Gegeven>
        <Gegeven label="Bewaartermijn">{bewaartermijn}</Gegeven>
      </Gegevenslijst>
    </Kaart>
  );
}

function Verantwoordelijken({ view }: { view: VerwerkingenView }) {
  return (
    <Kaart titel="Verwerkingsverantwoordelijken">
      <p className="max-w-prose">
        De Partijen die deelnemen zijn ieder verantwoordelijk voor wat zij verstrekken (P 2.1) en samen voor wat in het
        systeem wordt verwerkt (P 2.2, AVG 26).
      </p>
      <Tabel
        onderschrift="Partijen met hun contactgegevens"
        verbergOnderschrift
        kolommen={[
          { sleutel: "naam", kop: "Partij", cel: ({ naam }) => naam },
          {
            sleutel: "bereik",
            kop: "Contactgegevens",
            cel: ({ bereik }) => <span className="whitespace-pre-line">{bereik || "niet vastgelegd"}</span>,
          },
          { sleutel: "fg", kop: "Functionaris Gegevensbescherming", cel: ({ fg }) => fg || "niet vastgelegd" },
        ]}
        rijen={view.verantwoordelijken}
        sleutelVan={({ id }) => id}
      />
    </Kaart>
  );
}

export default function Verwerkingen() {
  const envelop = useRegister<VerwerkingenView>();
  const { view } = envelop;
  return (
    <Registerpagina
      envelop={envelop}
      titel="Verwerkingsregister"
      inleiding={
        <>
          <p>
            Het gezamenlijke register van verwerkingen (P 24.2, 24.3; AVG 30). Het is niet geschreven maar gemaakt: de
            gegevens komen uit het gegevensregister, de ontvangers zijn gevraagd aan dezelfde regels die bij het openen
            van een casus beslissen.
          </p>
          <p className="mt-2">{view.hoofddoel}</p>
        </>
      }
      rijen={view.verwerkingen.map((verwerking) => (
        <Verwerkingkaart key={verwerking.id} verwerking={verwerking} />
      ))}
    >
      <Verantwoordelijken view={view} />
      <Kaart titel="Voor alle verwerkingen">
        <Gegevenslijst>
          <Gegeven label="Doorgifte">{view.doorgifte}</Gegeven>
          <Gegeven label="Beveiliging">{view.beveiliging}</Gegeven>
        </Gegevenslijst>
      </Kaart>
      <Kaart titel="Grondslag per soort Partij">
        <Tabel
          onderschrift="Soorten Partijen met hun wet"
          verbergOnderschrift
          kolommen={[
            { sleutel: "label", kop: "Soort Partij", cel: ({ label }) => label },
            { sleutel: "grondslag", kop: "Wet", cel: ({ grondslag }) => grondslag },
          ]}
          rijen={view.grondslagen}
          sleutelVan={({ label }) => label}
        />
      </Kaart>
    </Registerpagina>
  );
}
