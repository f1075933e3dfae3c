import { formatDag } from "~/lib/datum";
import { Invoerfout } from "~/protocol/antwoord.server";
import { toestanden } from "~/protocol/fasen";
import type { Gegevenstype } from "~/protocol/gegevenssoorten";
import type { Pen } from "~/protocol/pen.server";
import type { Basis } from "~/protocol/poort.server";
import { listRijenVan } from "~/storage/dossier.server";
import type { Databank, Transactie } from "~/storage/systeem.server";
import type { z } from "zod";
import type { EigenPunt } from "../agenda.server";
import { zetOpAgenda } from "../agenderen.server";
import { magNuBespreken } from "../feiten.server";
import { planForm } from "../form";
import { zoekTekst } from "../inhoud";
import { planOverleg } from "../plannen.server";
import {
  findOverleg,
  listOverleggen,
  listOverleggenVanCasus,
  listVoorzitters,
  type Overleg,
} from "../repository.server";
import { nieuwOverleg, type volgendForm } from "./form";
import { stelVolgendeVoor } from "./rules";
import type { Keuze, VolgendView } from "./view";

/** C 12.2 c, as a first proposal for any casus that comes back; nothing of any casus stands in it. */
const voorbereiding = {
  doel: "De voortgang van het plan bespreken en het plan zo nodig bijstellen.",
  themas: "Afgesproken acties, lopende interventies, score per leefgebied, criteria voor afschaling",
  besluiten: "Bijstellen van het plan, en doorgaan, opschalen of afsluiten",
};

/** The coming overleg on whose agenda a casus stands. */
function findKomend(lezen: Databank | Transactie, casusId: string): Overleg | undefined {
  return listOverleggenVanCasus(lezen, casusId).find(({ overleg, punt }) => {
    return overleg.status !== "gesloten" && ["gepland", "aan_de_orde"].includes(punt.status);
  })?.overleg;
}

/** Does the besluit of this overleg end the casus? Then it does not come back. */
function isAfgerond({ context }: EigenPunt, overleg: Overleg): boolean {
  const { systeem, casus, opener } = context;
  const { bespreking } = listRijenVan(systeem, casus.id, ["bespreking"]);
  const besluit = zoekTekst(opener, bespreking, overleg.id, "afschalen");
  return besluit?.soort === "zichtbaar" && besluit.waarde === "afsluiten";
}

function listDeadlines({ context }: EigenPunt): string[] {
  const { systeem, casus, opener } = context;
  return opener
    .lijst(listRijenVan(systeem, casus.id, ["actie"]).actie, (rij) =>
      (opener.waarde(rij, "status") ?? "open") === "open" ? opener.waarde(rij, "deadline") : undefined,
    )
    .filter((dag) => dag !== undefined);
}

function schrijfOverleg({ datum, begintijd, plaats }: Overleg): string {
  return `${formatDag(datum)}, ${begintijd}, ${plaats}`;
}

/** When the casussen of this overleg could come back, and which: for who plans. */
export function getVolgend(basis: Basis, overleg: Overleg, agenda: readonly EigenPunt[]): VolgendView {
  const { systeem, vandaag } = basis;
  const overleggen = listOverleggen(systeem);
  const eerder = overleggen.find(({ status, datum }) => status === "gesloten" && datum < overleg.datum);
  const gepland = overleggen.filter(({ status, datum }) => status === "gepland" && datum >= vandaag).reverse();
  const geagendeerd: VolgendView["geagendeerd"] = [];
  const terug: { keuze: Keuze; eigen: EigenPunt; isAfgerond: boolean }[] = [];
  for (const eigen of agenda) {
    const { punt, context } = eigen;
    const { casusnummer } = context.casus;
    const komend = findKomend(systeem.databank, context.casus.id);
    if (komend) geagendeerd.push({ casusnummer, overlegId: komend.id, datum: komend.datum });
    else if (magNuBespreken(systeem, context.casus, vandaag, systeem.databank) === true) {
      const afgerond = isAfgerond(eigen, overleg);
      const hint = afgerond ? "Het besluit is: afsluiten." : `${String(punt.minuten)} minuten`;
      terug.push({ keuze: { waarde: punt.id, label: `Casus ${casusnummer}`, hint }, eigen, isAfgerond: afgerond });
    }
  }
  const blijvers = terug.filter(({ isAfgerond: afgerond }) => !afgerond);
  const voorstel = stelVolgendeVoor({
    datum: overleg.datum,
    vandaag,
    vorige: eerder?.datum,
    deadlines: blijvers.flatMap(({ eigen }) => listDeadlines(eigen)),
    gepland,
  });
  return {
    waarom: voorstel.waarom,
    waarden: {
      overleg: voorstel.overlegId ?? nieuwOverleg,
      datum: voorstel.datum,
      begintijd: overleg.begintijd,
      plaats: overleg.plaats,
      voorzitter: overleg.voorzitterAccountId,
      punten: blijvers.map(({ keuze }) => keuze.waarde),
      ...voorbereiding,
    },
    overleggen: [
      { waarde: nieuwOverleg, label: "Een nieuw overleg" },
      ...gepland.map((kandidaat) => ({ waarde: kandidaat.id, label: schrijfOverleg(kandidaat) })),
    ],
    voorzitters: listVoorzitters(systeem),
    casussen: terug.map(({ keuze }) => keuze),
    geagendeerd,
  };
}

