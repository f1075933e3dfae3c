import type { ReactNode } from "react";

export interface Veldteksten {
  label: string;
  hint?: ReactNode;
  /** Marks the label; a field without it has to be filled in. */
  optioneel?: boolean;
}

export function Labeltekst({ label, optioneel }: Pick<Veldteksten, "label" | "optioneel">) {
  return (
    <>
      {label}
      {optioneel && <span className="font-normal text-inkt-zacht"> (niet verplicht)</span>}
    </>
  );
}

export function Hint({ id, children }: { id: string; children: ReactNode }) {
  return (
    <div id={id} className="text-sm text-inkt-zacht">
      {children}
    </div>
  );
}

export function Veldfout({ id, fouten }: { id: string; fouten: readonly string[] | undefined }) {
  if (!fouten?.length) return null;
  return (
    <p id={id} className="font-semibold text-fout">
      <span aria-hidden="true">▲ </span>
      <span className="sr-only">Fout: </span>
      {fouten.join(" ")}
    </p>
  );
}

export function kaderKlasse(fouten: readonly string[] | undefined): string {
  return fouten?.length ? "space-y-1 border-l-4 border-fout pl-3" : "space-y-1";
}
