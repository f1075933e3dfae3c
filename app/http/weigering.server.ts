import type { Request, Response } from "express";
import type { ActieveSessie } from "./context";
import { verzoekVan } from "./koppen.server";

const weigeringen = {
  methode: { status: 405, titel: "Dit kan hier niet", tekst: "Deze manier van opvragen kent het systeem niet." },
  verzoek: { status: 400, titel: "Onleesbaar verzoek", tekst: "Het systeem kan dit verzoek niet lezen." },
  host: {
    status: 421,
    titel: "Verkeerd adres",
    tekst: "Dit systeem is niet bereikbaar op dit adres. Gebruik het adres dat u van uw beheerder kreeg.",
  },
  herkomst: {
    status: 403,
    titel: "Niet verstuurd",
    tekst:
      "Dit formulier kwam niet van een pagina van dit systeem. Open de pagina in het systeem zelf en probeer het opnieuw.",
  },
  inhoudssoort: {
    status: 415,
    titel: "Niet verstuurd",
    tekst: "Het systeem neemt alleen formulieren aan.",
  },
  te_groot: {
    status: 413,
    titel: "Te veel tekst",
    tekst: "Het formulier is te groot. Ga terug, maak de tekst korter en probeer het opnieuw.",
  },
  druk: {
    status: 503,
    titel: "Even geduld",
    tekst: "Er worden op dit moment veel bestanden verstuurd. Ga terug en probeer het over een minuut opnieuw.",
  },
  token: {
    status: 403,
    titel: "Verouderde pagina",
    tekst: "Deze pagina was verouderd. Ga terug, vernieuw de pagina en probeer het opnieuw.",
  },
} as const;

export type WeigeringReden = keyof typeof weigeringen;

/** Told to the log for every refusal. `pad` is without query. `sessie` is known only for `token`. */
export interface Weigering {
  readonly reden: WeigeringReden;
  readonly pad: string;
  readonly adres: string;
  readonly sessie: ActieveSessie | null;
  readonly verzoekId: string;
}

export type OpWeigering = (weigering: Weigering) => void;

/** As React writes them. */
const tekens: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#x27;",
};

export function escapeHtml(tekst: string): string {
  return tekst.replace(/[&<>"']/g, (teken) => tekens[teken] ?? "");
}

/** A page that needs neither Remix nor the database. Titles and texts are escaped here, `html` is not. */
export function bouwMelding(titel: string, tekst: string, extra = "", html = ""): string {
  return (
    `<!DOCTYPE html><html lang="nl"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">` +
    `<title>${escapeHtml(titel)} – PGA-systeem</title><link rel="stylesheet" href="/melding.css"></head>` +
    `<body><main><h1>${escapeHtml(titel)}</h1><p>${escapeHtml(tekst)}</p>` +
    html +
    (extra && `<p>${escapeHtml(extra)}</p>`) +
    `<p><a href="/werkvoorraad">Naar uw werkvoorraad</a></p></main></body></html>`
  );
}

/** For moments at which Remix is not reached. Text only; nothing of the request is repeated. */
export function stuurMelding(res: Response, status: number, titel: string, tekst: string, extra = ""): void {
  res
    .status(status)
    .type("html")
    .send(bouwMelding(titel, tekst, extra));
}

/** Reports first and answers after: a refusal that cannot be logged becomes an error, never a pass. */
export function weiger(
  req: Request,
  res: Response,
  reden: WeigeringReden,
  opWeigering: OpWeigering,
  sessie: ActieveSessie | null = null,
): void {
  opWeigering({ reden, pad: req.path, adres: req.ip ?? "", sessie, verzoekId: verzoekVan(res).id });
  const { status, titel, tekst } = weigeringen[reden];
  if (reden === "methode") res.set("Allow", "GET, HEAD, POST");
  // The rest of an unwanted body is not read, so this connection cannot be used again.
  if (req.method !== "GET" && req.method !== "HEAD") res.set("Connection", "close");
  stuurMelding(res, status, titel, tekst);
}
