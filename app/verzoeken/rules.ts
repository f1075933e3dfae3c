import { besluitgronden, type Besluituitkomst, type Verzoeksoort } from "./lijsten";

export interface Gegevenbesluit {
  soort: Verzoeksoort;
  uitkomst: Besluituitkomst;
  grond: string | undefined;
  motivering: string | undefined;
  gevraagd: string | undefined;
  bewerking: string | undefined;
}

export interface Bezwaar {
  veld: "uitkomst" | "grond" | "motivering" | "gevraagd" | "bewerking";
  uitleg: string;
}

/**
 * Is this a besluit about one gegeven that can be given? A refusal has a ground and reasons (P 18.2, 18.3, 19.4, 20.4);
 * what is granted has a ground where the source names one (P 19.3). The first objection, or none.
 */
export function weegGegevenbesluit(besluit: Gegevenbesluit): Bezwaar | undefined {
  const { soort, uitkomst, grond, motivering, gevraagd, bewerking } = besluit;
  const isInzage = soort === "inzage";
  if (uitkomst === "deels" && !isInzage) return { veld: "uitkomst", uitleg: "Gedeeltelijk kan alleen bij inzage." };
  if (uitkomst === "gevraagd" && isInzage) return { veld: "uitkomst", uitleg: "Kies of u het gegeven geeft." };
  if (soort === "correctie" && !gevraagd) {
    return { veld: "gevraagd", uitleg: "Vul in hoe het volgens de betrokkene moet zijn." };
  }
  if (uitkomst === "gevraagd") return undefined;
  const gronden = besluitgronden[soort][uitkomst === "toewijzen" ? "toewijzen" : "afwijzen"];
  if (Object.keys(gronden).length > 0) {
    if (!grond) return { veld: "grond", uitleg: "Kies op welke grond." };
    if (!Object.hasOwn(gronden, grond)) return { veld: "grond", uitleg: "Deze grond hoort niet bij dit besluit." };
  } else if (grond) {
    return { veld: "grond", uitleg: "Bij dit besluit hoort geen grond." };
  }
  if (uitkomst !== "toewijzen" && !motivering) {
    return {
      veld: "motivering",
      uitleg: "Een afwijzing, ook een gedeeltelijke, heeft een motivering (P 18.3, 19.4, 20.4).",
    };
  }
  if (uitkomst === "deels" && !bewerking) {
    return {
      veld: "bewerking",
      uitleg: "Vul de tekst in zoals de betrokkene die krijgt, zonder gegevens van anderen.",
    };
  }
  if (uitkomst !== "deels" && bewerking) {
    return { veld: "bewerking", uitleg: "Een bewerkte tekst hoort bij gedeeltelijk geven." };
  }
  return undefined;
}

/** How the verzoek as a whole is answered, from the besluiten about gegevens. */
export function weegUitkomst(
  soort: Verzoeksoort,
  uitkomsten: readonly Besluituitkomst[],
  aantalCasussen: number,
): "toegewezen" | "deels" | "afgewezen" | "onbekend" | "niet_van_toepassing" {
  if (soort === "overdraagbaarheid") return "niet_van_toepassing";
  if (aantalCasussen === 0) return "onbekend";
  if (uitkomsten.every((uitkomst) => uitkomst === "toewijzen")) return "toegewezen";
  return uitkomsten.every((uitkomst) => uitkomst === "afwijzen") ? "afgewezen" : "deels";
}
