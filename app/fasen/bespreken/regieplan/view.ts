import type { Afgeschermd, Opener, RijKop, Veld } from "~/protocol/afscherming";
import { rijversie } from "~/protocol/formulier";
import type { ActieView } from "~/fasen/uitvoeren/view";
import type { Knopstand } from "~/protocol/antwoord.server";
import type { Entiteit, Sleutel } from "~/protocol/gegevensregister";

export type Versies = Record<string, Record<string, number>>;

export interface Keuzelijst {
  waarde: string;
  label: string;
}

/** A row as the team sees it, and for who may change it the form with its versions. */
export interface PlanRij {
  id: string;
  titel: Veld | undefined;
  velden: Veld[];
  /** Responsible instantie or the person who does it; employees and Partijen are no case data. */
  wie: string | null;
  formulier: { waarden: Record<string, unknown>; versies: Versies } | null;
}

export interface RegieplanView {
  interventies: (PlanRij & { leefgebied: string | null })[];
  acties: PlanRij[];
  criteria: PlanRij[];
  casusregisseur: { naam: string; partij: string; vanaf: string } | null;
  verantwoordelijk: { partij: string; vanaf: string } | null;
  /** Staff only: choices of the forms. */
  partijen: Keuzelijst[];
  leefgebieden: Keuzelijst[];
  interventietypen: Keuzelijst[];
  uitvoerders: Keuzelijst[];
  deelnemers: Keuzelijst[];
  bevat: string[];
}

/** The page itself; the chair's screen of an overleg shows the plan alone. */
export interface RegieplanschermView extends RegieplanView {
  /** What this reader reports on, here as long as the casus has not moved on to uitvoeren. */
  afhandelen: { acties: ActieView[]; knop: Knopstand } | null;
}

export interface RegieplanRijen {
  interventie: Afgeschermd<"interventie">[];
  actie: Afgeschermd<"actie">[];
  afschalingscriterium: Afgeschermd<"afschalingscriterium">[];
}

interface Opzet<E extends Entiteit> {
  titel: Sleutel<E>;
  velden: readonly Sleutel<E>[];
  /** Fields of the form; absent when this reader does not change it. */
  inFormulier: readonly Sleutel<E>[] | null;
  wie?: (kop: RijKop) => string | null;
  extra?: (kop: RijKop) => Record<string, unknown>;
}

export function buildPlanRij<E extends Entiteit>(
  opener: Opener,
  rij: Afgeschermd<E>,
  kop: RijKop,
  opzet: Opzet<E>,
): PlanRij {
  const gevuld = opzet.inFormulier && opener.formulierwaarden(rij, opzet.inFormulier);
  return {
    id: kop.id,
    titel: opener.veld(rij, opzet.titel),
    velden: opener.velden(rij, opzet.velden),
    wie: opzet.wie?.(kop) ?? null,
    formulier: gevuld && {
      waarden: { rij: kop.id, ...gevuld.waarden, bevat: kop.gemarkeerd, ...opzet.extra?.(kop) },
      versies: { [kop.id]: { ...gevuld.versies, [rijversie]: kop.versie } },
    },
  };
}

export function buildRegieplanView(
  opener: Opener,
  rijen: RegieplanRijen,
  mag: { interventie: boolean; actie: boolean; criterium: boolean },
): Pick<RegieplanView, "interventies" | "acties" | "criteria"> {
  return {
    interventies: opener.lijst(rijen.interventie, (rij, kop) => {
      const leefgebied = opener.waarde(rij, "leefgebied");
      return {
        ...buildPlanRij(opener, rij, kop, {
          titel: "omschrijving",
          velden: [
            "interventietype",
            "start",
            "beoogd_einde",
            "uitvoerder",
            "toelichting",
            "geeindigd_op",
            "resultaat",
          ],
          // What was closed with a result stays as it was agreed.
          inFormulier:
            mag.interventie && kop.status !== "afgesloten"
              ? ["omschrijving", "interventietype", "leefgebied", "toelichting", "start", "beoogd_einde", "uitvoerder"]
              : null,
          wie: ({ voorPartij }) => voorPartij,
          extra: ({ voorPartijId }) => ({ partij: voorPartijId }),
        }),
        leefgebied: leefgebied ? opener.lijsten.schrijf("leefgebieden", leefgebied) : null,
      };
    }),
    acties: opener.lijst(rijen.actie, (rij, kop) =>
      buildPlanRij(opener, rij, kop, {
        titel: "omschrijving",
        velden: ["deadline", "status", "resultaat"],
        inFormulier: mag.actie ? ["omschrijving", "deadline"] : null,
        wie: ({ voorAccount, voorPartij }) => [voorAccount, voorPartij].filter(Boolean).join(", ") || null,
        extra: ({ voorAccountId }) => ({ uitvoerder: voorAccountId }),
      }),
    ),
    criteria: opener.lijst(rijen.afschalingscriterium, (rij, kop) =>
      buildPlanRij(opener, rij, kop, {
        titel: "criterium",
        velden: ["bereikt", "toelichting"],
        inFormulier: mag.criterium ? ["criterium"] : null,
      }),
    ),
  };
}
