import { blob, index, integer, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import { gegevenssoort } from "./casus";
import { account, partij } from "./organisatie";

/** A file that is no casus and holds personal data: a verzoek van betrokkene (P 17–21) or a datalek (P 14). */
export const zaak = sqliteTable(
  "zaak",
  {
    id: text("id").primaryKey(),
    /** Shown and used in URLs: a letter for the kind, the year and five random digits. */
    nummer: text("nummer").notNull().unique(),
    /** `rechtenverzoek` or `datalek`. */
    soort: text("soort").notNull(),
    /** Which key of the key file encrypts its values. */
    sleutelId: text("sleutel_id").notNull(),
    doorAccountId: text("door_account_id")
      .notNull()
      .references(() => account.id),
    doorPartijId: text("door_partij_id")
      .notNull()
      .references(() => partij.id),
    /** ISO instant. */
    aangemaaktOp: text("aangemaakt_op").notNull(),
    afgerondOp: text("afgerond_op"),
    /** First ISO day on which its values are destroyed; known when it is finished. */
    bewarenTot: text("bewaren_tot"),
    vernietigdOp: text("vernietigd_op"),
    /** Of the columns, here and in the table of its kind; each value has its own. */
    versie: integer("versie").notNull().default(1),
  },
  (t) => [index("zaak_soort").on(t.soort)],
);

/** One value of a zaak with its provenance, sealed under the key of the zaak. `rijId`: what it says something about. */
export const zaakgegeven = sqliteTable(
  "zaakgegeven",
  {
    id: text("id").primaryKey(),
    zaakId: text("zaak_id")
      .notNull()
      .references(() => zaak.id),
    /** The zaak itself, or a besluit, raadpleging or bericht of it. */
    rijId: text("rij_id").notNull(),
    soort: text("soort")
      .notNull()
      .references(() => gegevenssoort.soort),
    waarde: blob("waarde", { mode: "buffer" }),
    versie: integer("versie").notNull().default(1),
    /** Whom a question is for: only that Partij and who handles the zaak see it. */
    voorPartijId: text("voor_partij_id").references(() => partij.id),
    auteurAccountId: text("auteur_account_id")
      .notNull()
      .references(() => account.id),
    auteurPartijId: text("auteur_partij_id")
      .notNull()
      .references(() => partij.id),
    moment: text("moment").notNull(),
  },
  (t) => [uniqueIndex("zaakgegeven_plek").on(t.rijId, t.soort), index("zaakgegeven_zaak").on(t.zaakId)],
);

/** A datalek (P 14). What happened, in words, are gegevens of the zaak; here is what clocks, lists and guards need. */
export const datalek = sqliteTable("datalek", {
  zaakId: text("zaak_id")
    .primaryKey()
    .references(() => zaak.id),
  /** Kind of inbreuk: a word from a fixed list. */
  inbreuk: text("inbreuk").notNull(),
  /** ISO instants: since when it is known, from which both clocks run, and when it was reported here. */
  kennisgenomenOp: text("kennisgenomen_op").notNull(),
  gemeldOp: text("gemeld_op").notNull(),
  /** Where it happened. */
  partijId: text("partij_id")
    .notNull()
    .references(() => partij.id),
  /** Comma-separated casusnummers, as reported: not names, and not checked, so that the form tells nothing. */
  casusnummers: text("casusnummers"),
});

/** A besluit about a datalek; the last of each kind holds, earlier ones stay. */
export const datalekbesluit = sqliteTable(
  "datalekbesluit",
  {
    id: text("id").primaryKey(),
    zaakId: text("zaak_id")
      .notNull()
      .references(() => zaak.id),
    /** `ap` or `betrokkenen`. */
    onderdeel: text("onderdeel").notNull(),
    uitkomst: text("uitkomst").notNull(),
    /** P 14.6: a high risk for the betrokkenen; P 14.10: only gegevens of the OM. Null where it is not asked. */
    hoogRisico: integer("hoog_risico", { mode: "boolean" }),
    alleenOm: integer("alleen_om", { mode: "boolean" }),
    /** Article and letter of the ground, as `P 14.9 a`. */
    grond: text("grond"),
    /** ISO day of the Partneroverleg that decided (P 14.6). */
    overlegOp: text("overleg_op"),
    /** The Partij that tells the betrokkenen on behalf of all (P 14.6). */
    mandaatPartijId: text("mandaat_partij_id").references(() => partij.id),
    herbeoordelenOp: text("herbeoordelen_op"),
    accountId: text("account_id")
      .notNull()
      .references(() => account.id),
    moment: text("moment").notNull(),
  },
  (t) => [index("datalekbesluit_zaak").on(t.zaakId)],
);

/** A kennisgeving that was done: to whom and when. Its text is a gegeven. */
export const datalekbericht = sqliteTable(
  "datalekbericht",
  {
    id: text("id").primaryKey(),
    zaakId: text("zaak_id")
      .notNull()
      .references(() => zaak.id),
    /** `ap`, `afschrift`, `partijen`, `fg` or `betrokkenen`. */
    soort: text("soort").notNull(),
    /** ISO instant at which it was done. */
    gedaanOp: text("gedaan_op").notNull(),
    accountId: text("account_id")
      .notNull()
      .references(() => account.id),
    moment: text("moment").notNull(),
  },
  (t) => [index("datalekbericht_zaak").on(t.zaakId)],
);
