import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { logWeigering, openVerzoek, type Basis } from "~/protocol/poort.server";
import { nietGevonden } from "~/protocol/weigering.server";
import { account } from "~/storage/tabellen.server";
import { eq } from "drizzle-orm";

type Args = LoaderFunctionArgs | ActionFunctionArgs;

export interface AccountContext extends Basis {
  readonly account: typeof account.$inferSelect;
}

function metAccount(basis: Basis): AccountContext {
  const rij = basis.systeem.databank.select().from(account).where(eq(account.id, basis.lezer.accountId)).get();
  if (!rij) throw nietGevonden();
  return { ...basis, account: rij };
}

/** Gate of the own account: anybody who is logged in; others go to the log-in page and come back. */
export function openAccount(args: Args): AccountContext {
  return metAccount(openVerzoek(args, "account"));
}

/** Gate of the beheer screens: rol beheerder. Everybody else gets the answer of an address that does not exist. */
export function openBeheer(args: Args): AccountContext {
  const basis = openVerzoek(args, "beheer");
  if (basis.lezer.rol !== "beheerder") {
    logWeigering(basis, "bekijken", "R-beheer (P bijlage 3)");
    throw nietGevonden();
  }
  return metAccount(basis);
}
