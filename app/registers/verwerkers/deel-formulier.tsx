import type { z } from "zod";
import { Datumveld, Handelingsformulier, Tekstveld, Tekstvlak, Vinkje } from "~/components";
import type { Envelop } from "~/protocol/antwoord.server";
import { rijversie } from "~/protocol/formulier";
import { labels, type verwerkerForm } from "./form";
import type { Verwerker } from "./repository.server";
import type { VerwerkersView } from "./view";

interface Props {
  envelop: Envelop<VerwerkersView>;
  bestaand?: Verwerker;
}

/** One form for a new verwerker and a changed one. */
export function Verwerkerformulier({ envelop, bestaand }: Props) {
  const waarden = bestaand && {
    rij: bestaand.id,
    naam: bestaand.naam,
    dienst: bestaand.dienst,
    landen: bestaand.landen,
    buitenEer: bestaand.buitenEer,
    toestemmingOp: bestaand.toestemmingOp,
    overeenkomstOp: bestaand.overeenkomstOp,
    looptTot: bestaand.looptTot ?? "",
    kenmerk: bestaand.kenmerk,
  };
  return (
    <Handelingsformulier<z.input<typeof verwerkerForm>>
      envelop={envelop}
      handeling="verwerker_opslaan"
      formulierId={bestaand ? `verwerker_opslaan-${bestaand.id}` : "verwerker_opslaan"}
      stand={envelop.view.handelingen.verwerker_opslaan}
      labels={labels}
      {...(bestaand && { waarden, versies: { [bestaand.id]: { [rijversie]: bestaand.versie } } })}
    >
      {(velden) => (
        <>
          {bestaand && <input type="hidden" name={velden.rij.name} value={bestaand.id} />}
          <Tekstveld veld={velden.naam} label={labels.naam} hint="De organisatie, geen persoon." />
          <Tekstvlak veld={velden.dienst} label={labels.dienst} max={500} rijen={2} />
          <Tekstveld veld={velden.landen} label={labels.landen} hint="Bijvoorbeeld: Nederland" />
          <Vinkje
            veld={velden.buitenEer}
            label={labels.buitenEer}
            hint="Dan is er sprake van doorgifte en staat dat in het verwerkingsregister (P 24.3 f)."
          />
          <Datumveld veld={velden.toestemmingOp} label={labels.toestemmingOp} />
          <Datumveld veld={velden.overeenkomstOp} label={labels.overeenkomstOp} />
          <Datumveld veld={velden.looptTot} label={labels.looptTot} optioneel />
          <Tekstveld veld={velden.kenmerk} label={labels.kenmerk} />
        </>
      )}
    </Handelingsformulier>
  );
}
