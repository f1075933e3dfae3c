import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { eq } from "drizzle-orm";
import { Invoerfout, toonScherm, verwerk, type Knopstand } from "~/protocol/antwoord.server";
import type { Pen } from "~/protocol/pen.server";
import { logWeigering, nietGevonden, openScherm, openSchermHandeling, type Basis } from "~/protocol/poort.server";
import { listRijenVan } from "~/storage/dossier.server";
import { schrijfNaam } from "~/lib/naam";
import { account } from "~/storage/tabellen.server";
import { isProcesregie, listEigenAgenda, type EigenPunt } from "./agenda.server";
import { listDeelnemers } from "./casusteam.server";
import { getOverlegFeiten } from "./feiten.server";
import { aanwezigheidForm, overlegForm, puntForm } from "./form";
import {
  isOverleghandeling,
  magRol,
  overleghandelingen,
  weegOverleghandeling,
  type OverlegFeiten,
  type OverleghandelingNaam,
} from "./handelingen";
import {
  findOverleg,
  listAgenda,
  listGenodigden,
  nodigUit,
  rondAgendapuntAf,
  startAgendapunt,
  zetAanwezigheid,
  zetOverlegstatus,
  type Overleg,
} from "./repository.server";
import { plusMinuten, type AgendapuntView, type Knopstanden, type OverlegView } from "./view";
import { weigering } from "~/protocol/weigering.server";

const vanOverleg = ["overleg_openen", "overleg_sluiten"] as const;
const vanPunt = ["agendapunt_starten", "agendapunt_afronden", "aanwezigheid_vastleggen"] as const;

/** Overleg and the reader's part of its agenda. Unknown and nothing of yours on it answer alike. */
function openOverleg(basis: Basis, id: string): { overleg: Overleg; agenda: EigenPunt[] } {
  const overleg = findOverleg(basis.systeem.databank, id);
  const agenda = overleg ? listEigenAgenda(basis, overleg.id) : [];
  if (!overleg || (agenda.length === 0 && !isProcesregie(basis))) {
    logWeigering(basis, "bekijken", "R-betrokken (P 9.6)");
    throw nietGevonden();
  }
  return { overleg, agenda };
}

function listKnopstanden(basis: Basis, namen: readonly OverleghandelingNaam[], feiten: OverlegFeiten): Knopstanden {
  const standen: Knopstanden = {};
  for (const naam of namen) {
    const uitkomst = weegOverleghandeling(naam, basis.lezer.rol, feiten);
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

export async function loader(args: LoaderFunctionArgs) {
  const basis = openScherm(args, "overleggen");
  const { overleg, agenda } = openOverleg(basis, args.params.id ?? "");
  const { systeem, vandaag } = basis;
  const staf = isProcesregie(basis);
  let tijd = overleg.begintijd;
  const punten = agenda.map(({ punt, context }): AgendapuntView => {
    const { casus, opener } = context;
    const { persoon, agendapunt } = listRijenVan(systeem, casus.id, ["persoon", "agendapunt"]);
    const begin = tijd;
    tijd = plusMinuten(tijd, punt.minuten);
    const feiten = staf && getOverlegFeiten(systeem, overleg, vandaag, systeem.databank, { punt, casus });
    return {
      id: punt.id,
      casusnummer: casus.casusnummer,
      naam: persoon.flatMap((rij) => opener.velden(rij, ["voornamen", "tussenvoegsel", "achternaam"])),
      minuten: punt.minuten,
      tijdvak: staf ? `${begin}–${tijd}` : null,
      status: punt.status,
      voorbereiding: opener.lijst(agendapunt, (rij, kop) => (kop.id === punt.rijId ? opener.velden(rij) : [])).flat(),
      handelingen: feiten ? listKnopstanden(basis, vanPunt, feiten) : {},
      genodigden: staf
        ? listGenodigden(systeem.databank, punt.id).map(({ grond: _grond, ...genodigde }) => genodigde)
        : null,
    };
  });
  const voorzitter = systeem.databank.select().from(account).where(eq(account.id, overleg.voorzitterAccountId)).get();
  const view: OverlegView = {
    id: overleg.id,
    datum: overleg.datum,
    begintijd: overleg.begintijd,
    plaats: overleg.plaats,
    voorzitter: voorzitter ? schrijfNaam(voorzitter) : "",
    status: overleg.status,
    isProcesregie: staf,
    handelingen: staf ? listKnopstanden(basis, vanOverleg, getOverlegFeiten(systeem, overleg, vandaag)) : {},
    agenda: punten,
  };
  return toonScherm(
    basis,
    view,
    agenda.map(({ context }) => context),
  );
}

export async function action(args: ActionFunctionArgs) {
  const inzending = await openSchermHandeling(args, "overleggen", [...vanOverleg, ...vanPunt]);
  const naam = inzending.handelingNaam;
  if (!isOverleghandeling(naam) || !magRol(naam, inzending.lezer.rol)) {
    logWeigering(inzending, naam, "handelingentabel");
    throw weigering(403, "Deze handeling hoort niet bij uw rol.");
  }
  const { overleg: gelezen } = openOverleg(inzending, args.params.id ?? "");
  const { systeem, moment, vandaag } = inzending;
  const klaar = { naar: `/overleggen/${gelezen.id}?klaar=opgeslagen` };

  /** The guard, inside the transaction: two people who press at the same time do not both succeed. */
  function toets(pen: Pen<Basis>, puntId?: string) {
    const overleg = findOverleg(pen.tx, gelezen.id);
    const over = listAgenda(pen.tx, gelezen.id).find(({ punt }) => punt.id === puntId);
    if (!overleg || !isOverleghandeling(naam) || (puntId !== undefined && !over)) throw nietGevonden();
    const feiten = getOverlegFeiten(systeem, overleg, vandaag, pen.tx, over);
    const uitkomst = weegOverleghandeling(naam, inzending.lezer.rol, feiten);
    if (!uitkomst.toegestaan) throw new Invoerfout({}, [`${uitkomst.uitleg} (${uitkomst.artikel})`]);
    if (over) pen.casusnummer = over.casus.casusnummer;
    return { overleg, over };
  }

  switch (naam) {
    case "overleg_openen":
    case "overleg_sluiten":
      return verwerk(inzending, overlegForm, (_waarden, pen) => {
        const { overleg } = toets(pen);
        zetOverlegstatus(pen.tx, overleg, naam === "overleg_openen" ? "geopend" : "gesloten", moment);
        return klaar;
      });
    case "agendapunt_starten":
    case "agendapunt_afronden":
      return verwerk(inzending, puntForm, (waarden, pen) => {
        const { over } = toets(pen, waarden.punt);
        if (!over) throw nietGevonden();
        if (naam === "agendapunt_afronden") {
          rondAgendapuntAf(pen.tx, over.punt, moment);
          return klaar;
        }
        // Who joined the team after the invitations is a lawful participant too.
        nodigUit(pen.tx, systeem, over.punt.id, listDeelnemers(systeem, over.casus, vandaag), moment);
        startAgendapunt(pen.tx, over.punt, moment);
        return klaar;
      });
    default:
      return verwerk(inzending, aanwezigheidForm, (waarden, pen) => {
        const { over } = toets(pen, waarden.punt);
        if (!over) throw nietGevonden();
        zetAanwezigheid(pen.tx, over.punt.id, waarden.aanwezig ?? []);
        return klaar;
      });
  }
}
