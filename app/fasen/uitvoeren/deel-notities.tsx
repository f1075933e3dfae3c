import type { z } from "zod";
import { Gegevenslijst, Handelingsformulier, Kaart, Leegmelding, Tekstvlak, ToonVeld, Uitklap } from "~/components";
import type { Veld } from "~/protocol/afscherming";
import type { CasusEnvelop } from "~/protocol/antwoord.server";
import { Markering } from "../bespreken/markering";
import type { notitieForm } from "./form";

interface MetNotities {
  notities: readonly { id: string; tekst: Veld | undefined }[];
  bevat: readonly string[];
}

/** The notities of the aanpak, newest first; on the phase screen and beside the logboek. */
export function Notities({ envelop }: { envelop: CasusEnvelop<MetNotities> }) {
  const { view, handelingen } = envelop;
  return (
    <Kaart titel="Notities">
      {view.notities.length === 0 && <Leegmelding>Er zijn nog geen notities.</Leegmelding>}
      {view.notities.map(({ id, tekst }) => (
        <Gegevenslijst key={id}>
          <ToonVeld veld={tekst} />
        </Gegevenslijst>
      ))}
      {handelingen.notitie_opslaan && (
        <div className="mt-3">
          <Uitklap
            titel="Notitie toevoegen"
            stand={handelingen.notitie_opslaan}
            envelop={envelop}
            formulierId="notitie_opslaan"
          >
            <Handelingsformulier<z.input<typeof notitieForm>>
              envelop={envelop}
              handeling="notitie_opslaan"
              stand={handelingen.notitie_opslaan}
              waarden={{ bevat: [...view.bevat] }}
              labels={{ tekst: "Nieuwe notitie" }}
              metConcept
            >
              {(velden) => (
                <>
                  <Tekstvlak
                    veld={velden.tekst}
                    label="Nieuwe notitie"
                    hint="Belangrijke tussentijdse wijziging in het traject."
                    max={4000}
                  />
                  <Markering veld={velden.bevat} />
                </>
              )}
            </Handelingsformulier>
          </Uitklap>
        </div>
      )}
    </Kaart>
  );
}
