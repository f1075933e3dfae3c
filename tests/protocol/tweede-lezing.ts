import type { Kanarie } from "../factories/wereld";
import { bevraagd, deelnemers } from "../factories/wereld";
import type { Zaakkanarie } from "../factories/zaken";

/**
 * Who sees what, written a second time from the words of domein and source, without the code's rules, register types or
 * tables. It decides for one demo account and one canary. Where it and the product differ, one of them is wrong.
 */
export function magZien(slug: string, kanarie: Kanarie): boolean {
  const { casus, entiteit, sleutel, variant } = kanarie;
  const { toestand, gearchiveerd } = casus;
  if (toestand === "vernietigd") return false;
  if (!leeftIn(toestand, `${entiteit}.${sleutel}`)) return false;
  if (!magGebruiktWorden(slug, kanarie)) return false;
  // A file cannot be looked at without taking it along: while it is restricted it stays shut for everybody (AVG 18).
  if (
    kanarie.gebruik === "beperkt" &&
    ["bijlage.inhoud", "agg.bestand", "brief.document"].includes(`${entiteit}.${sleutel}`)
  )
    return false;

  // With a reason that holds today (P 24.4; domein 12): what the staff see, to read, and no number of the betrokkene.
  const metReden =
    (slug === "toezichthouder" && toestand === "uitvoeren") || (slug === "manager" && toestand === "inlichten");
  if (metReden) {
    if (["bsn", "skn", "gba_volgindicator"].includes(sleutel)) return false;
    return kanarie.gebruik !== "beperkt" && magStaf(entiteit, variant);
  }

  if (slug === "procesregisseur" || slug === "procesregisseur-2" || slug === "procesondersteuner") {
    // Archived: only with a reason, which staff of this world never recorded (P 11.2 b).
    return !gearchiveerd && magStaf(entiteit, variant);
  }

  if (slug === "lokale-procesregisseur") {
    // Gemeente Nieuwegein: what was handed over, as far as a gemeente may have it.
    if (toestand !== "lokaal") return false;
    if (["bsn", "skn", "gba_volgindicator"].includes(sleutel)) return false;
    if (entiteit === "persoon") return true;
    if (entiteit === "triage") return magTypen("gemeente", variant.markering, false) || !vrijeTekst(entiteit, sleutel);
    if (["uitvraag", "fasevraag", "bijdrage", "akkoordverzoek", "eigen_gebruik"].includes(entiteit)) return false;
    if (["verzoek", "contact"].includes(entiteit))
      return variant.gedeeld && !["delictgedrag", "afweging"].includes(sleutel);
    if (entiteit === "inbreng") return inbrengVoor("gemeente", "gemeente_nieuwegein", entiteit, variant, sleutel);
    return false;
  }

  if (slug === "melder" && toestand !== "afgesloten") {
    if (["persoon", "verzoek", "contact"].includes(entiteit)) return true;
    return ["beoordeling", "triage"].includes(entiteit) && sleutel === "terugkoppeling";
  }

  const isCasusregisseur = slug === "casusregisseur";
  if (!deelnemers.includes(slug) && slug !== bevraagd) return false;
  if (toestand === "afgesloten" && !(isCasusregisseur && !gearchiveerd)) return false;
  const partij = isCasusregisseur ? "reclassering" : slug;

  if (["bsn", "skn", "gba_volgindicator"].includes(sleutel)) return partij === "politie" && entiteit === "persoon";
  if (slug === bevraagd) {
    if (entiteit === "persoon") return ["voornamen", "tussenvoegsel", "achternaam"].includes(sleutel);
    return (
      ["uitvraag", "fasevraag", "bijdrage", "akkoordverzoek", "eigen_gebruik"].includes(entiteit) &&
      variant.voorPartij === "ggd"
    );
  }
  if (["beoordeling", "triage", "topx", "archiefoverdracht", "brief", "uitstel", "inzagereden"].includes(entiteit))
    return false;
  if (["notitie", "logboek", "gesprek", "agg", "bewaarbesluit"].includes(entiteit))
    return isCasusregisseur && magTypen("reclassering", variant.markering, false);
  if (["uitvraag", "fasevraag", "bijdrage"].includes(entiteit)) return variant.voorPartij === partij;
  // P 3.5 d: between who asks and who provided.
  if (["akkoordverzoek", "eigen_gebruik"].includes(entiteit))
    return [variant.verstrekker, variant.voorPartij].includes(partij);
  if (["inbreng", "ketenanalyse", "bijlage", "verzoek", "contact"].includes(entiteit)) {
    if (sleutel === "delictgedrag" && variant.verstrekker !== partij) {
      return variant.gedeeld && magTypen(partij, ["strafrechtelijk"], false);
    }
    return inbrengVoor(partij, partij, entiteit, variant, sleutel);
  }
  // A task or interventie without its words would still tell that there is one.
  const geheel = ["interventie", "voortgang", "actie", "afschalingscriterium", "hulpvraag", "doorgeleiding"].includes(
    entiteit,
  );
  return (!geheel && !vrijeTekst(entiteit, sleutel)) || magTypen(partij, variant.markering, false);
}

