import type { Veld } from "~/protocol/afscherming";
import type { Zeggenschapstand } from "~/gegevens/zeggenschap";
import type { Lijsten, Optie } from "~/protocol/keuzelijsten";
import type { Besluitnaam, Keuze } from "./form";
import type { Groep, TeBeoordelen } from "./herbeoordeling";

export interface StukView {
  id: string;
  label: string;
  /** What this reader may see of it; of what waits for its verstrekker only that it is there. */
  velden: readonly Veld[];
  keuzes: readonly Keuze[];
  /** Who decides about its use, when that is not the procesregisseur. */
  uitleg: string | null;
}

export interface GroepView {
  id: string;
  titel: string;
  keuzes: readonly Keuze[];
  /** Who decides about the use of all of it; where that differs it stands at the pieces. */
  uitleg: string | null;
  stukken: StukView[];
}

export interface FaseovergangView {
  besluit: Besluitnaam;
  /** What the casus goes to, and what the gegevens are needed for there. */
  doel: string;
  doeltekst: string;
  groepen: GroepView[];
  /** Goes along by itself, with the article that wants it. */
  altijd: { label: string; artikel: string; aantal: number }[];
  /** Restricted or withdrawn: stays where it is, is not used. */
  blijft: number;
  /** Partijen that can be asked before the besluit is taken. */
  teVragen: string[];
  /** Default marks of the words of the besluit. */
  bevat: string[];
  terug: { href: string; label: string };
  sluitredenen: Optie[];
}

/** Each says whether the annual report counts it as successfully closed (C 11.3 f). */
export function listSluitredenen(lijsten: Lijsten): Optie[] {
  return lijsten.listOpties("sluitredenen").map(({ waarde, label }) => ({
    waarde,
    label: lijsten.telt("sluitredenen", waarde) ? `${label} (telt als succesvol)` : label,
  }));
}

function schrijfUitleg(zeggenschap: Zeggenschapstand, verstrekker: string, isLaatste: boolean): string | null {
  switch (zeggenschap) {
    case "veiligheidshuis":
      return null;
    case "aanmelding":
      return "Hoort bij de aanmelding en is daarmee ook hiervoor verstrekt.";
    case "doorlopend":
      return `${verstrekker} staat gebruik in volgende fasen toe.`;
    case "toegestaan":
      return `${verstrekker} staat gebruik in deze fase toe.`;
    case "geweigerd":
      return `${verstrekker} staat gebruik in deze fase niet toe. Dit gaat niet mee.`;
    case "gevraagd":
      return isLaatste
        ? `${verstrekker} heeft nog niet geantwoord. Zonder antwoord gaat dit niet mee.`
        : `${verstrekker} heeft nog niet geantwoord. Tot het antwoord ja is, gaat dit niet mee.`;
    case "te_vragen":
      return isLaatste
        ? `${verstrekker} beslist en is nog niet gevraagd. Na het afsluiten kan dat niet meer: dan gaat dit niet mee.`
        : `${verstrekker} beslist en wordt gevraagd. Tot het antwoord ja is, gaat dit niet mee.`;
  }
}

function bouwStuk({ stuk, zeggenschap, keuzes }: TeBeoordelen, isLaatste: boolean): StukView {
  const uitleg = schrijfUitleg(zeggenschap, stuk.verstrekker, isLaatste);
  return {
    id: stuk.id,
    label: stuk.label,
    velden: stuk.stand === "in_gebruik" ? stuk.velden : [],
    keuzes,
    uitleg: stuk.stand === "in_gebruik" ? uitleg : `Nog niet overgenomen uit een eerdere fase. ${uitleg ?? ""}`.trim(),
  };
}

export function buildGroepen(groepen: readonly Groep[], isLaatste: boolean): GroepView[] {
  return groepen.map(({ id, titel, keuzes, stukken: items }) => {
    const stukken = items.map((item) => bouwStuk(item, isLaatste));
    const [eerste] = stukken;
    const isEender = stukken.every(({ uitleg }) => uitleg === eerste?.uitleg);
    if (!isEender || !eerste) return { id, titel, keuzes, uitleg: null, stukken };
    return { id, titel, keuzes, uitleg: eerste.uitleg, stukken: stukken.map((stuk) => ({ ...stuk, uitleg: null })) };
  });
}
