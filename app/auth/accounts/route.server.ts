import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { schrijfNaam } from "~/lib/naam";
import { toonScherm, verwerk } from "~/protocol/antwoord.server";
import { openScherm, openSchermHandeling } from "~/protocol/poort.server";
import { listInGebruik, staatAlleen } from "../voorstellen/feiten.server";
import { stelVoor } from "../voorstellen/repository.server";
import { schrijfRolnaam } from "../voorstellen/view";
import { noteer } from "../logboek.server";
import { accountForm } from "./form";
import { listAccounts, listPartijKeuzes, maakAccount } from "./repository.server";

export interface Accountregel {
  id: string;
  naam: string;
  functie: string;
  rol: string;
  partij: string;
  stand: string;
}

export interface AccountsView {
  accounts: Accountregel[];
  partijen: { waarde: string; label: string }[];
  /** Nobody else can confirm yet: the first beheerder gives access alone. */
  staatAlleen: boolean;
}

export async function loader(args: LoaderFunctionArgs) {
  const basis = openScherm(args, "beheer");
  const { databank } = basis.systeem;
  const inGebruik = listInGebruik(databank);
  const accounts = listAccounts(databank).map(({ account, partij }) => ({
    id: account.id,
    naam: schrijfNaam(account),
    functie: account.functie,
    rol: schrijfRolnaam(account.rol),
    partij,
    stand: !account.actief ? "geen toegang" : inGebruik.has(account.id) ? "actief" : "uitgenodigd",
  }));
  const partijen = listPartijKeuzes(databank);
  return toonScherm<AccountsView>(basis, {
    accounts,
    partijen,
    staatAlleen: staatAlleen(databank, basis.lezer.accountId),
  });
}

/** Makes the account without access, and the proposal to give it. */
export async function action(args: ActionFunctionArgs) {
  const inzending = await openSchermHandeling(args, "beheer", ["account_maken"]);
  const { systeem, lezer, moment, handelingNaam } = inzending;
  return verwerk(inzending, accountForm, (waarden, { tx }) => {
    const rij = maakAccount(tx, systeem, waarden);
    const wie = { accountId: lezer.accountId, moment };
    const { id, isUitgevoerd } = stelVoor(tx, systeem, rij, { soort: "toegang", reden: waarden.reden }, wie);
    noteer(tx, args.context, {
      gebeurtenis: "account_gewijzigd",
      accountId: lezer.accountId,
      scherm: "beheer/accounts",
      handeling: handelingNaam,
      grond: `account ${rij.id}, voorstel ${id}`,
    });
    return { naar: `/beheer/accounts/${rij.id}?klaar=${isUitgevoerd ? "opgeslagen" : "voorgesteld"}` };
  });
}
