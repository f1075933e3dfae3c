import type { ReactNode } from "react";

/** Term and value pairs; holds `Gegeven` and `ToonVeld`. */
export function Gegevenslijst({ children }: { children: ReactNode }) {
  return <dl className="divide-y divide-lijn">{children}</dl>;
}

export function Gegeven({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className="gegeven grid gap-x-6 py-2 sm:grid-cols-[minmax(9rem,14rem)_1fr]">
      <dt className="font-semibold text-inkt-zacht">{label}</dt>
      <dd className="min-w-0">{children}</dd>
    </div>
  );
}

/** Plain list with air between the items. */
export function Lijst({
  items,
  genummerd = false,
}: {
  items: readonly { id: string; inhoud: ReactNode }[];
  genummerd?: boolean;
}) {
  const Soort = genummerd ? "ol" : "ul";
  return (
    <Soort className={`space-y-1 pl-5 ${genummerd ? "list-decimal" : "list-disc"}`}>
      {items.map(({ id, inhoud }) => (
        <li key={id}>{inhoud}</li>
      ))}
    </Soort>
  );
}