/** Veiligheidshuis staff: everything but what a Partij has not handed in, or has taken back. */
function magStaf(entiteit: string, variant: Kanarie["variant"]): boolean {
  if (
    ["inbreng", "ketenanalyse", "bijlage"].includes(entiteit) &&
    ["concept", "ingetrokken"].includes(variant.status ?? "")
  )
    return false;
  // P 7.1: without the permission of the politie it does not reach the procesregisseur either.
  if (variant.wpg === "gevraagd" || variant.wpg === "geweigerd") return false;
  return variant.toestemming !== "ontbreekt" && variant.toestemming !== "ingetrokken";
}

/** Whose employee an account of the demo is, as far as it matters who supplied a value. */
function partijVan(slug: string): string {
  return (
    { casusregisseur: "reclassering", melder: "politie", "lokale-procesregisseur": "gemeente_nieuwegein" }[slug] ?? slug
  );
}

/** P 3.5 b and c, AVG 18: what may be used at all, whoever asks. */
function magGebruiktWorden(slug: string, { gebruik, casus, variant }: Kanarie): boolean {
  switch (gebruik) {
    case "gewoon":
      return true;
    case "beperkt":
      return slug === "procesregisseur" || slug === "procesregisseur-2";
    case "eerder":
      // Given when the casus was reported: it was not carried over to any later state.
      return casus.toestand === "aangemeld" || variant.verstrekker === partijVan(slug);
    case "ingetrokken":
      return variant.verstrekker === partijVan(slug);
  }
}

/**
 * May this account know that the value is there, if not what it says? Staff see a mark of what is withheld from them, and a
 * Partij of what it supplied itself.
 */
export function weetVan(slug: string, kanarie: Kanarie): boolean {
  const staf = ["procesregisseur", "procesregisseur-2", "procesondersteuner"];
  return staf.includes(slug) || kanarie.variant.verstrekker === partijVan(slug) || magZien(slug, kanarie);
}

function inbrengVoor(
  soort: string,
  partij: string,
  entiteit: string,
  variant: Kanarie["variant"],
  sleutel: string,
): boolean {
  if (variant.verstrekker === partij) return true;
  // P 7.2 e: accounted for to the procesregie, not to all.
  if (sleutel === "afweging") return false;
  if (variant.wpg === "gevraagd" || variant.wpg === "geweigerd") return false;
  if (variant.status === "concept" || variant.status === "ingetrokken") return false;
  if (variant.toestemming === "ontbreekt" || variant.toestemming === "ingetrokken") return false;
  if (variant.alleenVoor && !variant.alleenVoor.includes(partij)) return false;
  if (!variant.gedeeld && !(variant.voorafAkkoord && variant.vrijgegeven)) return false;
  // Inbreng, ketenanalyse and bijlage are one whole: of a text that you may not have, you do not get the purpose either.
  const geheel = ["inbreng", "ketenanalyse", "bijlage"].includes(entiteit);
  const vrij = ["reden_instroom", "problematiek", "al_geprobeerd"].includes(sleutel);
  const gemarkeerd = geheel || vrij ? variant.markering : [];
  return magTypen(soort, gemarkeerd, variant.toestemming === "gegeven");
}

