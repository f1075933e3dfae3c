import type { MetaFunction } from "@remix-run/node";
import { CasusScherm } from "~/components";
import { useCasusEnvelop } from "~/lib/view";
import { EigenGegevens, Vragen } from "./deel-partij";
import { Beperkt, Fasevragen, Verwijderlijst, Vooraf } from "./deel-staf";
import type { GegevensView } from "./view";

export const meta: MetaFunction = ({ params }) => [{ title: `Gegevens – ${params.casusnummer} – PGA-systeem` }];

export default function Gegevens() {
  const envelop = useCasusEnvelop<GegevensView>();
  const { staf, partij } = envelop.view;
  return (
    <CasusScherm
      envelop={envelop}
      titel="Gegevens"
      inleiding={
        staf
          ? "Wat niet is overgenomen naar de fase van nu, en wat verstrekkers over een volgende fase hebben gezegd (protocol, artikel 3.5 b en c)."
          : "Uw organisatie houdt de zeggenschap over wat zij heeft verstrekt (protocol, artikel 3.5 c)."
      }
    >
      {staf && (
        <>
          <Verwijderlijst envelop={envelop} regels={staf.verwijderlijst} />
          <Beperkt envelop={envelop} beperkt={staf.beperkt} />
          <Vooraf envelop={envelop} vooraf={staf.vooraf} />
          <Fasevragen vragen={staf.vragen} />
        </>
      )}
      {partij && (
        <>
          <Vragen envelop={envelop} vragen={partij.vragen} />
          <EigenGegevens envelop={envelop} stukken={partij.eigen} />
        </>
      )}
    </CasusScherm>
  );
}
