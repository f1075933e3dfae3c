import type { z } from "zod";
import {
  Datumveld,
  Gegeven,
  Gegevenslijst,
  Handelingsformulier,
  Kaart,
  Keuzerondjes,
  Tekstveld,
  Tekstvlak,
  ToonVelden,
  Uitklap,
} from "~/components";
import { formatMoment } from "~/lib/datum";
import type { CasusEnvelop } from "~/protocol/antwoord.server";
import { uitkomstOpties, type antwoordForm, type beperkForm, type meldForm } from "./form";
import type { GegevenView, MeldingView } from "./view";

interface Props {
  envelop: CasusEnvelop<GegevenView>;
}

const labels = {
  toelichting: "Wat klopt er niet",
  waarde: "Nieuwe tekst",
  uitkomst: "Corrigeert u het gegeven",
  antwoord: "Toelichting",
};

/** By who received it, to who supplied it. */
export function Melden({ envelop }: Props) {
  const stand = envelop.handelingen.fout_melden;
  if (!stand || !envelop.view.mag.melden) return null;
  return (
    <Uitklap titel={stand.label} formulierId="fout_melden" envelop={envelop} stand={stand}>
      <p className="max-w-prose">
        {envelop.view.verstrekker} krijgt uw melding bij Akkoorden en antwoordt daar. U krijgt bericht per mail, zonder
        persoonsgegevens.
      </p>
      <Handelingsformulier<z.input<typeof meldForm>>
        envelop={envelop}
        handeling="fout_melden"
        stand={stand}
        labels={labels}
        knop="Melding versturen"
        metConcept
      >
        {(velden) => <Tekstvlak veld={velden.toelichting} label={labels.toelichting} rijen={3} max={2000} />}
      </Handelingsformulier>
    </Uitklap>
  );
}

/** By its verstrekker or the procesregisseur: not used any more from the next request on. */
export function Beperken({ envelop }: Props) {
  const stand = envelop.handelingen.gebruik_beperken;
  if (!stand || !envelop.view.mag.beperken) return null;
  return (
    <Uitklap titel={stand.label} formulierId="gebruik_beperken" envelop={envelop} stand={stand} soort="gevaar">
      <p className="max-w-prose">
        Dit geldt direct. Alleen de procesregisseur ziet het gegeven dan nog, tot het is gecorrigeerd of nagegaan. Wie
        het kon lezen, krijgt bericht zonder persoonsgegevens.
      </p>
      <Handelingsformulier<z.input<typeof beperkForm>>
        envelop={envelop}
        handeling="gebruik_beperken"
        stand={stand}
        labels={{ toelichting: "Waarom" }}
        knopsoort="gevaar"
        metConcept
      >
        {(velden) => (
          <Tekstvlak
            veld={velden.toelichting}
            label="Waarom"
            hint="Bijvoorbeeld: de juistheid wordt betwist, of het gegeven is onjuist. De verstrekker en het Veiligheidshuis lezen dit."
            rijen={3}
            max={2000}
          />
        )}
      </Handelingsformulier>
    </Uitklap>
  );
}

interface Correctie extends Record<string, unknown> {
  waarde: string;
  antwoord?: string;
}

/** A new version, in the place of the old one. */
export function Corrigeren({ envelop }: Props) {
  const stand = envelop.handelingen.gegeven_corrigeren;
  const { mag, vorm, max, waarde, versies, veld } = envelop.view;
  if (!stand || !mag.corrigeren) return null;
  return (
    <Uitklap titel={stand.label} formulierId="gegeven_corrigeren" envelop={envelop} stand={stand}>
      <p className="max-w-prose">
        Dit komt in de plaats van wat er staat; van de oude tekst wordt niets bewaard. Wie het kan lezen of kon lezen,
        krijgt bericht zonder persoonsgegevens.
      </p>
      <Handelingsformulier<Correctie>
        envelop={envelop}
        handeling="gegeven_corrigeren"
        stand={stand}
        waarden={{ waarde }}
        versies={versies}
        labels={{ ...labels, waarde: veld.label }}
        metConcept
        breed
      >
        {(velden) => (
          <>
            {vorm === "tekst" ? (
              <Tekstvlak veld={velden.waarde} label={veld.label} rijen={6} {...(max !== null && { max })} />
            ) : vorm === "regel" ? (
              <Tekstveld veld={velden.waarde} label={veld.label} breedte="lang" />
            ) : (
              <Datumveld veld={velden.waarde} label={veld.label} />
            )}
            <Tekstvlak
              veld={velden.antwoord}
              label={labels.antwoord}
              hint="Voor wie een fout meldde."
              rijen={2}
              max={2000}
              optioneel
            />
          </>
        )}
      </Handelingsformulier>
    </Uitklap>
  );
}

function Antwoord({ envelop, melding: { id, versies } }: Props & { melding: MeldingView }) {
  return (
    <Handelingsformulier<z.input<typeof antwoordForm>>
      envelop={envelop}
      handeling="melding_beantwoorden"
      formulierId={`melding_beantwoorden-${id}`}
      stand={envelop.handelingen.melding_beantwoorden}
      versies={versies}
      labels={labels}
    >
      {(velden) => (
        <>
          <input type="hidden" name={velden.melding.name} value={id} />
          <Keuzerondjes
            veld={velden.uitkomst}
            label={labels.uitkomst}
            hint="Moet het nog worden gecorrigeerd? Doe dat hieronder: dan is de melding meteen beantwoord."
            opties={Object.entries(uitkomstOpties).map(([waarde, label]) => ({ waarde, label }))}
          />
          <Tekstvlak
            veld={velden.antwoord}
            label={labels.antwoord}
            hint="Verplicht als u het gegeven niet verandert. Wie het meldde, leest dit."
            rijen={2}
            max={2000}
            optioneel
          />
        </>
      )}
    </Handelingsformulier>
  );
}

/** What was reported about it, and what came of that. */
export function Meldingen({ envelop }: Props) {
  const { meldingen, mag } = envelop.view;
  if (meldingen.length === 0) return null;
  return (
    <Kaart titel="Gemeld over dit gegeven">
      {meldingen.map((melding) => (
        <section
          key={melding.id}
          aria-label={`Melding van ${melding.van}`}
          className="border-t border-lijn py-3 first:border-t-0"
        >
          <Gegevenslijst>
            <Gegeven label="Gemeld door">
              {melding.van}, op {formatMoment(melding.op)}
            </Gegeven>
            <ToonVelden velden={melding.velden} />
            <Gegeven label="Stand">
              <strong>{melding.stand}</strong>
            </Gegeven>
          </Gegevenslijst>
          {melding.isOpen && mag.antwoorden && <Antwoord envelop={envelop} melding={melding} />}
        </section>
      ))}
    </Kaart>
  );
}
