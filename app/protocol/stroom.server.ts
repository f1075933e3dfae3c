import { createHash } from "node:crypto";
import type { LoaderFunctionArgs } from "@remix-run/node";
import { leeftSessie } from "~/auth/sessie.server";
import { afdruksleutel, type Venster } from "~/live/live.server";
import type { Basis } from "./poort.server";

interface Plek {
  overlegId: string;
  venster: Venster;
}

/** A window, its own view, and the casussen that can be seen in it. */
export interface Stroomopzet extends Plek {
  raakt: (casusnummer: string) => boolean;
  maakView: () => unknown;
}

/** One-way and of one length: tells whether two pages are alike, and nothing else. */
export function maakAfdruk(view: unknown): string {
  return createHash("sha256").update(JSON.stringify(view)).digest("base64url");
}

/** The page of this window left with this view: from here on only what differs from it is a change. */
export function noteerAfdruk({ context }: LoaderFunctionArgs, plek: Plek, view: unknown): void {
  const { systeem, sessie } = context;
  if (sessie) systeem.live.onthoud(afdruksleutel({ ...plek, sessie: sessie.idHash }), maakAfdruk(view));
}

const kop = { "Cache-Control": "no-store, no-transform" } as const;

/**
 * Answer of a window that stays open (server-sent events). Carries no content: "changed" and heartbeats, each always the same
 * bytes. `maakView`: the view of that window through its own gate; it throws an answer when the reader may not have it (any
 * more), and then the stream ends. Asked again at every sign, as is the session.
 */
export function toonStroom(args: LoaderFunctionArgs, basis: Basis, opzet: Stroomopzet): Response {
  const { maakView, ...plek } = opzet;
  const { request, context } = args;
  const { systeem, sessie } = context;
  // A browser asks so only for a stream; whoever asks otherwise gets an answer that ends.
  if (request.method !== "GET" || request.headers.get("Accept") !== "text/event-stream" || !sessie) {
    return new Response(null, { status: 406, statusText: "Not Acceptable", headers: kop });
  }
  const { idHash } = sessie;
  const stroom = systeem.live.sluitAan(
    {
      ...plek,
      accountId: basis.lezer.accountId,
      sessie: idHash,
      leeft: () => leeftSessie(systeem, idHash),
      meet() {
        try {
          return maakAfdruk(maakView());
        } catch (fout) {
          if (fout instanceof Response) return null;
          throw fout;
        }
      },
    },
    request.signal,
  );
  if (!stroom) {
    return new Response(null, {
      status: 503,
      statusText: "Service Unavailable",
      headers: { ...kop, "Retry-After": "5" },
    });
  }
  return new Response(stroom, {
    // X-Accel-Buffering: a proxy must pass each sign on as it comes.
    headers: { ...kop, "Content-Type": "text/event-stream; charset=utf-8", "X-Accel-Buffering": "no" },
  });
}

/** Done, and there is nothing to tell. For a sign that changes nothing in the dossier and shows nothing of it. */
export function toonNiets(): Response {
  return new Response(null, { status: 204, headers: { "Cache-Control": "no-store" } });
}
