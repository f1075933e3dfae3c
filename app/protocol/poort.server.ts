import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { redirect } from "@remix-run/node";
import { vandaag as dagVan } from "~/lib/datum";
import { findVerlopenSessie } from "~/auth/sessie.server";
import { schrijf } from "~/storage/databank.server";
import type { Systeem } from "~/storage/systeem.server";
import { Onthulling, Opener } from "./afscherming";
import { bewaarConcept, bewaarConceptVanVerlopenSessie } from "./concept.server";
import { findConceptpad } from "./conceptpad";
import type { Fase } from "./fasen";
import { getFeiten } from "./feiten.server";
import { scheidFormulier, type Formulierdelen } from "./formulier.server";
import {
  fasetoegang,
  findHandeling,
  hoedanigheidVanRol,
  weegHandeling,
  type Feiten,
  type Handeling,
  type Handelingengroep,
  type Hoedanigheid,
} from "./handelingen";
import { Lijsten } from "./keuzelijsten";
import {
  findActor,
  getCasusFeiten,
  isGearchiveerd,
  leesBanden,
  listHoedanigheden,
  maakCasusFeiten,
  type Actor,
  type Banden,
  type Casus,
} from "./lezer.server";
import { casusOpNummer } from "./lezervragen.server";
import { schrijfLogregel } from "./log.server";
import {
  oordeel,
  schrijfGronden,
  weegDossier,
  type CasusFeiten,
  type DossierVraag,
  type Lezer,
  type Oordeel,
} from "./regels";
import { basisregels, rGeheimhouding, rPartij } from "./regels/dossier";
import { schermen, type Scherm } from "./schermen";
import { nietGevonden, weigering } from "./weigering.server";
import { findZaak, weegLezerVanZaak } from "./zaaklezer.server";

export { nietGevonden, weigering };

type Args = LoaderFunctionArgs | ActionFunctionArgs;

/** One request of one person: made only here, after log-in. */
export interface Basis {
  readonly systeem: Systeem;
  readonly actor: Actor;
  readonly lezer: Lezer;
  /** The procesregisseur who looks on as `lezer`: what is shown is shown to this person, and is logged so. */
  readonly kijker?: Actor;
  readonly moment: string;
  /** ISO day in Dutch time. */
  readonly vandaag: string;
  readonly pad: string;
  /** Page of the casus to which the drafts of this form belong, when it stands on a page that is not below the casus. */
  readonly conceptpad?: string;
  readonly zoekdeel: URLSearchParams;
  readonly scherm: string;
  readonly adres: string;
  readonly verzoekId: string;
  /** What this answer discloses, counted for its log row. */
  readonly onthulling: Onthulling;
}

/** A casus that this person may open, with the only opener of its sealed rows. */
export interface CasusContext extends Basis {
  readonly casus: Casus;
  readonly casusFeiten: CasusFeiten;
  readonly hoedanigheden: readonly Hoedanigheid[];
  readonly opener: Opener;
  /** Recordmanager, manager, and staff of an archived dossier: the casus as a number with dates, without any content (R-beheer). */
  readonly zonderInhoud: boolean;
}

export interface FaseContext extends CasusContext {
  /** Whose rows of the handelingen table rule the buttons of this screen. */
  readonly fase: Handelingengroep;
  readonly feiten: Feiten;
}

/** A post: what was asked (`_handeling`), and the form without the fields that belong to the gate. */
export type Inzending<C extends Basis> = C & {
  readonly handelingNaam: string;
  readonly handeling: Handeling | null;
  readonly formulier: Formulierdelen;
};

/**
 * Who asks. Without a live session: to the log-in page, and back here after it. A session whose account was withdrawn
 * counts as none.
 */
export function openVerzoek(args: Args, scherm: string): Basis {
  // Only a screen of one casus can be looked at as somebody else.
  if (args.context.alsAccountId !== undefined) throw nietGevonden();
  return leesVerzoek(args, scherm);
}

