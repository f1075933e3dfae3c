import { Link, type MetaFunction } from "@remix-run/react";
import { Handelingsformulier, Kaart, Leegmelding, Paginakop, Tabel } from "~/components";
import type { z } from "zod";
import { formatDagKort } from "~/lib/datum";
import { useEnvelop } from "~/lib/view";
import { maakKnopstand } from "../handelingen";
import type { partijForm } from "./form";
import { Naamveld, Soortvelden, partijlabels } from "./formulier";
import type { PartijenView, Partijregel } from "./route.server";

export const meta: MetaFunction = () => [{ title: "Partijen – PGA-systeem" }];

const kolommen = [
  {
    sleutel: "naam",
    kop: "Naam",
    cel: ({ id, naam }: Partijregel) => <Link to={`/beheer/partijen/${id}`}>{naam}</Link>,
  },
  { sleutel: "type", kop: "Soort", cel: ({ type }: Partijregel) => type },
  {
    sleutel: "toegetreden",
    kop: "Toegetreden",
    cel: ({ toegetreden }: Partijregel) => (toegetreden ? formatDagKort(toegetreden) : "nog niet"),
  },
  {
    sleutel: "einde",
    kop: "Einde deelname",
    cel: ({ einde }: Partijregel) => (einde ? formatDagKort(einde) : "geen"),
  },
];

export default function Partijen() {
  const envelop = useEnvelop<PartijenView>();
  const { partijen } = envelop.view;
  return (
    <>
      <Paginakop
        titel="Partijen"
        inleiding={
          <>
            Medewerkers van een Partij zien pas inhoud als de Partij is toegetreden tot convenant en protocol. De
            manager legt toetreding, opzegging, uitsluiting en artikel 20-beslissing vast in het{" "}
            <Link to="/registers/partijen">register van Partijen</Link>.
          </>
        }
      />
      <Tabel
        onderschrift="Alle Partijen"
        kolommen={kolommen}
        rijen={partijen}
        sleutelVan={({ id }) => id}
        leeg={<Leegmelding>Er zijn nog geen Partijen.</Leegmelding>}
      />
      <Kaart titel="Nieuwe Partij">
        <Handelingsformulier<z.input<typeof partijForm>>
          envelop={envelop}
          handeling="partij_maken"
          stand={maakKnopstand("partij_maken", null)}
          labels={partijlabels}
        >
          {(velden) => (
            <>
              <Naamveld veld={velden.naam} />
              <Soortvelden velden={velden} />
            </>
          )}
        </Handelingsformulier>
      </Kaart>
    </>
  );
}
