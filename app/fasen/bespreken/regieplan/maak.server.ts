import { findRegie, listDeelnemers, listPartijen, listUitvoerders, type Teamlid } from "~/overleg/casusteam.server";
import { handelingen, weegHandeling } from "~/protocol/handelingen";
import { strengsteTypen } from "~/protocol/markering.server";
import type { FaseContext } from "~/protocol/poort.server";
import { listRijenVan } from "~/storage/dossier.server";
import { buildRegieplanView, type Keuzelijst, type RegieplanView } from "./view";

type Planhandeling = "interventie_opslaan" | "actie_opslaan" | "criterium_opslaan" | "casusregisseur_aanwijzen";

function mag({ hoedanigheden, casusFeiten, feiten }: FaseContext, naam: Planhandeling): boolean {
  return weegHandeling(handelingen.bespreken[naam], hoedanigheden, casusFeiten.toestand, feiten).toegestaan;
}

function alsKeuze({ accountId, naam, partij }: Teamlid): Keuzelijst {
  return { waarde: accountId, label: `${naam}, ${partij}` };
}

/** The plan as this reader sees it, with the choices of the forms for who may change it. */
export function getRegieplanView(context: FaseContext): RegieplanView {
  const { systeem, casus, opener, vandaag } = context;
  const rijen = listRijenVan(systeem, casus.id, ["interventie", "actie", "afschalingscriterium"]);
  const magPlan = {
    interventie: mag(context, "interventie_opslaan"),
    actie: mag(context, "actie_opslaan"),
    criterium: mag(context, "criterium_opslaan"),
  };
  const casusregisseur = findRegie(systeem, casus.id, "casusregisseur");
  const verantwoordelijk = findRegie(systeem, casus.id, "verantwoordelijke_partij");
  const isStaf = magPlan.interventie || magPlan.actie;
  const deelnemers = isStaf ? listDeelnemers(systeem, casus, vandaag) : [];
  return {
    ...buildRegieplanView(opener, rijen, magPlan),
    casusregisseur: casusregisseur?.naam
      ? { naam: casusregisseur.naam, partij: casusregisseur.partij, vanaf: casusregisseur.vanaf }
      : null,
    verantwoordelijk: verantwoordelijk ? { partij: verantwoordelijk.partij, vanaf: verantwoordelijk.vanaf } : null,
    partijen: isStaf
      ? listPartijen(systeem, casus, vandaag, deelnemers).map(({ id, naam }) => ({ waarde: id, label: naam }))
      : [],
    uitvoerders: isStaf ? listUitvoerders(systeem, casus, vandaag, deelnemers).map(alsKeuze) : [],
    deelnemers: mag(context, "casusregisseur_aanwijzen") ? deelnemers.map(alsKeuze) : [],
    bevat: isStaf ? strengsteTypen(systeem, casus.id) : [],
  };
}
