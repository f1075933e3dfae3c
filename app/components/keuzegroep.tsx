import { getCollectionProps, getInputProps } from "@conform-to/react";
import { Hint, kaderKlasse, Labeltekst, Veldfout } from "./veldkader";
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
  const items = getCollectionProps(veld, {
    type: soort,
    options: opties.map(({ waarde }) => waarde),
    ariaAttributes: false,
  });
  const beschrijving = [veld.errors?.length ? veld.errorId : "", hint ? veld.descriptionId : ""]
    .filter(Boolean)
    .join(" ");
  return (
    <fieldset
      id={veld.id}
      tabIndex={-1}
      aria-describedby={beschrijving || undefined}
      className={kaderKlasse(veld.errors)}
    >
      <legend className={`float-left font-semibold ${opRij ? "mr-4" : "w-full"}`}>
        <Labeltekst label={label} optioneel={optioneel} />
      </legend>
      {hint && <Hint id={veld.descriptionId}>{hint}</Hint>}
      <Veldfout id={veld.errorId} fouten={veld.errors} />
      <div
        className={
          opRij
            ? "flex flex-wrap gap-x-4"
            : `clear-both ${kolommen ? "grid grid-cols-[repeat(auto-fill,minmax(min(17rem,100%),1fr))] gap-x-6" : ""}`
        }
      >
        {opties.map((optie, plaats) => {
          const item = items[plaats];
          if (!item) return null;
          const { key, ...invoer } = item;
          return (
            <div key={key} className={`flex items-start gap-2 ${opRij ? "" : "py-1"}`}>
              <input {...invoer} autoComplete="off" className={opRij ? "keuze keuze-klein" : "keuze"} />
              <label htmlFor={invoer.id}>
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
  const { key, ...invoer } = getInputProps(veld, {
    type: "checkbox",
    ...(hint && { ariaDescribedBy: veld.descriptionId }),
  });
  return (
    <div className={kaderKlasse(veld.errors)}>
      <Veldfout id={veld.errorId} fouten={veld.errors} />
      <div className="flex items-start gap-2.5">
        <input key={key} {...invoer} autoComplete="off" className="keuze" />
        <div>
          <label htmlFor={veld.id}>{label}</label>
          {hint && <Hint id={veld.descriptionId}>{hint}</Hint>}
        </div>
      </div>
    </div>
  );
}
