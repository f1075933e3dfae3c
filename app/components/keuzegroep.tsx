import { Hint, kaderKlasse, Labeltekst, Veldfout } from "./veldkader";
import { getInvoer, isGekozen, leesVeld } from "./veldstand";
import type { Optie, VeldProps } from "./velden";

interface GroepProps<T> extends VeldProps<T> {
  opties: readonly Optie[];
  /** In columns, for long lists of short words. */
  kolommen?: boolean;
  /** All on one line, label first, for a short choice in a row of a matrix. */
  opRij?: boolean;
}

function Groep<T>({
  soort,
  veld,
  label,
  hint,
  optioneel,
  opties,
  kolommen = false,
  opRij = false,
}: GroepProps<T> & { soort: "radio" | "checkbox" }) {
  const stand = leesVeld(veld);
  const { key = "", id, naam, formulierId, hintId, foutId, fouten } = stand;
  const beschrijving = [fouten?.length ? foutId : "", hint ? hintId : ""].filter(Boolean).join(" ");
  return (
    <fieldset id={id} tabIndex={-1} aria-describedby={beschrijving || undefined} className={kaderKlasse(fouten)}>
      <legend className={`float-left font-semibold ${opRij ? "mr-4" : "w-full"}`}>
        <Labeltekst label={label} optioneel={optioneel} />
      </legend>
      {hint && <Hint id={hintId}>{hint}</Hint>}
      <Veldfout id={foutId} fouten={fouten} />
      <div
        className={
          opRij
            ? "flex flex-wrap gap-x-4"
            : `clear-both ${kolommen ? "grid grid-cols-[repeat(auto-fill,minmax(min(17rem,100%),1fr))] gap-x-6" : ""}`
        }
      >
        {opties.map((optie) => {
          const optieId = `${id}-${optie.waarde}`;
          return (
            <div key={`${key}${optie.waarde}`} className={`flex items-start gap-2 ${opRij ? "" : "py-1"}`}>
              <input
                id={optieId}
                name={naam}
                form={formulierId}
                type={soort}
                value={optie.waarde}
                defaultChecked={isGekozen(stand, optie.waarde)}
                autoComplete="off"
                className={opRij ? "keuze keuze-klein" : "keuze"}
              />
              <label htmlFor={optieId}>
                {optie.label}
                {optie.hint && <span className="block text-sm text-inkt-zacht">{optie.hint}</span>}
              </label>
            </div>
          );
        })}
      </div>
    </fieldset>
  );
}

export function Keuzerondjes<T>(props: GroepProps<T>) {
  return <Groep {...props} soort="radio" />;
}

export function Vinkjes<T>(props: GroepProps<T>) {
  return <Groep {...props} soort="checkbox" />;
}

export function Vinkje<T>({ veld, label, hint }: VeldProps<T>) {
  const stand = leesVeld(veld);
  const { key, id, hintId, foutId, fouten } = stand;
  return (
    <div className={kaderKlasse(fouten)}>
      <Veldfout id={foutId} fouten={fouten} />
      <div className="flex items-start gap-2.5">
        <input
          key={key}
          {...getInvoer(stand, Boolean(hint))}
          type="checkbox"
          value="on"
          defaultChecked={stand.waarde === "on"}
          autoComplete="off"
          className="keuze"
        />
        <div>
          <label htmlFor={id}>{label}</label>
          {hint && <Hint id={hintId}>{hint}</Hint>}
        </div>
      </div>
    </div>
  );
}
