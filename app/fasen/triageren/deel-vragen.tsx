import type { z } from "zod";
import {
  Gegevenslijst,
  Handelingsformulier,
  Kaart,
  Keuzeveld,
  Leegmelding,
  Tekstvlak,
  ToonVeld,
  ToonVelden,
  Vinkjes,
} from "~/components";
import { useCasusEnvelop } from "~/lib/view";
import { markeringopties, type uitvraagForm } from "./form";

import type { StafView, TriageView, VraagView } from "./view";

/** One question with what came back on it. */
export function Vraag({ vraag }: { vraag: VraagView }) {
  return (
    <>
      <p className="font-semibold">
        {vraag.aan}{" "}
        <span className="font-normal text-inkt-zacht">
          (gesteld op {vraag.gesteldOp}, {vraag.isOpen ? "nog niet beantwoord" : "beantwoord"})
        </span>
      </p>
      <Gegevenslijst>
        <ToonVeld veld={vraag.vraag} />
        <ToonVeld veld={vraag.reactie} />
      </Gegevenslijst>
      {vraag.antwoorden.map(({ id, soort, velden }) => (
        <div key={id} className="mt-2 border-l-4 border-lijn pl-4">
          <p className="font-semibold">Antwoord: {soort}</p>
          <Gegevenslijst>
            <ToonVelden velden={velden} />
          </Gegevenslijst>
        </div>
      ))}
    </>
  );
}

export function Vragenlijst({ vragen }: { vragen: readonly VraagView[] }) {
  return (
    <ol className="list-none space-y-5 pl-0">
      {vragen.map((vraag) => (
        <li key={vraag.id} className="border-t border-lijn pt-3 first:border-t-0">
          <Vraag vraag={vraag} />
        </li>
      ))}
    </ol>
  );
}

/** Questions to Partijen and the melder, for the procesregie. */
export function Uitvraag({ staf, vragen }: { staf: StafView; vragen: readonly VraagView[] }) {
  const envelop = useCasusEnvelop<TriageView>();
  const { uitvragen } = envelop.handelingen;
  return (
    <Kaart titel="Uitvraag bij partijen" id="uitvraag">
      {vragen.length > 0 ? (
        <Vragenlijst vragen={vragen} />
      ) : (
        <Leegmelding>Er is nog geen vraag gesteld aan een partij of aan de melder.</Leegmelding>
      )}
      {uitvragen && (
        <>
          <h3 className="mt-6">Nieuwe vraag</h3>
          <p className="mb-4 max-w-prose">
            De medewerker krijgt een mail zonder persoonsgegevens. In het systeem ziet deze medewerker wie het betreft
            en wat u vraagt, en verder niets.
          </p>
          <Handelingsformulier<z.input<typeof uitvraagForm>>
            key={envelop.eenmalig}
            envelop={envelop}
            handeling="uitvragen"
            stand={uitvragen}
            waarden={{ bevat: staf.strengste }}
            labels={{ account: "Aan wie", vraag: "Vraag", bevat: "De vraag bevat" }}
            metConcept
          >
            {(velden) => (
              <>
                <Keuzeveld veld={velden.account} label="Aan wie" opties={staf.medewerkers} />
                <Tekstvlak
                  veld={velden.vraag}
                  label="Vraag"
                  hint="Vraag alleen wat nodig is om aan de criteria te toetsen."
                  max={2000}
                />
                <Vinkjes
                  veld={velden.bevat}
                  label="De vraag bevat"
                  hint="Haal een vinkje weg als de vraag zulke gegevens niet bevat."
                  opties={markeringopties}
                  optioneel
                />
              </>
            )}
          </Handelingsformulier>
          {staf.nietTeBevragen.length > 0 && (
            <details className="mt-4">
              <summary className="w-fit font-semibold">Wie u niet kunt bevragen, en waarom</summary>
              <ul className="mt-2 list-disc space-y-1 pl-5">
                {staf.nietTeBevragen.map(({ naam, uitleg, regel, artikel }) => (
                  <li key={naam}>
                    {naam}: {uitleg}{" "}
                    <span className="text-sm text-inkt-zacht">
                      ({regel}, {artikel})
                    </span>
                  </li>
                ))}
              </ul>
            </details>
          )}
        </>
      )}
    </Kaart>
  );
}
