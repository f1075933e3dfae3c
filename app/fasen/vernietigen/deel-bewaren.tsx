import type { z } from "zod";
import {
  Datumveld,
  Gegeven,
  Gegevenslijst,
  Handelingsformulier,
  Kaart,
  Melding,
  Tekstvlak,
  ToonVelden,
  Uitklap,
} from "~/components";
import { voorstelDagen } from "~/bewaartermijnen/termijn";
import type { CasusEnvelop } from "~/protocol/antwoord.server";
import type { afwijzenForm, bevestigenForm, langerBewarenForm } from "./form";
import type { Bewaarbesluit, VernietigenView } from "./view";

type Envelop = CasusEnvelop<VernietigenView>;

const standen: Record<Bewaarbesluit["stand"], string> = {
  open: "Voorstel, wacht op een tweede persoon",
  bevestigd: "Bevestigd",
  afgewezen: "Afgewezen of ingetrokken",
  verlopen: `Verlopen: niet binnen ${String(voorstelDagen)} dagen bevestigd`,
};

function Beoordelen({ envelop, besluit }: { envelop: Envelop; besluit: Bewaarbesluit }) {
  const { langer_bewaren_bevestigen: bevestigen, langer_bewaren_afwijzen: afwijzen } = envelop.handelingen;
  const { rijId, versies } = besluit;
  return (
    <div className="mt-3 flex flex-wrap gap-3">
      {bevestigen && (
        <Uitklap
          titel="Bevestigen"
          soort="eerste"
          envelop={envelop}
          formulierId="langer_bewaren_bevestigen"
          stand={bevestigen}
        >
          <Handelingsformulier<z.input<typeof bevestigenForm>>
            key={envelop.eenmalig}
            envelop={envelop}
            handeling="langer_bewaren_bevestigen"
            stand={bevestigen}
            versies={versies}
            labels={{ oordeel: "Oordeel" }}
          >
            {(velden) => (
              <>
                <input type="hidden" name={velden.rijId.name} value={rijId} />
                <Tekstvlak veld={velden.oordeel} label="Oordeel" rijen={2} max={2000} optioneel />
              </>
            )}
          </Handelingsformulier>
        </Uitklap>
      )}
      {afwijzen && (
        <Uitklap titel="Afwijzen of intrekken" envelop={envelop} formulierId="langer_bewaren_afwijzen" stand={afwijzen}>
          <Handelingsformulier<z.input<typeof afwijzenForm>>
            key={envelop.eenmalig}
            envelop={envelop}
            handeling="langer_bewaren_afwijzen"
            stand={afwijzen}
            versies={versies}
            labels={{ oordeel: "Waarom niet" }}
            knopsoort="tweede"
          >
            {(velden) => (
              <>
                <input type="hidden" name={velden.rijId.name} value={rijId} />
                <Tekstvlak veld={velden.oordeel} label="Waarom niet" rijen={2} max={2000} />
              </>
            )}
          </Handelingsformulier>
        </Uitklap>
      )}
    </div>
  );
}

/** Besluiten to keep the dossier longer (stuiten), each with the person who proposed it and the one who judged it. */
export function Bewaarbesluiten({ envelop }: { envelop: Envelop }) {
  return envelop.view.bewaarbesluiten.map((besluit) => (
    <Kaart key={besluit.rijId} titel="Besluit om langer te bewaren">
      <Gegevenslijst>
        <Gegeven label="Stand">{standen[besluit.stand]}</Gegeven>
        <ToonVelden velden={besluit.velden} />
        <Gegeven label="Voorgesteld door">{besluit.voorsteller}</Gegeven>
        {besluit.besluitnemer && <Gegeven label="Beoordeeld door">{besluit.besluitnemer}</Gegeven>}
      </Gegevenslijst>
      {besluit.stand === "open" && <Beoordelen envelop={envelop} besluit={besluit} />}
    </Kaart>
  ));
}

export function LangerBewaren({ envelop }: { envelop: Envelop }) {
  const stand = envelop.handelingen.langer_bewaren;
  if (!stand) return null;
  if (!stand.toegestaan) {
    return envelop.view.bewaarbesluiten.some((besluit) => besluit.stand === "open") ? null : (
      <Melding soort="info">{stand.uitleg}</Melding>
    );
  }
  return (
    <Kaart titel="Langer bewaren">
      <p className="max-w-prose">
        Alleen bij uitzondering (DPIA 10). U stelt het voor met een reden en een nieuwe datum; een procesregisseur die
        het niet zelf voorstelt, bevestigt of wijst af. Zonder antwoord vervalt het voorstel na {voorstelDagen} dagen.
        De toezichthouder ziet elk besluit.
      </p>
      <div className="mt-3">
        <Uitklap titel="Langer bewaren voorstellen" envelop={envelop} formulierId="langer_bewaren" stand={stand}>
          <Handelingsformulier<z.input<typeof langerBewarenForm>>
            key={envelop.eenmalig}
            envelop={envelop}
            handeling="langer_bewaren"
            stand={stand}
            labels={{ reden: "Reden om langer te bewaren", nieuwe_datum: "Bewaren tot" }}
            metConcept
          >
            {(velden) => (
              <>
                <Tekstvlak veld={velden.reden} label="Reden om langer te bewaren" max={2000} />
                <Datumveld veld={velden.nieuwe_datum} label="Bewaren tot" />
              </>
            )}
          </Handelingsformulier>
        </Uitklap>
      </div>
    </Kaart>
  );
}
