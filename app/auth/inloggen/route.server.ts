import { json, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { and, eq, isNotNull } from "drizzle-orm";
import { schrijfNaam } from "~/lib/naam";
import { isRol, rollen } from "~/protocol/rollen";
import { schrijf } from "~/storage/databank.server";
import type { Systeem } from "~/storage/systeem.server";
import { account, partij } from "~/storage/tabellen.server";
import { antwoordFout, stuurDoor } from "../antwoord.server";
import { Inlogfout, maakAuthenticator } from "../authenticator.server";
import { keurPad } from "../pad";
import { maakTweedeStap } from "../tussenstap.server";

export interface DemoAccount {
  slug: string;
  naam: string;
  functie: string;
  partij: string;
}

export interface InlogView {
  naar: string;
  demo: { titel: string; accounts: DemoAccount[] }[];
  /** An OpenID provider is set. */
  oidc: boolean;
  melding: string | null;
}

const meldingen: Readonly<Record<string, string>> = {
  wachtwoord: "Uw wachtwoord is ingesteld. U kunt nu inloggen.",
  uitgelogd: "U bent uitgelogd.",
  verlopen: "Het inloggen duurde te lang. Begin opnieuw.",
};

export function loader({ request, context: { systeem, sessie } }: LoaderFunctionArgs) {
  const { searchParams } = new URL(request.url);
  const naar = keurPad(searchParams.get("naar"));
  if (sessie) throw redirect(naar, 303);
  const woord = searchParams.get("klaar") ?? "";
  const bewaard = searchParams.has("bewaard")
    ? "U was te lang niet actief. Wat u had ingevuld is bewaard als concept. Log in om verder te gaan."
    : null;
  const melding = bewaard ?? (Object.hasOwn(meldingen, woord) ? (meldingen[woord] ?? null) : null);
  const demo = systeem.isDemo ? listDemoGroepen(systeem) : [];
  const view: InlogView = { naar, demo, oidc: systeem.oidc !== undefined, melding };
  return json(view);
}

function listDemoGroepen({ databank }: Systeem): InlogView["demo"] {
  const rijen = databank
    .select({ account, partij: partij.naam })
    .from(account)
    .innerJoin(partij, eq(partij.id, account.partijId))
    .where(and(isNotNull(account.demoSlug), eq(account.actief, true)))
    .orderBy(partij.naam, account.achternaam)
    .all();
  const groepen = ["Veiligheidshuis", "Ketenpartners", "Toezicht en beheer"].map((titel) => ({
    titel,
    accounts: rijen
      .filter((rij) => groepVan(rij.account.rol) === titel)
      .map((rij) => ({
        slug: rij.account.demoSlug ?? "",
        naam: schrijfNaam(rij.account),
        functie: rij.account.functie || (isRol(rij.account.rol) ? rollen[rij.account.rol].label : ""),
        partij: rij.partij,
      })),
  }));
  return groepen.filter(({ accounts }) => accounts.length > 0);
}

function groepVan(rol: string): string {
  if (isRol(rol) && rollen[rol].veiligheidshuis) return "Veiligheidshuis";
  return ["toezichthouder", "beheerder", "recordmanager"].includes(rol) ? "Toezicht en beheer" : "Ketenpartners";
}

/** Password right → the second step. Nothing is accessible before that step is done. */
export async function action({ request, context }: ActionFunctionArgs) {
  const { systeem } = context;
  try {
    const { accountId, heeftTotp, naar } = await maakAuthenticator(context).authenticate("wachtwoord", request);
    const { cookie, pad } = schrijf(systeem, (tx) =>
      maakTweedeStap(tx, systeem, { accountId, heeftTotp, via: "wachtwoord" }),
    );
    return stuurDoor(`${pad}?naar=${encodeURIComponent(keurPad(naar))}`, [cookie]);
  } catch (fout) {
    if (!(fout instanceof Inlogfout)) throw fout;
    return antwoordFout("inloggen", fout.inzending, fout.status);
  }
}
