import { parseWithZod } from "@conform-to/zod/v4";
import type { SubmissionResult } from "@conform-to/react";
import { json, redirect, type TypedResponse } from "@remix-run/node";
import { eq } from "drizzle-orm";
import type { z } from "zod";
import { isAnderFormulier, onverwachtVeld } from "~/lib/invoer";
import { leesSpoor } from "~/lib/spoor";
import { schrijf } from "~/storage/databank.server";
import { listRijen, Versieconflict } from "~/storage/dossier.server";
import { getOpslagcode, isOpslagfout } from "~/storage/reserve.server";
import type { Transactie } from "~/storage/systeem.server";
import { listZaakrijen } from "~/storage/zaak.server";
import { rij as rijTabel, verwerktePost } from "~/storage/tabellen.server";
import { vernietigSleutels } from "~/vernietiging/afmaken.server";
import type { Veld } from "./afscherming";
import { listConcepten, verwijderConcept, type Concept } from "./concept.server";
import { faseLabels, fasen, toestanden, type Fase, type Toestand } from "./fasen";
import { isEntiteit } from "./gegevensregister";
import { rijversie } from "./formulier";
import { getInzagesoort } from "./inzagesoorten";
import { listHandelingen, weegHandeling } from "./handelingen";
import { gegevenslezers } from "./handelingen-gegevens";
import { Invoerfout } from "./invoerfout";
import { aanpakken } from "./lijsten";
import { schrijfLogregel } from "./log.server";
import { findKlokbezwaar, findOpslagbezwaar, schrijfLog, schrijfOpslagmelding } from "./opslag.server";
import { isCasusInzending, isZaakInzending, Pen } from "./pen.server";
import {
  logWeigering,
  magFaseZien,
  type Basis,
  alsGrond,
  getWie,
  type CasusContext,
  type FaseContext,
  type Inzending,
} from "./poort.server";
import { schrijfGronden } from "./regels";
import type { ZaakContext } from "./zaakpoort.server";
import { findZaak } from "./zaaklezer.server";
import { isZaakentiteit } from "./zaakregister";

export { Invoerfout };

/** The only makers of answers. Each writes its log row in one transaction before a byte leaves; no row, no answer. */

export interface Knopstand {
  label: string;
  toegestaan: boolean;
  artikel: string;
  /** Why not yet, in plain Dutch. */
  uitleg: string | null;
}

export interface Casuskop {
  casusnummer: string;
  toestand: Toestand;
  toestandLabel: string;
  aanpak: string;
  naam: Veld | undefined;
  geboortedatum: Veld | undefined;
  fasen: { fase: Fase; label: string; stand: "geweest" | "nu" | "later"; href: string | null }[];
  /** Where else in this casus this reader may look. */
  links: { href: string; label: string }[];
}

export interface Envelop<V> {
  view: V;
  /** Idempotency key for the forms of this page. */
  eenmalig: string;
  concepten: Concept[];
  melding: string | null;
}

export interface CasusEnvelop<V> extends Envelop<V> {
  kop: Casuskop;
  /** Only handelingen of this reader's own capacity. */
  handelingen: Record<string, Knopstand>;
  /** Looked at as this reader by the procesregisseur; null: one's own screen. */
  als: { naam: string; partij: string; terug: string; keuze: string } | null;
}

const koppen = { headers: { "Cache-Control": "no-store" } };

function logAntwoord(
  tx: Transactie,
  basis: Basis,
  regel: { gebeurtenis: string; handeling: string; casusnummer: string | null; grond?: string },
): void {
  const { systeem, kijker, scherm, adres, verzoekId, onthulling } = basis;
  const { gebeurtenis, casusnummer } = regel;
  const lezer = getWie(basis);
  const handeling = kijker ? "bekijken_als" : regel.handeling;
  schrijfLogregel(tx, systeem, {
    gebeurtenis,
    accountId: lezer.accountId,
    rol: lezer.rol,
    partijId: lezer.partij.id,
    casusnummer,
    scherm,
    handeling,
    soorten: Object.fromEntries(onthulling.soorten),
    grond: [...listBijzondereGronden(basis), regel.grond ?? schrijfGronden([...onthulling.gronden.values()])].join(
      "; ",
    ),
    adres,
    verzoekId,
  });
}

