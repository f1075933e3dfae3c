import type { LoaderFunctionArgs } from "@remix-run/node";
import { nietGevonden } from "~/protocol/weigering.server";
import { schrijf } from "~/storage/databank.server";
import type { Transactie } from "~/storage/systeem.server";
import { stuurDoor } from "../../antwoord.server";
import { noteer } from "../../logboek.server";
import { beginPoging, schrijfWachtmelding, slaagPoging } from "../../rem.server";
import { eindigSessie, maakSessie } from "../../sessie.server";
import { maakTweedeStap } from "../../tussenstap.server";
import type { OidcPersoon } from "../contract.server";
import { findOfKoppelAccount, ontkoppelAccount, type OidcWeigering } from "../koppeling.server";
import { antwoordMelding, onbereikbaar, weigeringen } from "../melding.server";
import { pasGroepenToe } from "../rol.server";
import { neemOidcStap, wisOidcCookie } from "../stap.server";

const log = { scherm: "inloggen", handeling: "inloggen" } as const;

type Context = LoaderFunctionArgs["context"];

/**
 * The answer of the provider. A loader that writes, because a provider answers with a redirect; the secret in this browser's
 * cookie, used once, takes the place of the form's token. Counts for the throttle of the address it comes from.
 */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const { systeem, clientAdres, verzoekId } = context;
  const { oidc } = systeem;
  if (!oidc) throw nietGevonden();
  const stap = schrijf(systeem, (tx) => neemOidcStap(tx, systeem, request.headers.get("Cookie")));
  // Not counted as a failure: there is nothing to guess, and any site can make a browser ask for this address.
  if (!stap) {
    logWeigering(context, null, weigeringen.verlopen.grond);
    return antwoordMelding(systeem, weigeringen.verlopen.tekst, 422);
  }
  // Nobody has said a name yet, so only the address can be counted.
  const wie = { naam: `oidc|${verzoekId}`, adres: clientAdres };
  const poging = beginPoging(systeem, wie);
  if (poging.wachtSeconden > 0) {
    logWeigering(context, null, "te veel pogingen");
    return antwoordMelding(systeem, schrijfWachtmelding(poging.wachtSeconden), 429);
  }
  const uitkomst = await oidc.rondAf(new URL(request.url), stap.aanmelding);
  if (uitkomst.soort === "onbereikbaar") {
    systeem.logger.warn({ fout: uitkomst.fout }, "OpenID provider not available");
    // Not this person's failure.
    schrijf(systeem, (tx) => slaagPoging(tx, systeem, wie, poging));
    return antwoordMelding(systeem, onbereikbaar, 503);
  }
  if (uitkomst.soort === "afgewezen") {
    systeem.logger.warn({ fout: uitkomst.fout }, "answer of the OpenID provider refused");
    logWeigering(context, null, weigeringen.afgewezen.grond);
    return antwoordMelding(systeem, weigeringen.afgewezen.tekst, 422);
  }
  const gelukt = schrijf(systeem, (tx) => {
    const uitslag = laatIn(tx, context, uitkomst, stap.naar);
    if (!("weigering" in uitslag)) slaagPoging(tx, systeem, wie, poging);
    return uitslag;
  });
  if ("weigering" in gelukt) return antwoordMelding(systeem, weigeringen[gelukt.weigering].tekst, 403);
  return stuurDoor(gelukt.naar, [gelukt.cookie, wisOidcCookie(systeem)]);
}

function logWeigering(context: Context, accountId: string | null, grond: string): void {
  schrijf(context.systeem, (tx) => noteer(tx, context, { gebeurtenis: "geweigerd", accountId, ...log, grond }));
}

/** Match, link, log row and session (or the step to the second factor) are one transaction. */
function laatIn(
  tx: Transactie,
  context: Context,
  persoon: OidcPersoon,
  naar: string,
): { weigering: OidcWeigering } | { naar: string; cookie: string } {
  const { systeem, sessie, clientAdres } = context;
  const gevonden = findOfKoppelAccount(tx, systeem, persoon);
  if ("weigering" in gevonden) {
    const { weigering, accountId } = gevonden;
    noteer(tx, context, { gebeurtenis: "geweigerd", accountId, ...log, grond: weigeringen[weigering].grond });
    return { weigering };
  }
  const accountId = gevonden.account.id;
  const bezwaar = pasGroepenToe(tx, context, gevonden.account, persoon);
  if (bezwaar) {
    // Nothing was known of the groups: then the link is not made either, and the password goes on as it did.
    if (bezwaar === "groep_onbekend" && gevonden.nieuw) ontkoppelAccount(tx, accountId);
    noteer(tx, context, { gebeurtenis: "geweigerd", accountId, ...log, grond: weigeringen[bezwaar].grond });
    return { weigering: bezwaar };
  }
  if (gevonden.nieuw) {
    noteer(tx, context, { gebeurtenis: "account_gewijzigd", accountId, ...log, grond: "organisatieaccount gekoppeld" });
  }
  if (!persoon.sterk) {
    const heeftTotp = gevonden.account.totpGeheim !== null;
    const { cookie, pad } = maakTweedeStap(tx, systeem, { accountId, heeftTotp, via: "organisatieaccount" });
    return { naar: `${pad}?naar=${encodeURIComponent(naar)}`, cookie };
  }
  if (sessie) eindigSessie(tx, systeem, sessie.idHash);
  const grond = "organisatieaccount met tweede factor";
  noteer(tx, context, { gebeurtenis: "ingelogd", accountId, ...log, grond });
  return { naar, cookie: maakSessie(tx, systeem, accountId, clientAdres).cookie };
}
