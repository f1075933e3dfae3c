import type { z } from "zod";
import {
  Datumveld,
  Gegevenslijst,
  Handelingsformulier,
  Keuzerondjes,
  Keuzeveld,
  Leegmelding,
  Tekstvlak,
  ToonVelden,
  Uitklap,
  VeldTekst,
  Vouw,
} from "~/components";
import type { CasusEnvelop } from "~/protocol/antwoord.server";
import { beschrijfVeld } from "~/protocol/formulier";
import { Markering } from "../bespreken/markering";
import { Afloop, Feiten, Voortgang } from "./deel-interventiefeiten";
import { listGemarkeerd } from "./feiten";
import type { interventieAfsluitenForm, voortgangForm } from "./form";
import type { InterventieView, UitvoerenView } from "./view";

interface Props {
  envelop: CasusEnvelop<UitvoerenView>;
  interventie: InterventieView;
}

function VoortgangFormulier({ envelop, interventie: { id } }: Props) {
  const formulierId = `voortgang_opslaan-${id}`;
  return (
    <Uitklap
      titel="Voortgang toevoegen"
      stand={envelop.handelingen.voortgang_opslaan}
      envelop={envelop}
      formulierId={formulierId}
    >
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
    </Uitklap>
  );
}

const vanAfsluiten = {
  geeindigd_op: "Werkelijke einddatum",
  resultaat: "Resultaat",
  slot_toelichting: "Toelichting bij afsluiten",
};

function AfsluitFormulier({ envelop, interventie: { id, versies, bevat } }: Props) {
  const formulierId = `interventie_afsluiten-${id}`;
  const stand = envelop.handelingen.interventie_afsluiten;
  if (!stand) return null;
  return (
    <Uitklap titel="Interventie afsluiten" stand={stand} envelop={envelop} formulierId={formulierId}>
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
    </Uitklap>
  );
}

function Interventie({ envelop, interventie }: Props) {
  const { titel, velden, isAfgesloten, voortgang, magVoortgang } = interventie;
  const [huidig, ...eerder] = voortgang;
  const alle = titel ? [titel, ...velden] : velden;
  const vanVoortgang = voortgang.flatMap(({ stand, tekst }) => [stand, tekst]).filter((veld) => veld !== undefined);
  const gemarkeerd = listGemarkeerd(alle);
  return (
    <article className="border-t border-lijn py-3 first:border-t-0 first:pt-0">
      <h3>
        <VeldTekst veld={titel} />
      </h3>
      <Feiten interventie={interventie} />
      {gemarkeerd.length > 0 && (
        <Gegevenslijst>
          <ToonVelden velden={gemarkeerd} />
        </Gegevenslijst>
      )}
      {isAfgesloten && <Afloop velden={velden} />}
      {huidig && !isAfgesloten && (
        <div className="mt-1 border-l-4 border-merk-licht pl-3">
          <h4 className="text-sm text-inkt-zacht">Huidige voortgang</h4>
          <Voortgang regel={huidig} />
        </div>
      )}
      <div className="mt-2 flex flex-wrap items-start gap-x-5 gap-y-2">
        {magVoortgang && <VoortgangFormulier envelop={envelop} interventie={interventie} />}
        {!isAfgesloten && <AfsluitFormulier envelop={envelop} interventie={interventie} />}
        {(eerder.length > 0 || (isAfgesloten && huidig)) && (
          <Vouw titel="Eerdere voortgang">
            <ol className="space-y-2 border-l-4 border-merk-licht pl-3">
              {(isAfgesloten ? voortgang : eerder).map((regel) => (
                <li key={regel.id}>
                  <Voortgang regel={regel} />
                </li>
              ))}
            </ol>
          </Vouw>
        )}
        <Vouw titel="Gegevens en herkomst">
          <Gegevenslijst>
            {[...alle, ...vanVoortgang].map((veld, plaats) => (
              <ToonVelden key={plaats} velden={[veld]} />
            ))}
          </Gegevenslijst>
        </Vouw>
      </div>
    </article>
  );
}

/** What still runs; what was closed stays folded. */
export function Interventies({ envelop }: Pick<Props, "envelop">) {
  const { interventies } = envelop.view;
  if (interventies.length === 0) return <Leegmelding>Er zijn geen interventies.</Leegmelding>;
  const lopend = interventies.filter(({ isAfgesloten }) => !isAfgesloten);
  const afgesloten = interventies.filter(({ isAfgesloten }) => isAfgesloten);
  const toon = (interventie: InterventieView) => (
    <Interventie key={interventie.id} envelop={envelop} interventie={interventie} />
  );
  return (
    <>
      {lopend.length > 0 ? <div>{lopend.map(toon)}</div> : <Leegmelding>Er lopen geen interventies meer.</Leegmelding>}
      {afgesloten.length > 0 && (
        <div className="mt-3 border-t border-lijn pt-3">
          <Vouw
            titel={
              afgesloten.length === 1
                ? "1 afgesloten interventie"
                : `${String(afgesloten.length)} afgesloten interventies`
            }
          >
            {afgesloten.map(toon)}
          </Vouw>
        </div>
      )}
    </>
  );
}
