import { json, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { nietGevonden } from "~/protocol/weigering.server";
import { schrijf } from "~/storage/databank.server";
import { leesVelden, stuurDoor } from "../../antwoord.server";
import { keurPad } from "../../pad";
import { antwoordMelding, onbereikbaar, type OidcView } from "../melding.server";
import { maakOidcStap } from "../stap.server";

export const TERUG = "/inloggen/oidc/terug";

export function loader({ context: { systeem, sessie } }: LoaderFunctionArgs) {
  if (!systeem.oidc) throw nietGevonden();
  if (sessie) throw redirect("/werkvoorraad", 303);
  return json<OidcView>({ melding: null });
}

/**
 * Sends the browser to the provider. Back to the origin it came from (one of our own, the gate checked it): the cookie of
 * this step is there and nowhere else.
 */
export async function action({ request, context: { systeem, sessie } }: ActionFunctionArgs) {
  const { oidc } = systeem;
  if (!oidc) throw nietGevonden();
  const gevraagd = (await leesVelden(request)).velden.get("naar");
  const naar = keurPad(typeof gevraagd === "string" ? gevraagd : null);
  if (sessie) return stuurDoor(naar);
  const { aanmelding, cookie } = schrijf(systeem, (tx) => maakOidcStap(tx, systeem, naar));
  const begin = await oidc.begin(new URL(TERUG, request.url).href, aanmelding);
  if (begin.soort === "naar_aanbieder") return stuurDoor(begin.adres, [cookie]);
  systeem.logger.warn({ fout: begin.fout }, "OpenID provider not available");
  return antwoordMelding(systeem, onbereikbaar, 503);
}
