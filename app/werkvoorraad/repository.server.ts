import { and, asc, desc, eq, gte, inArray, isNull, ne } from "drizzle-orm";
import { dagVanMoment } from "~/lib/datum";
import { listEigenAgenda } from "~/overleg/agenda.server";
import { Onthulling } from "~/protocol/afscherming";
import { handelingen, weegHandeling } from "~/protocol/handelingen";
import { getFeiten } from "~/protocol/feiten.server";
import { getPartijrecht } from "~/protocol/partijtypen";
import { findCasusContext, type Basis, type CasusContext } from "~/protocol/poort.server";
import { listRijenVan } from "~/storage/dossier.server";
import { aanwezigheid, agendapunt, besluit, casus, overleg } from "~/storage/tabellen.server";
import type { Casusstand } from "./taken";

/** Roles of which no rule ever opens a casus (R-beheer, R-betrokken): no need to try them all. */
const zonderCasussen: readonly string[] = ["beheerder", "recordmanager", "manager", "toezichthouder"];

/** Every casus that this person may open now, each with an Onthulling of its own: what is shown of it is logged for it. */
export function listContexten(basis: Basis): CasusContext[] {
  if (zonderCasussen.includes(basis.lezer.rol)) return [];
  const lopend = basis.systeem.databank.select().from(casus).where(isNull(casus.vernietigdOp)).all();
  return lopend
    .map((kandidaat) => findCasusContext({ ...basis, onthulling: new Onthulling() }, kandidaat))
    .filter((context) => context !== undefined);
}

function isStaf({ hoedanigheden }: CasusContext): boolean {
  return hoedanigheden.includes("procesregisseur") || hoedanigheden.includes("procesondersteuner");
}

/** The first casusoverleg to come in which the casus is on the agenda. */
function findAgenda({ systeem, casus: { id }, vandaag }: CasusContext): Casusstand["agenda"] {
  const gevonden = systeem.databank
    .select({ datum: overleg.datum, status: agendapunt.status })
    .from(agendapunt)
    .innerJoin(overleg, eq(overleg.id, agendapunt.overlegId))
    .where(and(eq(agendapunt.casusId, id), inArray(agendapunt.status, ["gepland", "aan_de_orde"])))
    .orderBy(asc(overleg.datum))
    .all()
    .find(({ datum }) => datum >= vandaag);
  return gevonden ?? null;
}

function findLaatsteStap({ systeem, casus: { id, aangemeldOp } }: CasusContext): string {
  const laatste = systeem.databank
    .select({ moment: besluit.moment })
    .from(besluit)
    .where(and(eq(besluit.casusId, id), ne(besluit.vanToestand, besluit.naarToestand)))
    .orderBy(desc(besluit.moment))
    .get();
  return laatste ? dagVanMoment(laatste.moment) : aangemeldOp;
}

/**
 * What is recorded about one casus and asks something of somebody. Rows are asked through the opener: what this reader
 * may not see does not become a task either.
 */
