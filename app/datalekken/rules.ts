import type { ApUitkomst, BetrokkenenGrond, BetrokkenenUitkomst } from "./lijsten";

export interface Betrokkenenbesluit {
  uitkomst: BetrokkenenUitkomst;
  /** What was decided about the AP; null: nothing yet. */
  ap: ApUitkomst | null;
  hoogRisico: boolean;
  alleenOm: boolean;
  grond: BetrokkenenGrond | undefined;
  /** ISO days. */
  overlegOp: string | undefined;
  herbeoordelenOp: string | undefined;
  vandaag: string;
}

export interface Bezwaar {
  veld: "hoog_risico" | "uitkomst" | "grond" | "overleg_op" | "herbeoordelen_op";
  uitleg: string;
}

/**
 * May betrokkenen be told, told later, told less, or not be told? P 14.6: told when a high risk is likely, decided in the
 * Partneroverleg. P 14.9: not needed on a ground a–c. P 14.10: later, less or not on a ground a–e, and only when nothing
 * but gegevens of the OM is concerned. The first objection, or none.
 */
export function weegBetrokkenenbesluit(besluit: Betrokkenenbesluit): Bezwaar | undefined {
  const { uitkomst, hoogRisico, alleenOm, grond, overlegOp, herbeoordelenOp, vandaag } = besluit;
  if (hoogRisico && besluit.ap === "niet_melden") {
    return {
      veld: "hoog_risico",
      uitleg: "Over de AP is besloten dat er geen risico is. Neem dat besluit eerst opnieuw.",
    };
  }
  if (uitkomst === "informeren") {
    if (grond) return { veld: "grond", uitleg: "Een grond hoort alleen bij later, beperkt of niet informeren." };
  } else {
    const ongeldig = weegGrond(uitkomst, hoogRisico, alleenOm, grond);
    if (ongeldig) return ongeldig;
  }
  if (hoogRisico && !overlegOp) {
    return { veld: "overleg_op", uitleg: "Het Partneroverleg beslist hierover (P 14.6). Vul in wanneer dat was." };
  }
  if (overlegOp && overlegOp > vandaag) {
    return { veld: "overleg_op", uitleg: "Deze datum ligt in de toekomst. Leg het besluit vast na het overleg." };
  }
  if (uitkomst === "uitstellen" && (!herbeoordelenOp || herbeoordelenOp <= vandaag)) {
    return { veld: "herbeoordelen_op", uitleg: "Vul in op welke dag na vandaag u dit opnieuw beoordeelt." };
  }
  return undefined;
}

function weegGrond(
  uitkomst: Exclude<BetrokkenenUitkomst, "informeren">,
  hoogRisico: boolean,
  alleenOm: boolean,
  grond: BetrokkenenGrond | undefined,
): Bezwaar | undefined {
  if (!grond) return { veld: "grond", uitleg: "Kies op welke grond." };
  if (grond === "geen_hoog_risico") {
    if (hoogRisico) return { veld: "grond", uitleg: "U koos dat er wel een hoog risico is. Kies een andere grond." };
    return uitkomst === "niet_informeren"
      ? undefined
      : { veld: "uitkomst", uitleg: "Zonder hoog risico is informeren niet vereist. Kies: niet informeren." };
  }
  if (grond.startsWith("14.9")) {
    return uitkomst === "niet_informeren"
      ? undefined
      : { veld: "grond", uitleg: "Later of beperkt informeren kan alleen op een grond van P 14.10." };
  }
  return alleenOm
    ? undefined
    : { veld: "grond", uitleg: "P 14.10 geldt alleen als het enkel gaat om gegevens van het Openbaar Ministerie." };
}
