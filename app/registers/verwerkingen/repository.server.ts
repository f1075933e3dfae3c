import { getBewaartermijn } from "~/bewaartermijnen/termijn.server";
import { schrijfTermijn } from "~/bewaartermijnen/termijn";
import { aanpakken, type Aanpak } from "~/protocol/lijsten";
import { isToegetreden } from "~/protocol/regels/dossier";
import type { Systeem } from "~/storage/systeem.server";
import { listPartijen, type Partij } from "../partijen/repository.server";
import { listVerwerkers } from "../verwerkers/repository.server";
import { weegOvereenkomst } from "../verwerkers/termijn";

/** How long a dossier is kept after closing, in words: one term, or one per aanpak where they differ. */
export function schrijfBewaartermijnen(systeem: Pick<Systeem, "databank">): string {
  const termijnen = (Object.keys(aanpakken) as Aanpak[]).map((aanpak) => {
    const { maanden, bron } = getBewaartermijn(systeem, aanpak);
    return { label: aanpakken[aanpak], termijn: `${schrijfTermijn(maanden)} na het afsluiten (${bron})` };
  });
  const [eerste] = termijnen;
  const zelfde = termijnen.every(({ termijn }) => termijn === eerste?.termijn);
  const duur = zelfde
    ? (eerste?.termijn ?? "")
    : termijnen.map(({ label, termijn }) => `${label}: ${termijn}`).join("; ");
  return `Zolang de aanpak loopt en daarna ${duur}; daarna geanonimiseerd. Een verzoek dat is afgewezen wordt meteen geanonimiseerd (DPIA 3).`;
}

/** P 24.3 a: who is responsible today, with how to reach them. */
export function listVerantwoordelijken(systeem: Pick<Systeem, "databank">, vandaag: string): Partij[] {
  return listPartijen(systeem).filter((partij) => isToegetreden(partij, vandaag));
}

/** P 24.3 f, DPIA 7: in the Netherlands, unless an agreement with a verwerker says otherwise. */
export function schrijfDoorgifte(systeem: Pick<Systeem, "databank">, vandaag: string): string {
  const buiten = listVerwerkers(systeem).filter(
    (rij) => rij.buitenEer && weegOvereenkomst(rij, vandaag) !== "beeindigd",
  );
  if (buiten.length === 0) return "Geen. De gegevens worden in Nederland verwerkt (DPIA 7).";
  return `Aan landen buiten de Europese Economische Ruimte, via: ${buiten.map(({ naam, landen }) => `${naam} (${landen})`).join(", ")}.`;
}

export const beveiliging =
  "Versleuteld bewaard met een sleutel per casus; inloggen met een tweede factor; elke inzage en wijziging in een logboek dat niet kan worden gewijzigd; per gegeven beslist de server wie het ziet (P 12, P bijlage 3).";
