/** House colour of an organisation: what is derived from it, and whether it can be read (WCAG 2.2 AA). Pure. */

type Rgb = readonly [number, number, number];

/** Of the theme, where the house colour stands on or beside (see styles/thema.css). */
const wit: Rgb = [255, 255, 255];
const zwart: Rgb = [0, 0, 0];
const inkt: Rgb = [0x1b, 0x27, 0x33];
const inktZacht: Rgb = [0x4a, 0x58, 0x66];
const grond: Rgb = [0xf3, 0xf5, 0xf7];

export const kleurvorm = /^#[0-9a-f]{6}$/;

function lees(kleur: string): Rgb {
  if (!kleurvorm.test(kleur)) throw new RangeError("A colour is written as #rrggbb");
  const deel = (begin: number) => parseInt(kleur.slice(begin, begin + 2), 16);
  return [deel(1), deel(3), deel(5)];
}

function schrijf(rgb: Rgb): string {
  return `#${rgb.map((deel) => Math.round(deel).toString(16).padStart(2, "0")).join("")}`;
}

/** `deel` of `bij` in `kleur`. */
function meng([r, g, b]: Rgb, [x, y, z]: Rgb, deel: number): Rgb {
  const tussen = (van: number, naar: number) => Math.round(van + (naar - van) * deel);
  return [tussen(r, x), tussen(g, y), tussen(b, z)];
}

function helderheid(rgb: Rgb): number {
  const [r = 0, g = 0, b = 0] = rgb.map((deel) => {
    const s = deel / 255;
    return s <= 0.04045 ? s / 12.92 : ((s + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** From 1 to 21. */
function contrast(een: Rgb, ander: Rgb): number {
  const [hoog = 0, laag = 0] = [helderheid(een), helderheid(ander)].sort((a, b) => b - a);
  return (hoog + 0.05) / (laag + 0.05);
}

export interface Kleuren {
  merk: string;
  merkDonker: string;
  merkLicht: string;
}

export function leidKleurenAf(kleur: string): Kleuren {
  const merk = lees(kleur);
  return { merk: kleur, merkDonker: schrijf(meng(merk, zwart, 0.3)), merkLicht: schrijf(meng(merk, wit, 0.9)) };
}

/** Why this colour cannot be used, each with what was measured; empty when it can. */
export function keurKleur(kleur: string): string[] {
  const { merk, merkDonker, merkLicht } = leidKleurenAf(kleur);
  const vragen: readonly [wat: string, een: Rgb, ander: Rgb, minimaal: number][] = [
    ["Witte tekst in de kop en op knoppen", wit, lees(merk), 4.5],
    ["Witte tekst in het menu", wit, lees(merkDonker), 4.5],
    ["Tekst in deze kleur op een lichte knop", lees(merk), lees(merkLicht), 4.5],
    ["Gewone tekst op het lichte vlak", inkt, lees(merkLicht), 4.5],
    ["Zachte tekst op het lichte vlak", inktZacht, lees(merkLicht), 4.5],
    ["Randen in deze kleur op de achtergrond", lees(merk), grond, 3],
  ];
  return vragen.flatMap(([wat, een, ander, minimaal]) => {
    // Never rounded up: 4.49 is too little.
    const gemeten = Math.floor(contrast(een, ander) * 100) / 100;
    const getal = (waarde: number) => waarde.toLocaleString("nl-NL", { maximumFractionDigits: 2 });
    return gemeten >= minimaal
      ? []
      : [
          `${wat} is niet goed te lezen: het contrast is ${getal(gemeten)} en moet minstens ${getal(minimaal)} zijn (WCAG AA).`,
        ];
  });
}

/** A whole stylesheet: it replaces three tokens of the theme. */
export function schrijfStijl(kleur: string): string {
  const { merk, merkDonker, merkLicht } = leidKleurenAf(kleur);
  return `:root{--color-merk:${merk};--color-merk-donker:${merkDonker};--color-merk-licht:${merkLicht}}\n`;
}
