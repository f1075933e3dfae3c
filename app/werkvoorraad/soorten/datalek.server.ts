import { getDatalek } from "~/datalekken/feiten.server";
import { volgendeStap } from "~/datalekken/handelingen";
import { listDatalekcontexten } from "~/datalekken/lijst.server";
import { buildApklok } from "~/datalekken/view";
import { dagVanMoment } from "~/lib/datum";
import type { ZaakContext } from "~/protocol/zaakpoort.server";
import type { Taak } from "../taak";
import type { Anderesoort } from "./ander";

/** What the clock of 72 hours asks, and after it what was postponed (P 14.8, 14.10). */
function weegUrgentie(
  { dossier, feiten }: ReturnType<typeof getDatalek>,
  { moment, vandaag }: ZaakContext,
): Pick<Taak, "urgentie" | "uiterlijk"> {
  const klok = buildApklok(dossier, feiten, moment);
  if (klok && klok.gedaanOp === null) {
    const urgentie = klok.stand === "te_laat" ? "te_laat" : klok.stand === "dringend" ? "vandaag" : "nu";
    return { urgentie, uiterlijk: dagVanMoment(klok.tot) };
  }
  const opnieuw = dossier.besluiten.findLast(({ onderdeel }) => onderdeel === "betrokkenen")?.herbeoordelenOp ?? null;
  if (opnieuw === null || feiten.betrokkenen !== "uitstellen") return { urgentie: "nu", uiterlijk: null };
  const urgentie = opnieuw < vandaag ? "te_laat" : opnieuw === vandaag ? "vandaag" : "wacht";
  return { urgentie, uiterlijk: opnieuw };
}

/** An unfinished datalek, for who handles it: for the procesregisseur until somebody took it up (P 14.3). */
export const datalek: Anderesoort = {
  soort: "datalek",
  label: "Datalekken",
  rollen: ["manager", "procesregisseur"],
  list: (basis) =>
    listDatalekcontexten(basis).flatMap((context) => {
      const { zaak, zaakFeiten, lezer, systeem } = context;
      const gevonden = getDatalek(systeem, zaak);
      const { feiten } = gevonden;
      if (feiten.isAfgerond) return [];
      if (lezer.rol === "procesregisseur" && (feiten.isInBehandeling || zaakFeiten.isIndiener)) return [];
      return [
        {
          wat: feiten.isInBehandeling ? `Ga verder met datalek ${zaak.nummer}` : `Bekijk datalek ${zaak.nummer}`,
          waarom: volgendeStap(feiten),
          casusnummer: null,
          href: `/datalekken/${zaak.nummer}`,
          sinds: dagVanMoment(zaak.aangemaaktOp),
          ...weegUrgentie(gevonden, context),
        },
      ];
    }),
};