/** DPIA 11 and P 6.4 as a list of who may not. */
function magTypen(partij: string, typen: readonly string[], metToestemming: boolean): boolean {
  // P bijlage 4: politiegegevens are strafrechtelijke persoonsgegevens.
  if (typen.includes("politiegegevens") && !magTypen(partij, ["strafrechtelijk"], metToestemming)) return false;
  const nooitStrafrechtelijk = ["gemeente", "wijkteam", "wonen", "ggd", "zorgaanbieder"];
  if (typen.includes("strafrechtelijk")) {
    if (nooitStrafrechtelijk.includes(partij)) return false;
    if (partij === "slachtofferhulp" && !metToestemming) return false;
  }
  if (typen.includes("bijzonder") && ["jeugdreclassering", "wijkteam", "slachtofferhulp"].includes(partij))
    return metToestemming;
  return true;
}

/** Texts that follow the marking of their row; names, addresses and the uitvoerder do not. */
function vrijeTekst(entiteit: string, sleutel: string): boolean {
  const zonderMarkering: Record<string, string[]> = {
    relatie: ["naam", "verhouding", "noodzaak"],
    inlichting: ["toelichting"],
    uitstel: ["toetsing"],
    interventie: ["uitvoerder"],
    beoordeling: ["terugkoppeling"],
    triage: ["terugkoppeling"],
    persoon: [sleutel],
  };
  return !(zonderMarkering[entiteit] ?? []).includes(sleutel);
}

/** DPIA 2: in which states a value is processed at all. */
function leeftIn(toestand: string, soort: string): boolean {
  const volgorde = ["aangemeld", "triage", "inlichten", "bespreken", "uitvoeren", "afgesloten"];
  const nu = toestand === "lokaal" ? "triage" : toestand;
  const [entiteit = ""] = soort.split(".");
  if (["bewaarbesluit", "archiefoverdracht"].includes(entiteit)) return ["triage", "afgesloten"].includes(nu);
  const begin: Record<string, string> = {
    "persoon.skn": "triage",
    "persoon.burgerlijke_staat": "bespreken",
    persoon: "aangemeld",
    inzagereden: "aangemeld",
    verzoek: "aangemeld",
    contact: "aangemeld",
    beoordeling: "aangemeld",
    fasevraag: "aangemeld",
    uitvraag: "triage",
    akkoordverzoek: "triage",
    eigen_gebruik: "triage",
    triage: "triage",
    topx: "triage",
    inbreng: "triage",
    inlichting: "inlichten",
    uitstel: "inlichten",
    brief: "inlichten",
    traject: "uitvoeren",
    hulpvraag: "uitvoeren",
    gesprek: "uitvoeren",
    detentieperiode: "uitvoeren",
    agg: "uitvoeren",
    afsluiting: "afgesloten",
  };
  const vanaf = begin[soort] ?? begin[entiteit] ?? "bespreken";
  return volgorde.indexOf(nu) >= volgorde.indexOf(vanaf);
}

/**
 * P 14.3, 14.11: who handles datalekken, the functionaris, and who reported this one: the own words only. P 17.2, 17.3: who
 * handles verzoeken, who sent this one on its own words, and the medewerker who is asked the question to the own Partij.
 */
export function magZienVanZaak(slug: string, { zaak, entiteit, door, voor }: Zaakkanarie): boolean {
  if (["manager", "procesregisseur", "procesregisseur-2"].includes(slug)) return true;
  if (zaak === "datalek") return slug === "toezichthouder" || (slug === door && entiteit === "datalek");
  return slug === "procesondersteuner" || (slug === door && entiteit === "rechtenverzoek") || slug === voor;
}

/**
 * P 17.1, 17.5, 17.6: what is processed about the betrokkene, for who prepares the answer about the one casus that is linked.
 * Not what others are known by, what police or OM supplied, or what a Partij is still writing.
 */
export function magZienVoorVerzoek(slug: string, { casus, entiteit, sleutel, variant }: Kanarie): boolean {
  if (!["manager", "procesregisseur", "procesregisseur-2", "procesondersteuner"].includes(slug)) return false;
  if (casus.toestand !== "bespreken" || ["relatie", "contact"].includes(entiteit) || sleutel === "uitvoerder")
    return false;
  return variant.verstrekker !== "politie" && variant.status !== "concept";
}
