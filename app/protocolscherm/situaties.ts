import { plusMaanden } from "~/lib/datum";
import { fasen, toestanden, type Fase, type Toestand } from "~/protocol/fasen";
import { gegevensregister, type Entiteit } from "~/protocol/gegevensregister";
import { beschrijfGegeven } from "~/protocol/gegevensvraag";
import type { Gegevenstype } from "~/protocol/gegevenssoorten";
import type { CasusFeiten, GegevenVraag, Lezer, ToestemmingStand, WpgToestemming } from "~/protocol/regels";
import { maandenTotArchief } from "~/protocol/regels/dossier";
import { akkoordentiteiten } from "~/protocol/regels/wie";
import { VANDAAG } from "./lezers";

/** States of a casus that the matrix shows: all there are, and the closed one again after it was archived. */
export interface Moment {
  readonly sleutel: string;
  readonly fase: Fase;
  readonly label: string;
  readonly casus: Pick<CasusFeiten, "toestand" | "afgeslotenOp">;
}

export const momenten: readonly Moment[] = (Object.keys(toestanden) as Toestand[])
  .flatMap((toestand): Moment[] => {
    const { fase, label } = toestanden[toestand];
    const nu: Moment = {
      sleutel: toestand,
      fase,
      label,
      casus: { toestand, afgeslotenOp: toestand === "afgesloten" ? VANDAAG : null },
    };
    if (toestand !== "afgesloten") return [nu];
    const afgeslotenOp = plusMaanden(VANDAAG, -maandenTotArchief);
    const later = { sleutel: "gearchiveerd", label: `${label}, na ${String(maandenTotArchief)} maanden` };
    return [nu, { ...nu, ...later, casus: { toestand, afgeslotenOp } }];
  })
  .sort((a, b) => fasen.indexOf(a.fase) - fasen.indexOf(b.fase));

export const markeringen = {
  gewoon: "gewoon",
  strafrechtelijk: "strafrechtelijk",
  bijzonder: "bijzonder",
  wpg_gegeven: "politiegegevens van elders, met toestemming van de politie",
  wpg_gevraagd: "politiegegevens van elders, zonder toestemming van de politie",
} as const;
export type Markering = keyof typeof markeringen;

export const toestemmingen: Record<ToestemmingStand, string> = {
  niet_nodig: "niet nodig",
  ontbreekt: "nodig, ontbreekt",
  gegeven: "gegeven",
  ingetrokken: "ingetrokken",
  conflict_van_plichten: "conflict van plichten",
};

type Rij = GegevenVraag["rij"];

const kaal: Rij = {
  status: null,
  verstrekkerPartijId: null,
  verstrekkerPartijtype: null,
  auteurAccountId: "account-ander",
  rijPartijId: null,
  voorPartijId: null,
  voorafAkkoord: false,
  vrijgegeven: false,
  gedeeld: false,
  toegestaanVoor: null,
  toestemming: "niet_nodig",
  wpgToestemming: null,
  hergebruikVoor: [],
  geldtTot: "afgesloten",
  ingetrokken: false,
  beperkt: null,
};
const vanAnder: Rij = { ...kaal, verstrekkerPartijId: "partij-ander", rijPartijId: "partij-ander" };
/** Shared with everybody, so that only what the state itself does makes a difference. */
const elders: Partial<Rij> = { verstrekkerPartijId: "partij-ander", status: "ingediend", gedeeld: true };
const vanEigen = ({ accountId, partij }: Lezer): Rij => ({
  ...kaal,
  verstrekkerPartijId: partij.id,
  rijPartijId: partij.id,
  auteurAccountId: accountId,
});

