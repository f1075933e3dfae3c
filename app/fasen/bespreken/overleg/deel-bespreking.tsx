import type { z } from "zod";
import { Handelingsformulier, Kaart, Keuzerondjes, Tekstvlak } from "~/components";
import type { CasusEnvelop, Knopstand } from "~/protocol/antwoord.server";
import { beschrijfVeld } from "~/protocol/formulier";
import { leefgebieden, type Leefgebied } from "~/protocol/lijsten";
import { Markering } from "../markering";
import { Leefgebiedscore } from "./deel-scores";
import type { besprekingForm } from "./form";
import type { BesprekingFormulier, OverlegVanCasusView } from "./view";

interface Props {
  envelop: CasusEnvelop<OverlegVanCasusView>;
  formulier: BesprekingFormulier;
  stand: Knopstand | undefined;
}

const labels = {
  toestandsbeeld: "Gezamenlijk toestandsbeeld",
  notulen: "Notulen",
  besluit: "Besluiten",
  afschalen: "Besluit over afsluiten",
  ...Object.fromEntries(
    Object.entries(leefgebieden).flatMap(([naam, label]) => [
      [`scores.${naam}.score`, label],
      [`scores.${naam}.probleem`, `${label}, aard van het probleem`],
    ]),
  ),
};

/** Two forms: who chairs records the picture and the scores while somebody else takes the minutes. */
export function Besprekingformulieren({ envelop, formulier, stand }: Props) {
  const deel = {
    envelop,
    handeling: "bespreking_opslaan",
    stand,
    waarden: formulier.waarden,
    versies: formulier.versies,
    labels,
    metConcept: true,
  };
  return (
    <>
      <p className="mt-4 max-w-prose">
        De casus is nu aan de orde. Beeld met scores en verslag met besluiten slaat u apart op, zodat twee mensen
        tegelijk kunnen schrijven. Schrijf alleen op wat nodig is voor het plan van aanpak (protocol, artikel 9.3).
      </p>
      <noscript>
        <p className="mt-2 max-w-prose">
          Sla het ene blok op, of bewaar een concept, voordat u aan het andere begint: bij opslaan laadt de pagina
          opnieuw.
        </p>
      </noscript>
      <Kaart titel="Beeld en scores">
        <Handelingsformulier<z.input<typeof besprekingForm>>
          {...deel}
          formulierId={`bespreking_opslaan-beeld-${formulier.overlegId}`}
          breed
          knop="Beeld en scores opslaan"
        >
          {(velden) => {
            const scores = velden.scores.getFieldset();
            return (
              <>
                <Vast overlegId={formulier.overlegId} deel="beeld" />
                <div className="max-w-4xl space-y-4">
                  <Tekstvlak
                    veld={velden.toestandsbeeld}
                    label={labels.toestandsbeeld}
                    max={8000}
                    rijen={4}
                    optioneel
                  />
                  <Markering veld={velden.bevat} label="Toestandsbeeld, notulen of besluiten bevatten" />
                </div>
                <div className="space-y-1">
                  <h3 className="pb-1">Score per leefgebied</h3>
                  <p className="pb-1 text-sm text-inkt-zacht">
                    Aard van het probleem: maximaal 2.000 tekens. Vink aan wat de tekst bevat.
                  </p>
                  {(Object.keys(leefgebieden) as Leefgebied[]).map((leefgebied) => (
                    <Leefgebiedscore
                      key={leefgebied}
                      veld={scores[leefgebied]}
                      leefgebied={leefgebied}
                      vorige={formulier.vorige[leefgebied]}
                    />
                  ))}
                </div>
              </>
            );
          }}
        </Handelingsformulier>
      </Kaart>
      <Kaart titel="Verslag en besluiten">
        <Handelingsformulier<z.input<typeof besprekingForm>>
          {...deel}
          formulierId={`bespreking_opslaan-verslag-${formulier.overlegId}`}
          knop="Verslag en besluiten opslaan"
        >
          {(velden) => (
            <>
              <Vast overlegId={formulier.overlegId} deel="verslag" />
              <Tekstvlak veld={velden.notulen} label={labels.notulen} max={8000} rijen={8} optioneel />
              <Tekstvlak veld={velden.besluit} label={labels.besluit} max={8000} optioneel />
              <Keuzerondjes
                veld={velden.afschalen}
                label={labels.afschalen}
                opties={beschrijfVeld("bespreking", "afschalen").opties}
                optioneel
              />
              <Markering veld={velden.bevat} label="Toestandsbeeld, notulen of besluiten bevatten" />
            </>
          )}
        </Handelingsformulier>
      </Kaart>
    </>
  );
}

function Vast({ overlegId, deel }: { overlegId: string; deel: "beeld" | "verslag" }) {
  return (
    <>
      <input type="hidden" name="overlegId" value={overlegId} />
      <input type="hidden" name="deel" value={deel} />
    </>
  );
}
