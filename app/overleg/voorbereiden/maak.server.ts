import { Onthulling, type Opener } from "~/protocol/afscherming";
import { getPartijrecht } from "~/protocol/partijtypen";
import { findCasusContext, type Basis, type CasusContext } from "~/protocol/poort.server";
import { weegUitnodiging } from "~/protocol/regels/projectie";
import { findActor } from "~/protocol/lezer.server";
import { listRijenVan } from "~/storage/dossier.server";
import { listDeelnemersMetOordeel } from "../casusteam.server";
import { getOverlegFeiten, magNuBespreken } from "../feiten.server";
import type { OverleghandelingNaam } from "../handelingen";
import { getNaamVoorzitter } from "../maak.server";
import { schrijfReden } from "../redenen";
import { listAgenda, listGenodigden, listVoorzitters, type Overleg } from "../repository.server";
import { listOverlegknoppen } from "../uitvoeren.server";
import { plusMinuten } from "../view";
import { maakZaalzoeker, type OverPunt } from "../zaal.server";
import { listMedewerkers } from "./repository.server";
import type { Inbrengstand, VoorbereidenView, VoorbereidPunt } from "./view";

export const voorbereidhandelingen = [
  "overleg_wijzigen",
  "overleg_afgelasten",
  "agendapunt_verplaatsen",
  "deelnemers_uitnodigen",
  "expert_uitnodigen",
  "uitnodiging_intrekken",
] as const satisfies readonly OverleghandelingNaam[];

type Dossier = ReturnType<typeof listDossier>;

function listDossier({ systeem, casus }: CasusContext) {
  return listRijenVan(systeem, casus.id, ["persoon", "agendapunt", "bijdrage", "inbreng", "ketenanalyse"]);
}

/** Per Partij of the team what it brought in: counted through the reader's own opener, so nothing that is withheld counts. */
function listInbreng(
  opener: Opener,
  dossier: Dossier,
  overlegId: string,
  partijen: readonly { partijId: string; partij: string; magVerstrekken: boolean }[],
): Inbrengstand[] {
  const inbreng = opener.lijst(dossier.inbreng, (_rij, kop) => kop);
  const ketenanalyses = opener.lijst(dossier.ketenanalyse, (_rij, kop) => kop);
  const bijdragen = opener.lijst(dossier.bijdrage, (rij, kop) => ({ kop, velden: opener.velden(rij) }));
  return partijen.map(({ partijId, partij, magVerstrekken }) => {
    const eigen = inbreng.filter(({ verstrekkerPartijId }) => verstrekkerPartijId === partijId);
    return {
      partijId,
      partij,
      magVerstrekken,
      ingediend: eigen.filter(({ status }) => status === "ingediend").length,
      concepten: eigen.filter(({ status }) => status === "concept").length,
      ketenanalyses: ketenanalyses.filter(
        ({ verstrekkerPartijId, status }) => verstrekkerPartijId === partijId && status === "ingediend",
      ).length,
      gevraagd: bijdragen
        .filter(({ kop }) => kop.overlegId === overlegId && kop.voorPartijId === partijId)
        .flatMap(({ velden }) => velden),
    };
  });
}

interface Opzet {
  overleg: Overleg;
  over: OverPunt;
  context: CasusContext;
  plaats: { nummer: number; tijdvak: string };
  medewerkers: ReturnType<typeof listMedewerkers>;
}

