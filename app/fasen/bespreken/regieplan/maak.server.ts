import { isStaf as isProcesregie } from "~/fasen/uitvoeren/actie.server";
import { magBijwerken } from "~/fasen/uitvoeren/rules";
import { buildActies } from "~/fasen/uitvoeren/view";
import { findRegie, listDeelnemers, listPartijen, listUitvoerders, type Teamlid } from "~/overleg/casusteam.server";
import { handelingen, weegHandeling } from "~/protocol/handelingen";
import { strengsteTypen } from "~/protocol/markering.server";
import type { FaseContext } from "~/protocol/poort.server";
import { listRijenVan } from "~/storage/dossier.server";
import { buildRegieplanView, type Keuzelijst, type RegieplanschermView, type RegieplanView } from "./view";

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
  // What an interventie of the plan has stays choosable in its own form, also out of use.
  const gekozen = (sleutel: "leefgebied" | "interventietype") =>
    magPlan.interventie ? opener.lijst(rijen.interventie, (rij) => opener.waarde(rij, sleutel)) : [];
  const opties = (soort: "leefgebieden" | "interventietypen", sleutel: "leefgebied" | "interventietype") =>
    magPlan.interventie ? opener.lijsten.listOpties(soort, gekozen(sleutel)) : [];
  return {
    ...buildRegieplanView(opener, rijen, magPlan),
    leefgebieden: opties("leefgebieden", "leefgebied"),
    interventietypen: opties("interventietypen", "interventietype"),
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

/** Acties that were agreed on while the casus is still in bespreken: who carries one out reports on it on this page. */
function listAfhandelen(context: FaseContext): RegieplanschermView["afhandelen"] {
  const { systeem, casus, casusFeiten, opener, lezer, hoedanigheden, feiten, vandaag } = context;
  const handeling = handelingen.uitvoeren.actie_afhandelen;
  const mag = weegHandeling(handeling, hoedanigheden, casusFeiten.toestand, feiten);
  if (!mag.toegestaan || casusFeiten.toestand !== "bespreken") return null;
  const acties = buildActies(
    opener,
    listRijenVan(systeem, casus.id, ["actie"]).actie,
    {
      actie: true,
      bijwerken: (toewijzing) => magBijwerken(lezer, hoedanigheden, toewijzing),
      isStaf: isProcesregie(context),
    },
    vandaag,
  ).filter((actie) => actie.magBijwerken);
  if (acties.length === 0) return null;
  return { acties, knop: { label: handeling.label, artikel: handeling.artikel, toegestaan: true, uitleg: null } };
}

export function getRegieplanscherm(context: FaseContext): RegieplanschermView {
  return { ...getRegieplanView(context), afhandelen: listAfhandelen(context) };
}
