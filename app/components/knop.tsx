import { Link } from "@remix-run/react";
import type { ReactNode } from "react";

type Soort = "eerste" | "tweede" | "gevaar";

const klassen: Record<Soort, string> = {
  eerste: "knop",
  tweede: "knop knop-tweede",
  gevaar: "knop knop-gevaar",
};

interface KnopProps {
  children: ReactNode;
  soort?: Soort;
  naam?: string;
  waarde?: string;
  /** Id of the form, when the button stands outside it. */
  form?: string;
}

/** Never disabled: what cannot be done is not offered, or explained by `Reden`. */
export function Knop({ children, soort = "eerste", naam, waarde, form }: KnopProps) {
  return (
    <button type="submit" className={klassen[soort]} name={naam} value={waarde} form={form}>
      {children}
    </button>
  );
}

export function Knoplink({ href, children, soort = "tweede" }: { href: string; children: ReactNode; soort?: Soort }) {
  return (
    <Link to={href} className={klassen[soort]}>
      {children}
    </Link>
  );
}

export function Knoppenrij({ children }: { children: ReactNode }) {
  return <div className="flex flex-wrap items-center gap-3 pt-1">{children}</div>;
}
