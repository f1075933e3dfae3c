import type { Afgeschermd, Opener } from "~/protocol/afscherming";
import type { Hoedanigheid } from "~/protocol/handelingen";
import { akkoordstanden, leesStand } from "./soorten";

/** What the reader's Partij asked about one row of another, and whether it can ask (again). */
export interface Hergebruik {
  verzoeken: { id: string; stand: string }[];
  magVragen: boolean;
}

/** Per row that was asked about; null for who does not ask: the procesregie and who only reads. */
export function maakHergebruik(
  opener: Opener,
  rijen: readonly Afgeschermd<"akkoordverzoek">[],
  { partijId, hoedanigheden }: { partijId: string; hoedanigheden: readonly Hoedanigheid[] },
): (rijId: string) => Hergebruik | null {
  const isTeam = hoedanigheden.includes("deelnemer") || hoedanigheden.includes("casusregisseur");
  if (!isTeam) return () => null;
  const koppen = opener
    .lijst(rijen, (_rij, kop) => kop)
    .filter(({ code, verstrekkerPartijId }) => code === "hergebruik" && verstrekkerPartijId === partijId);
  return (rijId) => {
    const eigen = koppen.filter(({ ouderId }) => ouderId === rijId);
    return {
      verzoeken: eigen.map(({ id, status }) => ({ id, stand: akkoordstanden[leesStand(status)] })),
      magVragen: !eigen.some(({ status }) => leesStand(status) === "gevraagd"),
    };
  };
}
