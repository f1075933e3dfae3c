import type { ReactNode } from "react";

export interface TijdlijnPunt {
  id: string;
  /** Machine-readable day or moment. */
  moment: string;
  /** The same in words. */
  wanneer: string;
  titel: ReactNode;
  inhoud?: ReactNode;
}

export function Tijdlijn({ punten }: { punten: readonly TijdlijnPunt[] }) {
  return (
    <ol className="ml-2 border-l-2 border-lijn">
      {punten.map(({ id, moment, wanneer, titel, inhoud }) => (
        <li key={id} className="relative pb-4 pl-5 last:pb-0">
          <span
            aria-hidden="true"
            className="absolute top-1.5 -left-[7px] size-3 rounded-full border-2 border-merk bg-papier"
          />
          <time dateTime={moment} className="text-sm text-inkt-zacht">
            {wanneer}
          </time>
          <div className="font-semibold">{titel}</div>
          {inhoud && <div>{inhoud}</div>}
        </li>
      ))}
    </ol>
  );
}
