import type { z } from "zod";
import { Datumveld, Handelingsformulier, Tekstvlak, Uitklap, Vinkje } from "~/components";
import { labels, maxTekst, type besluitForm, type leegForm, type stapForm } from "~/geschillen/form";
import type { GeschilhandelingNaam } from "~/geschillen/handelingen";
import type { Envelop } from "~/protocol/antwoord.server";
import { rijversie } from "~/protocol/formulier";
import type { GeschilkaartView } from "./view";

interface Props {
  envelop: Envelop<GeschilkaartView>;
  naam: GeschilhandelingNaam;
}

function vast({ envelop, naam }: Props) {
  const { id, versie, handelingen } = envelop.view;
  return { envelop, handeling: naam, stand: handelingen[naam], versies: { [id]: { [rijversie]: versie } }, labels };
}

const bevestiging = "In deze tekst staan geen persoonsgegevens van een betrokkene";

const hints: Partial<Record<GeschilhandelingNaam, string>> = {
  geschil_oplossen: "Wat is afgesproken.",
  geschil_afhandelen: "Wat is afgesproken.",
  voorleggen_partneroverleg:
    "De vraag in algemene zin, over de verdeling van taken. Deze tekst gaat naar alle Partijen.",
  voorleggen_stuurgroep: "De vraag in algemene zin. Deze tekst gaat naar de Stuurgroep.",
};

function Tekststap(props: Props) {
  return (
    <Handelingsformulier<z.input<typeof stapForm>> {...vast(props)} metConcept>
      {(velden) => (
        <>
          <Tekstvlak veld={velden.tekst} label="Tekst" hint={hints[props.naam]} max={maxTekst} />
          <Vinkje veld={velden.zonderNamen} label={bevestiging} />
        </>
      )}
    </Handelingsformulier>
  );
}

function Besluitstap(props: Props) {
  return (
    <Handelingsformulier<z.input<typeof besluitForm>> {...vast(props)} metConcept>
      {(velden) => (
        <>
          <Datumveld veld={velden.overlegOp} label="Datum van het overleg" />
          <Tekstvlak veld={velden.tekst} label="Tekst" hint="Wat is besloten, of wat nog voorligt." max={maxTekst} />
          <Vinkje veld={velden.zonderNamen} label={bevestiging} />
        </>
      )}
    </Handelingsformulier>
  );
}

const besluiten: readonly GeschilhandelingNaam[] = [
  "besluit_partneroverleg",
  "doorleggen_stuurgroep",
  "besluit_stuurgroep",
];
const volgorde: readonly GeschilhandelingNaam[] = [
  "geschil_oplossen",
  "geschil_afhandelen",
  "voorleggen_partneroverleg",
  "voorleggen_stuurgroep",
  ...besluiten,
];

/** Only what can be done now, by whom may do it. */
export function Stappen({ envelop }: { envelop: Envelop<GeschilkaartView> }) {
  const { handelingen } = envelop.view;
  return (
    <div className="flex flex-wrap items-start gap-3">
      {volgorde.map((naam) => {
        const stand = handelingen[naam];
        if (!stand) return null;
        return (
          <Uitklap key={naam} titel={stand.label} envelop={envelop} formulierId={naam}>
            {besluiten.includes(naam) ? (
              <Besluitstap envelop={envelop} naam={naam} />
            ) : (
              <Tekststap envelop={envelop} naam={naam} />
            )}
          </Uitklap>
        );
      })}
      {handelingen.geschil_intrekken && (
        <Uitklap titel="Geschil intrekken" envelop={envelop} formulierId="geschil_intrekken" soort="gevaar">
          <p className="mb-3 max-w-prose">Het geschil blijft leesbaar, maar niemand doet er nog iets mee.</p>
          <Handelingsformulier<z.input<typeof leegForm>>
            {...vast({ envelop, naam: "geschil_intrekken" })}
            knopsoort="gevaar"
          />
        </Uitklap>
      )}
    </div>
  );
}
