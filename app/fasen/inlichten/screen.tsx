import { Link } from "@remix-run/react";
import type { MetaFunction } from "@remix-run/node";
import type { z } from "zod";
import {
  CasusScherm,
  Datumveld,
  Gegevenslijst,
  Handelingsformulier,
  Kaart,
  Keuzerondjes,
  Knoplink,
  Leegmelding,
  Melding,
  Tekstvlak,
  ToonVelden,
  Uitklap,
  VeldTekst,
} from "~/components";
import { briefstanden } from "~/brieven/view";
import { Faseovergangknop } from "~/faseovergang/knop";
import { useCasusEnvelop } from "~/lib/view";
import { beschrijfVeld } from "~/protocol/formulier";
import { Uitstel } from "./deel-uitstel";
import type { informerenForm } from "./form";
import type { InlichtenView } from "./view";

export const meta: MetaFunction = ({ params }) => [{ title: `Inlichten – ${params.casusnummer} – PGA-systeem` }];

type Staf = NonNullable<InlichtenView["staf"]>;

function Stand({ staf }: { staf: Staf }) {
  const datum = <VeldTekst veld={staf.herbeoordelenOp} />;
  switch (staf.stand) {
    case "geinformeerd":
      return <Melding soort="succes">De betrokkene is geïnformeerd.</Melding>;
    case "open":
      return (
        <Melding soort="info" titel="De betrokkene is nog niet geïnformeerd">
          Informeer de betrokkene voordat gegevens worden gedeeld (protocol, artikel 16.1). Of leg een besluit vast om
          dat nog niet te doen (artikel 16.6).
        </Melding>
      );
    case "uitgesteld":
      return (
        <Melding soort="info" titel="Er is besloten om de betrokkene nog niet te informeren">
          Beoordeel dit besluit opnieuw op {datum}.
        </Melding>
      );
    case "verlopen":
      return (
        <Melding soort="waarschuwing" titel="Het besluit om niet te informeren moet opnieuw worden beoordeeld">
          De datum daarvoor was {datum}. Informeer de betrokkene, of leg een nieuw besluit vast (protocol, artikel
          16.7). Tot dan kan de casus niet verder en niet worden geagendeerd.
        </Melding>
      );
  }
}

function OpBrief({ staf, basis }: { staf: Staf; basis: string }) {
  const { handelingen } = useCasusEnvelop<InlichtenView>();
  return (
    <Kaart titel="Brief aan de betrokkene" id="brief">
      {staf.opBrieven.length > 0 ? (
        <ul className="list-disc pl-5">
          {staf.opBrieven.map(({ id, nr, label, stand }) => (
            <li key={id}>
              <Link to={`${basis}/brieven/${id}`}>
                Brief {nr}: {label}
              </Link>{" "}
              ({briefstanden[stand].toLowerCase()})
            </li>
          ))}
        </ul>
      ) : (
        <Leegmelding>Er is nog geen brief gemaakt.</Leegmelding>
      )}
      {handelingen.brief_maken && (
        <div className="mt-3">
          <Knoplink href={`${basis}/brieven/nieuw/op_brief`} soort={staf.opBrieven.length > 0 ? "tweede" : "eerste"}>
            {handelingen.brief_maken.label}
          </Knoplink>
        </div>
      )}
    </Kaart>
  );
}

function Informeren({ staf }: { staf: Staf }) {
  const envelop = useCasusEnvelop<InlichtenView>();
  const { informeren_vastleggen: stand } = envelop.handelingen;
  if (!stand) return null;
  const formulier = (
    <>
      {!staf.opBrieven.some(({ stand: briefstand }) => briefstand === "verzonden") && (
        <Melding soort="waarschuwing">In het brievenboek staat nog geen verzonden brief aan de betrokkene.</Melding>
      )}
      <Handelingsformulier<z.input<typeof informerenForm>>
        key={envelop.eenmalig}
        envelop={envelop}
        handeling="informeren_vastleggen"
        stand={stand}
        knop="Vastleggen"
        waarden={{ datum: staf.verzondenOp ?? "" }}
        labels={{ wijze: "Wijze van informeren", datum: "Datum van informeren", toelichting: "Toelichting" }}
      >
        {(velden) => (
          <>
            <Keuzerondjes
              veld={velden.wijze}
              label="Wijze van informeren"
              opties={beschrijfVeld("inlichting", "wijze").opties}
            />
            <Datumveld veld={velden.datum} label="Datum van informeren" />
            <Tekstvlak
              veld={velden.toelichting}
              label="Toelichting"
              hint="Ook de betrokken partijen zien deze tekst."
              max={2000}
              rijen={2}
              optioneel
            />
          </>
        )}
      </Handelingsformulier>
    </>
  );
  return (
    <Kaart titel="Vastleggen hoe en wanneer de betrokkene is geïnformeerd" id="informeren">
      <p className="mb-4 max-w-prose">
        De betrokken partijen zien de datum en de wijze, en krijgen daarover een e-mail (protocol, artikel 16.2).
      </p>
      {staf.stand === "geinformeerd" ? (
        <Uitklap titel="Nog een keer vastleggen" envelop={envelop} formulierId="informeren_vastleggen" stand={stand}>
          {formulier}
        </Uitklap>
      ) : (
        formulier
      )}
    </Kaart>
  );
}

export default function Inlichten() {
  const envelop = useCasusEnvelop<InlichtenView>();
  const { view, kop, handelingen } = envelop;
  const { staf, inlichtingen } = view;
  const basis = `/casussen/${kop.casusnummer}`;
  return (
    <CasusScherm
      envelop={envelop}
      titel="Inlichten betrokkene"
      fase="inlichten"
      inleiding={staf && "De betrokkene hoort waarom gegevens worden gedeeld, met wie, en welke rechten er zijn."}
    >
      {staf && <Stand staf={staf} />}
      <Kaart titel="Wanneer en hoe de betrokkene is geïnformeerd">
        {inlichtingen.length > 0 ? (
          inlichtingen.map(({ id, velden }) => (
            <Gegevenslijst key={id}>
              <ToonVelden velden={velden} />
            </Gegevenslijst>
          ))
        ) : (
          <Leegmelding>Dit is nog niet vastgelegd.</Leegmelding>
        )}
      </Kaart>
      {staf && <OpBrief staf={staf} basis={basis} />}
      {staf && <Informeren staf={staf} />}
      {staf && <Uitstel staf={staf} />}
      {handelingen.naar_bespreken && (
        <Kaart titel="Verder met de casus">
          <Faseovergangknop envelop={envelop} besluit="naar_bespreken" />
        </Kaart>
      )}
    </CasusScherm>
  );
}
