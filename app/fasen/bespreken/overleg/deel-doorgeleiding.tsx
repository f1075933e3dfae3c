import type { z } from "zod";
import {
  Gegevenslijst,
  Handelingsformulier,
  Kaart,
  Keuzerondjes,
  Keuzeveld,
  Keuzevervolg,
  Tekstveld,
  Tekstvlak,
  ToonVelden,
  Uitklap,
  Vinkjes,
} from "~/components";
import { formatDag, formatMoment } from "~/lib/datum";
import type { CasusEnvelop } from "~/protocol/antwoord.server";
import { beschrijfVeld } from "~/protocol/formulier";
import { doorgeleidingen, type Doorgeleiding } from "~/protocol/lijsten";
import { opties, Toestemmingen } from "~/registers/derden/deel-formulieren";
import { ontvangersoorten, typen } from "~/registers/derden/form";
import { Markering } from "../markering";
import type { maakDoorgeleidingForm } from "./form";
import type { OverlegVanCasusView } from "./view";

type Envelop = CasusEnvelop<OverlegVanCasusView>;

const labels = {
  bestemming: "Naar",
  reden: "Reden",
  gegevens: "Persoonsgegevens",
  overgedragen: "Wat wordt overgedragen",
  ontvangersoort: "Soort ontvanger",
  grondslag: "Wetsartikel of besluit",
  typen: "Welke gegevens",
  toestemmingen: "Schriftelijke toestemming",
};

const soorten: Record<Doorgeleiding, { handeling: string; titel: string; uitleg: string; naar: string }> = {
  opschaling: {
    handeling: "opschalen",
    titel: "Opschalen",
    uitleg:
      "Het casusoverleg besluit dat de casus naar een hoger niveau gaat. De casus blijft open tot u hem afsluit; de reden is dan Opgeschaald.",
    naar: "Het overleg of de organisatie op het hogere niveau, geen naam van een persoon.",
  },
  overlegtafel: {
    handeling: "naar_overlegtafel",
    titel: "Naar een andere overlegtafel",
    uitleg:
      "Het casusoverleg besluit dat een andere overlegtafel of een ander samenwerkingsverband de casus behandelt. De casus blijft open tot u hem afsluit.",
    naar: "De overlegtafel of het samenwerkingsverband, geen naam van een persoon.",
  },
};

function Formulier({ envelop, soort }: { envelop: Envelop; soort: Doorgeleiding }) {
  const { handeling, titel, uitleg, naar } = soorten[soort];
  const stand = envelop.handelingen[handeling];
  if (!stand) return null;
  return (
    <Uitklap titel={titel} envelop={envelop} formulierId={handeling} stand={stand}>
      <Handelingsformulier<z.input<ReturnType<typeof maakDoorgeleidingForm>>>
        envelop={envelop}
        handeling={handeling}
        stand={stand}
        waarden={{ bevat: envelop.view.bevat }}
        labels={labels}
        metConcept
        breed
      >
        {(velden) => (
          <>
            <div className="max-w-2xl space-y-4">
              <p>{uitleg}</p>
              <Tekstveld veld={velden.bestemming} label={labels.bestemming} hint={naar} breedte="lang" />
              <Tekstvlak veld={velden.reden} label={labels.reden} max={2000} />
            </div>
            <Keuzevervolg
              keuze={
                <Keuzerondjes
                  veld={velden.gegevens}
                  label={labels.gegevens}
                  opties={beschrijfVeld("doorgeleiding", "gegevens").opties}
                />
              }
              vervolg={[
                {
                  bij: "mee",
                  inhoud: (
                    <>
                      <p className="max-w-prose">
                        Dit is een verstrekking aan een derde. Zij komt met dit besluit in het register (P 23.1). Geef
                        alleen wat daar nodig is, en niets waarvan het gebruik is beperkt.
                      </p>
                      <div className="max-w-2xl space-y-4">
                        <Tekstvlak
                          veld={velden.overgedragen}
                          label={labels.overgedragen}
                          hint="Welke informatie, in uw woorden. Dit staat alleen in het dossier."
                          max={2000}
                        />
                        <Keuzeveld
                          veld={velden.ontvangersoort}
                          label={labels.ontvangersoort}
                          opties={opties(ontvangersoorten)}
                        />
                        <Tekstveld
                          veld={velden.grondslag}
                          label={labels.grondslag}
                          hint="Waarop de verstrekking rust."
                          breedte="lang"
                        />
                        <Vinkjes veld={velden.typen} label={labels.typen} opties={opties(typen)} />
                      </div>
                      <Toestemmingen veld={velden.toestemmingen} partijen={envelop.view.inbrengers} />
                    </>
                  ),
                },
              ]}
            />
            <Markering veld={velden.bevat} label="Bestemming, reden of overdracht bevatten" />
          </>
        )}
      </Handelingsformulier>
    </Uitklap>
  );
}

/** P bijlage 2: besluiten with which the casus goes elsewhere, newest first, and the forms for them. */
export function Doorgeleidingen({ envelop }: { envelop: Envelop }) {
  const { view, handelingen } = envelop;
  const magIets = handelingen.opschalen ?? handelingen.naar_overlegtafel;
  if (view.doorgeleidingen.length === 0 && !magIets) return null;
  return (
    <Kaart titel="Opschaling en andere overlegtafels">
      {view.doorgeleidingen.length === 0 && <p className="text-inkt-zacht">Hierover is nog niet besloten.</p>}
      <ul className="divide-y divide-lijn">
        {view.doorgeleidingen.map(({ id, soort, overlegOp, door, moment, velden }) => (
          <li key={id} className="py-2">
            <h3>{soort ? doorgeleidingen[soort] : "Besluit"}</h3>
            <p className="text-sm text-inkt-zacht">
              {overlegOp && `Besloten in het casusoverleg van ${formatDag(overlegOp)}. `}
              Vastgelegd door {door}, {formatMoment(moment)}.
            </p>
            <Gegevenslijst>
              <ToonVelden velden={velden} />
            </Gegevenslijst>
          </li>
        ))}
      </ul>
      {magIets && (
        <div className="niet-printen mt-2 space-y-2">
          <Formulier envelop={envelop} soort="opschaling" />
          <Formulier envelop={envelop} soort="overlegtafel" />
        </div>
      )}
    </Kaart>
  );
}