function maakPunt(basis: Basis, { overleg, over, context, plaats, medewerkers }: Opzet): VoorbereidPunt {
  const { systeem, vandaag } = basis;
  const { punt, casus } = over;
  const { opener } = context;
  const dossier = listDossier(context);
  const deelnemers = listDeelnemersMetOordeel(systeem, casus, vandaag);
  const genodigden = listGenodigden(systeem.databank, punt.id);
  const zoek = maakZaalzoeker(systeem, casus, vandaag, new Set());
  const bekend = new Set([...genodigden, ...deelnemers].map(({ accountId }) => accountId));
  const mag = magNuBespreken(systeem, casus, vandaag, systeem.databank);
  const partijen = new Map<string, { partijId: string; partij: string; magVerstrekken: boolean }>();
  for (const { accountId, partijId, partij } of deelnemers) {
    const type = findActor(systeem, accountId)?.lezer.partij.type;
    if (type) partijen.set(partijId, { partijId, partij, magVerstrekken: getPartijrecht(type).verstrekt !== "nee" });
  }
  return {
    id: punt.id,
    ...plaats,
    casusnummer: casus.casusnummer,
    naam: dossier.persoon.flatMap((rij) => opener.velden(rij, ["voornamen", "tussenvoegsel", "achternaam"])),
    minuten: punt.minuten,
    status: punt.status,
    voorbereiding: opener
      .lijst(dossier.agendapunt, (rij, kop) => (kop.id === punt.rijId ? opener.velden(rij) : []))
      .flat(),
    bezwaar: punt.status === "gepland" && mag !== true ? mag : null,
    genodigden: genodigden.map(({ uitgenodigdOp: _op, ...genodigde }) => {
      const lid = zoek(genodigde.accountId, genodigde.grond);
      const oordeel = lid && weegUitnodiging(lid);
      return { ...genodigde, bezwaar: oordeel && !oordeel.toegestaan ? kiesReden(oordeel) : null };
    }),
    geweigerd: deelnemers.flatMap(({ naam, partij, mag: oordeel }) =>
      oordeel.toegestaan ? [] : [{ naam, partij, ...kiesReden(oordeel) }],
    ),
    nogUitTeNodigen: deelnemers
      .filter(
        ({ accountId, mag: oordeel }) =>
          oordeel.toegestaan && !genodigden.some((genodigde) => genodigde.accountId === accountId),
      )
      .map(({ naam, partij }) => `${naam}, ${partij}`),
    experts: medewerkers
      .filter(({ accountId }) => !bekend.has(accountId))
      .map(({ accountId, naam, partij }) => ({ waarde: accountId, label: `${naam}, ${partij}` })),
    inbreng: listInbreng(
      opener,
      dossier,
      overleg.id,
      [...partijen.values()].sort((a, b) => a.partij.localeCompare(b.partij, "nl")),
    ),
  };
}

function kiesReden({ uitleg, regel, artikel }: { uitleg: string; regel: string; artikel: string }) {
  return { uitleg, regel, artikel };
}

/** How far an overleg is prepared: who comes on which ground, who does not and why, and who has brought in what. */
export function maakVoorbereiden(basis: Basis, overleg: Overleg): { view: VoorbereidenView; casussen: CasusContext[] } {
  const { systeem, vandaag } = basis;
  const medewerkers = listMedewerkers(systeem);
  const casussen: CasusContext[] = [];
  const punten: VoorbereidPunt[] = [];
  let tijd = overleg.begintijd;
  let totaal = 0;
  for (const [plaats, over] of listAgenda(systeem.databank, overleg.id).entries()) {
    const begin = tijd;
    tijd = plusMinuten(tijd, over.punt.minuten);
    totaal += over.punt.minuten;
    const context = findCasusContext({ ...basis, onthulling: new Onthulling() }, over.casus);
    if (!context) continue;
    casussen.push(context);
    const waar = { nummer: plaats + 1, tijdvak: `${begin}–${tijd}` };
    punten.push(maakPunt(basis, { overleg, over, context, plaats: waar, medewerkers }));
  }
  const view: VoorbereidenView = {
    id: overleg.id,
    datum: overleg.datum,
    begintijd: overleg.begintijd,
    eindtijd: overleg.eindtijd,
    plaats: overleg.plaats,
    voorzitter: getNaamVoorzitter(basis, overleg),
    voorzitterId: overleg.voorzitterAccountId,
    versie: overleg.versie,
    status: overleg.status,
    afgelast: schrijfReden(overleg.afgelastReden),
    handelingen: listOverlegknoppen(basis, voorbereidhandelingen, getOverlegFeiten(systeem, overleg, vandaag)),
    voorzitters: listVoorzitters(systeem),
    totaal,
    punten,
  };
  return { view, casussen };
}
