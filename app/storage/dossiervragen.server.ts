import { and, asc, eq, inArray, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import { account, casus, gegeven, partij, rij } from "./tabellen.server";
import { maakVasteVraag } from "./vraagsessie.server";

/** The questions behind every dossier page. Lists are given as JSON, so that one question serves any number of them. */

const inLijst = (naam: string) => sql`(select value from json_each(${sql.placeholder(naam)}))`;

const verstrekker = alias(partij, "verstrekker");
const voorPartij = alias(partij, "voor_partij");
const auteur = alias(account, "auteur");
const voorAccount = alias(account, "voor_account");

const naamVan = ({ voornaam, tussenvoegsel, achternaam }: typeof account | typeof auteur | typeof voorAccount) => ({
  voornaam,
  tussenvoegsel,
  achternaam,
});

/** Values by `casusIds`. */
export const sleutelsVan = maakVasteVraag((lezen) =>
  lezen
    .select({ id: casus.id, sleutelId: casus.sleutelId })
    .from(casus)
    .where(inArray(casus.id, inLijst("casusIds")))
    .prepare(),
);

/** Values by `casusIds` and `entiteiten`; `vanEen`: only the row `rijId`. */
const maakRijenVan = (vanEen: boolean) =>
  maakVasteVraag((lezen) =>
    lezen
      .select({
        rij,
        verstrekker: verstrekker.naam,
        verstrekkertype: verstrekker.type,
        voorPartij: voorPartij.naam,
        auteur: naamVan(auteur),
        voorAccount: naamVan(voorAccount),
      })
      .from(rij)
      .innerJoin(auteur, eq(auteur.id, rij.auteurAccountId))
      .leftJoin(verstrekker, eq(verstrekker.id, rij.verstrekkerPartijId))
      .leftJoin(voorPartij, eq(voorPartij.id, rij.voorPartijId))
      .leftJoin(voorAccount, eq(voorAccount.id, rij.voorAccountId))
      .where(
        and(
          inArray(rij.casusId, inLijst("casusIds")),
          inArray(rij.entiteit, inLijst("entiteiten")),
          vanEen ? eq(rij.id, sql.placeholder("rijId")) : undefined,
        ),
      )
      .orderBy(asc(rij.aangemaaktOp), asc(rij.id))
      .prepare(),
  );

export const rijenVan = { alle: maakRijenVan(false), een: maakRijenVan(true) };

/** The sealed values of the rows `rijIds`; `vanSoorten`: only those in `soorten`. */
const maakWaardenVan = (vanSoorten: boolean) =>
  maakVasteVraag((lezen) =>
    lezen
      .select({
        gegeven: {
          rijId: gegeven.rijId,
          casusId: gegeven.casusId,
          soort: gegeven.soort,
          waarde: gegeven.waarde,
          versie: gegeven.versie,
          moment: gegeven.moment,
          fase: gegeven.fase,
          verstrekkerPartijId: gegeven.verstrekkerPartijId,
          auteurAccountId: gegeven.auteurAccountId,
          geldtTot: gegeven.geldtTot,
          beoordeling: gegeven.beoordeling,
          ingetrokkenOp: gegeven.ingetrokkenOp,
          beperkt: gegeven.beperkt,
          gecorrigeerdOp: gegeven.gecorrigeerdOp,
        },
        verstrekker: verstrekker.naam,
        verstrekkertype: verstrekker.type,
        auteur: naamVan(auteur),
      })
      .from(gegeven)
      .innerJoin(auteur, eq(auteur.id, gegeven.auteurAccountId))
      .leftJoin(verstrekker, eq(verstrekker.id, gegeven.verstrekkerPartijId))
      .where(
        and(
          inArray(gegeven.rijId, inLijst("rijIds")),
          vanSoorten ? inArray(gegeven.soort, inLijst("soorten")) : undefined,
        ),
      )
      .prepare(),
  );

export const waardenVan = { alle: maakWaardenVan(false), soorten: maakWaardenVan(true) };
