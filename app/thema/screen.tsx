import type { MetaFunction } from "@remix-run/node";
import type { z } from "zod";
import { altijd, Handelingsformulier, Kaart, Keuzerondjes, Melding, Paginakop, Tekstveld } from "~/components";
import { formatMoment } from "~/lib/datum";
import { useEnvelop } from "~/lib/view";
import type { themaForm } from "./form";
import type { ThemaView } from "./route.server";

export const meta: MetaFunction = () => [{ title: "Thema – PGA-systeem" }];

const labels = { soort: "Kleur van het systeem", kleur: "Eigen kleur", reden: "Reden van de wijziging" };

export default function Thema() {
  const envelop = useEnvelop<ThemaView>();
  const { kleur, wijziging } = envelop.view;
  return (
    <>
      <Paginakop
        titel="Thema"
        inleiding="De naam en de kleur van uw Veiligheidshuis, boven elke bladzijde. Het scherm in de zaal houdt zijn eigen kleuren."
      />
      {envelop.melding && <Melding soort="succes">{envelop.melding}</Melding>}
      <Kaart titel="Naam">
        <p className="max-w-prose">
          De naam is die van de Partij met de soort Veiligheidshuis. U wijzigt hem bij{" "}
          <a href="/beheer/partijen">Partijen</a>.
        </p>
      </Kaart>
      <Kaart titel="Kleur">
        {wijziging && (
          <p>
            Laatst gewijzigd op {formatMoment(wijziging.moment)} door {wijziging.door}: {wijziging.reden}
          </p>
        )}
        <Handelingsformulier<z.input<typeof themaForm>>
          envelop={envelop}
          handeling="thema_opslaan"
          stand={altijd("Kleur opslaan")}
          waarden={{ soort: kleur ? "eigen" : "standaard", kleur: kleur ?? "" }}
          labels={labels}
        >
          {(velden) => (
            <>
              <Keuzerondjes
                veld={velden.soort}
                label={labels.soort}
                opties={[
                  { waarde: "standaard", label: "De kleur die het systeem meebrengt" },
                  { waarde: "eigen", label: "Een eigen kleur" },
                ]}
              />
              <Tekstveld
                veld={velden.kleur}
                label={labels.kleur}
                hint="Een hekje met zes cijfers of letters, bijvoorbeeld #17496e. Een kleur waarop of waarin tekst niet goed te lezen is, wordt geweigerd."
                optioneel
              />
              <Tekstveld veld={velden.reden} label={labels.reden} breedte="lang" />
            </>
          )}
        </Handelingsformulier>
      </Kaart>
    </>
  );
}
