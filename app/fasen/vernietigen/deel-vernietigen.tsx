import type { z } from "zod";
import { Handelingsformulier, Kaart, Melding, Tekstveld } from "~/components";
import { formatMoment } from "~/lib/datum";
import type { CasusEnvelop } from "~/protocol/antwoord.server";
import { Tellingtabel } from "~/vernietiging/deel-telling";
import type { knopForm, vernietigenForm } from "./form";
import type { VernietigenView } from "./view";

type Envelop = CasusEnvelop<VernietigenView>;

function Bevestigen({ envelop }: { envelop: Envelop }) {
  const { view, handelingen } = envelop;
  const { vernietigen, vernietigen_intrekken: intrekken } = handelingen;
  if (!view.klaargezet) return null;
  return (
    <>
      <Melding soort="waarschuwing" titel="De vernietiging staat klaar">
        Klaargezet door {view.klaargezet.door} op {formatMoment(view.klaargezet.op)}. Een tweede persoon controleert de
        aantallen hierboven en bevestigt met het casusnummer.
      </Melding>
      {vernietigen && (
        <Handelingsformulier<z.input<typeof vernietigenForm>>
          key={envelop.eenmalig}
          envelop={envelop}
          handeling="vernietigen"
          stand={vernietigen}
          labels={{ casusnummer: "Casusnummer" }}
          knopsoort="gevaar"
        >
          {(velden) => (
            <Tekstveld
              veld={velden.casusnummer}
              label="Casusnummer"
              hint={`Typ ter controle het nummer ${view.casusnummer} over. Dit kan niet ongedaan worden gemaakt.`}
              breedte="kort"
            />
          )}
        </Handelingsformulier>
      )}
      {intrekken && (
        <div className="mt-4">
          <Handelingsformulier<z.input<typeof knopForm>>
            key={`${envelop.eenmalig}-intrekken`}
            envelop={envelop}
            handeling="vernietigen_intrekken"
            stand={intrekken}
            knopsoort="tweede"
          />
        </div>
      )}
    </>
  );
}

/** First what it would do, in numbers; then one person prepares it, and another confirms. */
export function Vernietigingskaart({ envelop }: { envelop: Envelop }) {
  const { view, handelingen } = envelop;
  const { vernietigen_klaarzetten: klaarzetten, vernietigen } = handelingen;
  if (!view.telling || (!klaarzetten && !vernietigen)) return null;
  return (
    <Kaart titel="Vernietigen">
      <p className="max-w-prose">
        De persoonsgegevens worden geanonimiseerd volgens DPIA bijlage 1. Het dossier is daarna door niemand meer te
        openen. Er is nog niets gewijzigd: dit is wat er gebeurt als het wordt vernietigd.
      </p>
      <Tellingtabel telling={view.telling} onderschrift="Wat weggaat en wat blijft" />
      {!view.klaargezet && klaarzetten && (
        <Handelingsformulier<z.input<typeof knopForm>>
          key={envelop.eenmalig}
          envelop={envelop}
          handeling="vernietigen_klaarzetten"
          stand={klaarzetten}
        />
      )}
      <Bevestigen envelop={envelop} />
    </Kaart>
  );
}
