import { and, count, eq, gt, isNull, or } from "drizzle-orm";
import { isVoorstelOpen } from "~/bewaartermijnen/termijn";
import { dagVanMoment, plusMaanden } from "~/lib/datum";
import { listRijenVan } from "~/storage/dossier.server";
import type { Databank, Systeem, Transactie } from "~/storage/systeem.server";
import {
  agendapunt,
  autorisatie,
  overleg,
  regie,
  vernietiging,
  type casus as casusTabel,
} from "~/storage/tabellen.server";
import { leesVoorVerwerking } from "./afscherming";
import type { Feiten } from "./handelingen";
import { maandenTotArchief } from "./regels/dossier";

type Casus = typeof casusTabel.$inferSelect;

/**
 * The facts on which transitions depend, computed from what is recorded at this moment. Discloses nothing: only yes, no
 * and numbers for the guards. `lezerId`: who asks, where a second person is needed.
 */
export function getFeiten(
  systeem: Systeem,
  casus: Casus,
  vandaag: string,
  lezen: Databank | Transactie = systeem.databank,
  lezerId = "",
): Feiten {
  const doel = "feiten voor de fase-overgang";
  const dossier = listRijenVan(
    systeem,
    casus.id,
    [
      "triage",
      "inlichting",
      "uitstel",
      "interventie",
      "actie",
      "bespreking",
      "afschalingscriterium",
      "brief",
      "bewaarbesluit",
      "archiefoverdracht",
    ],
    lezen,
  );
  const triage = dossier.triage.map((rij) => leesVoorVerwerking(rij, doel).waarden).at(-1);
  const inlichting = dossier.inlichting.map((rij) => leesVoorVerwerking(rij, doel).waarden).at(-1);
  const uitstel = dossier.uitstel.map((rij) => leesVoorVerwerking(rij, doel).waarden).at(-1);
  const besprekingen = dossier.bespreking.map((rij) => leesVoorVerwerking(rij, doel));
  const criteria = dossier.afschalingscriterium.map((rij) => leesVoorVerwerking(rij, doel).waarden);
  const agenda = lezen.select().from(agendapunt).where(eq(agendapunt.casusId, casus.id)).all();
  const geopend = lezen.select({ id: overleg.id }).from(overleg).where(eq(overleg.status, "geopend")).all();
  const besproken = agenda.filter(({ status }) => status === "besproken");
  const laatsteOverleg = besproken.toSorted((a, b) => ((a.besprokenOp ?? "") < (b.besprokenOp ?? "") ? -1 : 1)).at(-1);
  const laatsteBespreking = besprekingen.find(({ kop }) => kop.overlegId === laatsteOverleg?.overlegId);
  const deelnemers = lezen
    .select({ aantal: count() })
    .from(autorisatie)
    .where(
      and(
        eq(autorisatie.casusId, casus.id),
        eq(autorisatie.rol, "deelnemer"),
        or(isNull(autorisatie.tot), gt(autorisatie.tot, vandaag)),
      ),
    )
    .get();
  const casusregisseur = lezen
    .select({ id: regie.id })
    .from(regie)
    .where(and(eq(regie.casusId, casus.id), eq(regie.soort, "casusregisseur"), isNull(regie.tot)))
    .get();
  const voorstel = dossier.bewaarbesluit
    .map((rij) => leesVoorVerwerking(rij, doel).kop)
    .find(({ status, aangemaaktOp }) => isVoorstelOpen(status, dagVanMoment(aangemaaktOp), vandaag));
  const klaargezet = lezen
    .select({ door: vernietiging.accountId })
    .from(vernietiging)
    .where(and(eq(vernietiging.casusId, casus.id), isNull(vernietiging.bevestigdOp)))
    .get();
  return {
    isGeinformeerd: Boolean(inlichting?.datum && inlichting.wijze && inlichting.datum <= vandaag),
    heeftUitstelbesluit: Boolean(uitstel?.grond && uitstel.motivering && uitstel.herbeoordelen_op),
    uitstelVerlopen: Boolean(uitstel?.herbeoordelen_op && uitstel.herbeoordelen_op < vandaag),
    isComplex: isComplex(triage),
    aantalDeelnemers: deelnemers?.aantal ?? 0,
    isGeagendeerd: agenda.some(({ status }) => status === "gepland" || status === "aan_de_orde"),
    isInBespreking: agenda.some(
      ({ status, overlegId }) =>
        (status === "aan_de_orde" || status === "besproken") && geopend.some(({ id }) => id === overlegId),
    ),
    aantalGehoudenOverleggen: besproken.length,
    heeftRegieplan: dossier.interventie.length + dossier.actie.length > 0,
    heeftCasusregisseur: casusregisseur !== undefined,
    heeftBesluitAfsluiten: laatsteBespreking?.waarden.afschalen === "afsluiten",
    criteriaBeoordeeld: criteria.every(({ bereikt }) => bereikt !== undefined),
    heeftAfBrief: dossier.brief.some((rij) => leesVoorVerwerking(rij, doel).kop.code === "af_brief"),
    aantalOpenActies: dossier.actie.filter((rij) => (leesVoorVerwerking(rij, doel).waarden.status ?? "open") === "open")
      .length,
    bewarenTot: casus.bewarenTot,
    bewaarvoorstel: vanWie(voorstel?.auteurAccountId, lezerId),
    isOverdrachtOpen: dossier.archiefoverdracht.some((rij) => leesVoorVerwerking(rij, doel).kop.status === "besloten"),
    vernietiging: vanWie(klaargezet && (klaargezet.door ?? ""), lezerId),
    vandaag,
    isGearchiveerd: casus.afgeslotenOp !== null && plusMaanden(casus.afgeslotenOp, maandenTotArchief) <= vandaag,
  };
}

function vanWie(accountId: string | undefined, lezerId: string): "geen" | "eigen" | "van_ander" {
  if (accountId === undefined) return "geen";
  return accountId === lezerId ? "eigen" : "van_ander";
}

/** C bijlage 2: several problems on more than one leefgebied, several ketens, and impact on the system or on safety. */
export function isComplex(
  criteria:
    | {
        meerdere_problemen?: boolean;
        ketensamenwerking?: boolean;
        gezinssysteem?: boolean;
        veiligheidsproblematiek?: boolean;
      }
    | undefined,
): boolean {
  return Boolean(
    criteria?.meerdere_problemen &&
    criteria.ketensamenwerking &&
    (criteria.gezinssysteem || criteria.veiligheidsproblematiek),
  );
}
