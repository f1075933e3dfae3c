import type { ActionFunctionArgs } from "@remix-run/node";
import { Invoerfout, verwerk, type Knopstand } from "~/protocol/antwoord.server";
import type { Pen } from "~/protocol/pen.server";
import { logWeigering, nietGevonden, type Basis, type Inzending } from "~/protocol/poort.server";
import { weigering } from "~/protocol/weigering.server";
import { listDeelnemers } from "./casusteam.server";
import { getOverlegFeiten } from "./feiten.server";
import { bevestigGeheimhouding } from "./geheimhouding.server";
import {
  isOverleghandeling,
  magRol,
  overleghandelingen,
  weegOverleghandeling,
  type OverlegFeiten,
  type OverleghandelingNaam,
} from "./handelingen";
import { bevestigProjectie, zetProjectie } from "./projectie.server";
import {
  findOverleg,
  listAgenda,
  nodigUit,
  rondAgendapuntAf,
  startAgendapunt,
  zetOverlegstatus,
  type Overleg,
} from "./repository.server";
import { aanwezigheidForm, leegForm, overnameForm, puntForm, schermForm } from "./tafel/form";
import { meldActielijsten } from "./verslag/bericht.server";
import type { Knopstanden } from "./view";
import type { Zaalstand } from "./zaal";
import {
  listZaal,
  neemVoorzitterschapOver,
  neemZaalMee,
  weegBinnenkomst,
  zetZaalstand,
  type OverPunt,
} from "./zaal.server";

export const inOverleg = [
  "overleg_openen",
  "overleg_sluiten",
  "agendapunt_starten",
  "agendapunt_afronden",
  "aanwezigheid_vastleggen",
  "scherm_zetten",
  "voorzitter_overnemen",
] as const satisfies readonly OverleghandelingNaam[];

/** The buttons of these handelingen for this reader, each with the judgement of the guard itself. */
export function listOverlegknoppen(
  { lezer }: Pick<Basis, "lezer">,
  namen: readonly OverleghandelingNaam[],
  feiten: OverlegFeiten,
): Knopstanden {
  const standen: Knopstanden = {};
  for (const naam of namen) {
    const uitkomst = weegOverleghandeling(naam, lezer.rol, feiten);
    if (!uitkomst.toegestaan && uitkomst.reden !== "voorwaarde") continue;
    const { label, artikel } = overleghandelingen[naam];
    const stand: Knopstand = {
      label,
      artikel,
      toegestaan: uitkomst.toegestaan,
      uitleg: uitkomst.toegestaan ? null : uitkomst.uitleg,
    };
    standen[naam] = stand;
  }
  return standen;
}

export interface Toets {
  overleg: Overleg;
  over: OverPunt | undefined;
}

/** The guard, inside the transaction: two people who press at the same time do not both succeed. */
export function toets(inzending: Inzending<Basis>, pen: Pen<Basis>, overlegId: string, puntId?: string): Toets {
  const { systeem, vandaag, handelingNaam: naam, lezer } = inzending;
  const overleg = findOverleg(pen.tx, overlegId);
  const over = listAgenda(pen.tx, overlegId).find(({ punt }) => punt.id === puntId);
  if (!overleg || !isOverleghandeling(naam) || (puntId !== undefined && !over)) throw nietGevonden();
  const feiten = getOverlegFeiten(systeem, overleg, vandaag, pen.tx, over, lezer.accountId);
  const uitkomst = weegOverleghandeling(naam, lezer.rol, feiten);
  if (!uitkomst.toegestaan) throw new Invoerfout({}, [`${uitkomst.uitleg} (${uitkomst.artikel})`]);
  if (over) pen.casusnummer = over.casus.casusnummer;
  return { overleg, over };
}

export function getOver({ over }: Pick<Toets, "over">): OverPunt {
  if (!over) throw nietGevonden();
  return over;
}

/** Records for each person named where that person is; whoever comes in is weighed first (C 12.2 e). */
function legAanwezigheidVast(
  inzending: Inzending<Basis>,
  pen: Pen<Basis>,
  { overleg, over }: Toets,
  standen: ReadonlyMap<string, Zaalstand>,
): void {
  const { systeem, vandaag } = inzending;
  const namen = new Map(listZaal(systeem, overleg, over, vandaag).map((persoon) => [persoon.accountId, persoon.stand]));
  const fouten: string[] = [];
  for (const [accountId, stand] of standen) {
    // The chair is in the room as long as the overleg is open.
    if (accountId === overleg.voorzitterAccountId || namen.get(accountId) === stand) continue;
    const komst = weegBinnenkomst(systeem, over, accountId, vandaag);
    if (!komst || (stand !== "binnen" && !namen.has(accountId))) throw nietGevonden();
    if (stand === "binnen" && !komst.mag.toegestaan) {
      const { uitleg, regel, artikel } = komst.mag;
      fouten.push(`Deze medewerker mag niet bij de bespreking zijn: ${uitleg} (${regel}, ${artikel})`);
      continue;
    }
    zetZaalstand(pen.tx, systeem, { overleg, over, accountId, ...komst }, stand);
  }
  if (fouten.length > 0) throw new Invoerfout({}, [...new Set(fouten)]);
}

