import { isVoorstelOpen } from "~/bewaartermijnen/termijn";
import { dagVanMoment } from "~/lib/datum";
import { listRijenVan } from "~/storage/dossier.server";
import type { Databank, Systeem, Transactie } from "~/storage/systeem.server";
import type { casus as casusTabel } from "~/storage/tabellen.server";
import { leesInGebruik, type Afgeschermd } from "./afscherming";
import { isToestand } from "./fasen";
import {
  aantalDeelnemers,
  agendaVan,
  casusregisseurVan,
  geopendeOverleggen,
  klaargezetteVernietiging,
} from "./feitenvragen.server";
import type { Entiteit } from "./gegevensregister";
import type { Feiten } from "./handelingen";
import { isGearchiveerd } from "./lezer.server";

type Casus = typeof casusTabel.$inferSelect;

/**
 * The facts on which transitions depend, computed from what is recorded and in use at this moment. Discloses nothing: only
 * yes, no and numbers for the guards. `lezerId`: who asks, where a second person is needed.
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
  const { toestand } = casus;
  if (!isToestand(toestand)) throw new Error("Unknown state in the database");
  const lees = <E extends Entiteit>(rijen: readonly Afgeschermd<E>[]) =>
    rijen.map((rij) => leesInGebruik(rij, toestand, doel)).filter((gelezen) => gelezen !== undefined);
  const triage = lees(dossier.triage).at(-1)?.waarden;
  const inlichting = lees(dossier.inlichting).at(-1)?.waarden;
  const uitstel = lees(dossier.uitstel).at(-1)?.waarden;
  const besprekingen = lees(dossier.bespreking);
  const criteria = lees(dossier.afschalingscriterium);
  const vraag = { casusId: casus.id, vandaag };
  const agenda = agendaVan(lezen).all(vraag);
  const geopend = geopendeOverleggen(lezen).all();
  const besproken = agenda.filter(({ status }) => status === "besproken");
  const laatsteOverleg = besproken.toSorted((a, b) => ((a.besprokenOp ?? "") < (b.besprokenOp ?? "") ? -1 : 1)).at(-1);
  const laatsteBesluit = besprekingen
    .filter(({ kop }) => kop.overlegId === laatsteOverleg?.overlegId)
    .findLast(({ waarden }) => waarden.afschalen !== undefined)?.waarden.afschalen;
  const deelnemers = aantalDeelnemers(lezen).get(vraag);
  const casusregisseur = casusregisseurVan(lezen).get(vraag);
  const voorstel = lees(dossier.bewaarbesluit)
    .map(({ kop }) => kop)
    .find(({ status, aangemaaktOp }) => isVoorstelOpen(status, dagVanMoment(aangemaaktOp), vandaag));
  const klaargezet = klaargezetteVernietiging(lezen).get(vraag);
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
    heeftRegieplan: lees(dossier.interventie).length + lees(dossier.actie).length > 0,
    heeftCasusregisseur: casusregisseur !== undefined,
    heeftBesluitAfsluiten: laatsteBesluit === "afsluiten",
    criteriaBeoordeeld: criteria.every(({ waarden }) => waarden.bereikt !== undefined),
    heeftAfBrief: lees(dossier.brief).some(({ kop }) => kop.code === "af_brief"),
    aantalOpenActies: lees(dossier.actie).filter(({ waarden }) => (waarden.status ?? "open") === "open").length,
    bewarenTot: casus.bewarenTot,
    bewaarvoorstel: vanWie(voorstel?.auteurAccountId, lezerId),
    isOverdrachtOpen: lees(dossier.archiefoverdracht).some(({ kop }) => kop.status === "besloten"),
    vernietiging: vanWie(klaargezet && (klaargezet.door ?? ""), lezerId),
    vandaag,
    isGearchiveerd: isGearchiveerd(casus, vandaag),
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
