import { Invoerfout } from "~/protocol/antwoord.server";
import type { Systeem, Transactie } from "~/storage/systeem.server";
import type { planForm } from "./form";
import { listVoorzitters, maakOverleg, type Overleg } from "./repository.server";
import type { z } from "zod";

export type Plan = Pick<Overleg, "datum" | "begintijd" | "eindtijd" | "plaats" | "voorzitterAccountId">;

/** When, where and led by whom, as it can be stored; throws `Invoerfout` on the fields of `planForm`. */
export function leesPlan(
  systeem: Pick<Systeem, "databank">,
  { voorzitter, eindtijd, ...rest }: z.output<typeof planForm>,
  vandaag: string,
): Plan {
  if (rest.datum < vandaag) throw new Invoerfout({ datum: ["Kies vandaag of een latere dag."] });
  if (eindtijd !== undefined && eindtijd <= rest.begintijd) {
    throw new Invoerfout({ eindtijd: ["De eindtijd ligt na de begintijd."] });
  }
  if (!listVoorzitters(systeem).some(({ waarde }) => waarde === voorzitter)) {
    throw new Invoerfout({ voorzitter: ["Kies een procesregisseur als voorzitter."] });
  }
  return { ...rest, eindtijd: eindtijd ?? null, voorzitterAccountId: voorzitter };
}

/** Plans an overleg, wherever its form stands. Returns its id; throws `Invoerfout` on the fields of `planForm`. */
export function planOverleg(
  tx: Transactie,
  systeem: Systeem,
  waarden: z.output<typeof planForm>,
  vandaag: string,
): string {
  return maakOverleg(tx, systeem, leesPlan(systeem, waarden, vandaag));
}
