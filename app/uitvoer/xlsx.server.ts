import { unzipSync, zipSync } from "fflate";
import writeXlsxFile, { type Cell, type SheetData } from "write-excel-file/node";
import { dagVanMoment, formatTijd } from "~/lib/datum";
import { schrijfCel, type Cel, type Uitvoertabel } from "./tabel";

/** What a spreadsheet can hold in one cell. */
const maxTekens = 32_767;
const breedte = { min: 10, max: 60 };

/** Characters that XML has no place for would make the file unreadable. */
function schoon(tekst: string): string {
  const geldig = tekst.replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, "");
  return geldig.length > maxTekens ? `${geldig.slice(0, maxTekens - 1)}…` : geldig;
}

/** A text is stored as text and never calculated, whatever it begins with. Days and moments are dates, to sort on. */
function maakCel(cel: Cel): Cell {
  if (cel === null || cel === undefined || cel === "") return null;
  if (typeof cel === "number") return { type: Number, value: cel };
  if (typeof cel === "object" && "dag" in cel && /^\d{4}-\d{2}-\d{2}$/.test(cel.dag)) {
    const value = new Date(`${cel.dag}T00:00:00Z`);
    if (!Number.isNaN(value.getTime())) return { type: Date, value, format: "dd-mm-yyyy" };
  }
  if (typeof cel === "object" && "moment" in cel) {
    // A sheet has no time zones: the time on the clock in the Netherlands.
    const value = new Date(`${dagVanMoment(cel.moment)}T${formatTijd(cel.moment)}:00Z`);
    return { type: Date, value, format: "dd-mm-yyyy hh:mm" };
  }
  return { type: String, value: schoon(schrijfCel(cel)), wrap: true, alignVertical: "top" };
}

function meetBreedte(koppen: readonly string[], rijen: Uitvoertabel["rijen"]): { width: number }[] {
  return koppen.map((kop, plaats) => {
    const langste = Math.max(kop.length + 2, ...rijen.map((rij) => langsteRegel(schrijfCel(rij[plaats]))));
    return { width: Math.min(breedte.max, Math.max(breedte.min, langste + 1)) };
  });
}

function langsteRegel(tekst: string): number {
  return tekst.split("\n").reduce((langste, regel) => Math.max(langste, regel.length), 0);
}

/** Names of sheets have at most 31 characters and none of these. */
function maakBladnaam(titel: string): string {
  return titel.replace(/[[\]:*?/\\]/g, " ").slice(0, 31);
}

/** One sheet with a heading row that stays in sight. The same table gives the same bytes, whatever the clock says. */
export async function schrijfXlsx({ titel, koppen, rijen }: Uitvoertabel): Promise<Uint8Array> {
  const kop: Cell[] = koppen.map((value) => ({ type: String, value: schoon(value), fontWeight: "bold" }));
  const blad: SheetData = [kop, ...rijen.map((rij) => rij.map(maakCel))];
  const buffer = await writeXlsxFile(blad, {
    sheet: maakBladnaam(titel),
    columns: meetBreedte(koppen, rijen),
    stickyRowsCount: 1,
    orientation: "landscape",
  }).toBuffer();
  return zipSync(unzipSync(buffer), { mtime: "1980-01-01T00:00:00" });
}
