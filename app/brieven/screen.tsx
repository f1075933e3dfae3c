import { Link } from "@remix-run/react";
import type { MetaFunction } from "@remix-run/node";
import { CasusScherm, Kaart, Knoplink, Leegmelding, Tabel, VeldTekst } from "~/components";
import { useCasusEnvelop } from "~/lib/view";
import type { BrievenView } from "./route.server";

export const meta: MetaFunction = ({ params }) => [{ title: `Brieven – ${params.casusnummer} – PGA-systeem` }];

export default function Brieven() {
  const envelop = useCasusEnvelop<BrievenView>();
  const { view, kop } = envelop;
  const basis = `/casussen/${kop.casusnummer}/brieven`;
  return (
    <CasusScherm
      envelop={envelop}
      titel="Brievenboek"
      inleiding="Alle brieven aan de betrokkene. Zij worden alleen hier bewaard."
    >
      <Tabel
        onderschrift="Brieven"
        rijen={view.brieven}
        sleutelVan={({ id }) => id}
        leeg={<Leegmelding>Er zijn nog geen brieven.</Leegmelding>}
        kolommen={[
          {
            sleutel: "nr",
            kop: "Brief",
            cel: ({ id, nr, label }) => (
              <Link to={`${basis}/${id}`}>
                {nr}. {label}
              </Link>
            ),
          },
          { sleutel: "datum", kop: "Datum", cel: ({ datum }) => <VeldTekst veld={datum} /> },
          { sleutel: "stand", kop: "Stand", cel: ({ isVerzonden }) => (isVerzonden ? "Verzonden" : "Concept") },
          { sleutel: "auteur", kop: "Gemaakt door", cel: ({ auteur }) => auteur },
          {
            sleutel: "pdf",
            kop: "Downloaden",
            cel: ({ id, nr }) => <a href={`${basis}/${id}/pdf`}>PDF van brief {nr}</a>,
          },
        ]}
      />
      {view.nieuw.length > 0 && (
        <Kaart titel="Nieuwe brief">
          <p>U begint met een sjabloon. De tekst kunt u aanpassen voordat u de brief opslaat.</p>
          <div className="mt-3 flex flex-wrap gap-3">
            {view.nieuw.map(({ soort, label }) => (
              <Knoplink key={soort} href={`${basis}/nieuw/${soort}`}>
                {label}
              </Knoplink>
            ))}
          </div>
        </Kaart>
      )}
    </CasusScherm>
  );
}
