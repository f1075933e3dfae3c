import { index, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { account, partij } from "./organisatie";

/*
 * What must be kept apart from the dossiers. Nothing here is a value of a dossier: a casusnummer, Partijen, kinds, days. The
 * few free words (name of an organisation, reference of a letter) are checked on the way in.
 */

/**
 * P 8.1, 17.5; Wpg 32, Wjsg 39j: each time a Partij provides information. Thin on purpose, because it outlives the dossier:
 * no row, no employee, no words.
 */
export const verstrekking = sqliteTable(
  "verstrekking",
  {
    id: text("id").primaryKey(),
    moment: text("moment").notNull(),
    casusnummer: text("casusnummer").notNull(),
    partijId: text("partij_id")
      .notNull()
      .references(() => partij.id),
    /** `ingebracht`, `vooraf` or `casusoverleg`. */
    wijze: text("wijze").notNull(),
    /** Entity of the register, and the word from its fixed list where it has one. */
    entiteit: text("entiteit").notNull(),
    code: text("code"),
  },
  (t) => [
    index("verstrekking_casus").on(t.casusnummer),
    index("verstrekking_partij").on(t.partijId),
    index("verstrekking_moment").on(t.moment),
  ],
);

/** P 23.1: recorded by the manager or procesregisseur when information goes to somebody outside the casusoverleg. */
export const derdenverstrekking = sqliteTable(
  "derdenverstrekking",
  {
    id: text("id").primaryKey(),
    casusnummer: text("casusnummer").notNull(),
    /** ISO day on which it was provided. */
    dag: text("dag").notNull(),
    /** Organisation, never a person. */
    ontvanger: text("ontvanger").notNull(),
    ontvangersoort: text("ontvangersoort").notNull(),
    grond: text("grond").notNull(),
    /** The article of law, or the besluit, on which it rests. */
    grondslag: text("grondslag").notNull(),
    /** Comma-separated types of gegevens. */
    typen: text("typen").notNull(),
    accountId: text("account_id")
      .notNull()
      .references(() => account.id),
    moment: text("moment").notNull(),
    /** A record that was wrong is struck out, never changed or removed. */
    doorgehaaldOp: text("doorgehaald_op"),
    doorgehaaldReden: text("doorgehaald_reden"),
  },
  (t) => [index("derdenverstrekking_casus").on(t.casusnummer)],
);

/** C 9.2: prior written permission of each Partij that had provided the information. */
export const derdentoestemming = sqliteTable(
  "derdentoestemming",
  {
    id: text("id").primaryKey(),
    verstrekkingId: text("verstrekking_id")
      .notNull()
      .references(() => derdenverstrekking.id),
    partijId: text("partij_id")
      .notNull()
      .references(() => partij.id),
    toestemmingOp: text("toestemming_op").notNull(),
    /** Reference of the letter or message in the archive of the Veiligheidshuis. */
    kenmerk: text("kenmerk").notNull(),
  },
  (t) => [index("derdentoestemming_verstrekking").on(t.verstrekkingId)],
);

/** C 20, 21.3, 23; P 27.3, 28, 29; P 6.4 d: what was decided about taking part. The dates that hold now stand in `partij`. */
export const lidmaatschapsbesluit = sqliteTable(
  "lidmaatschapsbesluit",
  {
    id: text("id").primaryKey(),
    partijId: text("partij_id")
      .notNull()
      .references(() => partij.id),
    /** `toetreding`, `opzegging`, `opzegging_ingetrokken`, `uitsluiting` or `artikel20`. */
    soort: text("soort").notNull(),
    /** First ISO day on which it holds. */
    vanaf: text("vanaf").notNull(),
    tot: text("tot"),
    /** ISO day of the besluit of the Stuurgroep, or of the signature. */
    besloten: text("besloten").notNull(),
    /** P 29.2: ISO day of the notice of default that must come before an uitsluiting. */
    ingebrekestelling: text("ingebrekestelling"),
    kenmerk: text("kenmerk").notNull(),
    accountId: text("account_id").references(() => account.id),
    moment: text("moment").notNull(),
  },
  (t) => [index("lidmaatschapsbesluit_partij").on(t.partijId)],
);

/** P 22.4, AVG 28: agreements with verwerkers. Days are ISO days. */
export const verwerker = sqliteTable("verwerker", {
  id: text("id").primaryKey(),
  naam: text("naam").notNull(),
  dienst: text("dienst").notNull(),
  /** Countries where the data are, or `Nederland`. */
  landen: text("landen").notNull(),
  /** Outside the European Economic Area: a doorgifte (P 24.3 f). */
  buitenEer: integer("buiten_eer", { mode: "boolean" }).notNull(),
  /** P 22.1: prior written permission of the beheersorganisatie. */
  toestemmingOp: text("toestemming_op").notNull(),
  overeenkomstOp: text("overeenkomst_op").notNull(),
  looptTot: text("loopt_tot"),
  kenmerk: text("kenmerk").notNull(),
  beeindigdOp: text("beeindigd_op"),
  versie: integer("versie").notNull().default(1),
});

/** P 22.4: the list is brought up to date at least once a year; who did it and when. */
export const registernazicht = sqliteTable("registernazicht", {
  id: text("id").primaryKey(),
  register: text("register").notNull(),
  accountId: text("account_id")
    .notNull()
    .references(() => account.id),
  moment: text("moment").notNull(),
  bevinding: text("bevinding").notNull(),
});

/**
 * C 11.4, 12.4, 13.4: a dispute about how a task is carried out, without personal data (DPIA 14). Its state is that of the
 * last step.
 */
export const geschil = sqliteTable("geschil", {
  id: text("id").primaryKey(),
  /** Year and three digits, in order: geschillen are few and no secret. */
  nummer: text("nummer").notNull().unique(),
  /** About whose task: `casusregisseur`, `procesregisseur` or `manager`. */
  soort: text("soort").notNull(),
  status: text("status").notNull(),
  accountId: text("account_id")
    .notNull()
    .references(() => account.id),
  partijId: text("partij_id")
    .notNull()
    .references(() => partij.id),
  /** Only for those who can open that casus; never on what goes to the Partneroverleg. */
  casusnummer: text("casusnummer"),
  omschrijving: text("omschrijving").notNull(),
  ingediendOp: text("ingediend_op").notNull(),
  versie: integer("versie").notNull().default(1),
});

/** Partijen that are directly concerned, besides the one that brings the geschil. */
export const geschilpartij = sqliteTable(
  "geschilpartij",
  {
    id: text("id").primaryKey(),
    geschilId: text("geschil_id")
      .notNull()
      .references(() => geschil.id),
    partijId: text("partij_id")
      .notNull()
      .references(() => partij.id),
  },
  (t) => [index("geschilpartij_geschil").on(t.geschilId)],
);

/** Each act on a geschil, in order; what was decided, by whom, where. */
export const geschilstap = sqliteTable(
  "geschilstap",
  {
    id: text("id").primaryKey(),
    geschilId: text("geschil_id")
      .notNull()
      .references(() => geschil.id),
    handeling: text("handeling").notNull(),
    naarStatus: text("naar_status").notNull(),
    accountId: text("account_id")
      .notNull()
      .references(() => account.id),
    moment: text("moment").notNull(),
    /** ISO day of the meeting of Partneroverleg or Stuurgroep. */
    overlegOp: text("overleg_op"),
    tekst: text("tekst"),
  },
  (t) => [index("geschilstap_geschil").on(t.geschilId)],
);
