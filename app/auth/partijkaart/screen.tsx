import type { MetaFunction } from "@remix-run/react";
import type { z } from "zod";
import { Handelingsformulier, Kaart, Knoplink, Melding, Paginakop, Tabel, Uitklap } from "~/components";
import { useEnvelop } from "~/lib/view";
import { rijversie } from "~/protocol/formulier";
import { Redenveld } from "../accounts/velden";
import type { naamForm, soortForm } from "../partijen/form";
import { Naamveld, Soortvelden, partijlabels } from "../partijen/formulier";
import { voorstelkolommen } from "../voorstellen/deel-voorstel";
import type { PartijkaartView } from "./route.server";

export const meta: MetaFunction = () => [{ title: "Partij wijzigen – PGA-systeem" }];

export default function Partijkaart() {
  const envelop = useEnvelop<PartijkaartView>();
  const { view, melding } = envelop;
  const { partij, typelabel, knoppen, open, geschiedenis } = view;
  const { id, naam, type, gemeente, versie } = partij;
  return (
    <>
      <Paginakop
        titel="Partij wijzigen"
        acties={
          <>
            <Knoplink href={`/registers/partijen/${id}`}>Deelname</Knoplink>
            <Knoplink href="/beheer/voorstellen">Voorstellen</Knoplink>
            <Knoplink href="/beheer/partijen">Alle Partijen</Knoplink>
          </>
        }
      />
      {melding && <Melding soort="succes">{melding}</Melding>}
      {open.map((voorstel) => (
        <Melding key={voorstel.id} soort="waarschuwing" titel="Wacht op een tweede persoon: andere soort of gemeente">
          Voorgesteld door {voorstel.door}. <a href="/beheer/voorstellen">Naar de voorstellen</a>
        </Melding>
      ))}
      <Kaart titel="Naam">
        <Handelingsformulier<z.input<typeof naamForm>>
          key={versie}
          envelop={envelop}
          handeling="partij_hernoemen"
          stand={knoppen.partij_hernoemen}
          waarden={{ naam }}
          versies={{ [id]: { [rijversie]: versie } }}
          labels={partijlabels}
        >
          {(velden) => <Naamveld veld={velden.naam} />}
        </Handelingsformulier>
      </Kaart>
      <Kaart titel="Soort en gemeente">
        <p className="mb-3 max-w-prose">
          {typelabel}
          {gemeente ? `, ${gemeente}` : ""}. Dit beslist wat medewerkers van deze Partij mogen zien. Een wijziging stelt
          u voor; een andere beheerder of de manager bevestigt haar. Daarna eindigen de sessies van iedereen bij deze
          Partij.
        </p>
        <Uitklap
          titel="Andere soort of gemeente"
          envelop={envelop}
          formulierId="partijsoort_voorstellen"
          stand={knoppen.partijsoort_voorstellen}
        >
          <Handelingsformulier<z.input<typeof soortForm>>
            envelop={envelop}
            handeling="partijsoort_voorstellen"
            stand={knoppen.partijsoort_voorstellen}
            waarden={{ type: type as z.input<typeof soortForm>["type"], gemeente: gemeente ?? "" }}
            labels={partijlabels}
          >
            {(velden) => (
              <>
                <Soortvelden velden={velden} />
                <Redenveld veld={velden.reden} />
              </>
            )}
          </Handelingsformulier>
        </Uitklap>
      </Kaart>
      {geschiedenis.length > 0 && (
        <Kaart titel="Wat er met deze Partij is gebeurd">
          <Tabel
            onderschrift="Besluiten over soort en gemeente, de nieuwste eerst"
            verbergOnderschrift
            kolommen={voorstelkolommen.filter(({ sleutel }) => sleutel !== "naam")}
            rijen={geschiedenis}
            sleutelVan={(voorstel) => voorstel.id}
          />
        </Kaart>
      )}
    </>
  );
}
