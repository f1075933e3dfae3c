import type { z } from "zod";
import {
  Gegevenslijst,
  Handelingsformulier,
  Kaart,
  Keuzerondjes,
  Leegmelding,
  Tekstvlak,
  ToonVelden,
  Uitklap,
  Vouw,
} from "~/components";
import type { CasusEnvelop } from "~/protocol/antwoord.server";
import { antwoordOpties, type antwoordForm, type stukForm } from "./form";
import type { EigenStuk, EigenVraag, GegevensView } from "./view";

interface Props {
  envelop: CasusEnvelop<GegevensView>;
}

const { ja, nee, voorwaarde } = antwoordOpties;

/** One step for all questions of this casus; what is left open stays open. */
function Vraagformulier({
  envelop,
  vragen,
  formulierId,
}: Props & { vragen: readonly EigenVraag[]; formulierId: string }) {
  return (
    <Handelingsformulier<z.input<typeof antwoordForm>>
      envelop={envelop}
      handeling="fasevraag_beantwoorden"
      formulierId={formulierId}
      stand={envelop.handelingen.fasevraag_beantwoorden}
      breed
      metConcept
    >
      {(velden) => {
        const antwoord = velden.antwoord.getFieldset();
        const toelichting = velden.toelichting.getFieldset();
        return vragen.map((vraag) => {
          const antwoordveld = antwoord[vraag.id];
          const toelichtingveld = toelichting[vraag.id];
          if (!antwoordveld || !toelichtingveld) return null;
          return (
            <section key={vraag.id} aria-label={vraag.titel} className="border-t border-lijn pt-3">
              <h3>{vraag.titel}</h3>
              {vraag.eerder && <p className="text-sm text-inkt-zacht">Eerder geantwoord: {vraag.eerder}.</p>}
              <Gegevenslijst>
                <ToonVelden velden={vraag.velden} />
              </Gegevenslijst>
              <div className="mt-2 max-w-2xl space-y-3">
                <Keuzerondjes
                  veld={antwoordveld}
                  label={`Mag dit worden gebruikt bij ${vraag.doel}?`}
                  opties={[
                    { waarde: "ja", label: ja },
                    ...(vraag.magVoorwaarde ? [{ waarde: "voorwaarde", label: voorwaarde }] : []),
                    { waarde: "nee", label: nee },
                  ]}
                  opRij
                />
                <Tekstvlak
                  veld={toelichtingveld}
                  label={vraag.magVoorwaarde ? "Voorwaarde of toelichting" : "Toelichting"}
                  hint={
                    vraag.magVoorwaarde
                      ? "Een voorwaarde staat bij de informatie, voor iedereen die haar mag lezen. Een toelichting leest alleen het Veiligheidshuis."
                      : "Alleen het Veiligheidshuis leest dit."
                  }
                  max={1000}
                  rijen={2}
                  optioneel
                />
              </div>
            </section>
          );
        });
      }}
    </Handelingsformulier>
  );
}

export function Vragen({ envelop, vragen }: Props & { vragen: readonly EigenVraag[] }) {
  if (!envelop.handelingen.fasevraag_beantwoorden) return null;
  const open = vragen.filter(({ eerder }) => eerder === null);
  const eerdere = vragen.filter(({ eerder }) => eerder !== null);
  return (
    <>
      {open.length > 0 && (
        <Kaart titel="Vraag aan uw organisatie">
          <p className="mb-3 max-w-prose">
            De casus gaat naar een volgende fase. Mag wat uw organisatie verstrekte daar worden gebruikt? Zonder ja ziet
            niemand buiten uw organisatie het nog.
          </p>
          <Vraagformulier envelop={envelop} vragen={open} formulierId="fasevraag_beantwoorden" />
        </Kaart>
      )}
      {eerdere.length > 0 && (
        <Kaart titel="Wat uw organisatie eerder heeft geantwoord">
          <Uitklap titel="Een antwoord wijzigen" envelop={envelop} formulierId="fasevraag_beantwoorden-eerder">
            <Vraagformulier envelop={envelop} vragen={eerdere} formulierId="fasevraag_beantwoorden-eerder" />
          </Uitklap>
        </Kaart>
      )}
    </>
  );
}

function Stukknop({ envelop, stuk }: Props & { stuk: EigenStuk }) {
  if (!stuk.mag) return null;
  const handeling = stuk.mag === "intrekken" ? "gebruik_intrekken" : "gebruik_toestaan";
  return (
    <Handelingsformulier<z.input<typeof stukForm>>
      envelop={envelop}
      handeling={handeling}
      formulierId={`${handeling}-${stuk.id.replaceAll("~", "-")}`}
      stand={envelop.handelingen[handeling]}
      knopsoort={stuk.mag === "intrekken" ? "gevaar" : "tweede"}
    >
      {() => <input type="hidden" name="stuk" value={stuk.id} />}
    </Handelingsformulier>
  );
}

/** Everything that the own Partij supplied, with whether it is used now. */
export function EigenGegevens({ envelop, stukken }: Props & { stukken: readonly EigenStuk[] }) {
  return (
    <Kaart titel="Wat uw organisatie heeft verstrekt">
      {stukken.length === 0 && <Leegmelding>Uw organisatie heeft in deze casus niets verstrekt.</Leegmelding>}
      <ul className="divide-y divide-lijn">
        {stukken.map((stuk) => (
          <li key={stuk.id} className="flex flex-wrap items-start justify-between gap-x-6 gap-y-2 py-2">
            <div className="min-w-0 flex-1 basis-96">
              <p className="font-semibold">{stuk.titel}</p>
              <p className="text-sm text-inkt-zacht">{stuk.stand}.</p>
              {stuk.velden.length > 0 && (
                <Vouw titel="Bekijken">
                  <Gegevenslijst>
                    <ToonVelden velden={stuk.velden} />
                  </Gegevenslijst>
                </Vouw>
              )}
            </div>
            <Stukknop envelop={envelop} stuk={stuk} />
          </li>
        ))}
      </ul>
    </Kaart>
  );
}
