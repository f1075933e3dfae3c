import { Keurfout } from "./keurfout";
import { isNaam, leesGetal, Verwijzing, type Pdfobject, type Waarde, type Woordenboek } from "./pdf-waarden";
import { beschadigd, Woordlezer } from "./pdf-woorden.server";
import { pakBeperktUit } from "./uitpakken.server";

/** Where an object stands: at a place in the file, or as the n-th of an object stream. `null`: removed later on. */
type Plek = { begin: number } | { stroom: number; volgnummer: number } | null;

const maxObjecten = 500_000;
const maxUitgepakt = 100 * 1024 * 1024;

/** Opens a PDF by its cross-reference tables, as readers do, and gives its objects one by one. */
export class Pdflezer {
  readonly #bron: string;
  readonly #bytes: Buffer;
  readonly #plekken = new Map<number, Plek>();
  readonly #stromen = new Map<number, Map<number, Waarde>>();
  readonly #staart: Woordenboek = new Map();
  #uitgepakt = 0;

  private constructor(bytes: Buffer) {
    this.#bytes = bytes;
    this.#bron = bytes.toString("latin1");
  }

  static async open(bytes: Buffer): Promise<Pdflezer> {
    const lezer = new Pdflezer(bytes);
    await lezer.#leesKruisverwijzingen();
    return lezer;
  }

  /** The trailer: the newest value of each key. */
  get staart(): ReadonlyMap<string, Waarde> {
    return this.#staart;
  }

  async #leesKruisverwijzingen(): Promise<void> {
    const slot = this.#bron.lastIndexOf("startxref");
    const gevonden = slot < 0 ? null : /^startxref\s+(\d{1,10})\s/.exec(this.#bron.slice(slot, slot + 40));
    if (!gevonden) throw beschadigd();
    const teLezen = [Number(gevonden[1])];
    const gelezen = new Set<number>();
    for (let plaats = teLezen.shift(); plaats !== undefined; plaats = teLezen.shift()) {
      if (gelezen.has(plaats)) continue;
      gelezen.add(plaats);
      const staart = await this.#leesTabel(plaats);
      for (const [sleutel, waarde] of staart) if (!this.#staart.has(sleutel)) this.#staart.set(sleutel, waarde);
      // Hybrid files: the stream belongs to this table and comes before older ones.
      for (const sleutel of ["XRefStm", "Prev"]) {
        const verder = leesGetal(staart.get(sleutel));
        if (verder !== undefined) teLezen.push(verder);
      }
    }
  }

  #leesTabel(plaats: number): Woordenboek | Promise<Woordenboek> {
    const lezer = new Woordlezer(this.#bron, plaats);
    lezer.slaWitOver();
    if (!lezer.pak(/xref[\0\t\n\f\r ]+/y)) return this.#leesTabelstroom(plaats);
    for (
      let kop = lezer.pak(/(\d{1,10}) (\d{1,10})[\0\t\n\f\r ]+/y);
      kop;
      kop = lezer.pak(/(\d{1,10}) (\d{1,10})[\0\t\n\f\r ]+/y)
    ) {
      const eerste = Number(kop[1]);
      for (let nr = eerste; nr < eerste + Number(kop[2]); nr += 1) {
        const regel = lezer.pak(/(\d{10}) (\d{5}) ([nf])[\0\t\n\f\r ]{0,3}/y);
        if (!regel) throw beschadigd();
        this.#zetPlek(nr, regel[3] === "n" ? { begin: Number(regel[1]) } : null);
      }
    }
    if (!lezer.pak(/trailer/y)) throw beschadigd();
    const staart = lezer.lees();
    if (!(staart instanceof Map)) throw beschadigd();
    return staart;
  }

  async #leesTabelstroom(plaats: number): Promise<Woordenboek> {
    const { waarde, stroom } = this.#leesOp(plaats, undefined);
    if (!(waarde instanceof Map) || !stroom || !isNaam(waarde.get("Type"), "XRef")) throw beschadigd();
    const inhoud = await this.#pakUit(waarde, stroom);
    const breedten = lijstVan(waarde.get("W"));
    const [soortbreed = 0, tweede = 0, derde = 0] = breedten;
    const indeling = waarde.has("Index") ? lijstVan(waarde.get("Index")) : [0, leesGetal(waarde.get("Size")) ?? 0];
    const regel = soortbreed + tweede + derde;
    if (breedten.length !== 3 || regel === 0 || breedten.some((breed) => breed > 6)) throw beschadigd();
    const leesVeld = (begin: number, breed: number, leeg: number) =>
      breed === 0 ? leeg : inhoud.readUIntBE(begin, breed);
    let begin = 0;
    for (let deel = 0; deel + 1 < indeling.length; deel += 2) {
      const eerste = indeling[deel] ?? 0;
      for (let nr = eerste; nr < eerste + (indeling[deel + 1] ?? 0); nr += 1) {
        if (begin + regel > inhoud.length) throw beschadigd();
        const soort = leesVeld(begin, soortbreed, 1);
        const een = leesVeld(begin + soortbreed, tweede, 0);
        const twee = leesVeld(begin + soortbreed + tweede, derde, 0);
        this.#zetPlek(nr, soort === 1 ? { begin: een } : soort === 2 ? { stroom: een, volgnummer: twee } : null);
        begin += regel;
      }
    }
    return waarde;
  }

