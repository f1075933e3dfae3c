import { Invoerfout, type Pen } from "~/protocol/antwoord.server";
import { toestanden } from "~/protocol/fasen";
import type { Waarden } from "~/protocol/gegevensregister";
import type { Gegevenstype } from "~/protocol/gegevenssoorten";
import { getInbrengsoort, isInbrengcode } from "~/protocol/inbrengsoorten";
import type { CasusContext } from "~/protocol/poort.server";
import { oordeel, type ToestemmingStand } from "~/protocol/regels";
import { inbrengregels } from "~/protocol/regels/inbrengen";

export interface NieuweInbreng {
  /** Code of `inbrengsoorten`. */
  soort: string;
  waarden: Waarden<"inbreng">;
  /** What the author marks besides what the kind already is. */
  bevat?: readonly string[] | undefined;
  /** Default: `gegeven` when a date of toestemming is filled in, else `niet_nodig`. */
  toestemming?: ToestemmingStand;
  /** A concept is for the own Partij only; `ingediend` goes to the procesregisseur. */
  status: "concept" | "ingediend";
  /** The uitvraag that this answers. */
  ouderId?: string;
  voorafAkkoordOp?: string | null;
  /** Ids of the Partijen with which the verstrekker shares it; null: all that are involved (C 16.2). */
  toegestaanVoor?: readonly string[] | null;
}

export interface GetoetsteInbreng {
  /** All strict types of the row: of its kind, and those the author marked. */
  gemarkeerd: Gegevenstype[];
  toestemming: ToestemmingStand;
}

/**
 * May the reader's Partij bring this in now? Throws `Invoerfout` on the field that is wrong, with rule and article
 * (R-fase, R-partij, R-verstrekker, R-grondslag, P 7.2). Writes nothing.
 */
export function toetsInbreng({ lezer, vandaag, casusFeiten }: CasusContext, nieuw: NieuweInbreng): GetoetsteInbreng {
  const { soort: code, waarden } = nieuw;
  const soort = isInbrengcode(code) ? getInbrengsoort(code) : undefined;
  if (!soort?.partijtypen.includes(lezer.partij.type)) {
    throw new Invoerfout({ soort: ["Kies een soort informatie die uw organisatie mag verstrekken (P 4.2, DPIA 11)."] });
  }
  if (!soort.fasen.includes(toestanden[casusFeiten.toestand].fase)) {
    throw new Invoerfout({ soort: ["In deze fase wordt dit soort informatie niet verwerkt (R-fase, P 3.5 a)."] });
  }
  if (waarden.toestemming_op && waarden.toestemming_op > vandaag) {
    throw new Invoerfout({ toestemming_op: ["De datum van de toestemming ligt in de toekomst."] });
  }
  const toestemming = nieuw.toestemming ?? (waarden.toestemming_op ? "gegeven" : "niet_nodig");
  if (toestemming === "gegeven" && !waarden.toestemming_op) {
    throw new Invoerfout({ toestemming_op: ["Vul in op welke datum de betrokkene toestemming gaf (P 7.2)."] });
  }
  const gemarkeerd = (["bijzonder", "strafrechtelijk"] as const).filter(
    (type) => soort.typen.includes(type) || nieuw.bevat?.includes(type),
  );
  const mag = oordeel(inbrengregels, {
    partij: lezer.partij,
    vandaag,
    typen: gemarkeerd,
    // Whatever the politie brings in is a politiegegeven, whatever kind it is called (P 6.4 d).
    politiegegevens: lezer.partij.type === "politie",
    wpgArtikel: waarden.wpg_artikel ?? null,
    toestemming,
  });
  if (!mag.toegestaan) throw new Invoerfout({}, [`${mag.uitleg} (${mag.regel}, ${mag.artikel})`]);
  return { gemarkeerd, toestemming };
}

/** Brings information in for the reader's own Partij, after `toetsInbreng`. Returns the id of the row. */
export function brengIn<C extends CasusContext>(pen: Pen<C>, nieuw: NieuweInbreng): string {
  const { lezer } = pen.context;
  const { gemarkeerd, toestemming } = toetsInbreng(pen.context, nieuw);
  return pen.maakRij({
    entiteit: "inbreng",
    code: nieuw.soort,
    status: nieuw.status,
    ouderId: nieuw.ouderId ?? null,
    waarden: nieuw.waarden,
    gemarkeerd,
    toestemming,
    voorafAkkoordOp: nieuw.voorafAkkoordOp ?? null,
    toegestaanVoor: nieuw.toegestaanVoor ?? null,
    verstrekkerPartijId: lezer.partij.id,
  });
}
