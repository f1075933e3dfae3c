import { json, type LoaderFunctionArgs } from "@remix-run/node";
import { count, eq } from "drizzle-orm";
import { account, partij } from "~/storage/tabellen.server";
import { leesSysteemstand } from "~/systeem/stand.server";
import { listWaarschuwingen } from "~/systeem/waarschuwingen";
import { openBeheer } from "../beheerpoort.server";
import { telBeslissers } from "../voorstellen/feiten.server";
import { buildVoorstellen } from "../voorstellen/overzicht.server";

export interface BeheerView {
  accounts: number;
  partijen: number;
  /** Proposals that wait for a second person. */
  voorstellen: number;
  /** How many people could confirm what a beheerder asks for an account of somebody else. */
  beslissers: number;
  /** About machine and process. */
  waarschuwingen: number;
}

export function loader(args: LoaderFunctionArgs) {
  const basis = openBeheer(args);
  const { databank } = basis.systeem;
  const actief = databank.select({ aantal: count() }).from(account).where(eq(account.actief, true)).get();
  const partijen = databank.select({ aantal: count() }).from(partij).get();
  return json<BeheerView>({
    accounts: actief?.aantal ?? 0,
    partijen: partijen?.aantal ?? 0,
    voorstellen: buildVoorstellen(basis).open.length,
    beslissers: telBeslissers(databank),
    waarschuwingen: listWaarschuwingen(leesSysteemstand(basis.systeem)).length,
  });
}
