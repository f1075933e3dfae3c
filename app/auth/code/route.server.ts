import { parseWithZod } from "@conform-to/zod/v4";
import { json, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { schrijf } from "~/storage/databank.server";
import { antwoordFout, leesVelden, stuurDoor } from "../antwoord.server";
import { noteer } from "../logboek.server";
import { keurPad } from "../pad";
import { beginPoging, schrijfWachtmelding, slaagPoging } from "../rem.server";
import { eindigSessie, maakSessie } from "../sessie.server";
import { gebruikHerstelcode, gebruikTotp } from "../totp.server";
import { findTussenstap, verbruikTussenstap, wisTussenstapCookie } from "../tussenstap.server";
import { codeForm } from "./form";

const log = { scherm: "inloggen", handeling: "inloggen" } as const;

export function loader({ request, context }: LoaderFunctionArgs) {
  const naar = keurPad(new URL(request.url).searchParams.get("naar"));
  if (findTussenstap(context.systeem, request.headers.get("Cookie"))?.soort !== "code") {
    throw redirect(context.sessie ? naar : "/inloggen?klaar=verlopen", 303);
  }
  return json({ naar });
}

/** Second factor: a code of the app once, or a recovery code once. Wrong codes count for the throttle as passwords do. */
export async function action({ request, context }: ActionFunctionArgs) {
  const { systeem, clientAdres } = context;
  const stap = findTussenstap(systeem, request.headers.get("Cookie"));
  if (stap?.soort !== "code") throw redirect("/inloggen?klaar=verlopen", 303);
  const accountId = stap.account.id;
  const { velden } = await leesVelden(request);
  const parsed = parseWithZod(velden, { schema: codeForm });
  if (parsed.status !== "success") return antwoordFout("code", parsed.reply({ hideFields: ["code"] }));

  const wie = { naam: `code|${accountId}`, adres: clientAdres };
  const poging = beginPoging(systeem, wie);
  const cookie = schrijf(systeem, (tx) => {
    const weiger = (grond: string) => noteer(tx, context, { gebeurtenis: "geweigerd", accountId, ...log, grond });
    if (poging.wachtSeconden > 0) return void weiger("te veel pogingen");
    const metHerstelcode = !/^[\d\s]+$/.test(parsed.value.code);
    const klopt = metHerstelcode
      ? gebruikHerstelcode(tx, systeem, accountId, parsed.value.code)
      : gebruikTotp(tx, systeem, accountId, parsed.value.code);
    if (!klopt || !verbruikTussenstap(tx, stap)) return void weiger("code onjuist");
    slaagPoging(tx, systeem, wie, poging);
    const grond = `${stap.via} en ${metHerstelcode ? "herstelcode" : "code"}`;
    if (metHerstelcode) noteer(tx, context, { gebeurtenis: "herstelcode_gebruikt", accountId, ...log, grond });
    noteer(tx, context, { gebeurtenis: "ingelogd", accountId, ...log, grond });
    // Who logs in anew in a living session leaves no second one behind.
    if (context.sessie) eindigSessie(tx, systeem, context.sessie.idHash);
    return maakSessie(tx, systeem, accountId, clientAdres).cookie;
  });
  if (cookie) return stuurDoor(keurPad(parsed.value.naar), [cookie, wisTussenstapCookie(systeem)]);
  const wacht = poging.wachtSeconden > 0;
  const melding = wacht
    ? schrijfWachtmelding(poging.wachtSeconden)
    : "Deze code klopt niet of is al gebruikt. Wacht op de volgende code in uw app en vul die in.";
  const reply = parsed.reply({ hideFields: ["code"], fieldErrors: { code: [melding] } });
  return antwoordFout("code", reply, wacht ? 429 : 422);
}
