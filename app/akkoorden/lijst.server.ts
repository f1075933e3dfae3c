import type { LoaderFunctionArgs } from "@remix-run/node";
import { and, eq, inArray, isNull, or } from "drizzle-orm";
import { schrijfDoel } from "~/faseovergang/besluiten";
import { listFasevragen } from "~/gegevens/fasevragen.server";
import { listEigenVragen } from "~/gegevens/partij.server";
import { leesStukken } from "~/gegevens/stukken.server";
import { schrijfStatus } from "~/gegevens/view";
import { leesNaam } from "~/werkvoorraad/view";
import { Onthulling, type Veld } from "~/protocol/afscherming";
import { toonScherm } from "~/protocol/antwoord.server";
import { findCasusContext, openScherm, type Basis, type CasusContext } from "~/protocol/poort.server";
import { listRijen, listRijenVan, veiligheidshuisNaam } from "~/storage/dossier.server";
import { casus, rij } from "~/storage/tabellen.server";
import { onderwerpen } from "./route.server";
import { buildAkkoorden, sorteer, type AkkoordView } from "./view";

export interface Lijstregel extends Pick<
  AkkoordView,
  "id" | "soortLabel" | "over" | "van" | "gevraagdOp" | "stand" | "isOpen"
> {
  casusnummer: string;
  naam: Veld[];
  href: string;
}

export interface AkkoordenlijstView {
  /** Waits for an answer of the reader's Partij. */
  open: Lijstregel[];
  /** What the reader's Partij asked and is not answered yet. */
  wacht: Lijstregel[];
  beantwoord: Lijstregel[];
}

/** The casussen in which something was asked of, or by, the reader's Partij, each opened by the gate. */
function listContexten(basis: Basis): CasusContext[] {
  const { id } = basis.lezer.partij;
  const gevonden = basis.systeem.databank
    .selectDistinct({ casus })
    .from(rij)
    .innerJoin(casus, eq(casus.id, rij.casusId))
    .where(
      and(
        inArray(rij.entiteit, ["akkoordverzoek", "fasevraag"]),
        or(eq(rij.voorPartijId, id), eq(rij.verstrekkerPartijId, id)),
        isNull(casus.vernietigdOp),
      ),
    )
    .all();
  return gevonden.flatMap(({ casus: van }) => findCasusContext({ ...basis, onthulling: new Onthulling() }, van) ?? []);
}

interface Gerichteregel {
  isAanOns: boolean;
  regel: Lijstregel;
}

/** P 3.5 c: may what the own Partij supplied be used in a next phase? */
function leesFasevragen(context: CasusContext, naam: Veld[]): Gerichteregel[] {
  const { systeem, casus: van } = context;
  const vragen = listFasevragen(systeem.databank, van.id);
  if (vragen.length === 0) return [];
  return listEigenVragen(context, leesStukken(context, systeem.databank), vragen).map(({ vraag, titel }) => ({
    isAanOns: true,
    regel: {
      id: vraag.id,
      soortLabel: `Gebruik voor ${schrijfDoel(vraag.naar)}`,
      over: titel,
      van: veiligheidshuisNaam,
      gevraagdOp: vraag.gesteldOp,
      stand: schrijfStatus(vraag),
      isOpen: vraag.status === "open",
      casusnummer: van.casusnummer,
      naam,
      href: `/casussen/${van.casusnummer}/gegevens`,
    },
  }));
}

function leesRegels(context: CasusContext): Gerichteregel[] {
  const { systeem, casus: van, opener, lezer } = context;
  const casuspad = `/casussen/${van.casusnummer}`;
  const naam = leesNaam(opener, listRijen(systeem, van.id, "persoon")[0]);
  const akkoorden = buildAkkoorden(opener, listRijenVan(systeem, van.id, onderwerpen), casuspad).map(
    ({ kop, id, soortLabel, over, van: wie, gevraagdOp, stand, isOpen, gegeven }) => ({
      isAanOns: kop.voorPartijId === lezer.partij.id,
      regel: {
        id,
        soortLabel,
        over,
        van: wie,
        gevraagdOp,
        stand,
        isOpen,
        casusnummer: van.casusnummer,
        naam,
        href: gegeven ?? `${casuspad}/akkoorden`,
      },
    }),
  );
  return [...akkoorden, ...leesFasevragen(context, naam)];
}

/** `/akkoorden`: over all casussen, what is asked of the own organisation and what it asked (P 3.5 c, d, 7.1). */
export function loader(args: LoaderFunctionArgs) {
  const basis = openScherm(args, "akkoorden");
  const contexten = listContexten(basis);
  const regels = contexten.flatMap(leesRegels);
  const kies = (isAanOns: boolean, isOpen: boolean) =>
    sorteer(regels.filter((r) => r.isAanOns === isAanOns && r.regel.isOpen === isOpen).map(({ regel }) => regel));
  const view: AkkoordenlijstView = {
    open: kies(true, true),
    wacht: kies(false, true),
    beantwoord: [...kies(true, false), ...kies(false, false)],
  };
  return toonScherm(basis, view, contexten);
}
