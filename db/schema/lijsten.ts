import { integer, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import { account } from "./organisatie";

/**
 * A list of words that the beheerder changes, a row per version; a row is never changed. Each holds the whole list, also what is
 * out of use, so that a key that was ever stored has its word.
 */
export const lijstversie = sqliteTable(
  "lijstversie",
  {
    id: text("id").primaryKey(),
    soort: text("soort").notNull(),
    /** From 1; 0 is what the program brings. */
    versie: integer("versie").notNull(),
    /** Day from which it holds; a later version takes the place of one that does not hold yet. */
    geldtVanaf: text("geldt_vanaf").notNull(),
    /** JSON: key, word, in use, counts; in the order of the list. Words, nobody's data. */
    inhoud: text("inhoud").notNull(),
    reden: text("reden").notNull(),
    accountId: text("account_id")
      .notNull()
      .references(() => account.id),
    moment: text("moment").notNull(),
  },
  (t) => [uniqueIndex("lijstversie_versie").on(t.soort, t.versie)],
);
