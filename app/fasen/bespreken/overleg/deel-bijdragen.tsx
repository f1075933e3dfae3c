import type { z } from "zod";
import { Handelingsformulier, Keuzeveld, Tekstvlak, ToonVeld, Gegevenslijst, Uitklap } from "~/components";
import type { CasusEnvelop } from "~/protocol/antwoord.server";
import { Markering } from "../markering";
import type { bijdrageForm } from "./form";
import type { AgendaView, BijdrageView, OverlegVanCasusView } from "./view";

interface Props {
  envelop: CasusEnvelop<OverlegVanCasusView>;
  punt: AgendaView;
}

const labels = { partij: "Partij", vraag: "Gevraagde bijdrage", bevat: "De vraag bevat" };

function Vraag({ envelop, punt, bijdrage }: Props & { bijdrage?: BijdrageView }) {
  const formulierId = bijdrage ? `bijdrage_vragen-${bijdrage.id}` : `bijdrage_vragen-${punt.overlegId}`;
  const stand = envelop.handelingen.bijdrage_vragen;
  const gevraagd = new Set(punt.bijdragen.map(({ partijId }) => partijId));
  const opties = envelop.view.partijen.filter(({ waarde }) => !gevraagd.has(waarde));
  if (!stand?.toegestaan || (!bijdrage && opties.length === 0)) return null;
  return (
    <Uitklap
      titel={bijdrage ? `Vraag aan ${bijdrage.partij} wijzigen` : "Bijdrage vragen aan een Partij"}
      envelop={envelop}
      formulierId={formulierId}
      stand={stand}
    >
      <Handelingsformulier<z.input<typeof bijdrageForm>>
        envelop={envelop}
        handeling="bijdrage_vragen"
        formulierId={formulierId}
        stand={stand}
        waarden={bijdrage?.formulier?.waarden ?? { overlegId: punt.overlegId, bevat: envelop.view.bevat }}
        {...(bijdrage?.formulier && { versies: bijdrage.formulier.versies })}
        labels={labels}
        metConcept
      >
        {(velden) => (
          <>
            <input type="hidden" name={velden.overlegId.name} value={punt.overlegId} />
            {bijdrage ? (
              <>
                <input type="hidden" name={velden.rij.name} value={bijdrage.id} />
                <input type="hidden" name={velden.partij.name} value={bijdrage.partijId} />
              </>
            ) : (
              <Keuzeveld veld={velden.partij} label={labels.partij} opties={opties} />
            )}
            <Tekstvlak
              veld={velden.vraag}
              label={labels.vraag}
              hint="Alleen deze Partij en de procesregie lezen dit."
              max={1000}
            />
            <Markering veld={velden.bevat} label={labels.bevat} />
          </>
        )}
      </Handelingsformulier>
    </Uitklap>
  );
}

/** C 12.2 e: what each Partij is asked to bring to this overleg. */
export function Bijdragen({ envelop, punt }: Props) {
  return (
    <div className="mt-2 space-y-2">
      {punt.bijdragen.map((bijdrage) => (
        <div key={bijdrage.id}>
          <h3 className="font-semibold">Gevraagd aan {bijdrage.partij}</h3>
          <Gegevenslijst>
            {bijdrage.velden.map((veld) => (
              <ToonVeld key={veld.sleutel} veld={veld} />
            ))}
          </Gegevenslijst>
          <Vraag envelop={envelop} punt={punt} bijdrage={bijdrage} />
        </div>
      ))}
      <Vraag envelop={envelop} punt={punt} />
    </div>
  );
}
