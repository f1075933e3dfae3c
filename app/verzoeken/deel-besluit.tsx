import type { z } from "zod";
import { Handelingsformulier, Keuzerondjes, Keuzeveld, Tekstvlak } from "~/components";
import type { Envelop } from "~/protocol/antwoord.server";
import { beschrijfVeld } from "~/protocol/formulier";
import type { gegevenbesluitForm } from "./form";
import type { Gegevenregel, GegevensView } from "./gegevensview";
import { besluitgronden, toewijzingswoorden, type Verzoeksoort } from "./lijsten";

interface Props {
  envelop: Envelop<GegevensView>;
  casusId: string;
  regel: Gegevenregel;
  formulierId: string;
}

const label = (sleutel: "gevraagd" | "motivering" | "bewerking") => beschrijfVeld("rechtenbesluit", sleutel).label;
const labels = {
  uitkomst: "Besluit",
  grond: "Grond",
  gevraagd: label("gevraagd"),
  motivering: label("motivering"),
  bewerking: label("bewerking"),
};

function listUitkomsten(soort: Verzoeksoort): { waarde: string; label: string; hint?: string }[] {
  const { toewijzen, afwijzen } = toewijzingswoorden[soort];
  const ja = { waarde: "toewijzen", label: toewijzen };
  const nee = { waarde: "afwijzen", label: afwijzen };
  return soort === "inzage"
    ? [ja, { waarde: "deels", label: "Gedeeltelijk geven", hint: "Zonder wat over anderen gaat." }, nee]
    : [{ waarde: "gevraagd", label: "De betrokkene vraagt dit; nog te besluiten" }, ja, nee];
}

/** One besluit about one gegeven; the texts of a refusal go to the betrokkene as they are written here. */
export function Besluitformulier({ envelop, casusId, regel, formulierId }: Props) {
  const { soort, handelingen } = envelop.view;
  const gronden = Object.entries({ ...besluitgronden[soort].toewijzen, ...besluitgronden[soort].afwijzen });
  const { besluit } = regel;
  return (
    <Handelingsformulier<z.input<typeof gegevenbesluitForm>>
      envelop={envelop}
      handeling="gegeven_besluiten"
      formulierId={formulierId}
      stand={handelingen.gegeven_besluiten}
      waarden={{ ...besluit?.waarden, uitkomst: besluit?.uitkomst, grond: besluit?.grond ?? undefined }}
      versies={besluit?.versies}
      labels={labels}
      metConcept
    >
      {(velden) => (
        <>
          <input type="hidden" name="casus" value={casusId} />
          <input type="hidden" name="rij" value={regel.rijId} />
          <input type="hidden" name="soort" value={regel.soort} />
          <Keuzerondjes veld={velden.uitkomst} label={labels.uitkomst} opties={listUitkomsten(soort)} />
          {soort === "correctie" && <Tekstvlak veld={velden.gevraagd} label={labels.gevraagd} max={4000} rijen={2} />}
          <Keuzeveld
            veld={velden.grond}
            label={labels.grond}
            hint={soort === "inzage" ? "Alleen bij niet of gedeeltelijk geven." : "Verplicht zodra u besluit."}
            leeg="Geen grond gekozen"
            opties={gronden.map(([waarde, woorden]) => ({ waarde, label: woorden }))}
            optioneel
          />
          <Tekstvlak
            veld={velden.motivering}
            label={labels.motivering}
            hint="Komt zo in het antwoord. Herhaal hier niet wat u weigert te geven."
            max={2000}
            rijen={2}
            optioneel
          />
          {soort === "inzage" && (
            <Tekstvlak
              veld={velden.bewerking}
              label={labels.bewerking}
              hint="Alleen bij gedeeltelijk geven. Wordt gewist als het antwoord is gegeven."
              max={8000}
              rijen={3}
              optioneel
            />
          )}
        </>
      )}
    </Handelingsformulier>
  );
}
