import { json, type LoaderFunctionArgs } from "@remix-run/node";
import { count, eq } from "drizzle-orm";
import { account, partij } from "~/storage/tabellen.server";
import { openBeheer } from "../beheerpoort.server";

export interface BeheerView {
  accounts: number;
  partijen: number;
}

export function loader(args: LoaderFunctionArgs) {
  const { databank } = openBeheer(args).systeem;
  const actief = databank.select({ aantal: count() }).from(account).where(eq(account.actief, true)).get();
  const partijen = databank.select({ aantal: count() }).from(partij).get();
  return json<BeheerView>({ accounts: actief?.aantal ?? 0, partijen: partijen?.aantal ?? 0 });
}
