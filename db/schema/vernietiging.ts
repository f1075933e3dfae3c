import { index, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { casus } from "./casus";
import { account } from "./organisatie";

/**
 * One destruction, from the moment that somebody asks for it until nothing is left (DPIA 15). `stap` is the next step to do;
 * a process that stops anywhere goes on from there. Holds no personal values.
 */
export const vernietiging = sqliteTable(
  "vernietiging",
  {
    id: text("id").primaryKey(),
    casusId: text("casus_id")
      .notNull()
      .references(() => casus.id),
    casusnummer: text("casusnummer").notNull(),
    /** `bewaartermijn`, `archief`, `afgewezen`, `geen_aanpak` or `herhaald`. */
    soort: text("soort").notNull(),
    /** The ground in words, for the vernietigingsverklaring. */
    regel: text("regel").notNull(),
    /** Who asked for it; null: the system itself. */
    accountId: text("account_id").references(() => account.id),
    aangevraagdOp: text("aangevraagd_op").notNull(),
    /** The second person, who typed the casusnummer. */
    bevestigdDoorAccountId: text("bevestigd_door_account_id").references(() => account.id),
    /** From this moment it goes on by itself and cannot be taken back. */
    bevestigdOp: text("bevestigd_op"),
    stap: text("stap").notNull(),
    /** JSON: ids of the keys that open what was removed; emptied when those are destroyed. */
    sleutels: text("sleutels").notNull().default("[]"),
    /** JSON: what went and what stays, per kind. */
    telling: text("telling").notNull().default("{}"),
    /** Code of what made the last attempt fail. */
    laatsteFout: text("laatste_fout"),
    klaarOp: text("klaar_op"),
  },
  (t) => [index("vernietiging_casus").on(t.casusId), index("vernietiging_stap").on(t.stap)],
);

/** Record of destruction (DPIA 15): no personal data. `aantallen` is JSON: entity to number of rows. */
export const vernietigingsverklaring = sqliteTable("vernietigingsverklaring", {
  id: text("id").primaryKey(),
  casusnummer: text("casusnummer").notNull(),
  moment: text("moment").notNull(),
  /** Null: the system itself, after a back-up was put back. */
  accountId: text("account_id").references(() => account.id),
  regel: text("regel").notNull(),
  aantallen: text("aantallen").notNull(),
  bevestigdDoorAccountId: text("bevestigd_door_account_id").references(() => account.id),
  /** JSON: what went and what stays, per kind; null on records from before it was counted. */
  telling: text("telling"),
});

/**
 * Single values that were removed from a casus that goes on: on a granted request, or because they may not be used any more.
 * Places only, no values. `opLijst`: it stands on the list outside the back-ups too.
 */
export const verwijdering = sqliteTable(
  "verwijdering",
  {
    id: text("id").primaryKey(),
    casusId: text("casus_id")
      .notNull()
      .references(() => casus.id),
    casusnummer: text("casusnummer").notNull(),
    /** JSON: `<rij id>|<entiteit.sleutel>` each. */
    plekken: text("plekken").notNull(),
    regel: text("regel").notNull(),
    accountId: text("account_id").references(() => account.id),
    moment: text("moment").notNull(),
    opLijst: integer("op_lijst", { mode: "boolean" }).notNull().default(false),
  },
  (t) => [index("verwijdering_casus").on(t.casusId)],
);

/** How long dossiers of an aanpak are kept: one row per change, the last counts (DPIA 10; domein 12). Rows are never changed. */
export const bewaartermijn = sqliteTable(
  "bewaartermijn",
  {
    id: text("id").primaryKey(),
    aanpak: text("aanpak").notNull(),
    maanden: integer("maanden").notNull(),
    /** Where it stands: law, selectielijst, article. */
    bron: text("bron").notNull(),
    reden: text("reden").notNull(),
    accountId: text("account_id")
      .notNull()
      .references(() => account.id),
    moment: text("moment").notNull(),
    /** Dossiers that were closed already and got the new term; null: only for what is closed from then on. */
    aangepast: integer("aangepast"),
  },
  (t) => [index("bewaartermijn_aanpak").on(t.aanpak)],
);
