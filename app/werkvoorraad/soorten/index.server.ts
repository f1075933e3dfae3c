import { accounts, accountvoorstellen, eigenPapieren, papieren } from "./accounts.server";
import type { Anderesoort } from "./ander";
import { datalek } from "./datalek.server";
import { geschillen } from "./geschillen.server";
import { logboek } from "./logboek.server";
import { mail } from "./mail.server";
import { naOverleg } from "./na-overleg.server";
import { overleg } from "./overleg.server";
import { partijen } from "./partijen.server";
import { toegang } from "./toegang.server";
import { aflopend, bewaarvoorstel, vernietigen, vernietigingBevestigen } from "./vernietigen.server";
import { systeem } from "./systeem.server";
import { voorzitter } from "./voorzitter.server";
import { verwijderlijst } from "./verwijderlijst.server";
import { verwerkers } from "./verwerkers.server";
import { verzoekBetrokkene } from "./verzoek-betrokkene.server";

/** Every kind of task besides those of a casus, for the roles that it names. */
export const anderesoorten: readonly Anderesoort[] = [
  overleg,
  voorzitter,
  naOverleg,
  vernietigen,
  vernietigingBevestigen,
  bewaarvoorstel,
  aflopend,
  datalek,
  verzoekBetrokkene,
  logboek,
  systeem,
  mail,
  accounts,
  accountvoorstellen,
  papieren,
  partijen,
  toegang,
  verwijderlijst,
  verwerkers,
  geschillen,
  eigenPapieren,
];
