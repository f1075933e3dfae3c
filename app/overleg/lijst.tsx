import { Link } from "@remix-run/react";
import type { MetaFunction } from "@remix-run/node";
import type { z } from "zod";
import { Handelingsformulier, Kaart, Leegmelding, Melding, Paginakop, Tabel, Uitklap } from "~/components";
import { formatDagKort } from "~/lib/datum";
import { useEnvelop } from "~/lib/view";
import type { planForm } from "./form";
import { planlabels, Planvelden } from "./deel-planvelden";
import { overlegstatussen, type OverleggenView } from "./view";

export const meta: MetaFunction = () => [{ title: "Overleggen – PGA-systeem" }];

export default function Overleggen() {
  const envelop = useEnvelop<OverleggenView>();
  const { overleggen, plannen, voorzitters, zelf } = envelop.view;
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
      <Tabel
        onderschrift="Casusoverleggen, nieuwste bovenaan"
        rijen={overleggen}
        sleutelVan={({ id }) => id}
        leeg={<Leegmelding>Er is nog geen overleg voor u gepland.</Leegmelding>}
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
                : "Nog geen casussen",
          },
        ]}
      />
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
    </>
  );
}
