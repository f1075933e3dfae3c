import type { MetaFunction } from "@remix-run/node";
import { MetNummers, Kaart, Leegmelding, Paginakop, Tabel, VeldTekst, Wpgmerk, type Kolom } from "~/components";
import { dagVanMoment, formatDag } from "~/lib/datum";
import { useEnvelop } from "~/lib/view";
import type { AkkoordenlijstView, Lijstregel } from "./lijst.server";

export const meta: MetaFunction = () => [{ title: "Akkoorden – PGA-systeem" }];

const kolommen: Kolom<Lijstregel>[] = [
  { sleutel: "over", kop: "Waarover", cel: ({ href, over }) => <a href={href}>{over}</a> },
  { sleutel: "wat", kop: "Wat wordt gevraagd", cel: ({ soortLabel }) => soortLabel },
  { sleutel: "van", kop: "Wie vraagt het", cel: ({ van }) => van },
  {
    sleutel: "casus",
    kop: "Casus",
    cel: ({ casusnummer, naam }) => (
      <>
        <MetNummers tekst={casusnummer} />
        {naam.map((veld) => (
          <span key={veld.sleutel}>
            {" "}
            <VeldTekst veld={veld} zonderWpg />
          </span>
        ))}
        <Wpgmerk velden={naam} />
      </>
    ),
  },
  { sleutel: "op", kop: "Gevraagd op", cel: ({ gevraagdOp }) => formatDag(dagVanMoment(gevraagdOp)), kort: true },
  { sleutel: "stand", kop: "Stand", cel: ({ stand }) => stand },
];

function Lijst({ titel, regels, leeg }: { titel: string; regels: readonly Lijstregel[]; leeg: string }) {
  return (
    <Kaart titel={titel}>
      <Tabel
        onderschrift={titel}
        verbergOnderschrift
        kolommen={kolommen}
        rijen={regels}
        sleutelVan={({ id }) => id}
        leeg={<Leegmelding>{leeg}</Leegmelding>}
      />
    </Kaart>
  );
}

export default function Akkoordenlijst() {
  const { view } = useEnvelop<AkkoordenlijstView>();
  return (
    <>
      <Paginakop
        titel="Akkoorden"
        inleiding="Hier staat wat u wordt gevraagd over wat uw organisatie inbracht: door andere Partijen voor hun eigen taken, en door het Veiligheidshuis voor een volgende fase. U beslist per gebruik: ja, nee of onder een voorwaarde."
      />
      <Lijst
        titel="Wacht op uw antwoord"
        regels={view.open}
        leeg="Er wacht niets op uw antwoord. U krijgt een mail als dat verandert."
      />
      {view.wacht.length > 0 && <Lijst titel="U wacht op antwoord" regels={view.wacht} leeg="" />}
      {view.beantwoord.length > 0 && <Lijst titel="Beantwoord" regels={view.beantwoord} leeg="" />}
    </>
  );
}
