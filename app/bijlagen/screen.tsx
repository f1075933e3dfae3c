import type { MetaFunction } from "@remix-run/node";
import { CasusScherm, Kaart, Leegmelding, Melding, Reden } from "~/components";
import { useCasusEnvelop } from "~/lib/view";
import { Bijlage } from "./deel-bijlage";
import { Bijlageformulier } from "./deel-formulier";
import type { BijlagenView } from "./view";

export const meta: MetaFunction = ({ params }) => [{ title: `Bijlagen – ${params.casusnummer} – PGA-systeem` }];

export default function Bijlagen() {
  const envelop = useCasusEnvelop<BijlagenView>();
  const { view, handelingen } = envelop;
  const { bijlagen, weigering } = view;
  const vanAnderen = bijlagen.some(({ isEigen }) => !isEigen);
  const isStaf = view.keuze?.isStaf ?? false;
  return (
    <CasusScherm
      envelop={envelop}
      titel="Bijlagen"
      inleiding="Documenten bij deze casus. Alleen vier soorten documenten zijn toegestaan."
    >
      {weigering && handelingen.bijlage_toevoegen && (
        <Reden
          titel="Uw organisatie kan hier geen documenten toevoegen"
          uitleg={weigering.uitleg}
          regel={weigering.regel}
          artikel={weigering.artikel}
          vraag="Vragen? Neem contact op met de procesregisseur."
        />
      )}
      {vanAnderen && !isStaf && (
        <Melding titel="Alleen ter inzage">
          Een document van een ander mag u alleen voor uw eigen taken in deze casus gebruiken als de verstrekker dat
          afzonderlijk goedkeurt (protocol, artikel 3.5 d).
        </Melding>
      )}
      <Kaart titel="Documenten">
        {bijlagen.length === 0 && <Leegmelding>Er zijn hier geen documenten voor u.</Leegmelding>}
        {bijlagen.map((bijlage) => (
          <Bijlage key={bijlage.id} envelop={envelop} bijlage={bijlage} />
        ))}
        <div className="mt-3">
          <Bijlageformulier envelop={envelop} />
        </div>
      </Kaart>
    </CasusScherm>
  );
}
