import type { MetaFunction } from "@remix-run/node";
import { Kaart, Knoplink, Leegmelding, Melding, Paginakop, Tabel, type Kolom } from "~/components";
import { formatDagKort, formatMoment } from "~/lib/datum";
import { useEnvelop } from "~/lib/view";
import type { BewaartermijnenView, Termijnregel } from "./view";

export const meta: MetaFunction = () => [{ title: "Bewaartermijnen – PGA-systeem" }];

const nummer: Kolom<Termijnregel> = {
  sleutel: "nummer",
  kop: "Casusnummer",
  kort: true,
  cel: ({ casusnummer, href }) => (href ? <a href={href}>{casusnummer}</a> : casusnummer),
};
const afgesloten: Kolom<Termijnregel> = {
  sleutel: "afgesloten",
  kop: "Afgesloten op",
  cel: ({ afgeslotenOp }) => (afgeslotenOp ? formatDagKort(afgeslotenOp) : "overgedragen aan lokale aanpak"),
};
const bewarenTot: Kolom<Termijnregel> = {
  sleutel: "bewaren",
  kop: "Bewaren tot",
  cel: (rij) => formatDagKort(rij.bewarenTot),
};
const termijnkolommen = [nummer, afgesloten, bewarenTot];

export default function Bewaartermijnen() {
  const { view, melding } = useEnvelop<BewaartermijnenView>();
  return (
    <>
      <Paginakop
        titel="Bewaartermijnen"
        inleiding="Afgesloten dossiers, met alleen nummer en datums."
        acties={<Knoplink href="/bewaartermijnen/instellen">Termijnen per aanpak</Knoplink>}
      />
      {melding && <Melding soort="succes">{melding}</Melding>}
      <Kaart titel="Vernietigingslijst" id="vernietigingslijst">
        <p className="max-w-prose">
          De termijn is verstreken en niemand heeft besloten om langer te bewaren.
          {view.isRecordmanager && " Open een nummer om het dossier te vernietigen."}
        </p>
        <Tabel
          onderschrift="Vernietigingslijst"
          verbergOnderschrift
          kolommen={termijnkolommen}
          rijen={view.vernietigingslijst}
          sleutelVan={({ casusnummer }) => casusnummer}
          leeg={<Leegmelding>Er staan geen dossiers op de vernietigingslijst.</Leegmelding>}
        />
      </Kaart>
      {view.lopend.length > 0 && (
        <Kaart titel="Vernietigingen die klaarstaan of lopen">
          <Tabel
            onderschrift="Vernietigingen die klaarstaan of lopen"
            verbergOnderschrift
            kolommen={[
              {
                sleutel: "nummer",
                kop: "Casusnummer",
                kort: true,
                cel: ({ casusnummer, href }) => (href ? <a href={href}>{casusnummer}</a> : casusnummer),
              },
              { sleutel: "door", kop: "Klaargezet door", cel: ({ door }) => door },
              { sleutel: "op", kop: "Op", kort: true, cel: ({ aangevraagdOp }) => formatMoment(aangevraagdOp) },
              {
                sleutel: "stand",
                kop: "Stand",
                cel: ({ isBevestigd }) => (isBevestigd ? "Wordt uitgevoerd" : "Wacht op een tweede persoon"),
              },
            ]}
            rijen={view.lopend}
            sleutelVan={({ id }) => id}
          />
        </Kaart>
      )}
      <Kaart titel="Binnen twee maanden">
        <p className="max-w-prose">
          Procesregisseur en procesondersteuner kunnen nu nog besluiten om langer te bewaren. Doen zij niets, dan komt
          het dossier vanzelf op de vernietigingslijst.
        </p>
        <Tabel
          onderschrift="Binnen twee maanden"
          verbergOnderschrift
          kolommen={termijnkolommen}
          rijen={view.binnenkort}
          sleutelVan={({ casusnummer }) => casusnummer}
          leeg={<Leegmelding>Binnen twee maanden verstrijkt geen termijn.</Leegmelding>}
        />
      </Kaart>
      {view.later.length > 0 && (
        <Kaart titel="Later">
          <Tabel
            onderschrift="Later"
            verbergOnderschrift
            kolommen={termijnkolommen}
            rijen={view.later}
            sleutelVan={({ casusnummer }) => casusnummer}
          />
        </Kaart>
      )}
      {view.stuitingen.length > 0 && (
        <Kaart titel="Besluiten om langer te bewaren">
          <Tabel
            onderschrift="Besluiten om langer te bewaren"
            verbergOnderschrift
            kolommen={[
              { sleutel: "nummer", kop: "Casusnummer", kort: true, cel: ({ casusnummer }) => casusnummer },
              { sleutel: "stand", kop: "Stand", cel: ({ stand }) => stand },
              { sleutel: "door", kop: "Voorgesteld door", cel: ({ voorgesteldDoor }) => voorgesteldDoor },
              { sleutel: "op", kop: "Op", kort: true, cel: ({ voorgesteldOp }) => formatMoment(voorgesteldOp) },
              { sleutel: "tweede", kop: "Beoordeeld door", cel: ({ beoordeeldDoor }) => beoordeeldDoor ?? "" },
              {
                sleutel: "tot",
                kop: "Nu bewaren tot",
                cel: (rij) => (rij.bewarenTot ? formatDagKort(rij.bewarenTot) : ""),
              },
            ]}
            rijen={view.stuitingen}
            sleutelVan={({ id }) => id}
          />
        </Kaart>
      )}
      <Kaart titel="Vernietigd">
        <Tabel
          onderschrift="Vernietigingsverklaringen"
          kolommen={[
            {
              sleutel: "nummer",
              kop: "Casusnummer",
              kort: true,
              cel: ({ id, casusnummer }) => <a href={`/bewaartermijnen/vernietigingen/${id}`}>{casusnummer}</a>,
            },
            { sleutel: "moment", kop: "Vernietigd op", kort: true, cel: ({ moment }) => formatMoment(moment) },
            {
              sleutel: "door",
              kop: "Door",
              cel: ({ door, bevestigdDoor }) => (bevestigdDoor ? `${door} en ${bevestigdDoor}` : door),
            },
            { sleutel: "regel", kop: "Regel", cel: ({ regel }) => regel },
            { sleutel: "aantallen", kop: "Aantallen per soort", cel: ({ aantallen }) => aantallen },
          ]}
          rijen={view.verklaringen}
          sleutelVan={({ id }) => id}
          leeg={<Leegmelding>Er zijn nog geen dossiers vernietigd.</Leegmelding>}
        />
      </Kaart>
    </>
  );
}
