import { asc, eq } from "drizzle-orm";
import type { z } from "zod";
import { dagVanMoment, formatDagKort } from "~/lib/datum";
import { Registerconflict } from "~/protocol/antwoord.server";
import type { Systeem, Transactie } from "~/storage/systeem.server";
import { verwerker } from "~/storage/tabellen.server";
import { nietGevonden } from "~/protocol/weigering.server";
import { getBegin, listNazicht } from "../nazicht.server";
import { labels, type verwerkerForm } from "./form";
import { weegNazicht, type Nazichttermijn } from "./termijn";

export type Verwerker = typeof verwerker.$inferSelect;

export const register = "verwerkers";

export function listVerwerkers({ databank }: Pick<Systeem, "databank">): Verwerker[] {
  return databank.select().from(verwerker).orderBy(asc(verwerker.naam), asc(verwerker.overeenkomstOp)).all();
}

/** Until when the list must be looked through again; also for the werkvoorraad. */
export function getNazichttermijn(systeem: Pick<Systeem, "databank">, vandaag: string): Nazichttermijn {
  const laatste = listNazicht(systeem, register)[0];
  return weegNazicht(laatste ? dagVanMoment(laatste.moment) : null, getBegin(systeem, vandaag), vandaag);
}

/** A new one, or a changed one as the writer saw it. Throws `Versieconflict` when somebody else changed it. */
export function bewaarVerwerker(
  tx: Transactie,
  systeem: Pick<Systeem, "willekeurig">,
  { rij, ...gelezen }: z.output<typeof verwerkerForm>,
  versie: number | undefined,
): void {
  const waarden = { ...gelezen, looptTot: gelezen.looptTot ?? null };
  if (rij === undefined) {
    tx.insert(verwerker)
      .values({ id: systeem.willekeurig(), ...waarden })
      .run();
    return;
  }
  wijzig(tx, rij, versie, waarden);
}

export function beeindigVerwerker(tx: Transactie, id: string, beeindigdOp: string, versie: number | undefined): void {
  wijzig(tx, id, versie, { beeindigdOp });
}

function wijzig(
  tx: Transactie,
  id: string,
  versie: number | undefined,
  nieuw: Partial<typeof verwerker.$inferInsert>,
): void {
  const huidig = tx.select().from(verwerker).where(eq(verwerker.id, id)).get();
  if (!huidig) throw nietGevonden();
  if (huidig.versie !== versie) throw new Registerconflict({ id, versie: huidig.versie }, schrijfHuidig(huidig));
  tx.update(verwerker)
    .set({ ...nieuw, versie: huidig.versie + 1 })
    .where(eq(verwerker.id, id))
    .run();
}

function schrijfHuidig(rij: Verwerker): Registerconflict["huidig"] {
  const dag = (waarde: string | null) => (waarde ? formatDagKort(waarde) : "");
  return [
    { naam: "naam", label: labels.naam, tekst: rij.naam },
    { naam: "dienst", label: labels.dienst, tekst: rij.dienst },
    { naam: "landen", label: labels.landen, tekst: rij.landen },
    { naam: "toestemmingOp", label: labels.toestemmingOp, tekst: dag(rij.toestemmingOp) },
    { naam: "overeenkomstOp", label: labels.overeenkomstOp, tekst: dag(rij.overeenkomstOp) },
    { naam: "looptTot", label: labels.looptTot, tekst: dag(rij.looptTot) },
    { naam: "kenmerk", label: labels.kenmerk, tekst: rij.kenmerk },
    { naam: "beeindigdOp", label: "Beëindigd op", tekst: dag(rij.beeindigdOp) },
  ];
}