/** The overleg that the form names, or a new one by its day, time, place and chair. */
function kiesOverleg(pen: Pen<Basis>, waarden: z.output<typeof volgendForm>): Overleg {
  const { systeem, vandaag } = pen.context;
  const { datum, begintijd, plaats, voorzitter } = waarden;
  if (waarden.overleg === nieuwOverleg) {
    const nieuw = planForm.safeParse({ datum, begintijd, plaats, voorzitter });
    if (!nieuw.success) {
      throw new Invoerfout(
        Object.fromEntries(nieuw.error.issues.map(({ path, message }) => [path.join("."), [message]])),
      );
    }
    const gemaakt = findOverleg(pen.tx, planOverleg(pen.tx, systeem, nieuw.data, vandaag));
    if (!gemaakt) throw new Error("The overleg was not made");
    return gemaakt;
  }
  const gekozen = findOverleg(pen.tx, waarden.overleg);
  if (gekozen?.status !== "gepland" || gekozen.datum < vandaag) {
    throw new Invoerfout({ overleg: ["Kies een overleg dat nog niet is geopend."] });
  }
  return gekozen;
}

/**
 * Plans the next overleg and puts the chosen casussen of this one on its agenda, all or none. Each is weighed as when it is
 * put on an agenda from its own pages (P 16.1, 16.6). Returns the id of the overleg.
 */
export function planVolgend(
  pen: Pen<Basis>,
  agenda: readonly EigenPunt[],
  waarden: z.output<typeof volgendForm>,
): string {
  const { systeem, vandaag, moment } = pen.context;
  const { doel, themas, besluiten, bevat } = waarden;
  const overleg = kiesOverleg(pen, waarden);
  const fouten: string[] = [];
  for (const puntId of new Set(waarden.punten)) {
    const gekozen = agenda.find(({ punt }) => punt.id === puntId);
    if (!gekozen) {
      fouten.push("Een van de casussen hoort niet bij dit overleg.");
      continue;
    }
    const { casus, casusFeiten } = gekozen.context;
    const komend = findKomend(pen.tx, casus.id);
    const mag = magNuBespreken(systeem, casus, vandaag, pen.tx);
    if (komend) fouten.push(`Casus ${casus.casusnummer} staat al op de agenda van ${formatDag(komend.datum)}.`);
    else if (mag !== true) fouten.push(`Casus ${casus.casusnummer}: ${mag}`);
    else {
      const rijId = pen.maakRij({
        entiteit: "agendapunt",
        casusId: casus.id,
        fase: toestanden[casusFeiten.toestand].fase,
        overlegId: overleg.id,
        waarden: { doel, themas, besluiten },
        gemarkeerd: (bevat ?? []) as Gegevenstype[],
      });
      zetOpAgenda(pen.tx, systeem, { overleg, casus, rijId, minuten: gekozen.punt.minuten }, { moment, vandaag });
      pen.ookCasussen.push(casus.casusnummer);
    }
  }
  if (fouten.length > 0) throw new Invoerfout({ punten: fouten });
  return overleg.id;
}
