import { and, desc, eq, isNull } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import { plusUren } from "~/lib/datum";
import type { Rol } from "~/protocol/rollen";
import type { Systeem, Transactie } from "~/storage/systeem.server";
import { account, accountvoorstel, herstelcode, partij, partijvoorstel, uitnodiging } from "~/storage/tabellen.server";
import { ontkoppelAccount } from "../oidc/koppeling.server";
import { eindigAlleSessies } from "../sessie.server";
import { mailLink, meldGroeprol, meldUitvoering, meldVoorstel, vraagTweede } from "./berichten.server";
import { isInGebruik, staatAlleen, type Voorstel } from "./feiten.server";
import { beeindigBetrokkenheid } from "../vertrek.server";
import { dagenGeldig, isVoorstelsoort, type Aanvraagsoort, type Voorstelsoort } from "./rules";

type Account = typeof account.$inferSelect;

export interface Aanvraag {
  soort: Voorstelsoort;
  reden: string;
  naar?: { email?: string; rol?: Rol; partijId?: string };
}

interface Wie {
  accountId: string;
  moment: string;
}

/** Open proposals that no longer stand: about an account that changes now, or asked by somebody who is out. */
export function laatVervallen(tx: Transactie, waarvan: { accountId: string } | { doorAccountId: string }): void {
  const van =
    "accountId" in waarvan
      ? eq(accountvoorstel.accountId, waarvan.accountId)
      : eq(accountvoorstel.doorAccountId, waarvan.doorAccountId);
  tx.update(accountvoorstel)
    .set({ stand: "vervallen" })
    .where(and(van, eq(accountvoorstel.stand, "open")))
    .run();
  if (!("doorAccountId" in waarvan)) return;
  tx.update(partijvoorstel)
    .set({ stand: "vervallen" })
    .where(and(eq(partijvoorstel.doorAccountId, waarvan.doorAccountId), eq(partijvoorstel.stand, "open")))
    .run();
}

function bewaar(
  tx: Transactie,
  systeem: Systeem,
  rij: Account,
  { soort, reden, naar = {} }: Aanvraag,
  { accountId, moment }: Wie,
): Voorstel {
  return tx
    .insert(accountvoorstel)
    .values({
      id: systeem.willekeurig(),
      accountId: rij.id,
      soort,
      reden,
      vanActief: rij.actief,
      vanEmail: rij.email,
      vanRol: rij.rol,
      vanPartijId: rij.partijId,
      naarEmail: naar.email ?? rij.email,
      naarRol: naar.rol ?? rij.rol,
      naarPartijId: naar.partijId ?? rij.partijId,
      doorAccountId: accountId,
      moment,
      verlooptOp: plusUren(moment, dagenGeldig * 24),
      stand: "open",
    })
    .returning()
    .get();
}

/**
 * Records what is asked; nothing of the account changes by it. The holder of an account with access is told at once, and so
 * are those who can confirm. Only the first beheerder, while nobody else could ever have confirmed, needs no second person.
 */
export function stelVoor(
  tx: Transactie,
  systeem: Systeem,
  rij: Account,
  aanvraag: Aanvraag & { soort: Aanvraagsoort },
  wie: Wie,
): { id: string; isUitgevoerd: boolean } {
  laatVervallen(tx, { accountId: rij.id });
  const voorstel = bewaar(tx, systeem, rij, aanvraag, wie);
  if (staatAlleen(tx, wie.accountId) && !isInGebruik(tx, rij.id)) {
    voerUit(tx, systeem, voorstel, wie);
    return { id: voorstel.id, isUitgevoerd: true };
  }
  if (rij.actief) meldVoorstel(tx, systeem, rij, aanvraag.soort);
  vraagTweede(tx, systeem, [wie.accountId, rij.id]);
  return { id: voorstel.id, isUitgevoerd: false };
}

/**
 * Takes access away at once: sessions and open windows end, links that are under way no longer work, and what the account had in
 * casussen ends with it.
 */
export function trekIn(tx: Transactie, systeem: Systeem, rij: Account, reden: string, wie: Wie): void {
  laatVervallen(tx, { accountId: rij.id });
  laatVervallen(tx, { doorAccountId: rij.id });
  const { id } = bewaar(tx, systeem, rij, { soort: "intrekking", reden }, wie);
  sluitAf(tx, id, "bevestigd", wie);
  wijzig(tx, rij, { actief: false });
  beeindigBetrokkenheid(tx, rij.id, wie.moment);
  verwijderLinks(tx, rij.id);
  eindigAlleSessies(tx, systeem, rij.id);
}

/**
 * Another role by a group of the organisation, for which the setting names it: in the list of what happened, and told to the
 * holder and to those who otherwise confirm, so that it is never silent (decision 0044).
 */
export function zetRolVanGroep(
  tx: Transactie,
  systeem: Systeem,
  rij: Account,
  rol: Rol,
  reden: string,
  wie: Wie,
): void {
  laatVervallen(tx, { accountId: rij.id });
  laatVervallen(tx, { doorAccountId: rij.id });
  const { id } = bewaar(tx, systeem, rij, { soort: "rol", reden, naar: { rol } }, wie);
  sluitAf(tx, id, "bevestigd", wie);
  wijzig(tx, rij, { rol });
  beeindigBetrokkenheid(tx, rij.id, wie.moment);
  eindigAlleSessies(tx, systeem, rij.id);
  meldUitvoering(tx, systeem, rij.id, [rij.email], "rol");
  meldGroeprol(tx, systeem, rij.id);
}