/** Opened on a recorded reason: that stands first in every row, so that the inzageoverzicht shows it (P 24.4). */
function listBijzondereGronden(basis: Basis | CasusContext): string[] {
  if (basis.kijker) return [`${alsGrond}: ${basis.lezer.accountId}`];
  const reden = "casusFeiten" in basis ? basis.casusFeiten.inzagereden : null;
  if (!reden) return [];
  const { label, artikel } = getInzagesoort(reden.soort);
  return [`inzage met reden: ${label.toLowerCase()} (${artikel})`];
}

/** Messages after a redirect; the address holds only the word. */
const meldingen: Readonly<Record<string, string>> = {
  opgeslagen: "Opgeslagen.",
  verstuurd: "Verstuurd.",
  concept: "Uw concept is bewaard.",
  ingediend: "Ingediend bij de procesregisseur.",
  gesloten:
    "Het overleg is gesloten. De deelnemers van de besproken casussen krijgen een e-mail met een link hierheen.",
  gepland: "Het overleg staat gepland. De deelnemers zijn uitgenodigd.",
  besloten: "Het besluit is vastgelegd.",
  overgegaan: "Het besluit is vastgelegd. De casus is door naar de volgende fase.",
  voorgesteld: "Uw voorstel is vastgelegd. Een tweede persoon moet het bevestigen.",
  klaargezet: "De vernietiging staat klaar. Een tweede persoon moet bevestigen.",
  weggegooid: "Het concept is weggegooid.",
  verwijderd: "Verwijderd. Er is niets van bewaard.",
  ingetrokken: "Ingetrokken. Alleen uw eigen organisatie ziet dit nog.",
  akkoord_ingetrokken: "Het akkoord is ingetrokken. Het geldt direct niet meer.",
  gevraagd: "De vraag is gesteld. De verstrekkers krijgen een e-mail.",
  beantwoord: "Uw antwoord is vastgelegd.",
  gebruik_ingetrokken: "Het gebruik is ingetrokken. Alleen uw eigen organisatie ziet dit nog.",
  toegestaan: "Het gebruik is weer toegestaan.",
  opgeheven: "De beperking is opgeheven.",
  beperkt: "Het gegeven wordt nu niet gebruikt. Alleen de procesregisseur ziet het nog.",
  gecorrigeerd: "Het gegeven is gecorrigeerd. Wie het kan of kon lezen, krijgt bericht.",
  gemeld_gegeven: "De melding is verstuurd aan de verstrekker. U krijgt bericht van het antwoord.",
  overgenomen: "Overgenomen. Wat een verstrekker moet toestaan, is gevraagd.",
  vrijgegeven: "De inbreng is vrijgegeven voor inzage vooraf.",
  gecontroleerd: "Het logboek is gecontroleerd. De uitkomst staat hieronder.",
  gemeld: "Het datalek is gemeld. De manager en de procesregisseurs krijgen nu bericht.",
  geopend: "U kunt dit dossier lezen. Wat u inziet, staat in het inzageoverzicht.",
  inzage_beeindigd: "Het dossier is voor u weer gesloten.",
  betrokken: "De medewerkers zijn betrokken. Zij krijgen een e-mail.",
  overgedragen: "De actie is overgedragen. Wie haar overneemt, krijgt bericht.",
  beeindigd: "De medewerker is niet meer betrokken en heeft geen toegang meer.",
};

function leesMelding({ zoekdeel }: Basis): string | null {
  if (zoekdeel.get("concept") === "bewaard") return meldingen.concept ?? null;
  const woord = zoekdeel.get("klaar") ?? "";
  return Object.hasOwn(meldingen, woord) ? (meldingen[woord] ?? null) : null;
}

/**
 * Answer of a screen that is not about one casus. `casussen`: the contexts of the casussen of which it shows content, each
 * with an Onthulling of its own; each gets its own log row, so that the inzageoverzicht of that casus is complete.
 */
