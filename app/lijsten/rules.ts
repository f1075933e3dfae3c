import { z } from "zod";
import type { Lijstwoord } from "~/protocol/keuzelijsten";

/** What a list may become, and what was changed in it. Pure. */

const woordvorm = z.array(
  z.object({ sleutel: z.string(), woord: z.string(), inGebruik: z.boolean(), telt: z.boolean() }),
);

/** @throws when what is stored is no list: a page with half the words would be worse than none */
export function leesWoorden(inhoud: string): Lijstwoord[] {
  return woordvorm.parse(JSON.parse(inhoud));
}

export const hoogsteAantal = 60;

/** A line of the form; without `sleutel`: a new word. */
export interface Lijstregel {
  sleutel?: string | undefined;
  woord: string;
  inGebruik: boolean;
  telt: boolean;
}

const zonderAccent = (tekst: string) => tekst.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

/** A key that this list never had: of the word, so that an export can be read, with a number when it was taken. */
export function maakSleutel(woord: string, bezet: ReadonlySet<string>): string {
  const basis =
    zonderAccent(woord)
      .replace(/[^a-z0-9]+/g, "_")
      .replace(/^_+|_+$/g, "")
      .slice(0, 34)
      .replace(/_+$/, "") || "woord";
  let sleutel = basis;
  for (let nummer = 2; bezet.has(sleutel); nummer++) sleutel = `${basis}_${String(nummer)}`;
  return sleutel;
}

export type Keuring =
  | { soort: "goed"; woorden: Lijstwoord[] }
  /** By the place of the line in the form, or of the whole list. */
  | { soort: "fout"; regels: Map<number, string>; algemeen: string[] }
  /** No page shows this: a key that the list has not, or one twice. */
  | { soort: "vreemd" };

/**
 * From the lines of the form to the next version. A word of `huidig` that has no line stays as it is, at the end: a word is taken
 * out of use and never removed, as it may be stored anywhere. Two words that read the same are refused, also when one is out of
 * use.
 */
export function keurRegels(huidig: readonly Lijstwoord[], ingevuld: readonly Lijstregel[]): Keuring {
  const regels = ingevuld
    .map((regel, plaats) => ({ ...regel, plaats }))
    .filter(({ sleutel, woord }) => sleutel ?? woord);
  const genoemd = regels.flatMap(({ sleutel }) => (sleutel === undefined ? [] : [sleutel]));
  const bekend = new Set(huidig.map(({ sleutel }) => sleutel));
  const isVreemd = genoemd.some((sleutel) => !bekend.has(sleutel)) || new Set(genoemd).size !== genoemd.length;
  if (isVreemd) return { soort: "vreemd" };
  for (const woord of huidig) if (!genoemd.includes(woord.sleutel)) regels.push({ ...woord, plaats: -1 });

  const fouten = new Map<number, string>();
  const gezien = new Map<string, string>();
  for (const { woord, plaats } of regels) {
    const leesbaar = zonderAccent(woord).replace(/\s+/g, " ");
    const eerder = gezien.get(leesbaar);
    if (woord === "") fouten.set(plaats, "Vul een woord in. Haal het uit gebruik als niemand het meer mag kiezen.");
    else if (eerder !== undefined)
      fouten.set(plaats, `‘${woord}’ staat al in de lijst. Breng dat woord weer in gebruik, of kies een ander.`);
    gezien.set(leesbaar, woord);
  }
  const algemeen: string[] = [];
  if (regels.length > hoogsteAantal) algemeen.push(`Een lijst heeft niet meer dan ${String(hoogsteAantal)} woorden.`);
  if (!regels.some(({ inGebruik }) => inGebruik)) algemeen.push("Houd minstens één woord in gebruik.");
  if (fouten.size > 0 || algemeen.length > 0) return { soort: "fout", regels: fouten, algemeen };

  const bezet = new Set(bekend);
  const woorden = regels.map(({ sleutel, woord, inGebruik, telt }): Lijstwoord => {
    const eigen = sleutel ?? maakSleutel(woord, bezet);
    bezet.add(eigen);
    return { sleutel: eigen, woord, inGebruik, telt };
  });
  if (JSON.stringify(woorden) === JSON.stringify(huidig))
    return {
      soort: "fout",
      regels: new Map(),
      algemeen: ["Er is niets gewijzigd. Pas eerst een woord of de volgorde aan."],
    };
  return { soort: "goed", woorden };
}

/** What a version changed, in sentences; `teltWoord`: what the mark of this list means. */
export function beschrijfWijziging(
  oud: readonly Lijstwoord[],
  nieuw: readonly Lijstwoord[],
  teltWoord: string | null,
): string[] {
  const eerder = new Map(oud.map((woord) => [woord.sleutel, woord]));
  const zinnen = nieuw.flatMap(({ sleutel, woord, inGebruik, telt }) => {
    const was = eerder.get(sleutel);
    if (!was) return [`‘${woord}’ toegevoegd${inGebruik ? "" : ", nog niet in gebruik"}.`];
    return [
      ...(was.woord === woord ? [] : [`‘${was.woord}’ heet nu ‘${woord}’.`]),
      ...(was.inGebruik === inGebruik ? [] : [`‘${woord}’ ${inGebruik ? "weer in gebruik" : "uit gebruik"}.`]),
      ...(was.telt === telt || teltWoord === null
        ? []
        : [`‘${woord}’ ${telt ? teltWoord : `${teltWoord} niet meer`}.`]),
    ];
  });
  const volgorde = nieuw.filter(({ sleutel }) => eerder.has(sleutel)).map(({ sleutel }) => sleutel);
  const isVerplaatst = volgorde.join() !== oud.map(({ sleutel }) => sleutel).join();
  return isVerplaatst ? [...zinnen, "De volgorde is veranderd."] : zinnen;
}

const schrijfStand = ({ woord, inGebruik, telt }: Omit<Lijstwoord, "sleutel">) =>
  [woord, ...(inGebruik ? [] : ["niet in gebruik"]), ...(telt ? ["telt mee"] : [])].join(", ");

/** What somebody else saved meanwhile, word by word where it differs from what was typed. */
export function vergelijk(
  huidig: readonly Lijstwoord[],
  ingevuld: readonly Lijstregel[],
): { naam: string; label: string; tekst: string; uwTekst: string }[] {
  const verschillen = huidig.flatMap((woord) => {
    const eigen = ingevuld.find(({ sleutel }) => sleutel === woord.sleutel);
    const [tekst, uwTekst] = [schrijfStand(woord), eigen ? schrijfStand(eigen) : "Staat niet in uw formulier."];
    return tekst === uwTekst ? [] : [{ naam: woord.sleutel, label: woord.woord, tekst, uwTekst }];
  });
  const volgorde = (lijst: readonly Omit<Lijstwoord, "sleutel">[]) => lijst.map(({ woord }) => woord).join("\n");
  const orde = { naam: "volgorde", label: "De hele lijst", tekst: volgorde(huidig), uwTekst: volgorde(ingevuld) };
  return orde.tekst === orde.uwTekst ? verschillen : [...verschillen, orde];
}
