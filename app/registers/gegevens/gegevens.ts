import { faseLabels, fasen, type Fase } from "~/protocol/fasen";
import { gegevensregister, type Entiteit } from "~/protocol/gegevensregister";
import type { Anonimiseerregel, Categorie, Gegevenssoort, Gegevenstype } from "~/protocol/gegevenssoorten";
import { zaakregister, type Zaakentiteit } from "~/protocol/zaakregister";
import type { Register } from "../register";

export interface Gegevensregel {
  id: string;
  entiteit: string;
  label: string;
  type: Gegevenstype;
  kanStrenger: boolean;
  categorie: Categorie;
  fasen: readonly Fase[];
  eigenaar: "verstrekker" | "veiligheidshuis";
  anonimiseer: Anonimiseerregel;
}

/** Every field of the gegevensregister, in its order: of a casus, then of what is about no casus. */
export function listGegevens(): Gegevensregel[] {
  const vanCasus = (Object.keys(gegevensregister) as Entiteit[]).map((entiteit) => ({
    entiteit,
    ...gegevensregister[entiteit],
    eenGeheel: "eenGeheel" in gegevensregister[entiteit],
  }));
  const vanZaak = (Object.keys(zaakregister) as Zaakentiteit[]).map((entiteit) => ({
    entiteit,
    ...zaakregister[entiteit],
    eenGeheel: false,
  }));
  return [...vanCasus, ...vanZaak].flatMap(({ entiteit, label, eigenaar, eenGeheel, velden }) =>
    Object.entries<Gegevenssoort>(velden).map(([sleutel, soort]) => ({
      id: `${entiteit}.${sleutel}`,
      entiteit: label,
      label: soort.label,
      type: soort.type,
      kanStrenger: soort.markeerbaar || eenGeheel,
      categorie: soort.categorie,
      fasen: soort.fasen,
      eigenaar,
      anonimiseer: soort.anonimiseer,
    })),
  );
}

export const typelabels: Readonly<Record<Gegevenstype, string>> = {
  gewoon: "gewoon",
  bijzonder: "bijzonder",
  strafrechtelijk: "strafrechtelijk",
  politiegegevens: "politiegegevens",
  wettelijk_id: "wettelijk identificatienummer",
};

/** P bijlage 4. */
export const categorieen: Readonly<Record<Categorie, string>> = {
  1: "Betrokkene",
  2: "Gezinsleden en directe relaties",
  3: "Medewerkers van instellingen voor zorg- en hulpverlening",
  4: "Medewerkers van derden die interventies uitvoeren",
};

const anonimiseerwoorden: Readonly<Record<Anonimiseerregel, string>> = {
  leeg: "wordt leeggemaakt",
  willekeurige_letters: "wordt vervangen door willekeurige letters",
  eerste_van_maand: "wordt de eerste van de maand",
  eerste_van_kwartaal: "wordt de eerste van het kwartaal",
  vier_cijfers: "houdt vier cijfers",
  onbekend: "wordt onbekend",
  behouden: "blijft: keuze of vinkje",
};

/** `Aanmelden tot en met Afsluiten`, or the phases one by one. */
export function schrijfFasen(gekozen: readonly Fase[]): string {
  const [eerste] = gekozen;
  const laatste = gekozen.at(-1);
  if (!eerste || !laatste) return "geen: hoort niet bij een casus";
  const van = fasen.indexOf(eerste);
  const isReeks = gekozen.length > 2 && fasen.indexOf(laatste) - van + 1 === gekozen.length;
  return isReeks
    ? `${faseLabels[eerste]} tot en met ${faseLabels[laatste]}`
    : gekozen.map((fase) => faseLabels[fase]).join(", ");
}

export const gegevensregistertabel: Register<Gegevensregel> = {
  naam: "gegevensregister",
  titel: "Gegevens",
  pad: "/registers/gegevens",
  idVan: ({ id }) => id,
  leeg: "Er zijn geen gegevens.",
  kolommen: [
    { sleutel: "soort", kop: "Hoort bij", waarde: ({ entiteit }) => entiteit },
    { sleutel: "veld", kop: "Gegeven", waarde: ({ label }) => label },
    {
      sleutel: "type",
      kop: "Type",
      waarde: ({ type, kanStrenger }) =>
        kanStrenger ? `${typelabels[type]}, of strenger als de schrijver dat aangeeft` : typelabels[type],
    },
    { sleutel: "van", kop: "Van wie", waarde: ({ categorie }) => categorieen[categorie] },
    { sleutel: "fasen", kop: "Fasen", waarde: (rij) => schrijfFasen(rij.fasen) },
    {
      sleutel: "eigenaar",
      kop: "Verantwoordelijk",
      waarde: ({ eigenaar }) =>
        eigenaar === "verstrekker" ? "de Partij die verstrekt (P 2.1)" : "de Partijen samen (P 2.2)",
    },
    {
      sleutel: "daarna",
      kop: "Na de bewaartermijn",
      waarde: ({ anonimiseer }) => anonimiseerwoorden[anonimiseer],
    },
  ],
};
