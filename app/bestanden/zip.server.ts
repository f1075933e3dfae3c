import { crc32 } from "node:zlib";
import { Keurfout } from "./keurfout";
import { pakBeperktUit, pakIn } from "./uitpakken.server";

/** Word and OpenDocument files are zip archives. Read strictly: whatever a second reader could see differently is refused. */

export interface Zipdeel {
  naam: string;
  inhoud: Buffer;
}

const maxDelen = 2000;
const maxDeel = 60 * 1024 * 1024;
const maxTotaal = 120 * 1024 * 1024;

const beschadigd = () => new Keurfout("Dit bestand is beschadigd. Open het en sla het opnieuw op.");
const versleuteld = () =>
  new Keurfout("Dit bestand is met een wachtwoord beveiligd. Haal de beveiliging eraf en probeer het opnieuw.");
const teVol = () => new Keurfout("Dit bestand wordt na uitpakken te groot.");

interface Ingang {
  naam: string;
  methode: number;
  crc: number;
  ingepakt: number;
  uitgepakt: number;
  begin: number;
}

/** The end record must close the file: behind it something else could hide. */
function leesEinde(bytes: Buffer): { aantal: number; begin: number; einde: number } {
  const plaats = bytes.lastIndexOf("PK\x05\x06", undefined, "latin1");
  if (plaats < 0 || plaats + 22 > bytes.length) throw beschadigd();
  const aantal = bytes.readUInt16LE(plaats + 10);
  const grootte = bytes.readUInt32LE(plaats + 12);
  const begin = bytes.readUInt32LE(plaats + 16);
  const commentaar = bytes.readUInt16LE(plaats + 20);
  const eenSchijf = bytes.readUInt32LE(plaats + 4) === 0 && bytes.readUInt16LE(plaats + 8) === aantal;
  if (!eenSchijf || plaats + 22 + commentaar !== bytes.length || begin + grootte !== plaats) throw beschadigd();
  if (aantal > maxDelen) throw teVol();
  return { aantal, begin, einde: plaats };
}

function keurNaam(naam: string): void {
  // Printable ASCII, relative, without steps up.
  const veilig =
    /^[\x20-\x7e]+$/.test(naam) && !naam.includes("\\") && !naam.startsWith("/") && !/(^|\/)\.\.(\/|$)/.test(naam);
  if (!veilig) throw beschadigd();
}

function leesIngangen(bytes: Buffer): Ingang[] {
  const { aantal, begin, einde } = leesEinde(bytes);
  const ingangen: Ingang[] = [];
  let plaats = begin;
  for (let nr = 0; nr < aantal; nr += 1) {
    if (plaats + 46 > einde || bytes.readUInt32LE(plaats) !== 0x02014b50) throw beschadigd();
    const vlaggen = bytes.readUInt16LE(plaats + 8);
    const naamlengte = bytes.readUInt16LE(plaats + 28);
    const naam = bytes.toString("latin1", plaats + 46, plaats + 46 + naamlengte);
    if ((vlaggen & 0b0010_0000_0100_0001) !== 0) throw versleuteld();
    keurNaam(naam);
    ingangen.push({
      naam,
      methode: bytes.readUInt16LE(plaats + 10),
      crc: bytes.readUInt32LE(plaats + 16),
      ingepakt: bytes.readUInt32LE(plaats + 20),
      uitgepakt: bytes.readUInt32LE(plaats + 24),
      begin: bytes.readUInt32LE(plaats + 42),
    });
    plaats += 46 + naamlengte + bytes.readUInt16LE(plaats + 30) + bytes.readUInt16LE(plaats + 32);
  }
  if (plaats !== einde) throw beschadigd();
  const namen = new Set(ingangen.map(({ naam }) => naam.toLowerCase()));
  if (namen.size !== ingangen.length) throw beschadigd();
  if (ingangen.some(({ uitgepakt }) => uitgepakt > maxDeel)) throw teVol();
  if (ingangen.reduce((som, { uitgepakt }) => som + uitgepakt, 0) > maxTotaal) throw teVol();
  return ingangen;
}

