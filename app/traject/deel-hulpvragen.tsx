import type { z } from "zod";
import {
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
import { Markering } from "~/fasen/bespreken/markering";
import type { CasusEnvelop } from "~/protocol/antwoord.server";
import { beschrijfVeld } from "~/protocol/formulier";
import type { hulpvraagForm } from "./form";
import type { Hulpvraagview, Trajectdeel, TrajectView } from "./view";

type Envelop = CasusEnvelop<TrajectView>;

const labels = {
  leefgebied: "Leefgebied",
  antwoord: "Is er een hulpvraag?",
  omschrijving: "Hulpvraag",
  bevat: "De tekst bevat",
};

function Formulier({ envelop, hulpvraag }: { envelop: Envelop; hulpvraag?: Hulpvraagview }) {
  const formulierId = hulpvraag ? `hulpvraag_opslaan-${hulpvraag.id}` : "hulpvraag_opslaan";
  const stand = envelop.handelingen.hulpvraag_opslaan;
  const { formulier } = hulpvraag ?? {};
  return (
    <Uitklap
      titel={hulpvraag ? "Wijzigen" : "Hulpvraag vastleggen"}
      envelop={envelop}
      formulierId={formulierId}
      stand={stand}
    >
      <Handelingsformulier<z.input<typeof hulpvraagForm>>
        envelop={envelop}
        handeling="hulpvraag_opslaan"
        formulierId={formulierId}
        stand={stand}
        waarden={formulier?.waarden ?? { bevat: [...envelop.view.bevat] }}
        versies={formulier?.versies}
        labels={labels}
        metConcept
      >
        {(velden) => (
          <>
            {hulpvraag ? (
              <input type="hidden" name="rij" value={hulpvraag.id} />
            ) : (
              <Keuzeveld veld={velden.leefgebied} label={labels.leefgebied} opties={envelop.view.leefgebieden} />
            )}
            <Keuzerondjes
              veld={velden.antwoord}
              label={labels.antwoord}
              hint="Wil de betrokkene niet dat dit wordt vastgelegd? Kies dan: geen toestemming."
              opties={beschrijfVeld("hulpvraag", "antwoord").opties}
            />
            <Tekstvlak
              veld={velden.omschrijving}
              label={labels.omschrijving}
              hint="Alleen als er een hulpvraag is, in het kort."
              max={2000}
              rijen={2}
              optioneel
            />
            <Markering veld={velden.bevat} />
          </>
        )}
      </Handelingsformulier>
    </Uitklap>
  );
}

function Hulpvraag({ envelop, hulpvraag }: { envelop: Envelop; hulpvraag: Hulpvraagview }) {
  const { leefgebied, antwoord, omschrijving, velden, formulier } = hulpvraag;
  const afgeschermd = velden.filter(({ soort }) => soort === "gemarkeerd").slice(0, 1);
  return (
    <li className="border-t border-lijn py-2.5 first:border-t-0">
      <p>
        <strong>
          <VeldTekst veld={leefgebied} />
        </strong>
        {leefgebied && antwoord && ": "}
        <VeldTekst veld={antwoord} />
      </p>
      <p className="max-w-prose whitespace-pre-line">
        <VeldTekst veld={omschrijving} />
      </p>
      {afgeschermd.length > 0 && (
        <Gegevenslijst>
          <ToonVelden velden={afgeschermd} />
        </Gegevenslijst>
      )}
      <div className="niet-printen mt-1 flex flex-wrap items-start gap-x-5 gap-y-2">
        {formulier && <Formulier envelop={envelop} hulpvraag={hulpvraag} />}
        <Vouw titel="Gegevens en herkomst">
          <Gegevenslijst>
            <ToonVelden velden={velden} />
          </Gegevenslijst>
        </Vouw>
      </div>
    </li>
  );
}

/** Per leefgebied whether there is a hulpvraag; only with toestemming what it is. */
export function Hulpvragen({ envelop, deel, isHuidig }: { envelop: Envelop; deel: Trajectdeel; isHuidig: boolean }) {
  const magToevoegen = isHuidig && envelop.handelingen.hulpvraag_opslaan && envelop.view.leefgebieden.length > 0;
  return (
    <>
      {deel.hulpvragen.length === 0 && <Leegmelding>Er zijn nog geen hulpvragen vastgelegd.</Leegmelding>}
      <ul>
        {deel.hulpvragen.map((hulpvraag) => (
          <Hulpvraag key={hulpvraag.id} envelop={envelop} hulpvraag={hulpvraag} />
        ))}
      </ul>
      {magToevoegen && (
        <div className="mt-3">
          <Formulier envelop={envelop} />
        </div>
      )}
    </>
  );
}
