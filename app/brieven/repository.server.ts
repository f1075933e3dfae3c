import { and, eq } from "drizzle-orm";
import { Invoerfout } from "~/protocol/antwoord.server";
import type { Pen } from "~/protocol/pen.server";
import type { Fase } from "~/protocol/fasen";
import type { Waarden } from "~/protocol/gegevensregister";
import type { CasusContext } from "~/protocol/poort.server";
import { nietGevonden } from "~/protocol/poort.server";
import { listRijen } from "~/storage/dossier.server";
import type { Systeem } from "~/storage/systeem.server";
import { rij } from "~/storage/tabellen.server";
import type { Briefsoort } from "./sjablonen";
import { findBriefView, soortVan, type BriefView } from "./view";

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

function getOpenBrief<C extends CasusContext>(pen: Pen<C>, briefId: string) {
  const { systeem, casus, opener } = pen.context;
  const brief = findBriefView(opener, listRijen(systeem, casus.id, "brief", pen.tx), briefId);
  if (!brief) throw nietGevonden();
  if (brief.isVerzonden) throw new Invoerfout({}, ["Deze brief is verzonden en kan niet meer worden gewijzigd."]);
  return brief;
}

export function wijzigBrief<C extends CasusContext>(pen: Pen<C>, briefId: string, waarden: Waarden<"brief">): void {
  pen.schrijfGegevens("brief", getOpenBrief(pen, briefId).id, waarden);
}

/** From now on the letter stands as it was sent. A letter with an open place in it is refused. */
export function legVerzendingVast<C extends CasusContext>(pen: Pen<C>, briefId: string): BriefView {
  const brief = getOpenBrief(pen, briefId);
  if (brief.heeftInvulplek || brief.inhoud?.soort !== "zichtbaar") {
    throw new Invoerfout({}, ["In deze brief staat nog een plek die u moet invullen. Zoek op [vul in:."]);
  }
  pen.wijzigRij(brief.id, { status: "verzonden" }, brief.kop.versie);
  return brief;
}
