import type { ReactNode } from "react";

/** Term and value pairs; holds `Gegeven` and `ToonVeld`. The label stands above its value where the list is narrow. */
export function Gegevenslijst({ children }: { children: ReactNode }) {
  return <dl className="@container divide-y divide-lijn">{children}</dl>;
}

export function Gegeven({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className="gegeven grid gap-x-6 py-1.5 @lg:grid-cols-[10rem_minmax(0,1fr)] @3xl:grid-cols-[14rem_minmax(0,1fr)]">
      <dt className="text-sm/6 font-semibold text-inkt-zacht @max-lg:leading-5">{label}</dt>
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
