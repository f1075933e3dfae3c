import { and, eq, ne } from "drizzle-orm";
import type { z } from "zod";
import { formatDagKort } from "~/lib/datum";
import { Invoerfout, Registerconflict } from "~/protocol/antwoord.server";
import type { Databank, Systeem, Transactie } from "~/storage/systeem.server";
import { account, partij } from "~/storage/tabellen.server";
import { labels } from "../velden";
import type { accountForm, persoonForm } from "./form";

export type Account = typeof account.$inferSelect;

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

export function findAccount(databank: Databank | Transactie, id: string): Account | undefined {
  return databank.select().from(account).where(eq(account.id, id)).get();
}

/** Refuses an address that another account has. */
export function keurAdres(tx: Transactie, email: string, eigenId: string | null): void {
  const ander = and(eq(account.email, email), eigenId === null ? undefined : ne(account.id, eigenId));
  if (tx.select({ id: account.id }).from(account).where(ander).get())
    throw new Invoerfout({ email: ["Er is al een account met dit e-mailadres."] });
}

export function keurPartij(tx: Transactie, partijId: string): void {
  if (!tx.select({ id: partij.id }).from(partij).where(eq(partij.id, partijId)).get())
    throw new Invoerfout({ partijId: ["Kies een Partij uit de lijst."] });
}

// A field that was emptied must become null; undefined would leave the old value.
function alsPersoon(waarden: z.output<typeof persoonForm>) {
  return {
    voornaam: waarden.voornaam,
    tussenvoegsel: waarden.tussenvoegsel ?? null,
    achternaam: waarden.achternaam,
    functie: waarden.functie ?? "",
    geheimhoudingOp: waarden.geheimhoudingOp ?? null,
    vogGeldigTot: waarden.vogGeldigTot ?? null,
  };
}

/** A new account without access: it can do nothing until a second person confirmed it and its link was used. */
export function maakAccount(tx: Transactie, systeem: Systeem, waarden: z.output<typeof accountForm>): Account {
  const { email, rol, partijId } = waarden;
  keurAdres(tx, email, null);
  keurPartij(tx, partijId);
  const vast = { id: systeem.willekeurig(), aangemaaktOp: systeem.klok.nu().toISOString(), actief: false };
  return tx
    .insert(account)
    .values({ ...vast, ...alsPersoon(waarden), email, rol, partijId })
    .returning()
    .get();
}

/** Throws `Registerconflict` when somebody else changed the account since the writer saw it. */
export function keurVersie(rij: Account, gezien: number | undefined): void {
  if (rij.versie === gezien) return;
  const dag = (waarde: string | null) => (waarde ? formatDagKort(waarde) : "");
  throw new Registerconflict({ id: rij.id, versie: rij.versie }, [
    { naam: "voornaam", label: labels.voornaam, tekst: rij.voornaam },
    { naam: "tussenvoegsel", label: labels.tussenvoegsel, tekst: rij.tussenvoegsel ?? "" },
    { naam: "achternaam", label: labels.achternaam, tekst: rij.achternaam },
    { naam: "functie", label: labels.functie, tekst: rij.functie },
    { naam: "geheimhoudingOp", label: labels.geheimhoudingOp, tekst: dag(rij.geheimhoudingOp) },
    { naam: "vogGeldigTot", label: labels.vogGeldigTot, tekst: dag(rij.vogGeldigTot) },
  ]);
}

export function wijzigPersoon(tx: Transactie, { id, versie }: Account, waarden: z.output<typeof persoonForm>): void {
  tx.update(account)
    .set({ ...alsPersoon(waarden), versie: versie + 1 })
    .where(eq(account.id, id))
    .run();
}
