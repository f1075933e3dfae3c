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
  Uitklap,
  Vinkjes,
  Vouw,
} from "~/components";
import { useCasusEnvelop } from "~/lib/view";
import { markeringopties, type uitvraagForm } from "./form";
import type { StafView, TriageView, VraagView } from "./view";

function Antwoorden({ vraag: { reactie, antwoorden } }: { vraag: VraagView }) {
  return (
    <>
      {reactie && (
        <Gegevenslijst>
          <ToonVeld veld={reactie} />
        </Gegevenslijst>
      )}
      {antwoorden.map(({ id, soort, velden }) => (
        <div key={id} className="mt-2 border-l-4 border-merk-licht pl-3">
          <p className="font-semibold">Antwoord: {soort}</p>
          <Gegevenslijst>
            <ToonVelden velden={velden} />
          </Gegevenslijst>
        </div>
      ))}
    </>
  );
}

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
      </Gegevenslijst>
      <Antwoorden vraag={vraag} />
    </>
  );
}

/** A line per question: who, and whether there is an answer, by word and shape. */
function Vraagregel({ vraag: { aan, isOpen, gesteldOp } }: { vraag: VraagView }) {
  return (
    <span className="flex flex-1 flex-wrap items-baseline gap-x-3">
      <span className="min-w-0 flex-1 basis-56 font-semibold">{aan}</span>
      <span className={isOpen ? "font-semibold text-waarschuwing" : "text-succes"}>
        <span aria-hidden="true">{isOpen ? "○ " : "✓ "}</span>
        {isOpen ? "Nog niet beantwoord" : "Beantwoord"}
      </span>
      <span className="w-full text-sm text-inkt-zacht">Gesteld op {gesteldOp}</span>
    </span>
  );
}

export function Vragenlijst({ vragen }: { vragen: readonly VraagView[] }) {
  return (
    <ol className="space-y-2">
      {vragen.map((vraag) => (
        <li key={vraag.id}>
          <Vouw rij titel={<Vraagregel vraag={vraag} />}>
            <Gegevenslijst>
              <ToonVeld veld={vraag.vraag} />
            </Gegevenslijst>
            <Antwoorden vraag={vraag} />
          </Vouw>
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
        <div className="mt-3 flex flex-wrap items-start gap-x-5 gap-y-2">
          <Uitklap
            titel="Nieuwe vraag"
            envelop={envelop}
            formulierId="uitvragen"
            stand={uitvragen}
            open={vragen.length === 0}
          >
            <p className="max-w-prose">
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
          </Uitklap>
          {staf.nietTeBevragen.length > 0 && (
            <Vouw titel="Wie u niet kunt bevragen, en waarom">
              <ul className="list-disc space-y-1 pl-5">
                {staf.nietTeBevragen.map(({ naam, uitleg, regel, artikel }) => (
                  <li key={naam}>
                    {naam}: {uitleg}{" "}
                    <span className="text-sm text-inkt-zacht">
                      ({regel}, {artikel})
                    </span>
                  </li>
                ))}
              </ul>
            </Vouw>
          )}
        </div>
      )}
    </Kaart>
  );
}
