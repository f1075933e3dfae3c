import { eq, isNotNull, and } from "drizzle-orm";
import { findHuidigOverleg } from "~/overleg/bespreking.server";
import { listOverleggenVanCasus } from "~/overleg/repository.server";
import type { Doorgeleiding } from "~/protocol/lijsten";
import type { StrengType } from "~/protocol/markering.server";
import type { Pen } from "~/protocol/pen.server";
import type { FaseContext } from "~/protocol/poort.server";
import { listToestemmingen, type Grond } from "~/registers/derden/form";
import { bewaarDerden, listVerstrekkers, type Partijkeuze } from "~/registers/derden/repository.server";
import { toetsNamen } from "~/registers/namen.server";
import type { Casus } from "~/protocol/lezer.server";
import type { Databank, Systeem, Transactie } from "~/storage/systeem.server";
import { rij } from "~/storage/tabellen.server";
import type { maakDoorgeleidingForm } from "./form";
import type { z } from "zod";

/** Partijen that brought something in in this casus: whose toestemming is asked (C 9.2). Staff only: it tells who did. */
export function listInbrengers(systeem: Pick<Systeem, "databank">, casus: Pick<Casus, "id">): Partijkeuze[] {
  const van = new Set(
    systeem.databank
      .selectDistinct({ id: rij.verstrekkerPartijId })
      .from(rij)
      .where(and(eq(rij.casusId, casus.id), isNotNull(rij.verstrekkerPartijId)))
      .all()
      .map(({ id }) => id),
  );
  return listVerstrekkers(systeem).filter(({ id }) => van.has(id));
}

/** The overleg that decided it: the one in which the casus is on the table, else the last in which it was discussed. */
export function findBesluitoverleg(lezen: Databank | Transactie, casusId: string): string | undefined {
  const besproken = listOverleggenVanCasus(lezen, casusId)
    .filter(({ punt }) => punt.status === "besproken")
    .toSorted((a, b) => ((a.punt.besprokenOp ?? "") < (b.punt.besprokenOp ?? "") ? -1 : 1));
  return findHuidigOverleg(lezen, casusId)?.overleg.id ?? besproken.at(-1)?.overleg.id;
}

/**
 * Records the besluit; what goes along stands in the register of verstrekkingen aan derden by the same post, so that the one
 * cannot be there without the other (P 23.1). The casus stays where it is: closing it is a besluit of its own.
 */
export function legDoorgeleidingVast(
  pen: Pen<FaseContext>,
  soort: Doorgeleiding,
  waarden: z.output<ReturnType<typeof maakDoorgeleidingForm>>,
): void {
  const { systeem, casus, lezer, moment, vandaag } = pen.context;
  const { bestemming, reden, gegevens, overgedragen, ontvangersoort, grondslag, typen, toestemmingen, bevat } = waarden;
  // The register outlives the dossier: nothing in it may name the betrokkene.
  toetsNamen(pen.context, casus, { bestemming, ...(grondslag && { grondslag }) });
  const overlegId = findBesluitoverleg(pen.tx, casus.id);
  const rijId = pen.maakRij({
    entiteit: "doorgeleiding",
    code: soort,
    waarden: { bestemming, reden, gegevens, ...(overgedragen && { overgedragen }) },
    gemarkeerd: (bevat ?? []) as StrengType[],
    ...(overlegId && { overlegId }),
  });
  pen.besluit({ rijId, ...(overlegId && { overlegId }) });
  if (gegevens !== "mee" || !ontvangersoort || !grondslag || !typen) return;
  const grond: Grond = soort;
  bewaarDerden(
    pen.tx,
    systeem,
    {
      casusnummer: casus.casusnummer,
      dag: vandaag,
      ontvanger: bestemming,
      ontvangersoort,
      grond,
      grondslag,
      typen: typen.join(","),
      accountId: lezer.accountId,
      moment,
    },
    listToestemmingen(toestemmingen),
  );
}
