import type { ActionFunctionArgs } from "@remix-run/node";
import { redirect } from "@remix-run/node";
import { findVerlopenSessie } from "~/auth/sessie.server";
import { bewaarConcept, bewaarConceptVanVerlopenSessie, gooiConceptWeg } from "./concept.server";
import { findConceptpad } from "./conceptpad";
import { scheidFormulier, type Formulierdelen } from "./formulier.server";
import { logWeigering, magConcept, openScherm, type Basis } from "./poort.server";
import { nietGevonden } from "./weigering.server";

/** A draft of a form on the page `pad`, of somebody who may open that page. Null: it was kept already. */
export interface Conceptpost {
  basis: Basis;
  formulier: Formulierdelen;
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
    // The same answer for a casus that is not theirs (any more): nothing is kept then, and nothing is told.
    if (magConcept(context.systeem, verlopen.accountId, pad)) {
      bewaarConceptVanVerlopenSessie(context.systeem, verlopen.accountId, pad, formulier);
    }
    return null;
  }
  const basis = openScherm(args, "concept");
  if (!magConcept(basis.systeem, basis.lezer.accountId, pad)) {
    logWeigering(basis, "concept_bewaren", "onbekend pad");
    throw nietGevonden();
  }
  return { basis: { ...basis, pad }, formulier };
}

/** Keeps the draft (204), or throws it away and goes back (303). Carries nothing out and discloses nothing. */
export function verwerkConcept(post: Conceptpost | null): Response {
  if (post?.formulier.handeling === "concept_weggooien") {
    gooiConceptWeg(post.basis, post.formulier.formulierId);
    return redirect("/werkvoorraad?klaar=weggegooid", 303);
  }
  if (post) bewaarConcept(post.basis, post.formulier);
  return new Response(null, { status: 204, headers: { "Cache-Control": "no-store" } });
}
