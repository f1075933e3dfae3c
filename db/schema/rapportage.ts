import { integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { account } from "./organisatie";

/**
 * The figures of one year (C 11.3 f), as they were fixed: made once and never again, so that nobody can subtract two versions
 * from each other. Counts of at least five and fixed words; a row is never changed.
 */
export const jaarrapportage = sqliteTable("jaarrapportage", {
  jaar: integer("jaar").primaryKey(),
  /** JSON of `Rapportage`. */
  inhoud: text("inhoud").notNull(),
  accountId: text("account_id")
    .notNull()
    .references(() => account.id),
  moment: text("moment").notNull(),
});
