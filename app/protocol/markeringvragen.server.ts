import { and, eq, exists, inArray, isNotNull, sql } from "drizzle-orm";
import { maakInGebruik } from "~/storage/gebruik.server";
import { casus, gegeven, partij, rij } from "~/storage/tabellen.server";
import { maakVasteVraag } from "~/storage/vraagsessie.server";

/** Values by `casusId`, and the states in which a value that is in use now was given, as JSON in `toestanden`. */

const gevraagdeCasus = sql.placeholder("casusId");
const inGebruik = maakInGebruik(sql`(select value from json_each(${sql.placeholder("toestanden")}))`);

export const toestandVan = maakVasteVraag((lezen) =>
  lezen.select({ woord: casus.toestand }).from(casus).where(eq(casus.id, gevraagdeCasus)).prepare(),
);

export const soortenInGebruik = maakVasteVraag((lezen) =>
  lezen
    .selectDistinct({ soort: gegeven.soort })
    .from(gegeven)
    .where(and(eq(gegeven.casusId, gevraagdeCasus), inGebruik))
    .prepare(),
);

export const markenInGebruik = maakVasteVraag((lezen) => {
  const waarde = lezen
    .select({ id: gegeven.id })
    .from(gegeven)
    .where(and(eq(gegeven.rijId, rij.id), inGebruik));
  return lezen
    .selectDistinct({ typen: rij.gemarkeerd })
    .from(rij)
    .where(and(eq(rij.casusId, gevraagdeCasus), isNotNull(rij.gemarkeerd), exists(waarde)))
    .prepare();
});

/** Something that the police supplied, in the kinds of rows that hold what was supplied. */
export const politiegegeven = maakVasteVraag((lezen) =>
  lezen
    .select({ id: gegeven.id })
    .from(gegeven)
    .innerJoin(partij, eq(partij.id, gegeven.verstrekkerPartijId))
    .innerJoin(rij, eq(rij.id, gegeven.rijId))
    .where(
      and(
        eq(gegeven.casusId, gevraagdeCasus),
        eq(partij.type, "politie"),
        inGebruik,
        inArray(rij.entiteit, ["inbreng", "ketenanalyse", "bijlage"]),
      ),
    )
    .limit(1)
    .prepare(),
);