/** How far a row is shared, and whose it is, as seen by the reader. */
export const delingen = {
  eigen: { label: "van de eigen Partij", rij: (lezer: Lezer): Rij => ({ ...vanEigen(lezer), status: "concept" }) },
  concept: { label: "concept van een andere Partij", rij: (): Rij => ({ ...vanAnder, status: "concept" }) },
  ingediend: {
    label: "ingediend bij de procesregisseur",
    rij: (): Rij => ({ ...vanAnder, status: "ingediend" }),
  },
  vrijgegeven: {
    label: "vooraf vrijgegeven",
    rij: (): Rij => ({ ...vanAnder, status: "ingediend", voorafAkkoord: true, vrijgegeven: true }),
  },
  gedeeld: { label: "gedeeld in het overleg", rij: (): Rij => ({ ...vanAnder, status: "ingediend", gedeeld: true }) },
  gedeeld_met_anderen: {
    label: "gedeeld, niet met deze Partij",
    rij: (): Rij => ({ ...vanAnder, status: "ingediend", gedeeld: true, toegestaanVoor: ["partij-derde"] }),
  },
  ingetrokken: {
    label: "ingetrokken",
    rij: (): Rij => ({ ...vanAnder, status: "ingetrokken", gedeeld: true }),
  },
  eigen_vast: { label: "van de eigen Partij", rij: vanEigen },
  ander_vast: { label: "van een andere Partij", rij: (): Rij => vanAnder },
  vastgelegd: { label: "niet aan deze Partij gericht", rij: (): Rij => kaal },
  gericht_ander: {
    label: "van een andere Partij, aan de eigen Partij gericht",
    rij: ({ partij }: Lezer): Rij => ({ ...vanAnder, voorPartijId: partij.id }),
  },
  gericht: {
    label: "aan de eigen Partij gericht",
    rij: ({ partij }: Lezer): Rij => ({ ...kaal, voorPartijId: partij.id }),
  },
  niet_overgenomen: {
    label: "niet overgenomen uit een eerdere fase",
    rij: ({ partij }: Lezer): Rij => ({ ...kaal, ...elders, voorPartijId: partij.id, geldtTot: "aangemeld" }),
  },
  eigen_niet_overgenomen: {
    label: "van de eigen Partij, niet overgenomen",
    rij: (lezer: Lezer): Rij => ({ ...vanEigen(lezer), status: "ingediend", geldtTot: "aangemeld" }),
  },
  gebruik_ingetrokken: {
    label: "door de verstrekker ingetrokken",
    rij: ({ partij }: Lezer): Rij => ({ ...kaal, ...elders, voorPartijId: partij.id, ingetrokken: true }),
  },
  eigen_gebruik_ingetrokken: {
    label: "door de eigen Partij ingetrokken",
    rij: (lezer: Lezer): Rij => ({ ...vanEigen(lezer), status: "ingediend", ingetrokken: true }),
  },
  beperkt: {
    label: "beperkt",
    rij: ({ partij }: Lezer): Rij => ({ ...kaal, ...elders, voorPartijId: partij.id, beperkt: "verzoek_betrokkene" }),
  },
  eigen_beperkt: {
    label: "van de eigen Partij, beperkt",
    rij: (lezer: Lezer): Rij => ({ ...vanEigen(lezer), status: "ingediend", beperkt: "juistheid_betwist" }),
  },
} as const satisfies Record<string, { label: string; rij: (lezer: Lezer) => Rij }>;
export type Deling = keyof typeof delingen;

const ingebracht: readonly Deling[] = [
  "eigen",
  "concept",
  "ingediend",
  "vrijgegeven",
  "gedeeld",
  "gedeeld_met_anderen",
  "ingetrokken",
];

/** In these every value can be, whatever it is: shown once, not for each entity. */
export const gebruikstanden: readonly Deling[] = [
  "niet_overgenomen",
  "eigen_niet_overgenomen",
  "gebruik_ingetrokken",
  "eigen_gebruik_ingetrokken",
  "beperkt",
  "eigen_beperkt",
];

/** The states that a row of this entity can be in, by what the register says of it. */
export function listDelingen(entiteit: Entiteit): readonly Deling[] {
  const beschrijving = gegevensregister[entiteit];
  if ("ingebracht" in beschrijving) return ingebracht;
  if (akkoordentiteiten.includes(entiteit)) return ["eigen_vast", "gericht_ander", "ander_vast"];
  return beschrijving.eigenaar === "verstrekker" ? ["eigen_vast", "ander_vast"] : ["gericht", "vastgelegd"];
}

/** Toestemming is recorded for what a Partij brings in as one piece (P 7.2). */
export function listToestemmingen(entiteit: Entiteit): readonly ToestemmingStand[] {
  const beschrijving = gegevensregister[entiteit];
  return "ingebracht" in beschrijving && "toestemming_op" in beschrijving.velden
    ? ["niet_nodig", "gegeven", "conflict_van_plichten", "ontbreekt", "ingetrokken"]
    : ["niet_nodig"];
}

export function typenVan(markering: Markering): readonly Gegevenstype[] {
  if (markering === "gewoon") return [];
  return markering === "strafrechtelijk" || markering === "bijzonder" ? [markering] : ["politiegegevens"];
}

/** What the politie said about passing them on (P 7.1). */
export function wpgVan(markering: Markering): WpgToestemming | null {
  return markering === "wpg_gegeven" ? "gegeven" : markering === "wpg_gevraagd" ? "gevraagd" : null;
}

/** A mark counts only for the fields that the register lets be marked. */
export function listMarkeringen(entiteit: Entiteit, sleutel: string): readonly Markering[] {
  // Of a text of the Veiligheidshuis politiegegevens are strafrechtelijk, and no more is asked (P 7.1).
  const ingebrachte = "ingebracht" in gegevensregister[entiteit];
  const alle = (Object.keys(markeringen) as Markering[]).filter((m) => ingebrachte || wpgVan(m) === null);
  const zonder = beschrijfGegeven(entiteit, sleutel, []).typen.length;
  return alle.filter((m) => m === "gewoon" || beschrijfGegeven(entiteit, sleutel, typenVan(m)).typen.length > zonder);
}
