import type { MetaFunction } from "@remix-run/node";
import { Link } from "@remix-run/react";
import { CasusScherm, Kaart, Knoplink, Leegmelding, Melding } from "~/components";
import { formatDag } from "~/lib/datum";
import { useCasusEnvelop } from "~/lib/view";
import { Scoreverloop } from "~/overleg/deel-scoreverloop";
import type { CasusEnvelop } from "~/protocol/antwoord.server";
import { Acties } from "./deel-acties";
import { Interventies } from "./deel-interventies";
import { Notities } from "./deel-notities";
import type { UitvoerenView } from "./view";

export const meta: MetaFunction = ({ params }) => [
  { title: `Uitvoeren en bewaken – ${params.casusnummer} – PGA-systeem` },
];

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
        <Acties envelop={envelop} acties={view.acties} />
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
