import { listRijenVan } from "~/storage/dossier.server";
import type { Databank, Systeem, Transactie } from "~/storage/systeem.server";
import { findRegie } from "./casusteam.server";
import type { Puntfeiten, Puntrijen } from "./inhoud";
import { listOverleggenVanCasus } from "./repository.server";
import type { OverPunt } from "./zaal.server";

/** The rows that a discussion is about, sealed. */
export function listPuntrijen(systeem: Systeem, casusId: string, lezen?: Databank | Transactie): Puntrijen {
  return listRijenVan(
    systeem,
    casusId,
    [
      "persoon",
      "agendapunt",
      "bespreking",
      "leefgebiedscore",
      "inbreng",
      "ketenanalyse",
      "analyse",
      "interventie",
      "actie",
      "afschalingscriterium",
    ],
    lezen,
  );
}

export function getPuntfeiten(systeem: Systeem, { punt, casus }: OverPunt): Puntfeiten {
  const overleggen = listOverleggenVanCasus(systeem.databank, casus.id);
  const hier = overleggen.findIndex(({ overleg }) => overleg.id === punt.overlegId);
  const vorig = overleggen.slice(0, Math.max(hier, 0)).findLast((eerder) => eerder.punt.status === "besproken");
  const casusregisseur = findRegie(systeem, casus.id, "casusregisseur");
  return {
    agendarijId: punt.rijId,
    overlegId: punt.overlegId,
    vorigOverlegId: vorig?.overleg.id,
    casusregisseur: casusregisseur?.naam ? `${casusregisseur.naam}, ${casusregisseur.partij}` : null,
  };
}
