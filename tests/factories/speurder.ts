import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync, inflateSync } from "node:zlib";
import BetterSqlite3 from "better-sqlite3";
import { unzipSync } from "fflate";

/** One form in which a value could stand in a file. */
interface Naald {
  woord: string;
  vorm: string;
  bytes: Buffer;
}

const pct = (tekst: string) => encodeURIComponent(tekst).replace(/[!'()*]/g, (t) => `%${t.charCodeAt(0).toString(16)}`);

/** Base64 of the value at each of the three places it can have in a longer text; the letters that depend on its neighbours left out. */
function listBase64(bytes: Buffer): string[] {
  return [0, 1, 2].flatMap((schuif) => {
    const vol = Buffer.concat([Buffer.alloc(schuif), bytes])
      .toString("base64")
      .replace(/=+$/, "");
    const zeker = vol.slice(schuif === 0 ? 0 : schuif + 1, -1);
    return [zeker, zeker.replaceAll("+", "-").replaceAll("/", "_")];
  });
}

function escapeHtml(tekst: string, nietAscii: (code: number) => string): string {
  const namen: Readonly<Record<string, string>> = {
    "&": "&amp;",
    "<": "&lt;",
    ">": "&gt;",
    '"': "&quot;",
    "'": "&#39;",
  };
  return [...tekst].map((t) => namen[t] ?? (t.charCodeAt(0) > 126 ? nietAscii(t.codePointAt(0) ?? 0) : t)).join("");
}

function listVormen(woord: string): [vorm: string, bytes: Buffer][] {
  const json = JSON.stringify(woord).slice(1, -1);
  const escape = (t: string) =>
    t.replace(/[^\x20-\x7e]/g, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, "0")}`);
  const teksten: [string, string][] = [
    ["as it is", woord],
    ["upper", woord.toUpperCase()],
    ["lower", woord.toLowerCase()],
    ["without accents", woord.normalize("NFD").replace(/\p{M}/gu, "")],
    ["decomposed", woord.normalize("NFD")],
    ["json", json],
    ["json, ascii", escape(json)],
    ["json, ascii, upper", escape(json).replace(/\\u([0-9a-f]{4})/g, (_g, h: string) => `\\u${h.toUpperCase()}`)],
    ["html", escapeHtml(woord, (code) => String.fromCodePoint(code))],
    ["html, numbers", escapeHtml(woord, (code) => `&#${code};`)],
    ["html, hex", escapeHtml(woord, (code) => `&#x${code.toString(16)};`)],
    ["url", pct(woord)],
    ["url, lower", pct(woord).replace(/%[0-9A-F]{2}/g, (h) => h.toLowerCase())],
    ["form", pct(woord).replaceAll("%20", "+")],
  ];
  const utf8 = Buffer.from(woord);
  const klein = Buffer.from(woord.toLowerCase());
  return [
    ...teksten.map(([vorm, tekst]): [string, Buffer] => [vorm, Buffer.from(tekst)]),
    ...[woord, woord.toUpperCase(), woord.toLowerCase()].flatMap((t): [string, Buffer][] => [
      ["utf-16le", Buffer.from(t, "utf16le")],
      ["utf-16be", Buffer.from(t, "utf16le").swap16()],
    ]),
    ["latin1", Buffer.from(woord, "latin1")],
    ...[utf8, klein, Buffer.from(woord, "utf16le")].flatMap((b) =>
      listBase64(b).map((t): [string, Buffer] => ["base64", Buffer.from(t)]),
    ),
    ...[utf8, Buffer.from(woord, "utf16le")].flatMap((b): [string, Buffer][] => [
      ["hex", Buffer.from(b.toString("hex"))],
      ["hex, upper", Buffer.from(b.toString("hex").toUpperCase())],
    ]),
  ];
}

export interface Vondst {
  plek: string;
  woord: string;
  vorm: string;
}

const BITS = 22;

/**
 * Looks for values and raw byte strings in every file of some folders, in every form: also inside zip files, gzip and PDF
 * streams, and in every cell of every table and index of a SQLite file. One pass over the bytes, whatever the number of values.
 */
export class Speurder {
  readonly #perBegin = new Map<number, Naald[]>();
  readonly #kaart = new Uint8Array(1 << BITS);
  readonly #gezien = new Set<string>();

  constructor(woorden: readonly string[], ruw: readonly (readonly [naam: string, bytes: Buffer])[] = []) {
    for (const woord of woorden) for (const [vorm, bytes] of listVormen(woord)) this.#voegToe({ woord, vorm, bytes });
    for (const [woord, bytes] of ruw) this.#voegToe({ woord, vorm: "bytes", bytes });
  }

