import { and, asc, eq, gte, inArray, isNull, lte, ne, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import { account, autorisatie, casus, inzagerecht, partij, regie, rij } from "~/storage/tabellen.server";
import { maakVasteVraag } from "~/storage/vraagsessie.server";

/** What the gate asks for every page: who the reader is, which casus it is, and the reader's ties to it. */

const gevraagdeLezer = sql.placeholder("accountId");
const gevraagdePartij = sql.placeholder("partijId");
const gevraagdeCasus = sql.placeholder("casusId");

export const accountMetPartij = maakVasteVraag((lezen) =>
  lezen
    .select({ account, partij })
    .from(account)
    .innerJoin(partij, eq(partij.id, account.partijId))
    .where(eq(account.id, gevraagdeLezer))
    .prepare(),
);

export const casusOpNummer = maakVasteVraag((lezen) =>
  lezen
    .select()
    .from(casus)
    .where(eq(casus.casusnummer, sql.placeholder("casusnummer")))
    .prepare(),
);

/** The reader's ties to the one casus that is named with the question, and to all. */
const perCasus = <V>(maak: (inEen: boolean) => V) => ({ een: maak(true), alle: maak(false) });

export const autorisaties = perCasus((inEen) =>
  maakVasteVraag((lezen) =>
    lezen
      .select({
        casusId: autorisatie.casusId,
        rol: autorisatie.rol,
        vanaf: autorisatie.vanaf,
        tot: autorisatie.tot,
      })
      .from(autorisatie)
      .where(
        and(
          inEen ? eq(autorisatie.casusId, gevraagdeCasus) : undefined,
          eq(autorisatie.accountId, gevraagdeLezer),
          eq(autorisatie.partijId, gevraagdePartij),
        ),
      )
      .prepare(),
  ),
);

export const casusregies = perCasus((inEen) =>
  maakVasteVraag((lezen) =>
    lezen
      .select({ casusId: regie.casusId })
      .from(regie)
      .where(
        and(
          inEen ? eq(regie.casusId, gevraagdeCasus) : undefined,
          eq(regie.soort, "casusregisseur"),
          eq(regie.accountId, gevraagdeLezer),
          eq(regie.partijId, gevraagdePartij),
          isNull(regie.tot),
        ),
      )
      .prepare(),
  ),
);

export const fasevragen = perCasus((inEen) =>
  maakVasteVraag((lezen) => {
    const bron = alias(rij, "bron");
    return lezen
      .selectDistinct({ casusId: rij.casusId })
      .from(rij)
      .innerJoin(bron, eq(bron.id, rij.ouderId))
      .where(
        and(
          inEen ? eq(rij.casusId, gevraagdeCasus) : undefined,
          eq(rij.entiteit, "fasevraag"),
          eq(rij.voorPartijId, gevraagdePartij),
          ne(rij.status, "vervallen"),
          eq(bron.auteurAccountId, gevraagdeLezer),
        ),
      )
      .prepare();
  }),
);

export const inzagerechten = perCasus((inEen) =>
  maakVasteVraag((lezen) =>
    lezen
      .select()
      .from(inzagerecht)
      .where(
        and(
          inEen ? eq(inzagerecht.casusId, gevraagdeCasus) : undefined,
          eq(inzagerecht.accountId, gevraagdeLezer),
          eq(inzagerecht.partijId, gevraagdePartij),
          inArray(inzagerecht.soort, sql`(select value from json_each(${sql.placeholder("soorten")}))`),
          isNull(inzagerecht.beeindigdOp),
          lte(inzagerecht.vanaf, sql.placeholder("vandaag")),
          gte(inzagerecht.tot, sql.placeholder("vandaag")),
        ),
      )
      .orderBy(asc(inzagerecht.tot))
      .prepare(),
  ),
);
