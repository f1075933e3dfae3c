import { Keurfout } from "./keurfout";
import { Naam, Ruw, Verwijzing, type Waarde, type Woordenboek } from "./pdf-waarden";

export const beschadigd = () =>
  new Keurfout("Deze PDF is beschadigd. Open hem en sla hem opnieuw op, bijvoorbeeld met Afdrukken naar PDF.");

const maxDiepte = 200;

/** Reads values out of the text of a PDF (one byte a letter), from a given place. */
export class Woordlezer {
  constructor(
    readonly bron: string,
    public plaats = 0,
  ) {}

  slaWitOver(): void {
    this.pak(/(?:[\0\t\n\f\r ]|%[^\r\n]*)*/y);
  }

  /** Takes what fits here, or undefined. The pattern must be sticky. */
  pak(patroon: RegExp): RegExpExecArray | undefined {
    patroon.lastIndex = this.plaats;
    const gevonden = patroon.exec(this.bron);
    if (!gevonden) return undefined;
    this.plaats += gevonden[0].length;
    return gevonden;
  }

  lees(diepte = 0): Waarde {
    if (diepte > maxDiepte) throw beschadigd();
    this.slaWitOver();
    const { bron, plaats } = this;
    switch (bron[plaats]) {
      case "/":
        return this.leesNaam();
      case "(":
        return this.leesTekst();
      case "[":
        return this.leesLijst(diepte);
      case "<":
        return bron[plaats + 1] === "<" ? this.leesWoordenboek(diepte) : this.leesHex();
      default: {
        const verwijzing = this.pak(/(\d{1,10})[\0\t\n\f\r ]+\d{1,5}[\0\t\n\f\r ]+R(?![^\0\t\n\f\r ()<>[\]{}/%])/y);
        if (verwijzing) return new Verwijzing(Number(verwijzing[1]));
        const woord = this.pak(/[^\0\t\n\f\r ()<>[\]{}/%]{1,400}/y);
        if (!woord || !/^([+-]?[\d.]+|true|false|null|[+-]*[\d.-]+)$/.test(woord[0])) throw beschadigd();
        return new Ruw(woord[0]);
      }
    }
  }

  private leesNaam(): Naam {
    const gevonden = this.pak(/\/([^\0\t\n\f\r ()<>[\]{}/%]*)/y);
    const woord = gevonden?.[1] ?? "";
    // A name may be written in hex (`/J#61vaScript`); it is judged as what it means.
    return new Naam(woord.replace(/#([\da-fA-F]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16))));
  }

  private leesTekst(): Ruw {
    const begin = this.plaats;
    const { bron } = this;
    let diepte = 0;
    for (; this.plaats < bron.length; this.plaats += 1) {
      const teken = bron[this.plaats];
      if (teken === "\\") this.plaats += 1;
      else if (teken === "(") diepte += 1;
      else if (teken === ")") {
        diepte -= 1;
        if (diepte === 0) {
          this.plaats += 1;
          return new Ruw(bron.slice(begin, this.plaats));
        }
      }
    }
    throw beschadigd();
  }

  private leesHex(): Ruw {
    const gevonden = this.pak(/<[\da-fA-F\0\t\n\f\r ]*>/y);
    if (!gevonden) throw beschadigd();
    return new Ruw(gevonden[0]);
  }

  private leesLijst(diepte: number): Waarde[] {
    this.plaats += 1;
    const lijst: Waarde[] = [];
    for (;;) {
      this.slaWitOver();
      if (this.bron[this.plaats] === "]") {
        this.plaats += 1;
        return lijst;
      }
      lijst.push(this.lees(diepte + 1));
    }
  }

  private leesWoordenboek(diepte: number): Woordenboek {
    this.plaats += 2;
    const woordenboek: Woordenboek = new Map();
    for (;;) {
      this.slaWitOver();
      if (this.bron.startsWith(">>", this.plaats)) {
        this.plaats += 2;
        return woordenboek;
      }
      if (this.bron[this.plaats] !== "/") throw beschadigd();
      const sleutel = this.leesNaam().woord;
      // Of a key that stands there twice one value is kept: readers differ in which, and this one is what is judged.
      woordenboek.set(sleutel, this.lees(diepte + 1));
    }
  }
}