/**
 * Carries out a handeling on an overleg that this person may open. `naar`: the page of the form; starting a casus and opening
 * the overleg go on at the chair's screen.
 */
export function voerOverleghandelingUit(
  { params }: ActionFunctionArgs,
  inzending: Inzending<Basis>,
  naar: string,
): ReturnType<typeof verwerk> {
  const id = params.id ?? "";
  const { systeem, moment, vandaag, handelingNaam: naam } = inzending;
  const nu = systeem.klok.nu();
  if (!isOverleghandeling(naam) || !magRol(naam, inzending.lezer.rol)) {
    logWeigering(inzending, naam, "handelingentabel");
    throw weigering(403, "Deze handeling hoort niet bij uw rol.");
  }
  const tafel = { naar: `/overleggen/${id}/tafel` };
  switch (naam) {
    case "overleg_openen":
    case "overleg_sluiten":
      return verwerk(inzending, leegForm, (_waarden, pen) => {
        const { overleg } = toets(inzending, pen, id);
        zetOverlegstatus(pen.tx, overleg, naam === "overleg_openen" ? "geopend" : "gesloten", moment);
        if (naam === "overleg_openen") return { naar: `/overleggen/${id}/openen` };
        meldActielijsten(pen.tx, systeem, overleg, vandaag);
        return { naar: `/overleggen/${id}/verslag?klaar=gesloten` };
      });
    case "voorzitter_overnemen":
      return verwerk(inzending, overnameForm, ({ van }, pen) => {
        const { overleg } = toets(inzending, pen, id);
        if (overleg.voorzitterAccountId !== van)
          throw new Invoerfout({}, ["Iemand anders heeft het voorzitterschap intussen overgenomen. Kijk eerst wie."]);
        neemVoorzitterschapOver(pen.tx, systeem, overleg, inzending.lezer.accountId, vandaag);
        const punt = listAgenda(pen.tx, id).find((over) => over.punt.status === "aan_de_orde")?.punt;
        bevestigProjectie(pen.tx, overleg, punt, nu);
        return { naar };
      });
    case "agendapunt_starten":
      return verwerk(inzending, puntForm, ({ punt }, pen) => {
        const over = getOver(toets(inzending, pen, id, punt));
        // Who joined the team after the invitations is a lawful participant too.
        nodigUit(pen.tx, systeem, punt, listDeelnemers(systeem, over.casus, vandaag), moment);
        startAgendapunt(pen.tx, inzending.systeem, over.punt, moment);
        neemZaalMee(pen.tx, systeem, over, vandaag);
        return tafel;
      });
    case "agendapunt_afronden":
      return verwerk(inzending, puntForm, ({ punt }, pen) => {
        rondAgendapuntAf(pen.tx, inzending.systeem, getOver(toets(inzending, pen, id, punt)).punt, moment);
        return { naar };
      });
    case "aanwezigheid_vastleggen":
      return verwerk(
        inzending,
        aanwezigheidForm,
        ({ punt, binnen = [], even_weg = [], weg = [], bevestigt = [] }, pen) => {
          const gevonden = toets(inzending, pen, id, punt);
          const standen = new Map<string, Zaalstand>(weg.map((wie) => [wie, "weg"]));
          for (const wie of even_weg) standen.set(wie, "even_weg");
          for (const wie of binnen) standen.set(wie, "binnen");
          legAanwezigheidVast(inzending, pen, gevonden, standen);
          bevestigGeheimhouding(pen.tx, id, bevestigt, { doorAccountId: inzending.lezer.accountId, moment });
          bevestigProjectie(pen.tx, gevonden.overleg, gevonden.over?.punt, nu);
          return { naar };
        },
      );
    case "scherm_zetten":
      return verwerk(inzending, schermForm, ({ punt, aan, donker, deel, blad }, pen) => {
        const gevonden = toets(inzending, pen, id, punt);
        zetProjectie(
          pen.tx,
          gevonden.overleg,
          getOver(gevonden).punt,
          {
            ...(aan && { aan: aan === "ja" }),
            ...(donker && { donker: donker === "ja" }),
            ...(deel && { deel }),
            ...(blad && { blad }),
          },
          nu,
        );
        return { naar };
      });
    default:
      throw weigering(403, "Deze handeling hoort niet bij dit scherm.");
  }
}
