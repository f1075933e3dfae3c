import type { Hoedanigheid } from "~/protocol/handelingen";
import type { Lezer } from "~/protocol/regels";

/** To whom an interventie or actie is assigned. */
export interface Toewijzing {
  voorPartijId: string | null;
  voorAccountId: string | null;
}

const heleplan: readonly Hoedanigheid[] = ["procesregisseur", "procesondersteuner", "casusregisseur"];

/**
 * Who reports on an interventie or actie: the procesregie and the casusregisseur on all of them (C 12.2 g, 13.2), a
 * deelnemer only on those of the own Partij or in the own name (P 5.3.1 a, 9.6).
 */
export function magBijwerken(
  lezer: Pick<Lezer, "accountId"> & { partij: { id: string } },
  hoedanigheden: readonly Hoedanigheid[],
  { voorPartijId, voorAccountId }: Toewijzing,
): boolean {
  if (heleplan.some((hoedanigheid) => hoedanigheden.includes(hoedanigheid))) return true;
  if (!hoedanigheden.includes("deelnemer")) return false;
  return voorPartijId === lezer.partij.id || voorAccountId === lezer.accountId;
}

export type Actiestand = "open" | "over_tijd" | "klaar";

/** An actie is overdue from the day after its deadline until it has a result. Days are ISO. */
export function bepaalActiestand(
  status: string | undefined,
  deadline: string | undefined,
  vandaag: string,
): Actiestand {
  if (status && status !== "open") return "klaar";
  return deadline && deadline < vandaag ? "over_tijd" : "open";
}
