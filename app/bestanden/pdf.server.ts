import { isJpeg } from "./beeld.server";
import { maakJpegSchoon } from "./jpeg.server";
import { Keurfout } from "./keurfout";
import { Pdflezer } from "./pdf-lezer.server";
import {
  isNaam,
  Naam,
  Ruw,
  schrijfWaarde,
  Verwijzing,
  type Pdfobject,
  type Waarde,
  type Woordenboek,
} from "./pdf-waarden";
import { beschadigd } from "./pdf-woorden.server";
import { pakBeperktUit, telUitgepakt } from "./uitpakken.server";

const metProgramma = () =>
  new Keurfout(
    "Deze PDF bevat een programma of een formulier met opdrachten. Druk hem af naar een nieuwe PDF en voeg die toe.",
  );
const metBestand = () =>
  new Keurfout("In deze PDF zit een ander bestand. Druk hem af naar een nieuwe PDF en voeg die toe.");
const metWachtwoord = () =>
  new Keurfout(
    "Deze PDF is met een wachtwoord of een andere beveiliging afgesloten. Haal die eraf en probeer het opnieuw.",
  );
const teVol = () => new Keurfout("Deze PDF wordt na uitpakken te groot.");

/** Traces that are not the text: who made it with what and when, what other programs kept, thumbnails, signatures. */
const spoor = ["Metadata", "PieceInfo", "LastModified", "Thumb", "Perms", "CreatorInfo", "SourceModified", "Legal"];
/** Of a remark in the margin: author and moments. */
const spoorVanOpmerking = ["T", "M", "CreationDate", "NM", "RC"];

const opdrachten = [
  "JavaScript",
  "Launch",
  "SubmitForm",
  "ImportData",
  "RichMediaExecute",
  "Rendition",
  "Movie",
  "Sound",
  "GoTo3DView",
];
const bestandssleutels = ["EmbeddedFiles", "EF", "AF", "RichMediaContent", "RichMediaSettings"];

const maxUitgepakt = 200 * 1024 * 1024;

function keur(boek: Woordenboek): void {
  const handeling = boek.get("S");
  if (handeling instanceof Naam && opdrachten.includes(handeling.woord)) throw metProgramma();
  if (boek.has("JS") || boek.has("JavaScript") || boek.has("XFA")) throw metProgramma();
  if (handeling instanceof Naam && ["GoToE", "GoToR"].includes(handeling.woord)) throw metBestand();
  if (bestandssleutels.some((sleutel) => boek.has(sleutel)) || isNaam(boek.get("Type"), "EmbeddedFile"))
    throw metBestand();
  if (
    ["FileAttachment", "RichMedia", "3D", "Screen", "Movie", "Sound"].some((soort) =>
      isNaam(boek.get("Subtype"), soort),
    )
  )
    throw metBestand();
}

/** Judges a dictionary and takes its traces away; what stands in it follows. */
function maakSchoon(waarde: Waarde): void {
  if (Array.isArray(waarde)) return waarde.forEach(maakSchoon);
  if (!(waarde instanceof Map)) return;
  keur(waarde);
  for (const sleutel of spoor) waarde.delete(sleutel);
  const isOpmerking = isNaam(waarde.get("Type"), "Annot") || waarde.has("Rect");
  if (isOpmerking && !isNaam(waarde.get("Subtype"), "Widget")) {
    for (const sleutel of spoorVanOpmerking) waarde.delete(sleutel);
  }
  // The file is written anew, so a signature cannot be valid any more; it would still name its maker.
  if (isNaam(waarde.get("FT"), "Sig")) waarde.delete("V");
  if (isNaam(waarde.get("Type"), "Sig")) waarde.clear();
  if (waarde.has("SigFlags")) waarde.delete("SigFlags");
  for (const deel of waarde.values()) maakSchoon(deel);
}

function* listVerwijzingen(waarde: Waarde): Generator<number> {
  if (waarde instanceof Verwijzing) yield waarde.nr;
  else if (Array.isArray(waarde)) for (const deel of waarde) yield* listVerwijzingen(deel);
  else if (waarde instanceof Map) for (const deel of waarde.values()) yield* listVerwijzingen(deel);
}