  #voegToe(naald: Naald): void {
    const { bytes } = naald;
    if (bytes.length < 5) throw new Error(`Too short to look for: ${naald.woord} (${naald.vorm})`);
    const sleutel = bytes.toString("latin1");
    if (this.#gezien.has(sleutel)) return;
    this.#gezien.add(sleutel);
    const begin = bytes.readUInt32LE(0);
    this.#perBegin.set(begin, [...(this.#perBegin.get(begin) ?? []), naald]);
    this.#kaart[verkort(begin)] = 1;
  }

  /** Everything found in these bytes and in what they wrap. */
  zoekIn(plek: string, inhoud: Buffer, diepte = 0): Vondst[] {
    const vondsten: Vondst[] = [];
    for (let i = 0; i + 4 <= inhoud.length; i += 1) {
      const begin =
        ((inhoud[i] ?? 0) |
          ((inhoud[i + 1] ?? 0) << 8) |
          ((inhoud[i + 2] ?? 0) << 16) |
          ((inhoud[i + 3] ?? 0) << 24)) >>>
        0;
      if (this.#kaart[verkort(begin)] === 0) continue;
      for (const { woord, vorm, bytes } of this.#perBegin.get(begin) ?? []) {
        if (inhoud.compare(bytes, 0, bytes.length, i, Math.min(i + bytes.length, inhoud.length)) === 0)
          vondsten.push({ plek, woord, vorm });
      }
    }
    if (diepte < 3) {
      for (const [naam, deel] of listIngepakt(inhoud))
        vondsten.push(...this.zoekIn(`${plek} > ${naam}`, deel, diepte + 1));
    }
    return vondsten;
  }

  /** What is found in the files of these folders, each place and value once. */
  zoek(...mappen: readonly string[]): string[] {
    const vondsten = mappen.filter(existsSync).flatMap((map) =>
      readdirSync(map, { recursive: true, withFileTypes: true })
        .filter((bestand) => bestand.isFile())
        .flatMap(({ parentPath, name }) => {
          const pad = join(parentPath, name);
          const inhoud = readFileSync(pad);
          const plek = pad.slice(map.length + 1);
          const naam = this.zoekIn(plek, Buffer.from(pad.slice(map.length)));
          const cellen = inhoud.subarray(0, 15).toString() === "SQLite format 3" ? leesCellen(pad) : [];
          const inCellen = cellen.flatMap(([waar, deel]) => this.zoekIn(`${plek} > ${waar}`, deel, 3));
          return [...naam, ...this.zoekIn(plek, inhoud), ...inCellen];
        }),
    );
    return [...new Set(vondsten.map(({ plek, woord, vorm }) => `${plek}: ${woord} (${vorm})`))].sort();
  }
}

function verkort(begin: number): number {
  return (Math.imul(begin, 0x9e3779b1) >>> (32 - BITS)) & ((1 << BITS) - 1);
}

/** Parts of these bytes that are packed: zip entries, gzip, and the compressed streams of a PDF. */
function listIngepakt(inhoud: Buffer): [naam: string, deel: Buffer][] {
  const delen: [string, Buffer][] = [];
  if (inhoud.subarray(0, 4).toString("latin1") === "PK\u0003\u0004") {
    for (const [naam, deel] of Object.entries(unzipSync(inhoud))) delen.push([naam, Buffer.from(deel)]);
  }
  if (inhoud[0] === 0x1f && inhoud[1] === 0x8b) delen.push(["gzip", gunzipSync(inhoud)]);
  if (inhoud.subarray(0, 5).toString("latin1") === "%PDF-") {
    for (let van = inhoud.indexOf("stream"); van >= 0; van = inhoud.indexOf("stream", van + 6)) {
      const begin = van + (inhoud[van + 6] === 13 ? 8 : 7);
      const einde = inhoud.indexOf("endstream", begin);
      if (einde < 0 || inhoud.subarray(van - 3, van).toString() === "end") continue;
      try {
        delen.push([`stream ${van}`, inflateSync(inhoud.subarray(begin, einde))]);
      } catch {
        // Not compressed: its bytes were searched already.
      }
    }
  }
  return delen;
}

/** Every cell of every table, also of what SQLite keeps for itself. */
function leesCellen(bestand: string): [waar: string, inhoud: Buffer][] {
  const sqlite = new BetterSqlite3(bestand, { readonly: true });
  try {
    const tabellen = sqlite.prepare<[], string>("SELECT name FROM sqlite_schema WHERE type = 'table'").pluck().all();
    return ["sqlite_schema", ...tabellen].map((tabel) => {
      const rijen = sqlite.prepare<[], unknown[]>(`SELECT * FROM "${tabel}"`).raw().all();
      const cellen = rijen.flatMap((rij) =>
        rij.map((cel) => (Buffer.isBuffer(cel) ? cel : Buffer.from(cel === null ? "" : String(cel)))),
      );
      return [tabel, Buffer.concat(cellen.flatMap((cel) => [cel, Buffer.of(0)]))];
    });
  } finally {
    sqlite.close();
  }
}
