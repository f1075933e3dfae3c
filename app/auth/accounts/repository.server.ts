import { and, count, eq, ne } from "drizzle-orm";
import type { z } from "zod";
import type { Databank, Systeem, Transactie } from "~/storage/systeem.server";
import { account, herstelcode, partij } from "~/storage/tabellen.server";
import { ontkoppelAccount } from "../oidc/koppeling.server";
import { eindigAlleSessies } from "../sessie.server";
import type { accountForm, wijzigAccountForm } from "./form";

/** Why a change of an account is refused; the words for it are the screen's. */
export type Weigering = "versie" | "email" | "partij" | "laatste_beheerder" | "onbekend";

export function listAccounts(databank: Databank) {
  return databank
    .select({ account, partij: partij.naam })
    .from(account)
    .innerJoin(partij, eq(partij.id, account.partijId))
    .orderBy(account.achternaam, account.voornaam)
    .all();
}

export function listPartijKeuzes(databank: Databank): { waarde: string; label: string }[] {
  return databank.select({ waarde: partij.id, label: partij.naam }).from(partij).orderBy(partij.naam).all();
}

function keur(tx: Transactie, waarden: z.output<typeof accountForm>, eigenId: string): Weigering | undefined {
  const zelfde = and(eq(account.email, waarden.email), ne(account.id, eigenId));
  if (tx.select({ id: account.id }).from(account).where(zelfde).get()) return "email";
  if (!tx.select({ id: partij.id }).from(partij).where(eq(partij.id, waarden.partijId)).get()) return "partij";
  return undefined;
}

// A field that was emptied must become null; undefined would leave the old value.
function alsRij(waarden: z.output<typeof accountForm>) {
  return {
    ...waarden,
    tussenvoegsel: waarden.tussenvoegsel ?? null,
    functie: waarden.functie ?? "",
    geheimhoudingOp: waarden.geheimhoudingOp ?? null,
    vogGeldigTot: waarden.vogGeldigTot ?? null,
  };
}

/** A new account without password: it can do nothing until its invitation is used. */
export function maakAccount(
  tx: Transactie,
  systeem: Systeem,
  waarden: z.output<typeof accountForm>,
): { id: string } | { weigering: Weigering } {
  const id = systeem.willekeurig();
  const weigering = keur(tx, waarden, id);
  if (weigering) return { weigering };
  tx.insert(account)
    .values({ id, ...alsRij(waarden), aangemaaktOp: systeem.klok.nu().toISOString() })
    .run();
  return { id };
}

/**
 * Changes an account when nobody else did meanwhile. The last active beheerder stays active and beheerder, else nobody
 * could repair it. Withdrawing, and another role or Partij, ends the sessions at once.
 */
export function wijzigAccount(
  tx: Transactie,
  systeem: Systeem,
  id: string,
  { versie, ...waarden }: z.output<typeof wijzigAccountForm>,
): Weigering | undefined {
  const oud = tx.select().from(account).where(eq(account.id, id)).get();
  if (!oud) return "onbekend";
  if (oud.versie !== versie) return "versie";
  const blijftBeheerder = waarden.actief && waarden.rol === "beheerder";
  if (oud.actief && oud.rol === "beheerder" && !blijftBeheerder && isLaatsteBeheerder(tx, id)) {
    return "laatste_beheerder";
  }
  const weigering = keur(tx, waarden, id);
  if (weigering) return weigering;
  tx.update(account)
    .set({ ...alsRij(waarden), actief: waarden.actief, versie: versie + 1 })
    .where(eq(account.id, id))
    .run();
  if (waarden.email !== oud.email) ontkoppelAccount(tx, id);
  if (!waarden.actief || waarden.rol !== oud.rol || waarden.partijId !== oud.partijId)
    eindigAlleSessies(tx, systeem, id);
  return undefined;
}

function isLaatsteBeheerder(tx: Transactie, id: string): boolean {
  const anderen = tx
    .select({ aantal: count() })
    .from(account)
    .where(and(eq(account.rol, "beheerder"), eq(account.actief, true), ne(account.id, id)))
    .get();
  return (anderen?.aantal ?? 0) === 0;
}

/** The next log-in sets up a new app. Old recovery codes and sessions go with the old one. */
export function wisTweedeFactor(tx: Transactie, systeem: Systeem, id: string, versie: number): Weigering | undefined {
  const { changes } = tx
    .update(account)
    .set({ totpGeheim: null, totpLaatsteStap: null, versie: versie + 1 })
    .where(and(eq(account.id, id), eq(account.versie, versie)))
    .run();
  if (changes !== 1) return "versie";
  tx.delete(herstelcode).where(eq(herstelcode.accountId, id)).run();
  eindigAlleSessies(tx, systeem, id);
  return undefined;
}