function leesVerzoek({ request, context }: Args, scherm: string): Basis {
  const { systeem, sessie, clientAdres, verzoekId, alsAccountId } = context;
  const url = new URL(request.url);
  const zelf = sessie && findActor(systeem, sessie.accountId);
  if (!zelf) throw redirect(`/inloggen?naar=${encodeURIComponent(url.pathname)}`);
  const actor = alsAccountId === undefined ? zelf : findActor(systeem, alsAccountId);
  if (!actor || (actor !== zelf && request.method !== "GET" && request.method !== "HEAD")) throw nietGevonden();
  const nu = systeem.klok.nu();
  return {
    systeem,
    actor,
    lezer: actor.lezer,
    ...(actor !== zelf && { kijker: zelf }),
    moment: nu.toISOString(),
    vandaag: dagVan(nu),
    pad: url.pathname,
    zoekdeel: url.searchParams,
    scherm,
    adres: clientAdres,
    verzoekId,
    onthulling: new Onthulling(),
  };
}

/** A page for everybody. */
export interface Openbaar {
  readonly systeem: Systeem;
  readonly vandaag: string;
}

/** Gate of a page without log-in: there is no reader, so nothing about a person can be in it, and nothing is logged. */
export function openOpenbaar({ context: { systeem } }: Args): Openbaar {
  return { systeem, vandaag: dagVan(systeem.klok.nu()) };
}

/** Who a log row is about: who looks, whatever reader it is as. */
export function getWie({ lezer, kijker }: Pick<Basis, "lezer" | "kijker">): Lezer {
  return kijker?.lezer ?? lezer;
}

/** Stands before the ground of what was looked at as another reader; the name is looked up when the row is read. */
export const alsGrond = "bekeken als";

/** Writes the refusal to the log. If that fails the request fails. */
export function logWeigering(basis: Basis, handeling: string, grond: string, casusnummer: string | null = null): void {
  const { systeem, kijker, scherm, adres, verzoekId } = basis;
  const lezer = getWie(basis);
  schrijf(systeem, (tx) => {
    schrijfLogregel(tx, systeem, {
      gebeurtenis: "geweigerd",
      accountId: lezer.accountId,
      rol: lezer.rol,
      partijId: lezer.partij.id,
      casusnummer,
      scherm,
      handeling: kijker ? "bekijken_als" : handeling,
      soorten: {},
      grond: kijker ? `${alsGrond}: ${basis.lezer.accountId}; ${grond}` : grond,
      adres,
      verzoekId,
    });
  });
}

function grondVan(uitkomst: Oordeel): string {
  return uitkomst.toegestaan ? schrijfGronden(uitkomst.gronden) : `${uitkomst.regel} (${uitkomst.artikel})`;
}

/**
 * Gate of a screen that is not about one casus. Refuses roles that the table of screens does not name, and, where the
 * screen can hold case content, everyone who fails the rules that hold for all content.
 */
export function openScherm(args: Args, naam: Scherm): Basis {
  const basis = openVerzoek(args, naam);
  const scherm = schermen[naam];
  const rollen: readonly string[] = scherm.rollen;
  if (!rollen.includes(basis.lezer.rol)) {
    logWeigering(basis, "bekijken", "R-betrokken (P 9.6)");
    throw nietGevonden();
  }
  if (scherm.inhoud) {
    const uitkomst = oordeel(basisregels, algemeneVraag(basis));
    if (!uitkomst.toegestaan) {
      logWeigering(basis, "bekijken", grondVan(uitkomst));
      throw weigering(403, uitkomst.uitleg);
    }
  }
  return basis;
}

/** The rules that hold for any content ask nothing of the casus, except whether it still exists. */
export function algemeneVraag({ lezer, vandaag }: Pick<Basis, "lezer" | "vandaag">): DossierVraag {
  return {
    lezer,
    vandaag,
    casus: {
      toestand: "triage",
      aanpak: "top_x",
      gemeente: "",
      afgeslotenOp: null,
      isMelder: false,
      isCasusregisseur: false,
      isVerstrekker: false,
      autorisatie: null,
      inzagereden: null,
    },
  };
}

