import { blob, integer, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import { account } from "./organisatie";

/** How the system looks, a row per change; each holds all of it, and the newest holds. */
export const themaversie = sqliteTable(
  "themaversie",
  {
    id: text("id").primaryKey(),
    versie: integer("versie").notNull(),
    /** As `#rrggbb`; null: the colour that the program brings. */
    kleur: text("kleur"),
    /** Key of the logo; of an earlier one the picture itself is gone. */
    logo: text("logo"),
    /** What the picture shows, for who does not see it. */
    logoTekst: text("logo_tekst"),
    reden: text("reden").notNull(),
    accountId: text("account_id")
      .notNull()
      .references(() => account.id),
    moment: text("moment").notNull(),
  },
  (t) => [uniqueIndex("themaversie_versie").on(t.versie)],
);

/** The picture in the header, cleaned; only the one that is shown is kept. */
export const logo = sqliteTable("logo", {
  /** Of its content, so that the address changes with it. */
  sleutel: text("sleutel").primaryKey(),
  type: text("type").notNull(),
  breed: integer("breed").notNull(),
  hoog: integer("hoog").notNull(),
  inhoud: blob("inhoud", { mode: "buffer" }).notNull(),
});
