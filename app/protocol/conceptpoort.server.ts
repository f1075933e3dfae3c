import type { ActionFunctionArgs } from "@remix-run/node";
import { redirect } from "@remix-run/node";
import { eq } from "drizzle-orm";
import { findVerlopenSessie } from "~/auth/sessie.server";
import { casus } from "~/storage/tabellen.server";
import { bewaarConcept, bewaarConceptVanVerlopenSessie, verwijderConcept } from "./concept.server";
import { findConceptpad } from "./conceptpad";
import { scheidFormulier, type Formulierdelen } from "./formulier.server";
import { findCasusContext, logWeigering, openScherm, type Basis } from "./poort.server";
import { nietGevonden } from "./weigering.server";

/** A draft of a form on the page `pad`, of somebody who may open that page. Null: it was kept already. */
export interface Conceptpost {
  basis: Basis;
  formulier: Formulierdelen;
}

/** Only a path with a form, and of a casus that this person may open: other drafts nobody could find back or destroy. */
function magHier(basis: Basis, pad: string): boolean {
  const gevonden = findConceptpad(pad);
  if (!gevonden?.casusnummer) return gevonden !== undefined;
  const dossier = basis.systeem.databank.select().from(casus).where(eq(casus.casusnummer, gevonden.casusnummer)).get();
  return dossier !== undefined && findCasusContext(basis, dossier) !== undefined;
}

/**
 * Gate of `POST /concept`. Answers 401 instead of the log-in page, because a script asks: it must not take a redirect for
 * success. After the session ran out what was typed is kept for the same account, and null is returned.
 */
export async function openConcept(args: ActionFunctionArgs): Promise<Conceptpost | null> {
  const { request, context } = args;
  const formulier = scheidFormulier(await request.formData());
  const pad = formulier.pad ?? "";
  if (!context.sessie) {
    const verlopen = findVerlopenSessie(context.systeem, request.headers.get("Cookie") ?? undefined);
    if (!verlopen || verlopen.token !== formulier.token || !findConceptpad(pad)) {
      throw new Response(null, { status: 401, statusText: "Unauthorized" });
    }
    bewaarConceptVanVerlopenSessie(context.systeem, verlopen.accountId, pad, formulier);
    return null;
  }
  const basis = openScherm(args, "concept");
  if (!magHier(basis, pad)) {
    logWeigering(basis, "concept_bewaren", "onbekend pad");
    throw nietGevonden();
  }
  return { basis: { ...basis, pad }, formulier };
}

/** Keeps the draft (204), or throws it away and goes back (303). Carries nothing out and discloses nothing. */
export function verwerkConcept(post: Conceptpost | null): Response {
  if (post?.formulier.handeling === "concept_weggooien") {
    verwijderConcept(post.basis, post.formulier.formulierId);
    return redirect("/werkvoorraad?klaar=weggegooid", 303);
  }
  if (post) bewaarConcept(post.basis, post.formulier);
  return new Response(null, { status: 204, headers: { "Cache-Control": "no-store" } });
}
