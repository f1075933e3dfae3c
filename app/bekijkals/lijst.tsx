import type { MetaFunction } from "@remix-run/node";
import { CasusScherm, Kaart, Leegmelding, Tabel } from "~/components";
import { useCasusEnvelop } from "~/lib/view";
import type { AlsLijstView } from "./lijst.server";

export const meta: MetaFunction = ({ params }) => [
  { title: `Bekijken als – ${params.casusnummer ?? ""} – PGA-systeem` },
];

export default function BekijkAlsLijst() {
  const envelop = useCasusEnvelop<AlsLijstView>();
  return (
    <CasusScherm
      envelop={envelop}
      titel="Bekijken als"
      inleiding="Kies een lezer. U ziet dan de schermen van deze casus zoals die lezer ze nu krijgt, zonder dat u iets kunt doen. Elke blik staat in het inzageoverzicht, op uw naam."
    >
      <Kaart titel="Wie deze casus kan openen">
        <p className="mb-3 max-w-prose">
          U ziet nooit meer dan u zelf mag zien: een concept van een Partij, of wat zij introk, blijft ook hier weg.
        </p>
        <Tabel
          onderschrift="Lezers van deze casus"
          verbergOnderschrift
          rijen={envelop.view.partijen}
          sleutelVan={({ partij }) => partij}
          leeg={<Leegmelding>Buiten het Veiligheidshuis kan nu niemand deze casus openen.</Leegmelding>}
          kolommen={[
            { sleutel: "partij", kop: "Partij", cel: ({ partij }) => partij },
            {
              sleutel: "lezers",
              kop: "Bekijken als",
              cel: ({ lezers }) => (
                <ul>
                  {lezers.map(({ id, naam, hoedanigheid, href }) => (
                    <li key={id}>
                      <a href={href}>{naam}</a> ({hoedanigheid})
                    </li>
                  ))}
                </ul>
              ),
            },
          ]}
        />
      </Kaart>
    </CasusScherm>
  );
}