/** The packed bytes of one entry, from its own head; both heads must agree. */
function zoekInhoud(bytes: Buffer, ingang: Ingang, grens: number): Buffer {
  const { begin, naam, methode, ingepakt } = ingang;
  if (begin + 30 > grens || bytes.readUInt32LE(begin) !== 0x04034b50) throw beschadigd();
  const naamlengte = bytes.readUInt16LE(begin + 26);
  const vanaf = begin + 30 + naamlengte + bytes.readUInt16LE(begin + 28);
  const zelfde =
    bytes.readUInt16LE(begin + 8) === methode && bytes.toString("latin1", begin + 30, begin + 30 + naamlengte) === naam;
  // Entries that overlap pack the same bytes many times over.
  if (!zelfde || vanaf + ingepakt > grens) throw beschadigd();
  return bytes.subarray(vanaf, vanaf + ingepakt);
}

/**
 * All files of an archive, unpacked; folders are left out.
 * @throws Keurfout when it is encrypted, damaged, ambiguous or a bomb.
 */
export async function leesZip(invoer: Uint8Array): Promise<Zipdeel[]> {
  const bytes = Buffer.from(invoer.buffer, invoer.byteOffset, invoer.byteLength);
  const ingangen = leesIngangen(bytes);
  const grenzen = [...ingangen.map(({ begin }) => begin), leesEinde(bytes).begin].sort((a, b) => a - b);
  const delen: Zipdeel[] = [];
  for (const ingang of ingangen) {
    const grens = grenzen.find((kandidaat) => kandidaat > ingang.begin) ?? 0;
    const ruw = zoekInhoud(bytes, ingang, grens);
    if (ingang.methode !== 0 && ingang.methode !== 8) throw beschadigd();
    const inhoud = ingang.methode === 0 ? ruw : await pakBeperktUit(ruw, "raw", ingang.uitgepakt, beschadigd);
    if (inhoud.length !== ingang.uitgepakt || crc32(inhoud) !== ingang.crc) throw beschadigd();
    if (!ingang.naam.endsWith("/")) delen.push({ naam: ingang.naam, inhoud });
  }
  return delen;
}

/** An archive with these files in this order, without times or other traces. `los`: not packed (ODF wants that first). */
export async function maakZip(delen: readonly (Zipdeel & { los?: boolean })[]): Promise<Buffer> {
  const koppen: Buffer[] = [];
  const stukken: Buffer[] = [];
  let plaats = 0;
  for (const { naam, inhoud, los = false } of delen) {
    const gepakt = los ? inhoud : await pakIn(inhoud);
    const naambytes = Buffer.from(naam, "latin1");
    // version, flags, method, time, date, crc, packed, unpacked, length of name, no extra: the same in both heads.
    const feiten = Buffer.alloc(26);
    feiten.writeUInt16LE(20, 0);
    feiten.writeUInt16LE(los ? 0 : 8, 4);
    feiten.writeUInt16LE(0x21, 8);
    feiten.writeUInt32LE(crc32(inhoud), 10);
    feiten.writeUInt32LE(gepakt.length, 14);
    feiten.writeUInt32LE(inhoud.length, 18);
    feiten.writeUInt16LE(naambytes.length, 22);
    const kop = Buffer.alloc(46);
    kop.writeUInt32LE(0x02014b50, 0);
    kop.writeUInt16LE(20, 4);
    feiten.copy(kop, 6);
    kop.writeUInt32LE(plaats, 42);
    koppen.push(kop, naambytes);
    const stuk = Buffer.concat([Buffer.from("PK\x03\x04", "latin1"), feiten, naambytes, gepakt]);
    stukken.push(stuk);
    plaats += stuk.length;
  }
  const lijst = Buffer.concat(koppen);
  const slot = Buffer.alloc(22);
  slot.writeUInt32LE(0x06054b50, 0);
  slot.writeUInt16LE(delen.length, 8);
  slot.writeUInt16LE(delen.length, 10);
  slot.writeUInt32LE(lijst.length, 12);
  slot.writeUInt32LE(plaats, 16);
  return Buffer.concat([...stukken, lijst, slot]);
}
