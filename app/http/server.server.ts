import { readdirSync } from "node:fs";
import { createServer, type RequestListener, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import path from "node:path";
import type { ServerBuild } from "@remix-run/node";
import express, { type ErrorRequestHandler, type Express, type RequestHandler } from "express";
import { leesSpoor } from "~/lib/spoor";
import { findLogo, findStijl } from "~/thema/repository.server";
import type { Systeem } from "~/storage/systeem.server";
import { verzoekVan, zetKoppen } from "./koppen.server";
import { toonMetingen, type Metingen } from "./metingen.server";
import { leesMeerdelig } from "./meerdelig.server";
import { keurAdres, keurHerkomst, keurToken, leesLichaam, type PoortwachterOpties } from "./poortwachter.server";
import { geefAanRemix } from "./remix.server";
import { stuurMelding, weiger, type OpWeigering } from "./weigering.server";

export interface AppOpties extends Omit<PoortwachterOpties, "isDemo"> {
  readonly systeem: Systeem;
  readonly build: ServerBuild;
  /** Folder with the static files; `build/` in it holds the hashed ones. */
  readonly publicMap: string;
  /** True when a reverse proxy on this machine stands in front (ORIGIN is set): its X-Forwarded-For counts. */
  readonly achterProxy: boolean;
  /** Counts what comes in; with a token the figures can be read at `/metingen`. */
  readonly metingen?: { readonly teller: Metingen; readonly token: string | undefined };
}

const keurMethode =
  (opWeigering: OpWeigering): RequestHandler =>
  (req, res, next) =>
    ["GET", "HEAD", "POST"].includes(req.method) ? next() : weiger(req, res, "methode", opWeigering);

/** The few files beside the hashed ones. Their names are known: no other address waits for the disk to say that it is no file. */
function toonLosseBestanden(publicMap: string): RequestHandler {
  const toon = express.static(publicMap, { index: false, redirect: false, cacheControl: false });
  const bekend = new Set(readdirSync(publicMap).map((naam) => `/${naam}`));
  return (req, res, next) => (bekend.has(req.path) ? toon(req, res, next) : next());
}

/** Alive means that both databases answer. Tells nothing else: this page is open to everybody. */
function gezondheid(systeem: Systeem): RequestHandler {
  return (_req, res) => {
    try {
      systeem.sqlite.prepare("select 1").get();
      // Looks up one key: the cheapest question to the key file.
      systeem.kluis.bestaat("");
      res.json({ status: "ok" });
    } catch (fout) {
      systeem.logger.error({ fout: naamVan(fout) }, "health check failed");
      res.status(503).json({ status: "fout" });
    }
  };
}

/** The house colour. Its name changes with its content, so a browser may keep it. */
function toonStijl(systeem: Systeem): RequestHandler {
  return (req, res, next) => {
    const stijl = findStijl(systeem, req.path);
    if (stijl === undefined) return next();
    res.set("Cache-Control", "public, max-age=31536000, immutable").type("css").send(stijl);
  };
}

/** The picture of the header, for everybody: it stands on the page to log in too. */
function toonLogo(systeem: Systeem): RequestHandler {
  return (req, res, next) => {
    const logo = findLogo(systeem, req.path);
    if (logo === undefined) return next();
    res.set("Cache-Control", "public, max-age=31536000, immutable").type(logo.type).send(logo.inhoud);
  };
}

function naamVan(fout: unknown): string {
  return fout instanceof Error ? fout.name : "unknown";
}

function statusVan(fout: unknown): number | undefined {
  return typeof fout === "object" && fout !== null && "status" in fout && typeof fout.status === "number"
    ? fout.status
    : undefined;
}

// Four parameters: that is how express knows an error handler.
function vangFouten({ systeem, opWeigering }: AppOpties): ErrorRequestHandler {
  return (fout: unknown, req, res, _next) => {
    if (res.headersSent) {
      res.destroy();
      return;
    }
    const status = statusVan(fout);
    if (status === 413) return weiger(req, res, "te_groot", opWeigering);
    if (status === 415) return weiger(req, res, "inhoudssoort", opWeigering);
    if (status !== undefined && status < 500) return weiger(req, res, "verzoek", opWeigering);
    const { id } = verzoekVan(res);
    // No path, body, cookie or query, and no message either: a message can quote the value that broke it.
    systeem.logger.error({ verzoekId: id, fout: naamVan(fout), stack: leesSpoor(fout) }, "request failed");
    stuurMelding(
      res,
      500,
      "Er ging iets mis",
      "Het systeem kon dit niet uitvoeren. Probeer het later opnieuw. Blijft het misgaan, geef dan het nummer hieronder door aan uw beheerder.",
      `Nummer: ${id}`,
    );
  };
}

/**
 * The whole way of a request, in order: headers, method, static files, health, address, origin, body, session token,
 * Remix. Nothing reaches Remix that the gate refused.
 */
export function maakApp(opties: AppOpties): Express {
  const { systeem, build, publicMap, verwachteHerkomst, opWeigering, achterProxy, metingen } = opties;
  const poort: PoortwachterOpties = { ...opties, isDemo: systeem.isDemo };
  const app = express();
  app.disable("x-powered-by");
  app.disable("etag");
  app.set("query parser", false);
  app.set("trust proxy", achterProxy ? "loopback" : false);

  const hsts = verwachteHerkomst.every((herkomst) => herkomst.startsWith("https:"));
  if (metingen) app.use(metingen.teller.tel);
  app.use(zetKoppen(hsts, () => systeem.oidc?.listHerkomsten() ?? []));
  app.use(keurMethode(opWeigering));
  app.use(
    "/build",
    express.static(path.join(publicMap, "build"), {
      index: false,
      redirect: false,
      cacheControl: false,
      // Only here: their names change with their content.
      setHeaders: (res) => res.set("Cache-Control", "public, max-age=31536000, immutable"),
    }),
  );
  app.use(toonLosseBestanden(publicMap));
  app.get(/^\/huisstijl-[0-9a-f]{6}\.css$/, toonStijl(systeem));
  app.get(/^\/logo-[0-9a-f]{32}\.(png|jpg)$/, toonLogo(systeem));
  app.get("/gezondheid", gezondheid(systeem));
  if (metingen?.token !== undefined) app.get("/metingen", toonMetingen(metingen.teller, metingen.token));
  app.use(keurAdres(poort), keurHerkomst(poort), leesLichaam, leesMeerdelig(poort), keurToken(poort));
  app.use(geefAanRemix(systeem, build));
  app.use(vangFouten(opties));
  return app;
}

/** A listener of its own for the figures, on an address of the machine itself. */
export function maakMetingenApp(teller: Metingen): Express {
  const app = express();
  app.disable("x-powered-by");
  app.set("query parser", false);
  app.get(
    "/metingen",
    (_req, res, next) => {
      res.set("Cache-Control", "no-store");
      next();
    },
    toonMetingen(teller),
  );
  return app;
}

export interface Luisteraar {
  readonly server: Server;
  readonly poort: number;
  /** From here on requests go to the app; before it every request is told to come back (503). */
  bedien(app: RequestListener): void;
  /** Stops listening, lets requests in flight finish, at most `limietMs`; then breaks off what is left. */
  stop(limietMs?: number): Promise<void>;
}

/** Takes the port before any data is touched, so that a second start stops with nothing half done. Port 0 picks one. */
export function luister({ poort, host }: { poort: number; host: string }): Promise<Luisteraar> {
  let app: RequestListener = (_req, res) => {
    res.writeHead(503, {
      "Retry-After": "2",
      "Cache-Control": "no-store",
      "Content-Type": "text/plain; charset=utf-8",
    });
    res.end("Het systeem start op. Probeer het over enkele seconden opnieuw.\n");
  };
  let stopt = false;
  const server = createServer((req, res) => {
    if (stopt) res.setHeader("Connection", "close");
    app(req, res);
  });
  server.requestTimeout = 60_000;
  const stop = (limietMs = 10_000) =>
    new Promise<void>((klaar) => {
      stopt = true;
      const limiet = setTimeout(() => server.closeAllConnections(), limietMs);
      // A browser keeps its connection open after the last answer; that must not hold up the stop.
      const opruimen = setInterval(() => server.closeIdleConnections(), 50);
      server.close(() => {
        clearTimeout(limiet);
        clearInterval(opruimen);
        klaar();
      });
    });
  return new Promise((klaar, mislukt) => {
    server.once("error", mislukt);
    server.listen({ port: poort, host }, () => {
      server.off("error", mislukt);
      const { port } = server.address() as AddressInfo;
      klaar({ server, poort: port, bedien: (nieuw) => void (app = nieuw), stop });
    });
  });
}
