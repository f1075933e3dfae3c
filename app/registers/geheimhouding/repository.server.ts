import { asc, eq } from "drizzle-orm";
import { schrijfNaam } from "~/lib/naam";
import { isRol, rollen } from "~/protocol/rollen";
import type { Systeem } from "~/storage/systeem.server";
import { account, partij } from "~/storage/tabellen.server";
import { weegPapieren, type Papieren, type Papierstand } from "./stand";

export interface Papierregel extends Papieren {
  id: string;
  naam: string;
  functie: string;
  rol: string;
  partij: string;
  stand: Papierstand;
}

/** Every account that can log in, on geslachtsnaam, with how its papers stand today. */
export function listPapieren({ databank }: Pick<Systeem, "databank">, vandaag: string): Papierregel[] {
  return databank
    .select({ wie: account, partij: partij.naam })
    .from(account)
    .innerJoin(partij, eq(partij.id, account.partijId))
    .where(eq(account.actief, true))
    .orderBy(asc(account.achternaam), asc(account.voornaam))
    .all()
    .map(({ wie, partij: naamPartij }) => ({
      id: wie.id,
      naam: schrijfNaam(wie),
      functie: wie.functie,
      rol: isRol(wie.rol) ? rollen[wie.rol].label : wie.rol,
      partij: naamPartij,
      geheimhoudingOp: wie.geheimhoudingOp,
      vogGeldigTot: wie.vogGeldigTot,
      stand: weegPapieren(wie, vandaag),
    }));
}
