import type { z } from "zod";
import { Handelingsformulier } from "~/components";
import type { CasusEnvelop } from "~/protocol/antwoord.server";
import { Delen } from "./deel-delen";
import { Doorverstrekken } from "./deel-doorverstrekken";
import { Toestemming } from "./deel-toestemming";
import { inbrenglabels, type voorwaardenForm } from "./form";
import type { EigenInbreng, InbrengView } from "./view";
import { alsVinkjes } from "./voorwaarden";

interface Props {
  envelop: CasusEnvelop<InbrengView>;
  inbreng: EigenInbreng;
}

/** Of what was submitted: its words stay, under which conditions it may be used changes (P 3.5 c, 7.1, 7.2; C 16.2). */
export function Voorwaardenformulier({ envelop, inbreng }: Props) {
  const { id, waarden, versies, isDoorverstrekt, wpgToestemming } = inbreng;
  const { keuze } = envelop.view;
  const { toestemming_op, toestemming_van, toestemming_schriftelijk, toestemming_intrekbaar, afweging } = waarden;
  return (
    <Handelingsformulier<z.input<typeof voorwaardenForm>>
      envelop={envelop}
      handeling="voorwaarden_opslaan"
      formulierId={`voorwaarden_opslaan-${id}`}
      stand={envelop.handelingen.voorwaarden_opslaan}
      waarden={{
        toestemming: inbreng.toestemming,
        ...{ toestemming_op, toestemming_van, afweging },
        ...alsVinkjes({ toestemming_schriftelijk, toestemming_intrekbaar }),
        delen_met: inbreng.delenMet,
        partijen: [...inbreng.gekozen],
        vooraf: inbreng.vooraf,
        zeggenschap: inbreng.zeggenschap,
      }}
      versies={versies}
      labels={inbrenglabels}
    >
      {(velden) => (
        <>
          <input type="hidden" name="rij" value={id} />
          {isDoorverstrekt && wpgToestemming !== "gegeven" && (
            <Doorverstrekken velden={velden} kanVragen={keuze?.kanPolitieVragen ?? false} />
          )}
          <Toestemming velden={velden} opties={inbreng.toestemmingen} />
          <Delen velden={velden} partijen={keuze?.partijen ?? []} />
        </>
      )}
    </Handelingsformulier>
  );
}
