import { and, eq, exists, isNotNull, ne, or, type SQL } from "drizzle-orm";
import type { Databank, Transactie } from "~/storage/systeem.server";
import { account, accountvoorstel, oidcKoppeling, sessie, uitnodiging } from "~/storage/tabellen.server";
import { beslissers } from "../handelingen";
import { weegGeldigheid, type Accountfeiten, type Besluitfeiten } from "./rules";

type Lezend = Databank | Transactie;
type Account = typeof account.$inferSelect;
export type Voorstel = typeof accountvoorstel.$inferSelect;

/**
 * True once an account could log in, and for ever after: a password was set by its link, it was linked to an organisation
 * account, it had a session, or it is one of the demo. Losing the password or the link does not make it new again.
 */
function inGebruik(databank: Lezend): SQL | undefined {
  return or(
    isNotNull(account.wachtwoordHash),
    isNotNull(account.totpGeheim),
    isNotNull(account.demoSlug),
    exists(databank.select({ id: sessie.accountId }).from(sessie).where(eq(sessie.accountId, account.id))),
    exists(
      databank
        .select({ id: oidcKoppeling.accountId })
        .from(oidcKoppeling)
        .where(eq(oidcKoppeling.accountId, account.id)),
    ),
    exists(
      databank
        .select({ id: uitnodiging.accountId })
        .from(uitnodiging)
        .where(and(eq(uitnodiging.accountId, account.id), isNotNull(uitnodiging.gebruiktOp))),
    ),
  );
}

export function isInGebruik(databank: Lezend, accountId: string): boolean {
  const gevonden = databank
    .select({ id: account.id })
    .from(account)
    .where(and(eq(account.id, accountId), inGebruik(databank)))
    .get();
  return gevonden !== undefined;
}

export function listInGebruik(databank: Lezend): Set<string> {
  const gevonden = databank.select({ id: account.id }).from(account).where(inGebruik(databank)).all();
  return new Set(gevonden.map(({ id }) => id));
}

/** No other active beheerder who was ever in. An account that was only invited does not count: nobody may be behind it. */
export function isLaatsteBeheerder(databank: Lezend, { id, rol, actief }: Account): boolean {
  if (!actief || rol !== "beheerder") return false;
  const ander = and(ne(account.id, id), eq(account.rol, "beheerder"), eq(account.actief, true), inGebruik(databank));
  return databank.select({ id: account.id }).from(account).where(ander).get() === undefined;
}

/**
 * True only while the first beheerder stands alone: no other account that could have confirmed was ever in use. Then there
 * is nobody to ask. An account that was withdrawn still counts, so that withdrawing the others opens nothing.
 */
export function staatAlleen(databank: Lezend, accountId: string): boolean {
  const rol = or(...beslissers.map((naam) => eq(account.rol, naam)));
  const ander = and(ne(account.id, accountId), rol, inGebruik(databank));
  return databank.select({ id: account.id }).from(account).where(ander).get() === undefined;
}

/** How many people can confirm now: with two of them nobody is left when it is about one of these two. */
export function telBeslissers(databank: Lezend): number {
  const rol = or(...beslissers.map((naam) => eq(account.rol, naam)));
  const kan = and(rol, eq(account.actief, true), inGebruik(databank));
  return databank.select({ id: account.id }).from(account).where(kan).all().length;
}

/** What the rules ask before somebody decides. */
export function leesBesluitfeiten(
  databank: Lezend,
  voorstel: Voorstel,
  lezer: Besluitfeiten["lezer"],
  moment: string,
): Besluitfeiten {
  const vind = (id: string) => databank.select().from(account).where(eq(account.id, id)).get();
  const nu = vind(voorstel.accountId);
  const aanvrager = vind(voorstel.doorAccountId);
  return {
    lezer,
    voorstel,
    moment,
    aanvragerTelt: aanvrager?.actief === true && aanvrager.rol === "beheerder",
    isOngewijzigd:
      nu?.actief === voorstel.vanActief &&
      nu.email === voorstel.vanEmail &&
      nu.rol === voorstel.vanRol &&
      nu.partijId === voorstel.vanPartijId,
    maaktLaatsteBeheerderWeg: nu !== undefined && voorstel.naarRol !== "beheerder" && isLaatsteBeheerder(databank, nu),
  };
}

/** The proposal about this account on which a second person can still decide. */
export function findOpenVoorstel(databank: Lezend, accountId: string, moment: string): Voorstel | undefined {
  const open = and(eq(accountvoorstel.accountId, accountId), eq(accountvoorstel.stand, "open"));
  return databank
    .select()
    .from(accountvoorstel)
    .where(open)
    .all()
    .find(
      (voorstel) => weegGeldigheid(leesBesluitfeiten(databank, voorstel, { accountId: "", rol: "" }, moment)) === null,
    );
}

export function leesAccountfeiten(databank: Lezend, rij: Account, lezerId: string, moment: string): Accountfeiten {
  return {
    isEigen: rij.id === lezerId,
    actief: rij.actief,
    isInGebruik: isInGebruik(databank, rij.id),
    heeftOpenVoorstel: findOpenVoorstel(databank, rij.id, moment) !== undefined,
    isLaatsteBeheerder: isLaatsteBeheerder(databank, rij),
  };
}
