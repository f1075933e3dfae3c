import { Onthulling, type Afgeschermd, type Opener } from "~/protocol/afscherming";
import type { Entiteit, Sleutel } from "~/protocol/gegevensregister";
import { findCasusContext, type Basis, type CasusContext } from "~/protocol/poort.server";
import { openVoorbespreking } from "~/protocol/projectie.server";
import { weegUitnodiging, type Zaallid } from "~/protocol/regels/projectie";
import { buildInhoud, type Inhoud, type Puntrijen } from "../inhoud";
import { getPuntfeiten, listPuntrijen } from "../inhoud.server";
import { deelnamen, type Deel } from "../projectie";
import { listAgenda, listGenodigden, type Overleg } from "../repository.server";
import { maakBladen } from "../scherm/bladen";
import { kiesPunt } from "../tafel/maak.server";
import { weegBlok } from "../tafel/schermstand";
import { gronden } from "../view";
import { maakZaalzoeker, type OverPunt } from "../zaal.server";
import type { Geweerd, Meekijker, VoorbesprekenView } from "./view";

interface Genodigdenzaal {
  leden: Zaallid[];
  zaal: Meekijker[];
  nietMeegeteld: NonNullable<VoorbesprekenView["punt"]>["nietMeegeteld"];
}

/** All who were invited for this casus as if they came and confirmed; who may not come does not count, and is named. */
function maakZaal({ systeem, lezer, vandaag }: Basis, overleg: Overleg, { punt, casus }: OverPunt): Genodigdenzaal {
  const zoek = maakZaalzoeker(systeem, casus, vandaag, { has: () => true });
  // The chair, and whoever reads this: nothing is shown here that this reader may not see.
  const leden = [...new Set([overleg.voorzitterAccountId, lezer.accountId])].flatMap((id) => zoek(id) ?? []);
  const uitkomst: Genodigdenzaal = { leden, zaal: [], nietMeegeteld: [] };
  for (const { accountId, naam, partij, grond, uitgenodigdOp } of listGenodigden(systeem.databank, punt.id)) {
    const lid = zoek(accountId, grond);
    if (!lid || uitgenodigdOp === null) continue;
    const wie = { accountId, naam, partij, grond: gronden[grond] };
    const mag = weegUitnodiging(lid);
    if (mag.toegestaan) {
      leden.push(lid);
      uitkomst.zaal.push(wie);
    } else {
      const { uitleg, regel, artikel } = mag;
      uitkomst.nietMeegeteld.push({ ...wie, uitleg, regel, artikel });
    }
  }
  return uitkomst;
}

/** What staff read of this casus and the screen would not show. */
function listGeweerd(
  opener: Opener,
  zaal: Opener,
  rijen: Puntrijen,
  { inbreng, ketenanalyses, analyse, voorbereiding, interventies, acties, criteria }: Inhoud,
  naamVan: (accountId: string) => string,
): Geweerd[] {
  const geweerd: Geweerd[] = [];
  const weeg = <E extends Entiteit>(
    lijst: readonly Afgeschermd<E>[],
    id: string | undefined,
    sleutel: Sleutel<E>,
    blok: Pick<Geweerd, "wat" | "titel">,
  ) => {
    const rij = lijst.find((kandidaat) => opener.kop(kandidaat)?.id === id);
    const stand = rij ? weegBlok(zaal, rij, [sleutel], naamVan) : null;
    if (id && stand && !stand.getoond) geweerd.push({ sleutel: `${id} ${sleutel}`, ...blok, stand });
  };
  const heeft = ({ tekst }: Inhoud["inbreng"][number]) => tekst?.soort === "zichtbaar";
  for (const veld of voorbereiding)
    weeg(rijen.agendapunt, veld.rij, veld.sleutel as Sleutel<"agendapunt">, { wat: veld.label, titel: null });
  if (analyse) weeg(rijen.analyse, analyse.rij, "tekst", { wat: "Algemene analyse", titel: null });
  for (const blok of inbreng.filter(heeft))
    weeg(rijen.inbreng, blok.id, "tekst", { wat: `${blok.soort}, ${blok.verstrekker}`, titel: null });
  for (const blok of ketenanalyses.filter(heeft))
    weeg(rijen.ketenanalyse, blok.id, "tekst", { wat: `Ketenanalyse, ${blok.verstrekker}`, titel: null });
  for (const { id, titel = null } of interventies)
    weeg(rijen.interventie, id, "omschrijving", { wat: "Interventie", titel });
  for (const { id, titel = null } of acties) weeg(rijen.actie, id, "omschrijving", { wat: "Actie", titel });
  for (const { id, titel = null } of criteria)
    weeg(rijen.afschalingscriterium, id, "criterium", { wat: "Criterium voor afschaling", titel });
  return geweerd;
}

function maakPunt(basis: Basis, context: CasusContext, overleg: Overleg, over: OverPunt): VoorbesprekenView["punt"] {
  const { systeem } = basis;
  const rijen = listPuntrijen(systeem, over.casus.id);
  const feiten = getPuntfeiten(systeem, over);
  const { leden, zaal, nietMeegeteld } = maakZaal(basis, overleg, over);
  const namen = new Map(zaal.map(({ accountId, naam }) => [accountId, naam]));
  const opScherm = openVoorbespreking(leden, context.onthulling, context.opener.lijsten);
  const inhoud = buildInhoud(opScherm, rijen, feiten);
  return {
    id: over.punt.id,
    casusnummer: over.casus.casusnummer,
    zaal,
    nietMeegeteld,
    inhoud,
    bladen: Object.fromEntries(deelnamen.map((deel) => [deel, maakBladen(inhoud, deel).length])) as Record<
      Deel,
      number
    >,
    geweerd: listGeweerd(
      context.opener,
      opScherm,
      rijen,
      buildInhoud(context.opener, rijen, feiten),
      (accountId) => namen.get(accountId) ?? "Voorzitter",
    ),
  };
}

/** The projector of one casus before the overleg, as everybody who was invited would see it (P 9.6, domein 6). */
export function maakVoorbespreken(
  basis: Basis,
  overleg: Overleg,
): { view: VoorbesprekenView; context: CasusContext | undefined } {
  const agenda = listAgenda(basis.systeem.databank, overleg.id);
  const over = kiesPunt(agenda, basis.zoekdeel.get("punt") ?? agenda[0]?.punt.id ?? null);
  const context = over && findCasusContext({ ...basis, onthulling: new Onthulling() }, over.casus);
  const view: VoorbesprekenView = {
    overlegId: overleg.id,
    datum: overleg.datum,
    agenda: agenda.map(({ punt, casus }, plaats) => ({
      id: punt.id,
      nummer: plaats + 1,
      casusnummer: casus.casusnummer,
      minuten: punt.minuten,
    })),
    punt: over && context ? maakPunt(basis, context, overleg, over) : null,
  };
  return { view, context };
}
