import { useActionData } from "@remix-run/react";
import type { MetaFunction } from "@remix-run/node";
import type { z } from "zod";
import {
  altijd,
  Handelingsformulier,
  Kaart,
  Leegmelding,
  Paginakop,
  Tabel,
  Tekstveld,
  VeldTekst,
  type Kolom,
} from "~/components";
import { formatDagKort } from "~/lib/datum";
import { useEnvelop } from "~/lib/view";
import type { Envelop } from "~/protocol/antwoord.server";
import type { bsnForm, zoekForm } from "./form";
import type { Casusregel, CasussenView } from "./view";

export const meta: MetaFunction = () => [{ title: "Casussen – PGA-systeem" }];

const kolommen: Kolom<Casusregel>[] = [
  {
    sleutel: "nummer",
    kop: "Casusnummer",
    kort: true,
    cel: ({ casusnummer, href }) => <a href={href}>{casusnummer}</a>,
  },
  {
    sleutel: "naam",
    kop: "Naam",
    cel: ({ naam }) => (
      <>
        {naam.map((veld) => (
          <span key={veld.sleutel}>
            <VeldTekst veld={veld} />{" "}
          </span>
        ))}
      </>
    ),
  },
  { sleutel: "geboren", kop: "Geboren", kort: true, cel: ({ geboortedatum }) => <VeldTekst veld={geboortedatum} /> },
  { sleutel: "toestand", kop: "Stand", cel: ({ toestand }) => toestand },
  { sleutel: "aanpak", kop: "Aanpak", cel: ({ aanpak }) => aanpak },
  { sleutel: "aangemeld", kop: "Aangemeld op", kort: true, cel: ({ aangemeldOp }) => formatDagKort(aangemeldOp) },
];

function isZoekantwoord(antwoord: unknown): antwoord is Envelop<CasussenView> {
  return typeof antwoord === "object" && antwoord !== null && "view" in antwoord;
}

function Faselinks({ view }: { view: CasussenView }) {
  if (view.fasen.length < 2 && !view.fase) return null;
  const links = [
    { href: "/casussen", label: `Alle (${String(view.totaal)})`, hier: view.fase === null },
    ...view.fasen.map(({ fase, label, aantal }) => ({
      href: `/casussen?fase=${fase}`,
      label: `${label} (${String(aantal)})`,
      hier: view.fase === fase,
    })),
  ];
  return (
    <nav aria-label="Fase" className="tabbladen my-3 border-b border-lijn">
      <ul>
        {links.map(({ href, label, hier }) => (
          <li key={href}>
            <a href={href} aria-current={hier ? "page" : undefined}>
              {label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Zoeken({ envelop, magBsn }: { envelop: Envelop<CasussenView>; magBsn: boolean }) {
  return (
    <Kaart titel="Zoeken">
      <div className="grid gap-6 sm:grid-cols-2">
        <Handelingsformulier<z.input<typeof zoekForm>>
          envelop={envelop}
          handeling="zoeken"
          stand={altijd("Zoeken op naam")}
          labels={{ naam: "Naam" }}
        >
          {(velden) => <Tekstveld veld={velden.naam} label="Naam" hint="Een begin is genoeg." type="search" />}
        </Handelingsformulier>
        {magBsn && (
          <Handelingsformulier<z.input<typeof bsnForm>>
            envelop={envelop}
            handeling="zoeken_bsn"
            stand={altijd("Zoeken op BSN")}
            labels={{ bsn: "BSN" }}
            knopsoort="tweede"
          >
            {(velden) => (
              <Tekstveld veld={velden.bsn} label="BSN" hint="9 cijfers" inputMode="numeric" breedte="kort" />
            )}
          </Handelingsformulier>
        )}
      </div>
    </Kaart>
  );
}

export default function Casussen() {
  const envelop = useEnvelop<CasussenView>();
  const antwoord = useActionData();
  const { view } = isZoekantwoord(antwoord) ? antwoord : envelop;
  const gevonden = view.regels.length === 1 ? "1 casus gevonden" : `${String(view.regels.length)} casussen gevonden`;
  return (
    <>
      <Paginakop titel="Casussen" inleiding="De casussen waar u bij betrokken bent, op achternaam." />
      <Zoeken envelop={envelop} magBsn={view.magBsn} />
      {view.gezochtOp ? (
        <p role="status" className="my-3">
          Gezocht op {view.gezochtOp}: {gevonden}. <a href="/casussen">Toon alle casussen</a>
        </p>
      ) : (
        <Faselinks view={view} />
      )}
      <Tabel
        onderschrift={view.gezochtOp ? "Gevonden casussen" : "Casussen"}
        verbergOnderschrift
        kolommen={kolommen}
        rijen={view.regels}
        sleutelVan={({ casusnummer }) => casusnummer}
        leeg={
          <Leegmelding>
            {view.gezochtOp
              ? "Er is geen casus gevonden die u mag openen. Gearchiveerde dossiers staan niet in de zoeklijst."
              : "Er zijn geen casussen waar u bij betrokken bent."}
          </Leegmelding>
        }
      />
    </>
  );
}
