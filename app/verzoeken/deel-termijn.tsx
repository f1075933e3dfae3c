import { formatDag } from "~/lib/datum";
import type { Antwoordtermijn } from "./termijn";

const standen: Record<Antwoordtermijn["stand"], { teken: string; kleur: string; vlak: string }> = {
  op_tijd: { teken: "○", kleur: "text-info", vlak: "border-info bg-info-licht text-info" },
  dringend: {
    teken: "▶",
    kleur: "text-waarschuwing",
    vlak: "border-waarschuwing bg-waarschuwing-licht text-waarschuwing",
  },
  vandaag: {
    teken: "▶",
    kleur: "text-waarschuwing",
    vlak: "border-waarschuwing bg-waarschuwing-licht text-waarschuwing",
  },
  te_laat: { teken: "!", kleur: "text-fout", vlak: "border-fout bg-fout-licht text-fout" },
  gehaald: { teken: "✓", kleur: "text-succes", vlak: "border-succes bg-succes-licht text-succes" },
  niet_gehaald: { teken: "!", kleur: "text-fout", vlak: "border-fout bg-fout-licht text-fout" },
};

const dagen = (aantal: number) => (aantal === 1 ? "1 dag" : `${String(aantal)} dagen`);

function schrijf({ stand, dagen: over }: Antwoordtermijn): string {
  switch (stand) {
    case "op_tijd":
    case "dringend":
      return `Nog ${dagen(over)}`;
    case "vandaag":
      return "Vandaag is de laatste dag";
    case "te_laat":
      return `${dagen(-over)} te laat`;
    case "gehaald":
      return "Op tijd beantwoord";
    case "niet_gehaald":
      return `${dagen(-over)} te laat beantwoord`;
  }
}

/** The 28 days in a table: word and shape first. */
export function Termijncel({ termijn }: { termijn: Antwoordtermijn }) {
  const { teken, kleur } = standen[termijn.stand];
  return (
    <>
      <strong className={kleur}>
        <span aria-hidden="true">{teken}</span> {schrijf(termijn)}
      </strong>
      <span className="block text-sm">uiterlijk {formatDag(termijn.uiterlijk)}</span>
    </>
  );
}

/** The same at the head of a verzoek. */
export function Termijnblok({ termijn }: { termijn: Antwoordtermijn }) {
  const { teken, vlak } = standen[termijn.stand];
  return (
    <div className={`my-4 border-l-4 px-4 py-2 ${vlak}`}>
      <p className="text-lg font-semibold">
        <span aria-hidden="true">{teken}</span> {schrijf(termijn)}
      </p>
      <p className="text-sm text-inkt">
        Het antwoord moet er uiterlijk op {formatDag(termijn.uiterlijk)} zijn: vier weken na ontvangst (P 18.2, 19.4,
        20.4). Het protocol kent geen verlenging.
      </p>
    </div>
  );
}