/** Opens one casus for the person of this request; undefined when the rules give no ground. Logs nothing by itself. */
export function findCasusContext(basis: Basis, casus: Casus): CasusContext | undefined {
  const { systeem, lezer, vandaag } = basis;
  return maakCasusContext(basis, casus, getCasusFeiten(systeem, casus, lezer, vandaag));
}

/**
 * As `findCasusContext`, for the casussen of a list: the reader's ties are read once. Each with an Onthulling of its own, so
 * that what is shown of a casus can be logged for it.
 */
export function listCasusContexten(
  basis: Basis,
  casussen: readonly Casus[],
  banden: Banden = leesBanden(basis.systeem, basis.lezer, basis.vandaag),
): CasusContext[] {
  return casussen
    .map((casus) => {
      const eigen = { ...basis, onthulling: new Onthulling() };
      return maakCasusContext(eigen, casus, maakCasusFeiten(casus, basis.lezer, banden));
    })
    .filter((context) => context !== undefined);
}

function maakCasusContext(basis: Basis, casus: Casus, casusFeiten: CasusFeiten): CasusContext | undefined {
  const { lezer, vandaag, onthulling } = basis;
  const vraag: DossierVraag = { lezer, casus: casusFeiten, vandaag };
  if (!weegDossier(vraag).toegestaan) return undefined;
  const kijker = basis.kijker && maakKijkervraag(basis, basis.kijker.lezer, casus);
  if (basis.kijker && !kijker) return undefined;
  return {
    ...basis,
    casus,
    casusFeiten,
    hoedanigheden: listHoedanigheden(lezer, casusFeiten),
    opener: new Opener(kijker ? { ...vraag, kijker } : vraag, onthulling, basis.systeem.lijsten.op(vandaag)),
    zonderInhoud: false,
  };
}

/** Only the procesregisseur looks on, in a casus of which that person may see the content too. */
function maakKijkervraag({ systeem, vandaag }: Basis, lezer: Lezer, casus: Casus): DossierVraag | undefined {
  if (lezer.rol !== "procesregisseur") return undefined;
  const vraag: DossierVraag = { lezer, casus: getCasusFeiten(systeem, casus, lezer, vandaag), vandaag };
  return weegDossier(vraag).toegestaan ? vraag : undefined;
}

function isStaf({ rol }: Lezer): boolean {
  return rol === "procesregisseur" || rol === "procesondersteuner";
}

/**
 * May decide about the end of a dossier by number, dates and counts, without any content: recordmanager and manager always
 * (R-beheer), staff of an archived dossier that they did not open with a reason.
 */
function magZonderInhoud(vraag: DossierVraag, casus: Casus): boolean {
  const { lezer, vandaag } = vraag;
  const isVanRol = lezer.rol === "recordmanager" || lezer.rol === "manager";
  const magAltijd = isVanRol || (isStaf(lezer) && isGearchiveerd(casus, vandaag));
  return magAltijd && casus.vernietigdOp === null && oordeel([rGeheimhouding, rPartij], vraag).toegestaan;
}

/**
 * What the rules would say to somebody else than the reader of this request, for messages and explanations. It judges and
 * can open nothing.
 */
export function maakBeoordelaar(vraag: DossierVraag): Pick<Opener, "oordeel" | "oordeelGebruik"> {
  const opener = new Opener(vraag, new Onthulling(), new Lijsten());
  return {
    oordeel: (rij, sleutel) => opener.oordeel(rij, sleutel),
    oordeelGebruik: (rij, sleutel, gebruik) => opener.oordeelGebruik(rij, sleutel, gebruik),
  };
}

