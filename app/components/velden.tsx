import type { FieldMetadata } from "@conform-to/react";
import type { ReactNode } from "react";
import { formatDagKort } from "~/lib/datum";
import { Hint, kaderKlasse, Labeltekst, Veldfout, type Veldteksten } from "./veldkader";
import { getInvoer, getTekst, leesVeld, type Veldstand } from "./veldstand";

export interface VeldProps<T> extends Veldteksten {
  veld: FieldMetadata<T>;
}

export interface Optie {
  waarde: string;
  label: string;
  hint?: string;
}

const breedten = { kort: "max-w-40", middel: "max-w-sm", lang: "max-w-none" } as const;

interface KaderProps extends Veldteksten {
  stand: Veldstand;
  children: ReactNode;
}

function Kader({ stand: { id, hintId, foutId, fouten }, label, hint, optioneel, children }: KaderProps) {
  return (
    <div className={kaderKlasse(fouten)}>
      <label htmlFor={id} className="block font-semibold">
        <Labeltekst label={label} optioneel={optioneel} />
      </label>
      {hint && <Hint id={hintId}>{hint}</Hint>}
      <Veldfout id={foutId} fouten={fouten} />
      {children}
    </div>
  );
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
  veld,
  ...rest
}: TekstveldProps<T>) {
  const stand = leesVeld(veld);
  return (
    <Kader {...rest} stand={stand}>
      <input
        key={stand.key}
        {...getInvoer(stand, Boolean(rest.hint))}
        type={type}
        defaultValue={getTekst(stand)}
        inputMode={inputMode}
        autoComplete={autoComplete}
        className={`invoer ${breedten[breedte]}`}
      />
    </Kader>
  );
}

/** Grows with its text. The maximum is said in words: it must be known without a script that counts. */
export function Tekstvlak<T>({ max, rijen = 4, veld, ...rest }: VeldProps<T> & { max?: number; rijen?: number }) {
  const grens = max && `Maximaal ${max.toLocaleString("nl-NL")} tekens.`;
  const hint =
    rest.hint && grens ? (
      <>
        {rest.hint} {grens}
      </>
    ) : (
      (rest.hint ?? grens)
    );
  const stand = leesVeld(veld);
  // No maxLength: a browser would cut off pasted text in silence.
  return (
    <Kader {...rest} stand={stand} hint={hint}>
      <textarea
        key={stand.key}
        {...getInvoer(stand, Boolean(hint))}
        defaultValue={getTekst(stand)}
        rows={rijen}
        autoComplete="off"
        className="invoer"
      />
    </Kader>
  );
}

/** A text field: people type a known date faster than they pick it, and a birth date can be partly unknown. */
export function Datumveld<T>({ veld, hint = "dd-mm-jjjj, bijvoorbeeld 05-03-2026", ...rest }: VeldProps<T>) {
  const stand = leesVeld(veld);
  const defaultValue = getTekst(stand);
  const waarde = defaultValue && /^\d{4}-\d{2}-\d{2}$/.test(defaultValue) ? formatDagKort(defaultValue) : defaultValue;
  return (
    <Kader {...rest} stand={stand} hint={hint}>
      <input
        key={stand.key}
        {...getInvoer(stand, Boolean(hint))}
        type="text"
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

export function Keuzeveld<T>({ opties, leeg = "Maak een keuze", veld, ...rest }: KeuzeveldProps<T>) {
  const stand = leesVeld(veld);
  return (
    <Kader {...rest} stand={stand}>
      <select
        key={stand.key}
        {...getInvoer(stand, Boolean(rest.hint))}
        defaultValue={getTekst(stand)}
        autoComplete="off"
        className="invoer max-w-md"
      >
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