export function toonScherm<V>(
  basis: Basis,
  view: V,
  casussen: readonly CasusContext[] = [],
  /** Pages whose forms stand on this one too, with their drafts. */
  conceptpaden: readonly string[] = [],
): TypedResponse<Envelop<V>> {
  const envelop = {
    view,
    eenmalig: basis.systeem.willekeurig(),
    concepten: [basis, ...conceptpaden.map((pad) => ({ ...basis, pad }))].flatMap(listConcepten),
    melding: leesMelding(basis),
  };
  schrijfLog(basis.systeem, (tx) => {
    logAntwoord(tx, basis, { gebeurtenis: "ingezien", handeling: "bekijken", casusnummer: null });
    for (const context of casussen) {
      const { casusnummer } = context.casus;
      logAntwoord(tx, context, { gebeurtenis: "ingezien", handeling: "bekijken", casusnummer });
    }
  });
  return json(envelop, koppen);
}

/** Answer of a page for everybody: without a reader there is nothing to disclose, and no row to write. */
export function toonOpenbaar<V>(view: V): TypedResponse<V> {
  return json(view, koppen);
}

/** Answer of a screen about one casus. */
export function toonCasus<V>(context: CasusContext | FaseContext, view: V): TypedResponse<CasusEnvelop<V>> {
  const envelop = {
    view,
    eenmalig: context.systeem.willekeurig(),
    // Who looks on as another reader does nothing, and a draft is its writer's own.
    concepten: context.kijker ? [] : listConcepten(context),
    melding: leesMelding(context),
    kop: maakKop(context),
    handelingen: "fase" in context && !context.kijker ? listKnopstanden(context) : {},
    als: context.kijker
      ? {
          naam: context.actor.naam,
          partij: context.actor.partijNaam,
          terug: context.pad,
          keuze: `/casussen/${context.casus.casusnummer}/als`,
        }
      : null,
  };
  schrijfLog(context.systeem, (tx) => {
    logAntwoord(tx, context, {
      gebeurtenis: "ingezien",
      handeling: "bekijken",
      casusnummer: context.casus.casusnummer,
    });
  });
  return json(envelop, koppen);
}

interface Bestand {
  inhoud: Uint8Array;
  naam: string;
  type: string;
}

/** A file (PDF, export): same rule, logged before it leaves. The file name must carry no personal data. */
export function toonBestand(context: CasusContext, bestand: Bestand): Response {
  schrijfLog(context.systeem, (tx) => {
    logAntwoord(tx, context, {
      gebeurtenis: "gedownload",
      handeling: "downloaden",
      casusnummer: context.casus.casusnummer,
    });
  });
  return alsBestand(bestand);
}

/**
 * A file that is not about one casus: logged before it leaves. `casussen`: as in `toonScherm`, the contexts of the casussen
 * of which it holds content.
 */
export function toonSchermbestand(basis: Basis, bestand: Bestand, casussen: readonly CasusContext[] = []): Response {
  schrijfLog(basis.systeem, (tx) => {
    const regel = { gebeurtenis: "gedownload", handeling: "downloaden" };
    logAntwoord(tx, basis, { ...regel, casusnummer: null });
    for (const context of casussen) logAntwoord(tx, context, { ...regel, casusnummer: context.casus.casusnummer });
  });
  return alsBestand(bestand);
}

function alsBestand(bestand: Bestand): Response {
  return new Response(Buffer.from(bestand.inhoud), {
    headers: {
      "Content-Type": bestand.type,
      "Content-Disposition": `attachment; filename="${bestand.naam.replace(/[^\w.-]/g, "_")}"`,
      "Cache-Control": "no-store",
    },
  });
}

