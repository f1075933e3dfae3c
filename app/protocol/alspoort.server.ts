import type { LoaderFunctionArgs } from "@remix-run/node";
import { eq } from "drizzle-orm";
import { account, autorisatie, regie } from "~/storage/tabellen.server";
import { fasen, type Fase } from "./fasen";
import type { Hoedanigheid } from "./handelingen";
import { findActor } from "./lezer.server";
import {
  findCasusContext,
  logWeigering,
  magFaseZien,
  nietGevonden,
  openCasusVoor,
  type CasusContext,
  type FaseContext,
} from "./poort.server";
import { Onthulling } from "./afscherming";

/** Roles as whom a casus can be looked at: those that read it for a Partij, never who supervises or works in the house. */
const alsRollen: readonly string[] = ["ketenpartner", "melder", "lokale_procesregisseur"];

const woorden: Partial<Record<Hoedanigheid, string>> = {
  deelnemer: "deelnemer",
  casusregisseur: "casusregisseur",
  bevraagd: "bevraagd",
  melder: "melder",
  verstrekker: "verstrekker",
  lokale_procesregisseur: "lokale procesregisseur",
};

export interface Bekijkbaar {
  accountId: string;
  naam: string;
  partij: string;
  hoedanigheid: string;
  /** Where that reader stands first: the phase of now, or the last one that is open to it. */
  scherm: Fase | "betrokkene" | "gegevens";
}

/** The casus as that reader would open it now; undefined when the rules open it not, to that reader or to who looks. */
function findAls(context: CasusContext, accountId: string): CasusContext | undefined {
  const actor = findActor(context.systeem, accountId);
  if (!actor || !alsRollen.includes(actor.lezer.rol) || context.kijker) return undefined;
  const { actor: kijker } = context;
  return findCasusContext(
    { ...context, actor, lezer: actor.lezer, kijker, onthulling: new Onthulling() },
    context.casus,
  );
}

/** Everybody outside the Veiligheidshuis who can open this casus now. */
export function listBekijkbaar(context: CasusContext): Bekijkbaar[] {
  const { systeem, casus } = context;
  const { databank } = systeem;
  const ids = new Set([
    casus.melderAccountId,
    ...databank
      .select({ id: autorisatie.accountId })
      .from(autorisatie)
      .where(eq(autorisatie.casusId, casus.id))
      .all()
      .map(({ id }) => id),
    ...databank
      .select({ id: regie.accountId })
      .from(regie)
      .where(eq(regie.casusId, casus.id))
      .all()
      .flatMap(({ id }) => id ?? []),
    ...databank
      .select({ id: account.id })
      .from(account)
      .where(eq(account.rol, "lokale_procesregisseur"))
      .all()
      .map(({ id }) => id),
  ]);
  return [...ids].flatMap((accountId) => {
    const anders = findAls(context, accountId);
    if (!anders) return [];
    const { actor, hoedanigheden } = anders;
    const fase = fasen.findLast((naam) => naam !== "vernietigen" && magFaseZien(anders, naam));
    return [
      {
        accountId,
        naam: actor.naam,
        partij: actor.partijNaam,
        hoedanigheid: hoedanigheden.map((wie) => woorden[wie] ?? wie).join(", "),
        scherm: fase ?? (hoedanigheden.includes("verstrekker") ? "gegevens" : "betrokkene"),
      },
    ];
  });
}

/**
 * Gate of looking on: the request of the procesregisseur, made into the request that the other reader would send for
 * `scherm` of this casus. The gate of that screen opens it as for that reader, and as far as who looks may see it too. Only
 * GET. Anybody else, and a reader who cannot open the casus, is answered as unknown.
 */
export function openAls(args: LoaderFunctionArgs, scherm: string): LoaderFunctionArgs {
  const context: FaseContext = openCasusVoor(args, "als", "gegevens", ["procesregisseur"]);
  const { accountId = "" } = args.params;
  const { casusnummer } = context.casus;
  if (!findAls(context, accountId)) {
    logWeigering(context, "bekijken_als", "geen lezer van deze casus", casusnummer);
    throw nietGevonden();
  }
  const url = new URL(args.request.url);
  url.pathname = `/casussen/${casusnummer}/${scherm}`;
  return {
    ...args,
    request: new Request(url, { method: args.request.method, headers: args.request.headers }),
    params: { casusnummer },
    context: { ...args.context, alsAccountId: accountId },
  };
}
