import type { z } from "zod";
import {
  Datumveld,
  Gegeven,
  Gegevenslijst,
  Handelingsformulier,
  Keuzerondjes,
  Leegmelding,
  Tabel,
  Tekstvlak,
  ToonVelden,
  VeldTekst,
  Vinkjes,
  type Kolom,
} from "~/components";
import { formatDag, formatDagKort, formatMoment } from "~/lib/datum";
import type { Envelop } from "~/protocol/antwoord.server";
import type { adviesForm, raadpleegForm } from "./form";
import { adviezen } from "./lijsten";
import type { Behandeling, Raadplegingregel, VerzoekView } from "./view";

interface Props {
  envelop: Envelop<VerzoekView>;
}
type Metbehandeling = Props & { behandeling: Behandeling };

const lijst = (woorden: Readonly<Record<string, string>>) =>
  Object.entries(woorden).map(([waarde, label]) => ({ waarde, label }));

export function Raadpleegformulier({ envelop, behandeling }: Metbehandeling) {
  const { soort, handelingen } = envelop.view;
  const vraag =
    soort === "inzage"
      ? "Heeft u bezwaar tegen het geven van de gegevens die uw organisatie heeft verstrekt? Zo ja, welke, en op welke grond in de wet?"
      : "Wat is uw oordeel over dit verzoek voor de gegevens die uw organisatie heeft verstrekt?";
  return (
    <Handelingsformulier<z.input<typeof raadpleegForm>>
      envelop={envelop}
      handeling="raadplegen"
      stand={handelingen.raadplegen}
      waarden={{ vraag, uiterlijk_op: formatDagKort(behandeling.standaardUiterlijk) }}
      labels={{ partijen: "Wie raadpleegt u", vraag: "Vraag aan de Partij", uiterlijk_op: "Antwoord uiterlijk op" }}
    >
      {(velden) => (
        <>
          <Vinkjes veld={velden.partijen} label="Wie raadpleegt u" opties={behandeling.teRaadplegen} />
          <Tekstvlak
            veld={velden.vraag}
            label="Vraag aan de Partij"
            hint="De Partij leest deze vraag na inloggen. In de mail staat alleen het casusnummer."
            max={2000}
            rijen={3}
          />
          <Datumveld veld={velden.uiterlijk_op} label="Antwoord uiterlijk op" />
        </>
      )}
    </Handelingsformulier>
  );
}

export function Adviesformulier({ envelop, vraag }: Props & { vraag: Raadplegingregel }) {
  return (
    <Handelingsformulier<z.input<typeof adviesForm>>
      envelop={envelop}
      handeling="advies_geven"
      formulierId={`advies_geven-${vraag.id}`}
      stand={envelop.view.handelingen.advies_geven}
      labels={{ advies: "Uw advies", toelichting: "Toelichting" }}
      metConcept
    >
      {(velden) => (
        <>
          <input type="hidden" name="raadpleging" value={vraag.id} />
          <Keuzerondjes veld={velden.advies} label="Uw advies" opties={lijst(adviezen)} />
          <Tekstvlak
            veld={velden.toelichting}
            label="Toelichting"
            hint="Verplicht bij bezwaar: waartegen, en op welke grond."
            max={2000}
            rijen={4}
            optioneel
          />
        </>
      )}
    </Handelingsformulier>
  );
}

const kolommen: readonly Kolom<Raadplegingregel>[] = [
  { sleutel: "partij", kop: "Partij", cel: ({ partij }) => partij },
  { sleutel: "casus", kop: "Casus", kort: true, cel: ({ casusnummer }) => casusnummer },
  {
    sleutel: "advies",
    kop: "Advies",
    cel: ({ advies, uiterlijkOp, antwoordVan, beantwoordOp }) =>
      advies ? (
        <>
          <strong>{advies}</strong>
          <span className="block text-sm text-inkt-zacht">
            {antwoordVan}
            {beantwoordOp && `, ${formatMoment(beantwoordOp)}`}
          </span>
        </>
      ) : (
        `Wacht, uiterlijk ${formatDag(uiterlijkOp)}`
      ),
  },
  { sleutel: "toelichting", kop: "Toelichting", cel: ({ toelichting }) => <VeldTekst veld={toelichting} /> },
];

/** Whom was asked, and what they answered. */
export function Raadplegingen({ behandeling }: { behandeling: Behandeling }) {
  return (
    <Tabel
      onderschrift="Geraadpleegde Partijen"
      verbergOnderschrift
      kolommen={kolommen}
      rijen={behandeling.raadplegingen}
      sleutelVan={({ id }) => id}
      leeg={<Leegmelding>Er is nog geen Partij geraadpleegd.</Leegmelding>}
    />
  );
}

/** What the reader's own Partij is asked. */
export function EigenVraag({ envelop, vraag }: Props & { vraag: Raadplegingregel }) {
  return (
    <>
      <Gegevenslijst>
        <Gegeven label="Casus">{vraag.casusnummer}</Gegeven>
        <Gegeven label="Antwoord uiterlijk op">{formatDag(vraag.uiterlijkOp)}</Gegeven>
        {vraag.vraag && <ToonVelden velden={[vraag.vraag]} />}
        {vraag.advies && <Gegeven label="Uw advies">{vraag.advies}</Gegeven>}
        {vraag.toelichting && <ToonVelden velden={[vraag.toelichting]} />}
      </Gegevenslijst>
      {!vraag.advies && (
        <div className="mt-3">
          <Adviesformulier envelop={envelop} vraag={vraag} />
        </div>
      )}
    </>
  );
}
