import type { z } from "zod";
import {
  Datumveld,
  Gegevenslijst,
  Handelingsformulier,
  Kaart,
  Keuzerondjes,
  Tekstveld,
  Tekstvlak,
  ToonVelden,
  Uitklap,
  Vinkjes,
} from "~/components";
import { useCasusEnvelop } from "~/lib/view";
import { beschrijfVeld } from "~/protocol/formulier";
import { markeringopties, type uitstelForm } from "./form";
import type { InlichtenView } from "./view";

const sleutels = [
  "soort",
  "grond",
  "motivering",
  "verwacht_op",
  "afhankelijk_van",
  "toetsing",
  "herbeoordelen_op",
] as const;
const labels: Record<string, string> = {
  ...Object.fromEntries(sleutels.map((sleutel) => [sleutel, beschrijfVeld("uitstel", sleutel).label])),
  bevat: "Deze teksten bevatten",
};
const label = (sleutel: (typeof sleutels)[number]) => beschrijfVeld("uitstel", sleutel).label;

function Uitstelformulier({ staf }: { staf: NonNullable<InlichtenView["staf"]> }) {
  const envelop = useCasusEnvelop<InlichtenView>();
  return (
    <Handelingsformulier<z.input<typeof uitstelForm>>
      key={envelop.eenmalig}
      envelop={envelop}
      handeling="uitstellen"
      stand={envelop.handelingen.uitstellen}
      knop="Besluit vastleggen"
      waarden={{ bevat: staf.strengste }}
      labels={labels}
      metConcept
    >
      {(velden) => (
        <>
          <Keuzerondjes veld={velden.soort} label={label("soort")} opties={beschrijfVeld("uitstel", "soort").opties} />
          <Keuzerondjes
            veld={velden.grond}
            label={label("grond")}
            hint="Alleen op een van deze gronden hoeft de betrokkene niet te worden geïnformeerd."
            opties={beschrijfVeld("uitstel", "grond").opties}
          />
          <Tekstvlak veld={velden.motivering} label={label("motivering")} />
          <Datumveld veld={velden.verwacht_op} label={label("verwacht_op")} />
          <Tekstvlak veld={velden.afhankelijk_van} label={label("afhankelijk_van")} max={2000} />
          <Tekstveld
            veld={velden.toetsing}
            label={label("toetsing")}
            hint="Bijvoorbeeld: elke maand, in overleg met de politie."
            breedte="lang"
          />
          <Datumveld
            veld={velden.herbeoordelen_op}
            label={label("herbeoordelen_op")}
            hint="dd-mm-jjjj. Na deze dag kan de casus pas verder als het besluit opnieuw is beoordeeld."
          />
          <Vinkjes veld={velden.bevat} label="Deze teksten bevatten" opties={markeringopties} optioneel />
        </>
      )}
    </Handelingsformulier>
  );
}

/** Postponing or omitting (P 16.6, 16.7). A review is a new decision; the earlier ones stay. */
export function Uitstel({ staf }: { staf: NonNullable<InlichtenView["staf"]> }) {
  const envelop = useCasusEnvelop<InlichtenView>();
  const { handelingen } = envelop;
  const isOpnieuw = staf.stand === "verlopen" || staf.stand === "uitgesteld";
  const magUitstellen = handelingen.uitstellen !== undefined && staf.stand !== "geinformeerd";
  if (!magUitstellen && staf.uitstellen.length === 0) return null;
  return (
    <Kaart titel="Niet of later informeren" id="uitstel">
      {staf.uitstellen.length > 0 && (
        <ol className="list-none space-y-4 pl-0">
          {staf.uitstellen.map(({ id, velden }, plaats) => (
            <li key={id} className="border-t border-lijn pt-3 first:border-t-0">
              <p className="font-semibold">{plaats === 0 ? "Laatste besluit" : "Eerder besluit"}</p>
              <Gegevenslijst>
                <ToonVelden velden={velden} />
              </Gegevenslijst>
            </li>
          ))}
        </ol>
      )}
      {magUitstellen && (
        <div className="mt-3">
          <Uitklap
            titel={isOpnieuw ? "Opnieuw beoordelen" : "Besluiten om niet of later te informeren"}
            envelop={envelop}
            formulierId="uitstellen"
            stand={handelingen.uitstellen}
            open={staf.stand === "verlopen"}
          >
            <Uitstelformulier staf={staf} />
          </Uitklap>
        </div>
      )}
    </Kaart>
  );
}
