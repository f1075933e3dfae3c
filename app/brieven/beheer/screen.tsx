import type { MetaFunction } from "@remix-run/node";
import { useActionData } from "@remix-run/react";
import type { z } from "zod";
import {
  altijd,
  Gegeven,
  Gegevenslijst,
  Handelingsformulier,
  Kaart,
  Knop,
  Leegmelding,
  Melding,
  Paginakop,
  Tekstveld,
  Tekstvlak,
  Vouw,
} from "~/components";
import { formatMoment } from "~/lib/datum";
import { useEnvelop } from "~/lib/view";
import type { Envelop } from "~/protocol/antwoord.server";
import { rijversie } from "~/protocol/formulier";
import { Briefvoorbeeld } from "../deel-voorbeeld";
import type { maakSjabloonForm } from "./form";
import { labels } from "./labels";
import type { SjabloonView } from "./route.server";

export const meta: MetaFunction = () => [{ title: "Sjabloon van een brief – PGA-systeem" }];

function isAntwoord(antwoord: unknown): antwoord is Envelop<SjabloonView> {
  return typeof antwoord === "object" && antwoord !== null && "view" in antwoord;
}

/** What is stored, or the answer to a look at what was typed. */
function useSjabloon(): Envelop<SjabloonView> {
  const envelop = useEnvelop<SjabloonView>();
  const antwoord: unknown = useActionData();
  return isAntwoord(antwoord) ? { ...antwoord, melding: null } : envelop;
}

function Wijzigen({ envelop }: { envelop: Envelop<SjabloonView> }) {
  const { view } = envelop;
  return (
    <Handelingsformulier<z.input<ReturnType<typeof maakSjabloonForm>>>
      key={envelop.eenmalig}
      envelop={envelop}
      handeling="sjabloon_opslaan"
      stand={altijd("Nieuwe versie opslaan")}
      waarden={view.waarden}
      versies={{ [view.soort]: { [rijversie]: view.versie } }}
      labels={labels}
    >
      {(velden) => (
        <>
          <Tekstveld veld={velden.onderwerp} label={labels.onderwerp} breedte="lang" />
          <Tekstvlak veld={velden.inleiding} label={labels.inleiding} rijen={3} max={2000} optioneel />
          <Tekstvlak
            veld={velden.voorzet}
            label={labels.voorzet}
            hint="Hiermee begint de schrijver. Laat met [vul in: …] zien wat die nog moet invullen."
            rijen={4}
            max={4000}
          />
          <Tekstveld veld={velden.slotkop} label={labels.slotkop} breedte="lang" optioneel />
          <Tekstvlak
            veld={velden.slot}
            label={labels.slot}
            hint="Staat voor het laatste deel, met de contactgegevens."
            rijen={3}
            max={2000}
            optioneel
          />
          <Vouw titel="Plekken, kopjes en opsommingen">
            <p className="max-w-prose">
              Een plek tussen accolades vult het systeem in, zoals {"{achternaam}"} of {"{veiligheidshuis}"}. Een regel
              die met # begint is een kopje, met een streepje een opsomming. Een lege regel begint een nieuwe alinea.
            </p>
          </Vouw>
          <Tekstveld veld={velden.reden} label={labels.reden} breedte="lang" />
          <Knop soort="tweede" naam="alleen_bekijken" waarde="on">
            Voorbeeld bekijken, nog niet opslaan
          </Knop>
        </>
      )}
    </Handelingsformulier>
  );
}

function Versies({ versies }: Pick<SjabloonView, "versies">) {
  if (versies.length === 0) return <Leegmelding>De tekst is nog zoals meegeleverd.</Leegmelding>;
  return (
    <ol className="list-none space-y-2 pl-0">
      {versies.map(({ versie, moment, door, reden, ...delen }) => (
        <li key={versie}>
          <Vouw titel={`Versie ${String(versie)}, ${formatMoment(moment)}, door ${door}: ${reden}`}>
            <Gegevenslijst>
              {(["onderwerp", "inleiding", "voorzet", "slotkop", "slot"] as const)
                .filter((naam) => delen[naam] !== "")
                .map((naam) => (
                  <Gegeven key={naam} label={labels[naam]}>
                    <span className="whitespace-pre-line">{delen[naam]}</span>
                  </Gegeven>
                ))}
            </Gegevenslijst>
          </Vouw>
        </li>
      ))}
    </ol>
  );
}

export default function Sjabloon() {
  const envelop = useSjabloon();
  const { view, melding } = envelop;
  return (
    <>
      <Paginakop titel={view.label} inleiding={<a href="/beheer/sjablonen">Alle sjablonen</a>} />
      {melding && <Melding soort="succes">{melding}</Melding>}
      {view.isProef && (
        <Melding soort="info" titel="Dit is een voorbeeld van wat u hebt ingevuld">
          Er is nog niets opgeslagen.
        </Melding>
      )}
      <div className="kolommen lg:grid-cols-2">
        <div>
          {view.magWijzigen && (
            <Kaart titel="Eigen woorden">
              <p className="max-w-prose">
                Een nieuwe versie geldt voor brieven die daarna worden begonnen. Noem hier niemand bij naam.
              </p>
              <Wijzigen envelop={envelop} />
            </Kaart>
          )}
          <Kaart titel="Staat vast">
            <p className="max-w-prose">Dit verplicht het protocol. Het kan niet worden gewijzigd of weggelaten.</p>
            <ul className="mt-2 list-disc pl-5">
              {view.vast.map(({ kop, artikel }) => (
                <li key={`${kop}${artikel}`}>
                  {kop} <span className="text-inkt-zacht">({artikel})</span>
                </li>
              ))}
            </ul>
          </Kaart>
          <Kaart titel="Versies">
            <Versies versies={view.versies} />
          </Kaart>
        </div>
        <Kaart titel="Voorbeeld met verzonnen gegevens" id="voorbeeld">
          <Briefvoorbeeld blokken={view.voorbeeld} />
        </Kaart>
      </div>
    </>
  );
}
