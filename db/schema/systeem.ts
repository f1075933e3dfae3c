import { blob, index, integer, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import { account } from "./organisatie";
import { overleg } from "./overleg";

/** One row per installation: `demo` decides whether the demo log-in exists at all. */
export const installatie = sqliteTable("installatie", {
  id: integer("id").primaryKey(),
  soort: text("soort").notNull(),
  aangemaaktOp: text("aangemaakt_op").notNull(),
});

/** Settings that staff change, with who and when. `waarde` is JSON. */
export const instelling = sqliteTable("instelling", {
  sleutel: text("sleutel").primaryKey(),
  waarde: text("waarde").notNull(),
  reden: text("reden").notNull(),
  accountId: text("account_id").references(() => account.id),
  moment: text("moment").notNull(),
});

/**
 * Log of every view, change, refusal and log-in (P bijlage 3, NEN 7513). Append only (triggers refuse update and delete).
 * Never a value: `soorten` is a JSON list of register keys with numbers. `hash` covers the row and `vorigeHash`.
 */
export const logregel = sqliteTable(
  "logregel",
  {
    nr: integer("nr").primaryKey({ autoIncrement: true }),
    moment: text("moment").notNull(),
    gebeurtenis: text("gebeurtenis").notNull(),
    accountId: text("account_id"),
    rol: text("rol"),
    partijId: text("partij_id"),
    casusnummer: text("casusnummer"),
    scherm: text("scherm").notNull(),
    handeling: text("handeling").notNull(),
    soorten: text("soorten").notNull(),
    grond: text("grond").notNull(),
    adres: text("adres").notNull(),
    verzoekId: text("verzoek_id").notNull(),
    vorigeHash: text("vorige_hash").notNull(),
    hash: text("hash").notNull(),
  },
  (t) => [
    index("logregel_casus").on(t.casusnummer),
    index("logregel_account").on(t.accountId),
    index("logregel_moment").on(t.moment),
  ],
);

/** Periodic review of the log (P bijlage 3): who looked, at which period, and what was found, without personal data. */
export const logcontrole = sqliteTable("logcontrole", {
  id: text("id").primaryKey(),
  accountId: text("account_id")
    .notNull()
    .references(() => account.id),
  moment: text("moment").notNull(),
  /** First and last ISO day that were looked at. */
  vanaf: text("vanaf").notNull(),
  tot: text("tot").notNull(),
  uitkomst: text("uitkomst").notNull(),
  bevinding: text("bevinding").notNull(),
  /** Number of signals that the period had when this was recorded. */
  aantalSignalen: integer("aantal_signalen").notNull(),
});

/** Outcome of following the chain of the log from the screen. */
export const ketencontrole = sqliteTable("ketencontrole", {
  id: text("id").primaryKey(),
  accountId: text("account_id")
    .notNull()
    .references(() => account.id),
  moment: text("moment").notNull(),
  /** Number of rows when the log is whole. */
  aantal: integer("aantal"),
  /** First row that is wrong; null when the log is whole. */
  foutNr: integer("fout_nr"),
  /** `vergeleken`, `onbekend` or `beschadigd`: the head that is kept outside the data folder. */
  kop: text("kop").notNull(),
});

/** Server-side draft of a form; its own key is destroyed with it. */
export const concept = sqliteTable(
  "concept",
  {
    id: text("id").primaryKey(),
    accountId: text("account_id")
      .notNull()
      .references(() => account.id),
    /** Path and form name, without personal data. */
    formulier: text("formulier").notNull(),
    sleutelId: text("sleutel_id").notNull(),
    waarden: blob("waarden", { mode: "buffer" }).notNull(),
    moment: text("moment").notNull(),
  },
  (t) => [index("concept_plek").on(t.accountId, t.formulier)],
);

/** Posts that had their effect: a second one with the same key gets the same answer and no effect. */
export const verwerktePost = sqliteTable("verwerkte_post", {
  sleutel: text("sleutel").primaryKey(),
  bestemming: text("bestemming").notNull(),
  moment: text("moment").notNull(),
});

/** Outbox. Subject and template carry no personal data; `tekst` is sealed and emptied once it was sent. */
export const uitgaandePost = sqliteTable(
  "uitgaande_post",
  {
    id: text("id").primaryKey(),
    aanAccountId: text("aan_account_id")
      .notNull()
      .references(() => account.id),
    /** Address of the moment of writing, for a message that must not follow a change of it; null: that of the account. */
    aanAdres: text("aan_adres"),
    sjabloon: text("sjabloon").notNull(),
    casusnummer: text("casusnummer"),
    /** The message goes with the calendar file of this overleg, as it is when it leaves. */
    overlegId: text("overleg_id").references(() => overleg.id),
    onderwerp: text("onderwerp").notNull(),
    tekst: blob("tekst", { mode: "buffer" }),
    sleutelId: text("sleutel_id").notNull(),
    /** `klaar`, `verzonden`, `mislukt`. */
    status: text("status").notNull(),
    pogingen: integer("pogingen").notNull().default(0),
    volgendePogingOp: text("volgende_poging_op").notNull(),
    laatsteFout: text("laatste_fout"),
    aangemaaktOp: text("aangemaakt_op").notNull(),
    verzondenOp: text("verzonden_op"),
  },
  (t) => [index("uitgaande_post_status").on(t.status, t.volgendePogingOp)],
);

/** A filter of a list that somebody keeps. Fixed words only: a name of the view is made of them and never typed. */
export const weergave = sqliteTable(
  "weergave",
  {
    id: text("id").primaryKey(),
    accountId: text("account_id")
      .notNull()
      .references(() => account.id),
    /** `casussen` or `werkvoorraad`. */
    scherm: text("scherm").notNull(),
    /** Address of the list, as `/casussen?fase=triageren&gemeente=utrecht`. */
    filter: text("filter").notNull(),
    aangemaaktOp: text("aangemaakt_op").notNull(),
  },
  (t) => [uniqueIndex("weergave_eigen").on(t.accountId, t.scherm, t.filter)],
);
