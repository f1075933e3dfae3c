import { zetBsnIndex } from "~/casussen/naamindex.server";
import { legMeldingVast } from "~/gegeven/melding.server";
import { laatLegeVervallen } from "~/gegevens/fasevragen.server";
import { meldAanOntvangers } from "~/gegevens/melden.server";
import { gegevensregister, isEntiteit, listSleutels, type Entiteit } from "~/protocol/gegevensregister";
import type { Pen } from "~/protocol/pen.server";
import type { CasusContext } from "~/protocol/poort.server";
import type { Beperking } from "~/protocol/regels";
import type { ZaakContext } from "~/protocol/zaakpoort.server";
import { zetBeperking } from "~/storage/gebruik.server";
import { verwijderGegevens } from "~/vernietiging/gegevens.server";
import { listRechtenContexten, type Verzoekdossier } from "./dossier.server";
import { zetUitgevoerd, type Besluit } from "./repository.server";

interface Plek {
  rijId: string;
  entiteit: Entiteit;
  sleutels: string[];
}

function leesPlek({ rijId, soort }: Besluit): Plek {
  const grens = soort.indexOf(".");
  const [entiteit, sleutel] = [soort.slice(0, grens), soort.slice(grens + 1)];
  if (!isEntiteit(entiteit)) throw new Error("A besluit is about a gegeven of the register");
  return { rijId, entiteit, sleutels: [sleutel] };
}

/** Of a row that is one piece the whole is restricted: its purpose and conditions tell what it was about. */
function metGeheel(plek: Plek): Plek {
  return "eenGeheel" in gegevensregister[plek.entiteit] ? { ...plek, sleutels: listSleutels(plek.entiteit) } : plek;
}

/** AVG 18 lid 1 a is about what may be wrong; the other grounds are wishes of the betrokkene. */
function leesReden({ grond }: Besluit): Beperking {
  return grond === "avg_18_a" ? "juistheid_betwist" : "verzoek_betrokkene";
}

/** P 19.3, 20.4: each value gets what DPIA bijlage 1 puts in its place. Who could read it is told before it is gone. */
function verwijder(pen: Pen<ZaakContext>, context: CasusContext, besluiten: readonly Besluit[], regel: string): void {
  const plekken = besluiten.map(leesPlek);
  for (const plek of plekken) meldAanOntvangers(context, pen.tx, plek, "verwijdering");
  const { systeem, casus, lezer } = context;
  const opties = { regel, accountId: lezer.accountId, hoe: "bijlage_1" } as const;
  pen.naAfloop.push(verwijderGegevens(pen.tx, systeem, casus, plekken, opties).naAfloop);
  laatLegeVervallen(pen, casus.id);
}

/** AVG 18: kept, and not used. Who could read it is told. */
function beperk(pen: Pen<ZaakContext>, context: CasusContext, besluiten: readonly Besluit[]): void {
  const { systeem, casus } = context;
  for (const besluit of besluiten) {
    const plek = metGeheel(leesPlek(besluit));
    meldAanOntvangers(context, pen.tx, plek, "beperking");
    const soorten = plek.sleutels.map((sleutel) => `${plek.entiteit}.${sleutel}`);
    zetBeperking(pen.tx, casus.id, { rijId: plek.rijId, soorten }, leesReden(besluit));
  }
  zetBsnIndex(pen.tx, systeem, casus.id, false);
}

/** P 9.5, 19.2: the verstrekker corrects what it supplied; who can read it is told that it is wrong. */
function laatCorrigeren(pen: Pen<ZaakContext>, context: CasusContext, besluiten: readonly Besluit[]): void {
  for (const plek of besluiten.map(leesPlek)) {
    legMeldingVast(pen, context, plek);
    meldAanOntvangers(context, pen.tx, plek, "correctie");
  }
}

/** Carries out what was granted, per gegeven, in the transaction of the besluit. */
export function voerUit(pen: Pen<ZaakContext>, dossier: Verzoekdossier): void {
  const { soort } = dossier.verzoek;
  const toegewezen = dossier.besluiten.filter(({ uitkomst }) => uitkomst === "toewijzen");
  if (soort === "inzage" || soort === "overdraagbaarheid" || toegewezen.length === 0) return;
  const { moment } = pen.context;
  for (const { context } of listRechtenContexten(pen.context, dossier)) {
    const hier = toegewezen.filter(({ casusId }) => casusId === context.casus.id);
    if (hier.length === 0) continue;
    if (soort === "verwijdering") verwijder(pen, context, hier, "Toegewezen verzoek om verwijdering (P 19.3)");
    if (soort === "verzet") verwijder(pen, context, hier, "Toegewezen verzet (P 20.4)");
    if (soort === "beperking") beperk(pen, context, hier);
    if (soort === "correctie") laatCorrigeren(pen, context, hier);
    for (const { id } of hier) zetUitgevoerd(pen.tx, id, moment);
    const { casusnummer } = context.casus;
    if (!pen.ookCasussen.includes(casusnummer)) pen.ookCasussen.push(casusnummer);
  }
}