/** What the buttons show: the handelingen of this reader's capacity, each with the judgement of the guard itself. */
export function listKnopstanden(context: FaseContext): Record<string, Knopstand> {
  const { fase, hoedanigheden, casusFeiten, feiten } = context;
  return Object.fromEntries(
    listHandelingen(fase).flatMap(([naam, handeling]) => {
      const uitkomst = weegHandeling(handeling, hoedanigheden, casusFeiten.toestand, feiten);
      if (!uitkomst.toegestaan && uitkomst.reden !== "voorwaarde") return [];
      const stand: Knopstand = {
        label: handeling.label,
        toegestaan: uitkomst.toegestaan,
        artikel: handeling.artikel,
        uitleg: uitkomst.toegestaan ? null : uitkomst.uitleg,
      };
      return [[naam, stand]];
    }),
  );
}

function maakKop(context: CasusContext): Casuskop {
  const { casus, casusFeiten, opener, systeem, zonderInhoud } = context;
  const persoon = listRijen(systeem, casus.id, "persoon")[0];
  const volledig = persoon && samengesteldeNaam(context, persoon);
  const nu = fasen.indexOf(toestanden[casusFeiten.toestand].fase);
  const basispad = `/casussen/${casus.casusnummer}${context.kijker ? `/als/${context.lezer.accountId}` : ""}`;
  const isTeam = context.hoedanigheden.some((h) =>
    ["procesregisseur", "procesondersteuner", "deelnemer", "casusregisseur"].includes(h),
  );
  const isBevraagd = context.hoedanigheden.includes("bevraagd");
  const heeftGegevens = gegevenslezers.some((hoedanigheid) => context.hoedanigheden.includes(hoedanigheid));
  const isInzage = context.hoedanigheden.includes("inzage");
  const isRegie = context.hoedanigheden.some((h) =>
    ["procesregisseur", "procesondersteuner", "casusregisseur"].includes(h),
  );
  const isStaf = context.hoedanigheden.some((h) => h === "procesregisseur" || h === "procesondersteuner");
  return {
    casusnummer: casus.casusnummer,
    toestand: casusFeiten.toestand,
    toestandLabel: toestanden[casusFeiten.toestand].label,
    // The recordmanager knows a casus by its number and dates only (R-beheer).
    aanpak: zonderInhoud ? "" : aanpakken[casusFeiten.aanpak],
    naam: volledig,
    geboortedatum: persoon && opener.veld(persoon, "geboortedatum"),
    fasen: fasen.map((fase, plaats) => ({
      fase,
      label: faseLabels[fase],
      stand: plaats < nu ? "geweest" : plaats === nu ? "nu" : "later",
      href: magFaseZien(context, fase) ? `${basispad}/${fase}` : null,
    })),
    links: zonderInhoud
      ? []
      : [
          ...(isTeam || isBevraagd || isInzage ? [{ href: `${basispad}/betrokkene`, label: "Betrokkene" }] : []),
          ...(isTeam || isBevraagd || isInzage ? [{ href: `${basispad}/inbreng`, label: "Inbreng" }] : []),
          ...((isTeam || isInzage) && magFaseZien(context, "bespreken")
            ? [{ href: `${basispad}/bijlagen`, label: "Bijlagen" }]
            : []),
          ...((isTeam || isInzage) && magFaseZien(context, "uitvoeren")
            ? [{ href: `${basispad}/traject`, label: "Traject" }]
            : []),
          ...((isRegie || isInzage) && magFaseZien(context, "bespreken")
            ? [{ href: `${basispad}/logboek`, label: "Logboek" }]
            : []),
          ...(isTeam || isBevraagd || isInzage ? [{ href: `${basispad}/akkoorden`, label: "Akkoorden" }] : []),
          ...(heeftGegevens ? [{ href: `${basispad}/gegevens`, label: "Gegevens" }] : []),
          ...((isStaf || isInzage) && magFaseZien(context, "inlichten")
            ? [{ href: `${basispad}/brieven`, label: "Brieven" }]
            : []),
          ...(isStaf || isInzage ? [{ href: `${basispad}/inzage`, label: "Inzageoverzicht" }] : []),
          ...(context.hoedanigheden.includes("procesregisseur")
            ? [{ href: `${basispad}/als`, label: "Bekijken als" }]
            : []),
        ],
  };
}

