import { index, integer, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import { casus } from "./casus";
import { account, partij } from "./organisatie";

/** A casusoverleg: a meeting with an agenda of casussen (C 8, 9, 12.2). */
export const overleg = sqliteTable(
  "overleg",
  {
    id: text("id").primaryKey(),
    /** ISO day and hh:mm. */
    datum: text("datum").notNull(),
    begintijd: text("begintijd").notNull(),
    eindtijd: text("eindtijd"),
    plaats: text("plaats").notNull(),
    voorzitterAccountId: text("voorzitter_account_id")
      .notNull()
      .references(() => account.id),
    /** `gepland`, `geopend`, `gesloten`, `afgelast`. */
    status: text("status").notNull(),
    geopendOp: text("geopend_op"),
    geslotenOp: text("gesloten_op"),
    afgelastOp: text("afgelast_op"),
    /** Word of a list, so that it can stand in a mail. */
    afgelastReden: text("afgelast_reden"),
    versie: integer("versie").notNull().default(1),
  },
  (t) => [index("overleg_status").on(t.status, t.datum, t.begintijd, t.id)],
);

/** One casus on the agenda. Goal, themes and asked besluiten are gegevens of the row `rijId` (entity `agendapunt`). */
export const agendapunt = sqliteTable(
  "agendapunt",
  {
    id: text("id").primaryKey(),
    overlegId: text("overleg_id")
      .notNull()
      .references(() => overleg.id),
    casusId: text("casus_id")
      .notNull()
      .references(() => casus.id),
    rijId: text("rij_id").notNull(),
    volgorde: integer("volgorde").notNull(),
    minuten: integer("minuten").notNull(),
    /** `gepland`, `aan_de_orde`, `besproken`. */
    status: text("status").notNull(),
    begonnenOp: text("begonnen_op"),
    besprokenOp: text("besproken_op"),
  },
  (t) => [uniqueIndex("agendapunt_casus").on(t.overlegId, t.casusId), index("agendapunt_van_casus").on(t.casusId)],
);

/** Who is invited and was there, per agenda item, with the ground of presence (C 12.2 e, P 9.6). */
export const aanwezigheid = sqliteTable(
  "aanwezigheid",
  {
    id: text("id").primaryKey(),
    agendapuntId: text("agendapunt_id")
      .notNull()
      .references(() => agendapunt.id),
    accountId: text("account_id")
      .notNull()
      .references(() => account.id),
    partijId: text("partij_id")
      .notNull()
      .references(() => partij.id),
    /** `betrokken` or `expertise`. */
    grond: text("grond").notNull(),
    uitgenodigdOp: text("uitgenodigd_op"),
    /** When this person was reminded of this overleg; again when it was moved. */
    herinnerdOp: text("herinnerd_op"),
    /** In the room while this item is discussed. */
    aanwezig: integer("aanwezig", { mode: "boolean" }).notNull().default(false),
  },
  (t) => [uniqueIndex("aanwezigheid_plek").on(t.agendapuntId, t.accountId)],
);

/** Who is in the meeting; at each item a person can step out for that item alone (`aanwezigheid`). */
export const overlegaanwezigheid = sqliteTable(
  "overlegaanwezigheid",
  {
    id: text("id").primaryKey(),
    overlegId: text("overleg_id")
      .notNull()
      .references(() => overleg.id),
    accountId: text("account_id")
      .notNull()
      .references(() => account.id),
    partijId: text("partij_id")
      .notNull()
      .references(() => partij.id),
    aanwezig: integer("aanwezig", { mode: "boolean" }).notNull(),
    gewijzigdOp: text("gewijzigd_op").notNull(),
    /** When this person confirmed the geheimhouding in this overleg, and who recorded that (P 13.1). */
    bevestigdOp: text("bevestigd_op"),
    bevestigdDoorAccountId: text("bevestigd_door_account_id").references(() => account.id),
  },
  (t) => [uniqueIndex("overlegaanwezigheid_plek").on(t.overlegId, t.accountId)],
);

/** What the projector of one overleg is asked to show. Holds no content; without a row the screen is black. */
export const projectie = sqliteTable("projectie", {
  overlegId: text("overleg_id")
    .primaryKey()
    .references(() => overleg.id),
  /** The item for which somebody switched the screen on: it never carries over to the next. */
  agendapuntId: text("agendapunt_id")
    .notNull()
    .references(() => agendapunt.id),
  aan: integer("aan", { mode: "boolean" }).notNull(),
  /** `beeldvorming`, `oordeelsvorming`, `besluitvorming`. */
  deel: text("deel").notNull(),
  /** Page within the part, from 1. */
  blad: integer("blad").notNull(),
  donker: integer("donker", { mode: "boolean" }).notNull().default(false),
  /** Last sign of somebody at the chair's screen; when it is too long ago the screen goes black. */
  bevestigdOp: text("bevestigd_op").notNull(),
});
