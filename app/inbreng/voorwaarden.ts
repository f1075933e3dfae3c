import { z } from "zod";
import { keuze } from "~/lib/invoer";
import type { Gegevenstype } from "~/protocol/gegevenssoorten";
import { veldenVan } from "~/protocol/formulier";
import { getPartijrecht, type Partijtype } from "~/protocol/partijtypen";
import type { PartijFeiten, ToestemmingStand, Weigering, WpgToestemming } from "~/protocol/regels";
import { maakInbrengVraag, type InbrengVraag } from "~/protocol/regels/inbrengen";

/** P 7.2. */
export const toestemmingLabels = {
  niet_nodig: "Niet nodig",
  ontbreekt: "Wel nodig, nog niet gekregen",
  gegeven: "Nodig en gekregen",
  conflict_van_plichten: "Nodig, niet gekregen, en toch verstrekken: conflict van plichten",
  ingetrokken: "Door de betrokkene ingetrokken",
} as const satisfies Record<ToestemmingStand, string>;

/** What can be chosen before something was submitted, and by whom (P 7.2 e: zorg and hulp). */
export function listToestemmingsopties(type: Partijtype, ingediend: boolean): ToestemmingStand[] {
  const { zorgOfHulp } = getPartijrecht(type);
  return (Object.keys(toestemmingLabels) as ToestemmingStand[]).filter(
    (stand) => (stand !== "ingetrokken" || ingediend) && (stand !== "conflict_van_plichten" || zorgOfHulp),
  );
}

/** P 7.1, of politiegegevens that another Partij holds from elsewhere. */
export const wpgOpties = {
  gegeven: "Ja, de politie gaf toestemming",
  gevraagd: "Nog niet: vraag het aan de politie",
} as const;

export const wpgLabels: Record<WpgToestemming, string> = {
  gevraagd: "Aan de politie gevraagd",
  gegeven: "Door de politie gegeven",
  geweigerd: "Door de politie geweigerd of ingetrokken",
};

type MetVoorwaarden = "inbreng" | "ketenanalyse" | "verzoek" | "bijlage";

/** Fields of a form in which a Partij says under which conditions it provides (P 7.1, 7.2). */
export function voorwaardenvelden(entiteit: MetVoorwaarden) {
  return {
    toestemming: keuze(
      Object.keys(toestemmingLabels) as ToestemmingStand[],
      "Kies of toestemming van de betrokkene nodig is.",
    ),
    ...veldenVan(entiteit, {
      optioneel: [
        "toestemming_op",
        "toestemming_van",
        "toestemming_schriftelijk",
        "toestemming_intrekbaar",
        "afweging",
        "wpg_door",
        "wpg_op",
        "wpg_vraag",
      ],
    }),
    wpg: z.enum(Object.keys(wpgOpties) as (keyof typeof wpgOpties)[]).optional(),
  };
}

export interface Voorwaarden {
  toestemming: ToestemmingStand;
  toestemming_op?: string | undefined;
  toestemming_van?: "betrokkene" | "vertegenwoordiger" | undefined;
  toestemming_schriftelijk?: boolean | undefined;
  toestemming_intrekbaar?: boolean | undefined;
  afweging?: string | undefined;
  wpg?: keyof typeof wpgOpties | undefined;
  wpg_door?: string | undefined;
  wpg_op?: string | undefined;
  wpg_vraag?: string | undefined;
}

/**
 * What of it is stored: only what belongs to the chosen state; the rest is emptied. The question to the politie stays only
 * in a concept: once submitted it is a request of its own.
 */