/** The achternaam as opened for this reader, with the other parts put around its words. */
function samengesteldeNaam(
  { opener }: CasusContext,
  persoon: Parameters<CasusContext["opener"]["veld"]>[0],
): Veld | undefined {
  const delen = opener.velden(persoon as ReturnType<typeof listRijen<"persoon">>[number], [
    "voornamen",
    "tussenvoegsel",
    "achternaam",
  ]);
  const achternaam = delen.find((veld) => veld.sleutel === "achternaam");
  if (achternaam?.soort !== "zichtbaar") return achternaam;
  const tekst = delen.flatMap((veld) => (veld.soort === "zichtbaar" ? [veld.tekst] : [])).join(" ");
  return { ...achternaam, label: "Naam", tekst };
}

export interface Verwerkt {
  /** Where the person goes next; own path. */
  naar: string;
}

export interface Formulierfout {
  formulierId: string;
  inzending: SubmissionResult;
  /** Fields that somebody else changed meanwhile, as stored now, for the reader of this request. */
  conflict: { naam: string; veld: Veld }[];
  /** The same for a row of a register, which holds no values of a dossier. */
  registerconflict?: Registerconflict["huidig"];
  /** Versions as they are now: sending again with these overwrites on purpose. */
  versies: Record<string, Record<string, number>>;
}

type Uitkomst =
  { soort: "klaar"; naar: string } | { soort: "fout"; status: 400 | 422 | 409 | 503; fout: Formulierfout };

function casusnummerVan(inzending: Inzending<Basis>): string | null {
  return isCasusInzending(inzending) ? inzending.casus.casusnummer : null;
}

function voerUit<S extends z.ZodType, C extends Basis>(
  inzending: Inzending<C>,
  schema: S,
  werk: (waarden: z.output<S>, pen: Pen<C>) => Verwerkt,
): Uitkomst {
  const { formulier, systeem, lezer } = inzending;
  const { formulierId } = formulier;
  const onveranderd = { formulierId, conflict: [], versies: { ...formulier.versies } };
  const parsed = parseWithZod(formulier.velden, { schema });
  if (parsed.status !== "success") {
    if (!isAnderFormulier(formulier.velden, parsed.error)) {
      return { soort: "fout", status: 422, fout: { ...onveranderd, inzending: parsed.reply() } };
    }
    // No mistake of typing: somebody tried what the page does not offer (P bijlage 3, logging en controle).
    logWeigering(inzending, inzending.handelingNaam, "onverwacht veld", casusnummerVan(inzending));
    const inzendingMetMelding = parsed.reply({ formErrors: [onverwachtVeld] });
    return { soort: "fout", status: 400, fout: { ...onveranderd, inzending: inzendingMetMelding } };
  }
  const { handelingNaam } = inzending;
  const bezwaar = findOpslagbezwaar(systeem, handelingNaam) ?? findKlokbezwaar(systeem, handelingNaam);
  if (bezwaar) return nietOpgeslagen(formulier, parsed.reply({ formErrors: [bezwaar] }));
  const sleutel = `${lezer.accountId}|${formulier.eenmalig}|${formulierId}`;
  const pen = new Pen(inzending);
  try {
    const naar = schrijf(systeem, (tx) => {
      const eerder = tx.select().from(verwerktePost).where(eq(verwerktePost.sleutel, sleutel)).get();
      if (eerder) return eerder.bestemming;
      pen.begin(tx);
      const uitkomst = werk(parsed.value, pen);
      tx.insert(verwerktePost).values({ sleutel, bestemming: uitkomst.naar, moment: inzending.moment }).run();
      const grond = inzending.handeling ? `handelingentabel (${inzending.handeling.artikel})` : "handelingentabel";
      for (const casusnummer of [pen.casusnummer, ...pen.ookCasussen]) {
        logAntwoord(tx, inzending, {
          gebeurtenis: "gewijzigd",
          handeling: inzending.handelingNaam,
          casusnummer,
          grond,
        });
      }
      const sleutels = verwijderConcept(tx, inzending, formulierId);
      if (sleutels.length > 0) pen.naAfloop.push(() => vernietigSleutels(systeem, sleutels));
      return uitkomst.naar;
    });
    pen.naAfloop.forEach((taak) => probeer(inzending, taak));
    systeem.live.meld(pen.casusnummer);
    return { soort: "klaar", naar };
  } catch (fout) {
    if (isOpslagfout(fout)) {
      systeem.logger.error({ verzoekId: inzending.verzoekId, fout: getOpslagcode(fout) }, "not saved");
      return nietOpgeslagen(formulier, parsed.reply({ formErrors: [schrijfOpslagmelding(fout)] }));
    }
    if (fout instanceof Invoerfout) {
      if (fout.grond !== null) logWeigering(inzending, inzending.handelingNaam, fout.grond, pen.casusnummer);
      logGenoemd(inzending, fout);
      const reply = parsed.reply({ fieldErrors: fout.velden, formErrors: fout.algemeen });
      return { soort: "fout", status: 422, fout: { ...onveranderd, inzending: reply } };
    }
    if (!(fout instanceof Versieconflict)) throw fout;
    const reply = parsed.reply({
      formErrors: [
        "Iemand anders heeft dit intussen gewijzigd. Er is niets opgeslagen. Vergelijk de teksten en sla opnieuw op.",
      ],
    });
    const gelezen =
      fout instanceof Registerconflict
        ? {
            conflict: [],
            registerconflict: fout.huidig,
            versies: { ...formulier.versies, [fout.rij.id]: { [rijversie]: fout.rij.versie } },
          }
        : leesConflict(inzending, fout);
    return { soort: "fout", status: 409, fout: { formulierId, inzending: reply, ...gelezen } };
  }
}

