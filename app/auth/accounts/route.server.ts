import { parseWithZod } from "@conform-to/zod/v4";
import { json, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { schrijfNaam } from "~/lib/naam";
import { isRol, rollen } from "~/protocol/rollen";
import { schrijf } from "~/storage/databank.server";
import { antwoord, antwoordFout, leesVelden } from "../antwoord.server";
import { openBeheer } from "../beheerpoort.server";
import { noteer } from "../logboek.server";
import { nodigUit } from "../uitnodiging.server";
import { accountForm } from "./form";
import { listAccounts, listPartijKeuzes, maakAccount } from "./repository.server";
import { weigeringen } from "./weigering.server";

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
}

export function loader(args: LoaderFunctionArgs) {
  const { databank } = openBeheer(args).systeem;
  const accounts = listAccounts(databank).map(({ account, partij }) => ({
    id: account.id,
    naam: schrijfNaam(account),
    functie: account.functie,
    rol: isRol(account.rol) ? rollen[account.rol].label : account.rol,
    partij,
    stand: !account.actief ? "ingetrokken" : account.wachtwoordHash || account.demoSlug ? "actief" : "uitgenodigd",
  }));
  return json<AccountsView>({ accounts, partijen: listPartijKeuzes(databank) });
}

/** Makes the account and shows its invitation link once, in this answer. */
export async function action(args: ActionFunctionArgs) {
  const { systeem, account } = openBeheer(args);
  const { velden } = await leesVelden(args.request);
  const parsed = parseWithZod(velden, { schema: accountForm });
  if (parsed.status !== "success") return antwoordFout("nieuw", parsed.reply());
  const uitkomst = schrijf(systeem, (tx) => {
    const gemaakt = maakAccount(tx, systeem, parsed.value);
    if ("weigering" in gemaakt) return gemaakt;
    noteer(tx, args.context, {
      gebeurtenis: "account_gewijzigd",
      accountId: account.id,
      scherm: "beheer/accounts",
      handeling: "account_maken",
      grond: `account ${gemaakt.id}`,
    });
    return { link: nodigUit(tx, systeem, gemaakt.id) };
  });
  if ("link" in uitkomst) return antwoord({ link: `${systeem.adres}${uitkomst.link}` });
  const { status, ...fouten } = weigeringen[uitkomst.weigering];
  return antwoordFout("nieuw", parsed.reply(fouten), status);
}
