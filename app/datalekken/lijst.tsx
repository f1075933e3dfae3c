import type { MetaFunction } from "@remix-run/node";
import type { z } from "zod";
import {
  altijd,
  Datumveld,
  Handelingsformulier,
  Kaart,
  Keuzerondjes,
  Keuzeveld,
  Leegmelding,
  Melding,
  Paginakop,
  Tabel,
  Tekstveld,
  Uitklap,
  Uitvoer,
  type Kolom,
} from "~/components";
import { formatMoment } from "~/lib/datum";
import { useEnvelop } from "~/lib/view";
import { Klokcel } from "./deel-klokken";
import { meldlabels, Meldvelden } from "./deel-meldvelden";
import type { meldForm } from "./form";
import { inbreuken } from "./lijsten";
import type { Datalekregel, DatalekkenView } from "./lijstview";

export const meta: MetaFunction = () => [{ title: "Datalekken – PGA-systeem" }];

const kolommen: readonly Kolom<Datalekregel>[] = [
  { sleutel: "nummer", kop: "Nummer", kort: true, cel: ({ nummer, href }) => <a href={href}>{nummer}</a> },
  { sleutel: "inbreuk", kop: "Inbreuk", cel: ({ inbreuk }) => inbreuk },
  { sleutel: "partij", kop: "Bij", cel: ({ partij }) => partij },
  { sleutel: "bekend", kop: "Bekend sinds", cel: ({ kennisgenomenOp }) => formatMoment(kennisgenomenOp) },
  { sleutel: "melding", kop: "Melding hier (2 uur)", cel: ({ melding }) => <Klokcel klok={melding} /> },
  { sleutel: "stand", kop: "Stand", cel: ({ stand }) => stand },
];
const behandelkolommen: readonly Kolom<Datalekregel>[] = [
  ...kolommen.slice(0, -1),
  { sleutel: "ap", kop: "Melding AP (72 uur)", cel: ({ ap }) => <Klokcel klok={ap} /> },
  { sleutel: "stand", kop: "Stand", cel: ({ stand, volgende }) => volgende ?? stand },
];

const opties = Object.entries(inbreuken).map(([waarde, label]) => ({ waarde, label }));

function Meldformulier() {
  const envelop = useEnvelop<DatalekkenView>();
  const { partijen, partijNaam, contact } = envelop.view;
  return (
    <Handelingsformulier<z.input<typeof meldForm>>
      envelop={envelop}
      handeling="datalek_melden"
      stand={altijd("Datalek melden")}
      waarden={{ contact_naam: contact.naam, contact_email: contact.email }}
      labels={meldlabels}
      metConcept
    >
      {(velden) => (
        <>
          {partijen ? (
            <Keuzeveld
              veld={velden.partij}
              label={meldlabels.partij}
              leeg={`${partijNaam} (uw eigen organisatie)`}
              opties={partijen}
              optioneel
            />
          ) : (
            <p>
              U meldt namens <strong>{partijNaam}</strong>.
            </p>
          )}
          <Keuzerondjes veld={velden.inbreuk} label={meldlabels.inbreuk} opties={opties} kolommen />
          <div className="flex flex-wrap gap-x-6 gap-y-4">
            <Datumveld veld={velden.dag} label={meldlabels.dag} />
            <Tekstveld
              veld={velden.tijd}
              label={meldlabels.tijd}
              hint="uu:mm. Vanaf dan lopen de termijnen."
              breedte="kort"
            />
          </div>
          <Meldvelden velden={velden} />
        </>
      )}
    </Handelingsformulier>
  );
}

export default function Datalekken() {
  const envelop = useEnvelop<DatalekkenView>();
  const { view, melding } = envelop;
  return (
    <>
      <Paginakop
        titel="Datalekken"
        inleiding="Weet u van een inbreuk op persoonsgegevens? Meld die meteen, en uiterlijk binnen twee uur. De manager en de procesregisseurs krijgen dan direct bericht (P 14.3)."
      />
      {melding && <Melding soort="succes">{melding}</Melding>}
      {view.metBehandeling ? (
        <div className="my-4">
          <Uitklap titel="Datalek melden" envelop={envelop} formulierId="datalek_melden" soort="eerste">
            <Meldformulier />
          </Uitklap>
        </div>
      ) : (
        <Kaart titel="Datalek melden">
          <Meldformulier />
        </Kaart>
      )}
      <Kaart titel={view.metBehandeling ? "Overzicht van inbreuken" : "Uw meldingen"} id="overzicht">
        {view.metBehandeling && (
          <p className="max-w-prose">
            Iedere inbreuk staat hier, ook als die niet aan de AP is gemeld (P 14.11). In de download staan ook de
            gevolgen, de maatregelen en de tekst van de kennisgeving.
          </p>
        )}
        <Tabel
          onderschrift="Datalekken"
          verbergOnderschrift
          kolommen={view.metBehandeling ? behandelkolommen : kolommen}
          rijen={view.regels}
          sleutelVan={({ nummer }) => nummer}
          leeg={
            <Leegmelding>
              {view.metBehandeling ? "Er zijn geen datalekken gemeld." : "U heeft geen datalek gemeld."}
            </Leegmelding>
          }
        />
        {view.metBehandeling && view.regels.length > 0 && <Uitvoer href="/datalekken/download" />}
      </Kaart>
    </>
  );
}