/** After the commit: it is done, whatever comes of this. What is left over is done later or at the next start. */
function probeer({ systeem, verzoekId }: Basis, taak: () => void): void {
  try {
    taak();
  } catch (fout) {
    systeem.logger.error({ verzoekId, fout: getOpslagcode(fout), stack: leesSpoor(fout) }, "not finished after saving");
  }
}

/** The disk refused: nothing was written, and everything that was typed comes back with the page. */
function nietOpgeslagen(
  { formulierId, versies }: Inzending<Basis>["formulier"],
  inzending: SubmissionResult,
): Uitkomst {
  return { soort: "fout", status: 503, fout: { formulierId, inzending, conflict: [], versies: { ...versies } } };
}

/**
 * Carries out a post: checks the form by its strict schema (422 with messages and all input kept; 400, logged as a refusal,
 * for a field that the page did not ask for or asked once and got twice), then runs `werk` in one immediate transaction
 * with the log row. A second post of the same page gets the same redirect and no effect. When
 * somebody else changed a field meanwhile nothing is written and both texts come back (409).
 */
export function verwerk<S extends z.ZodType, C extends Basis>(
  inzending: Inzending<C>,
  schema: S,
  werk: (waarden: z.output<S>, pen: Pen<C>) => Verwerkt,
): Response | TypedResponse<Formulierfout> {
  const uitkomst = voerUit(inzending, schema, werk);
  return uitkomst.soort === "klaar"
    ? redirect(uitkomst.naar, 303)
    : json<Formulierfout>(uitkomst.fout, { status: uitkomst.status, ...koppen });
}

/**
 * As `verwerk`, for a script that keeps what somebody types: instead of a redirect the answer holds what the page must know
 * to go on (`hoeVerder`, read after the commit). It may disclose nothing that was not in the form.
 */
export function verwerkStil<S extends z.ZodType, C extends Basis, T>(
  inzending: Inzending<C>,
  schema: S,
  werk: (waarden: z.output<S>, pen: Pen<C>) => Verwerkt,
  hoeVerder: () => T,
): TypedResponse<T> | TypedResponse<Formulierfout> {
  const uitkomst = voerUit(inzending, schema, werk);
  return uitkomst.soort === "klaar"
    ? json(hoeVerder(), koppen)
    : json<Formulierfout>(uitkomst.fout, { status: uitkomst.status, ...koppen });
}

