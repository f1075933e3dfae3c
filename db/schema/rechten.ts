import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import { casus } from "./casus";
import { account, partij } from "./organisatie";
import { zaak } from "./zaken";

/** What a betrokkene asks (P 17.1). The words and who it is are gegevens of the zaak. */
export const rechtenverzoek = sqliteTable("rechtenverzoek", {
  zaakId: text("zaak_id")
    .primaryKey()
    .references(() => zaak.id),
  /** `inzage`, `correctie`, `verwijdering`, `beperking`, `verzet`, `overdraagbaarheid`. */
  soort: text("soort").notNull(),
  /** ISO day on which it came in, at the Veiligheidshuis or at a Partij: the term runs from it. */
  ontvangenOp: text("ontvangen_op").notNull(),
  /** `zelf`, `ouder_of_voogd`, `gemachtigde`. */
  namens: text("namens").notNull(),
  /** P 18.4: kind of document and ISO day. Never a number, never a copy. */
  identiteitSoort: text("identiteit_soort"),
  identiteitOp: text("identiteit_op"),
  identiteitDoorAccountId: text("identiteit_door_account_id").references(() => account.id),
  /** ISO instant of the last search for dossiers. */
  gezochtOp: text("gezocht_op"),
  /** ISO day of the casusoverleg or Partneroverleg in which it was discussed (P 17.2, 19.1, 20.3). */
  overlegOp: text("overleg_op"),
  /** ISO instant. */
  beslotenOp: text("besloten_op"),
  beslotenDoorAccountId: text("besloten_door_account_id").references(() => account.id),
  /** `toegewezen`, `deels`, `afgewezen`, `onbekend`, `niet_van_toepassing`, `ingetrokken`, `niet_verschenen`. */
  uitkomst: text("uitkomst"),
  /** ISO day and way in which the answer was given. */
  beantwoordOp: text("beantwoord_op"),
  antwoordwijze: text("antwoordwijze"),
});

/** A casus that may be about who asks. */
export const rechtencasus = sqliteTable(
  "rechtencasus",
  {
    zaakId: text("zaak_id")
      .notNull()
      .references(() => zaak.id),
    casusId: text("casus_id")
      .notNull()
      .references(() => casus.id),
    /** The row of the relatie who asks; empty when it is the betrokkene of the casus. No foreign key: rows can be destroyed. */
    relatieRijId: text("relatie_rij_id").notNull().default(""),
    /** Why it was found: `naam_en_geboortedatum`, `naam`, `casusnummer`. */
    overeenkomst: text("overeenkomst").notNull(),
    /** `gevonden`, `bevestigd`, `afgevallen`. */
    stand: text("stand").notNull(),
    accountId: text("account_id")
      .notNull()
      .references(() => account.id),
    moment: text("moment").notNull(),
  },
  (t) => [primaryKey({ columns: [t.zaakId, t.casusId, t.relatieRijId] }), index("rechtencasus_casus").on(t.casusId)],
);

/** The besluit about one gegeven (domein 12: never one button for all). Its reasons are gegevens of the zaak. */
export const rechtenbesluit = sqliteTable(
  "rechtenbesluit",
  {
    id: text("id").primaryKey(),
    zaakId: text("zaak_id")
      .notNull()
      .references(() => zaak.id),
    casusId: text("casus_id")
      .notNull()
      .references(() => casus.id),
    /** Row and register key of the gegeven. No foreign key: rows can be destroyed. */
    rijId: text("rij_id").notNull(),
    soort: text("soort").notNull(),
    /** `gevraagd` (asked, not decided), `toewijzen`, `deels`, `afwijzen`. */
    uitkomst: text("uitkomst").notNull(),
    grond: text("grond"),
    uitgevoerdOp: text("uitgevoerd_op"),
    accountId: text("account_id")
      .notNull()
      .references(() => account.id),
    moment: text("moment").notNull(),
    versie: integer("versie").notNull().default(1),
  },
  (t) => [
    uniqueIndex("rechtenbesluit_plek").on(t.zaakId, t.rijId, t.soort),
    index("rechtenbesluit_casus").on(t.casusId),
  ],
);

/** A Partij that is asked about the answer (P 17.2), and what it advises. */
export const raadpleging = sqliteTable(
  "raadpleging",
  {
    id: text("id").primaryKey(),
    zaakId: text("zaak_id")
      .notNull()
      .references(() => zaak.id),
    casusId: text("casus_id")
      .notNull()
      .references(() => casus.id),
    partijId: text("partij_id")
      .notNull()
      .references(() => partij.id),
    gevraagdOp: text("gevraagd_op").notNull(),
    /** Last ISO day for the advice. */
    uiterlijkOp: text("uiterlijk_op").notNull(),
    doorAccountId: text("door_account_id")
      .notNull()
      .references(() => account.id),
    /** `akkoord`, `bezwaar`, `geen_gegevens`; null: no answer yet. */
    advies: text("advies"),
    beantwoordOp: text("beantwoord_op"),
    beantwoordDoorAccountId: text("beantwoord_door_account_id").references(() => account.id),
    versie: integer("versie").notNull().default(1),
  },
  (t) => [
    uniqueIndex("raadpleging_plek").on(t.zaakId, t.casusId, t.partijId),
    index("raadpleging_partij").on(t.partijId),
  ],
);

/** Who of the Partij was asked: the medewerkers who took part in the casus then, and nobody else of it. */
export const geraadpleegde = sqliteTable(
  "geraadpleegde",
  {
    raadplegingId: text("raadpleging_id")
      .notNull()
      .references(() => raadpleging.id),
    accountId: text("account_id")
      .notNull()
      .references(() => account.id),
  },
  (t) => [primaryKey({ columns: [t.raadplegingId, t.accountId] }), index("geraadpleegde_account").on(t.accountId)],
);
