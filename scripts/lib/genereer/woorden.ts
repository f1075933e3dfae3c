/** Parts of invented names: visibly made up, so that nobody is named by accident, and many enough to search among. */
const beginstukken = [
  "Proef",
  "Verzin",
  "Speel",
  "Schijn",
  "Model",
  "Oefen",
  "Denk",
  "Schets",
  "Staal",
  "Toets",
] as const;
const middenstukken = ["", "berg", "veld", "huis", "brug", "kamp", "dal", "bos", "horst", "meer", "zand"] as const;
const eindstukken = ["man", "stra", "sma", "ing", "aar", "ink", "sen", "huizen", "wijk", "beek", "oord"] as const;

export const tussenvoegsels = ["van", "de", "van der", "ten", "el"] as const;

export const voornamen = [
  "Abel",
  "Amina",
  "Bo",
  "Cem",
  "Daan",
  "Ella",
  "Finn",
  "Gijs",
  "Hana",
  "Ilse",
  "Jip",
  "Kaya",
  "Lars",
  "Maan",
  "Noor",
  "Otis",
  "Pien",
  "Quin",
  "Roos",
  "Sam",
  "Tess",
  "Ugo",
  "Vera",
  "Wout",
  "Xena",
  "Yara",
  "Zeno",
] as const;

/** The n-th family name: all combinations, the commonest first. */
export function maakAchternaam(n: number): string {
  const begin = beginstukken[n % beginstukken.length] ?? "";
  const midden = middenstukken[Math.floor(n / 7) % middenstukken.length] ?? "";
  const eind = eindstukken[Math.floor(n / 3) % eindstukken.length] ?? "";
  return begin + midden + eind;
}

export const straten = ["Verzonnenlaan", "Modelstraat", "Schijnweg", "Oefenplein", "Proefkade", "Denkpad"] as const;

export const woonplaatsen = {
  utrecht: { plaats: "Utrecht", postcode: "35" },
  amersfoort: { plaats: "Amersfoort", postcode: "38" },
  nieuwegein: { plaats: "Nieuwegein", postcode: "34" },
  overig: { plaats: "Zeist", postcode: "37" },
} as const;

const zinnen = [
  "Fictieve tekst voor een proef met veel dossiers.",
  "Betrokkene staat op een wachtlijst en mist afspraken.",
  "De huur is twee maanden niet betaald; er loopt een regeling.",
  "De buren melden overlast, vooral in de avond.",
  "Het contact met de familie is hersteld na een gesprek.",
  "Er is behoefte aan dagbesteding en een vast aanspreekpunt.",
  "De afspraken van het vorige overleg zijn deels nagekomen.",
  "Er zijn nieuwe zorgen over het gebruik van middelen.",
] as const;

/** Some sentences, so that a text is as long as people write them. */
export function maakTekst(van: number, aantal: number): string {
  return Array.from({ length: aantal }, (_, plaats) => zinnen[(van + plaats) % zinnen.length]).join(" ");
}