  /** The newest table comes first, so what is known already stays. */
  #zetPlek(nr: number, plek: Plek): void {
    if (this.#plekken.has(nr)) return;
    if (this.#plekken.size >= maxObjecten) throw new Keurfout("Deze PDF is te ingewikkeld.");
    this.#plekken.set(nr, plek);
  }

  /** The object with this number; undefined when there is none (a reader takes that for null). */
  async lees(nr: number): Promise<Pdfobject | undefined> {
    const plek = this.#plekken.get(nr);
    if (!plek) return undefined;
    if ("begin" in plek) return this.#leesOp(plek.begin, nr);
    const waarde = (await this.#leesObjectstroom(plek.stroom)).get(nr);
    return waarde === undefined ? undefined : { waarde };
  }

  #leesOp(plaats: number, nr: number | undefined): Pdfobject {
    const lezer = new Woordlezer(this.#bron, plaats);
    lezer.slaWitOver();
    const kop = lezer.pak(/(\d{1,10})[\0\t\n\f\r ]+\d{1,5}[\0\t\n\f\r ]+obj/y);
    if (!kop || (nr !== undefined && Number(kop[1]) !== nr)) throw beschadigd();
    const waarde = lezer.lees();
    lezer.slaWitOver();
    if (!(waarde instanceof Map) || !lezer.pak(/stream(?:\r\n|\n|\r)/y)) return { waarde };
    return { waarde, stroom: this.#leesStroom(waarde, lezer.plaats) };
  }

  #leesStroom(kop: Woordenboek, begin: number): Buffer {
    const lengte = kop.get("Length");
    const opgegeven = lengte instanceof Verwijzing ? this.#leesLengte(lengte.nr) : leesGetal(lengte);
    if (
      opgegeven !== undefined &&
      /^[\r\n]{0,2}endstream/.test(this.#bron.slice(begin + opgegeven, begin + opgegeven + 11))
    ) {
      return this.#bytes.subarray(begin, begin + opgegeven);
    }
    // Some programs write a wrong length; readers then look for the end.
    const einde = this.#bron.indexOf("endstream", begin);
    if (einde < 0) throw beschadigd();
    return this.#bytes.subarray(begin, einde);
  }

  #leesLengte(nr: number): number | undefined {
    const plek = this.#plekken.get(nr);
    if (!plek || !("begin" in plek)) return undefined;
    const lezer = new Woordlezer(this.#bron, plek.begin);
    lezer.slaWitOver();
    if (!lezer.pak(/\d{1,10}[\0\t\n\f\r ]+\d{1,5}[\0\t\n\f\r ]+obj/y)) return undefined;
    return leesGetal(lezer.lees());
  }

  async #leesObjectstroom(nr: number): Promise<Map<number, Waarde>> {
    const bekend = this.#stromen.get(nr);
    if (bekend) return bekend;
    const plek = this.#plekken.get(nr);
    const gevonden = plek && "begin" in plek ? this.#leesOp(plek.begin, nr) : undefined;
    if (!gevonden?.stroom || !(gevonden.waarde instanceof Map)) throw beschadigd();
    const aantal = leesGetal(gevonden.waarde.get("N")) ?? 0;
    const eerste = leesGetal(gevonden.waarde.get("First")) ?? 0;
    const tekst = (await this.#pakUit(gevonden.waarde, gevonden.stroom)).toString("latin1");
    const kop = new Woordlezer(tekst);
    const waarden = new Map<number, Waarde>();
    for (let volgnummer = 0; volgnummer < aantal; volgnummer += 1) {
      kop.slaWitOver();
      const paar = kop.pak(/(\d{1,10})[\0\t\n\f\r ]+(\d{1,10})/y);
      if (!paar) throw beschadigd();
      waarden.set(Number(paar[1]), new Woordlezer(tekst, eerste + Number(paar[2])).lees());
    }
    this.#stromen.set(nr, waarden);
    return waarden;
  }

  /** Unpacks a stream that the structure itself needs; other streams stay packed. */
  async #pakUit(kop: Woordenboek, stroom: Buffer): Promise<Buffer> {
    const filter = kop.get("Filter");
    const [enige, ...meer] = Array.isArray(filter) ? filter : filter ? [filter] : [];
    if (!enige) return stroom;
    if (meer.length > 0 || !isNaam(enige, "FlateDecode")) throw beschadigd();
    const inhoud = await pakBeperktUit(stroom, "deflate", maxUitgepakt - this.#uitgepakt, beschadigd);
    this.#uitgepakt += inhoud.length;
    const opties = kop.get("DecodeParms");
    const eerste = Array.isArray(opties) ? opties[0] : opties;
    return eerste instanceof Map ? zonderVoorspelling(inhoud, eerste) : inhoud;
  }
}

function lijstVan(waarde: Waarde | undefined): number[] {
  return Array.isArray(waarde) ? waarde.map((deel) => leesGetal(deel) ?? -1).filter((getal) => getal >= 0) : [];
}

/** Undoes the prediction of PNG, which programs use to pack cross-reference streams better. */
function zonderVoorspelling(inhoud: Buffer, opties: Woordenboek): Buffer {
  const soort = leesGetal(opties.get("Predictor")) ?? 1;
  if (soort === 1) return inhoud;
  const kolommen = leesGetal(opties.get("Columns")) ?? 1;
  if (soort < 10 || kolommen < 1 || kolommen > 1000) throw beschadigd();
  const rijen = Math.floor(inhoud.length / (kolommen + 1));
  const uit = Buffer.alloc(rijen * kolommen);
  for (let rij = 0; rij < rijen; rij += 1) {
    const filter = inhoud[rij * (kolommen + 1)] ?? 0;
    for (let kolom = 0; kolom < kolommen; kolom += 1) {
      const ruw = inhoud[rij * (kolommen + 1) + 1 + kolom] ?? 0;
      const links = kolom > 0 ? (uit[rij * kolommen + kolom - 1] ?? 0) : 0;
      const boven = rij > 0 ? (uit[(rij - 1) * kolommen + kolom] ?? 0) : 0;
      const schuin = rij > 0 && kolom > 0 ? (uit[(rij - 1) * kolommen + kolom - 1] ?? 0) : 0;
      const erbij = [0, links, boven, (links + boven) >> 1, paeth(links, boven, schuin)][filter];
      if (erbij === undefined) throw beschadigd();
      uit[rij * kolommen + kolom] = ruw + erbij;
    }
  }
  return uit;
}

function paeth(links: number, boven: number, schuin: number): number {
  const p = links + boven - schuin;
  const [a, b, c] = [Math.abs(p - links), Math.abs(p - boven), Math.abs(p - schuin)];
  return a <= b && a <= c ? links : b <= c ? boven : schuin;
}
