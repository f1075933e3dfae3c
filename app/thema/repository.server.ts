import { eq } from "drizzle-orm";
import { schrijfNaam } from "~/lib/naam";
import type { Systeem, Transactie } from "~/storage/systeem.server";
import { account, instelling, partij } from "~/storage/tabellen.server";
import { keurKleur, kleurvorm, schrijfStijl } from "./kleur";

const sleutel = "thema_kleur";

/** The house colour; null: the one that the program brings. A damaged setting counts as that too. */
export function findKleur({ databank }: Pick<Systeem, "databank">): string | null {
  const rij = databank
    .select({ waarde: instelling.waarde })
    .from(instelling)
    .where(eq(instelling.sleutel, sleutel))
    .get();
  return rij && kleurvorm.test(rij.waarde) && keurKleur(rij.waarde).length === 0 ? rij.waarde : null;
}

const pad = (kleur: string) => `/huisstijl-${kleur.slice(1)}.css`;

/** Address of the stylesheet: with the colour in it, so that a browser may keep it. */
export function findStijlpad(bron: Pick<Systeem, "databank">): string | null {
  const kleur = findKleur(bron);
  return kleur && pad(kleur);
}

/** The stylesheet at this address; undefined for every other colour than the one that holds. */
export function findStijl(bron: Pick<Systeem, "databank">, gevraagd: string): string | undefined {
  const kleur = findKleur(bron);
  return kleur && pad(kleur) === gevraagd ? schrijfStijl(kleur) : undefined;
}

/** Empty while there is no Veiligheidshuis among the Partijen. */
export function findHuisnaam({ databank }: Pick<Systeem, "databank">): string {
  return (
    databank.select({ naam: partij.naam }).from(partij).where(eq(partij.type, "veiligheidshuis")).get()?.naam ?? ""
  );
}

export function findWijziging({ databank }: Pick<Systeem, "databank">) {
  const rij = databank
    .select({ reden: instelling.reden, moment: instelling.moment, wie: account })
    .from(instelling)
    .innerJoin(account, eq(account.id, instelling.accountId))
    .where(eq(instelling.sleutel, sleutel))
    .get();
  return rij ? { reden: rij.reden, moment: rij.moment, door: schrijfNaam(rij.wie) } : null;
}

/** Empty: back to the colour of the program. */
export function zetKleur(
  tx: Transactie,
  kleur: string | null,
  door: { accountId: string; reden: string; moment: string },
): void {
  const inhoud = { waarde: kleur ?? "", ...door };
  tx.insert(instelling)
    .values({ sleutel, ...inhoud })
    .onConflictDoUpdate({ target: instelling.sleutel, set: inhoud })
    .run();
}
