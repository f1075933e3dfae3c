import type { FieldMetadata } from "@conform-to/react";

/** One field of a form as it stands: what its components ask of it. */
export interface Veldstand {
  readonly key: string | undefined;
  readonly id: string;
  readonly naam: string;
  readonly formulierId: string;
  readonly hintId: string;
  readonly foutId: string;
  readonly fouten: readonly string[] | undefined;
  /** Text, or texts of a field that can have more. */
  readonly waarde: unknown;
}

/** conform works out all of a field anew for each property that is asked, so each is asked once. */
export function leesVeld<T>(veld: FieldMetadata<T>): Veldstand {
  const { id } = veld;
  return {
    key: veld.key,
    id,
    naam: veld.name,
    formulierId: veld.formId,
    // As conform names them.
    hintId: `${id}-description`,
    foutId: `${id}-error`,
    fouten: veld.errors,
    waarde: veld.initialValue,
  };
}

/** What every element that is filled in has; `metHint`: a text beside it says what is expected. */
export function getInvoer({ id, naam, formulierId, hintId, foutId, fouten }: Veldstand, metHint: boolean) {
  const beschrijving = [...(fouten ? [foutId] : []), ...(metHint ? [hintId] : [])].join(" ");
  return {
    id,
    name: naam,
    form: formulierId,
    "aria-invalid": fouten ? true : undefined,
    "aria-describedby": beschrijving || undefined,
  };
}

export function getTekst({ waarde }: Veldstand): string | undefined {
  return typeof waarde === "string" ? waarde : undefined;
}

export function isGekozen({ waarde }: Veldstand, optie: string): boolean {
  return Array.isArray(waarde) ? waarde.includes(optie) : waarde === optie;
}
