import { useId, type ReactNode } from "react";

interface KaartProps {
  titel: string;
  children: ReactNode;
  acties?: ReactNode;
  niveau?: 2 | 3;
  id?: string;
}

/** A titled block of a screen. */
export function Kaart({ titel, children, acties, niveau = 2, id }: KaartProps) {
  const kopId = useId();
  const Kop = niveau === 2 ? "h2" : "h3";
  return (
    <section
      id={id}
      aria-labelledby={kopId}
      className="kaart my-4 rounded-groot border border-lijn bg-papier px-5 py-4 shadow-kaart"
    >
      <div className="mb-2 flex flex-wrap items-center justify-between gap-3">
        <Kop id={kopId}>{titel}</Kop>
        {acties && <div className="flex flex-wrap gap-3">{acties}</div>}
      </div>
      {children}
    </section>
  );
}
