import { redirect, type ActionFunctionArgs } from "@remix-run/node";
import { eq } from "drizzle-orm";
import { findVerlopenSessie } from "~/auth/sessie.server";
import { bewaarConcept, bewaarConceptVanVerlopenSessie, verwijderConcept } from "~/protocol/concept.server";
import { scheidFormulier } from "~/protocol/formulier.server";
import { findCasusContext, logWeigering, openScherm, type Basis } from "~/protocol/poort.server";
import { nietGevonden } from "~/protocol/weigering.server";
import { casus } from "~/storage/tabellen.server";
import { findConceptpad } from "./pad";

const bewaard = () => new Response(null, { status: 204, headers: { "Cache-Control": "no-store" } });

/** Only a path with a form, and of a casus that this person may open: other drafts nobody could find back or destroy. */
function magHier(basis: Basis, pad: string): boolean {
  const gevonden = findConceptpad(pad);
  if (!gevonden?.casusnummer) return gevonden !== undefined;
  // The recordmanager has no context of a casus, and no form there whose text is worth a draft.
  const dossier = basis.systeem.databank.select().from(casus).where(eq(casus.casusnummer, gevonden.casusnummer)).get();
  return dossier !== undefined && findCasusContext(basis, dossier) !== undefined;
}

/** `POST /concept`: keeps what stands in a form (204), or throws a kept draft away (303). Carries nothing out. */
export async function action(args: ActionFunctionArgs) {
  const { request, context } = args;
  const formulier = scheidFormulier(await request.formData());
  const pad = formulier.pad ?? "";
  if (!context.sessie) {
    // The page may stand open longer than the session: what was typed waits for the same account.
    const verlopen = findVerlopenSessie(context.systeem, request.headers.get("Cookie") ?? undefined);
    if (!verlopen || verlopen.token !== formulier.token || !findConceptpad(pad)) {
      throw new Response("U bent niet ingelogd.", { status: 401, statusText: "Unauthorized" });
    }
    bewaarConceptVanVerlopenSessie(context.systeem, verlopen.accountId, pad, formulier);
    return bewaard();
  }
  const basis = openScherm(args, "concept");
  if (!magHier(basis, pad)) {
    logWeigering(basis, "concept_bewaren", "onbekend pad");
    throw nietGevonden();
  }
  if (formulier.handeling === "concept_weggooien") {
    verwijderConcept({ ...basis, pad }, formulier.formulierId);
    return redirect("/werkvoorraad?klaar=weggegooid", 303);
  }
  bewaarConcept({ ...basis, pad }, formulier);
  return bewaard();
}
