import { and, eq } from "drizzle-orm";
import { Invoerfout } from "~/protocol/antwoord.server";
import type { Pen } from "~/protocol/pen.server";
import type { Fase } from "~/protocol/fasen";
import type { Waarden } from "~/protocol/gegevensregister";
import type { CasusContext } from "~/protocol/poort.server";
import { nietGevonden } from "~/protocol/poort.server";
import { listRijen, veiligheidshuisNaam } from "~/storage/dossier.server";
import type { Systeem } from "~/storage/systeem.server";
import { rij } from "~/storage/tabellen.server";
import { leesBriefgegevens } from "./gegevens.server";
import { bouwBrief, heeftAdres, listOntbrekend } from "./opmaak";
import { maakBriefPdf } from "./pdf.server";
import { toetsVerzending } from "./rules";
import { getSjabloon } from "./sjabloon.server";
import type { Briefsoort } from "./sjablonen";
import { findBriefView, soortVan, type Briefstand, type GevondenBrief } from "./view";

/** The phase whose rows of the handelingen table rule this kind of letter. */
export function faseVanBrief(soort: Briefsoort): Extract<Fase, "inlichten" | "afsluiten"> {
  return soort === "af_brief" ? "afsluiten" : "inlichten";
}

/** The kind of a letter, only to choose the row of the handelingen table; what may be seen is decided after the gate. */
export function findBriefsoort({ databank }: Pick<Systeem, "databank">, briefId: string | undefined): Briefsoort {
  const gevonden = databank
    .select({ code: rij.code })
    .from(rij)
    .where(and(eq(rij.id, briefId ?? ""), eq(rij.entiteit, "brief")))
    .get();
  return soortVan(gevonden?.code ?? null);
}

/** Adds a letter that can still be changed. Returns its id. */
export function maakBrief<C extends CasusContext>(pen: Pen<C>, soort: Briefsoort, waarden: Waarden<"brief">): string {
  return pen.maakRij({ entiteit: "brief", code: soort, status: "concept", waarden });
}

const anders: Readonly<Record<Briefstand, string>> = {
  concept: "Deze brief is nog een concept. Maak de brief eerst definitief.",
  definitief: "Deze brief is definitief en kan niet meer worden gewijzigd. Zet de brief eerst terug naar concept.",
  verzonden: "Deze brief is verzonden en kan niet meer worden gewijzigd.",
};

/** The letter, when it still stands as the act expects. */
function getBrief<C extends CasusContext>(pen: Pen<C>, briefId: string, stand: Briefstand): GevondenBrief {
  const { systeem, casus, opener } = pen.context;
  const brief = findBriefView(opener, listRijen(systeem, casus.id, "brief", pen.tx), briefId);
  if (!brief) throw nietGevonden();
  if (brief.stand !== stand) throw new Invoerfout({}, [anders[brief.stand]]);
  return brief;
}

export function wijzigBrief<C extends CasusContext>(pen: Pen<C>, briefId: string, waarden: Waarden<"brief">): void {
  pen.schrijfGegevens("brief", getBrief(pen, briefId, "concept").id, waarden);
}

/**
 * From now on the letter stands as it will be sent: its PDF is kept in the brievenboek, sealed under the key of the casus
 * (DPIA 3.6). Refused while something has to be filled in, and when the text is not the one that was read through.
 */
export function stelBriefVast<C extends CasusContext>(pen: Pen<C>, briefId: string): void {
  const { context } = pen;
  const brief = getBrief(pen, briefId, "concept");
  if (brief.heeftInvulplek || brief.inhoud?.soort !== "zichtbaar")
    throw new Invoerfout({}, ["In deze brief staat nog een plek die u moet invullen. Zoek op [vul in:."]);
  const gegevens = leesBriefgegevens(context, brief.kop.auteurAccountId);
  // That of the day on which the letter was begun.
  const sjabloon = getSjabloon(context.systeem, brief.soort, brief.kop.aangemaaktOp);
  const ontbreekt = listOntbrekend(sjabloon, gegevens);
  if (ontbreekt.length > 0) throw new Invoerfout({}, [`In deze brief ontbreekt ${ontbreekt.join(" En ")}`]);
  const gelezen = context.formulier.versies[briefId] ?? {};
  if (Object.entries(brief.versies).some(([sleutel, versie]) => gelezen[sleutel] !== versie))
    throw new Invoerfout({}, ["De brief is intussen gewijzigd. Lees de brief opnieuw na."]);
  const bytes = maakBriefPdf({
    onderwerp: sjabloon.onderwerp,
    auteur: veiligheidshuisNaam,
    casusnummer: context.casus.casusnummer,
    blokken: bouwBrief(sjabloon, brief, gegevens),
    isConcept: false,
    moment: context.moment,
  });
  pen.bewaarBestand("brief", "document", brief.id, { type: "pdf", bytes, eigen: true });
  pen.wijzigRij(brief.id, { status: "definitief" }, brief.kop.versie);
}

/** Back to a text that can be changed; the PDF of it is removed. */
export function geefBriefVrij<C extends CasusContext>(pen: Pen<C>, briefId: string): void {
  const brief = getBrief(pen, briefId, "definitief");
  pen.verwijderBestand("brief", "document", brief.id);
  pen.wijzigRij(brief.id, { status: "concept" }, brief.kop.versie);
}

/** When and how it was sent (P 16.2). */
export function legVerzendingVast<C extends CasusContext>(
  pen: Pen<C>,
  briefId: string,
  waarden: Required<Pick<Waarden<"brief">, "verzonden_op" | "wijze">>,
): void {
  const { context } = pen;
  const brief = getBrief(pen, briefId, "definitief");
  const datum = brief.datum?.soort === "zichtbaar" ? brief.datum.waarde : undefined;
  const adres = heeftAdres(leesBriefgegevens(context, brief.kop.auteurAccountId));
  const fouten = toetsVerzending(waarden, { vandaag: context.vandaag, datum, heeftAdres: adres });
  if (Object.keys(fouten).length > 0) throw new Invoerfout(fouten);
  pen.schrijfGegevens("brief", brief.id, waarden);
  pen.wijzigRij(brief.id, { status: "verzonden" }, brief.kop.versie);
}
