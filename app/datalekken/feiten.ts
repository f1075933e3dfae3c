import type { DatalekFeiten } from "./handelingen";
import { apUitkomsten, betrokkenenUitkomsten, type ApUitkomst, type BetrokkenenUitkomst } from "./lijsten";
import type { Datalekdossier } from "./repository.server";

function isApUitkomst(woord: string): woord is ApUitkomst {
  return Object.hasOwn(apUitkomsten, woord);
}

function isBetrokkenenUitkomst(woord: string): woord is BetrokkenenUitkomst {
  return Object.hasOwn(betrokkenenUitkomsten, woord);
}

/** The facts on which the guards depend: the last besluit of each kind holds. */
export function getDatalekFeiten(
  { zaak, besluiten, berichten }: Pick<Datalekdossier, "zaak" | "besluiten" | "berichten">,
  woorden: Pick<DatalekFeiten, "isBeoordeeld" | "isInBehandeling">,
): DatalekFeiten {
  const laatste = (onderdeel: "ap" | "betrokkenen") =>
    besluiten.findLast((besluit) => besluit.onderdeel === onderdeel)?.uitkomst ?? "";
  const ap = laatste("ap");
  const betrokkenen = laatste("betrokkenen");
  return {
    isAfgerond: zaak.afgerondOp !== null,
    isInBehandeling: woorden.isInBehandeling || besluiten.length > 0 || berichten.length > 0,
    ap: isApUitkomst(ap) ? ap : null,
    betrokkenen: isBetrokkenenUitkomst(betrokkenen) ? betrokkenen : null,
    gedaan: [...new Set(berichten.map(({ soort }) => soort))],
    isBeoordeeld: woorden.isBeoordeeld,
  };
}

/** When the notice to the AP was done, for the clock of 72 hours. */
export function findApGemeldOp({ berichten }: Pick<Datalekdossier, "berichten">): string | null {
  return berichten.find(({ soort }) => soort === "ap")?.gedaanOp ?? null;
}
