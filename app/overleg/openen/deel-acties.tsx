import type { z } from "zod";
import {
  Handelingsformulier,
  Kaart,
  Keuzerondjes,
  Knopformulier,
  Leegmelding,
  Tekstvlak,
  Uitklap,
  VeldTekst,
} from "~/components";
import { Markering } from "~/fasen/bespreken/markering";
import type { actieForm } from "~/fasen/uitvoeren/form";
import type { Envelop } from "~/protocol/antwoord.server";
import { beschrijfVeld } from "~/protocol/formulier";
import type { OpenActie, OpenenView } from "./view";
import { useActietoetsen } from "./use-actietoetsen";

interface Props {
  envelop: Envelop<OpenenView>;
  overlegId: string;
  toetsen: boolean;
}

/** By the item of its casus the post finds the actie. */
function adresVan(overlegId: string, { puntId }: OpenActie): string {
  return `/overleggen/${overlegId}/openen?punt=${puntId}`;
}

/** Handing over comes with closing the casus; leaving it open asks nothing. */
const eindes = beschrijfVeld("actie", "status").opties.filter(({ waarde }) =>
  ["gedaan", "niet_gedaan", "niet_mogelijk"].includes(waarde),
);

function Formulier({ envelop, overlegId, actie }: Omit<Props, "toetsen"> & { actie: OpenActie }) {
  const { waarden } = actie;
  return (
    <Handelingsformulier<z.input<typeof actieForm>>
      envelop={envelop}
      handeling="actie_afhandelen"
      formulierId={`actie_afhandelen-${actie.id}`}
      stand={actie.handeling}
      waarden={waarden}
      versies={actie.versies}
      labels={{ status: "Stand", resultaat: "Reden of resultaat" }}
      knop="Opslaan"
      elders={{
        actie: adresVan(overlegId, actie),
        conceptpad: `/casussen/${actie.casusnummer}/uitvoeren`,
      }}
    >
      {(velden) => (
        <>
          <input type="hidden" name="rij" value={actie.id} />
          <Keuzerondjes veld={velden.status} label="Stand" opties={eindes} />
          <Tekstvlak
            veld={velden.resultaat}
            label="Reden of resultaat"
            hint="Verplicht bij niet gedaan en niet mogelijk."
            max={2000}
            rijen={2}
            optioneel
          />
          <Markering veld={velden.bevat} kort />
        </>
      )}
    </Handelingsformulier>
  );
}

/** The most common answer, in one press. */
function Gedaan({ envelop, overlegId, actie }: Omit<Props, "toetsen"> & { actie: OpenActie }) {
  if (!actie.handeling?.toegestaan) return null;
  return (
    <Knopformulier
      envelop={envelop}
      handeling="actie_afhandelen"
      formulierId={`actie_afhandelen-${actie.id}`}
      actie={adresVan(overlegId, actie)}
      vast={{ rij: actie.id, status: "gedaan" }}
      versies={actie.versies}
    >
      <button className="knop" data-gedaan>
        Gedaan<span className="sr-only">: actie van casus {actie.casusnummer}</span>
      </button>
    </Knopformulier>
  );
}

/** The form stays when a colleague handles the actie meanwhile: what was typed in it is not lost, and cannot overwrite. */
function Actie({ envelop, overlegId, actie }: Omit<Props, "toetsen"> & { actie: OpenActie }) {
  const { titel, wie, deadline, stand, status, resultaat, casusnummer, nietVoor } = actie;
  const isKlaar = stand === "klaar";
  return (
    <li className="border-t border-lijn py-2 first:border-t-0">
      <div
        data-actie={isKlaar ? "klaar" : "open"}
        tabIndex={-1}
        role="group"
        aria-label={`Actie van casus ${casusnummer}`}
        className="flex flex-wrap items-start gap-x-3 gap-y-1 [&>details[open]]:w-full"
      >
        <div className="min-w-0 flex-1 basis-72">
          <p>
            <strong>
              <VeldTekst veld={titel} />
            </strong>
          </p>
          <p className="text-sm text-inkt-zacht">
            Casus {casusnummer}
            {wie && `, ${wie}`}
            {deadline && (
              <>
                , uiterlijk <VeldTekst veld={deadline} />
              </>
            )}
            {stand === "over_tijd" && <strong> (over tijd)</strong>}
          </p>
          {nietVoor.length > 0 && (
            <p className="border-l-4 border-waarschuwing pl-2 text-sm">
              Niet hardop bespreken: niet voor {nietVoor.join(", ")}.
            </p>
          )}
          {isKlaar && (
            <p role="status">
              <strong>
                <VeldTekst veld={status} zonderWpg={resultaat !== undefined} />
              </strong>
              {resultaat && (
                <>
                  : <VeldTekst veld={resultaat} />
                </>
              )}
            </p>
          )}
        </div>
        {!isKlaar && <Gedaan envelop={envelop} overlegId={overlegId} actie={actie} />}
        <Uitklap
          titel={isKlaar ? "Wijzigen" : "Anders"}
          envelop={envelop}
          formulierId={`actie_afhandelen-${actie.id}`}
          stand={actie.handeling}
        >
          <Formulier envelop={envelop} overlegId={overlegId} actie={actie} />
        </Uitklap>
      </div>
    </li>
  );
}

/** The open acties of last time, Partij by Partij; one key each: gedaan, niet gedaan, niet mogelijk with the reason. */
export function Acties({ envelop, overlegId, toetsen }: Props) {
  const { groepen } = envelop.view;
  const lijst = useActietoetsen(toetsen);
  const open = groepen.flatMap(({ acties }) => acties).filter(({ stand }) => stand !== "klaar").length;
  return (
    <div ref={lijst}>
      <Kaart titel={`3. Open acties van de vorige keer: ${String(open)}`}>
        {groepen.length === 0 ? (
          <Leegmelding>Er staan geen acties open voor de casussen op deze agenda.</Leegmelding>
        ) : (
          <>
            {toetsen && (
              <p className="text-sm text-inkt-zacht">
                Toets <kbd className="toets">O</kbd> gaat naar de eerste open actie. Daar:{" "}
                <kbd className="toets">G</kbd> gedaan, <kbd className="toets">N</kbd> niet gedaan,{" "}
                <kbd className="toets">M</kbd> niet mogelijk, <kbd className="toets">↓</kbd>{" "}
                <kbd className="toets">↑</kbd> volgende en vorige.
              </p>
            )}
            {groepen.map(({ partij, acties }) => (
              <section key={partij} aria-label={partij}>
                <h3 className="mt-3 font-semibold">{partij}</h3>
                <ul>
                  {acties.map((actie) => (
                    <Actie key={actie.id} envelop={envelop} overlegId={overlegId} actie={actie} />
                  ))}
                </ul>
              </section>
            ))}
          </>
        )}
      </Kaart>
    </div>
  );
}
