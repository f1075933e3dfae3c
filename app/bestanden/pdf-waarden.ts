/** Values of a PDF as they are read and written again. Texts and numbers stay as they stood. */

export class Naam {
  constructor(readonly woord: string) {}
}

export class Verwijzing {
  constructor(readonly nr: number) {}
}

/** A text, number or word, exactly as in the file. */
export class Ruw {
  constructor(readonly tekst: string) {}
}

export type Woordenboek = Map<string, Waarde>;
export type Waarde = Naam | Verwijzing | Ruw | Waarde[] | Woordenboek;

export interface Pdfobject {
  waarde: Waarde;
  /** Bytes of a stream as they are packed. */
  stroom?: Buffer;
}

export function leesGetal(waarde: Waarde | undefined): number | undefined {
  if (!(waarde instanceof Ruw) || !/^[+-]?\d+(\.\d*)?$/.test(waarde.tekst)) return undefined;
  return Number(waarde.tekst);
}

export function isNaam(waarde: Waarde | undefined, woord: string): boolean {
  return waarde instanceof Naam && waarde.woord === woord;
}

function schrijfNaam(woord: string): string {
  const veilig = woord.replace(/[^!-~]|[#/%()<>[\]{}]/g, (teken) => {
    return `#${teken.charCodeAt(0).toString(16).padStart(2, "0")}`;
  });
  return `/${veilig}`;
}

/** As text of one byte a letter. `nummer` gives the new number of an object; undefined: it was left out. */
export function schrijfWaarde(waarde: Waarde, nummer: (oud: number) => number | undefined): string {
  if (waarde instanceof Naam) return schrijfNaam(waarde.woord);
  if (waarde instanceof Ruw) return waarde.tekst;
  if (waarde instanceof Verwijzing) {
    const nieuw = nummer(waarde.nr);
    return nieuw === undefined ? "null" : `${String(nieuw)} 0 R`;
  }
  if (Array.isArray(waarde)) return `[${waarde.map((deel) => schrijfWaarde(deel, nummer)).join(" ")}]`;
  const regels = [...waarde].map(([sleutel, deel]) => `${schrijfNaam(sleutel)} ${schrijfWaarde(deel, nummer)}`);
  return `<<${regels.join("\n")}>>`;
}
