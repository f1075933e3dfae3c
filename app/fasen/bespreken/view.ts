import type { Afgeschermd, Opener, RijKop } from "~/protocol/afscherming";
import type { Feiten } from "~/protocol/handelingen";

export interface Stap {
  naam: string;
  stand: "gereed" | "bezig" | "nog_niet";
  uitleg: string;
  /** Null: this reader has nothing to do there. */
  href: string | null;
}

export interface BesprekenView {
  stappen: Stap[];
  /** What is asked of this reader now. */
  taak: { tekst: string; href: string | null; label: string };
  /** Procesregisseur only: what must be done before the casus goes on, and what is. */
  voorwaarden: { tekst: string; voldaan: boolean }[] | null;
}

export interface BesprekenRijen {
  inbreng: Afgeschermd<"inbreng">[];
  ketenanalyse: Afgeschermd<"ketenanalyse">[];
  analyse: Afgeschermd<"analyse">[];
  interventie: Afgeschermd<"interventie">[];
  actie: Afgeschermd<"actie">[];
}

export interface BesprekenFeiten {
  feiten: Feiten;
  basis: string;
  isStaf: boolean;
  isProcesregisseur: boolean;
  partijId: string;
  /** Ids of the Partijen with a deelnemer. */
  partijen: readonly string[];
  /** Of these, the ones that can bring in. */
  verstrekkers: readonly string[];
  /** Rules forbid the own Partij to bring in. */
  alleenOntvanger: boolean;
  inUitvoering: boolean;
}

/**
 * Where the preparation stands. For staff from the facts; for a partner only from its own rows and from what the opener
 * gives, so that the state of a step tells nothing of rows that are not for this reader.
 */
export function buildBesprekenView(opener: Opener, rijen: BesprekenRijen, over: BesprekenFeiten): BesprekenView {
  const { feiten, basis, isStaf, partijId, partijen, verstrekkers } = over;
  const pad = `${basis}/bespreken`;
  const inbreng = opener.lijst(rijen.inbreng, (_rij, kop) => kop);
  const analyses = opener.lijst(rijen.ketenanalyse, (_rij, kop) => kop);
  const heeftAnalyse = opener.lijst(rijen.analyse, (rij) => opener.waarde(rij, "tekst")).some(Boolean);
  const heeftRegieplan = isStaf
    ? feiten.heeftRegieplan
    : opener.lijst(rijen.interventie, () => true).length + opener.lijst(rijen.actie, () => true).length > 0;
  const eigen = (koppen: RijKop[]) => koppen.filter((kop) => kop.verstrekkerPartijId === partijId);
  const gehouden = feiten.aantalGehoudenOverleggen > 0;
  const stappen: Stap[] = [
    {
      naam: "Betrekken",
      stand: partijen.length > 0 ? "gereed" : "nog_niet",
      uitleg:
        partijen.length > 0
          ? partijen.length === 1
            ? "1 Partij is betrokken."
            : `${String(partijen.length)} Partijen zijn betrokken.`
          : "Er is nog niemand betrokken.",
      href: `${pad}/deelnemers`,
    },
    isStaf ? stapInbrengStaf(inbreng, verstrekkers, basis) : stapInbrengPartner(eigen(inbreng), over),
    {
      naam: "Analyse",
      stand: heeftAnalyse ? "gereed" : eigen(analyses).length > 0 ? "bezig" : "nog_niet",
      uitleg: heeftAnalyse
        ? "De algemene analyse is geschreven."
        : isStaf
          ? "De algemene analyse is nog niet geschreven."
          : eigen(analyses).length > 0
            ? "Uw ketenanalyse is opgeslagen."
            : "U kunt een ketenanalyse van uw eigen organisatie schrijven.",
      href: `${pad}/analyse`,
    },
    {
      naam: "Overleg",
      stand: gehouden ? "gereed" : feiten.isGeagendeerd ? "bezig" : "nog_niet",
      uitleg: gehouden
        ? "De casus is besproken in een casusoverleg."
        : feiten.isGeagendeerd
          ? "De casus staat op de agenda van een casusoverleg."
          : "De casus staat nog niet op een agenda.",
      href: `${pad}/overleg`,
    },
    {
      naam: "Regieplan",
      stand: heeftRegieplan ? (feiten.heeftCasusregisseur ? "gereed" : "bezig") : "nog_niet",
      uitleg: heeftRegieplan
        ? feiten.heeftCasusregisseur
          ? "Er is een regieplan en een casusregisseur."
          : "Er is een regieplan. De casusregisseur is nog niet aangewezen."
        : "Er zijn nog geen interventies of acties afgesproken.",
      href: `${pad}/regieplan`,
    },
    {
      naam: "Door naar uitvoeren",
      stand: over.inUitvoering ? "gereed" : "nog_niet",
      uitleg: over.inUitvoering
        ? "De casus is in uitvoering."
        : "Kan na het overleg, met een regieplan en casusregisseur.",
      href: over.inUitvoering ? `${basis}/uitvoeren` : over.isProcesregisseur ? `${pad}#door` : null,
    },
  ];
  return {
    stappen,
    taak: isStaf ? taakStaf(stappen, over.isProcesregisseur) : taakPartner(eigen(inbreng), over),
    voorwaarden: over.isProcesregisseur && !over.inUitvoering ? listVoorwaarden(feiten) : null,
  };
}

