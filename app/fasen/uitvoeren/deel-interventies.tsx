import type { z } from "zod";
import {
  Datumveld,
  Gegeven,
  Gegevenslijst,
  Handelingsformulier,
  Keuzerondjes,
  Keuzeveld,
  Leegmelding,
  Tekstvlak,
  ToonVeld,
  ToonVelden,
  VeldTekst,
} from "~/components";
import { useFormulierfout } from "~/lib/view";
import type { CasusEnvelop } from "~/protocol/antwoord.server";
import { beschrijfVeld } from "~/protocol/formulier";
import { Markering } from "../bespreken/markering";
import type { interventieAfsluitenForm, voortgangForm } from "./form";
import type { InterventieView, UitvoerenView, VoortgangView } from "./view";

interface Props {
  envelop: CasusEnvelop<UitvoerenView>;
  interventie: InterventieView;
}

function Voortgang({ regel }: { regel: VoortgangView }) {
  return (
    <Gegevenslijst>
      <ToonVeld veld={regel.stand} />
      <ToonVeld veld={regel.tekst} />
    </Gegevenslijst>
  );
}

function VoortgangFormulier({ envelop, interventie: { id } }: Props) {
  const formulierId = `voortgang_opslaan-${id}`;
  const fout = useFormulierfout(formulierId);
  return (
    <details className="niet-printen mt-2" open={Boolean(fout)}>
      <summary>Voortgang toevoegen</summary>
      <div className="mt-3">
        <Handelingsformulier<z.input<typeof voortgangForm>>
          envelop={envelop}
          handeling="voortgang_opslaan"
          formulierId={formulierId}
          stand={envelop.handelingen.voortgang_opslaan}
          waarden={{ bevat: [...envelop.view.bevat] }}
          labels={{ stand: "Stand", tekst: "Voortgang" }}
          metConcept
        >
          {(velden) => (
            <>
              <input type="hidden" name="rij" value={id} />
              <Keuzeveld veld={velden.stand} label="Stand" opties={beschrijfVeld("voortgang", "stand").opties} />
              <Tekstvlak veld={velden.tekst} label="Voortgang" max={4000} />
              <Markering veld={velden.bevat} />
            </>
          )}
        </Handelingsformulier>
      </div>
    </details>
  );
}

const vanAfsluiten = {
  geeindigd_op: "Werkelijke einddatum",
  resultaat: "Resultaat",
  slot_toelichting: "Toelichting bij afsluiten",
};

function AfsluitFormulier({ envelop, interventie: { id, versies, bevat } }: Props) {
  const formulierId = `interventie_afsluiten-${id}`;
  const fout = useFormulierfout(formulierId);
  const stand = envelop.handelingen.interventie_afsluiten;
  if (!stand) return null;
  return (
    <details className="niet-printen mt-2" open={Boolean(fout)}>
      <summary>Interventie afsluiten</summary>
      <div className="mt-3">
        <Handelingsformulier<z.input<typeof interventieAfsluitenForm>>
          envelop={envelop}
          handeling="interventie_afsluiten"
          formulierId={formulierId}
          stand={stand}
          waarden={{ bevat: [...bevat] }}
          versies={versies}
          labels={vanAfsluiten}
        >
          {(velden) => (
            <>
              <input type="hidden" name="rij" value={id} />
              <Datumveld veld={velden.geeindigd_op} label={vanAfsluiten.geeindigd_op} />
              <Keuzerondjes
                veld={velden.resultaat}
                label={vanAfsluiten.resultaat}
                opties={beschrijfVeld("interventie", "resultaat").opties}
              />
              <Tekstvlak veld={velden.slot_toelichting} label={vanAfsluiten.slot_toelichting} max={4000} />
              <Markering veld={velden.bevat} />
            </>
          )}
        </Handelingsformulier>
      </div>
    </details>
  );
}

function Interventie({ envelop, interventie }: Props) {
  const { titel, leefgebied, partij, velden, isAfgesloten, voortgang, magVoortgang } = interventie;
  const [huidig, ...eerder] = voortgang;
  return (
    <article className="border-t border-lijn py-3">
      <h3>
        <VeldTekst veld={titel} />
      </h3>
      {(leefgebied ?? isAfgesloten) && (
        <p className="text-inkt-zacht">{[leefgebied, isAfgesloten && "afgesloten"].filter(Boolean).join(", ")}</p>
      )}
      <Gegevenslijst>
        {partij && <Gegeven label="Verantwoordelijke instantie">{partij}</Gegeven>}
        <ToonVelden velden={titel?.soort === "gemarkeerd" ? [titel, ...velden] : velden} />
      </Gegevenslijst>
      {huidig && (
        <>
          <h4 className="mt-2 font-semibold">Huidige voortgang</h4>
          <Voortgang regel={huidig} />
        </>
      )}
      {eerder.length > 0 && (
        <details className="mt-2">
          <summary>Eerdere voortgang</summary>
          {eerder.map((regel) => (
            <Voortgang key={regel.id} regel={regel} />
          ))}
        </details>
      )}
      {magVoortgang && <VoortgangFormulier envelop={envelop} interventie={interventie} />}
      {!isAfgesloten && <AfsluitFormulier envelop={envelop} interventie={interventie} />}
    </article>
  );
}

export function Interventies({ envelop }: Pick<Props, "envelop">) {
  const { interventies } = envelop.view;
  if (interventies.length === 0) return <Leegmelding>Er zijn geen interventies.</Leegmelding>;
  return interventies.map((interventie) => (
    <Interventie key={interventie.id} envelop={envelop} interventie={interventie} />
  ));
}
