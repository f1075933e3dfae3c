import type { z } from "zod";
import {
  Bestandveld,
  Gegevenslijst,
  Handelingsformulier,
  Leegmelding,
  Tekstvlak,
  ToonVeld,
  Uitklap,
} from "~/components";
import { Markering } from "~/fasen/bespreken/markering";
import type { CasusEnvelop } from "~/protocol/antwoord.server";
import type { aggForm } from "./form";
import type { Aggview, Trajectdeel, TrajectView } from "./view";

type Envelop = CasusEnvelop<TrajectView>;

function Bestand({ envelop, agg: { id, bestand } }: { envelop: Envelop; agg: Aggview }) {
  if (bestand?.veld.soort !== "zichtbaar") return null;
  const { veld, stand } = bestand;
  if (stand === "wacht") return <p>{veld.tekst}. Dit bestand wordt gecontroleerd op virussen.</p>;
  if (stand === "besmet")
    return <p className="font-semibold text-fout">In dit bestand zat een virus. Het is verwijderd.</p>;
  return (
    <p>
      <a href={`/casussen/${envelop.kop.casusnummer}/traject/agg/${id}`}>AGG-bestand downloaden</a>{" "}
      <span className="text-sm text-inkt-zacht">({veld.tekst})</span>
    </p>
  );
}

/** For the procesregie and the casusregisseur only. */
export function Agg({ envelop, deel, isHuidig }: { envelop: Envelop; deel: Trajectdeel; isHuidig: boolean }) {
  const stand = envelop.handelingen.agg_opslaan;
  return (
    <>
      {deel.agg.length === 0 && <Leegmelding>Er zijn geen AGG-gegevens.</Leegmelding>}
      {deel.agg.map((agg) => (
        <div key={agg.id} className="border-t border-lijn py-2 first:border-t-0">
          <Gegevenslijst>
            <ToonVeld veld={agg.gegevens} />
          </Gegevenslijst>
          <Bestand envelop={envelop} agg={agg} />
        </div>
      ))}
      {isHuidig && stand && (
        <div className="mt-3">
          <Uitklap titel="AGG-gegevens toevoegen" envelop={envelop} formulierId="agg_opslaan" stand={stand}>
            <Handelingsformulier<z.input<typeof aggForm>>
              envelop={envelop}
              handeling="agg_opslaan"
              stand={stand}
              waarden={{ bevat: [...envelop.view.bevat] }}
              labels={{ gegevens: "AGG-gegevens", bestand: "AGG-bestand" }}
              metBestand
            >
              {(velden) => (
                <>
                  <Tekstvlak veld={velden.gegevens} label="AGG-gegevens" max={4000} optioneel />
                  <Markering veld={velden.bevat} />
                  <Bestandveld veld={velden.bestand} label="AGG-bestand" optioneel>
                    Alleen het AGG-bestand. Andere documenten horen bij Bijlagen.
                  </Bestandveld>
                </>
              )}
            </Handelingsformulier>
          </Uitklap>
        </div>
      )}
    </>
  );
}