export function getCasusstand(context: CasusContext): Casusstand {
  const { systeem, casus: dossier, casusFeiten, opener, lezer, hoedanigheden, vandaag } = context;
  const feiten = getFeiten(systeem, dossier, vandaag);
  const rijen = listRijenVan(systeem, dossier.id, ["uitvraag", "uitstel", "inbreng", "actie", "interventie"]);
  const staf = isStaf(context);
  const overzicht = staf || hoedanigheden.includes("casusregisseur");

  const vragen = opener.lijst(rijen.uitvraag, (_rij, kop) => kop);
  const inbreng = opener.lijst(rijen.inbreng, (_rij, kop) => kop);
  const acties = opener.lijst(rijen.actie, (rij, kop) => ({
    kop,
    deadline: opener.waarde(rij, "deadline") ?? null,
    isOpen: (opener.waarde(rij, "status") ?? "open") === "open",
  }));
  const open = acties.filter(({ isOpen }) => isOpen);
  const vanMij = open.filter(({ kop }) =>
    kop.voorAccountId ? kop.voorAccountId === lezer.accountId : kop.voorPartijId === lezer.partij.id,
  );
  const interventieEinden = opener
    .lijst(rijen.interventie, (rij, kop) =>
      kop.status === "afgesloten" || opener.waarde(rij, "geeindigd_op")
        ? undefined
        : opener.waarde(rij, "beoogd_einde"),
    )
    .filter((datum) => datum !== undefined);
  const magInbrengen =
    !staf &&
    getPartijrecht(lezer.partij.type).verstrekt !== "nee" &&
    weegHandeling(handelingen.bespreken.inbrengen, hoedanigheden, casusFeiten.toestand, feiten).toegestaan;
  const laatsteUitstel = rijen.uitstel.at(-1);

  return {
    casusnummer: dossier.casusnummer,
    toestand: casusFeiten.toestand,
    hoedanigheden,
    feiten,
    sinds: findLaatsteStap(context),
    openVragen: vragen
      .filter(({ voorAccountId, status }) => voorAccountId === lezer.accountId && status === "open")
      .map(({ aangemaaktOp }) => ({ sinds: dagVanMoment(aangemaaktOp) })),
    vragenUit: {
      open: staf ? vragen.filter(({ status }) => status === "open").length : 0,
      beantwoord: staf ? vragen.filter(({ status }) => status === "beantwoord").length : 0,
    },
    herbeoordelenOp: (laatsteUitstel && opener.waarde(laatsteUitstel, "herbeoordelen_op")) ?? null,
    agenda: findAgenda(context),
    magInbrengen,
    heeftIngebracht: inbreng.some(
      ({ verstrekkerPartijId, status }) => verstrekkerPartijId === lezer.partij.id && status === "ingediend",
    ),
    vrijTeGeven: staf
      ? inbreng
          .filter((kop) => kop.status === "ingediend" && kop.voorafAkkoordOp && !kop.vrijgegevenOp && !kop.gedeeldOp)
          .map(({ voorafAkkoordOp, aangemaaktOp }) => ({ sinds: dagVanMoment(voorafAkkoordOp ?? aangemaaktOp) }))
      : [],
    eigenActies: vanMij.map(({ deadline }) => ({ deadline })),
    alleDeadlines: overzicht
      ? open.flatMap(({ kop, deadline }) => (deadline && !vanMij.some((a) => a.kop.id === kop.id) ? [deadline] : []))
      : [],
    interventieEinden: overzicht ? interventieEinden : [],
  };
}

export interface Overlegregel {
  id: string;
  datum: string;
  begintijd: string;
  plaats: string;
}

/**
 * The coming casusoverleggen of this person: staff all, others those for which they are invited, as long as a casus on the
 * agenda is still theirs.
 */
export function listOverleggen(basis: Basis): Overlegregel[] {
  const { systeem, lezer, vandaag } = basis;
  const { databank } = systeem;
  const komend = databank
    .select()
    .from(overleg)
    .where(and(gte(overleg.datum, vandaag), ne(overleg.status, "gesloten")))
    .orderBy(asc(overleg.datum), asc(overleg.begintijd))
    .all();
  const staf = lezer.rol === "procesregisseur" || lezer.rol === "procesondersteuner";
  const genodigd = new Set(
    databank
      .select({ id: agendapunt.overlegId })
      .from(aanwezigheid)
      .innerJoin(agendapunt, eq(agendapunt.id, aanwezigheid.agendapuntId))
      .where(eq(aanwezigheid.accountId, lezer.accountId))
      .all()
      .map(({ id }) => id),
  );
  return komend
    .filter(({ id }) => staf || (genodigd.has(id) && listEigenAgenda(basis, id).length > 0))
    .slice(0, 5)
    .map(({ id, datum, begintijd, plaats }) => ({ id, datum, begintijd, plaats }));
}
