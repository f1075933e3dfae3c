import type { AppLoadContext } from "@remix-run/node";
import { eq } from "drizzle-orm";
import { schrijfLogregel } from "~/protocol/log.server";
import type { Transactie } from "~/storage/systeem.server";
import { account } from "~/storage/tabellen.server";

export type Herkomst = Pick<AppLoadContext, "systeem" | "clientAdres" | "verzoekId">;

/** An event around log-in and accounts. There is no field for what was typed: a name or password cannot get into the log. */
export interface Gebeurtenis {
  gebeurtenis:
    | "ingelogd"
    | "geweigerd"
    | "uitgelogd"
    | "overal_uitgelogd"
    | "account_gewijzigd"
    | "partij_gewijzigd"
    | "herstelcode_gebruikt";
  /** Who did it; null when nobody is known yet. */
  accountId: string | null;
  scherm: string;
  handeling: string;
  grond: string;
}

/** Writes the log row in the transaction of the effect (P bijlage 3, logging en controle). */
export function noteer(tx: Transactie, { systeem, clientAdres, verzoekId }: Herkomst, wat: Gebeurtenis): void {
  const wie = wat.accountId ? tx.select().from(account).where(eq(account.id, wat.accountId)).get() : undefined;
  schrijfLogregel(tx, systeem, {
    ...wat,
    rol: wie?.rol ?? null,
    partijId: wie?.partijId ?? null,
    casusnummer: null,
    soorten: {},
    adres: clientAdres,
    verzoekId,
  });
}
