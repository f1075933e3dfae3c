import { toestanden } from "../fasen";
import { getPartijrecht } from "../partijtypen";
import { isInzageMetReden } from "./dossier";
import { rBeperking, rHerbeoordeling } from "./gelding";
import type { Regel } from "./regel";
import type { GegevenVraag } from "./vragen";
import { akkoordentiteiten, gerichteEntiteiten, isEigenInbreng, isProcesregie } from "./wie";

/** Reads over the shoulder of the procesregie, with a recorded reason (P 24.4, domein 12). */
function leestMee(vraag: GegevenVraag): boolean {
  return isProcesregie(vraag) || isInzageMetReden(vraag);
}

export const rFase: Regel<GegevenVraag> = {
  id: "R-fase",
  artikel: "P 3.5 a, 5.1.1",
  citaat: "Er is sprake van een strikte doelbinding per fase",
  weeg: ({ casus, gegeven }) =>
    gegeven.fasen.includes(toestanden[casus.toestand].fase) || "In deze fase wordt dit gegeven niet verwerkt.",
};

export const rGrondslag: Regel<GegevenVraag> = {
  id: "R-grondslag",
  artikel: "DPIA 11, P 6.4",
  citaat:
    "kan bij casussen slechts van toepassing zijn indien dit voortvloeit uit de goede uitvoering van de taken en werkzaamheden van partijen",
  weeg: (vraag) => {
    const { lezer, gegeven, rij } = vraag;
    // The BSN goes to Veiligheidshuis staff and the Partij that supplied it, whatever kind of Partij it is.
    if (gegeven.typen.includes("wettelijk_id")) {
      return (
        isProcesregie(vraag) || isEigenInbreng(vraag) || "Het BSN is alleen voor het Veiligheidshuis en de verstrekker."
      );
    }
    // Who supervises must be able to see what is processed; that is no receiving for a task of the own Partij.
    if (isEigenInbreng(vraag) || isInzageMetReden(vraag)) return true;
    const recht = getPartijrecht(lezer.partij.type);
    for (const type of ["bijzonder", "strafrechtelijk"] as const) {
      if (!gegeven.typen.includes(type)) continue;
      const mag = recht[type];
      if (mag === "nee") return `Uw organisatie heeft geen grondslag voor gegevens van het type ${type}.`;
      if (mag === "ja_met_toestemming" && rij.toestemming !== "gegeven") {
        return `Uw organisatie mag gegevens van het type ${type} alleen met toestemming van de betrokkene ontvangen.`;
      }
    }
    return true;
  },
};

export const rVooraf: Regel<GegevenVraag> = {
  id: "R-vooraf",
  artikel: "C 12.2 f",
  citaat: "uitsluitend als de Partij die de gegevens heeft verstrekt dat accordeert",
  weeg: (vraag) => {
    const { gegeven, rij } = vraag;
    if (!gegeven.ingebracht || isEigenInbreng(vraag)) return true;
    if (rij.status === "concept") return "Deze inbreng is nog een concept van de verstrekker.";
    // P 3.5 c: withdrawing holds for everyone else, also after it was shared or released.
    if (rij.status === "ingetrokken") return "De verstrekker heeft deze inbreng ingetrokken.";
    if (leestMee(vraag) || rij.gedeeld) return true;
    return (rij.voorafAkkoord && rij.vrijgegeven) || "Deze inbreng is nog niet gedeeld in het casusoverleg.";
  },
};

export const rZeggenschap: Regel<GegevenVraag> = {
  id: "R-zeggenschap",
  artikel: "P 3.5 c, C 16.2",
  citaat: "behoudt de zeggenschap over het verdere gebruik van die gegevens",
  weeg: (vraag) => {
    const { lezer, rij } = vraag;
    if (rij.ingetrokken && !isEigenInbreng(vraag)) return "De verstrekker heeft dit gegeven ingetrokken.";
    if (!rij.toegestaanVoor || leestMee(vraag) || isEigenInbreng(vraag)) return true;
    return rij.toegestaanVoor.includes(lezer.partij.id) || "De verstrekker deelt deze inbreng niet met uw organisatie.";
  },
};

export const rToestemming: Regel<GegevenVraag> = {
  id: "R-toestemming",
  artikel: "P 7.2",
  citaat:
    "uitsluitend verstrekt voor zover hiervoor de uitdrukkelijke toestemming is verkregen van de betrokkene of diens wettelijke vertegenwoordiger",
  weeg: (vraag) => {
    const { rij } = vraag;
    if (rij.toestemming === "niet_nodig" || rij.toestemming === "gegeven" || isEigenInbreng(vraag)) return true;
    // P 7.2 e: a ground of its own beside toestemming; what only toestemming opens (DPIA 11) stays shut by R-grondslag.
    if (rij.toestemming === "conflict_van_plichten") return true;
    return rij.toestemming === "ingetrokken"
      ? "De betrokkene heeft de toestemming ingetrokken."
      : "De toestemming van de betrokkene is nog niet vastgelegd.";
  },
};

/** Why the professional provided without toestemming is accounted for to the procesregie, not to all who read it. */
export const rAfweging: Regel<GegevenVraag> = {
  id: "R-toestemming",
  artikel: "P 7.2 e",
  citaat:
    "maakt de betrokken zorg- of hulpverlener een eigen afweging conform de voor hem geldende professionele standaarden",
  weeg: (vraag) =>
    vraag.gegeven.sleutel !== "afweging" ||
    leestMee(vraag) ||
    isEigenInbreng(vraag) ||
    "De afweging van de professional is alleen voor de eigen organisatie en de procesregie.",
};

/**
 * P 7.1: politiegegevens that another Partij holds from elsewhere reach nobody, not even the procesregisseur, before the
 * politie gave permission.
 */
