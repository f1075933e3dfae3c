import type { MetaFunction } from "@remix-run/node";
import { Link } from "@remix-run/react";
import type { z } from "zod";
import {
  CasusScherm,
  Datumveld,
  Gegevenslijst,
  Handelingsformulier,
  Kaart,
  Keuzeveld,
  Leegmelding,
  Tekstvlak,
  ToonVelden,
  Uitklap,
  VeldTekst,
  Vouw,
} from "~/components";
import { Markering } from "~/fasen/bespreken/markering";
import { Notities } from "~/fasen/uitvoeren/deel-notities";
import { formatDag, formatDagKort } from "~/lib/datum";
import { useCasusEnvelop } from "~/lib/view";
import type { CasusEnvelop } from "~/protocol/antwoord.server";
import { logboeklabels, type logboekForm } from "./form";
import type { Logboekregel, LogboekView } from "./view";

export const meta: MetaFunction = ({ params }) => [{ title: `Logboek – ${params.casusnummer} – PGA-systeem` }];

type Envelop = CasusEnvelop<LogboekView>;

function Regelformulier({ envelop }: { envelop: Envelop }) {
  const stand = envelop.handelingen.logboek_opslaan;
  if (!stand) return null;
  return (
    <Uitklap
      titel="Logboekregel toevoegen"
      envelop={envelop}
      formulierId="logboek_opslaan"
      stand={stand}
      soort="eerste"
    >
      <Handelingsformulier<z.input<typeof logboekForm>>
        envelop={envelop}
        handeling="logboek_opslaan"
        stand={stand}
        waarden={{ datum: formatDagKort(envelop.view.vandaag), bevat: [...envelop.view.bevat] }}
        labels={logboeklabels}
        metConcept
      >
        {(velden) => (
          <>
            <Datumveld veld={velden.datum} label={logboeklabels.datum} />
            <Keuzeveld veld={velden.soort} label={logboeklabels.soort} opties={envelop.view.soorten} />
            <Tekstvlak
              veld={velden.inhoud}
              label={logboeklabels.inhoud}
              hint="Alleen wat nodig is om de aanpak te volgen (protocol, artikel 9.1)."
              max={4000}
            />
            <Markering veld={velden.bevat} />
          </>
        )}
      </Handelingsformulier>
    </Uitklap>
  );
}

function Regel({ envelop, regel }: { envelop: Envelop; regel: Logboekregel }) {
  const { auteur, datum, soort, inhoud, velden, bijlagen } = regel;
  const afgeschermd = velden.filter((veld) => veld.soort === "gemarkeerd").slice(0, 1);
  return (
    <li className="grid gap-x-4 gap-y-1 border-t border-lijn py-2.5 first:border-t-0 md:grid-cols-[8.5rem_minmax(0,1fr)]">
      <p className="text-sm text-inkt-zacht">
        {datum?.soort === "zichtbaar" && <time dateTime={String(datum.waarde)}>{formatDag(String(datum.waarde))}</time>}
      </p>
      <div>
        <p className="text-sm text-inkt-zacht">
          <VeldTekst veld={soort} /> · {auteur}
        </p>
        <p className="max-w-prose whitespace-pre-line">
          <VeldTekst veld={inhoud} />
        </p>
        {afgeschermd.length > 0 && (
          <Gegevenslijst>
            <ToonVelden velden={afgeschermd} />
          </Gegevenslijst>
        )}
        {bijlagen.map(({ id, label, omschrijving }) => (
          <p key={id}>
            <Link to={`/casussen/${envelop.kop.casusnummer}/bijlagen`}>{label}</Link>: <VeldTekst veld={omschrijving} />
          </p>
        ))}
        <Vouw titel="Gegevens en herkomst">
          <Gegevenslijst>
            <ToonVelden velden={velden} />
          </Gegevenslijst>
        </Vouw>
      </div>
    </li>
  );
}

export default function Logboek() {
  const envelop = useCasusEnvelop<LogboekView>();
  const { regels } = envelop.view;
  return (
    <CasusScherm
      envelop={envelop}
      titel="Logboek"
      inleiding="Wat er is gebeurd en besproken, op datum. Alleen de procesregie en de casusregisseur zien dit."
    >
      <div className="kolommen lg:grid-cols-[2fr_1fr]">
        <Kaart titel="Logboek">
          <div className="mb-3">
            <Regelformulier envelop={envelop} />
          </div>
          {regels.length === 0 && <Leegmelding>Er staat nog niets in het logboek.</Leegmelding>}
          <ul className="mt-2">
            {regels.map((regel) => (
              <Regel key={regel.id} envelop={envelop} regel={regel} />
            ))}
          </ul>
        </Kaart>
        <Notities envelop={envelop} />
      </div>
    </CasusScherm>
  );
}
