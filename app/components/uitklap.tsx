import { useActionData } from "@remix-run/react";
import type { ReactNode } from "react";
import type { Envelop, Formulierfout, Knopstand } from "~/protocol/antwoord.server";
import { useAlleenLezen } from "./alleen-lezen";
import { useRonde } from "./handelingsformulier";

/** Says of a form whether it was refused just now or has a draft: then nobody should have to look for it. */
export function useOnderhanden({ concepten }: Pick<Envelop<unknown>, "concepten">): (formulierId: string) => boolean {
  const fout = useActionData() as Formulierfout | undefined;
  return (formulierId) =>
    fout?.formulierId === formulierId || concepten.some((concept) => concept.formulierId === formulierId);
}

interface UitklapProps {
  titel: string;
  envelop: Envelop<unknown>;
  formulierId: string;
  /** Of the form inside: where it is not possible yet its reason stands there in the open. */
  stand?: Knopstand | undefined;
  /** Open from the start, where the form is what is asked of the reader now. */
  open?: boolean;
  soort?: "eerste" | "tweede" | "gevaar";
  children: ReactNode;
}

const klassen = { eerste: "knop", tweede: "knop knop-tweede", gevaar: "knop knop-gevaar" };

/** A form behind its button, with or without script; closed again after it was accepted. */
export function Uitklap({
  titel,
  envelop,
  formulierId,
  stand,
  open = false,
  soort = "tweede",
  children,
}: UitklapProps) {
  const isOnderhanden = useOnderhanden(envelop);
  const ronde = useRonde(formulierId);
  if (useAlleenLezen()) return null;
  if (stand && !stand.toegestaan) return children;
  return (
    <details key={ronde} className="uitklap niet-printen" open={open || isOnderhanden(formulierId)}>
      <summary className={klassen[soort]}>{titel}</summary>
      <div className="mt-3 mb-2 border-l-4 border-merk-licht pl-4">{children}</div>
    </details>
  );
}

interface VouwProps {
  titel: ReactNode;
  /** When something in it asks for attention. */
  open?: boolean;
  /** A bordered row to press, for one of several things of the same kind. */
  rij?: boolean;
  children: ReactNode;
}

/** More to read behind one line. */
export function Vouw({ titel, open = false, rij = false, children }: VouwProps) {
  return (
    <details className={rij ? "vouw vouw-rij" : "vouw"} open={open}>
      <summary>{titel}</summary>
      <div className={rij ? "px-4 py-3" : "mt-2"}>{children}</div>
    </details>
  );
}
