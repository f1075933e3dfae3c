import type { Bewaarstandwaarde } from "~/components";
import type { Afgeschermd, Opener, Veld } from "~/protocol/afscherming";
import type { Knopstand } from "~/protocol/antwoord.server";
import type { Sleutel, Waarden } from "~/protocol/gegevensregister";
import { rijversie } from "~/protocol/formulier";
import { maakBerichttekst, type Berichtbron } from "./berichten";
import { findApGemeldOp } from "./feiten";
import {
  datalekhandelingen,
  volgendeStap,
  weegDatalekhandeling,
  type DatalekFeiten,
  type Datalekhoedanigheid,
  type DatalekhandelingNaam,
} from "./handelingen";
import { weegApklok, weegMeldklok, type Klok } from "./klok";
import { berichtsoorten, betrokkenenGronden, inbreuken, type Berichtsoort } from "./lijsten";
import type { Berichtrij, Besluitrij, Datalekdossier } from "./repository.server";
import { apUitkomsten, betrokkenenUitkomsten } from "./lijsten";

export interface Besluitregel extends Omit<Besluitrij, "uitkomst" | "grond"> {
  uitkomst: string;
  grond: string | null;
  motivering: Veld | undefined;
}

export interface Berichtregel extends Omit<Berichtrij, "soort"> {
  soort: Berichtsoort;
  label: string;
  velden: Veld[];
}

type Versies = Record<string, Record<string, number>>;

export interface Formulierwaarden<E extends "datalek" | "datalekbeoordeling"> {
  waarden: Waarden<E>;
  versies: Versies;
}

/** What those who handle it and the toezichthouder see; who reported sees nothing of it. */
export interface Behandeling {
  ap: Klok | null;
  beoordeling: Veld[];
  beoordelen: Formulierwaarden<"datalekbeoordeling">;
  besluiten: Besluitregel[];
  berichten: Berichtregel[];
  /** With which the writer of a kennisgeving begins. */
  teksten: Record<"ap" | "partijen" | "betrokkenen", string>;
  afronding: Veld | undefined;
  /** The page that tells from the log who saw what. */
  heeftInzage: boolean;
  partijen: { waarde: string; label: string }[];
}

export interface DatalekView {
  nummer: string;
  inbreuk: string;
  partij: string;
  door: string;
  doorPartij: string;
  kennisgenomenOp: string;
  gemeldOp: string;
  bewaring: Bewaarstandwaarde;
  casusnummers: string[];
  klok: Klok;
  /** What is asked now; null when it is finished or not for this reader. */
  volgende: string | null;
  melding: Veld[];
  aanvullen: Formulierwaarden<"datalek">;
  handelingen: Partial<Record<DatalekhandelingNaam, Knopstand>>;
  behandeling: Behandeling | null;
}

export interface Datalekbron {
  dossier: Datalekdossier;
  feiten: DatalekFeiten;
  wie: readonly Datalekhoedanigheid[];
  opener: Opener;
  nu: string;
  /** Null for who only reported it. */
  behandeling: {
    beoordeling: Afgeschermd<"datalekbeoordeling"> | undefined;
    motiveringen: ReadonlyMap<string, Afgeschermd<"datalekbesluit">>;
    berichten: ReadonlyMap<string, Afgeschermd<"datalekbericht">>;
    afronding: Afgeschermd<"datalekafronding"> | undefined;
    heeftInzage: boolean;
    partijen: { waarde: string; label: string }[];
    veiligheidshuis: string;
  } | null;
  melding: Afgeschermd<"datalek"> | undefined;
}

/** The words of a besluit; a key that has left the list since keeps its own. */
export function schrijfBesluit({ uitkomst, grond }: Pick<Besluitrij, "uitkomst" | "grond">): {
  uitkomst: string;
  grond: string | null;
} {
  const woorden: Readonly<Record<string, string>> = { ...apUitkomsten, ...betrokkenenUitkomsten };
  const gronden: Readonly<Record<string, string>> = betrokkenenGronden;
  return { uitkomst: woorden[uitkomst] ?? uitkomst, grond: grond && (gronden[grond] ?? grond) };
}

