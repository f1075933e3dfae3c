import { writeReadableStreamToWritable, type ServerBuild } from "@remix-run/node";
import type { Request as Verzoek, RequestHandler, Response as Antwoord } from "express";
import type { Systeem } from "~/storage/systeem.server";
import type { ActieveSessie } from "./context";
import { metInvoer } from "./invoer.server";
import { verzoekVan } from "./koppen.server";
import { findMeerdeligFormulier } from "./meerdelig.server";
import { metPostlog } from "./postlog.server";
import { maakHandler } from "./routekeuze.server";

/** A form with a file was read already and is packed anew: what describes its old packing must not go with it. */
const vanVerpakking = ["content-type", "content-length", "transfer-encoding"];

function buildHeaders(req: Verzoek, isHerpakt: boolean): Headers {
  const headers = new Headers();
  for (const [naam, waarde] of Object.entries(req.headers)) {
    if (isHerpakt && vanVerpakking.includes(naam)) continue;
    for (const deel of Array.isArray(waarde) ? waarde : [waarde]) if (deel !== undefined) headers.append(naam, deel);
  }
  return headers;
}

/** The request as Remix sees it. The address comes from the checked origin, never from what the client claims. */
function buildRequest(req: Verzoek, res: Antwoord, herkomst: string): Request {
  const afbreken = new AbortController();
  res.on("close", () => {
    if (!res.writableFinished) afbreken.abort();
  });
  const lichaam: unknown = req.body;
  const formulier = findMeerdeligFormulier(res);
  const tekst = Buffer.isBuffer(lichaam) ? new Uint8Array(lichaam) : "";
  return new Request(new URL(herkomst + req.originalUrl), {
    method: req.method,
    headers: buildHeaders(req, formulier !== undefined),
    body: req.method === "POST" ? (formulier ?? tekst) : null,
    signal: afbreken.signal,
  });
}

/** What was posted, read again only when it must be shown again. */
function leesGepost(req: Verzoek, res: Antwoord): Iterable<[string, unknown]> {
  const lichaam: unknown = req.body;
  return findMeerdeligFormulier(res) ?? new URLSearchParams(Buffer.isBuffer(lichaam) ? lichaam.toString("utf8") : "");
}

async function stuur(antwoord: Response, req: Verzoek, res: Antwoord): Promise<void> {
  res.status(antwoord.status);
  // A route cannot weaken what the server set (no-store, CSP); cookies are taken one by one below.
  for (const [naam, waarde] of antwoord.headers) {
    if (naam !== "set-cookie" && !res.hasHeader(naam)) res.setHeader(naam, waarde);
  }
  const cookies = antwoord.headers.getSetCookie();
  if (cookies.length > 0) res.setHeader("Set-Cookie", cookies);
  if (antwoord.body && req.method !== "HEAD") {
    await writeReadableStreamToWritable(antwoord.body, res);
  } else {
    await antwoord.body?.cancel();
    res.end();
  }
}

/** Last in line: everything that passed the gate goes to the build. */
export function geefAanRemix(systeem: Systeem, build: ServerBuild): RequestHandler {
  const handler = maakHandler(build);
  return (req, res, next) => {
    const { id, nonce } = verzoekVan(res);
    const { herkomst, sessie } = res.locals as { herkomst: string; sessie: ActieveSessie | null };
    const context = { systeem, nonce, sessie, clientAdres: req.ip ?? "", verzoekId: id };
    (async () => {
      const request = buildRequest(req, res, herkomst);
      try {
        const antwoord = await metInvoer(
          request,
          context,
          () => leesGepost(req, res),
          () => metPostlog(request, context, () => handler(request, context)),
        );
        await stuur(antwoord, req, res);
      } catch (fout) {
        // The reader left; nobody is waiting for an answer.
        if (!request.signal.aborted) throw fout;
      }
    })().catch(next);
  };
}
