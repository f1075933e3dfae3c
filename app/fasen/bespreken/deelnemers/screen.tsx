import type { MetaFunction } from "@remix-run/node";
import type { z } from "zod";
import { CasusScherm, Handelingsformulier, Kaart, Leegmelding, Tabel, Vinkjes } from "~/components";
import { useCasusEnvelop } from "~/lib/view";
import { Besprekennavigatie } from "../deel-navigatie";
import { Overdrachtkaart } from "./deel-overdracht";
import type { betrekkenForm, nietMeerBetrekkenForm } from "./form";
import type { DeelnemersView } from "./view";

export const meta: MetaFunction = ({ params }) => [{ title: `Betrekken – ${params.casusnummer} – PGA-systeem` }];

export default function Deelnemers() {
  const envelop = useCasusEnvelop<DeelnemersView>();
  const { view, handelingen } = envelop;
  const { deelnemers, keuze, geweigerd } = view;
  const einde = handelingen.niet_meer_betrekken;
  return (
    <CasusScherm
      envelop={envelop}
      titel="Betrekken"
      fase="bespreken"
      inleiding={
        keuze
          ? "Betrek alleen medewerkers die nodig zijn voor de aanpak van deze casus en die er rechtmatig bij mogen zijn (convenant, artikel 12.2 e)."
          : "Deze medewerkers werken samen aan deze casus."
      }
    >
      <Besprekennavigatie casusnummer={envelop.kop.casusnummer} />
      {view.overdracht && <Overdrachtkaart envelop={envelop} overdracht={view.overdracht} />}
      <Kaart titel="Betrokken medewerkers">
        <Tabel
          onderschrift="Betrokken medewerkers"
          verbergOnderschrift
          kolommen={[
            { sleutel: "naam", kop: "Naam", cel: (rij) => rij.naam },
            { sleutel: "partij", kop: "Partij", cel: (rij) => rij.partij },
            {
              sleutel: "rol",
              kop: "Rol",
              cel: (rij) => [rij.functie, rij.isCasusregisseur ? "casusregisseur" : ""].filter(Boolean).join(", "),
            },
            ...(keuze ? [{ sleutel: "stand", kop: "Toegang", cel: toonToegang }] : []),
            ...(einde
              ? [
                  {
                    sleutel: "einde",
                    kop: "Beëindigen",
                    cel: (rij: DeelnemersView["deelnemers"][number]) => (
                      <Handelingsformulier<z.input<typeof nietMeerBetrekkenForm>>
                        envelop={envelop}
                        handeling="niet_meer_betrekken"
                        formulierId={`niet_meer_betrekken-${rij.accountId}`}
                        stand={einde}
                        knopsoort="tweede"
                      >
                        {() => <input type="hidden" name="medewerker" value={rij.accountId} />}
                      </Handelingsformulier>
                    ),
                  },
                ]
              : []),
          ]}
          rijen={deelnemers}
          sleutelVan={(rij) => rij.accountId}
          leeg={<Leegmelding>Er zijn nog geen medewerkers van ketenpartners betrokken.</Leegmelding>}
        />
      </Kaart>
      {keuze && handelingen.betrekken && (
        <Kaart titel="Medewerkers betrekken">
          {keuze.length > 0 ? (
            <Handelingsformulier<z.input<typeof betrekkenForm>>
              envelop={envelop}
              handeling="betrekken"
              breed
              stand={handelingen.betrekken}
              knop="Betrekken en uitnodigen"
              labels={{ medewerkers: "Medewerkers" }}
            >
              {(velden) => (
                <Vinkjes
                  veld={velden.medewerkers}
                  label="Wie betrekt u?"
                  hint="Zij krijgen een e-mail zonder persoonsgegevens, met de vraag om hun informatie in te vullen."
                  opties={keuze}
                  kolommen
                />
              )}
            </Handelingsformulier>
          ) : (
            <Leegmelding>Iedereen die betrokken mag worden, is al betrokken.</Leegmelding>
          )}
        </Kaart>
      )}
      {geweigerd.length > 0 && (
        <Kaart titel="Kunnen nu niet worden betrokken">
          <Tabel
            onderschrift="Medewerkers die nu niet kunnen worden betrokken"
            verbergOnderschrift
            kolommen={[
              { sleutel: "naam", kop: "Naam", cel: (rij) => rij.naam },
              { sleutel: "partij", kop: "Partij", cel: (rij) => rij.partij },
              { sleutel: "reden", kop: "Waarom niet", cel: (rij) => rij.uitleg },
              { sleutel: "bron", kop: "Regel", cel: (rij) => rij.bron },
            ]}
            rijen={geweigerd}
            sleutelVan={(rij) => rij.id}
          />
        </Kaart>
      )}
    </CasusScherm>
  );
}

function toonToegang({ probleem }: DeelnemersView["deelnemers"][number]) {
  return probleem ?? "Ja";
}
