import { integer, sqliteTable, text } from "drizzle-orm/sqlite-core";

/** A Partij of convenant and protocol. Dates are ISO days (jjjj-mm-dd). P 28, 29; C 20, 23; P 6.4 d. */
export const partij = sqliteTable("partij", {
  id: text("id").primaryKey(),
  naam: text("naam").notNull().unique(),
  type: text("type").notNull(),
  gemeente: text("gemeente"),
  toegetredenConvenant: text("toegetreden_convenant"),
  toegetredenProtocol: text("toegetreden_protocol"),
  opgezegdPer: text("opgezegd_per"),
  uitgeslotenPer: text("uitgesloten_per"),
  artikel20Van: text("artikel20_van"),
  artikel20Tot: text("artikel20_tot"),
  /** P 24.3 a: where the verwerkingsverantwoordelijke can be reached; of the organisation, never of a person. */
  postadres: text("postadres"),
  telefoon: text("telefoon"),
  email: text("email"),
  /** E-mail address of the function of the Functionaris Gegevensbescherming (AVG 30 a). */
  fgEmail: text("fg_email"),
  versie: integer("versie").notNull().default(1),
});

/** A person who can log in. Names of employees are not case data (P bijlage 4, category 3 and 4). */
export const account = sqliteTable("account", {
  id: text("id").primaryKey(),
  email: text("email").notNull().unique(),
  /** Only in a demo installation: the name under which the demo log-in offers this account. */
  demoSlug: text("demo_slug").unique(),
  voornaam: text("voornaam").notNull(),
  tussenvoegsel: text("tussenvoegsel"),
  achternaam: text("achternaam").notNull(),
  functie: text("functie").notNull().default(""),
  rol: text("rol").notNull(),
  partijId: text("partij_id")
    .notNull()
    .references(() => partij.id),
  /** P 13.1: day on which the geheimhoudingsverklaring was signed. */
  geheimhoudingOp: text("geheimhouding_op"),
  /** P 13.3: last day on which the VOG or screening counts. */
  vogGeldigTot: text("vog_geldig_tot"),
  actief: integer("actief", { mode: "boolean" }).notNull().default(true),
  wachtwoordHash: text("wachtwoord_hash"),
  /** Encrypted TOTP secret; null until the account has set it up. */
  totpGeheim: text("totp_geheim"),
  /** Highest TOTP time step that was accepted, so that a code works once. */
  totpLaatsteStap: integer("totp_laatste_stap"),
  aangemaaktOp: text("aangemaakt_op").notNull(),
  versie: integer("versie").notNull().default(1),
});
