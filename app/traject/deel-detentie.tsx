import type { z } from "zod";
import {
  Datumveld,
  Gegevenslijst,
  Handelingsformulier,
  Leegmelding,
  Tabel,
  ToonVelden,
  Uitklap,
  VeldTekst,
  Vouw,
} from "~/components";
import type { CasusEnvelop } from "~/protocol/antwoord.server";
import type { detentieForm } from "./form";
import type { Detentieview, Trajectdeel, TrajectView } from "./view";

type Envelop = CasusEnvelop<TrajectView>;

const standen = { komend: "Komt nog", nu: "Loopt nu", geweest: "Voorbij" } as const;
const labels = { start: "Start", eind: "Eind" };

function Formulier({ envelop, periode }: { envelop: Envelop; periode?: Detentieview }) {
  const formulierId = periode ? `detentie_opslaan-${periode.id}` : "detentie_opslaan";
  const stand = envelop.handelingen.detentie_opslaan;
  const { formulier } = periode ?? {};
  return (
    <Uitklap
      titel={periode ? "Wijzigen" : "Detentieperiode toevoegen"}
      envelop={envelop}
      formulierId={formulierId}
      stand={stand}
    >
      <Handelingsformulier<z.input<typeof detentieForm>>
        envelop={envelop}
        handeling="detentie_opslaan"
        formulierId={formulierId}
        stand={stand}
        waarden={formulier ? { start: formulier.waarden.start, eind: formulier.waarden.eind } : undefined}
        versies={formulier?.versies}
        labels={labels}
      >
        {(velden) => (
          <>
            {periode && <input type="hidden" name="rij" value={periode.id} />}
            <Datumveld veld={velden.start} label={labels.start} />
            <Datumveld
              veld={velden.eind}
              label={labels.eind}
              hint="dd-mm-jjjj. Ook een verwachte datum. Leeg als het einde niet bekend is."
              optioneel
            />
          </>
        )}
      </Handelingsformulier>
    </Uitklap>
  );
}

/** Who may not have strafrechtelijke gegevens sees no card at all. */
export function Detentie({ envelop, deel, isHuidig }: { envelop: Envelop; deel: Trajectdeel; isHuidig: boolean }) {
  return (
    <>
      <Tabel
        onderschrift="Detentieperioden"
        verbergOnderschrift
        rijen={deel.detenties}
        sleutelVan={({ id }) => id}
        leeg={<Leegmelding>Er zijn geen detentieperioden vastgelegd.</Leegmelding>}
        kolommen={[
          { sleutel: "start", kop: labels.start, cel: ({ start }) => <VeldTekst veld={start} /> },
          { sleutel: "eind", kop: labels.eind, cel: ({ eind }) => (eind ? <VeldTekst veld={eind} /> : "Niet bekend") },
          { sleutel: "stand", kop: "Stand", cel: ({ stand }) => standen[stand] },
          {
            sleutel: "meer",
            kop: "Meer",
            cel: (periode) => (
              <div className="flex flex-wrap items-start gap-x-5 gap-y-2">
                {periode.formulier && <Formulier envelop={envelop} periode={periode} />}
                <Vouw titel="Herkomst">
                  <Gegevenslijst>
                    <ToonVelden velden={periode.velden} />
                  </Gegevenslijst>
                </Vouw>
              </div>
            ),
          },
        ]}
      />
      {isHuidig && envelop.view.magDetentie && envelop.handelingen.detentie_opslaan && <Formulier envelop={envelop} />}
    </>
  );
}
