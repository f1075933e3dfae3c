import type { SubmissionResult } from "@conform-to/react";
import { json, redirect } from "@remix-run/node";
import { onverwachtVeld } from "~/lib/invoer";
import { scheidVelden } from "~/protocol/formulier.server";
import { weigering } from "~/protocol/weigering.server";

/** A refused form of these screens, with what was typed, except passwords and codes. */
export interface Inzendfout {
  formulier: string;
  inzending: SubmissionResult;
}

/** What a post of these screens leads to when it is not a redirect. */
export interface Uitkomst {
  fout?: Inzendfout;
  /** Shown once, in the answer itself: it must not get into an address or the database. */
  codes?: string[];
  melding?: string;
}

export interface Gepost {
  readonly handeling: string;
  readonly velden: FormData;
}

/**
 * The fields of the screen; those of the gate (`_token` and its kin) are taken out before the strict schema looks. Throws 400
 * as the gate of the other screens does.
 */
export async function leesVelden(request: Request): Promise<Gepost> {
  const { eigen, velden } = scheidVelden(await request.formData());
  // None of these screens asks anything twice.
  const namen = [...velden.keys()];
  if (new Set(namen).size < namen.length) throw weigering(400, onverwachtVeld);
  return { handeling: eigen.get("_handeling") ?? "", velden };
}

const koppen = { "Cache-Control": "no-store" };

/** A field that the page did not ask for makes it a 400, which the server logs as a refusal. */
export function antwoordFout(formulier: string, inzending: SubmissionResult, status: 409 | 422 | 429 | 503 = 422) {
  const isAnders = Object.values(inzending.error ?? {}).some((meldingen) => meldingen?.includes(onverwachtVeld));
  return json<Uitkomst>({ fout: { formulier, inzending } }, { status: isAnders ? 400 : status, headers: koppen });
}

export function antwoord(uitkomst: Uitkomst, cookies: readonly string[] = []) {
  const headers = new Headers(koppen);
  for (const cookie of cookies) headers.append("Set-Cookie", cookie);
  return json<Uitkomst>(uitkomst, { headers });
}

export function stuurDoor(naar: string, cookies: readonly string[] = []): Response {
  const headers = new Headers();
  for (const cookie of cookies) headers.append("Set-Cookie", cookie);
  return redirect(naar, { status: 303, headers });
}
