import type { MetaFunction } from "@remix-run/node";
import type { z } from "zod";
import {
  altijd,
  Gegeven,
  Gegevenslijst,
  Handelingsformulier,
  Kaart,
  Melding,
  Paginakop,
  Tekstveld,
} from "~/components";
import { formatMoment } from "~/lib/datum";
import { useEnvelop } from "~/lib/view";
import type { klokForm } from "./form";
import type { Blok, SysteemView } from "./view";
import type { Waarschuwing } from "./waarschuwingen";

export const meta: MetaFunction = () => [{ title: "Systeem – PGA-systeem" }];

function Waarschuwingen({ lijst }: { lijst: readonly Waarschuwing[] }) {
  if (lijst.length === 0) return <Melding soort="succes">Er zijn geen waarschuwingen.</Melding>;
  return (
    <ul className="list-none pl-0" aria-label="Waarschuwingen">
      {lijst.map(({ code, ernst, titel, uitleg, doe, sinds }) => (
        <li key={code}>
          <Melding soort={ernst === "ernstig" ? "fout" : "waarschuwing"} titel={titel}>
            <p>
              {uitleg}
              {sinds && <span className="text-sm text-inkt-zacht"> Sinds {formatMoment(sinds)}.</span>}
            </p>
            <p>
              <strong>Wat u doet:</strong> {doe}
            </p>
          </Melding>
        </li>
      ))}
    </ul>
  );
}

function Regels({ regels }: Pick<Blok, "regels">) {
  return (
    <Gegevenslijst>
      {regels.map(({ label, tekst }) => (
        <Gegeven key={label} label={label}>
          {tekst}
        </Gegeven>
      ))}
    </Gegevenslijst>
  );
}

export default function Systeem() {
  const envelop = useEnvelop<SysteemView>();
  const { view, melding } = envelop;
  return (
    <>
      <Paginakop
        titel="Systeem"
        inleiding={`Hoe machine en programma ervoor staan, op ${formatMoment(view.moment)}. Er staat niets in over casussen of personen.`}
      />
      {melding && <Melding soort="succes">{melding}</Melding>}
      <Waarschuwingen lijst={view.waarschuwingen} />
      <div className="kolommen lg:grid-cols-2">
        <Kaart titel="Klok">
          <Regels regels={[{ label: "De klok zegt", tekst: formatMoment(view.moment) }, ...view.klok.regels]} />
          {view.klok.kanBevestigen && (
            <Handelingsformulier<z.input<typeof klokForm>>
              envelop={envelop}
              handeling="klok_bevestigen"
              stand={altijd("De klok staat goed")}
              labels={{ reden: "Hoe weet u dat de klok goed staat?" }}
            >
              {(velden) => (
                <Tekstveld
                  veld={velden.reden}
                  label="Hoe weet u dat de klok goed staat?"
                  hint="Vergelijk met een andere klok. Na uw bevestiging lopen bewaartermijnen en vernietigen weer door."
                  breedte="lang"
                />
              )}
            </Handelingsformulier>
          )}
        </Kaart>
        {view.blokken.map(({ titel, regels }) => (
          <Kaart key={titel} titel={titel}>
            <Regels regels={regels} />
          </Kaart>
        ))}
      </div>
    </>
  );
}
