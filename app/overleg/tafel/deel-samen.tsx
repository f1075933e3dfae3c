import { Melding } from "~/components";
import type { Verbinding } from "~/live/use-live";
import type { TafelView } from "./view";

interface Props {
  view: Pick<TafelView, "aanwezig">;
  verbinding: Verbinding;
  /** Before the names of colleagues who are at work in this overleg too. */
  woorden: string;
  bijWegvallen: string;
}

/** Who else is at work here, and whether what they do still arrives. */
export function Samen({ view, verbinding, woorden, bijWegvallen }: Props) {
  if (verbinding === "weg") {
    return (
      <Melding soort="waarschuwing" titel="Geen verbinding">
        {bijWegvallen}
      </Melding>
    );
  }
  if (view.aanwezig.length === 0) return null;
  return (
    <p className="text-sm text-info">
      <span aria-hidden="true">● </span>
      {woorden}: {view.aanwezig.map(({ naam, waar }) => (waar ? `${naam} (${waar})` : naam)).join(", ")}
    </p>
  );
}