/** Gate of everything below `/casussen/:casusnummer`. Unknown, destroyed and not yours all answer 404. */
export function openCasus(args: Args, scherm: string): CasusContext {
  const basis = leesVerzoek(args, scherm);
  const { systeem, lezer, vandaag } = basis;
  const nummer = args.params.casusnummer ?? "";
  // Only in its own spelling: a draft on another one (%2D, //) would not be found when the casus is destroyed.
  const casus =
    basis.pad.startsWith(`/casussen/${nummer}/`) && /^\d{4}-\d{5}$/.test(nummer)
      ? casusOpNummer(systeem.databank).get({ casusnummer: nummer })
      : undefined;
  if (!casus) {
    logWeigering(basis, "bekijken", "onbekend casusnummer");
    throw nietGevonden();
  }
  const context = findCasusContext(basis, casus);
  if (context) return context;
  const casusFeiten = getCasusFeiten(systeem, casus, lezer, vandaag);
  const vraag: DossierVraag = { lezer, casus: casusFeiten, vandaag };
  const vanRol = hoedanigheidVanRol[lezer.rol];
  if (vanRol && scherm === "vernietigen" && magZonderInhoud(vraag, casus)) {
    return {
      ...basis,
      casus,
      casusFeiten,
      hoedanigheden: [vanRol],
      opener: new Opener(vraag, basis.onthulling, systeem.lijsten.op(vandaag)),
      zonderInhoud: true,
    };
  }
  const uitkomst = weegDossier(vraag);
  logWeigering(basis, "bekijken", grondVan(uitkomst), casus.casusnummer);
  // Staff know every dossier there is; only an archived one asks for a reason first (P 11.2 b).
  if (isStaf(lezer) && !uitkomst.toegestaan && uitkomst.regel === "R-gesloten") {
    throw redirect(`/dossier-openen?casusnummer=${casus.casusnummer}`);
  }
  throw nietGevonden();
}

function getFeitenVoor({ systeem, casus, vandaag, lezer }: CasusContext): Feiten {
  return getFeiten(systeem, casus, vandaag, systeem.databank, lezer.accountId);
}

/** May this person open this phase screen of this casus now? The links of the fasebalk ask the same. */
export function magFaseZien(context: CasusContext, fase: Fase): boolean {
  const toegang = fasetoegang[fase];
  return (
    toegang.toestanden.includes(context.casusFeiten.toestand) &&
    toegang.wie.some((hoedanigheid) => context.hoedanigheden.includes(hoedanigheid))
  );
}

/** The only gate of a phase screen: log-in, dossier, phase. Throws an answer (redirect or 404) that gives nothing away. */
export function openFase(args: Args, fase: Fase): FaseContext {
  const context = openCasus(args, fase);
  if (!magFaseZien(context, fase)) {
    logWeigering(context, "bekijken", "R-fase (P 3.5 a)", context.casus.casusnummer);
    throw nietGevonden();
  }
  return { ...context, fase, feiten: getFeitenVoor(context) };
}

/**
 * For the loader of a screen below a casus that is no phase screen (betrokkene, inbreng): its buttons stand in the table of
 * `fase`. Refuses, as unknown, who has none of these capacities.
 */
export function openCasusVoor(
  args: Args,
  scherm: string,
  fase: Handelingengroep,
  wie: readonly Hoedanigheid[],
): FaseContext {
  const context = openCasus(args, scherm);
  if (!wie.some((hoedanigheid) => context.hoedanigheden.includes(hoedanigheid))) {
    logWeigering(context, "bekijken", "R-betrokken (P 9.6)", context.casus.casusnummer);
    throw nietGevonden();
  }
  return { ...context, fase, feiten: getFeitenVoor(context) };
}

/**
 * Gate of a post on a phase screen: as `openFase`, and then the row of the handelingen table that the form names. `ook`:
 * handelingen of another group whose form stands on this screen too; they are weighed by the table of that group.
 */
export async function openHandeling(
  args: ActionFunctionArgs,
  fase: Fase,
  ook: Readonly<Record<string, Handelingengroep>> = {},
): Promise<Inzending<FaseContext>> {
  const formulier = await leesInzending(args);
  const context = openFase(args, fase);
  const groep = Object.hasOwn(ook, formulier.handeling) ? ook[formulier.handeling] : undefined;
  return beslis(groep ? { ...context, fase: groep } : context, formulier);
}

