export interface ConflictProps {
  label: string;
  /** Who, and when in words, as `24 november 2026, 10:32`; where that is not known neither is said. */
  opgeslagenDoor?: string;
  opgeslagenOp?: string;
  opgeslagen: string;
  uwTekst: string;
}

/** After a lost update: nothing is overwritten and nothing typed is lost. */
export function Conflict({ label, opgeslagenDoor, opgeslagenOp, opgeslagen, uwTekst }: ConflictProps) {
  return (
    <section
      aria-label={`Twee versies van ${label}`}
      className="my-4 border-l-4 border-waarschuwing bg-waarschuwing-licht px-4 py-3"
    >
      <p className="font-semibold">{label}: iemand anders heeft dit intussen gewijzigd</p>
      <p>Vergelijk de teksten. Pas uw tekst aan in het veld en sla opnieuw op.</p>
      <div className="mt-3 grid gap-4 md:grid-cols-2">
        <div>
          <h3>Intussen opgeslagen{opgeslagenDoor && ` door ${opgeslagenDoor}, ${opgeslagenOp ?? ""}`}</h3>
          <div className="mt-1 border border-lijn bg-papier p-3 whitespace-pre-line">{opgeslagen}</div>
        </div>
        <div>
          <h3>Uw tekst</h3>
          <div className="mt-1 border border-lijn bg-papier p-3 whitespace-pre-line">{uwTekst}</div>
        </div>
      </div>
    </section>
  );
}
