import type { Bestandstand } from "~/bestanden/stand.server";
import { schrijfDeling } from "~/inbreng/view";
import type { Optie } from "~/inbreng/view";
import type { Afgeschermd, Opener, RijKop, Veld, Zeggenschap } from "~/protocol/afscherming";
import { bijlagesoorten, isBijlagecode } from "~/protocol/bijlagesoorten";
import type { Bestandwaarde } from "~/protocol/bestandstypen";
import { rijversie } from "~/protocol/formulier";
import type { Waarden } from "~/protocol/gegevensregister";
import type { Gegevenstype } from "~/protocol/gegevenssoorten";
import { listToestemmingsopties } from "~/inbreng/voorwaarden";
import type { Partijtype } from "~/protocol/partijtypen";
import type { ToestemmingStand } from "~/protocol/regels";

export interface BijlageView {
  id: string;
  /** Place in the list of this reader, for the name of the file. */
  nr: number;
  soort: string;
  verstrekker: string;
  auteur: string;
  omschrijving: Veld | undefined;
  velden: Veld[];
  bestand: { veld: Veld; stand: Bestandstand } | null;
  isEigen: boolean;
  /** How far the sharing is; for the own Partij and staff. */
  deling: string | null;
  magVrijgeven: boolean;
  magVerwijderen: boolean;
  voorwaarden: {
    toestemming: ToestemmingStand;
    /** What can be chosen about it now (P 7.2). */
    toestemmingen: ToestemmingStand[];
    waarden: Pick<Waarden<"bijlage">, (typeof voorwaarden)[number]>;
    zeggenschap: Zeggenschap;
    /** P 7.1: the permission of the politie is still to be recorded. */
    wachtOpPolitie: boolean;
    delen_met: "alle" | "gekozen" | "geen";
    partijen: string[];
    vooraf: boolean;
  } | null;
  versies: Record<string, Record<string, number>>;
}

export interface Bijlagekeuze {
  isStaf: boolean;
  soorten: Optie[];
  partijen: Optie[];
  grondslag: string;
  bevat: Gegevenstype[];
  /** What the author can mark. */
  markeringen: Record<string, string>;
  toestemmingen: ToestemmingStand[];
  isPolitie: boolean;
  doelVerplicht: boolean;
  logboek: { waarde: string; datum: Veld | undefined; soort: Veld | undefined }[];
}

export interface BijlagenView {
  bijlagen: BijlageView[];
  /** What the form offers; null when this Partij adds nothing. */
  keuze: Bijlagekeuze | null;
  weigering: { uitleg: string; regel: string; artikel: string } | null;
}

interface Feiten {
  isStaf: boolean;
  magVrijgeven: boolean;
  magVerwijderen: boolean;
  isEigen: (kop: RijKop) => boolean;
  type: Partijtype;
  standVan: (waarde: Bestandwaarde) => Bestandstand;
}

const voorwaarden = [
  "toestemming_op",
  "toestemming_van",
  "toestemming_schriftelijk",
  "toestemming_intrekbaar",
  "afweging",
] as const;
const velden = ["datum", "grondslag", "doel", "wpg_artikel", ...voorwaarden, "wpg_door", "wpg_op"] as const;

export function buildBijlagen(opener: Opener, rijen: readonly Afgeschermd<"bijlage">[], feiten: Feiten): BijlageView[] {
  return opener
    .lijst(rijen, (rij, kop) => ({ rij, kop }))
    .map(({ rij, kop }, plaats) => {
      const inhoud = opener.veld(rij, "inhoud");
      const isEigen = feiten.isEigen(kop);
      return {
        id: kop.id,
        nr: plaats + 1,
        soort: kop.code !== null && isBijlagecode(kop.code) ? bijlagesoorten[kop.code].label : "Bijlage",
        verstrekker: kop.verstrekker,
        auteur: kop.auteur,
        omschrijving: opener.veld(rij, "omschrijving"),
        velden: opener.velden(rij, velden),
        bestand: inhoud
          ? { veld: inhoud, stand: inhoud.soort === "zichtbaar" ? feiten.standVan(inhoud.waarde) : "open" }
          : null,
        isEigen,
        deling: isEigen || feiten.isStaf ? schrijfBijlagedeling(kop) : null,
        magVrijgeven:
          feiten.magVrijgeven &&
          kop.voorafAkkoordOp !== null &&
          !kop.vrijgegevenOp &&
          !kop.gedeeldOp &&
          inhoud?.soort === "zichtbaar",
        magVerwijderen: feiten.magVerwijderen || isEigen,
        voorwaarden: isEigen ? buildVoorwaarden(opener, rij, kop, feiten.type) : null,
        versies: { [kop.id]: { [rijversie]: kop.versie } },
      };
    });
}

function schrijfBijlagedeling(kop: RijKop): string {
  if (kop.toegestaanVoor?.length === 0) return "Alleen voor de procesregie van het Veiligheidshuis";
  const wanneer = kop.verstrekkerPartijId === null && kop.gedeeldOp ? "Gedeeld" : schrijfDeling(kop);
  return kop.toegestaanVoor ? `${wanneer}; alleen met gekozen Partijen` : wanneer;
}

function buildVoorwaarden(
  opener: Opener,
  rij: Afgeschermd<"bijlage">,
  kop: RijKop,
  type: Partijtype,
): NonNullable<BijlageView["voorwaarden"]> {
  const gekozen = kop.toegestaanVoor;
  return {
    toestemming: kop.toestemming,
    toestemmingen: listToestemmingsopties(type, true),
    waarden: opener.formulierwaarden(rij, voorwaarden).waarden,
    zeggenschap: kop.zeggenschap ?? "per_fase",
    wachtOpPolitie:
      kop.verstrekkerPartijtype !== "politie" &&
      kop.gemarkeerd.includes("politiegegevens") &&
      kop.wpgToestemming !== "gegeven",
    delen_met: gekozen === null ? "alle" : gekozen.length === 0 ? "geen" : "gekozen",
    partijen: [...(gekozen ?? [])],
    // Of what the Veiligheidshuis itself adds no accord is asked: it is shared, or it is not.
    vooraf: kop.verstrekkerPartijId === null ? kop.gedeeldOp !== null : kop.voorafAkkoordOp !== null,
  };
}
