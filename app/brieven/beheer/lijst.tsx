import type { MetaFunction } from "@remix-run/node";
import { Knoplink, Paginakop, Tabel, type Kolom } from "~/components";
import { formatMoment } from "~/lib/datum";
import { useEnvelop } from "~/lib/view";
import type { SjablonenView } from "./lijst.server";

export const meta: MetaFunction = () => [{ title: "Sjablonen van brieven – PGA-systeem" }];

const kolommen: Kolom<SjablonenView["sjablonen"][number]>[] = [
  { sleutel: "label", kop: "Brief", cel: ({ label }) => label },
  {
    sleutel: "versie",
    kop: "Versie",
    cel: ({ versie, moment, door }) =>
      moment ? `${String(versie)}, van ${formatMoment(moment)}, door ${door ?? ""}` : "zoals meegeleverd",
  },
  {
    sleutel: "open",
    kop: "Openen",
    cel: ({ soort, label }) => (
      <Knoplink href={`/beheer/sjablonen/${soort}`}>
        Openen<span className="sr-only">: {label}</span>
      </Knoplink>
    ),
  },
];

export default function Sjablonen() {
  const { view } = useEnvelop<SjablonenView>();
  return (
    <>
      <Paginakop
        titel="Sjablonen van brieven"
        inleiding="De eigen woorden van het Veiligheidshuis in elke brief. Wat het protocol verplicht, staat vast."
      />
      <Tabel
        onderschrift="Soorten brieven"
        verbergOnderschrift
        kolommen={kolommen}
        rijen={view.sjablonen}
        sleutelVan={({ soort }) => soort}
      />
    </>
  );
}