function leesFormulier<E extends "datalek" | "datalekbeoordeling">(
  { opener, dossier }: Datalekbron,
  rij: Afgeschermd<E> | undefined,
): Formulierwaarden<E> {
  const { waarden, versies } = opener.formulierwaarden(rij);
  return { waarden, versies: { [dossier.zaak.id]: { ...versies, [rijversie]: dossier.zaak.versie } } };
}

export function listKnopstanden(
  feiten: DatalekFeiten,
  wie: readonly Datalekhoedanigheid[],
): Partial<Record<DatalekhandelingNaam, Knopstand>> {
  const standen: Partial<Record<DatalekhandelingNaam, Knopstand>> = {};
  for (const naam of Object.keys(datalekhandelingen) as DatalekhandelingNaam[]) {
    const uitkomst = weegDatalekhandeling(naam, wie, feiten);
    if (!uitkomst.toegestaan && uitkomst.reden !== "voorwaarde") continue;
    const { label, artikel } = datalekhandelingen[naam];
    const uitleg = uitkomst.toegestaan ? null : uitkomst.uitleg;
    standen[naam] = { label, artikel, toegestaan: uitkomst.toegestaan, uitleg };
  }
  return standen;
}

/** The clock of 72 hours; none when it was decided not to tell the AP. */
export function buildApklok(dossier: Datalekdossier, feiten: DatalekFeiten, nu: string): Klok | null {
  if (feiten.ap === "niet_melden") return null;
  return weegApklok(dossier.datalek.kennisgenomenOp, nu, findApGemeldOp(dossier));
}

function buildBehandeling(bron: Datalekbron): Behandeling | null {
  const { behandeling, dossier, feiten, opener, nu, melding } = bron;
  if (!behandeling) return null;
  const { beoordeling, motiveringen, berichten, afronding, veiligheidshuis, ...rest } = behandeling;
  const veld = <E extends "datalekbesluit" | "datalekafronding">(
    rij: Afgeschermd<E> | undefined,
    sleutel: Sleutel<E>,
  ) => rij && opener.veld(rij, sleutel);
  const tekstbron: Berichtbron = { dossier, opener, melding, beoordeling, veiligheidshuis };
  return {
    ...rest,
    ap: buildApklok(dossier, feiten, nu),
    beoordeling: beoordeling ? opener.velden(beoordeling) : [],
    beoordelen: leesFormulier(bron, beoordeling),
    besluiten: dossier.besluiten.map((besluit) => ({
      ...besluit,
      ...schrijfBesluit(besluit),
      motivering: veld(motiveringen.get(besluit.id), "motivering"),
    })),
    berichten: dossier.berichten.map((bericht) => {
      const rij = berichten.get(bericht.id);
      return { ...bericht, label: berichtsoorten[bericht.soort].label, velden: rij ? opener.velden(rij) : [] };
    }),
    teksten: {
      ap: maakBerichttekst("ap", tekstbron),
      partijen: maakBerichttekst("partijen", tekstbron),
      betrokkenen: maakBerichttekst("betrokkenen", tekstbron),
    },
    afronding: veld(afronding, "lessen"),
  };
}

export function buildDatalekView(bron: Datalekbron): DatalekView {
  const { dossier, feiten, wie, opener, nu, melding } = bron;
  const { zaak, datalek, door, doorPartij } = dossier;
  return {
    nummer: zaak.nummer,
    inbreuk: inbreuken[datalek.inbreuk],
    partij: datalek.partij,
    door,
    doorPartij,
    kennisgenomenOp: datalek.kennisgenomenOp,
    gemeldOp: datalek.gemeldOp,
    bewaring: { afgerondOp: zaak.afgerondOp, vernietigdOp: zaak.vernietigdOp, bewarenTot: zaak.bewarenTot },
    casusnummers: datalek.casusnummers?.split(",") ?? [],
    klok: weegMeldklok(datalek.kennisgenomenOp, nu, datalek.gemeldOp),
    volgende: bron.behandeling && !feiten.isAfgerond ? volgendeStap(feiten) : null,
    melding: melding ? opener.velden(melding) : [],
    aanvullen: leesFormulier(bron, melding),
    handelingen: listKnopstanden(feiten, wie),
    behandeling: buildBehandeling(bron),
  };
}
