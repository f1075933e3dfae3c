import type { SubmissionResult } from "@conform-to/react";
import { json, redirect } from "@remix-run/node";

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

/** The fields of the screen; those of the gate (`_token` and its kin) are taken out before the strict schema looks. */
export async function leesVelden(request: Request): Promise<Gepost> {
  const velden = new FormData();
  let handeling = "";
  for (const [naam, waarde] of await request.formData()) {
    if (naam === "_handeling" && typeof waarde === "string") handeling = waarde;
    if (!naam.startsWith("_")) velden.append(naam, waarde);
  }
  return { handeling, velden };
}

const koppen = { "Cache-Control": "no-store" };

export function antwoordFout(formulier: string, inzending: SubmissionResult, status: 409 | 422 | 429 | 503 = 422) {
  return json<Uitkomst>({ fout: { formulier, inzending } }, { status, headers: koppen });
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
