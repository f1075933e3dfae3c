import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import { account, partij } from "./organisatie";

/** A server-side session. The cookie holds a random value; only its SHA-256 is stored. Moments are ISO instants (UTC). */
export const sessie = sqliteTable(
  "sessie",
  {
    idHash: text("id_hash").primaryKey(),
    accountId: text("account_id")
      .notNull()
      .references(() => account.id),
    /** Must come back in every form (`_token`). */
    token: text("token").notNull(),
    begonnenOp: text("begonnen_op").notNull(),
    laatstGezienOp: text("laatst_gezien_op").notNull(),
    beeindigdOp: text("beeindigd_op"),
    adres: text("adres").notNull(),
  },
  (t) => [index("sessie_account").on(t.accountId)],
);

/** Between the first and the second factor: proves that the first was right, for some minutes. */
export const tussenstap = sqliteTable("tussenstap", {
  idHash: text("id_hash").primaryKey(),
  accountId: text("account_id")
    .notNull()
    .references(() => account.id),
  soort: text("soort").notNull(),
  /** The first factor: `wachtwoord` or `organisatieaccount`. */
  via: text("via").notNull().default("wachtwoord"),
  /** Encrypted TOTP secret that is being set up. */
  totpGeheim: text("totp_geheim"),
  verlooptOp: text("verloopt_op").notNull(),
});

/** One-time link to set a password (first start, invitation, reset). */
export const uitnodiging = sqliteTable("uitnodiging", {
  tokenHash: text("token_hash").primaryKey(),
  /** Null: the set-up link of an empty installation, which creates the first beheerder. */
  accountId: text("account_id").references(() => account.id),
  verlooptOp: text("verloopt_op").notNull(),
  gebruiktOp: text("gebruikt_op"),
});

export const herstelcode = sqliteTable("herstelcode", {
  codeHash: text("code_hash").primaryKey(),
  accountId: text("account_id")
    .notNull()
    .references(() => account.id),
  gebruiktOp: text("gebruikt_op"),
});

/** Failed log-ins, for throttling. `sleutel` is an HMAC of account name or address: no list of names. */
export const inlogpoging = sqliteTable(
  "inlogpoging",
  {
    id: integer("id").primaryKey({ autoIncrement: true }),
    sleutel: text("sleutel").notNull(),
    moment: text("moment").notNull(),
  },
  (t) => [index("inlogpoging_sleutel").on(t.sleutel, t.moment)],
);

/** The person at an OpenID provider that an account belongs to, known from its first log-in there. */
export const oidcKoppeling = sqliteTable(
  "oidc_koppeling",
  {
    issuer: text("issuer").notNull(),
    sub: text("sub").notNull(),
    accountId: text("account_id")
      .notNull()
      .references(() => account.id),
    gekoppeldOp: text("gekoppeld_op").notNull(),
  },
  (t) => [primaryKey({ columns: [t.issuer, t.sub] }), uniqueIndex("oidc_koppeling_account").on(t.accountId, t.issuer)],
);

/** A log-in that is away at the provider. The cookie holds the secret, here is its hash; used once. */
export const oidcStap = sqliteTable("oidc_stap", {
  idHash: text("id_hash").primaryKey(),
  naar: text("naar").notNull(),
  verlooptOp: text("verloopt_op").notNull(),
});

/** Of whatever one person proposes and a second one decides. */
const voorstelverloop = {
  doorAccountId: text("door_account_id")
    .notNull()
    .references(() => account.id),
  moment: text("moment").notNull(),
  verlooptOp: text("verloopt_op").notNull(),
  /** `open`, `bevestigd`, `afgewezen`, `ingetrokken`, `vervallen`. */
  stand: text("stand").notNull(),
  beslistDoorAccountId: text("beslist_door_account_id").references(() => account.id),
  beslistOp: text("beslist_op"),
};

/**
 * What one person asks about the access of an account and a second one decides (P bijlage 3, toegangsbeveiliging); also what
 * took access away at once, so that one list tells what happened. Old and new values are those of the account at the moment
 * of asking: another state at the decision makes the proposal void.
 */
export const accountvoorstel = sqliteTable(
  "accountvoorstel",
  {
    id: text("id").primaryKey(),
    accountId: text("account_id")
      .notNull()
      .references(() => account.id),
    /** `toegang`, `wachtwoord`, `herstel`, `adres`, `rol`, `intrekking`. */
    soort: text("soort").notNull(),
    reden: text("reden").notNull(),
    vanActief: integer("van_actief", { mode: "boolean" }).notNull(),
    vanEmail: text("van_email").notNull(),
    vanRol: text("van_rol").notNull(),
    vanPartijId: text("van_partij_id")
      .notNull()
      .references(() => partij.id),
    naarEmail: text("naar_email").notNull(),
    naarRol: text("naar_rol").notNull(),
    naarPartijId: text("naar_partij_id")
      .notNull()
      .references(() => partij.id),
    ...voorstelverloop,
  },
  (t) => [index("accountvoorstel_account").on(t.accountId, t.stand), index("accountvoorstel_stand").on(t.stand)],
);

/** One yearly review of who has access (P bijlage 3): begun and finished by a person, with what was found. */
export const toegangscontrole = sqliteTable("toegangscontrole", {
  id: text("id").primaryKey(),
  begonnenOp: text("begonnen_op").notNull(),
  begonnenDoorAccountId: text("begonnen_door_account_id")
    .notNull()
    .references(() => account.id),
  /** Null while it runs; at most one runs. */
  afgerondOp: text("afgerond_op"),
  afgerondDoorAccountId: text("afgerond_door_account_id").references(() => account.id),
  bevinding: text("bevinding"),
});

/** What a review said of one account. Of casussen only how many: their numbers do not outlive them here. */
export const toegangsoordeel = sqliteTable(
  "toegangsoordeel",
  {
    id: text("id").primaryKey(),
    controleId: text("controle_id")
      .notNull()
      .references(() => toegangscontrole.id),
    accountId: text("account_id")
      .notNull()
      .references(() => account.id),
    /** `blijft`, `intrekken`. */
    oordeel: text("oordeel").notNull(),
    /** Of `intrekken`. */
    reden: text("reden"),
    /** As it was at that moment. */
    rol: text("rol").notNull(),
    partijId: text("partij_id")
      .notNull()
      .references(() => partij.id),
    aantalCasussen: integer("aantal_casussen").notNull(),
    doorAccountId: text("door_account_id")
      .notNull()
      .references(() => account.id),
    moment: text("moment").notNull(),
  },
  (t) => [uniqueIndex("toegangsoordeel_account").on(t.controleId, t.accountId)],
);

/**
 * Another kind or gemeente of a Partij: these decide what its people may see, so one beheerder asks and a second person decides
 * (P bijlage 3, P 6.4). Another state of the Partij at the decision makes it void.
 */
export const partijvoorstel = sqliteTable(
  "partijvoorstel",
  {
    id: text("id").primaryKey(),
    partijId: text("partij_id")
      .notNull()
      .references(() => partij.id),
    reden: text("reden").notNull(),
    vanType: text("van_type").notNull(),
    vanGemeente: text("van_gemeente"),
    naarType: text("naar_type").notNull(),
    naarGemeente: text("naar_gemeente"),
    ...voorstelverloop,
  },
  (t) => [index("partijvoorstel_partij").on(t.partijId, t.stand)],
);
