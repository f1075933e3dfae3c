import { buildInterventies } from "~/fasen/uitvoeren/view";
import type { Basis, CasusContext } from "~/protocol/poort.server";
import { listRijenVan } from "~/storage/dossier.server";
import type { EigenPunt } from "../agenda.server";
import { isProcesregie } from "../agenda.server";
import { getOverlegFeiten } from "../feiten.server";
import { zoekTekst } from "../inhoud";
import { getNaamVoorzitter } from "../maak.server";
import { listOverleggenVanCasus, type Overleg } from "../repository.server";
import { listOverlegknoppen } from "../uitvoeren.server";
import { buildScoreverloop } from "../verloop";
import {
  alleenLezen,
  buildActielijsten,
  buildActieregels,
  type Actieregel,
  type Casusverslag,
  type VerslagView,
} from "./view";
import { getVolgend } from "./volgend.server";

/** The whole plan is for who leads it or watches over it (C 12.2 g, 13.2); others get the acties of their own Partij. */
function zietAlles({ hoedanigheden }: CasusContext): boolean {
  return ["procesregisseur", "procesondersteuner", "casusregisseur", "inzage"].some((hoedanigheid) =>
    hoedanigheden.some((eigen) => eigen === hoedanigheid),
  );
}

export function getPdfpad(casusnummer: string, overlegId: string): string {
  return `/casussen/${casusnummer}/bespreken/overleg/${overlegId}/pdf`;
}

function maakCasusverslag({ punt, context }: EigenPunt, overleg: Overleg): Casusverslag {
  const { systeem, casus, opener } = context;
  const rijen = listRijenVan(systeem, casus.id, [
    "persoon",
    "bespreking",
    "leefgebiedscore",
    "interventie",
    "voortgang",
    "actie",
    "notitie",
  ]);
  const [persoon] = rijen.persoon;
  const overleggen = listOverleggenVanCasus(systeem.databank, casus.id);
  const isBesproken = punt.status === "besproken";
  const dossier = `/casussen/${casus.casusnummer}`;
  return {
    puntId: punt.id,
    casusnummer: casus.casusnummer,
    naam: persoon ? opener.velden(persoon, ["voornamen", "tussenvoegsel", "achternaam"]) : [],
    status: punt.status,
    besluit: zoekTekst(opener, rijen.bespreking, overleg.id, "besluit"),
    afschalen: zoekTekst(opener, rijen.bespreking, overleg.id, "afschalen"),
    pdf: isBesproken ? getPdfpad(casus.casusnummer, overleg.id) : null,
    dossier: context.casusFeiten.toestand === "bespreken" ? `${dossier}/bespreken/regieplan` : `${dossier}/uitvoeren`,
    verloop: buildScoreverloop(
      opener,
      rijen.leefgebiedscore,
      overleggen.map(({ overleg: { id, datum } }) => ({ id, datum })),
    ),
    interventies: isBesproken ? buildInterventies(opener, rijen, alleenLezen) : [],
  };
}

function listActieregels({ context }: EigenPunt, overleg: Overleg): Actieregel[] {
  const { systeem, casus, opener, lezer, vandaag } = context;
  const rijen = listRijenVan(systeem, casus.id, ["actie"]);
  const rondom = { casusnummer: casus.casusnummer, overlegId: overleg.id, vandaag, tot: overleg.geslotenOp };
  return buildActieregels(opener, rijen.actie, rondom)
    .filter(
      ({ partijId, accountId }) => zietAlles(context) || partijId === lezer.partij.id || accountId === lezer.accountId,
    )
    .map(({ accountId: _accountId, ...regel }) => regel);
}

/** What came of an overleg, for one reader. Until it is closed there is nothing to tell. */
export function maakVerslagView(basis: Basis, overleg: Overleg, agenda: readonly EigenPunt[]): VerslagView {
  const { systeem, lezer, vandaag } = basis;
  const staf = isProcesregie(basis);
  const isGesloten = overleg.status === "gesloten";
  const besproken = isGesloten ? agenda.filter(({ punt }) => punt.status === "besproken") : [];
  return {
    id: overleg.id,
    datum: overleg.datum,
    begintijd: overleg.begintijd,
    plaats: overleg.plaats,
    voorzitter: getNaamVoorzitter(basis, overleg),
    status: overleg.status,
    isProcesregie: staf,
    actielijsten: buildActielijsten(
      besproken.flatMap((eigen) => listActieregels(eigen, overleg)),
      lezer.partij.id,
    ),
    casussen: isGesloten ? agenda.map((eigen) => maakCasusverslag(eigen, overleg)) : [],
    volgend: staf && isGesloten ? getVolgend(basis, overleg, agenda) : null,
    handelingen: listOverlegknoppen(basis, ["volgend_plannen"], getOverlegFeiten(systeem, overleg, vandaag)),
  };
}
