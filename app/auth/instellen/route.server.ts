import { parseWithZod } from "@conform-to/zod/v4";
import { json, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { and, eq, isNull } from "drizzle-orm";
import { schrijf } from "~/storage/databank.server";
import { account } from "~/storage/tabellen.server";
import { antwoord, antwoordFout, leesVelden } from "../antwoord.server";
import { noteer } from "../logboek.server";
import { keurPad } from "../pad";
import { beginPoging, schrijfWachtmelding, slaagPoging } from "../rem.server";
import { maakSessie } from "../sessie.server";
import { buildQr, findStap, maakHerstelcodes, ontzegelGeheim, type Qr } from "../totp.server";
import { findTussenstap, sluitInstellenAf } from "../tussenstap.server";
import { instelForm } from "./form";

export interface InstelView {
  naar: string;
  /** Null when it is done: the recovery codes are then in the answer to the post. */
  instellen: { qr: Qr; geheim: string } | null;
}

export function loader({ request, context: { systeem, sessie } }: LoaderFunctionArgs) {
  const naar = keurPad(new URL(request.url).searchParams.get("naar"));
  const stap = findTussenstap(systeem, request.headers.get("Cookie"));
  // After the post this loader runs in the same request, with the same cookie.
  if (stap?.soort === "klaar") return json<InstelView>({ naar, instellen: null });
  if (stap?.soort !== "instellen" || !stap.totpGeheim) throw redirect(sessie ? naar : "/inloggen?klaar=verlopen", 303);
  const geheim = ontzegelGeheim(systeem, stap.account.id, stap.totpGeheim);
  return json<InstelView>({
    naar,
    instellen: { qr: buildQr(stap.account.email, geheim), geheim: geheim.replace(/(.{4})(?=.)/g, "$1 ") },
  });
}

/** Binds the app to the account once its first code is right, and shows the recovery codes, in this answer only. */
export async function action({ request, context }: ActionFunctionArgs) {
  const { systeem, clientAdres } = context;
  const stap = findTussenstap(systeem, request.headers.get("Cookie"));
  if (stap?.soort !== "instellen" || !stap.totpGeheim) throw redirect("/inloggen?klaar=verlopen", 303);
  const { totpGeheim } = stap;
  const accountId = stap.account.id;
  const { velden } = await leesVelden(request);
  const parsed = parseWithZod(velden, { schema: instelForm });
  if (parsed.status !== "success") return antwoordFout("instellen", parsed.reply({ hideFields: ["code"] }));
  const weiger = (melding: string, status: 422 | 429 = 422) =>
    antwoordFout("instellen", parsed.reply({ hideFields: ["code"], fieldErrors: { code: [melding] } }), status);

  const wie = { naam: `code|${accountId}`, adres: clientAdres };
  const poging = beginPoging(systeem, wie);
  if (poging.wachtSeconden > 0) return weiger(schrijfWachtmelding(poging.wachtSeconden), 429);
  const geheim = ontzegelGeheim(systeem, accountId, totpGeheim);
  const totpLaatsteStap = findStap(geheim, parsed.value.code, systeem.klok.nu(), null);
  if (totpLaatsteStap === undefined) return weiger("Deze code klopt niet. Vul de code in die de app nu toont.");
  const uitkomst = schrijf(systeem, (tx) => {
    // An account that got its app meanwhile, in another window, keeps that one.
    const { changes } = tx
      .update(account)
      .set({ totpGeheim, totpLaatsteStap })
      .where(and(eq(account.id, accountId), isNull(account.totpGeheim)))
      .run();
    if (changes !== 1 || !sluitInstellenAf(tx, stap)) return undefined;
    slaagPoging(tx, systeem, wie, poging);
    const regel = { accountId, scherm: "inloggen", handeling: "inloggen" };
    noteer(tx, context, { ...regel, gebeurtenis: "account_gewijzigd", grond: "tweede factor ingesteld" });
    noteer(tx, context, { ...regel, gebeurtenis: "ingelogd", grond: `${stap.via} en code` });
    const { cookie } = maakSessie(tx, systeem, accountId, clientAdres);
    return { cookie, codes: maakHerstelcodes(tx, accountId) };
  });
  if (!uitkomst) throw redirect("/inloggen?klaar=verlopen", 303);
  return antwoord({ codes: uitkomst.codes }, [uitkomst.cookie]);
}
