import { Reden } from "~/components";
import { overlegstatussen, type OverlegView } from "./view";

interface Props {
  view: Pick<OverlegView, "id" | "status" | "begintijd" | "eindtijd" | "plaats" | "voorzitter" | "afgelast">;
  /** Minutes on the agenda; for who prepares it. */
  totaal?: number;
}

/** When, where and by whom, with the calendar file; and why it does not take place. */
export function Overleggegevens({ view, totaal }: Props) {
  const { id, status, begintijd, eindtijd, plaats, voorzitter, afgelast } = view;
  return (
    <>
      <p className="casusregel flex flex-wrap">
        <strong>{overlegstatussen[status]}</strong>
        <span>
          {begintijd}
          {eindtijd && `–${eindtijd}`} uur{totaal !== undefined && `, ${String(totaal)} minuten gepland`}
        </span>
        <span>{plaats}</span>
        <span>voorzitter {voorzitter}</span>
        <span>
          <a href={`/overleggen/${id}/kalender`} download>
            Agendabestand (ics)
          </a>
        </span>
      </p>
      {afgelast && <Reden titel="Dit overleg gaat niet door" uitleg={afgelast} />}
    </>
  );
}
