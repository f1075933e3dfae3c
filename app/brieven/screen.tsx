import { Link } from "@remix-run/react";
import type { MetaFunction } from "@remix-run/node";
import { CasusScherm, Kaart, Knoplink, Leegmelding, Tabel, VeldTekst } from "~/components";
import { useCasusEnvelop } from "~/lib/view";
import type { BrievenView } from "./route.server";
import { briefstanden, type BriefRegel } from "./view";

export const meta: MetaFunction = ({ params }) => [{ title: `Brieven – ${params.casusnummer} – PGA-systeem` }];

function Stand({ brief: { stand, verzondenOp, wijze } }: { brief: BriefRegel }) {
  if (stand !== "verzonden") return <>{briefstanden[stand]}</>;
  return (
    <>
      Verzonden op <VeldTekst veld={verzondenOp} />
      <br />
      <span className="text-inkt-zacht">
        <VeldTekst veld={wijze} />
      </span>
    </>
  );
}

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
          { sleutel: "stand", kop: "Stand", cel: (brief) => <Stand brief={brief} /> },
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
          <p>
            U begint met een sjabloon: u schrijft uw eigen tekst, het systeem zet de vaste delen erbij. U ziet de hele
            brief voordat u die definitief maakt.
          </p>
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