export function leesVoorwaarden(v: Voorwaarden, isDoorverstrekking: boolean, isConcept = false) {
  const gegeven = v.toestemming === "gegeven";
  const wpg = isDoorverstrekking && v.wpg === "gegeven";
  return {
    toestemming_op: gegeven ? v.toestemming_op : undefined,
    toestemming_van: gegeven ? v.toestemming_van : undefined,
    toestemming_schriftelijk: gegeven ? v.toestemming_schriftelijk : undefined,
    toestemming_intrekbaar: gegeven ? v.toestemming_intrekbaar : undefined,
    afweging: v.toestemming === "conflict_van_plichten" ? v.afweging : undefined,
    wpg_door: wpg ? v.wpg_door : undefined,
    wpg_op: wpg ? v.wpg_op : undefined,
    wpg_vraag: isConcept && isDoorverstrekking ? v.wpg_vraag : undefined,
  };
}

/** Politiegegevens of a Partij that is not the politie (P 7.1). */
export function isDoorverstrekking(type: Partijtype, typen: readonly Gegevenstype[]): boolean {
  return type !== "politie" && typen.includes("politiegegevens");
}

interface Inhoud {
  typen: readonly Gegevenstype[];
  wpgArtikel: InbrengVraag["wpgArtikel"];
  heeftDoel: boolean;
}

/** The question for the rules of bringing in, out of a filled-in form. */
export function maakVraagOver(
  partij: PartijFeiten,
  vandaag: string,
  v: Voorwaarden,
  { typen, wpgArtikel, heeftDoel }: Inhoud,
): InbrengVraag {
  return {
    ...maakInbrengVraag(partij, vandaag),
    typen,
    // Whatever the politie brings in is a politiegegeven, whatever kind it is called (P 6.4 d).
    politiegegevens: partij.type === "politie",
    wpgArtikel,
    heeftDoel,
    toestemming: v.toestemming,
    bewijs:
      v.toestemming === "gegeven"
        ? {
            op: v.toestemming_op ?? null,
            van: v.toestemming_van !== undefined,
            schriftelijk: v.toestemming_schriftelijk === true,
            intrekbaar: v.toestemming_intrekbaar === true,
          }
        : null,
    heeftAfweging: v.afweging !== undefined,
    doorverstrekking:
      v.wpg === "gegeven"
        ? { stand: "gegeven", door: v.wpg_door !== undefined, op: v.wpg_op ?? null }
        : v.wpg === "gevraagd"
          ? { stand: "gevraagd" }
          : null,
  };
}

/** The field of the form at which a refusal of these rules belongs; undefined: the form as a whole. */
export function findVeldVan({ regel, artikel }: Weigering, { bewijs, doorverstrekking, vandaag }: InbrengVraag) {
  if (regel === "R-doel") return "doel";
  if (regel === "R-wpg") {
    if (doorverstrekking?.stand !== "gegeven") return "wpg";
    return doorverstrekking.door ? "wpg_op" : "wpg_door";
  }
  if (regel !== "R-toestemming") return undefined;
  if (artikel === "P 7.2 e") return "afweging";
  if (!bewijs?.op || bewijs.op > vandaag) return "toestemming_op";
  if (!bewijs.van) return "toestemming_van";
  return bewijs.schriftelijk ? "toestemming_intrekbaar" : "toestemming_schriftelijk";
}

/** Stored check boxes as a form takes them. */
export function alsVinkjes<K extends string>(waarden: Record<K, boolean | undefined>): Record<K, string | undefined> {
  const vinkjes = Object.entries(waarden).map(([naam, waarde]) => [naam, waarde === true ? "on" : undefined]);
  return Object.fromEntries(vinkjes) as Record<K, string | undefined>;
}

export const voorwaardenlabels = {
  toestemming: "Toestemming van de betrokkene",
  toestemming_op: "Datum van de toestemming",
  toestemming_van: "Wie gaf toestemming",
  toestemming_schriftelijk: "Schriftelijk vastgelegd",
  toestemming_intrekbaar: "Intrekken kan altijd",
  afweging: "Afweging",
  wpg: "Toestemming van de politie",
  wpg_door: "Wie van de politie",
  wpg_op: "Datum van de toestemming van de politie",
  wpg_vraag: "Wat vraagt u de politie",
};
