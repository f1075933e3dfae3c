import { isLopend, leesStand, type Akkoordstand } from "~/akkoorden/soorten";
import { stuurAkkoordbericht } from "~/akkoorden/bericht.server";
import { meldAanOntvangers, meldAanRegie, meldAanVerstrekker, meldVerlies } from "~/gegevens/melden.server";
import type { RijKop } from "~/protocol/afscherming";
import { Invoerfout } from "~/protocol/antwoord.server";
import { rijversie } from "~/protocol/formulier";
import type { Waarden } from "~/protocol/gegevensregister";
import type { Pen } from "~/protocol/pen.server";
import type { CasusContext } from "~/protocol/poort.server";
import { nietGevonden } from "~/protocol/weigering.server";
import { listRijen } from "~/storage/dossier.server";
import { zetBeperking, zetCorrectie } from "~/storage/gebruik.server";
import type { Databank, Transactie } from "~/storage/systeem.server";
import { findMoment, metGeheel, type Gegevenplek } from "./plek.server";
import { maakMelding } from "./melding.server";
import { bepaalMag } from "./rules";

type CasusPen = Pen<CasusContext>;

/** The reports about this value that the reader may know of, oldest first. */
export function listMeldingen(
  { systeem, casus, opener }: CasusContext,
  { rijId, soort }: Pick<Gegevenplek, "rijId" | "soort">,
  lezen: Databank | Transactie = systeem.databank,
): { id: string; kop: RijKop; stand: Akkoordstand }[] {
  return opener
    .lijst(listRijen(systeem, casus.id, "akkoordverzoek", lezen), (_rij, kop) => kop)
    .filter((kop) => kop.code === "correctie" && kop.ouderId === rijId && kop.overSoort === soort)
    .map((kop) => ({ id: kop.id, kop, stand: leesStand(kop.status) }));
}

/** What is not for this reader to do with this value is answered as unknown, whatever the form says. */
function eis(mag: boolean): void {
  if (!mag) throw nietGevonden();
}

function eigenPartij({ lezer, hoedanigheden }: CasusContext): string | null {
  return hoedanigheden.some((wie) => wie === "procesregisseur" || wie === "procesondersteuner")
    ? null
    : lezer.partij.id;
}

function schermVan({ rijId, sleutel }: Gegevenplek): string {
  return `gegevens/${rijId}/${sleutel}`;
}

function legVast(pen: CasusPen, gegeven: Gegevenplek, toelichting: string): void {
  const { context, tx } = pen;
  const vanPartijId = eigenPartij(context);
  const heeftOpen = listMeldingen(context, gegeven, tx).some(
    ({ kop, stand }) => stand === "gevraagd" && kop.verstrekkerPartijId === vanPartijId,
  );
  if (heeftOpen) throw new Invoerfout({}, ["Uw organisatie heeft dit al gemeld. Wacht op het antwoord."]);
  const { soort, rijId, stand } = gegeven;
  maakMelding(pen, context, { soort, rijId, toelichting, vanPartijId, aanPartijId: stand.bron.partijId });
}

/** P 9.5, 10.1: a receiver reports a mistake to who supplied the value; the procesregisseur, who coordinates, is told. */
export function meldFout(pen: CasusPen, gegeven: Gegevenplek, { toelichting }: { toelichting: string }): void {
  const { context, tx } = pen;
  eis(bepaalMag(context, gegeven).melden);
  legVast(pen, gegeven, toelichting);
  const { partijId } = gegeven.stand.bron;
  const scherm = schermVan(gegeven);
  const aanleiding = "is gemeld dat een gegeven niet klopt.";
  meldAanVerstrekker(context, tx, { partijId, scherm, aanleiding });
  if (partijId !== null)
    meldAanRegie(
      context,
      tx,
      `${aanleiding} De verstrekker is om een antwoord gevraagd (privacyprotocol, artikel 9.5).`,
      scherm,
    );
}

/** AVG 18, P 9.5: kept, and not used from now on, until it was looked into. Who could read it is told. */
export function beperk(pen: CasusPen, gegeven: Gegevenplek, { toelichting }: { toelichting: string }): void {
  const { context, tx } = pen;
  const mag = bepaalMag(context, gegeven);
  eis(mag.beperken);
  legVast(pen, gegeven, toelichting);
  const plek = metGeheel(gegeven);
  const soorten = plek.sleutels.map((sleutel) => `${plek.entiteit}.${sleutel}`);
  meldVerlies(
    pen,
    plek,
    () => zetBeperking(tx, context.casus.id, { rijId: plek.rijId, soorten }, "gemeld_onjuist"),
    "beperking",
  );
  const scherm = schermVan(gegeven);
  if (mag.isVerstrekker) {
    meldAanRegie(
      context,
      tx,
      "meldt een verstrekker dat een eigen gegeven onjuist of betwist is. Het wordt nu niet gebruikt (privacyprotocol, artikel 9.5).",
      scherm,
    );
  } else {
    const aanleiding = "wordt een gegeven nu niet gebruikt: het is gemeld als onjuist of betwist.";
    meldAanVerstrekker(context, tx, { partijId: gegeven.stand.bron.partijId, scherm, aanleiding });
  }
  pen.zetBsnIndex();
}

