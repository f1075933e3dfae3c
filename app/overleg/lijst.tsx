import { Link } from "@remix-run/react";
import type { MetaFunction } from "@remix-run/node";
import type { ReactNode } from "react";
import type { z } from "zod";
import { Handelingsformulier, Kaart, Leegmelding, Melding, Paginakop, Tabel, Uitklap } from "~/components";
import { formatDagKort } from "~/lib/datum";
import { useEnvelop } from "~/lib/view";
import type { planForm } from "./form";
import { planlabels, Planvelden } from "./deel-planvelden";
import { overlegstatussen, type OverlegRegel, type OverleggenView } from "./view";

export const meta: MetaFunction = () => [{ title: "Overleggen – PGA-systeem" }];

interface OverlegtabelProps {
  onderschrift: string;
  overleggen: readonly OverlegRegel[];
  /** In the place of the numbers when there are none. */
  zonderCasussen: string;
  leeg?: ReactNode;
}

function Overlegtabel({ onderschrift, overleggen, zonderCasussen, leeg }: OverlegtabelProps) {
  return (
    <Tabel
      onderschrift={onderschrift}
      rijen={overleggen}
      sleutelVan={({ id }) => id}
      leeg={leeg}
      kolommen={[
        {
          sleutel: "datum",
          kop: "Datum",
          kort: true,
          cel: ({ id, datum, begintijd }) => (
            <Link to={`/overleggen/${id}`}>
              {formatDagKort(datum)}, {begintijd}
            </Link>
          ),
        },
        { sleutel: "plaats", kop: "Plaats", cel: ({ plaats }) => plaats },
        { sleutel: "voorzitter", kop: "Voorzitter", cel: ({ voorzitter }) => voorzitter },
        { sleutel: "stand", kop: "Stand", kort: true, cel: ({ status }) => overlegstatussen[status] },
        {
          sleutel: "casussen",
          kop: "Casussen",
          cel: ({ casussen }) =>
            casussen.length > 0
              ? casussen.map((nummer, plaats) => (
                  <span key={nummer}>
                    {plaats > 0 && ", "}
                    <span className="whitespace-nowrap">{nummer}</span>
                  </span>
                ))
              : zonderCasussen,
        },
      ]}
    />
  );
}

export default function Overleggen() {
  const envelop = useEnvelop<OverleggenView>();
  const { komend, geweest, meerGeweest, plannen, voorzitters, zelf } = envelop.view;
  return (
    <>
      <Paginakop
        titel="Overleggen"
        inleiding={
          plannen
            ? "Plan hier een casusoverleg. Een casus zet u op de agenda vanuit de casus zelf."
            : "De overleggen waarin een casus van u wordt besproken."
        }
      />
      {envelop.melding && <Melding soort="succes">{envelop.melding}</Melding>}
      {plannen && (
        <Kaart titel="Nieuw overleg plannen">
          <Uitklap titel="Overleg plannen" envelop={envelop} formulierId="overleg_plannen" stand={plannen}>
            <Handelingsformulier<z.input<typeof planForm>>
              envelop={envelop}
              handeling="overleg_plannen"
              stand={plannen}
              waarden={{ voorzitter: zelf ?? undefined }}
              labels={planlabels}
            >
              {(velden) => <Planvelden velden={velden} voorzitters={voorzitters} />}
            </Handelingsformulier>
          </Uitklap>
        </Kaart>
      )}
      <Overlegtabel
        onderschrift="Nog te houden, eerste bovenaan"
        overleggen={komend}
        zonderCasussen="Nog geen casussen"
        leeg={<Leegmelding>Er is geen overleg voor u gepland.</Leegmelding>}
      />
      {geweest.length > 0 && (
        <Overlegtabel
          onderschrift="Geweest, laatste bovenaan"
          overleggen={geweest}
          // Without one it could not have been held: what was on it has been destroyed or taken off.
          zonderCasussen="Geen casussen meer"
        />
      )}
      {meerGeweest > 0 && (
        <p>
          <Link to="?geweest=alle">Toon ook de {meerGeweest} eerdere overleggen</Link>
        </p>
      )}
    </>
  );
}
