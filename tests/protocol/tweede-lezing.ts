import type { Kanarie } from "../factories/wereld";
import { bevraagd, deelnemers } from "../factories/wereld";
import type { Zaakkanarie } from "../factories/zaken";

/**
 * Who sees what, written a second time from the words of domein and source, without the code's rules, register types or
 * tables. It decides for one demo account and one canary. Where it and the product differ, one of them is wrong.
 */
export function magZien(slug: string, { casus, entiteit, sleutel, variant }: Kanarie): boolean {
  const { toestand, gearchiveerd } = casus;
  if (toestand === "vernietigd") return false;
  if (!leeftIn(toestand, `${entiteit}.${sleutel}`)) return false;

  // With a reason that holds today (P 24.4; domein 12): what the staff see, to read, and no number of the betrokkene.
  const metReden =
    (slug === "toezichthouder" && toestand === "uitvoeren") || (slug === "manager" && toestand === "inlichten");
  if (metReden) {
    if (sleutel === "bsn" || sleutel === "skn") return false;
    return magZien("procesregisseur", { casus, entiteit, sleutel, variant, woord: "" });
  }

  // Veiligheidshuis staff: everything but what a Partij has not handed in, or has taken back.
  if (slug === "procesregisseur" || slug === "procesregisseur-2" || slug === "procesondersteuner") {
    if (["inbreng", "ketenanalyse"].includes(entiteit) && ["concept", "ingetrokken"].includes(variant.status ?? ""))
      return false;
    return variant.toestemming === "niet_nodig" || variant.toestemming === "gegeven";
  }

  if (slug === "lokale-procesregisseur") {
    // Gemeente Nieuwegein: what was handed over, as far as a gemeente may have it.
    if (toestand !== "lokaal") return false;
    if (sleutel === "bsn" || sleutel === "skn") return false;
    if (entiteit === "persoon") return true;
    if (entiteit === "triage") return !variant.markering.includes("strafrechtelijk") || !vrijeTekst(entiteit, sleutel);
    if (entiteit === "uitvraag") return false;
    if (["verzoek", "contact"].includes(entiteit)) return variant.gedeeld && sleutel !== "delictgedrag";
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

  if (sleutel === "bsn" || sleutel === "skn") return partij === "politie" && entiteit === "persoon";
  if (slug === bevraagd) {
    if (entiteit === "persoon") return ["voornamen", "tussenvoegsel", "achternaam"].includes(sleutel);
    return entiteit === "uitvraag" && variant.voorPartij === "ggd";
  }
  if (["beoordeling", "triage", "topx", "archiefoverdracht", "brief", "uitstel", "inzagereden"].includes(entiteit))
    return false;
  if (entiteit === "notitie" || entiteit === "bewaarbesluit")
    return isCasusregisseur && magTypen("reclassering", variant.markering, false);
  if (entiteit === "uitvraag") return variant.voorPartij === partij;
  if (["inbreng", "ketenanalyse", "verzoek", "contact"].includes(entiteit)) {
    if (sleutel === "delictgedrag" && variant.verstrekker !== partij) {
      return variant.gedeeld && magTypen(partij, ["strafrechtelijk"], false);
    }
    return inbrengVoor(partij, partij, entiteit, variant, sleutel);
  }
  // A task or interventie without its words would still tell that there is one.
  const geheel = ["interventie", "voortgang", "actie", "afschalingscriterium"].includes(entiteit);
  return (!geheel && !vrijeTekst(entiteit, sleutel)) || magTypen(partij, variant.markering, false);
}

function inbrengVoor(
  soort: string,
  partij: string,
  entiteit: string,
  variant: Kanarie["variant"],
  sleutel: string,
): boolean {
  if (variant.verstrekker === partij) return true;
  if (variant.status === "concept" || variant.status === "ingetrokken") return false;
  if (variant.toestemming === "ontbreekt" || variant.toestemming === "ingetrokken") return false;
  if (variant.alleenVoor && !variant.alleenVoor.includes(partij)) return false;
  if (!variant.gedeeld && !(variant.voorafAkkoord && variant.vrijgegeven)) return false;
  // Inbreng and ketenanalyse are one whole: of a text that you may not have, you do not get the purpose either.
  const geheel = ["inbreng", "ketenanalyse"].includes(entiteit);
  const vrij = ["reden_instroom", "problematiek", "al_geprobeerd"].includes(sleutel);
  const gemarkeerd = geheel || vrij ? variant.markering : [];
  return magTypen(soort, gemarkeerd, variant.toestemming === "gegeven");
}

/** DPIA 11 and P 6.4 as a list of who may not. */
function magTypen(partij: string, typen: readonly string[], metToestemming: boolean): boolean {
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
    uitvraag: "triage",
    triage: "triage",
    topx: "triage",
    inbreng: "triage",
    inlichting: "inlichten",
    uitstel: "inlichten",
    brief: "inlichten",
    afsluiting: "afgesloten",
  };
  const vanaf = begin[soort] ?? begin[entiteit] ?? "bespreken";
  return volgorde.indexOf(nu) >= volgorde.indexOf(vanaf);
}

/** P 14.3, 14.11: who handles datalekken, the functionaris, and who reported this one: the own words only. */
export function magZienVanZaak(slug: string, { zaak, entiteit, door }: Zaakkanarie): boolean {
  if (zaak !== "datalek") return false;
  if (["manager", "procesregisseur", "procesregisseur-2", "toezichthouder"].includes(slug)) return true;
  return slug === door && entiteit === "datalek";
}