function sluitAf(tx: Transactie, id: string, stand: "bevestigd" | "afgewezen" | "ingetrokken", wie: Wie): void {
  tx.update(accountvoorstel)
    .set({ stand, beslistDoorAccountId: wie.accountId, beslistOp: wie.moment })
    .where(eq(accountvoorstel.id, id))
    .run();
}

export function legNaast(tx: Transactie, id: string, stand: "afgewezen" | "ingetrokken", wie: Wie): void {
  sluitAf(tx, id, stand, wie);
}

function wijzig(tx: Transactie, { id, versie }: Account, nieuw: Partial<Account>): void {
  tx.update(account)
    .set({ ...nieuw, versie: versie + 1 })
    .where(eq(account.id, id))
    .run();
}

/** Those not used yet; a used one tells for ever that somebody was in. */
function verwijderLinks(tx: Transactie, accountId: string): void {
  tx.delete(uitnodiging)
    .where(and(eq(uitnodiging.accountId, accountId), isNull(uitnodiging.gebruiktOp)))
    .run();
}

/** Every way in that the account had. The old password, app, codes and organisation account no longer work. */
function wisInloggen(tx: Transactie, accountId: string): Partial<Account> {
  tx.delete(herstelcode).where(eq(herstelcode.accountId, accountId)).run();
  ontkoppelAccount(tx, accountId);
  return { wachtwoordHash: null, totpGeheim: null, totpLaatsteStap: null };
}

/**
 * Carries out what was confirmed. The caller has weighed who decides. Ends every session of the account, in this transaction
 * and in every window that is open.
 */
export function voerUit(tx: Transactie, systeem: Systeem, voorstel: Voorstel, wie: Wie): void {
  const { soort, accountId, naarEmail, naarRol, naarPartijId } = voorstel;
  const rij = tx.select().from(account).where(eq(account.id, accountId)).get();
  if (!rij || !isVoorstelsoort(soort) || soort === "intrekking") throw new Error("This is no proposal to carry out");
  const wasInGebruik = isInGebruik(tx, accountId);
  sluitAf(tx, voorstel.id, "bevestigd", wie);
  if (soort === "wachtwoord") {
    // A forgotten password is no reason to give up the second factor: the link alone then opens nothing.
    wijzig(tx, rij, { wachtwoordHash: null });
    mailLink(tx, systeem, rij);
  }
  // Also of who lost access before it ended what that account had in casussen.
  if (soort === "toegang") beeindigBetrokkenheid(tx, accountId, wie.moment);
  if (soort === "toegang" || soort === "herstel") {
    wijzig(tx, rij, { ...wisInloggen(tx, accountId), actief: true });
    mailLink(tx, systeem, rij);
  }
  if (soort === "adres") {
    wijzig(tx, rij, { email: naarEmail });
    // Another address may mean another person at the provider, and a link that is under way went to the old one.
    ontkoppelAccount(tx, accountId);
    verwijderLinks(tx, accountId);
    if (rij.actief && !wasInGebruik) mailLink(tx, systeem, { id: accountId, email: naarEmail });
  }
  if (soort === "rol") {
    wijzig(tx, rij, { rol: naarRol, partijId: naarPartijId });
    // It was given to somebody in this place (P 9.6); who comes back to it is asked anew.
    beeindigBetrokkenheid(tx, accountId, wie.moment);
    if (naarRol !== "beheerder") laatVervallen(tx, { doorAccountId: accountId });
  }
  eindigAlleSessies(tx, systeem, accountId);
  if (soort !== "toegang" && rij.actief) meldUitvoering(tx, systeem, accountId, [rij.email, naarEmail], soort);
}

const doel = alias(account, "doel");
const door = alias(account, "door");
const beslisser = alias(account, "beslisser");
const vanPartij = alias(partij, "van_partij");
const naarPartij = alias(partij, "naar_partij");

const maximum = 200;

/** Newest first. */
export function listVoorstellen({ databank }: Pick<Systeem, "databank">, accountId?: string) {
  return databank
    .select({
      voorstel: accountvoorstel,
      doel,
      door,
      beslisser,
      vanPartij: vanPartij.naam,
      vanType: vanPartij.type,
      naarPartij: naarPartij.naam,
      naarType: naarPartij.type,
    })
    .from(accountvoorstel)
    .innerJoin(doel, eq(doel.id, accountvoorstel.accountId))
    .innerJoin(door, eq(door.id, accountvoorstel.doorAccountId))
    .leftJoin(beslisser, eq(beslisser.id, accountvoorstel.beslistDoorAccountId))
    .innerJoin(vanPartij, eq(vanPartij.id, accountvoorstel.vanPartijId))
    .innerJoin(naarPartij, eq(naarPartij.id, accountvoorstel.naarPartijId))
    .where(accountId === undefined ? undefined : eq(accountvoorstel.accountId, accountId))
    .orderBy(desc(accountvoorstel.moment), desc(accountvoorstel.id))
    .limit(maximum)
    .all();
}

export function findVoorstel(databank: Pick<Transactie, "select">, id: string): Voorstel | undefined {
  return databank.select().from(accountvoorstel).where(eq(accountvoorstel.id, id)).get();
}
