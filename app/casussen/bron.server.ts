import { fasen, toestanden, type Fase } from "~/protocol/fasen";
import { magFaseZien, type Basis, type CasusContext } from "~/protocol/poort.server";
import type { Lijstcasus } from "./repository.server";
import type { Casusbron } from "./view";

export function isStaf({ lezer }: Basis): boolean {
  return lezer.rol === "procesregisseur" || lezer.rol === "procesondersteuner";
}

/** Where this reader goes on: the phase of the casus, else the last one before it that is for them. */
function kiesScherm(context: CasusContext): Fase {
  const nu = fasen.indexOf(toestanden[context.casusFeiten.toestand].fase);
  return fasen.slice(0, nu + 1).findLast((fase) => magFaseZien(context, fase)) ?? "aanmelden";
}

export function alsBron({ context, persoon }: Lijstcasus): Casusbron {
  const { casus, casusFeiten, opener } = context;
  return {
    opener,
    persoon,
    casusnummer: casus.casusnummer,
    toestand: casusFeiten.toestand,
    aanpak: casusFeiten.aanpak,
    gemeente: casus.gemeente,
    aangemeldOp: casus.aangemeldOp,
    scherm: kiesScherm(context),
  };
}
