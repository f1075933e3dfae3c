import { integer, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import { account } from "./organisatie";

/**
 * The free words of a kind of letter, a row per version; a row is never changed, so that a letter keeps the words under which it
 * was begun. What the protocol demands of a letter stands in the program and not here.
 */
export const briefsjabloon = sqliteTable(
  "briefsjabloon",
  {
    id: text("id").primaryKey(),
    /** Kind of letter. */
    soort: text("soort").notNull(),
    /** From 1; 0 is what the program brings. */
    versie: integer("versie").notNull(),
    onderwerp: text("onderwerp").notNull(),
    inleiding: text("inleiding").notNull(),
    voorzet: text("voorzet").notNull(),
    slotkop: text("slotkop").notNull(),
    slot: text("slot").notNull(),
    reden: text("reden").notNull(),
    accountId: text("account_id")
      .notNull()
      .references(() => account.id),
    /** From here on it holds for new letters. */
    moment: text("moment").notNull(),
  },
  (t) => [uniqueIndex("briefsjabloon_versie").on(t.soort, t.versie)],
);
