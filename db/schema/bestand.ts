import { blob, index, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { casus, gegevenssoort } from "./casus";

/**
 * A file of a casus: the content of one gegeven of the register (`soort`) of one row. What people may know of it is that
 * gegeven; here stands what the system needs to keep it. The name it had on the machine of its sender is not kept.
 */
export const bestand = sqliteTable(
  "bestand",
  {
    id: text("id").primaryKey(),
    casusId: text("casus_id")
      .notNull()
      .references(() => casus.id),
    /** No reference: the destruction of a casus removes rows before files. */
    rijId: text("rij_id").notNull(),
    soort: text("soort")
      .notNull()
      .references(() => gegevenssoort.soort),
    /** Number of parts; sealed with each part, so that none can be left out. */
    delen: integer("delen").notNull(),
    /** `wacht`, `schoon` or `besmet`: what the virus scanner said. Counts only where one is set. */
    scan: text("scan").notNull(),
    gescandOp: text("gescand_op"),
    aangemaaktOp: text("aangemaakt_op").notNull(),
  },
  (t) => [index("bestand_casus").on(t.casusId), index("bestand_rij").on(t.rijId), index("bestand_scan").on(t.scan)],
);

/** Its bytes, in parts, sealed with AES-256-GCM under the key of the casus. */
export const bestanddeel = sqliteTable(
  "bestanddeel",
  {
    bestandId: text("bestand_id")
      .notNull()
      .references(() => bestand.id),
    nr: integer("nr").notNull(),
    inhoud: blob("inhoud", { mode: "buffer" }).notNull(),
  },
  (t) => [primaryKey({ columns: [t.bestandId, t.nr] })],
);
