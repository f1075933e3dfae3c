import { Kaart, Knopformulier } from "~/components";
import { zaalstanden, type Zaalpersoon } from "../zaal";
import { maakToetsen } from "./letters";
import { useTafel } from "./tafelcontext";
import { Collega } from "./veld";

/**
 * What the one key of a person does now, while the focus is in this list: it brings in, records that the geheimhouding was
 * confirmed, and then sends out for this item and in again.
 */
function volgendeStap({ stand, bevestigd }: Zaalpersoon): { naam: string; woord: string } {
  if (stand === "binnen" && !bevestigd) return { naam: "bevestigt", woord: "Bevestigt" };
  if (stand === "binnen") return { naam: "even_weg", woord: "Even weg" };
  return { naam: "binnen", woord: stand === "weg" ? "Binnen" : "Weer binnen" };
}

function Knoppen({ persoon, toets }: { persoon: Zaalpersoon; toets: string }) {
  const { accountId, stand, naam, bevestigd } = persoon;
  const stap = volgendeStap(persoon);
  return (
    <span className="ml-auto flex flex-none gap-1">
      <button
        name={stap.naam}
        value={accountId}
        data-eigentoets={toets}
        className={`knop knop-klein ${stap.naam === "even_weg" || stand === "even_weg" ? "knop-tweede" : ""}`}
      >
        {stap.woord}
        <span className="sr-only"> {naam}</span>
      </button>
      {(stand === "even_weg" || (stand === "binnen" && !bevestigd)) && (
        <button name="weg" value={accountId} className="knop knop-klein knop-tweede">
          Vertrokken<span className="sr-only"> {naam}</span>
        </button>
      )}
    </span>
  );
}

/** What is to be known of a person beside the name and the button; at the table no word too many. */
function schrijfStand({ stand, bevestigd, grond, isVoorzitter }: Zaalpersoon, breed: boolean): string {
  if (isVoorzitter || stand === "weg") return "";
  const delen = [
    (breed || stand !== "binnen") && zaalstanden[stand].toLowerCase(),
    bevestigd ? breed && "geheimhouding bevestigd" : "geheimhouding nog niet bevestigd",
    grond === "expertise" && "expertise",
  ];
  return delen.flatMap((deel) => (deel ? [`, ${deel}`] : [])).join("");
}

interface RegelProps {
  persoon: Zaalpersoon;
  toets: string | undefined;
  kan: boolean;
  breed: boolean;
}

function Regel({ persoon, toets, kan, breed }: RegelProps) {
  const { heeftScript } = useTafel();
  const { naam, partij, stand, bezwaar, isVoorzitter } = persoon;
  return (
    <li className={`border-t border-lijn py-1 ${breed ? "break-inside-avoid" : "first:border-t-0"}`}>
      <p className={`text-sm/5 ${stand === "weg" ? "text-inkt-zacht" : ""}`}>
        {heeftScript && kan && toets && (
          <kbd className="toets" aria-hidden="true">
            {toets.toUpperCase()}
          </kbd>
        )}{" "}
        <strong className="font-semibold">{naam}</strong>
      </p>
      <div className="flex items-start justify-between gap-x-2">
        <p className="min-w-0 flex-1 text-sm/5 text-inkt-zacht">
          {isVoorzitter ? "Voorzitter" : partij}
          {schrijfStand(persoon, breed)}
        </p>
        {kan && toets && <Knoppen persoon={persoon} toets={toets} />}
      </div>
      {bezwaar && stand === "binnen" && (
        <p className="mt-1 border-l-4 border-waarschuwing pl-2 text-sm">
          Mag hier niet bij zijn: {bezwaar.uitleg} ({bezwaar.regel}, {bezwaar.artikel}) Zolang deze persoon binnen is,
          blijft het scherm leeg.
        </p>
      )}
    </li>
  );
}

/** Who is in the room: that decides what the screen shows. `breed`: it has the width of the page. */
export function Zaal({ breed = false }: { breed?: boolean }) {
  const { envelop, stuur, heeftScript } = useTafel();
  const { zaal, handelingen, puntVanZaal, toelaten } = envelop.view;
  const kan = handelingen.aanwezigheid_vastleggen?.toegestaan === true;
  const vast: Record<string, string> = puntVanZaal ? { punt: puntVanZaal } : {};
  const binnen = zaal.filter(({ stand, isVoorzitter }) => stand === "binnen" && !isVoorzitter).length;
  const anderen = zaal.filter(({ isVoorzitter }) => !isVoorzitter).map(({ accountId }) => accountId);
  const toetsen = maakToetsen(anderen.length);
  return (
    <div data-plek="zaal" data-eigentoetsen data-toets="p" tabIndex={-1}>
      <Kaart titel={`In de zaal: ${String(binnen)}`} niveau={3}>
        <Collega plek="zaal" />
        {kan && heeftScript && (
          <p className="mb-1 text-sm text-inkt-zacht">
            Toets <kbd className="toets">P</kbd>, daarna de letter: binnen, bevestigt de geheimhouding, of even weg voor
            deze casus.
          </p>
        )}
        <Knopformulier envelop={envelop} handeling="aanwezigheid_vastleggen" vast={vast} stuur={stuur}>
          <ul className={breed ? "gap-x-8 lg:columns-2" : ""}>
            {zaal.map((persoon) => {
              const toets = toetsen[anderen.indexOf(persoon.accountId)];
              return <Regel key={persoon.accountId} persoon={persoon} toets={toets} kan={kan} breed={breed} />;
            })}
          </ul>
        </Knopformulier>
        {kan && toelaten.length > 0 && (
          <details className="vouw mt-2">
            <summary>Iemand anders komt binnen</summary>
            <Knopformulier
              envelop={envelop}
              handeling="aanwezigheid_vastleggen"
              formulierId="aanwezigheid_vastleggen-toelaten"
              vast={vast}
              stuur={stuur}
              className="mt-2 space-y-2"
            >
              <label htmlFor="toelaten" className="block text-sm font-semibold">
                Wie
              </label>
              <select id="toelaten" name="binnen" autoComplete="off" className="invoer">
                {toelaten.map(({ waarde, label }) => (
                  <option key={waarde} value={waarde}>
                    {label}
                  </option>
                ))}
              </select>
              <p className="text-sm text-inkt-zacht">
                Wie niet bij de casus is betrokken, is er voor de eigen expertise: geen dossier, alleen wat het scherm
                toont.
              </p>
              <button className="knop knop-klein">Komt binnen</button>
            </Knopformulier>
          </details>
        )}
      </Kaart>
    </div>
  );
}