/**
 * Gate of a post on a screen below a casus that is no phase screen (betrokkene, inbreng): the handeling stands in the
 * table of `fase`.
 */
export async function openCasusHandeling(
  args: ActionFunctionArgs,
  scherm: string,
  fase: Handelingengroep,
  opties: { metBestand?: boolean } = {},
): Promise<Inzending<FaseContext>> {
  const formulier = await leesInzending(args, opties);
  const context = openCasus(args, scherm);
  return beslis({ ...context, fase, feiten: getFeitenVoor(context) }, formulier);
}

function beslis(context: FaseContext, formulier: Formulierdelen): Inzending<FaseContext> {
  const { casus, fase, casusFeiten, hoedanigheden, feiten } = context;
  const handeling = findHandeling(fase, formulier.handeling);
  const uitkomst = handeling && weegHandeling(handeling, hoedanigheden, casusFeiten.toestand, feiten);
  if (!handeling || !uitkomst || (!uitkomst.toegestaan && uitkomst.reden === "onbekend")) {
    logWeigering(
      context,
      handeling ? formulier.handeling : "onbekende handeling",
      "handelingentabel",
      casus.casusnummer,
    );
    throw weigering(403, "Deze handeling hoort niet bij uw rol.");
  }
  if (formulier.alleenConcept) bewaarAlleenConcept(context, formulier);
  if (!uitkomst.toegestaan) {
    logWeigering(context, formulier.handeling, `handelingentabel (${uitkomst.artikel})`, casus.casusnummer);
    // What was typed in a page that has become stale must not be lost with the refusal, unless it may not be kept at all.
    if (!findConceptpad(context.conceptpad ?? context.pad)) throw weigering(409, uitkomst.uitleg);
    bewaarConcept(context, formulier);
    throw weigering(409, `${uitkomst.uitleg} Uw invoer is bewaard als concept.`);
  }
  return { ...context, handelingNaam: formulier.handeling, handeling, formulier };
}

/** Keeps what was typed and carries nothing out. Of a search or of a list that may not be stored no draft stays behind. */
function bewaarAlleenConcept(basis: Basis, formulier: Formulierdelen): never {
  if (!findConceptpad(basis.conceptpad ?? basis.pad))
    throw weigering(400, "Van dit formulier wordt geen concept bewaard.");
  bewaarConcept(basis, formulier);
  throw redirect(`${basis.pad}?concept=bewaard`, 303);
}

/** Gate of a post on a screen that is not about one phase; `handelingen`: the names that exist there. */
export async function openSchermHandeling(
  args: ActionFunctionArgs,
  naam: Scherm,
  handelingen: readonly string[],
  opties: { metBestand?: boolean } = {},
): Promise<Inzending<Basis>> {
  const formulier = await leesInzending(args, opties);
  const basis = openScherm(args, naam);
  return alsInzending(basis, formulier, handelingen);
}

/** A casus that is on a screen that is not below that casus, for the handelingen of one phase. */
export interface OverCasus {
  readonly fase: Fase;
  /** The phase screen that the casus must have for this person, when that is an earlier one than `fase`. */
  readonly zichtbaarIn?: Fase;
  readonly handelingen: readonly string[];
  /** The casus that the address names there, and the page of it that keeps the drafts of this handeling. */
  readonly zoek: (
    basis: Pick<Basis, "systeem" | "zoekdeel">,
    handeling: string,
  ) => { casus: Casus; conceptpad: string } | undefined;
}

/**
 * Gate of a post on a screen that is not below a casus, but on which a casus is worked on: its handelingen are weighed as on
 * the screen of their phase, all others as in `openSchermHandeling`.
 */
