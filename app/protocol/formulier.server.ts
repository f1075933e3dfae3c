import { weigering } from "./weigering.server";

/** A posted form, split into what belongs to the gate (names with `_`) and what the screen asked for. */
export interface Formulierdelen {
  readonly token: string;
  readonly handeling: string;
  /** Id of the form on its page: the handeling, or the handeling with a row id. */
  readonly formulierId: string;
  /** Idempotency key of the page that was shown. */
  readonly eenmalig: string;
  /** Row id → field → version that the writer saw. */
  readonly versies: Readonly<Record<string, Readonly<Record<string, number>>>>;
  /** The writer asked to keep it as a draft, not to carry it out. */
  readonly alleenConcept: boolean;
  /** Path of the page of the form, when it is posted to another address (drafts). */
  readonly pad: string | null;
  readonly velden: FormData;
  /** Files by the name of their field, apart from the texts: they have no place in a schema, a draft or an answer. */
  readonly bestanden: ReadonlyMap<string, File>;
}

const maximum = 1_000_000;

function badRequest(): Response {
  return weigering(400, "Het formulier is niet goed aangekomen. Ga terug en probeer het opnieuw.");
}

/** Names that belong to the gate. */
const bekend = ["_token", "_handeling", "_formulier", "_eenmalig", "_versies", "_concept", "_pad"];

/**
 * Parts the fields of the gate (`eigen`) from those of the screen. Throws 400 for a field of the gate that is doubled or does
 * not exist, for `__proto__` and its kin, and for files where the screen does not ask for one; 413 for more than a form takes.
 */
export function scheidVelden(
  formData: FormData,
  { metBestand = false } = {},
): Pick<Formulierdelen, "velden" | "bestanden"> & { eigen: ReadonlyMap<string, string> } {
  const eigen = new Map<string, string>();
  const velden = new FormData();
  const bestanden = new Map<string, File>();
  let lengte = 0;
  for (const [naam, waarde] of formData) {
    if (/(^|[.[\]])(__proto__|constructor|prototype)($|[.[\]])/.test(naam)) throw badRequest();
    if (typeof waarde !== "string") {
      if (!metBestand || naam.startsWith("_") || bestanden.has(naam)) throw badRequest();
      bestanden.set(naam, waarde);
      continue;
    }
    lengte += naam.length + waarde.length;
    if (lengte > maximum) throw weigering(413, "Het formulier is te groot.");
    if (!naam.startsWith("_")) {
      velden.append(naam, waarde);
    } else if (eigen.has(naam)) {
      throw badRequest();
    } else {
      eigen.set(naam, waarde);
    }
  }
  if ([...eigen.keys()].some((naam) => !bekend.includes(naam))) throw badRequest();
  return { eigen, velden, bestanden };
}

/** Splits a form. Throws as `scheidVelden`, and 400 for fields of the gate that are missing or damaged. */
export function scheidFormulier(formData: FormData, opties: { metBestand?: boolean } = {}): Formulierdelen {
  const { eigen, velden, bestanden } = scheidVelden(formData, opties);
  const handeling = eigen.get("_handeling") ?? "";
  const eenmalig = eigen.get("_eenmalig") ?? "";
  if (!/^[a-z_]{1,60}$/.test(handeling) || !/^[\w-]{8,80}$/.test(eenmalig)) throw badRequest();
  const formulierId = eigen.get("_formulier") ?? handeling;
  if (!/^[\w-]{1,120}$/.test(formulierId)) throw badRequest();
  return {
    token: eigen.get("_token") ?? "",
    handeling,
    formulierId,
    eenmalig,
    versies: leesVersies(eigen.get("_versies") ?? "{}"),
    alleenConcept: eigen.has("_concept"),
    pad: eigen.get("_pad") ?? null,
    velden,
    bestanden,
  };
}

function leesVersies(json: string): Record<string, Record<string, number>> {
  let gelezen: unknown;
  try {
    gelezen = JSON.parse(json);
  } catch {
    throw badRequest();
  }
  if (typeof gelezen !== "object" || gelezen === null || Array.isArray(gelezen)) throw badRequest();
  const versies: Record<string, Record<string, number>> = {};
  for (const [rijId, velden] of Object.entries(gelezen)) {
    if (!/^[\w-]{1,80}$/.test(rijId) || typeof velden !== "object" || velden === null) throw badRequest();
    const perVeld: Record<string, number> = {};
    for (const [sleutel, versie] of Object.entries(velden)) {
      if (!/^[\w$]{1,60}$/.test(sleutel) || typeof versie !== "number" || !Number.isInteger(versie)) throw badRequest();
      perVeld[sleutel] = versie;
    }
    versies[rijId] = perVeld;
  }
  return versies;
}
