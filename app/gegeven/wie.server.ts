import { eq } from "drizzle-orm";
import { listDeelnemers } from "~/overleg/casusteam.server";
import { findActor, getCasusFeiten, listHoedanigheden, type Actor } from "~/protocol/lezer.server";
import { maakBeoordelaar, type CasusContext } from "~/protocol/poort.server";
import { regelregels } from "~/protocol/regelregister";
import { getBepalend } from "~/protocol/regels";
import { rollen } from "~/protocol/rollen";
import { account, autorisatie, inzagerecht, regie } from "~/storage/tabellen.server";
import type { Gegevenplek } from "./plek.server";
import type { Lezersgroep } from "./view";

const hoedanigheidwoorden = {
  procesregisseur: "procesregisseur",
  procesondersteuner: "procesondersteuner",
  melder: "melder",
  bevraagd: "bevraagd",
  deelnemer: "deelnemer",
  casusregisseur: "casusregisseur",
  verstrekker: "verstrekker, om een antwoord gevraagd",
  lokale_procesregisseur: "lokale procesregisseur",
  recordmanager: "recordmanager",
  manager: "manager",
  inzage: "met vastgelegde reden",
} as const;

/** Roles that work on a casus or could ask to see it by their role alone. */
const huisrollen: readonly string[] = [
  "procesregisseur",
  "procesondersteuner",
  "manager",
  "toezichthouder",
  "recordmanager",
  "beheerder",
];

/**
 * The people whose right is told. Staff: everybody with a tie to the casus, and every role of the Veiligheidshuis. A
 * verstrekker: the procesregie, the own colleagues, and, when it takes part itself, those who take part now; somebody who was
 * only asked does not learn who the others are, nor anybody who reads over the shoulder with a reason (P 9.6, 24.4).
 */
function listKandidaten(context: CasusContext, isStaf: boolean): string[] {
  const { systeem, casus, vandaag, hoedanigheden, lezer } = context;
  const { databank } = systeem;
  const autorisaties = databank.select().from(autorisatie).where(eq(autorisatie.casusId, casus.id)).all();
  const accounts = databank
    .select({ id: account.id, rol: account.rol })
    .from(account)
    .where(eq(account.actief, true))
    .all();
  const huis = (kies: (rol: string) => boolean) => accounts.filter(({ rol }) => kies(rol)).map(({ id }) => id);
  if (isStaf) {
    return [
      ...huis((rol) => huisrollen.includes(rol)),
      ...autorisaties.map(({ accountId }) => accountId),
      ...databank
        .select({ id: regie.accountId })
        .from(regie)
        .where(eq(regie.casusId, casus.id))
        .all()
        .map(({ id }) => id ?? ""),
      ...databank
        .select({ id: inzagerecht.accountId })
        .from(inzagerecht)
        .where(eq(inzagerecht.casusId, casus.id))
        .all()
        .map(({ id }) => id),
      casus.melderAccountId,
      ...(casus.toestand === "lokaal" ? huis((rol) => rol === "lokale_procesregisseur") : []),
    ];
  }
  const isTeam = hoedanigheden.includes("deelnemer") || hoedanigheden.includes("casusregisseur");
  return [
    ...huis((rol) => rol === "procesregisseur" || rol === "procesondersteuner"),
    ...autorisaties.filter(({ partijId }) => partijId === lezer.partij.id).map(({ accountId }) => accountId),
    ...(isTeam ? listDeelnemers(systeem, casus, vandaag).map(({ accountId }) => accountId) : []),
    lezer.accountId,
  ];
}

function findCitaat(regel: string, artikel: string): string {
  const gevonden = regelregels.find(
    (kandidaat) =>
      (kandidaat.soort === "casus" || kandidaat.soort === "gegeven") &&
      kandidaat.id === regel &&
      kandidaat.artikel === artikel,
  );
  if (!gevonden) throw new Error(`Not in the register of rules: ${regel} (${artikel})`);
  return gevonden.citaat;
}

/**
 * Who sees this value now, and by which rule: the rules themselves asked for each reader, as the gate would ask them if that
 * reader came now. Equal outcomes within one Partij and capacity stand together. Discloses nothing of the value.
 */
export function listLezers(context: CasusContext, { rij, sleutel }: Gegevenplek, isStaf: boolean): Lezersgroep[] {
  const { systeem, casus, vandaag } = context;
  const groepen = new Map<string, Lezersgroep>();
  for (const accountId of new Set(listKandidaten(context, isStaf))) {
    const actor: Actor | undefined = findActor(systeem, accountId);
    if (!actor) continue;
    const { lezer, naam, partijNaam } = actor;
    const feiten = getCasusFeiten(systeem, casus, lezer, vandaag);
    const uitkomst = maakBeoordelaar({ lezer, casus: feiten, vandaag }).oordeel(rij, sleutel);
    const { regel, artikel } = getBepalend(uitkomst);
    const alsWat = listHoedanigheden(lezer, feiten).map((hoedanigheid) => hoedanigheidwoorden[hoedanigheid]);
    const hoedanigheid = alsWat.join(", ") || rollen[lezer.rol].label.toLowerCase();
    const plek = [partijNaam, hoedanigheid, uitkomst.toegestaan, regel, artikel].join("|");
    const eerder = groepen.get(plek);
    groepen.set(plek, {
      id: plek,
      partij: partijNaam,
      hoedanigheid,
      namen: [...(eerder?.namen ?? []), naam],
      ziet: uitkomst.toegestaan,
      regel,
      artikel,
      citaat: findCitaat(regel, artikel),
      uitleg: uitkomst.toegestaan ? null : uitkomst.uitleg,
      getoetst: uitkomst.toegestaan
        ? [...new Set(uitkomst.gronden.map((grond) => `${grond.regel} (${grond.artikel})`))]
        : [],
    });
  }
  return [...groepen.values()].sort(
    (a, b) =>
      Number(b.ziet) - Number(a.ziet) ||
      a.partij.localeCompare(b.partij, "nl") ||
      a.hoedanigheid.localeCompare(b.hoedanigheid, "nl"),
  );
}
