import { Link, type MetaFunction } from "@remix-run/react";
import { Kaart, Leegmelding, Paginakop, Tabel } from "~/components";
import { formatDagKort } from "~/lib/datum";
import { useView } from "../gebruik";
import { Partijformulier } from "./formulier";
import type { Partijregel } from "./route.server";

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
  const { partijen } = useView<{ partijen: Partijregel[] }>();
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
        <Partijformulier />
      </Kaart>
    </>
  );
}