function logGenoemd({ systeem, handelingNaam }: Inzending<Basis>, { genoemd }: Invoerfout): void {
  if (genoemd.length === 0) return;
  schrijf(systeem, (tx) => {
    for (const context of genoemd) {
      const { casusnummer } = context.casus;
      logAntwoord(tx, context, { gebeurtenis: "ingezien", handeling: handelingNaam, casusnummer });
    }
  });
}

/** Thrown by the work of a form about a row of a register: somebody else changed that row since the writer read it. */
export class Registerconflict extends Versieconflict {
  constructor(
    readonly rij: { id: string; versie: number },
    /** What stands there now, in words, by the name of the field. */
    readonly huidig: readonly {
      naam: string;
      label: string;
      tekst: string;
      /** What was typed, when it is no single field of that name. */
      uwTekst?: string;
    }[],
  ) {
    super([]);
    this.name = "Registerconflict";
  }
}

/** As `leesConflict`, in a file that is no casus. */
function leesZaakconflict(
  inzending: Inzending<ZaakContext>,
  fout: Versieconflict,
  versies: Record<string, Record<string, number>>,
): Pick<Formulierfout, "conflict" | "versies"> {
  const { systeem, zaak, opener } = inzending;
  const conflict = fout.velden.flatMap(({ entiteit, rijId, sleutel }) => {
    const rij = isZaakentiteit(entiteit) ? listZaakrijen(systeem, zaak.id, entiteit).get(rijId) : undefined;
    const veld = rij && opener.velden(rij).find((kandidaat) => kandidaat.sleutel === sleutel);
    if (veld?.soort !== "zichtbaar") return [];
    versies[rijId] = { ...versies[rijId], [sleutel]: veld.herkomst.versie };
    return [{ naam: sleutel, veld }];
  });
  const gezien = versies[zaak.id];
  if (gezien && rijversie in gezien) gezien[rijversie] = findZaak(systeem, zaak.nummer)?.versie ?? zaak.versie;
  schrijf(systeem, (tx) => {
    logAntwoord(tx, inzending, { gebeurtenis: "ingezien", handeling: "conflict", casusnummer: null });
  });
  return { conflict, versies };
}

function leesConflict(inzending: Inzending<Basis>, fout: Versieconflict): Pick<Formulierfout, "conflict" | "versies"> {
  const conflict: Formulierfout["conflict"] = [];
  const versies: Record<string, Record<string, number>> = structuredClone(inzending.formulier.versies) as never;
  if (isZaakInzending(inzending)) return leesZaakconflict(inzending, fout, versies);
  if (!isCasusInzending(inzending)) return { conflict, versies };
  const { systeem, casus, opener } = inzending;
  for (const { entiteit, rijId, sleutel } of fout.velden) {
    const rij = listRijen(systeem, casus.id, entiteit).find((kandidaat) => opener.kop(kandidaat)?.id === rijId);
    const veld = rij && opener.velden(rij).find((kandidaat) => kandidaat.sleutel === sleutel);
    if (veld?.soort !== "zichtbaar") continue;
    conflict.push({ naam: sleutel, veld });
    versies[rijId] = { ...versies[rijId], [sleutel]: veld.herkomst.versie };
  }
  for (const { id, entiteit } of systeem.databank.select().from(rijTabel).where(eq(rijTabel.casusId, casus.id)).all()) {
    const gezien = versies[id];
    if (!gezien || !(rijversie in gezien) || !isEntiteit(entiteit)) continue;
    // Only of rows that are for this reader: a version would tell that a hidden row exists or was changed.
    const koppen = opener.lijst(listRijen(systeem, casus.id, entiteit), (_rij, kop) => kop);
    const kop = koppen.find((kandidaat) => kandidaat.id === id);
    if (kop) gezien[rijversie] = kop.versie;
  }
  schrijf(systeem, (tx) => {
    logAntwoord(tx, inzending, { gebeurtenis: "ingezien", handeling: "conflict", casusnummer: casus.casusnummer });
  });
  return { conflict, versies };
}
