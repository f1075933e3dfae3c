import type { Pdf } from "./pagina.server";

/** A text as lines that fit in this width, in the font that is set. A word that does not fit is cut. */
export function breekRegels(doc: Pdf, tekst: string, breedte: number): string[] {
  return tekst.split("\n").flatMap((alinea) => {
    const regels: string[] = [];
    let regel = "";
    for (const woord of alinea.split(" ").flatMap((deel) => knipWoord(doc, deel, breedte))) {
      const langer = regel === "" ? woord : `${regel} ${woord}`;
      if (regel !== "" && doc.widthOfString(langer) > breedte) {
        regels.push(regel);
        regel = woord;
      } else {
        regel = langer;
      }
    }
    return [...regels, regel];
  });
}

function knipWoord(doc: Pdf, woord: string, breedte: number): string[] {
  if (doc.widthOfString(woord) <= breedte) return [woord];
  const delen: string[] = [];
  let deel = "";
  for (const teken of woord) {
    if (deel !== "" && doc.widthOfString(deel + teken) > breedte) {
      delen.push(deel);
      deel = "";
    }
    deel += teken;
  }
  return [...delen, deel];
}

/**
 * Divides the width over the columns: each gets its longest word, and of the rest more where there is more text. Where
 * even the words do not fit, all shrink alike.
 */
export function verdeelBreedte(totaal: number, kolommen: readonly { woord: number; tekst: number }[]): number[] {
  const woorden = kolommen.map(({ woord }) => Math.min(woord, totaal / 2));
  const som = (getallen: readonly number[]) => getallen.reduce((a, b) => a + b, 0);
  const over = totaal - som(woorden);
  if (over <= 0) return woorden.map((breedte) => (breedte * totaal) / som(woorden));
  // One very long text must not take all from the others.
  const wens = kolommen.map(({ tekst }, plaats) => Math.max(Math.min(tekst, totaal) - (woorden[plaats] ?? 0), 1));
  return woorden.map((breedte, plaats) => breedte + (over * (wens[plaats] ?? 0)) / som(wens));
}
