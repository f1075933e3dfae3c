import type { MetaFunction } from "@remix-run/node";
import type { z } from "zod";
import {
  altijd,
  Bestandveld,
  Handelingsformulier,
  Kaart,
  Keuzerondjes,
  Leegmelding,
  Melding,
  Paginakop,
  Tekstveld,
  Uitklap,
} from "~/components";
import { formatMoment } from "~/lib/datum";
import { useEnvelop } from "~/lib/view";
import type { Envelop } from "~/protocol/antwoord.server";
import { rijversie } from "~/protocol/formulier";
import type { logoForm, logoWegForm, themaForm } from "./form";
import { maxLogo } from "./logo";
import type { ThemaView } from "./route.server";

export const meta: MetaFunction = () => [{ title: "Thema – PGA-systeem" }];

const labels = { soort: "Kleur van het systeem", kleur: "Eigen kleur", reden: "Reden van de wijziging" };

const logolabels = { logo: "Afbeelding", tekst: "Wat staat erop", reden: "Reden van de wijziging" };
const logoEisen = { soorten: "PNG of JPEG", accept: ".png,.jpg,.jpeg", max: maxLogo, grens: "200 kB" };

function Logo({ envelop }: { envelop: Envelop<ThemaView> }) {
  const { logo, versie } = envelop.view;
  const versies = { thema: { [rijversie]: versie } };
  return (
    <Kaart titel="Logo">
      {logo ? (
        <img src={logo.pad} alt={logo.tekst} width={logo.breed} height={logo.hoog} className="logovoorbeeld" />
      ) : (
        <p>Er is geen logo. Boven elke bladzijde staat alleen de naam.</p>
      )}
      <Handelingsformulier<z.input<typeof logoForm>>
        key={`logo ${envelop.eenmalig}`}
        envelop={envelop}
        handeling="logo_opslaan"
        stand={altijd(logo ? "Logo vervangen" : "Logo opslaan")}
        waarden={{ tekst: logo?.tekst ?? "" }}
        versies={versies}
        labels={logolabels}
        metBestand
      >
        {(velden) => (
          <>
            <Bestandveld veld={velden.logo} label={logolabels.logo} eisen={logoEisen}>
              Liggend en op een witte achtergrond. Iedereen ziet het, ook wie niet is ingelogd.
            </Bestandveld>
            <Tekstveld
              veld={velden.tekst}
              label={logolabels.tekst}
              hint="Voor wie het logo niet ziet, bijvoorbeeld: Gemeente Voorbeeldstad."
              breedte="lang"
            />
            <Tekstveld veld={velden.reden} label={logolabels.reden} breedte="lang" />
          </>
        )}
      </Handelingsformulier>
      {logo && (
        <div className="mt-3">
          <Uitklap
            titel="Logo weghalen"
            envelop={envelop}
            formulierId="logo_verwijderen"
            stand={altijd("Logo weghalen")}
          >
            <Handelingsformulier<z.input<typeof logoWegForm>>
              key={`weg ${envelop.eenmalig}`}
              envelop={envelop}
              handeling="logo_verwijderen"
              stand={altijd("Logo weghalen")}
              versies={versies}
              labels={logolabels}
              knopsoort="gevaar"
            >
              {(velden) => <Tekstveld veld={velden.reden} label={logolabels.reden} breedte="lang" />}
            </Handelingsformulier>
          </Uitklap>
        </div>
      )}
    </Kaart>
  );
}

function Wijzigingen({ wijzigingen }: Pick<ThemaView, "wijzigingen">) {
  return (
    <Kaart titel="Wijzigingen">
      {wijzigingen.length === 0 && <Leegmelding>Het thema is nog zoals meegeleverd.</Leegmelding>}
      <ol className="list-none space-y-2 pl-0">
        {wijzigingen.map(({ versie, moment, door, reden, wat }) => (
          <li key={versie}>
            <span className="font-semibold">{wat.join(" ")}</span> {reden}
            <span className="block text-sm text-inkt-zacht">
              {formatMoment(moment)}, door {door}
            </span>
          </li>
        ))}
      </ol>
    </Kaart>
  );
}

export default function Thema() {
  const envelop = useEnvelop<ThemaView>();
  const { kleur, versie, wijzigingen } = envelop.view;
  return (
    <>
      <Paginakop
        titel="Thema"
        inleiding="De naam, de kleur en het logo van uw Veiligheidshuis, boven elke bladzijde. Het scherm in de zaal houdt zijn eigen kleuren."
      />
      {envelop.melding && <Melding soort="succes">{envelop.melding}</Melding>}
      <Kaart titel="Naam">
        <p className="max-w-prose">
          De naam is die van de Partij met de soort Veiligheidshuis. U wijzigt hem bij{" "}
          <a href="/beheer/partijen">Partijen</a>.
        </p>
      </Kaart>
      <Kaart titel="Kleur">
        <Handelingsformulier<z.input<typeof themaForm>>
          key={envelop.eenmalig}
          envelop={envelop}
          handeling="thema_opslaan"
          stand={altijd("Kleur opslaan")}
          waarden={{ soort: kleur ? "eigen" : "standaard", kleur: kleur ?? "" }}
          versies={{ thema: { [rijversie]: versie } }}
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
      <Logo envelop={envelop} />
      <Wijzigingen wijzigingen={wijzigingen} />
    </>
  );
}
