import type { MetaFunction } from "@remix-run/node";
import { Link } from "@remix-run/react";
import type { z } from "zod";
import {
  CasusScherm,
  Gegevenslijst,
  Handelingsformulier,
  Kaart,
  Knoplink,
  Leegmelding,
  Melding,
  Tekstvlak,
  ToonVeld,
  Uitklap,
} from "~/components";
import { formatDag } from "~/lib/datum";
import { useCasusEnvelop } from "~/lib/view";
import type { CasusEnvelop } from "~/protocol/antwoord.server";
import { Markering } from "../bespreken/markering";
import { Acties } from "./deel-acties";
import { Interventies } from "./deel-interventies";
import { Scoreverloop } from "./deel-scoreverloop";
import type { notitieForm } from "./form";
import type { UitvoerenView } from "./view";

export const meta: MetaFunction = ({ params }) => [
  { title: `Uitvoeren en bewaken – ${params.casusnummer} – PGA-systeem` },
];

function Notities({ envelop }: { envelop: CasusEnvelop<UitvoerenView> }) {
  const { view, handelingen } = envelop;
  if (view.notities.length === 0 && !handelingen.notitie_opslaan) return null;
  return (
    <Kaart titel="Notities">
      {view.notities.length === 0 && <Leegmelding>Er zijn nog geen notities.</Leegmelding>}
      {view.notities.map(({ id, tekst }) => (
        <Gegevenslijst key={id}>
          <ToonVeld veld={tekst} />
        </Gegevenslijst>
      ))}
      {handelingen.notitie_opslaan && (
        <div className="mt-3">
          <Uitklap
            titel="Notitie toevoegen"
            stand={handelingen.notitie_opslaan}
            envelop={envelop}
            formulierId="notitie_opslaan"
          >
            <Handelingsformulier<z.input<typeof notitieForm>>
              envelop={envelop}
              handeling="notitie_opslaan"
              stand={handelingen.notitie_opslaan}
              waarden={{ bevat: [...view.bevat] }}
              labels={{ tekst: "Nieuwe notitie" }}
              metConcept
            >
              {(velden) => (
                <>
                  <Tekstvlak
                    veld={velden.tekst}
                    label="Nieuwe notitie"
                    hint="Belangrijke tussentijdse wijziging in het traject."
                    max={4000}
                  />
                  <Markering veld={velden.bevat} />
                </>
              )}
            </Handelingsformulier>
          </Uitklap>
        </div>
      )}
    </Kaart>
  );
}

function Overleggen({ envelop }: { envelop: CasusEnvelop<UitvoerenView> }) {
  const { view, kop } = envelop;
  const pad = `/casussen/${kop.casusnummer}/bespreken/overleg`;
  return (
    <Kaart titel="Overleggen" acties={<Knoplink href={pad}>Volgend overleg en verslagen</Knoplink>}>
      {view.overleggen.length === 0 ? (
        <Leegmelding>Deze casus is nog niet in een overleg besproken.</Leegmelding>
      ) : (
        <ul className="list-disc pl-5">
          {view.overleggen.map(({ id, datum, begintijd, stand }) => (
            <li key={id}>
              <Link to={`/overleggen/${id}`}>
                {formatDag(datum)}, {begintijd}
              </Link>
              : {stand.toLowerCase()}
            </li>
          ))}
        </ul>
      )}
    </Kaart>
  );
}

export default function Uitvoeren() {
  const envelop = useCasusEnvelop<UitvoerenView>();
  const { view, kop } = envelop;
  const teLaat = view.acties.filter(({ stand, magBijwerken }) => stand === "over_tijd" && magBijwerken).length;
  return (
    <CasusScherm
      envelop={envelop}
      titel="Uitvoeren en bewaken"
      fase="uitvoeren"
      inleiding="De voortgang van het plan. Werk bij wat van u is, en kijk hoe de leefgebieden zich ontwikkelen."
      acties={<Knoplink href={`/casussen/${kop.casusnummer}/bespreken/regieplan`}>Regieplan</Knoplink>}
    >
      {teLaat > 0 && (
        <Melding
          soort="waarschuwing"
          titel={teLaat === 1 ? "Eén actie is over tijd" : `${String(teLaat)} acties zijn over tijd`}
        >
          Werk deze acties hieronder bij.
        </Melding>
      )}
      <Kaart titel="Acties">
        <Acties envelop={envelop} />
      </Kaart>
      <Kaart titel="Interventies">
        <Interventies envelop={envelop} />
      </Kaart>
      <div className="kolommen lg:grid-cols-2">
        <Kaart titel="Verloop van de scores">
          <Scoreverloop verloop={view.verloop} />
        </Kaart>
        <div>
          <Overleggen envelop={envelop} />
          <Notities envelop={envelop} />
        </div>
      </div>
    </CasusScherm>
  );
}