export async function openSchermHandelingOver(
  args: ActionFunctionArgs,
  naam: Scherm,
  handelingen: readonly string[],
  over: OverCasus,
): Promise<Inzending<Basis> | Inzending<FaseContext>> {
  const formulier = await leesInzending(args, {
    padVan: ({ handeling }) => {
      const zoekdeel = new URL(args.request.url).searchParams;
      const isOver = over.handelingen.includes(handeling);
      return isOver ? over.zoek({ systeem: args.context.systeem, zoekdeel }, handeling)?.conceptpad : undefined;
    },
  });
  const basis = openScherm(args, naam);
  if (!over.handelingen.includes(formulier.handeling)) return alsInzending(basis, formulier, handelingen);
  const gevonden = over.zoek(basis, formulier.handeling);
  const context = gevonden && findCasusContext(basis, gevonden.casus);
  if (!context || !magFaseZien(context, over.zichtbaarIn ?? over.fase)) {
    logWeigering(basis, formulier.handeling, "R-fase (P 3.5 a)", gevonden?.casus.casusnummer ?? null);
    throw nietGevonden();
  }
  const { conceptpad } = gevonden;
  const feiten = getFeiten(context.systeem, context.casus, context.vandaag);
  return beslis({ ...context, conceptpad, fase: over.fase, feiten }, formulier);
}

/** A post that was read and opened, if the form names a handeling that exists there; a draft ends here. */
export function alsInzending<C extends Basis>(
  basis: C,
  formulier: Formulierdelen,
  handelingen: readonly string[],
): Inzending<C> {
  if (!handelingen.includes(formulier.handeling)) {
    logWeigering(basis, "onbekende handeling", "handelingentabel");
    throw weigering(403, "Deze handeling hoort niet bij uw rol.");
  }
  if (formulier.alleenConcept) bewaarAlleenConcept(basis, formulier);
  return { ...basis, handelingNaam: formulier.handeling, handeling: null, formulier };
}

/**
 * May a draft be kept on this path for this account? Only where the app has a form, and of a casus that may be opened: other
 * drafts nobody could find back or destroy.
 */
export function magConcept(systeem: Systeem, accountId: string, pad: string): boolean {
  const gevonden = findConceptpad(pad);
  if (!gevonden) return false;
  const { casusnummer, zaaknummer } = gevonden;
  if (!casusnummer && !zaaknummer) return true;
  const lezer = findActor(systeem, accountId)?.lezer;
  const vandaag = dagVan(systeem.klok.nu());
  if (zaaknummer) {
    const zaak = findZaak(systeem, zaaknummer);
    return lezer !== undefined && zaak !== undefined && weegLezerVanZaak(systeem, zaak, lezer, vandaag).toegestaan;
  }
  const casus = casusOpNummer(systeem.databank).get({ casusnummer: casusnummer ?? "" });
  if (!lezer || !casus) return false;
  return weegDossier({ lezer, casus: getCasusFeiten(systeem, casus, lezer, vandaag), vandaag }).toegestaan;
}

/**
 * Reads the form before anything is decided, so that nothing can happen between the decision and its effect. `padVan`: page
 * that keeps its draft, when that is not the address itself.
 */
export async function leesInzending(
  args: ActionFunctionArgs,
  opties: { metBestand?: boolean; padVan?: (formulier: Formulierdelen) => string | undefined } = {},
): Promise<Formulierdelen> {
  const { request, context } = args;
  const formulier = scheidFormulier(await request.formData(), opties);
  if (!context.sessie) {
    const verlopen = findVerlopenSessie(context.systeem, request.headers.get("Cookie") ?? undefined);
    const pad = opties.padVan?.(formulier) ?? new URL(request.url).pathname;
    if (verlopen && verlopen.token === formulier.token && findConceptpad(pad)) {
      // The same answer for a casus that is not theirs (any more): nothing is kept then, and nothing is told.
      if (magConcept(context.systeem, verlopen.accountId, pad)) {
        bewaarConceptVanVerlopenSessie(context.systeem, verlopen.accountId, pad, formulier);
      }
      throw redirect(`/inloggen?naar=${encodeURIComponent(pad)}&bewaard=1`, 303);
    }
  }
  return formulier;
}
