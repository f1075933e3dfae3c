import { Invoerfout } from "~/protocol/antwoord.server";
import type { Systeem, Transactie } from "~/storage/systeem.server";
import type { planForm } from "./form";
import { listVoorzitters, maakOverleg } from "./repository.server";
import type { z } from "zod";

/** Plans an overleg, wherever its form stands. Returns its id; throws `Invoerfout` on the fields of `planForm`. */
export function planOverleg(
  tx: Transactie,
  systeem: Systeem,
  { voorzitter, ...rest }: z.output<typeof planForm>,
  vandaag: string,
): string {
  if (rest.datum < vandaag) throw new Invoerfout({ datum: ["Kies vandaag of een latere dag."] });
  if (!listVoorzitters(systeem).some(({ waarde }) => waarde === voorzitter)) {
    throw new Invoerfout({ voorzitter: ["Kies een procesregisseur als voorzitter."] });
  }
  return maakOverleg(tx, systeem, { ...rest, voorzitterAccountId: voorzitter });
}