/** A restriction that was set because of a report ends with it; one that the betrokkene asked for stays (AVG 18 lid 3). */
function hefOp(pen: CasusPen, gegeven: Gegevenplek): void {
  if (gegeven.stand.bron.beperkt !== "gemeld_onjuist") return;
  const { rijId, entiteit, sleutels } = metGeheel(gegeven);
  const soorten = sleutels.map((sleutel) => `${entiteit}.${sleutel}`);
  zetBeperking(pen.tx, pen.context.casus.id, { rijId, soorten }, null);
  pen.zetBsnIndex();
}

function sluit(
  pen: CasusPen,
  { id, kop }: { id: string; kop: RijKop },
  status: Akkoordstand,
  antwoord: string | undefined,
  versie?: number,
): void {
  if (antwoord) pen.schrijfGegevens("akkoordverzoek", id, { antwoord }, eigenPartij(pen.context) ?? undefined);
  pen.wijzigRij(id, { status }, versie);
  if (kop.auteurAccountId === pen.context.lezer.accountId) return;
  stuurAkkoordbericht(
    pen,
    [kop.auteurAccountId],
    "Antwoord op uw melding",
    "Uw melding dat een gegeven niet klopt, is beantwoord.",
  );
}

/**
 * P 9.5, 10.1: a new version by who supplied it. It comes in the place of the old one, of which nothing is kept; every open
 * report is answered by it, and everybody who can read it, or could, is told.
 */
export function corrigeer(
  pen: CasusPen,
  gegeven: Gegevenplek,
  { waarde, antwoord }: { waarde: unknown; antwoord?: string | undefined },
): void {
  const { context, tx } = pen;
  const { casus, moment } = context;
  const mag = bepaalMag(context, gegeven);
  eis(mag.corrigeren);
  const { entiteit, rijId, sleutel, soort, rij } = gegeven;
  const oud = context.opener.veld(rij, sleutel);
  if (oud?.soort === "zichtbaar" && oud.waarde === waarde) {
    throw new Invoerfout({ waarde: ["Dit is hetzelfde als wat er nu staat. Wijzig het, of kies Annuleren."] });
  }
  hefOp(pen, gegeven);
  pen.schrijfGegevens(
    entiteit,
    rijId,
    { [sleutel]: waarde } as Waarden<typeof entiteit>,
    eigenPartij(context) ?? undefined,
  );
  zetCorrectie(tx, casus.id, { rijId, soorten: [soort] }, moment);
  for (const melding of listMeldingen(context, gegeven, tx).filter(({ stand }) => isLopend(stand))) {
    sluit(pen, melding, "gecorrigeerd", antwoord);
  }
  meldAanOntvangers(context, tx, metGeheel(gegeven), "gecorrigeerd");
  if (mag.isVerstrekker) {
    meldAanRegie(
      context,
      tx,
      "heeft een verstrekker een eigen gegeven gecorrigeerd (privacyprotocol, artikel 9.5).",
      schermVan(gegeven),
    );
  }
  pen.zetBsnIndex();
}

/** The answer to one report. `gecorrigeerd`: it was changed since, on another screen. A restriction because of it ends. */
export function beantwoord(
  pen: CasusPen,
  gegeven: Gegevenplek,
  {
    melding: id,
    uitkomst,
    antwoord,
  }: { melding: string; uitkomst: "gecorrigeerd" | "niet_gecorrigeerd"; antwoord?: string | undefined },
): void {
  const { context, tx } = pen;
  eis(bepaalMag(context, gegeven).antwoorden);
  const meldingen = listMeldingen(context, gegeven, tx);
  const melding = meldingen.find((kandidaat) => kandidaat.id === id);
  if (!melding) throw nietGevonden();
  if (melding.stand !== "gevraagd") throw new Invoerfout({}, ["Deze melding is al beantwoord of teruggenomen."]);
  const gewijzigdOp = findMoment(tx, gegeven.rijId, gegeven.soort);
  if (uitkomst === "gecorrigeerd" && gewijzigdOp !== undefined && gewijzigdOp <= melding.kop.aangemaaktOp) {
    throw new Invoerfout({ uitkomst: ["Sinds deze melding is het gegeven niet veranderd. Corrigeer het eerst."] });
  }
  sluit(pen, melding, uitkomst, antwoord, context.formulier.versies[id]?.[rijversie]);
  if (uitkomst === "gecorrigeerd") {
    zetCorrectie(tx, context.casus.id, { rijId: gegeven.rijId, soorten: [gegeven.soort] }, context.moment);
    meldAanOntvangers(context, tx, metGeheel(gegeven), "gecorrigeerd");
  }
  if (meldingen.every(({ id: ander, stand }) => ander === id || stand !== "gevraagd")) hefOp(pen, gegeven);
}
