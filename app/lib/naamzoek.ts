import { parseDeeldag } from "./datum";

/** What can be searched of a person; parts that the searcher may not see are left out. */
export interface Zoekbaar {
  voornamen?: string | undefined;
  initialen?: string | undefined;
  tussenvoegsel?: string | undefined;
  achternaam?: string | undefined;
  bijnaam?: string | undefined;
  /** `jjjj-mm-dd`; unknown parts are `00`. */
  geboortedatum?: string | undefined;
}

export interface Zoekvraag {
  /** Bare words: small letters without accents. */
  woorden: string[];
  /** `jjjj-mm-dd` with `00` for what was not typed. */
  datum: string | null;
}

// Letters that Unicode does not take apart into a letter and a mark.
const losseLetters: Readonly<Record<string, string>> = {
  ø: "o",
  ł: "l",
  đ: "d",
  ð: "d",
  ħ: "h",
  ı: "i",
  ß: "ss",
  æ: "ae",
  œ: "oe",
  þ: "th",
};

/** Words of a name or a question; capitals, accents and signs do not matter. */
export function listWoorden(tekst: string): string[] {
  return tekst
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[øłđðħıßæœþ]/g, (letter) => losseLetters[letter] ?? letter)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((woord) => woord !== "");
}

/** In this order: what is longer first. Spellings that sound alike in Dutch, and in names from elsewhere written in Dutch. */
const klanken: readonly (readonly [RegExp, string])[] = [
  [/sch/g, "s"],
  [/chr/g, "kr"],
  [/ph/g, "f"],
  [/th/g, "t"],
  [/[ckg]h/g, "g"],
  [/c(?=[eiy])/g, "s"],
  [/ck|c|q/g, "k"],
  [/x/g, "ks"],
  [/z/g, "s"],
  [/v/g, "f"],
  [/dt|d$/g, "t"],
  [/auw?|ouw?|oe/g, "u"],
  [/ae/g, "a"],
  [/eij|ij|ei|ey|ie/g, "i"],
  [/[yj]/g, "i"],
  [/(.)\1+/g, "$1"],
];

/** How a word sounds, so that `Meijer`, `Meyer` and `Meier` are one. */
export function schrijfKlank(woord: string): string {
  return klanken.reduce((klank, [zoek, door]) => klank.replace(zoek, door), woord);
}

/** At most one letter added, left out, other, or two swapped. */
export function scheeltEen(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let begin = 0;
  while (begin < a.length && begin < b.length && a[begin] === b[begin]) begin++;
  const rest = (woord: string, over: number) => woord.slice(begin + over);
  return (
    rest(a, 1) === rest(b, 1) ||
    rest(a, 0) === rest(b, 1) ||
    rest(a, 1) === rest(b, 0) ||
    (a[begin] === b[begin + 1] && a[begin + 1] === b[begin] && rest(a, 2) === rest(b, 2))
  );
}

/** Parts between the names that people leave out or spell in their own way; they help, and are never needed. */
const tussenwoorden = new Set(
  "van der den de het ter ten te t v d vd vander vanden in op aan bij uit el al ben ibn bin von zu la le du di da".split(
    " ",
  ),
);

export function isTussenwoord(woord: string): boolean {
  return tussenwoorden.has(woord);
}

/** `05-03-1998`, `1998-03-05`, `03-1998` or `1998`. */
const datumwoord = /^(?:\d{1,2}[-/.]\d{1,2}[-/.]\d{4}|\d{4}-\d{2}-\d{2}|\d{1,2}[-/.]\d{4}|(?:19|20)\d{2})$/;

/** Takes a question apart; the first word that is a date is the birth date. */
export function leesZoekvraag(tekst: string): Zoekvraag {
  const delen = tekst.trim().split(/\s+/);
  const plaats = delen.findIndex((deel) => datumwoord.test(deel) && parseDeeldag(deel) !== undefined);
  const datum = plaats < 0 ? null : (parseDeeldag(delen[plaats] ?? "") ?? null);
  return { woorden: listWoorden(delen.filter((_deel, nr) => nr !== plaats).join(" ")), datum };
}

/** Too little to search on: only letters on their own and words that half of all names have. */
export function isTeKort({ woorden, datum }: Zoekvraag): boolean {
  return datum === null && !woorden.some((woord) => woord.length > 1 && !isTussenwoord(woord));
}

export interface Naamwoorden {
  /** Every word that can be typed. */
  woorden: readonly string[];
  /** First letters of the voornamen, and of the parts between: `jp`, `vd`. */
  voorletters: readonly string[];
}

/** Words of a name, also as one where people write them as one: `Jan-Willem`, `El Amrani`, `van der Meer`. */
export function maakNaamwoorden(naam: Zoekbaar): Naamwoorden {
  const [voor, initialen, tussen, achter, bij] = [
    naam.voornamen,
    naam.initialen,
    naam.tussenvoegsel,
    naam.achternaam,
    naam.bijnaam,
  ].map((deel) => listWoorden(deel ?? "")) as [string[], string[], string[], string[], string[]];
  const samen = [voor, achter, [...tussen, ...achter]]
    .filter((delen) => delen.length > 1)
    .map((delen) => delen.join(""));
  const letters = (delen: readonly string[]) => delen.map((woord) => woord[0] ?? "").join("");
  return {
    woorden: [...new Set([...voor, ...tussen, ...achter, ...bij, ...samen])],
    voorletters: [...new Set([letters(voor), initialen.join(""), letters(tussen)])].filter((woord) => woord !== ""),
  };
}

/** How well a typed word fits a word of a name: 0 is the same; null: not at all. */
function weegWoord(getypt: string, woord: string): number | null {
  if (woord === getypt) return 0;
  if (woord.startsWith(getypt)) return 1;
  const [a, b] = [schrijfKlank(getypt), schrijfKlank(woord)];
  if (a.length > 2 && b.startsWith(a)) return 3;
  return a.length > 3 && b.length > 3 && scheeltEen(a, b) ? 4 : null;
}

/** A part that nobody knows fits everything; day and month swapped is a slip of the pen. */
function weegDatum(getypt: string, geboren: string | undefined): number | null {
  const [jaar = "", maand = "", dag = ""] = getypt.split("-");
  const [j = "", m = "", d = ""] = (geboren ?? "").split("-");
  if (jaar !== j) return null;
  const past = (gevraagd: string, is: string) => (gevraagd === "00" || gevraagd === is ? 0 : is === "00" ? 1 : null);
  const [opMaand, opDag] = [past(maand, m), past(dag, d)];
  if (opMaand !== null && opDag !== null) return opMaand + opDag;
  return maand === d && dag === m ? 3 : null;
}

/**
 * How well this person fits the question: the lower the better, null when not. Every word must fit something, in any order,
 * but for the parts between the names.
 */
export function weegNaam({ woorden, datum }: Zoekvraag, naam: Zoekbaar, delen = maakNaamwoorden(naam)): number | null {
  let totaal = 0;
  if (datum !== null) {
    const opDatum = weegDatum(datum, naam.geboortedatum);
    if (opDatum === null) return null;
    totaal += opDatum;
  }
  for (const getypt of woorden) {
    const gewogen = delen.woorden.map((woord) => weegWoord(getypt, woord)).filter((gewicht) => gewicht !== null);
    if (delen.voorletters.some((letters) => letters.startsWith(getypt))) gewogen.push(2);
    if (gewogen.length > 0) totaal += Math.min(...gewogen);
    else if (tussenwoorden.has(getypt)) totaal += 1;
    else return null;
  }
  return totaal;
}