function stapInbrengStaf(koppen: readonly RijKop[], partijen: readonly string[], basis: string): Stap {
  const ingediend = new Set(
    koppen.filter(({ status }) => status === "ingediend").map((kop) => kop.verstrekkerPartijId ?? ""),
  );
  const aantal = partijen.filter((id) => ingediend.has(id)).length;
  return {
    naam: "Inbreng",
    stand: partijen.length > 0 && aantal === partijen.length ? "gereed" : aantal > 0 ? "bezig" : "nog_niet",
    uitleg:
      partijen.length === 0
        ? "Betrek eerst medewerkers van ketenpartners."
        : `${String(aantal)} van de ${String(partijen.length)} Partijen hebben informatie ingediend.`,
    href: `${basis}/inbreng`,
  };
}

function stapInbrengPartner(eigen: readonly RijKop[], { basis, alleenOntvanger }: BesprekenFeiten): Stap {
  const href = `${basis}/inbreng`;
  if (alleenOntvanger) {
    return { naam: "Inbreng", stand: "gereed", uitleg: "Uw organisatie brengt hier geen informatie in.", href };
  }
  if (eigen.some(({ status }) => status === "concept")) {
    return { naam: "Inbreng", stand: "bezig", uitleg: "Uw concept is nog niet ingediend.", href };
  }
  return eigen.some(({ status }) => status === "ingediend")
    ? { naam: "Inbreng", stand: "gereed", uitleg: "Uw organisatie heeft informatie ingediend.", href }
    : { naam: "Inbreng", stand: "nog_niet", uitleg: "Uw organisatie heeft nog niets ingediend.", href };
}

function taakStaf(stappen: readonly Stap[], isProcesregisseur: boolean): BesprekenView["taak"] {
  const open = stappen.find(({ stand }) => stand !== "gereed");
  if (!open) {
    const href = stappen.at(-1)?.href ?? null;
    return { tekst: "De voorbereiding is klaar. Volg de voortgang bij uitvoeren.", href, label: "Naar uitvoeren" };
  }
  const wie: Record<string, string> = {
    Betrekken: "Betrek de medewerkers die nodig zijn voor de aanpak.",
    Inbreng: "Bekijk wat de Partijen hebben ingediend en wie nog niet.",
    Analyse: isProcesregisseur ? "Schrijf de algemene analyse." : "De procesregisseur schrijft de algemene analyse.",
    Overleg:
      open.stand === "bezig"
        ? "De casus staat op de agenda. Bereid het casusoverleg voor."
        : "Zet de casus op de agenda van een casusoverleg.",
    Regieplan: "Leg het regieplan en de casusregisseur vast.",
    "Door naar uitvoeren": isProcesregisseur
      ? "Alles is klaar. U kunt door naar uitvoeren."
      : "Alles is klaar. De procesregisseur kan door naar uitvoeren.",
  };
  return { tekst: wie[open.naam] ?? open.uitleg, href: open.href, label: open.naam };
}

function taakPartner(eigen: readonly RijKop[], over: BesprekenFeiten): BesprekenView["taak"] {
  const { basis, alleenOntvanger, inUitvoering } = over;
  if (inUitvoering) {
    return { tekst: "Werk de acties van uw organisatie bij.", href: `${basis}/uitvoeren`, label: "Naar uitvoeren" };
  }
  if (!alleenOntvanger && !eigen.some(({ status }) => status === "ingediend")) {
    return {
      tekst: "Vul in wat uw organisatie weet en nodig is voor de aanpak, en dien het in.",
      href: `${basis}/inbreng`,
      label: "Informatie inbrengen",
    };
  }
  return {
    tekst: "Bereid u voor op het overleg: lees wat met u is gedeeld.",
    href: `${basis}/inbreng`,
    label: "Inbreng lezen",
  };
}

function listVoorwaarden(feiten: Feiten): { tekst: string; voldaan: boolean }[] {
  return [
    { tekst: "De casus is besproken in een casusoverleg", voldaan: feiten.aantalGehoudenOverleggen > 0 },
    { tekst: "Het regieplan heeft ten minste één interventie of actie", voldaan: feiten.heeftRegieplan },
    { tekst: "Er is een casusregisseur aangewezen", voldaan: feiten.heeftCasusregisseur },
  ];
}
