import type { z } from "zod";
import { getBewaartermijnMaanden } from "~/bewaartermijnen/termijn.server";
import { plusMaanden } from "~/lib/datum";
import { Invoerfout } from "~/protocol/invoerfout";
import type { StrengType } from "~/protocol/markering.server";
import type { FaseContext } from "~/protocol/poort.server";
import type { Pen } from "~/protocol/pen.server";
import type { Overgang } from "~/storage/gebruik.server";
import type { afsluitenForm } from "./form";
import { eindigAutorisaties, findLaatsteOverleg, isOpgeschaald } from "./repository.server";

/** Closes the casus: the reason, the term, and partners out at once (DPIA 3.6, 10). */
export function sluitAf(
  pen: Pen<FaseContext>,
  { reden, toelichting, andere_regio, contact_op, bevat }: z.output<typeof afsluitenForm>,
  overgang: Overgang,
): void {
  const { systeem, casus, vandaag } = pen.context;
  if (contact_op && contact_op > vandaag) throw new Invoerfout({ contact_op: ["Deze datum ligt in de toekomst."] });
  if (reden === "opgeschaald" && !isOpgeschaald(pen.tx, casus)) {
    throw new Invoerfout({
      reden: ["Leg eerst het besluit tot opschaling vast, bij Bespreken, Overleg (P bijlage 2)."],
    });
  }
  const rijId = pen.maakRij({
    entiteit: "afsluiting",
    fase: "afsluiten",
    waarden: { reden, toelichting, andere_regio, contact_op },
    gemarkeerd: (bevat ?? []) as StrengType[],
  });
  const bewarenTot = plusMaanden(vandaag, getBewaartermijnMaanden(systeem, casus.aanpak));
  const overlegId = findLaatsteOverleg(systeem, casus)?.id;
  pen.besluit({ rijId, overlegId, casusVelden: { afgeslotenOp: vandaag, bewarenTot }, overgang });
  eindigAutorisaties(pen.tx, casus, vandaag);
}