export const rWpg: Regel<GegevenVraag> = {
  id: "R-wpg",
  artikel: "P 7.1",
  citaat:
    "dan worden deze gegevens door de desbetreffende ontvanger in principe niet als persoonsgegevens door verstrekt",
  weeg: (vraag) => {
    const { gegeven, rij } = vraag;
    if (!gegeven.ingebracht || !gegeven.typen.includes("politiegegevens") || isEigenInbreng(vraag)) return true;
    if (rij.verstrekkerPartijtype === "politie" || rij.wpgToestemming === "gegeven") return true;
    return rij.wpgToestemming === "geweigerd"
      ? "De politie gaf geen toestemming om deze politiegegevens door te verstrekken."
      : "De toestemming van de politie om deze politiegegevens door te verstrekken ontbreekt nog.";
  },
};

/** A question or task for one Partij is seen by staff and that Partij until it is shared in the overleg. */
export const rGericht: Regel<GegevenVraag> = {
  id: "R-betrokken",
  artikel: "P 9.6",
  citaat: "en enkel voor zover noodzakelijk voor hun rol in een specifieke Casus",
  weeg: (vraag) => {
    const { lezer, gegeven, rij } = vraag;
    if (leestMee(vraag)) return true;
    if (akkoordentiteiten.includes(gegeven.entiteit)) {
      return (
        rij.rijPartijId === lezer.partij.id ||
        rij.voorPartijId === lezer.partij.id ||
        "Dit verzoek is van en aan andere Partijen."
      );
    }
    if (!gerichteEntiteiten.includes(gegeven.entiteit)) return true;
    return rij.voorPartijId === lezer.partij.id || "Deze vraag is aan een andere Partij gesteld.";
  },
};

/** An employee who was only asked during triage knows who it is about and what is asked, nothing of the others. */
export const rBevraagd: Regel<GegevenVraag> = {
  id: "R-betrokken",
  artikel: "P 9.6",
  citaat: "en enkel voor zover noodzakelijk voor hun rol in een specifieke Casus",
  weeg: (vraag) => {
    const { casus, gegeven } = vraag;
    if (leestMee(vraag) || casus.autorisatie?.rol !== "bevraagd" || casus.isCasusregisseur) return true;
    // What is addressed to one Partij is weighed by rGericht.
    const isGericht = gerichteEntiteiten.includes(gegeven.entiteit) || akkoordentiteiten.includes(gegeven.entiteit);
    if (isEigenInbreng(vraag) || isGericht) return true;
    const identiteit = ["voornamen", "tussenvoegsel", "achternaam", "geboortedatum"];
    return (
      (gegeven.entiteit === "persoon" && identiteit.includes(gegeven.sleutel)) ||
      "U bent alleen bevraagd. U ziet wie het betreft en wat u is gevraagd."
    );
  },
};

/** Kept by who watches over the plan of a casus: the procesregie, and the casusregisseur (C 13.2, 13.3). */
const regieentiteiten = ["notitie", "logboek", "gesprek", "agg"];
/** What the Veiligheidshuis records about its own procedure is no part of what Partijen share. */
const procesentiteiten = [
  "beoordeling",
  "triage",
  "topx",
  "topx_criterium",
  "bewaarbesluit",
  "archiefoverdracht",
  "brief",
  "uitstel",
  "inzagereden",
  ...regieentiteiten,
];
/** DPIA 10: the casusregisseur can ask to keep the dossier, and reads how that ended. */
const voorCasusregisseur = [...regieentiteiten, "bewaarbesluit"];

export const rProcesregie: Regel<GegevenVraag> = {
  id: "R-betrokken",
  artikel: "P 9.6, C 12.3",
  citaat: "en enkel voor zover noodzakelijk voor hun rol in een specifieke Casus",
  weeg: (vraag) => {
    const { lezer, casus, gegeven } = vraag;
    if (!procesentiteiten.includes(gegeven.entiteit) || leestMee(vraag)) return true;
    if (lezer.rol === "lokale_procesregisseur" && gegeven.entiteit === "triage") return true;
    if (casus.isCasusregisseur && voorCasusregisseur.includes(gegeven.entiteit)) return true;
    return "Dit hoort bij de procesregie van het Veiligheidshuis.";
  },
};

/** What a melder may see on that ground alone: what was sent in, and the terugkoppeling. */
export const rMelderGegeven: Regel<GegevenVraag> = {
  id: "R-melder",
  artikel: "DPIA 3",
  citaat: "De aanmelder krijgt een mail met daarin de tekst die is opgenomen in het veld “Terugkoppeling aan melder”.",
  weeg: ({ lezer, gegeven, rij }) => {
    const eigenVerzoek =
      ["persoon", "verzoek", "contact"].includes(gegeven.entiteit) && rij.auteurAccountId === lezer.accountId;
    const terugkoppeling = ["beoordeling", "triage"].includes(gegeven.entiteit) && gegeven.sleutel === "terugkoppeling";
    const vraagAanMelder = gegeven.entiteit === "uitvraag" && rij.voorPartijId === lezer.partij.id;
    return (
      eigenVerzoek ||
      terugkoppeling ||
      vraagAanMelder ||
      "U ziet alleen uw eigen verzoek, de stand en de terugkoppeling."
    );
  },
};

/** Together they decide whether a member of the casus team sees a value. */
export const gegevenregels = [
  rFase,
  rBeperking,
  rHerbeoordeling,
  rProcesregie,
  rGericht,
  rBevraagd,
  rGrondslag,
  rWpg,
  rToestemming,
  rAfweging,
  rZeggenschap,
  rVooraf,
] as const;
