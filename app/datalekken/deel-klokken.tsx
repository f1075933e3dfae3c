import { formatMoment } from "~/lib/datum";
import type { Klok } from "./klok";

const woorden: Record<Klok["stand"], { woord: string; teken: string; klasse: string }> = {
  op_tijd: { woord: "loopt", teken: "○", klasse: "text-info" },
  dringend: { woord: "dringend", teken: "▶", klasse: "text-waarschuwing" },
  te_laat: { woord: "te laat", teken: "!", klasse: "text-fout" },
  gehaald: { woord: "op tijd", teken: "✓", klasse: "text-succes" },
  niet_gehaald: { woord: "te laat gedaan", teken: "!", klasse: "text-fout" },
};

/** A clock in a table: word and shape first, then the moment that counts. */
export function Klokcel({ klok }: { klok: Klok | null }) {
  if (!klok) return <>niet melden</>;
  const { woord, teken, klasse } = woorden[klok.stand];
  return (
    <>
      <strong className={`whitespace-nowrap ${klasse}`}>
        <span aria-hidden="true">{teken}</span> {woord}
      </strong>
      {klok.gedaanOp === null && <span className="block text-sm">uiterlijk {formatMoment(klok.tot)}</span>}
    </>
  );
}
