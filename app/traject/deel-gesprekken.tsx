import type { z } from "zod";
import {
  Datumveld,
  Gegevenslijst,
  Handelingsformulier,
  Leegmelding,
  Tekstvlak,
  ToonVelden,
  Uitklap,
  Vouw,
} from "~/components";
import { Markering } from "~/fasen/bespreken/markering";
import { formatDag } from "~/lib/datum";
import type { CasusEnvelop } from "~/protocol/antwoord.server";
import { beschrijfVeld } from "~/protocol/formulier";
import type { gesprekForm } from "./form";
import type { Rijview, Trajectdeel, TrajectView } from "./view";

type Envelop = CasusEnvelop<TrajectView>;
type Gesprekview = Rijview<"gesprek">;

const sleutels = ["datum", "aanwezig", "doelen", "hulpvragen", "algemene_indruk", "verslag", "toelichting"] as const;
const labels: Record<string, string> = {
  ...Object.fromEntries(sleutels.map((sleutel) => [sleutel, beschrijfVeld("gesprek", sleutel).label])),
  bevat: "De teksten bevatten",
};
const label = (sleutel: (typeof sleutels)[number]) => beschrijfVeld("gesprek", sleutel).label;

function Formulier({ envelop, gesprek }: { envelop: Envelop; gesprek?: Gesprekview }) {
  const formulierId = gesprek ? `gesprek_opslaan-${gesprek.id}` : "gesprek_opslaan";
  const stand = envelop.handelingen.gesprek_opslaan;
  const { formulier } = gesprek ?? {};
  return (
    <Uitklap
      titel={gesprek ? "Gesprek wijzigen" : "Gesprek vastleggen"}
      envelop={envelop}
      formulierId={formulierId}
      stand={stand}
    >
      <Handelingsformulier<z.input<typeof gesprekForm>>
        envelop={envelop}
        handeling="gesprek_opslaan"
        formulierId={formulierId}
        stand={stand}
        waarden={formulier?.waarden ?? { bevat: [...envelop.view.bevat] }}
        versies={formulier?.versies}
        labels={labels}
        metConcept
      >
        {(velden) => (
          <>
            {gesprek && <input type="hidden" name="rij" value={gesprek.id} />}
            <Datumveld veld={velden.datum} label={label("datum")} />
            <Tekstvlak
              veld={velden.aanwezig}
              label={label("aanwezig")}
              hint="Wie er waren, met hun rol."
              max={500}
              rijen={2}
            />
            <Tekstvlak veld={velden.doelen} label={label("doelen")} max={2000} rijen={2} optioneel />
            <Tekstvlak veld={velden.hulpvragen} label={label("hulpvragen")} max={2000} rijen={2} optioneel />
            <Tekstvlak veld={velden.algemene_indruk} label={label("algemene_indruk")} max={2000} rijen={2} optioneel />
            <Tekstvlak veld={velden.verslag} label={label("verslag")} max={8000} rijen={6} />
            <Tekstvlak veld={velden.toelichting} label={label("toelichting")} max={2000} rijen={2} optioneel />
            <Markering veld={velden.bevat} label="De teksten bevatten" />
          </>
        )}
      </Handelingsformulier>
    </Uitklap>
  );
}

function titelVan({ velden, auteur }: Gesprekview): string {
  const datum = velden.find((veld) => veld.sleutel === "datum");
  return datum?.soort === "zichtbaar"
    ? `Gesprek op ${formatDag(String(datum.waarde))}`
    : `Gesprek, vastgelegd door ${auteur}`;
}

/** Newest first; the first stands open. */
export function Gesprekken({ envelop, deel, isHuidig }: { envelop: Envelop; deel: Trajectdeel; isHuidig: boolean }) {
  return (
    <>
      {deel.gesprekken.length === 0 && <Leegmelding>Er zijn nog geen gesprekken vastgelegd.</Leegmelding>}
      {deel.gesprekken.map((gesprek, plaats) => (
        <Vouw key={gesprek.id} titel={titelVan(gesprek)} open={plaats === 0} rij>
          <Gegevenslijst>
            <ToonVelden velden={gesprek.velden} />
          </Gegevenslijst>
          {gesprek.formulier && (
            <div className="mt-2">
              <Formulier envelop={envelop} gesprek={gesprek} />
            </div>
          )}
        </Vouw>
      ))}
      {isHuidig && envelop.handelingen.gesprek_opslaan && (
        <div className="mt-3">
          <Formulier envelop={envelop} />
        </div>
      )}
    </>
  );
}