/** The stream without traces in it. Its head is changed where the way of packing changes. */
async function maakStroomSchoon(kop: Woordenboek, stroom: Buffer): Promise<Buffer> {
  if (kop.has("F")) throw metBestand();
  const filter = kop.get("Filter");
  const filters = Array.isArray(filter) ? filter : filter ? [filter] : [];
  if (filters.some((naam) => isNaam(naam, "Crypt"))) throw metWachtwoord();
  if (isNaam(filters.at(-1), "DCTDecode")) {
    const isFoto = filters.length === 1;
    const foto = isFoto ? stroom : await pakBeperktUit(stroom, "deflate", maxUitgepakt, teVol);
    if ((!isFoto && (filters.length > 2 || !isNaam(filters[0], "FlateDecode"))) || !isJpeg(foto)) throw beschadigd();
    kop.set("Filter", new Naam("DCTDecode"));
    const opties = kop.get("DecodeParms");
    if (Array.isArray(opties)) {
      const eigen = opties.at(-1);
      if (eigen instanceof Map) kop.set("DecodeParms", eigen);
      else kop.delete("DecodeParms");
    } else if (!isFoto) kop.delete("DecodeParms");
    return maakJpegSchoon(foto);
  }
  if (isNaam(filters[0], "FlateDecode")) await telUitgepakt(stroom, "deflate", maxUitgepakt, teVol);
  return stroom;
}

/** Lets other requests go on: a PDF can hold tens of thousands of objects. */
const laatAnderenVoor = () => new Promise<void>((verder) => setImmediate(verder));

async function verzamel(lezer: Pdflezer, wortel: Verwijzing): Promise<Map<number, Pdfobject>> {
  const gevonden = new Map<number, Pdfobject>();
  const wachtrij = [wortel.nr];
  for (let nr = wachtrij.pop(); nr !== undefined; nr = wachtrij.pop()) {
    if (gevonden.has(nr)) continue;
    const object = await lezer.lees(nr);
    if (!object) continue;
    maakSchoon(object.waarde);
    if (object.stroom && object.waarde instanceof Map) {
      object.stroom = await maakStroomSchoon(object.waarde, object.stroom);
      object.waarde.set("Length", new Ruw(String(object.stroom.length)));
    }
    gevonden.set(nr, object);
    wachtrij.push(...listVerwijzingen(object.waarde));
    if (gevonden.size % 500 === 0) await laatAnderenVoor();
  }
  return gevonden;
}

function schrijf(objecten: ReadonlyMap<number, Pdfobject>, wortel: Verwijzing): Buffer {
  const nummers = new Map([...objecten.keys()].map((oud, plaats) => [oud, plaats + 1]));
  const nummer = (oud: number) => nummers.get(oud);
  const stukken: Buffer[] = [Buffer.from("%PDF-1.7\n%\xe2\xe3\xcf\xd3\n", "latin1")];
  let plaats = stukken[0]?.length ?? 0;
  const regels: string[] = [];
  const voegToe = (stuk: Buffer) => {
    stukken.push(stuk);
    plaats += stuk.length;
  };
  for (const [oud, { waarde, stroom }] of objecten) {
    regels.push(`${String(plaats).padStart(10, "0")} 00000 n \n`);
    const kop = `${String(nummer(oud))} 0 obj\n${schrijfWaarde(waarde, nummer)}\n`;
    voegToe(Buffer.from(stroom ? `${kop}stream\n` : `${kop}endobj\n`, "latin1"));
    if (!stroom) continue;
    voegToe(stroom);
    voegToe(Buffer.from("\nendstream\nendobj\n", "latin1"));
  }
  const aantal = String(regels.length + 1);
  const slot =
    `xref\n0 ${aantal}\n0000000000 65535 f \n${regels.join("")}` +
    `trailer\n<</Size ${aantal} /Root ${schrijfWaarde(wortel, nummer)}>>\nstartxref\n${String(plaats)}\n%%EOF\n`;
  return Buffer.concat([...stukken, Buffer.from(slot, "latin1")]);
}

/**
 * A PDF with only what its pages need, written anew: without properties, XMP, earlier versions, thumbnails, names in remarks
 * and signatures, and with its photos cleaned. Tags for screen readers stay.
 * @throws Keurfout for a password, programs, embedded files, bombs and damage.
 */
export async function maakPdfSchoon(invoer: Uint8Array): Promise<Buffer> {
  const lezer = await Pdflezer.open(Buffer.from(invoer.buffer, invoer.byteOffset, invoer.byteLength));
  if (lezer.staart.has("Encrypt")) throw metWachtwoord();
  const wortel = lezer.staart.get("Root");
  if (!(wortel instanceof Verwijzing)) throw beschadigd();
  const objecten = await verzamel(lezer, wortel);
  if (!(objecten.get(wortel.nr)?.waarde instanceof Map)) throw beschadigd();
  return schrijf(objecten, wortel);
}
