import { and, count, eq, gt, isNull, or, sql } from "drizzle-orm";
import { agendapunt, autorisatie, overleg, regie, vernietiging } from "~/storage/tabellen.server";
import { maakVasteVraag } from "~/storage/vraagsessie.server";

/** What the guards ask of a casus besides its rows. */

const gevraagdeCasus = sql.placeholder("casusId");

export const agendaVan = maakVasteVraag((lezen) =>
  lezen
    .select({ status: agendapunt.status, overlegId: agendapunt.overlegId, besprokenOp: agendapunt.besprokenOp })
    .from(agendapunt)
    .where(eq(agendapunt.casusId, gevraagdeCasus))
    .prepare(),
);

export const geopendeOverleggen = maakVasteVraag((lezen) =>
  lezen.select({ id: overleg.id }).from(overleg).where(eq(overleg.status, "geopend")).prepare(),
);

export const aantalDeelnemers = maakVasteVraag((lezen) =>
  lezen
    .select({ aantal: count() })
    .from(autorisatie)
    .where(
      and(
        eq(autorisatie.casusId, gevraagdeCasus),
        eq(autorisatie.rol, "deelnemer"),
        or(isNull(autorisatie.tot), gt(autorisatie.tot, sql.placeholder("vandaag"))),
      ),
    )
    .prepare(),
);

export const casusregisseurVan = maakVasteVraag((lezen) =>
  lezen
    .select({ id: regie.id })
    .from(regie)
    .where(and(eq(regie.casusId, gevraagdeCasus), eq(regie.soort, "casusregisseur"), isNull(regie.tot)))
    .prepare(),
);

export const klaargezetteVernietiging = maakVasteVraag((lezen) =>
  lezen
    .select({ door: vernietiging.accountId })
    .from(vernietiging)
    .where(and(eq(vernietiging.casusId, gevraagdeCasus), isNull(vernietiging.bevestigdOp)))
    .prepare(),
);
