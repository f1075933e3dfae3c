import type { z } from "zod";
import { Handelingsformulier, Kaart, Keuzeveld, Knoplink, Uitklap, VeldTekst } from "~/components";
import type { CasusEnvelop } from "~/protocol/antwoord.server";
import type { overdrachtForm } from "./form";
import type { DeelnemersView, Overdracht } from "./view";

interface Props {
  envelop: CasusEnvelop<DeelnemersView>;
  overdracht: Overdracht;
}

function Actie({ envelop, overdracht, actie }: Props & { actie: Overdracht["acties"][number] }) {
  const formulierId = `actie_overdragen-${actie.id}`;
  const stand = envelop.handelingen.actie_overdragen;
  return (
    <li className="border-b border-lijn py-3 last:border-b-0">
      <p className="font-semibold">
        <VeldTekst veld={actie.titel} />
      </p>
      <p className="text-sm">
        {actie.wie}. {actie.waarom}
      </p>
      <div className="mt-2">
        <Uitklap titel="Actie overdragen" envelop={envelop} formulierId={formulierId} stand={stand}>
          <Handelingsformulier<z.input<typeof overdrachtForm>>
            envelop={envelop}
            handeling="actie_overdragen"
            formulierId={formulierId}
            stand={stand}
            versies={actie.versies}
            labels={{ medewerker: "Wie neemt de actie over" }}
          >
            {(velden) => (
              <>
                <input type="hidden" name={velden.rij.name} value={actie.id} />
                <Keuzeveld
                  veld={velden.medewerker}
                  label="Wie neemt de actie over?"
                  hint="Alleen deelnemers van deze casus en medewerkers van het Veiligheidshuis."
                  opties={overdracht.uitvoerders}
                />
              </>
            )}
          </Handelingsformulier>
        </Uitklap>
      </div>
    </li>
  );
}

function Vraag({ vraag: { partij, aantal, neemtDeel } }: { vraag: Overdracht["vragen"][number] }) {
  return (
    <p className="py-1">
      {partij}: {aantal === 1 ? "1 vraag" : `${String(aantal)} vragen`} zonder iemand die kan antwoorden.{" "}
      {neemtDeel
        ? "Betrek een medewerker van deze Partij; die beslist dan."
        : "Deze Partij neemt niet meer deel: er komt geen antwoord, en zonder antwoord wordt het gegeven niet gebruikt."}
    </p>
  );
}

/** What was left behind, at the place where the team is put together. */
export function Overdrachtkaart({ envelop, overdracht }: Props) {
  const { acties, casusregisseur, vragen } = overdracht;
  const { casusnummer } = envelop.kop;
  return (
    <Kaart titel="Over te dragen">
      {acties.length > 0 && (
        <ul className="list-none pl-0">
          {acties.map((actie) => (
            <Actie key={actie.id} envelop={envelop} overdracht={overdracht} actie={actie} />
          ))}
        </ul>
      )}
      {casusregisseur !== null && (
        <div className="my-3">
          <p className="mb-2">
            De casusregisseur kan niet meer bij deze casus. Wijs een andere deelnemer aan (C 13.1).
          </p>
          <Knoplink href={`/casussen/${casusnummer}/bespreken/regieplan`}>Naar het regieplan</Knoplink>
        </div>
      )}
      {vragen.map((vraag) => (
        <Vraag key={vraag.partij} vraag={vraag} />
      ))}
    </Kaart>
  );
}
