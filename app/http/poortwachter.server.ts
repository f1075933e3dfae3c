import express, { type Request, type RequestHandler } from "express";
import type { ActieveSessie } from "./context";
import { findMeerdeligFormulier, isUploadpad, meerdelig } from "./meerdelig.server";
import { isGelijk, soortVan } from "./verzoek.server";
import { weiger, type OpWeigering } from "./weigering.server";

const formulier = "application/x-www-form-urlencoded";
const maxBytes = 1.5 * 1024 * 1024;

export type FindSessie = (cookieHeader: string | undefined) => ActieveSessie | null;

export interface PoortwachterOpties {
  /** Origins on which the system may be addressed, without trailing slash. */
  readonly verwachteHerkomst: readonly string[];
  readonly isDemo: boolean;
  readonly findSessie: FindSessie;
  readonly opWeigering: OpWeigering;
}

/** The expected origin that belongs to the Host header, or undefined when the request was meant for another name. */
export function findHerkomst(req: Request, verwacht: readonly string[]): string | undefined {
  const host = req.headers.host?.toLowerCase();
  return verwacht.find((herkomst) => new URL(herkomst).host === host);
}

function isSchrijvend(req: Request): boolean {
  return req.method !== "GET" && req.method !== "HEAD";
}

function isLeesbaar(pad: string): boolean {
  try {
    decodeURIComponent(pad);
    return true;
  } catch {
    return false;
  }
}

/** Method, target and Host: for every request that is not a static file. */
export function keurAdres({ verwachteHerkomst, opWeigering }: PoortwachterOpties): RequestHandler {
  return (req, res, next) => {
    // An absolute target (`GET http://other/…`) would choose its own origin further on.
    if (!req.originalUrl.startsWith("/")) return weiger(req, res, "verzoek", opWeigering);
    // The router writes an address that it cannot read to the console.
    if (!isLeesbaar(req.path)) return weiger(req, res, "verzoek", opWeigering);
    const herkomst = findHerkomst(req, verwachteHerkomst);
    if (!herkomst) return weiger(req, res, "host", opWeigering);
    res.locals.herkomst = herkomst;
    next();
  };
}

/**
 * Who sent it: our own page or not. A browser always tells with a POST; what says nothing is refused, except the plain
 * demo log-in without a session (there is nothing to ride on, and the accounts are fictitious).
 */
export function keurHerkomst({
  verwachteHerkomst,
  isDemo,
  findSessie,
  opWeigering,
}: PoortwachterOpties): RequestHandler {
  return (req, res, next) => {
    if (!isSchrijvend(req)) return next();
    const site = req.headers["sec-fetch-site"];
    const origin = req.headers.origin;
    const eigenSite = site === undefined || site === "same-origin";
    const eigenOrigin =
      origin === undefined
        ? isDemo && req.path === "/inloggen/demo" && findSessie(req.headers.cookie) === null
        : origin === findHerkomst(req, verwachteHerkomst);
    if (!eigenSite || !eigenOrigin) return weiger(req, res, "herkomst", opWeigering);
    const soort = soortVan(req);
    const mag = soort === formulier || (soort === meerdelig && isUploadpad(req.path));
    if (!mag || req.headers["content-encoding"]) return weiger(req, res, "inhoudssoort", opWeigering);
    next();
  };
}

/** Reads the body as it came; at most 1.5 MB. */
export const leesLichaam: RequestHandler = express.raw({ type: formulier, limit: maxBytes, inflate: false });

const maxVelden = 5000;
const maxNaam = 200;

/**
 * Are the names of the fields those of a form? A name becomes a path in an object: a list place with many digits
 * (`a[4000000000]`) would be a list of that length, and a very long name an object of that depth. Either holds up the whole
 * process, also before log-in.
 */
export function zijnVeldnamen(velden: Pick<URLSearchParams, "keys">): boolean {
  const namen = [...velden.keys()];
  return (
    namen.length <= maxVelden &&
    namen.every((naam) => naam.length <= maxNaam && !/(?:^|[.[\]])\d{4,}(?:$|[.[\]])/.test(naam))
  );
}

/**
 * The names of the fields, and with a living session the token of it. Without one (never logged in, or expired meanwhile)
 * the post goes on: the routes ask for log-in there, and can keep what was typed.
 */
export function keurToken({ findSessie, opWeigering }: PoortwachterOpties): RequestHandler {
  return (req, res, next) => {
    const sessie = findSessie(req.headers.cookie);
    res.locals.sessie = sessie;
    if (!isSchrijvend(req)) return next();
    const lichaam: unknown = req.body;
    const velden =
      findMeerdeligFormulier(res) ?? new URLSearchParams(Buffer.isBuffer(lichaam) ? lichaam.toString("utf8") : "");
    if (!zijnVeldnamen(velden)) return weiger(req, res, "verzoek", opWeigering, sessie);
    if (!sessie) return next();
    const tokens = velden.getAll("_token");
    if (tokens.length !== 1 || !isGelijk(String(tokens[0]), sessie.token)) {
      return weiger(req, res, "token", opWeigering, sessie);
    }
    next();
  };
}
