import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { Opener } from "./afscherming";
import { alsInzending, leesInzending, logWeigering, openScherm, type Basis, type Inzending } from "./poort.server";
import { weegZaak, type ZaakFeiten } from "./regels";
import type { Scherm } from "./schermen";
import { nietGevonden } from "./weigering.server";
import { findZaak, getZaakFeiten, type Zaak } from "./zaaklezer.server";

/** A verzoek van betrokkene or datalek that this person may open, with the only opener of its sealed rows. */
export interface ZaakContext extends Basis {
  readonly zaak: Zaak;
  readonly zaakFeiten: ZaakFeiten;
  readonly opener: Opener;
}

const zaakschermen = {
  datalek: { scherm: "datalekken", pad: "/datalekken/" },
  rechtenverzoek: { scherm: "verzoeken", pad: "/verzoeken/" },
} as const satisfies Record<Zaak["soort"], { scherm: Scherm; pad: string }>;
export type Zaakscherm = keyof typeof zaakschermen;

/** Opens one zaak for the person of this request; undefined when the rules give no ground. Logs nothing by itself. */
export function findZaakContext(basis: Basis, zaak: Zaak): ZaakContext | undefined {
  const { systeem, lezer, vandaag, onthulling } = basis;
  const zaakFeiten = getZaakFeiten(systeem, zaak, lezer);
  const vraag = { lezer, vandaag, zaak: zaakFeiten };
  if (!weegZaak(vraag).toegestaan) return undefined;
  return {
    ...basis,
    // So that the log says of which zaak it was: it has no column for it, as it is no casus.
    scherm: `${basis.scherm}/${zaak.nummer}`,
    zaak,
    zaakFeiten,
    opener: new Opener(vraag, onthulling, systeem.lijsten.op(vandaag)),
  };
}

/** Gate of everything below `/datalekken/:nummer` and `/verzoeken/:nummer`. Unknown and not yours answer alike. */
export function openZaak(args: LoaderFunctionArgs | ActionFunctionArgs, soort: Zaakscherm): ZaakContext {
  const { scherm, pad } = zaakschermen[soort];
  const basis = openScherm(args, scherm);
  const nummer = args.params.nummer ?? "";
  // Only in its own spelling: a draft on another one would not be found when the zaak is destroyed.
  const isEigen = /^[A-Z]\d{4}-\d{5}$/.test(nummer) && `${basis.pad}/`.startsWith(`${pad}${nummer}/`);
  const zaak = isEigen ? findZaak(basis.systeem, nummer) : undefined;
  const context = zaak?.soort === soort ? findZaakContext(basis, zaak) : undefined;
  if (context) return context;
  logWeigering(basis, "bekijken", zaak ? "R-betrokken (P 9.6)" : "onbekend nummer");
  throw nietGevonden();
}

/** Gate of a post there; `handelingen`: the names that exist. */
export async function openZaakHandeling(
  args: ActionFunctionArgs,
  soort: Zaakscherm,
  handelingen: readonly string[],
): Promise<Inzending<ZaakContext>> {
  const formulier = await leesInzending(args);
  return alsInzending(openZaak(args, soort), formulier, handelingen);
}
