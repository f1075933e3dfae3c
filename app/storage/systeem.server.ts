import type { BetterSQLite3Database } from "drizzle-orm/better-sqlite3";
import type BetterSqlite3 from "better-sqlite3";
import type { Logger } from "pino";
import type * as schema from "~db/schema";
import type { Live } from "~/live/live.server";
import type { OidcAanbieder } from "~/auth/oidc/contract.server";
import type { Lijstgeheugen } from "~/lijsten/geheugen.server";
import type { Opmaker } from "~/http/opmaker.server";
import type { Logkop } from "~/protocol/logkop.server";
import type { Klokwacht } from "./klokwacht.server";
import type { Kluis } from "./kluis.server";
import type { Naamindex } from "./naamindex.server";
import type { Proces } from "./proces.server";
import type { Reserve } from "./reserve.server";
import type { Vernietigdlijst } from "./vernietigdlijst.server";
import type { Taakgeheugen } from "~/werkvoorraad/geheugen.server";
import type { Wijzigingen } from "./wijzigingen.server";

export type Databank = BetterSQLite3Database<typeof schema>;

/** What `databank.transaction` hands to its callback; every write function takes this. */
export type Transactie = Parameters<Parameters<Databank["transaction"]>[0]>[0];

/** Source of the time. Rules never call it: they get the moment as data. */
export interface Klok {
  nu(): Date;
}

/**
 * Everything that lives as long as the process. Made once at start (`startSysteem`) and handed to every request through
 * Remix' load context, so that server, routes, scripts and tests share one instance and nothing hides in a module.
 */
export interface Systeem {
  readonly databank: Databank;
  readonly sqlite: BetterSqlite3.Database;
  readonly kluis: Kluis;
  readonly naamindex: Naamindex;
  /** Which casussen changed, for what is kept in memory. */
  readonly wijzigingen: Wijzigingen;
  readonly taakgeheugen: Taakgeheugen;
  /** The words of the lists that the beheerder changes. */
  readonly lijsten: Lijstgeheugen;
  readonly klok: Klok;
  /** Random words and ids; injected so that tests can compare answers byte by byte. */
  readonly willekeurig: () => string;
  readonly isDemo: boolean;
  /** Public address without trailing slash, for links in mail. */
  readonly adres: string;
  readonly logger: Logger;
  /** Head of the log outside the data folder; absent where the log lives in memory. */
  readonly logkop?: Logkop;
  /** Windows that stay open and are told when what they show has changed. */
  readonly live: Live;
  /** What was destroyed, kept outside the data folder; absent where the data live in memory. */
  readonly vernietigd?: Vernietigdlijst;
  /** Space on the disk that is kept free for destruction; absent where the data live in memory. */
  readonly reserve?: Reserve;
  /** Folder of the databases; absent where the data live in memory. */
  readonly dataMap?: string;
  /** Watches the clock of the machine; absent where a test stands still in time. */
  readonly klokwacht?: Klokwacht;
  /** The running process; absent where there is none. */
  readonly proces?: Proces;
  /** The virus scanner, when one is set: a file then stays closed until it said that it is clean. */
  readonly virusscanner?: { wek(): void };
  /** The thread that makes pages; absent where each is made in the thread that asks. */
  readonly opmaker?: Opmaker;
  /** The OpenID provider, when one is set. */
  readonly oidc?: OidcAanbieder;
}
