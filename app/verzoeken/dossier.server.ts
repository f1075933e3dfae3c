import type { CasusContext } from "~/protocol/poort.server";
import { findRechtenContext } from "~/protocol/rechtenpoort.server";
import type { ZaakContext } from "~/protocol/zaakpoort.server";
import type { Databank, Transactie } from "~/storage/systeem.server";
import type { VerzoekFeiten } from "./handelingen";
import { listInventaris } from "./inventaris.server";
import {
  getVerzoek,
  listBesluiten,
  listKoppelingen,
  listPartijtypen,
  listRaadplegingen,
  type Besluit,
  type Koppeling,
  type Raadplegingrij,
  type Verzoek,
} from "./repository.server";

/** Structure of one verzoek, without its words. */
export interface Verzoekdossier {
  verzoek: Verzoek;
  koppelingen: Koppeling[];
  besluiten: Besluit[];
  raadplegingen: Raadplegingrij[];
}

export function getVerzoekdossier(
  { systeem, zaak }: ZaakContext,
  lezen: Databank | Transactie = systeem.databank,
): Verzoekdossier {
  return {
    verzoek: getVerzoek(lezen, zaak.id),
    koppelingen: listKoppelingen(lezen, zaak.id),
    besluiten: listBesluiten(lezen, zaak.id),
    raadplegingen: listRaadplegingen(lezen, zaak.id),
  };
}

/** A casus opened for this verzoek. `relatieRijId`: who asks is this relatie in it, not its betrokkene. */
export interface Rechtencasus {
  context: CasusContext;
  relatieRijId: string | null;
}

/** The confirmed casussen, each opened for this verzoek with an Onthulling of its own. */
export function listRechtenContexten(
  context: ZaakContext,
  { verzoek, koppelingen }: Pick<Verzoekdossier, "verzoek" | "koppelingen">,
): Rechtencasus[] {
  const stand = { identiteitGezien: verzoek.identiteitOp !== null, loopt: context.zaak.afgerondOp === null };
  const partijtypen = listPartijtypen(context.systeem);
  return koppelingen
    .filter((koppeling) => koppeling.stand === "bevestigd")
    .flatMap(({ casus, relatieRijId }) => {
      const gevonden = findRechtenContext(context, casus, relatieRijId, stand, partijtypen);
      return gevonden ? [{ context: gevonden, relatieRijId }] : [];
    });
}

/** For inzage everything that may be in the answer needs a besluit; for the others what the betrokkene asked about. */
function telOnbeslist(context: ZaakContext, dossier: Verzoekdossier, lezen: Databank | Transactie): number {
  const { verzoek, besluiten } = dossier;
  if (verzoek.soort !== "inzage") return besluiten.filter(({ uitkomst }) => uitkomst === "gevraagd").length;
  if (verzoek.beslotenOp !== null) return 0;
  const beslist = new Set(besluiten.map(({ rijId, soort }) => `${rijId}|${soort}`));
  // Only counted: nothing of these contexts reaches an answer.
  return listRechtenContexten(context, dossier)
    .flatMap(({ context: casusContext }) => listInventaris(casusContext, lezen))
    .filter(({ rijId, soort }) => !beslist.has(`${rijId}|${soort}`)).length;
}

/** The facts for the guards, as recorded at this moment. */
export function getVerzoekFeiten(
  context: ZaakContext,
  dossier: Verzoekdossier,
  lezen: Databank | Transactie = context.systeem.databank,
): VerzoekFeiten {
  const { zaak, lezer, vandaag } = context;
  const { verzoek, koppelingen, besluiten, raadplegingen } = dossier;
  return {
    soort: verzoek.soort,
    isBesloten: verzoek.beslotenOp !== null,
    isAfgerond: zaak.afgerondOp !== null,
    identiteitGezien: verzoek.identiteitOp !== null,
    isGezocht: verzoek.gezochtOp !== null,
    aantalTeBevestigen: koppelingen.filter(({ stand }) => stand === "gevonden").length,
    aantalCasussen: koppelingen.filter(({ stand }) => stand === "bevestigd").length,
    aantalBesluiten: besluiten.length,
    aantalOnbeslist: telOnbeslist(context, dossier, lezen),
    aantalRaadplegingen: raadplegingen.length,
    aantalWachtend: raadplegingen.filter(({ advies, uiterlijkOp }) => advies === null && uiterlijkOp >= vandaag).length,
    overlegOp: verzoek.overlegOp,
    heeftOpenVraag: raadplegingen.some(
      ({ partijId, advies }) => partijId === lezer.partij.id && advies === null && context.zaakFeiten.isGeraadpleegd,
    ),
  };
}
