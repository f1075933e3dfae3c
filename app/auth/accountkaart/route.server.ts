import { parseWithZod } from "@conform-to/zod/v4";
import { json, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { eq } from "drizzle-orm";
import { nietGevonden } from "~/protocol/weigering.server";
import { schrijf } from "~/storage/databank.server";
import { account as accountTabel } from "~/storage/tabellen.server";
import { versieForm, wijzigAccountForm } from "../accounts/form";
import { listPartijKeuzes, wijzigAccount, wisTweedeFactor } from "../accounts/repository.server";
import { weigeringen } from "../accounts/weigering.server";
import { antwoord, antwoordFout, leesVelden, stuurDoor } from "../antwoord.server";
import { openBeheer } from "../beheerpoort.server";
import { noteer } from "../logboek.server";
import { nodigUit } from "../uitnodiging.server";

type Rij = Pick<
  typeof accountTabel.$inferSelect,
  | "email"
  | "voornaam"
  | "tussenvoegsel"
  | "achternaam"
  | "functie"
  | "rol"
  | "partijId"
  | "geheimhoudingOp"
  | "vogGeldigTot"
  | "actief"
  | "versie"
>;

export interface AccountkaartView {
  account: Rij;
  heeftTotp: boolean;
  partijen: { waarde: string; label: string }[];
  opgeslagen: boolean;
}

export function loader(args: LoaderFunctionArgs) {
  const { systeem, zoekdeel } = openBeheer(args);
  const rij = systeem.databank
    .select()
    .from(accountTabel)
    .where(eq(accountTabel.id, args.params.id ?? ""))
    .get();
  if (!rij) throw nietGevonden();
  // Field by field: hash and secret must not come along.
  const { email, voornaam, tussenvoegsel, achternaam, functie, rol, partijId, actief, versie } = rij;
  const { geheimhoudingOp, vogGeldigTot } = rij;
  return json<AccountkaartView>({
    account: {
      ...{ email, voornaam, tussenvoegsel, achternaam, functie, rol, partijId, actief, versie },
      ...{ geheimhoudingOp, vogGeldigTot },
    },
    heeftTotp: rij.totpGeheim !== null,
    partijen: listPartijKeuzes(systeem.databank),
    opgeslagen: zoekdeel.get("klaar") === "opgeslagen",
  });
}

export async function action(args: ActionFunctionArgs) {
  const { systeem, account } = openBeheer(args);
  const id = args.params.id ?? "";
  const doel = systeem.databank.select().from(accountTabel).where(eq(accountTabel.id, id)).get();
  if (!doel) throw nietGevonden();
  const { handeling, velden } = await leesVelden(args.request);
  const regel = {
    gebeurtenis: "account_gewijzigd",
    accountId: account.id,
    scherm: "beheer/accounts",
    handeling,
    grond: `account ${id}`,
  } as const;
  const terug = `/beheer/accounts/${id}?klaar=opgeslagen`;

  if (handeling === "uitnodigen") {
    if (!doel.actief) throw new Response("Dit account is ingetrokken.", { status: 409, statusText: "Conflict" });
    const link = schrijf(systeem, (tx) => {
      noteer(tx, args.context, regel);
      return nodigUit(tx, systeem, id);
    });
    return antwoord({ link: `${systeem.adres}${link}` });
  }
  if (handeling === "tweede_factor_wissen") {
    const parsed = parseWithZod(velden, { schema: versieForm });
    if (parsed.status !== "success") return antwoordFout(handeling, parsed.reply());
    const weigering = schrijf(systeem, (tx) => {
      const reden = wisTweedeFactor(tx, systeem, id, parsed.value.versie);
      if (!reden) noteer(tx, args.context, regel);
      return reden;
    });
    if (!weigering) return stuurDoor(terug);
    const { status, ...fouten } = weigeringen[weigering];
    return antwoordFout(handeling, parsed.reply(fouten), status);
  }
  if (handeling !== "wijzigen") throw new Response("Deze handeling bestaat niet.", { status: 403 });
  const parsed = parseWithZod(velden, { schema: wijzigAccountForm });
  if (parsed.status !== "success") return antwoordFout(handeling, parsed.reply());
  const weigering = schrijf(systeem, (tx) => {
    const reden = wijzigAccount(tx, systeem, id, parsed.value);
    if (!reden) noteer(tx, args.context, regel);
    return reden;
  });
  if (!weigering) return stuurDoor(terug);
  const { status, ...fouten } = weigeringen[weigering];
  return antwoordFout(handeling, parsed.reply(fouten), status);
}
