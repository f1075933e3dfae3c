import { parseWithZod } from "@conform-to/zod/v4";
import type { SubmissionResult } from "@conform-to/react";
import { json, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { and, count, eq, isNull } from "drizzle-orm";
import { schrijfNaam } from "~/lib/naam";
import { isRol, rollen } from "~/protocol/rollen";
import { schrijf } from "~/storage/databank.server";
import { account as accountTabel, herstelcode } from "~/storage/tabellen.server";
import { antwoord, antwoordFout, leesVelden, stuurDoor } from "../antwoord.server";
import { openAccount, type AccountContext } from "../beheerpoort.server";
import { noteer, type Gebeurtenis } from "../logboek.server";
import { keurNieuwWachtwoord } from "../nieuwwachtwoord.server";
import { beginPoging, schrijfWachtmelding, slaagPoging } from "../rem.server";
import { eindigAlleSessies, maakSessie } from "../sessie.server";
import { maakHerstelcodes } from "../totp.server";
import { isWachtwoord } from "../wachtwoord.server";
import { leegForm } from "../voorstellen/form";
import { herstelcodesForm, wijzigWachtwoordForm } from "./form";

export interface AccountView {
  naam: string;
  email: string;
  functie: string;
  rol: string;
  partij: string;
  geheimhoudingOp: string | null;
  vogGeldigTot: string | null;
  /** False for a demo account: there is nothing to change. */
  heeftWachtwoord: boolean;
  herstelcodesOver: number;
  gewijzigd: boolean;
}

export function loader(args: LoaderFunctionArgs) {
  const { systeem, account, actor, zoekdeel } = openAccount(args);
  const over = systeem.databank
    .select({ aantal: count() })
    .from(herstelcode)
    .where(and(eq(herstelcode.accountId, account.id), isNull(herstelcode.gebruiktOp)))
    .get();
  return json<AccountView>({
    naam: schrijfNaam(account),
    email: account.email,
    functie: account.functie,
    rol: isRol(account.rol) ? rollen[account.rol].label : account.rol,
    partij: actor.partijNaam,
    geheimhoudingOp: account.geheimhoudingOp,
    vogGeldigTot: account.vogGeldigTot,
    heeftWachtwoord: account.wachtwoordHash !== null,
    herstelcodesOver: over?.aantal ?? 0,
    gewijzigd: zoekdeel.get("klaar") === "opgeslagen",
  });
}

const hideFields = ["huidig", "wachtwoord", "herhaling"];

export async function action(args: ActionFunctionArgs) {
  const context = openAccount(args);
  const { systeem, account, adres } = context;
  const { handeling, velden } = await leesVelden(args.request);
  const regel = (gebeurtenis: Gebeurtenis["gebeurtenis"]): Gebeurtenis => ({
    gebeurtenis,
    accountId: account.id,
    scherm: "account",
    handeling,
    grond: "eigen account",
  });
  if (handeling === "overal_uitloggen") {
    const parsed = parseWithZod(velden, { schema: leegForm });
    if (parsed.status !== "success") return antwoordFout(handeling, parsed.reply());
    schrijf(systeem, (tx) => {
      eindigAlleSessies(tx, systeem, account.id);
      noteer(tx, args.context, regel("overal_uitgelogd"));
    });
    return stuurDoor("/inloggen?klaar=uitgelogd");
  }
  if (handeling === "herstelcodes") {
    const parsed = parseWithZod(velden, { schema: herstelcodesForm });
    if (parsed.status !== "success") return antwoordFout(handeling, parsed.reply({ hideFields }));
    const fout = await keurHuidig(context, parsed.value.huidig);
    if (fout) return weiger(args, regel, fout, (fieldErrors) => parsed.reply({ hideFields, fieldErrors }));
    const codes = schrijf(systeem, (tx) => {
      noteer(tx, args.context, regel("account_gewijzigd"));
      return maakHerstelcodes(tx, account.id);
    });
    return antwoord({ codes });
  }
  if (handeling !== "wachtwoord") throw new Response("Deze handeling bestaat niet.", { status: 403 });
  const parsed = parseWithZod(velden, { schema: wijzigWachtwoordForm });
  if (parsed.status !== "success") return antwoordFout(handeling, parsed.reply({ hideFields }));
  const fout = await keurHuidig(context, parsed.value.huidig);
  if (fout) return weiger(args, regel, fout, (fieldErrors) => parsed.reply({ hideFields, fieldErrors }));
  const keuring = await keurNieuwWachtwoord(parsed.value.wachtwoord, parsed.value.herhaling, account.email);
  if ("fouten" in keuring) return antwoordFout(handeling, parsed.reply({ hideFields, fieldErrors: keuring.fouten }));
  // Whoever knew the old password is out everywhere; this browser goes on with a new session.
  const { cookie } = schrijf(systeem, (tx) => {
    tx.update(accountTabel).set({ wachtwoordHash: keuring.hash }).where(eq(accountTabel.id, account.id)).run();
    eindigAlleSessies(tx, systeem, account.id);
    noteer(tx, args.context, regel("account_gewijzigd"));
    return maakSessie(tx, systeem, account.id, adres);
  });
  return stuurDoor("/account?klaar=opgeslagen", [cookie]);
}

interface Fout {
  tekst: string;
  status: 422 | 429;
}

/** The current password once more, with the same throttle as at log-in. */
async function keurHuidig({ systeem, account, adres }: AccountContext, huidig: string): Promise<Fout | undefined> {
  const wie = { naam: account.email, adres };
  const poging = beginPoging(systeem, wie);
  if (poging.wachtSeconden > 0) return { tekst: schrijfWachtmelding(poging.wachtSeconden), status: 429 };
  if (!(await isWachtwoord(huidig, account.wachtwoordHash)))
    return { tekst: "Dit wachtwoord klopt niet.", status: 422 };
  schrijf(systeem, (tx) => slaagPoging(tx, systeem, wie, poging));
  return undefined;
}

function weiger(
  { context }: ActionFunctionArgs,
  regel: (gebeurtenis: Gebeurtenis["gebeurtenis"]) => Gebeurtenis,
  { tekst, status }: Fout,
  reply: (fouten: Record<string, string[]>) => SubmissionResult,
) {
  const geweigerd = regel("geweigerd");
  schrijf(context.systeem, (tx) => noteer(tx, context, { ...geweigerd, grond: "huidig wachtwoord onjuist" }));
  return antwoordFout(geweigerd.handeling, reply({ huidig: [tekst] }), status);
}
