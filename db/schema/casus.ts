import { sql } from "drizzle-orm";
import { blob, index, integer, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import { account, partij } from "./organisatie";

/** One casus, from verzoek to destroyed dossier. Holds no personal value itself. */
export const casus = sqliteTable(
  "casus",
  {
    id: text("id").primaryKey(),
    /** Shown and used in URLs: year and five random digits, so that it tells nothing about order or number. */
    casusnummer: text("casusnummer").notNull().unique(),
    aanpak: text("aanpak").notNull(),
    gemeente: text("gemeente").notNull(),
    toestand: text("toestand").notNull(),
    /** Internal number of the persoon; the same in two casussen of one persoon, renewed when one is destroyed. */
    persoonNummer: text("persoon_nummer").notNull(),
    /** Keyed HMAC of the BSN, to find a second casus of the same persoon; emptied on destruction. */
    bsnIndex: text("bsn_index"),
    /** Which key of the key file encrypts this casus. */
    sleutelId: text("sleutel_id").notNull(),
    melderAccountId: text("melder_account_id")
      .notNull()
      .references(() => account.id),
    melderPartijId: text("melder_partij_id")
      .notNull()
      .references(() => partij.id),
    aangemeldOp: text("aangemeld_op").notNull(),
    afgeslotenOp: text("afgesloten_op"),
    /** First day on which the dossier may be destroyed (ISO day), known from the moment of closing. */
    bewarenTot: text("bewaren_tot"),
    /** The `bewarenTot` whose end was announced by mail; another date is announced anew. */
    aangekondigdVoor: text("aangekondigd_voor"),
    vernietigdOp: text("vernietigd_op"),
    versie: integer("versie").notNull().default(1),
  },
  (t) => [
    index("casus_toestand").on(t.toestand),
    index("casus_bsn").on(t.bsnIndex),
    index("casus_melder").on(t.melderAccountId),
    index("casus_bewaren_tot").on(t.bewarenTot),
  ],
);

/** Who may work in this casus besides Veiligheidshuis staff (P 9.6, C 12.2 e). */
export const autorisatie = sqliteTable(
  "autorisatie",
  {
    id: text("id").primaryKey(),
    casusId: text("casus_id")
      .notNull()
      .references(() => casus.id),
    accountId: text("account_id")
      .notNull()
      .references(() => account.id),
    partijId: text("partij_id")
      .notNull()
      .references(() => partij.id),
    /** `bevraagd` (triage) or `deelnemer` (bespreken and after). */
    rol: text("rol").notNull(),
    vanaf: text("vanaf").notNull(),
    tot: text("tot"),
    doorAccountId: text("door_account_id")
      .notNull()
      .references(() => account.id),
  },
  (t) => [index("autorisatie_casus").on(t.casusId), index("autorisatie_account").on(t.accountId)],
);

/**
 * Dated right to read one casus with a recorded reason (P 24.4; domein 12 for the manager). The words of the reason are a
 * gegeven of the row `rijId`.
 */
export const inzagerecht = sqliteTable(
  "inzagerecht",
  {
    id: text("id").primaryKey(),
    casusId: text("casus_id")
      .notNull()
      .references(() => casus.id),
    accountId: text("account_id")
      .notNull()
      .references(() => account.id),
    partijId: text("partij_id")
      .notNull()
      .references(() => partij.id),
    /** A word of `inzagesoorten`. */
    soort: text("soort").notNull(),
    rijId: text("rij_id").notNull(),
    /** First and last ISO day; the last can be brought forward. */
    vanaf: text("vanaf").notNull(),
    tot: text("tot").notNull(),
    beeindigdOp: text("beeindigd_op"),
  },
  (t) => [index("inzagerecht_casus").on(t.casusId), index("inzagerecht_account").on(t.accountId)],
);

/** Dated: who is casusregisseur (C 13) and which Partij is responsible (P 5.1.2). */
export const regie = sqliteTable(
  "regie",
  {
    id: text("id").primaryKey(),
    casusId: text("casus_id")
      .notNull()
      .references(() => casus.id),
    /** `verantwoordelijke_partij` or `casusregisseur`. */
    soort: text("soort").notNull(),
    partijId: text("partij_id")
      .notNull()
      .references(() => partij.id),
    accountId: text("account_id").references(() => account.id),
    vanaf: text("vanaf").notNull(),
    tot: text("tot"),
  },
  (t) => [index("regie_casus").on(t.casusId), index("regie_account").on(t.accountId)],
);

/** A besluit: a transition or another recorded decision; its words are gegevens of the row `rijId`. */
export const besluit = sqliteTable(
  "besluit",
  {
    id: text("id").primaryKey(),
    casusId: text("casus_id")
      .notNull()
      .references(() => casus.id),
    handeling: text("handeling").notNull(),
    vanToestand: text("van_toestand").notNull(),
    naarToestand: text("naar_toestand").notNull(),
    accountId: text("account_id")
      .notNull()
      .references(() => account.id),
    overlegId: text("overleg_id"),
    rijId: text("rij_id"),
    moment: text("moment").notNull(),
  },
  (t) => [index("besluit_casus").on(t.casusId)],
);

/** The register's rows as a table, so that the database itself refuses an unknown field. Filled at start. */
export const gegevenssoort = sqliteTable("gegevenssoort", {
  /** `entiteit.sleutel` */
  soort: text("soort").primaryKey(),
});

/**
 * One row of an entity of the register: a persoon, an inbreng, an interventie. Its values are gegevens.
 * What stands here is what rules and lists need before a value may be opened.
 */
export const rij = sqliteTable(
  "rij",
  {
    id: text("id").primaryKey(),
    casusId: text("casus_id")
      .notNull()
      .references(() => casus.id),
    entiteit: text("entiteit").notNull(),
    ouderId: text("ouder_id"),
    /** A word from the fixed list of the entity: leefgebied, kind of inbreng, kind of brief. */
    code: text("code"),
    status: text("status"),
    /** The verstrekker; null: of the Veiligheidshuis. */
    verstrekkerPartijId: text("verstrekker_partij_id").references(() => partij.id),
    auteurAccountId: text("auteur_account_id")
      .notNull()
      .references(() => account.id),
    fase: text("fase").notNull(),
    overlegId: text("overleg_id"),
    /** Partij or person to whom the row is assigned (interventie, actie, uitvraag). */
    voorPartijId: text("voor_partij_id").references(() => partij.id),
    voorAccountId: text("voor_account_id").references(() => account.id),
    /** Comma-separated stricter types that the author marked for the free texts of this row; `politiegegevens` too. */
    gemarkeerd: text("gemarkeerd"),
    /** C 12.2 f: accord of the verstrekker and release by the procesregisseur, both needed before the overleg. */
    voorafAkkoordOp: text("vooraf_akkoord_op"),
    vrijgegevenOp: text("vrijgegeven_op"),
    /** Moment on which it was shared in a casusoverleg. */
    gedeeldOp: text("gedeeld_op"),
    /** C 16.2, P 3.5 c: comma-separated ids of the Partijen for whom the verstrekker allows it; null: all involved. */
    toegestaanVoor: text("toegestaan_voor"),
    /** P 3.5 c: may it go along to a next phase: `doorlopend`, or `per_fase`; null: nothing was said, so it is asked. */
    zeggenschap: text("zeggenschap"),
    /** P 7.2: `niet_nodig`, `ontbreekt`, `gegeven`, `ingetrokken`, `conflict_van_plichten`. */
    toestemming: text("toestemming").notNull().default("niet_nodig"),
    /** P 7.1, politiegegevens that another Partij holds: null (not asked), `gevraagd`, `gegeven`, `geweigerd`. */
    wpgToestemming: text("wpg_toestemming"),
    /** P 3.5 d: comma-separated ids of the Partijen whose own use the verstrekker approved. */
    hergebruikVoor: text("hergebruik_voor"),
    /** P 9.5: the register key of the value of the parent row that this row is about. */
    overSoort: text("over_soort").references(() => gegevenssoort.soort),
    aangemaaktOp: text("aangemaakt_op").notNull(),
    versie: integer("versie").notNull().default(1),
  },
  (t) => [
    index("rij_casus").on(t.casusId, t.entiteit),
    // Partial: an index on all kinds would be taken for the rows of a casus too, and is far worse for those.
    index("rij_bewaarbesluit")
      .on(t.casusId)
      .where(sql`entiteit = 'bewaarbesluit'`),
    index("rij_ouder").on(t.ouderId),
    index("rij_voor_account").on(t.voorAccountId),
    index("rij_voor_partij").on(t.voorPartijId),
  ],
);

/** One value with its provenance. `waarde` is sealed with AES-256-GCM under the key of the casus. */
export const gegeven = sqliteTable(
  "gegeven",
  {
    id: text("id").primaryKey(),
    rijId: text("rij_id")
      .notNull()
      .references(() => rij.id),
    casusId: text("casus_id")
      .notNull()
      .references(() => casus.id),
    soort: text("soort")
      .notNull()
      .references(() => gegevenssoort.soort),
    waarde: blob("waarde", { mode: "buffer" }),
    versie: integer("versie").notNull().default(1),
    verstrekkerPartijId: text("verstrekker_partij_id").references(() => partij.id),
    auteurAccountId: text("auteur_account_id")
      .notNull()
      .references(() => account.id),
    fase: text("fase").notNull(),
    moment: text("moment").notNull(),
    /** P 3.5 b: the last state for which it was given or carried over. The default hides: a value of which nothing is known. */
    geldtTot: text("geldt_tot").notNull().default("aangemeld"),
    /** Outcome of the last reassessment: `over`, `niet_nodig`, `mag_niet`, `vraag`; null: not reassessed yet. */
    beoordeling: text("beoordeling"),
    /** P 3.5 c: moment on which the verstrekker withdrew it. */
    ingetrokkenOp: text("ingetrokken_op"),
    /** AVG 18: `verzoek_betrokkene`, `juistheid_betwist`; P 9.5: `gemeld_onjuist`; null: not restricted. */
    beperkt: text("beperkt"),
    /** P 9.5: moment of the last correction. */
    gecorrigeerdOp: text("gecorrigeerd_op"),
  },
  (t) => [
    uniqueIndex("gegeven_plek").on(t.rijId, t.soort),
    index("gegeven_casus").on(t.casusId),
    // The few that were left behind are asked for on every page with tasks.
    index("gegeven_beoordeling")
      .on(t.beoordeling)
      .where(sql`beoordeling IS NOT NULL`),
  ],
);
