import { Kaart, Knopformulier } from "~/components";
import { zaalstanden, type Zaalpersoon } from "../zaal";
import { useTafel } from "./tafelcontext";
import { Collega } from "./veld";

/** One key each, while the focus is in this list: it brings in, or sends out for this item. */
const letters = "abcdefghijklmnoqrstuvwxyz";

function Knoppen({ persoon, toets }: { persoon: Zaalpersoon; toets: string }) {
  const { accountId, stand, naam } = persoon;
  const woorden = { binnen: "Even weg", even_weg: "Weer binnen", weg: "Binnen" } as const;
  return (
    <span className="ml-auto flex flex-none gap-1">
      <button
        name={stand === "binnen" ? "even_weg" : "binnen"}
        value={accountId}
        data-eigentoets={toets}
        className={`knop knop-klein ${stand === "weg" ? "" : "knop-tweede"}`}
      >
        {woorden[stand]}
        <span className="sr-only"> {naam}</span>
      </button>
      {stand === "even_weg" && (
        <button name="weg" value={accountId} className="knop knop-klein knop-tweede">
          Vertrokken<span className="sr-only"> {naam}</span>
        </button>
      )}
    </span>
  );
}

function Regel({ persoon, toets, kan }: { persoon: Zaalpersoon; toets: string | undefined; kan: boolean }) {
  const { heeftScript } = useTafel();
  const { naam, partij, stand, grond, bezwaar, isVoorzitter } = persoon;
  return (
    <li className="border-t border-lijn py-1 first:border-t-0">
      <div className="flex flex-wrap items-start justify-between gap-x-2 gap-y-1">
        <p className={`min-w-0 flex-1 basis-36 text-sm/5 ${stand === "weg" ? "text-inkt-zacht" : ""}`}>
          {heeftScript && kan && toets && (
            <kbd className="toets" aria-hidden="true">
              {toets.toUpperCase()}
            </kbd>
          )}{" "}
          <strong className="font-semibold">{naam}</strong>
          <span className="block text-inkt-zacht">
            {isVoorzitter ? "Voorzitter" : partij}
            {!isVoorzitter && stand !== "weg" && `, ${zaalstanden[stand].toLowerCase()}`}
            {grond === "expertise" && stand !== "weg" && ", expertise"}
          </span>
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

/** Who is in the room: that decides what the screen shows. */
export function Zaal() {
  const { envelop, stuur, heeftScript } = useTafel();
  const { zaal, handelingen, punt, toelaten } = envelop.view;
  const kan = handelingen.aanwezigheid_vastleggen?.toegestaan === true;
  const vast: Record<string, string> = punt?.status === "aan_de_orde" ? { punt: punt.id } : {};
  const binnen = zaal.filter(({ stand, isVoorzitter }) => stand === "binnen" && !isVoorzitter).length;
  let volgnummer = 0;
  return (
    <div data-plek="zaal" data-eigentoetsen data-toets="p" tabIndex={-1}>
      <Kaart titel={`In de zaal: ${String(binnen)}`} niveau={3}>
        <Collega plek="zaal" />
        {kan && heeftScript && (
          <p className="mb-1 text-sm text-inkt-zacht">
            Toets <kbd className="toets">P</kbd>, daarna de letter: binnen, of even weg voor deze casus.
          </p>
        )}
        <Knopformulier envelop={envelop} handeling="aanwezigheid_vastleggen" vast={vast} stuur={stuur}>
          <ul>
            {zaal.map((persoon) => {
              const toets = persoon.isVoorzitter ? undefined : letters[volgnummer++];
              return <Regel key={persoon.accountId} persoon={persoon} toets={toets} kan={kan} />;
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
