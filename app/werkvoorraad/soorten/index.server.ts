import { accounts } from "./accounts.server";
import type { Anderesoort } from "./ander";
import { datalek } from "./datalek.server";
import { logboek } from "./logboek.server";
import { mail } from "./mail.server";
import { partijen } from "./partijen.server";
import { aflopend, bewaarvoorstel, vernietigen, vernietigingBevestigen } from "./vernietigen.server";

/** Every kind of task besides those of a casus, for the roles that it names. */
export const anderesoorten: readonly Anderesoort[] = [
  vernietigen,
  vernietigingBevestigen,
  bewaarvoorstel,
  aflopend,
  datalek,
  logboek,
  mail,
  accounts,
  partijen,
];
