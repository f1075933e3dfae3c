import type { MetaFunction } from "@remix-run/react";
import type { z } from "zod";
import { Handelingsformulier, Kaart, Knoplink, Melding, Paginakop, Tabel } from "~/components";
import { useEnvelop } from "~/lib/view";
import { rijversie } from "~/protocol/formulier";
import type { persoonForm } from "../accounts/form";
import { Naamvelden, Papiervelden } from "../accounts/velden";
import { labels } from "../velden";
import { voorstelkolommen } from "../voorstellen/deel-voorstel";
import { Toegang } from "./deel-toegang";
import type { AccountkaartView } from "./view";

export const meta: MetaFunction = () => [{ title: "Account wijzigen – PGA-systeem" }];

export default function Accountkaart() {
  const envelop = useEnvelop<AccountkaartView>();
  const { view, melding } = envelop;
  const { id, versie, ...persoon } = view.persoon;
  const waarden = Object.fromEntries(Object.entries(persoon).map(([naam, waarde]) => [naam, waarde ?? ""]));
  return (
    <>
      <Paginakop
        titel={`Account van ${view.naam}`}
        acties={
          <>
            <Knoplink href="/beheer/voorstellen">Voorstellen</Knoplink>
            <Knoplink href="/beheer/accounts">Alle accounts</Knoplink>
          </>
        }
      />
      {melding && <Melding soort="succes">{melding}</Melding>}
      {view.open.map((voorstel) => (
        <Melding key={voorstel.id} soort="waarschuwing" titel={`Wacht op een tweede persoon: ${voorstel.titel}`}>
          Voorgesteld door {voorstel.door}. <a href="/beheer/voorstellen">Naar de voorstellen</a>
        </Melding>
      ))}
      <Toegang envelop={envelop} />
      <Kaart titel="Gegevens">
        <Handelingsformulier<z.input<typeof persoonForm>>
          key={versie}
          envelop={envelop}
          handeling="account_bijwerken"
          stand={view.knoppen.account_bijwerken}
          waarden={waarden}
          versies={{ [id]: { [rijversie]: versie } }}
          labels={labels}
        >
          {(velden) => (
            <>
              <Naamvelden velden={velden} />
              <Papiervelden velden={velden} />
            </>
          )}
        </Handelingsformulier>
      </Kaart>
      {view.geschiedenis.length > 0 && (
        <Kaart titel="Wat er met dit account is gebeurd">
          <Tabel
            onderschrift="Besluiten over dit account, de nieuwste eerst"
            verbergOnderschrift
            kolommen={voorstelkolommen.filter(({ sleutel }) => sleutel !== "naam")}
            rijen={view.geschiedenis}
            sleutelVan={(voorstel) => voorstel.id}
          />
        </Kaart>
      )}
    </>
  );
}
