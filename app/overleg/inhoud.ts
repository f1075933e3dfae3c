import type { Afgeschermd, Opener, Veld } from "~/protocol/afscherming";
import type { Sleutel } from "~/protocol/gegevensregister";
import { getInbrengsoort, isInbrengcode } from "~/protocol/inbrengsoorten";
import { buildScores, type ScoreView } from "./scores";

/** What is discussed of one casus in one overleg, sealed. */
export interface Puntrijen {
  persoon: Afgeschermd<"persoon">[];
  agendapunt: Afgeschermd<"agendapunt">[];
  bespreking: Afgeschermd<"bespreking">[];
  leefgebiedscore: Afgeschermd<"leefgebiedscore">[];
  inbreng: Afgeschermd<"inbreng">[];
  ketenanalyse: Afgeschermd<"ketenanalyse">[];
  analyse: Afgeschermd<"analyse">[];
  interventie: Afgeschermd<"interventie">[];
  actie: Afgeschermd<"actie">[];
  afschalingscriterium: Afgeschermd<"afschalingscriterium">[];
}

/** Around the rows; nothing of it is a value of the register. */
export interface Puntfeiten {
  agendarijId: string;
  overlegId: string;
  /** The last overleg before this one in which the casus was discussed. */
  vorigOverlegId: string | undefined;
  /** Name and Partij of the casusregisseur: an employee. */
  casusregisseur: string | null;
}

export interface Inbrengblok {
  id: string;
  soort: string;
  verstrekker: string;
  tekst: Veld | undefined;
  /** R-doel: politie and OM say what for. */
  doel: Veld | undefined;
  isPolitie: boolean;
}

export interface Planblok {
  id: string;
  titel: Veld | undefined;
  /** Who does it; employees and Partijen are no case data. */
  wie: string | null;
  velden: Veld[];
}

/** The discussion as far as it is for one reader or one room: whatever is not for them left nothing behind. */
export interface Inhoud {
  naam: Veld[];
  voorbereiding: Veld[];
  toestandsbeeld: Veld | undefined;
  inbreng: Inbrengblok[];
  analyse: Veld | undefined;
  ketenanalyses: Inbrengblok[];
  scores: (ScoreView & { vorige: Veld | undefined })[];
  besluit: Veld | undefined;
  afschalen: Veld | undefined;
  interventies: (Planblok & { leefgebied: string | null })[];
  acties: Planblok[];
  criteria: Planblok[];
  casusregisseur: string | null;
}

export function schrijfInbrengsoort(code: string | null): string {
  return code !== null && isInbrengcode(code) ? getInbrengsoort(code).label : "Informatie";
}

type Brengend = "inbreng" | "ketenanalyse";

function buildInbreng<E extends Brengend>(
  opener: Opener,
  rijen: readonly Afgeschermd<E>[],
  velden: (rij: Afgeschermd<E>) => Pick<Inbrengblok, "tekst" | "doel">,
): Inbrengblok[] {
  return opener
    .lijst(rijen, (rij, kop): Inbrengblok[] => {
      // A concept and what was taken back are marks for staff elsewhere; in the meeting they are not there.
      if (kop.status !== "ingediend") return [];
      const { id, verstrekker } = kop;
      // P 7.1: of the politie itself, or passed on by another Partij.
      const isPolitie = kop.verstrekkerPartijtype === "politie" || kop.gemarkeerd.includes("politiegegevens");
      return [{ id, soort: schrijfInbrengsoort(kop.code), verstrekker, isPolitie, ...velden(rij) }];
    })
    .flat();
}

/** The last filled text of this overleg: earlier ones stay what they were. */
export function zoekTekst(
  opener: Opener,
  rijen: readonly Afgeschermd<"bespreking">[],
  overlegId: string,
  sleutel: Sleutel<"bespreking">,
): Veld | undefined {
  return opener
    .lijst(rijen, (rij, kop) => (kop.overlegId === overlegId ? opener.veld(rij, sleutel) : undefined))
    .findLast((veld) => veld !== undefined);
}

