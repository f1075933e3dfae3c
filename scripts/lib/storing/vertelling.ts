import type { ServerBuild } from "@remix-run/node";
import { Klant } from "~db/seed/klant";
import { bestandsnamen } from "~/protocol/bestandstypen";
import { maakKlokwacht } from "~/storage/klokwacht.server";
import type { GestartSysteem } from "~/storage/start.server";
import { maakPng, maakTestPdf } from "../../../tests/factories/bestanden";
import { listPaginaformulieren, type Paginaformulier } from "../../../tests/factories/paginaformulieren";

/** One post that is ready to be sent. */
export interface Daad {
  /** Null: nobody is logged in. */
  slug: string | null;
  pad: string;
  velden: readonly (readonly [naam: string, waarde: string])[];
  cookie?: string;
  /** With a file: a document, or the picture of the header. */
  bestand?: boolean | "logo";
  /** Before each time that it is sent, on a whole disk. */
  vooraf?: () => void;
}

interface Plek {
  /** Page on which the form stands, when it is another one. */
  pagina?: string;
  /** Which of them, when there are more: -1 is the last one. */
  welke?: number;
  /** Not the form of a page. */
  kaal?: boolean;
}

type Anders = Readonly<Record<string, string | readonly string[] | null>>;

/** What a person fills in where the word of an example is no right answer. Nothing marked: that has rules of its own. */
const beter: readonly (readonly [naam: RegExp, waarde: string | null])[] = [
  [/(^|\.)(bevat|bsn|skn|huisnummertoevoeging)(\.|$|\[)/, null],
  [/huisnummer$/, "12"],
  [/postcode$/, "1234 AB"],
  [/telefoon/i, "06 12345678"],
  [/e-?mail/i, "iemand@pga.example"],
  [/(datum|_op|Op)$/, "20-11-2026"],
  [/nieuwe_datum$/, "01-12-2032"],
  [/casusnummer$/, "2026-10001"],
];

/** Longer than a label, so that a page which lost it cannot pass. */
const woorden = "Zoals besproken met de medewerkers die dit betreft";

function verbeter([naam, waarde]: readonly [string, string]): (readonly [string, string])[] {
  if (naam.startsWith("_")) return [[naam, waarde]];
  const [, nieuw] = beter.find(([patroon]) => patroon.test(naam)) ?? [];
  if (nieuw === null) return [];
  const isNietsZeggend = waarde === "Voorbeeld" || waarde.startsWith("Kanarie");
  if (nieuw !== undefined) return [[naam, isNietsZeggend || waarde === "2026-11-20" ? nieuw : waarde]];
  return [[naam, waarde === "Voorbeeld" ? woorden : waarde]];
}

function pasAan(velden: Daad["velden"], anders: Anders): Daad["velden"] {
  const rest = velden.filter(([naam]) => !Object.hasOwn(anders, naam));
  const nieuw = Object.entries(anders).flatMap(([naam, waarde]) =>
    waarde === null ? [] : [waarde].flat().map((deel) => [naam, deel] as const),
  );
  return [...rest, ...nieuw];
}

/** People who use the pages: they see a form, fill it in, and send it. */
export class Vertelling {
  constructor(
    public systeem: GestartSysteem,
    readonly build: ServerBuild,
  ) {}

  als(slug: string | null): Klant {
    return new Klant(this.systeem, this.build, slug && `account-${slug}`);
  }

  sql(opdracht: string): void {
    this.systeem.sqlite.exec(opdracht);
  }

  lees(vraag: string): string {
    return this.systeem.sqlite.prepare<[], string>(vraag).pluck().get() ?? "";
  }

  /** Long after the last row of the log: then the clock is in doubt. */
  zetKlok(iso: string): void {
    const klok = { nu: () => new Date(iso) };
    const { databank, reserve } = this.systeem;
    this.systeem = { ...this.systeem, klok, klokwacht: maakKlokwacht({ databank, klok, ...(reserve && { reserve }) }) };
  }

  async listFormulieren(slug: string, pagina: string, naam: string): Promise<Paginaformulier[]> {
    const antwoord = await this.als(slug).get(pagina);
    if (antwoord.status !== 200) return [];
    return listPaginaformulieren(await antwoord.text()).filter(({ handeling }) => handeling === naam);
  }

  /** The form of this handeling that the page shows first, filled in; without one, what the gate asks and what is given. */
  async stel(
    slug: string,
    pad: string,
    naam: string,
    anders: Anders = {},
    { pagina = pad, welke = 0, kaal = false }: Plek = {},
  ): Promise<Daad> {
    const formulier = kaal ? undefined : (await this.listFormulieren(slug, pagina, naam)).at(welke);
    return { slug, pad, velden: pasAan(formulier ? formulier.velden.flatMap(verbeter) : this.#kaal(naam), anders) };
  }

  /** Before the log-in: there is no session, and no form of the gate. */
  stelAnoniem(pad: string, naam: string, velden: Anders, cookie?: string): Daad {
    return { slug: null, pad, velden: pasAan([["_handeling", naam]], velden), ...(cookie && { cookie }) };
  }

  #kaal(naam: string): Daad["velden"] {
    return [
      ["_token", "klant"],
      ["_handeling", naam],
      ["_eenmalig", this.systeem.willekeurig()],
      ["_versies", "{}"],
    ];
  }

  post({ slug, pad, velden, cookie, bestand }: Daad): Promise<Response> {
    const body = bestand ? new FormData() : new URLSearchParams();
    for (const [naam, waarde] of velden) body.append(naam, waarde);
    if (body instanceof FormData) {
      const [naam, bytes] = bestand === "logo" ? ["logo", maakPng()] : ["bestand", maakTestPdf()];
      body.append(naam, new File([bytes], bestandsnamen.heel));
    }
    return this.als(slug).vraag(pad, { method: "POST", body, ...(cookie && { headers: { Cookie: cookie } }) });
  }

  /** As `doe`, with what was made ready before. */
  async voegToe(daad: Daad): Promise<string> {
    const antwoord = await this.post(daad);
    if (antwoord.status < 400) return antwoord.headers.get("Location")?.split("?")[0] ?? "";
    throw new Error(`${daad.pad}: ${String(antwoord.status)} ${leesFout(await antwoord.text())}`);
  }

  /** Something that comes before. Returns where it led, without its question part. */
  async doe(slug: string, pad: string, naam: string, anders: Anders = {}, plek: Plek = {}): Promise<string> {
    return this.voegToe(await this.stel(slug, pad, naam, anders, plek));
  }
}

/** The message of a page that refuses, for who writes such a story. */
export function leesFout(html: string): string {
  const meldingen = [...html.matchAll(/<div[^>]*role="alert"[^>]*>([\s\S]*?)<\/ul>|text-fout">([\s\S]*?)<\/p>/g)];
  const deel = meldingen.map(([geheel]) => geheel).join(" ") || (/<h1[\s\S]*?<\/p>/.exec(html)?.[0] ?? html);
  return deel
    .replace(/<[^>]+>/g, " ")
    .replace(/\s+/g, " ")
    .slice(0, 300);
}
