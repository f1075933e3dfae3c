import type { ActionFunctionArgs } from "@remix-run/node";
import { nietGevonden } from "~/protocol/weigering.server";
import { schrijf } from "~/storage/databank.server";
import { stuurDoor } from "../antwoord.server";
import { Inlogfout, maakAuthenticator } from "../authenticator.server";
import { noteer } from "../logboek.server";
import { eindigSessie, maakSessie } from "../sessie.server";

export function loader(): never {
  throw nietGevonden();
}

/** One click instead of a password; does not exist outside a demo installation. */
export async function action({ request, context }: ActionFunctionArgs) {
  const { systeem, sessie, clientAdres } = context;
  if (!systeem.isDemo) throw nietGevonden();
  try {
    const { accountId } = await maakAuthenticator(context).authenticate("demo", request);
    const { cookie } = schrijf(systeem, (tx) => {
      if (sessie) eindigSessie(tx, systeem, sessie.idHash);
      noteer(tx, context, {
        gebeurtenis: "ingelogd",
        accountId,
        scherm: "inloggen",
        handeling: "inloggen",
        grond: "demo-account",
      });
      return maakSessie(tx, systeem, accountId, clientAdres);
    });
    return stuurDoor("/werkvoorraad", [cookie]);
  } catch (fout) {
    if (fout instanceof Inlogfout) throw nietGevonden();
    throw fout;
  }
}
