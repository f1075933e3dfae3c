import { getInputProps, getSelectProps, getTextareaProps, type FieldMetadata } from "@conform-to/react";
import type { ReactNode } from "react";
import { formatDagKort } from "~/lib/datum";
import { Hint, kaderKlasse, Labeltekst, Veldfout, type Veldteksten } from "./veldkader";

export interface VeldProps<T> extends Veldteksten {
  veld: FieldMetadata<T>;
}

export interface Optie {
  waarde: string;
  label: string;
  hint?: string;
}

const breedten = { kort: "max-w-40", middel: "max-w-sm", lang: "max-w-none" } as const;

interface KaderProps<T> extends VeldProps<T> {
  children: ReactNode;
}

function Kader<T>({ veld, label, hint, optioneel, children }: KaderProps<T>) {
  return (
    <div className={kaderKlasse(veld.errors)}>
      <label htmlFor={veld.id} className="block font-semibold">
        <Labeltekst label={label} optioneel={optioneel} />
      </label>
      {hint && <Hint id={veld.descriptionId}>{hint}</Hint>}
      <Veldfout id={veld.errorId} fouten={veld.errors} />
      {children}
    </div>
  );
}

function beschreven<T>({ veld, hint }: Pick<VeldProps<T>, "veld" | "hint">): { ariaDescribedBy?: string } {
  return hint ? { ariaDescribedBy: veld.descriptionId } : {};
}

interface TekstveldProps<T> extends VeldProps<T> {
  breedte?: keyof typeof breedten;
  type?: "text" | "email" | "tel" | "search" | "password";
  inputMode?: "text" | "numeric" | "tel" | "email";
  autoComplete?: string;
}

export function Tekstveld<T>({
  breedte = "middel",
  type = "text",
  inputMode,
  autoComplete = "off",
  ...rest
}: TekstveldProps<T>) {
  const { key, ...invoer } = getInputProps(rest.veld, { type, ...beschreven(rest) });
  return (
    <Kader {...rest}>
      <input
        key={key}
        {...invoer}
        inputMode={inputMode}
        autoComplete={autoComplete}
        className={`invoer ${breedten[breedte]}`}
      />
    </Kader>
  );
}

/** Grows with its text. The maximum is said in words: it must be known without a script that counts. */
export function Tekstvlak<T>({ max, rijen = 4, ...rest }: VeldProps<T> & { max?: number; rijen?: number }) {
  const grens = max && `Maximaal ${max.toLocaleString("nl-NL")} tekens.`;
  const hint =
    rest.hint && grens ? (
      <>
        {rest.hint} {grens}
      </>
    ) : (
      (rest.hint ?? grens)
    );
  const { key, ...invoer } = getTextareaProps(rest.veld, beschreven({ veld: rest.veld, hint }));
  // No maxLength: a browser would cut off pasted text in silence.
  const { maxLength: _maxLength, ...zonderGrens } = invoer;
  return (
    <Kader {...rest} hint={hint}>
      <textarea key={key} {...zonderGrens} rows={rijen} autoComplete="off" className="invoer" />
    </Kader>
  );
}

/** A text field: people type a known date faster than they pick it, and a birth date can be partly unknown. */
export function Datumveld<T>({ hint = "dd-mm-jjjj, bijvoorbeeld 05-03-2026", ...rest }: VeldProps<T>) {
  const { key, defaultValue, ...invoer } = getInputProps(rest.veld, {
    type: "text",
    ...beschreven({ veld: rest.veld, hint }),
  });
  const waarde = defaultValue && /^\d{4}-\d{2}-\d{2}$/.test(defaultValue) ? formatDagKort(defaultValue) : defaultValue;
  return (
    <Kader {...rest} hint={hint}>
      <input
        key={key}
        {...invoer}
        defaultValue={waarde}
        inputMode="numeric"
        autoComplete="off"
        className="invoer max-w-40"
      />
    </Kader>
  );
}

interface KeuzeveldProps<T> extends VeldProps<T> {
  opties: readonly Optie[];
  leeg?: string;
}

export function Keuzeveld<T>({ opties, leeg = "Maak een keuze", ...rest }: KeuzeveldProps<T>) {
  const { key, ...invoer } = getSelectProps(rest.veld, beschreven(rest));
  return (
    <Kader {...rest}>
      <select key={key} {...invoer} autoComplete="off" className="invoer max-w-md">
        <option value="">{leeg}</option>
        {opties.map(({ waarde, label }) => (
          <option key={waarde} value={waarde}>
            {label}
          </option>
        ))}
      </select>
    </Kader>
  );
}
