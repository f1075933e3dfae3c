import type { z } from "zod";
import { Handelingsformulier, Keuzerondjes, Tekstveld, Tekstvlak, Uitklap } from "~/components";
import { Bevat } from "~/inbreng/deel-bevat";
import { Delen } from "~/inbreng/deel-delen";
import { Toestemming } from "~/inbreng/deel-toestemming";
import { inbrenglabels } from "~/inbreng/form";
import { alsVinkjes, wpgLabels } from "~/inbreng/voorwaarden";
import type { CasusEnvelop } from "~/protocol/antwoord.server";
import { beschrijfVeld } from "~/protocol/formulier";
import type { ketenanalyseForm, vrijgevenForm } from "./form";
import type { AnalyseView, EigenForm } from "./view";

interface Props {
  envelop: CasusEnvelop<AnalyseView>;
  form: EigenForm;
}

const labels = { ...inbrenglabels, tekst: "Ketenanalyse" };

function Intrekken({ envelop, form, id }: Props & { id: string }) {
  const formulierId = `ketenanalyse_intrekken-${id}`;
  return (
    <div className="mt-4">
      <Uitklap titel="Ketenanalyse intrekken" formulierId={formulierId} envelop={envelop} soort="gevaar">
        <p className="max-w-prose">
          Andere Partijen en het Veiligheidshuis zien deze tekst dan direct niet meer. Wie deze kon lezen, krijgt
          bericht zonder persoonsgegevens.
        </p>
        <Handelingsformulier<z.input<typeof vrijgevenForm>>
          envelop={envelop}
          handeling="ketenanalyse_intrekken"
          formulierId={formulierId}
          stand={envelop.handelingen.ketenanalyse_intrekken}
          versies={form.versies}
          knopsoort="gevaar"
        >
          {() => <input type="hidden" name="rij" value={id} />}
        </Handelingsformulier>
      </Uitklap>
    </div>
  );
}

/** The analysis of the own Partij, under the same conditions as an inbreng. */
export function EigenKetenanalyse({ envelop, form }: Props) {
  const { toestemming_schriftelijk, toestemming_intrekbaar, ...waarden } = form.waarden;
  return (
    <>
      {form.isIngetrokken && <p>U trok deze ketenanalyse in. Slaat u haar op, dan dient u haar opnieuw in.</p>}
      {form.wpgToestemming && <p>Toestemming van de politie: {wpgLabels[form.wpgToestemming].toLowerCase()}.</p>}
      <Handelingsformulier<z.input<typeof ketenanalyseForm>>
        envelop={envelop}
        handeling="ketenanalyse_opslaan"
        stand={envelop.handelingen.ketenanalyse_opslaan}
        waarden={{
          ...waarden,
          ...alsVinkjes({ toestemming_schriftelijk, toestemming_intrekbaar }),
          bevat: [...form.bevat],
          toestemming: form.toestemming,
          delen_met: form.delenMet,
          partijen: [...form.gekozen],
          vooraf: form.vooraf,
          zeggenschap: form.zeggenschap,
        }}
        versies={form.versies}
        labels={labels}
        metConcept
      >
        {(velden) => (
          <>
            <Tekstvlak
              veld={velden.tekst}
              label="Ketenanalyse"
              hint="De procesregisseur ziet deze tekst direct. De andere Partijen zien hem in het overleg."
              max={8000}
              rijen={8}
            />
            <Bevat
              velden={velden}
              label="De tekst bevat"
              markeringen={form.markeringen}
              isPolitie={form.isPolitie}
              kanVragen={form.kanPolitieVragen}
            />
            <Tekstveld
              veld={velden.doel}
              label="Doel waarvoor u deze analyse verstrekt"
              hint="Wie haar leest, mag haar alleen voor dit doel gebruiken (protocol, artikel 13.5 en 13.6)."
              breedte="lang"
              optioneel={!form.doelVerplicht}
            />
            {form.isPolitie && (
              <Keuzerondjes
                veld={velden.wpg_artikel}
                label="Politiegegevens"
                hint="De politie verstrekt alleen artikel 8- en artikel 13-gegevens (protocol, artikel 6.4 d)."
                opties={beschrijfVeld("ketenanalyse", "wpg_artikel").opties}
              />
            )}
            <Toestemming velden={velden} opties={form.toestemmingen} />
            <Delen velden={velden} partijen={form.partijen} />
          </>
        )}
      </Handelingsformulier>
      {form.id && !form.isIngetrokken && <Intrekken envelop={envelop} form={form} id={form.id} />}
    </>
  );
}
