import { parseWithZod } from "@conform-to/zod/v4";
import type { SubmissionResult } from "@conform-to/react";
import { json, redirect, type TypedResponse } from "@remix-run/node";
import { eq } from "drizzle-orm";
import type { z } from "zod";
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
import { aanpakken } from "./lijsten";
import { schrijfLogregel } from "./log.server";
import { findOpslagbezwaar, schrijfLog, schrijfOpslagmelding } from "./opslag.server";
import { isCasusInzending, isZaakInzending, Pen } from "./pen.server";
import {
  logWeigering,
  magFaseZien,
  type Basis,
  type CasusContext,
  type FaseContext,
  type Inzending,
} from "./poort.server";
import { schrijfGronden } from "./regels";
import type { ZaakContext } from "./zaakpoort.server";
import { findZaak } from "./zaaklezer.server";
import { isZaakentiteit } from "./zaakregister";

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
}

const koppen = { headers: { "Cache-Control": "no-store" } };

function logAntwoord(
  tx: Transactie,
  basis: Basis,
  regel: { gebeurtenis: string; handeling: string; casusnummer: string | null; grond?: string },
): void {
  const { systeem, lezer, scherm, adres, verzoekId, onthulling } = basis;
  const { gebeurtenis, handeling, casusnummer } = regel;
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
  besloten: "Het besluit is vastgelegd.",
  voorgesteld: "Uw voorstel is vastgelegd. Een tweede persoon moet het bevestigen.",
  klaargezet: "De vernietiging staat klaar. Een tweede persoon moet bevestigen.",
  weggegooid: "Het concept is weggegooid.",
  ingetrokken: "De inbreng is ingetrokken. Alleen uw eigen organisatie ziet deze nog.",
  vrijgegeven: "De inbreng is vrijgegeven voor inzage vooraf.",
  gecontroleerd: "Het logboek is gecontroleerd. De uitkomst staat hieronder.",
  gemeld: "Het datalek is gemeld. De manager en de procesregisseurs krijgen nu bericht.",
  geopend: "U kunt dit dossier lezen. Wat u inziet, staat in het inzageoverzicht.",
  inzage_beeindigd: "Het dossier is voor u weer gesloten.",
  betrokken: "De medewerkers zijn betrokken. Zij krijgen een e-mail.",
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
): TypedResponse<Envelop<V>> {
  const envelop = {
    view,
    eenmalig: basis.systeem.willekeurig(),
    concepten: listConcepten(basis),
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

/** Answer of a screen about one casus. */
export function toonCasus<V>(context: CasusContext | FaseContext, view: V): TypedResponse<CasusEnvelop<V>> {
  const envelop = {
    view,
    eenmalig: context.systeem.willekeurig(),
    concepten: listConcepten(context),
    melding: leesMelding(context),
    kop: maakKop(context),
    handelingen: "fase" in context ? listKnopstanden(context) : {},
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
function listKnopstanden(context: FaseContext): Record<string, Knopstand> {
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
  const basispad = `/casussen/${casus.casusnummer}`;
  const isTeam = context.hoedanigheden.some((h) =>
    ["procesregisseur", "procesondersteuner", "deelnemer", "casusregisseur"].includes(h),
  );
  const isBevraagd = context.hoedanigheden.includes("bevraagd");
  const isInzage = context.hoedanigheden.includes("inzage");
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
          ...((isStaf || isInzage) && magFaseZien(context, "inlichten")
            ? [{ href: `${basispad}/brieven`, label: "Brieven" }]
            : []),
          ...(isStaf || isInzage ? [{ href: `${basispad}/inzage`, label: "Inzageoverzicht" }] : []),
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
  /** Versions as they are now: sending again with these overwrites on purpose. */
  versies: Record<string, Record<string, number>>;
}

/**
 * Carries out a post: checks the form by its strict schema (422 with messages and all input kept), then runs `werk` in one
 * immediate transaction with the log row. A second post of the same page gets the same redirect and no effect. When
 * somebody else changed a field meanwhile nothing is written and both texts come back (409).
 */
export function verwerk<S extends z.ZodType, C extends Basis>(
  inzending: Inzending<C>,
  schema: S,
  werk: (waarden: z.output<S>, pen: Pen<C>) => Verwerkt,
): Response | TypedResponse<Formulierfout> {
  const { formulier, systeem, lezer } = inzending;
  const parsed = parseWithZod(formulier.velden, { schema });
  if (parsed.status !== "success") {
    return json<Formulierfout>(
      {
        formulierId: formulier.formulierId,
        inzending: parsed.reply(),
        conflict: [],
        versies: { ...formulier.versies },
      },
      { status: 422, ...koppen },
    );
  }
  const bezwaar = findOpslagbezwaar(systeem, inzending.handelingNaam);
  if (bezwaar) return nietOpgeslagen(formulier, parsed.reply({ formErrors: [bezwaar] }));
  const sleutel = `${lezer.accountId}|${formulier.eenmalig}|${formulier.formulierId}`;
  const pen = new Pen(inzending);
  try {
    const naar = schrijf(systeem, (tx) => {
      const eerder = tx.select().from(verwerktePost).where(eq(verwerktePost.sleutel, sleutel)).get();
      if (eerder) return eerder.bestemming;
      pen.begin(tx);
      const uitkomst = werk(parsed.value, pen);
      tx.insert(verwerktePost).values({ sleutel, bestemming: uitkomst.naar, moment: inzending.moment }).run();
      logAntwoord(tx, inzending, {
        gebeurtenis: "gewijzigd",
        handeling: inzending.handelingNaam,
        casusnummer: pen.casusnummer,
        grond: inzending.handeling ? `handelingentabel (${inzending.handeling.artikel})` : "handelingentabel",
      });
      const sleutels = verwijderConcept(tx, inzending, formulier.formulierId);
      if (sleutels.length > 0) pen.naAfloop.push(() => vernietigSleutels(systeem, sleutels));
      return uitkomst.naar;
    });
    pen.naAfloop.forEach((taak) => taak());
    return redirect(naar, 303);
  } catch (fout) {
    if (isOpslagfout(fout)) {
      systeem.logger.error({ verzoekId: inzending.verzoekId, fout: getOpslagcode(fout) }, "not saved");
      return nietOpgeslagen(formulier, parsed.reply({ formErrors: [schrijfOpslagmelding(fout)] }));
    }
    if (fout instanceof Invoerfout) {
      if (fout.grond !== null) logWeigering(inzending, inzending.handelingNaam, fout.grond, pen.casusnummer);
      const reply = parsed.reply({ fieldErrors: fout.velden, formErrors: fout.algemeen });
      return json<Formulierfout>(
        { formulierId: formulier.formulierId, inzending: reply, conflict: [], versies: { ...formulier.versies } },
        { status: 422, ...koppen },
      );
    }
    if (!(fout instanceof Versieconflict)) throw fout;
    const reply = parsed.reply({
      formErrors: [
        "Iemand anders heeft dit intussen gewijzigd. Er is niets opgeslagen. Vergelijk de teksten en sla opnieuw op.",
      ],
    });
    return json<Formulierfout>(
      { formulierId: formulier.formulierId, inzending: reply, ...leesConflict(inzending, fout) },
      { status: 409, ...koppen },
    );
  }
}

/** The disk refused: nothing was written, and everything that was typed comes back with the page. */
function nietOpgeslagen(
  { formulierId, versies }: Inzending<Basis>["formulier"],
  inzending: SubmissionResult,
): TypedResponse<Formulierfout> {
  return json({ formulierId, inzending, conflict: [], versies: { ...versies } }, { status: 503, ...koppen });
}

/** Thrown by the work of a form when the values together cannot be accepted. Nothing is written. */
export class Invoerfout extends Error {
  constructor(
    readonly velden: Record<string, string[]>,
    readonly algemeen: string[] = [],
    /** Rule and article, when a rule of the protocol refused: the refusal is then logged. */
    readonly grond: string | null = null,
  ) {
    super("Invalid input");
    this.name = "Invoerfout";
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
