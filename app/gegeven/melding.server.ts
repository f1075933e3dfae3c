import { and, eq, isNotNull } from "drizzle-orm";
import type { Akkoordsoort, Akkoordstand } from "~/akkoorden/soorten";
import { meldAanVerstrekker } from "~/gegevens/melden.server";
import type { Plek } from "~/gegevens/ontvangers.server";
import { toestanden } from "~/protocol/fasen";
import type { Pen } from "~/protocol/pen.server";
import type { Basis, CasusContext } from "~/protocol/poort.server";
import type { Transactie } from "~/storage/systeem.server";
import { gegeven } from "~/storage/tabellen.server";

/** The Partij that supplied a value; null: the Veiligheidshuis. Asked of storage: who decides need not be able to read it. */
export function findVerstrekker(tx: Transactie, { entiteit, rijId, sleutels }: Plek): string | null {
  const gevonden = tx
    .select({ id: gegeven.verstrekkerPartijId, soort: gegeven.soort })
    .from(gegeven)
    .where(and(eq(gegeven.rijId, rijId), isNotNull(gegeven.waarde)))
    .all();
  return gevonden.find(({ soort }) => sleutels.some((sleutel) => soort === `${entiteit}.${sleutel}`))?.id ?? null;
}

/** Adds a report to the requests of the verstrekker. `vanPartijId`: who reports; null: the Veiligheidshuis. */
export function maakMelding<C extends Basis>(
  pen: Pen<C>,
  { casus, casusFeiten }: CasusContext,
  {
    soort,
    rijId,
    toelichting,
    vanPartijId,
    aanPartijId,
  }: { soort: string; rijId: string; toelichting: string; vanPartijId: string | null; aanPartijId: string | null },
): void {
  pen.maakRij({
    casusId: casus.id,
    fase: toestanden[casusFeiten.toestand].fase,
    entiteit: "akkoordverzoek",
    code: "correctie" satisfies Akkoordsoort,
    status: "gevraagd" satisfies Akkoordstand,
    ouderId: rijId,
    overSoort: soort,
    waarden: { toelichting },
    voorPartijId: aanPartijId,
    ...(vanPartijId !== null && { verstrekkerPartijId: vanPartijId }),
  });
}

/**
 * P 9.5, 19.2: a verzoek of the betrokkene to correct this was granted. Who supplied it finds that among its requests, as what
 * a Partij reports, and is told.
 */
export function legMeldingVast<C extends Basis>(pen: Pen<C>, context: CasusContext, plek: Plek): void {
  const [sleutel] = plek.sleutels;
  if (sleutel === undefined) return;
  const partijId = findVerstrekker(pen.tx, plek);
  maakMelding(pen, context, {
    soort: `${plek.entiteit}.${sleutel}`,
    rijId: plek.rijId,
    toelichting: "Op verzoek van de betrokkene is besloten dat dit gegeven onjuist is (P 19.2).",
    vanPartijId: null,
    aanPartijId: partijId,
  });
  meldAanVerstrekker(context, pen.tx, {
    partijId,
    scherm: "akkoorden",
    aanleiding: "is op verzoek van de betrokkene besloten dat een gegeven onjuist is.",
  });
}