/** What was known before the discussion: who it is about, its purpose, inbreng and analyses. */
export function buildAchtergrond(
  opener: Opener,
  rijen: Puntrijen,
  { agendarijId }: Puntfeiten,
): Pick<Inhoud, "naam" | "voorbereiding" | "inbreng" | "analyse" | "ketenanalyses"> {
  const [persoon] = rijen.persoon;
  return {
    naam: persoon ? opener.velden(persoon, ["voornamen", "tussenvoegsel", "achternaam"]) : [],
    voorbereiding: opener
      .lijst(rijen.agendapunt, (rij, kop) => (kop.id === agendarijId ? opener.velden(rij) : []))
      .flat(),
    inbreng: buildInbreng(opener, rijen.inbreng, (rij) => ({
      tekst: opener.veld(rij, "tekst"),
      doel: opener.veld(rij, "doel"),
    })),
    analyse: opener.lijst(rijen.analyse, (rij) => opener.veld(rij, "tekst")).findLast((veld) => veld !== undefined),
    ketenanalyses: buildInbreng(opener, rijen.ketenanalyse, (rij) => ({
      tekst: opener.veld(rij, "tekst"),
      doel: undefined,
    })),
  };
}

/** The scores of this overleg, each with the one of the last time before it. */
export function buildScoresMetVorige(
  opener: Opener,
  rijen: Pick<Puntrijen, "leefgebiedscore">,
  { overlegId, vorigOverlegId }: Pick<Puntfeiten, "overlegId" | "vorigOverlegId">,
): Inhoud["scores"] {
  const eerdere = vorigOverlegId ? buildScores(opener, rijen.leefgebiedscore, vorigOverlegId) : [];
  const vorigeVan = (leefgebied: string) => eerdere.find((score) => score.leefgebied === leefgebied)?.score;
  return buildScores(opener, rijen.leefgebiedscore, overlegId).map((score) => ({
    ...score,
    vorige: vorigeVan(score.leefgebied),
  }));
}

export function buildCriteria(opener: Opener, rijen: Pick<Puntrijen, "afschalingscriterium">): Planblok[] {
  return opener.lijst(rijen.afschalingscriterium, (rij, kop) => ({
    id: kop.id,
    titel: opener.veld(rij, "criterium"),
    wie: null,
    velden: opener.velden(rij, ["bereikt", "toelichting"]),
  }));
}

/** The one builder for the projector, for those who follow on an own device and for the chair; the opener decides. */
export function buildInhoud(opener: Opener, rijen: Puntrijen, feiten: Puntfeiten): Inhoud {
  const { overlegId } = feiten;
  return {
    ...buildAchtergrond(opener, rijen, feiten),
    toestandsbeeld: zoekTekst(opener, rijen.bespreking, overlegId, "toestandsbeeld"),
    scores: buildScoresMetVorige(opener, rijen, feiten),
    besluit: zoekTekst(opener, rijen.bespreking, overlegId, "besluit"),
    afschalen: zoekTekst(opener, rijen.bespreking, overlegId, "afschalen"),
    interventies: opener
      .lijst(rijen.interventie, (rij, kop) => {
        if (kop.status === "afgesloten") return [];
        const leefgebied = opener.waarde(rij, "leefgebied");
        return [
          {
            id: kop.id,
            titel: opener.veld(rij, "omschrijving"),
            wie: kop.voorPartij,
            velden: opener.velden(rij, ["beoogd_einde", "uitvoerder", "toelichting"]),
            leefgebied: leefgebied ? opener.lijsten.schrijf("leefgebieden", leefgebied) : null,
          },
        ];
      })
      .flat(),
    acties: opener
      .lijst(rijen.actie, (rij, kop) => {
        const status = opener.waarde(rij, "status");
        if (status !== undefined && status !== "open") return [];
        const wie = [kop.voorAccount, kop.voorPartij].filter(Boolean).join(", ") || null;
        return [{ id: kop.id, titel: opener.veld(rij, "omschrijving"), wie, velden: opener.velden(rij, ["deadline"]) }];
      })
      .flat(),
    criteria: buildCriteria(opener, rijen),
    casusregisseur: feiten.casusregisseur,
  };
}
