import type { z } from "zod";
import {
  Datumveld,
  Gegeven,
  Gegevenslijst,
  Handelingsformulier,
  Kaart,
  Tekstveld,
  Tekstvlak,
  ToonVelden,
  Uitklap,
} from "~/components";
import type { CasusEnvelop } from "~/protocol/antwoord.server";
import type { knopForm, overdrachtForm, overdragenForm } from "./form";
import type { Overdracht, VernietigenView } from "./view";

type Envelop = CasusEnvelop<VernietigenView>;

const standen: Record<Overdracht["stand"], string> = {
  besloten: "Besloten, nog niet overgedragen",
  overgedragen: "Overgedragen. Het dossier kan hier worden vernietigd.",
  ingetrokken: "Ingetrokken",
};

function Vastleggen({ envelop, overdracht }: { envelop: Envelop; overdracht: Overdracht }) {
  const { overdracht_vastleggen: vastleggen, overdracht_intrekken: intrekken } = envelop.handelingen;
  const pakket = `/casussen/${envelop.kop.casusnummer}/vernietigen/pakket`;
  return (
    <>
      <ol className="mt-3 max-w-prose list-decimal space-y-1 pl-5">
        <li>
          Haal het pakket op: leesbare bestanden, een lijst en controlegetallen.{" "}
          <a href={pakket} download>
            Pakket voor het archief ophalen (zip)
          </a>
          . Dit wordt vastgelegd in het logboek.
        </li>
        <li>Draag het over langs de beveiligde weg die u met het archief hebt afgesproken. Nooit per mail.</li>
        <li>Verwijder uw eigen kopie zodra het archief de ontvangst heeft bevestigd.</li>
        <li>Leg de overdracht hieronder vast. Het dossier komt dan op de vernietigingslijst.</li>
      </ol>
      <div className="mt-3 flex flex-wrap gap-3">
        {vastleggen && (
          <Uitklap
            titel="Overdracht vastleggen"
            envelop={envelop}
            formulierId="overdracht_vastleggen"
            stand={vastleggen}
          >
            <Handelingsformulier<z.input<typeof overdrachtForm>>
              key={envelop.eenmalig}
              envelop={envelop}
              handeling="overdracht_vastleggen"
              stand={vastleggen}
              versies={overdracht.versies}
              labels={{ overgedragen_op: "Overgedragen op", ontvangst: "Bewijs van ontvangst" }}
            >
              {(velden) => (
                <>
                  <input type="hidden" name={velden.rijId.name} value={overdracht.rijId} />
                  <Datumveld veld={velden.overgedragen_op} label="Overgedragen op" />
                  <Tekstveld
                    veld={velden.ontvangst}
                    label="Bewijs van ontvangst"
                    hint="Kenmerk van het archief, of wie de ontvangst bevestigde."
                  />
                </>
              )}
            </Handelingsformulier>
          </Uitklap>
        )}
        {intrekken && (
          <Handelingsformulier<z.input<typeof knopForm>>
            key={`${envelop.eenmalig}-intrekken`}
            envelop={envelop}
            handeling="overdracht_intrekken"
            stand={intrekken}
            knopsoort="tweede"
          />
        )}
      </div>
    </>
  );
}

/** DPIA 10: hand the dossier over to the regional archive instead of only destroying it. */
export function Archiefoverdracht({ envelop }: { envelop: Envelop }) {
  const { view, handelingen } = envelop;
  const stand = handelingen.overdragen;
  return (
    <>
      {view.overdrachten.map((overdracht) => (
        <Kaart key={overdracht.rijId} titel="Overdracht aan het regionaal archief">
          <Gegevenslijst>
            <Gegeven label="Stand">{standen[overdracht.stand]}</Gegeven>
            <ToonVelden velden={overdracht.velden} />
          </Gegevenslijst>
          {overdracht.stand === "besloten" && handelingen.overdracht_vastleggen && (
            <Vastleggen envelop={envelop} overdracht={overdracht} />
          )}
        </Kaart>
      ))}
      {stand?.toegestaan && (
        <Kaart titel="Overdragen aan het regionaal archief">
          <p className="max-w-prose">
            Voor een dossier dat bewaard moet blijven voor later onderzoek (DPIA 10). Na de overdracht wordt het hier
            geanonimiseerd.
          </p>
          <div className="mt-3">
            <Uitklap titel="Overdragen" envelop={envelop} formulierId="overdragen" stand={stand}>
              <Handelingsformulier<z.input<typeof overdragenForm>>
                key={envelop.eenmalig}
                envelop={envelop}
                handeling="overdragen"
                stand={stand}
                labels={{ archief: "Archief", reden: "Reden van overdragen" }}
                metConcept
              >
                {(velden) => (
                  <>
                    <Tekstveld veld={velden.archief} label="Archief" />
                    <Tekstvlak veld={velden.reden} label="Reden van overdragen" max={2000} />
                  </>
                )}
              </Handelingsformulier>
            </Uitklap>
          </div>
        </Kaart>
      )}
    </>
  );
}
