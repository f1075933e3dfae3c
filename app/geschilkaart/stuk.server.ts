import type { LoaderFunctionArgs } from "@remix-run/node";
import { listStappen } from "~/geschillen/repository.server";
import { maakPdf } from "~/pdf/pdf.server";
import { toonSchermbestand } from "~/protocol/antwoord.server";
import { logWeigering, nietGevonden, openScherm } from "~/protocol/poort.server";
import { listPartijen } from "~/registers/partijen/repository.server";
import { veiligheidshuisNaam } from "~/storage/dossier.server";
import { getGeschil, magStuk } from "./route.server";
import { maakStuk } from "./stuk";

/** The piece for Partneroverleg or Stuurgroep, as PDF. */
export async function loader(args: LoaderFunctionArgs) {
  const basis = openScherm(args, "geschillen");
  const rij = getGeschil(basis, args.params.id ?? "");
  if (!magStuk(basis)) {
    logWeigering(basis, "bekijken", "R-betrokken (P 9.6)");
    throw nietGevonden();
  }
  const { systeem, moment } = basis;
  const huis = listPartijen(systeem).find(({ type }) => type === "veiligheidshuis");
  const stuk = maakStuk(rij, listStappen(systeem, rij.id), {
    veiligheidshuis: huis?.naam ?? veiligheidshuisNaam,
    moment,
  });
  return toonSchermbestand(basis, {
    inhoud: maakPdf(stuk),
    naam: `geschil-${rij.nummer}.pdf`,
    type: "application/pdf",
  });
}
