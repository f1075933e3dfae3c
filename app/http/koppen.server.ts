import { randomBytes, randomUUID } from "node:crypto";
import type { RequestHandler, Response } from "express";

const rechten = [
  "accelerometer",
  "camera",
  "display-capture",
  "geolocation",
  "gyroscope",
  "microphone",
  "payment",
  "usb",
  "browsing-topics",
];

/** What the server made up for this request; read through `verzoekVan`. */
export interface Verzoek {
  readonly id: string;
  readonly nonce: string;
}

export function verzoekVan(res: Response): Verzoek {
  const { id, nonce } = res.locals as Partial<Verzoek>;
  if (!id || !nonce) throw new Error("The security headers must come first.");
  return { id, nonce };
}

function buildCsp(nonce: string, formulierHerkomsten: readonly string[]): string {
  return [
    "default-src 'none'",
    `script-src 'nonce-${nonce}' 'strict-dynamic'`,
    "style-src 'self'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    ["form-action 'self'", ...formulierHerkomsten].join(" "),
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join("; ");
}

/**
 * First in line, so that refusals and errors carry the headers too. `hsts` only when the public address is https.
 * `listFormulierHerkomsten`: other origins a form may lead to. Browsers hold a redirect after a post to it too, and the log-in
 * page can be reached without loading a document, so it goes with every page.
 */
export function zetKoppen(hsts: boolean, listFormulierHerkomsten: () => readonly string[] = () => []): RequestHandler {
  return (_req, res, next) => {
    const verzoek: Verzoek = { id: randomUUID(), nonce: randomBytes(16).toString("base64") };
    Object.assign(res.locals, verzoek);
    res.set({
      "Content-Security-Policy": buildCsp(verzoek.nonce, listFormulierHerkomsten()),
      "X-Content-Type-Options": "nosniff",
      // Not no-referrer: with that, browsers send `Origin: null` with our own forms.
      "Referrer-Policy": "same-origin",
      "Permissions-Policy": rechten.map((recht) => `${recht}=()`).join(", "),
      "Cross-Origin-Opener-Policy": "same-origin",
      "Cross-Origin-Resource-Policy": "same-origin",
      "X-Frame-Options": "DENY",
      "Cache-Control": "no-store",
      "X-Request-Id": verzoek.id,
    });
    if (hsts) res.set("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
    next();
  };
}
