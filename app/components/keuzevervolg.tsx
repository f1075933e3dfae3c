import type { ReactNode } from "react";

/** Values of a choice that have more to fill in. The stylesheet knows these words, so that it works without script. */
export type Vervolgwaarde =
  "gegeven" | "gevraagd" | "conflict_van_plichten" | "gekozen" | "politiegegevens" | "voorwaarde" | "mee";

interface Props {
  keuze: ReactNode;
  vervolg: readonly { bij: Vervolgwaarde; inhoud: ReactNode }[];
}

/**
 * A choice with what belongs to one of its values behind it: shown when that value is chosen, by the stylesheet alone. In a
 * browser that cannot do that everything stands open.
 */
export function Keuzevervolg({ keuze, vervolg }: Props) {
  return (
    <div className="keuzevervolg">
      {keuze}
      {vervolg.map(({ bij, inhoud }) => (
        <div key={bij} data-bij={bij} className="mt-3 space-y-4 border-l-4 border-merk-licht pl-4">
          {inhoud}
        </div>
      ))}
    </div>
  );
}
