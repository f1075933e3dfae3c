import { eq } from "drizzle-orm";
import { schrijfNaam } from "~/lib/naam";
import type { Basis } from "~/protocol/poort.server";
import { listRijenVanCasussen } from "~/storage/dossier.server";
import { account } from "~/storage/tabellen.server";
import { isProcesregie, type EigenPunt } from "./agenda.server";
import { getOverlegFeiten } from "./feiten.server";
import { buildInhoud } from "./inhoud";
import { getPuntfeiten, listPuntrijen } from "./inhoud.server";
import { listGenodigden, type Overleg } from "./repository.server";
import { listOverlegknoppen } from "./uitvoeren.server";
import { schrijfReden } from "./redenen";
import { plusMinuten, type AgendapuntView, type OverlegView } from "./view";

export function getNaamVoorzitter({ systeem }: Pick<Basis, "systeem">, overleg: Overleg): string {
  const gevonden = systeem.databank.select().from(account).where(eq(account.id, overleg.voorzitterAccountId)).get();
  return gevonden ? schrijfNaam(gevonden) : "";
}

/**
 * The page of an overleg for one reader; also what a window that follows it is measured by, so that it hears of a change
 * only when this very page would differ.
 */
export function maakOverlegView(basis: Basis, overleg: Overleg, agenda: readonly EigenPunt[]): OverlegView {
  const { systeem, vandaag } = basis;
  const staf = isProcesregie(basis);
  let tijd = overleg.begintijd;
  // All at once: every window that follows the overleg makes this page again at every change.
  const casusIds = agenda.map(({ context }) => context.casus.id);
  const rijen = listRijenVanCasussen(systeem, casusIds, ["persoon", "agendapunt"]);
  const punten = agenda.map(({ punt, context }): AgendapuntView => {
    const { casus, opener } = context;
    const { persoon = [], agendapunt = [] } = rijen.get(casus.id) ?? {};
    const begin = tijd;
    tijd = plusMinuten(tijd, punt.minuten);
    const feiten = staf && getOverlegFeiten(systeem, overleg, vandaag, systeem.databank, { punt, casus });
    // Staff have the chair's screen for this; a partner follows here what is on the table, by the own rights.
    const volgt = !staf && overleg.status === "geopend" && punt.status === "aan_de_orde";
    return {
      id: punt.id,
      casusnummer: casus.casusnummer,
      naam: persoon.flatMap((rij) => opener.velden(rij, ["voornamen", "tussenvoegsel", "achternaam"])),
      minuten: punt.minuten,
      tijdvak: staf ? `${begin}–${tijd}` : null,
      status: punt.status,
      voorbereiding: opener.lijst(agendapunt, (rij, kop) => (kop.id === punt.rijId ? opener.velden(rij) : [])).flat(),
      inhoud: volgt
        ? buildInhoud(opener, listPuntrijen(systeem, casus.id), getPuntfeiten(systeem, { punt, casus }))
        : null,
      handelingen: feiten ? listOverlegknoppen(basis, ["agendapunt_starten"], feiten) : {},
      genodigden: staf
        ? listGenodigden(systeem.databank, punt.id).map(({ uitgenodigdOp: _op, ...genodigde }) => genodigde)
        : null,
    };
  });
  return {
    id: overleg.id,
    datum: overleg.datum,
    begintijd: overleg.begintijd,
    eindtijd: overleg.eindtijd,
    plaats: overleg.plaats,
    voorzitter: getNaamVoorzitter(basis, overleg),
    status: overleg.status,
    afgelast: schrijfReden(overleg.afgelastReden),
    isProcesregie: staf,
    handelingen: staf
      ? listOverlegknoppen(basis, ["overleg_openen", "overleg_sluiten"], getOverlegFeiten(systeem, overleg, vandaag))
      : {},
    agenda: punten,
  };
}
