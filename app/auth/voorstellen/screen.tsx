import type { MetaFunction } from "@remix-run/node";
import { Kaart, Knoplink, Leegmelding, Melding, Paginakop, Tabel } from "~/components";
import { useEnvelop } from "~/lib/view";
import { Voorstelkaart, voorstelkolommen } from "./deel-voorstel";
import type { VoorstellenView } from "./view";

export const meta: MetaFunction = () => [{ title: "Voorstellen over toegang – PGA-systeem" }];

export default function Voorstellen() {
  const envelop = useEnvelop<VoorstellenView>();
  const { view, melding } = envelop;
  return (
    <>
      <Paginakop
        titel="Voorstellen over toegang"
        inleiding="Wat toegang geeft of verandert, van een account of van een hele Partij, stelt een beheerder voor en bevestigt een ander: een andere beheerder of de manager. Nooit wie het voorstelde, nooit van wie het account is. Toegang intrekken kan één beheerder meteen."
        acties={view.isBeheerder && <Knoplink href="/beheer/accounts">Alle accounts</Knoplink>}
      />
      {melding && <Melding soort="succes">{melding}</Melding>}
      {view.open.length === 0 && <Leegmelding>Er wacht geen voorstel op een besluit.</Leegmelding>}
      {view.open.map((voorstel) => (
        <Voorstelkaart key={voorstel.id} voorstel={voorstel} envelop={envelop} />
      ))}
      <Kaart titel="Wat er is besloten">
        <Tabel
          onderschrift="Besluiten over accounts en Partijen, de nieuwste eerst"
          verbergOnderschrift
          kolommen={voorstelkolommen}
          rijen={view.geschiedenis}
          sleutelVan={({ id }) => id}
          leeg={<Leegmelding>Er is nog nergens over besloten.</Leegmelding>}
        />
      </Kaart>
    </>
  );
}
