import type { MetaFunction } from "@remix-run/node";
import type { ReactNode } from "react";
import { Kaart, Leegmelding, Lijst, Melding, Paginakop } from "~/components";
import { Logregels } from "~/inzage/deel-log";
import { formatDag, formatMoment } from "~/lib/datum";
import { Registertabel, useRegister } from "~/registers/deel-register";
import { dagenSteekproef, type ToezichtView } from "./view";

export const meta: MetaFunction = () => [{ title: "Toezicht – PGA-systeem" }];

const tel = (aantal: number, een: string, meer: string) =>
  aantal === 0 ? `geen ${meer}` : aantal === 1 ? `1 ${een}` : `${aantal.toLocaleString("nl-NL")} ${meer}`;

function Logboek({ view }: { view: ToezichtView }) {
  const { termijn, aantalSignalen, keten } = view;
  return (
    <Kaart titel="Logboek">
      {termijn.isTeLaat && (
        <Melding soort="fout">De controle is te laat: dat moest uiterlijk op {formatDag(termijn.uiterlijk)}.</Melding>
      )}
      {keten && !keten.isHeel && <Melding soort="fout">Het logboek is niet heel.</Melding>}
      <Lijst
        items={[
          {
            id: "signalen",
            inhoud: (
              <>
                In de laatste {String(dagenSteekproef)} dagen: {tel(aantalSignalen, "signaal", "signalen")}
              </>
            ),
          },
          {
            id: "controle",
            inhoud: termijn.laatste
              ? `Laatste controle op ${formatDag(termijn.laatste)}, de volgende uiterlijk op ${formatDag(termijn.uiterlijk)}`
              : "Er is nog geen controle vastgelegd",
          },
          {
            id: "keten",
            inhoud: keten
              ? `De keten is het laatst gevolgd op ${formatMoment(keten.moment)}`
              : "De keten is vanaf het scherm nog niet gevolgd",
          },
        ]}
      />
      <p className="mt-2">
        <a href="/registers/log">Naar de controle van het logboek</a>
      </p>
    </Kaart>
  );
}

function Verwijzing({ href, label, children }: { href: string; label: string; children: ReactNode }) {
  return (
    <>
      <a href={href}>{label}</a>: {children}
    </>
  );
}

function Verder({ view }: { view: ToezichtView }) {
  const { aantalStuitingen, aantalVerklaringen, aantalGeschillen, openGeschillen, links } = view;
  return (
    <Kaart titel="Verder">
      <Lijst
        items={[
          {
            id: "dossier",
            inhoud: (
              <Verwijzing href="/dossier-openen" label="Dossier openen">
                de inhoud van één casus, enkele dagen, met een reden die wordt vastgelegd
              </Verwijzing>
            ),
          },
          {
            id: "matrix",
            inhoud: (
              <Verwijzing href="/protocol" label="Protocol">
                de regels en de matrix: wie ziet welk gegeven, wanneer en waarom niet
              </Verwijzing>
            ),
          },
          {
            id: "bewaren",
            inhoud: (
              <Verwijzing href="/bewaartermijnen" label="Bewaartermijnen">
                {tel(aantalStuitingen, "besluit", "besluiten")} om langer te bewaren,{" "}
                {tel(aantalVerklaringen, "vernietigingsverklaring", "vernietigingsverklaringen")}
              </Verwijzing>
            ),
          },
          {
            id: "geschillen",
            inhoud: (
              <Verwijzing href="/geschillen" label="Geschillen">
                {tel(aantalGeschillen, "geschil", "geschillen")}, waarvan {tel(openGeschillen, "open", "open")}
              </Verwijzing>
            ),
          },
          ...links.map(({ href, label, uitleg }) => ({
            id: href,
            inhoud: (
              <Verwijzing href={href} label={label}>
                {uitleg}
              </Verwijzing>
            ),
          })),
        ]}
      />
    </Kaart>
  );
}

function Steekproef({ view }: { view: ToezichtView }) {
  return (
    <Kaart
      titel="Steekproef uit het logboek"
      acties={
        <form method="get" action="/toezicht" className="niet-printen">
          <button type="submit" className="knop knop-tweede">
            Nieuwe steekproef
          </button>
        </form>
      }
      id="steekproef"
    >
      <p className="max-w-prose">
        Willekeurige inzagen in dossiers van de laatste {String(dagenSteekproef)} dagen. Vraag de medewerker of de
        organisatie waarvoor de inzage nodig was.
      </p>
      <Logregels
        regels={view.steekproef}
        metCasus
        onderschrift="Steekproef"
        leeg={<Leegmelding>Er is in deze dagen niet in dossiers gekeken.</Leegmelding>}
      />
    </Kaart>
  );
}

export default function Toezicht() {
  const envelop = useRegister<ToezichtView>();
  const { view } = envelop;
  return (
    <>
      <Paginakop
        titel="Toezicht"
        inleiding="Voor het toezicht op de naleving van het protocol (P 24.4, 24.6, 26.1). U ziet casusnummers en soorten gegevens, geen inhoud. Ook uw eigen blik wordt vastgelegd."
      />
      <div className="grid items-start gap-x-4 lg:grid-cols-2">
        <Logboek view={view} />
        <Verder view={view} />
      </div>
      <Kaart titel="Besluiten die afwijken van de gewone gang">
        <p className="max-w-prose">
          Niet of later informeren, heropenen, langer bewaren, een dossier openen met een reden, en gewijzigde
          instellingen. De reden van een besluit in een casus staat in het dossier.
        </p>
        <Registertabel envelop={envelop} />
      </Kaart>
      <Steekproef view={view} />
    </>
  );
}
