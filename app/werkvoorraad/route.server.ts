import type { LoaderFunctionArgs } from "@remix-run/node";
import { plusMaanden } from "~/lib/datum";
import { toonScherm } from "~/protocol/antwoord.server";
import { toestanden } from "~/protocol/fasen";
import { openScherm, type CasusContext } from "~/protocol/poort.server";
import { maandenTotArchief } from "~/protocol/regels/dossier";
import { listRijen } from "~/storage/dossier.server";
import { listAndereTaken, listEigenConcepten } from "./beheer.server";
import { getCasusstand, listContexten, listOverleggen } from "./repository.server";
import { listCasustaken } from "./taken";
import { buildWerkvoorraadView, leesNaam, listVerwijzingen } from "./view";

function isGearchiveerd({ casus: { afgeslotenOp }, vandaag }: CasusContext): boolean {
  return afgeslotenOp !== null && plusMaanden(afgeslotenOp, maandenTotArchief) <= vandaag;
}

export async function loader(args: LoaderFunctionArgs) {
  const basis = openScherm(args, "werkvoorraad");
  const { systeem, lezer, vandaag } = basis;
  const contexten = listContexten(basis);
  const casustaken = contexten.flatMap((context) => listCasustaken(getCasusstand(context), vandaag));
  const verzoeken = contexten.filter(({ casusFeiten }) => casusFeiten.isMelder);
  const genoemd = new Set(
    [...casustaken, ...verzoeken.map(({ casus }) => casus)].map(({ casusnummer }) => casusnummer),
  );
  // A notice about the term of an archived dossier says the number only: the name is out of lists (P 11.2 b).
  const metNaam = contexten.filter((context) => genoemd.has(context.casus.casusnummer) && !isGearchiveerd(context));
  const view = buildWerkvoorraadView({
    taken: [...casustaken, ...listAndereTaken(basis)],
    namen: metNaam.map(({ opener, casus }) => ({
      casusnummer: casus.casusnummer,
      velden: leesNaam(opener, listRijen(systeem, casus.id, "persoon")[0]),
    })),
    overleggen: listOverleggen(basis),
    verzoeken: verzoeken.map(({ casus, casusFeiten }) => ({
      casusnummer: casus.casusnummer,
      stand: toestanden[casusFeiten.toestand].label,
      aangemeldOp: casus.aangemeldOp,
      href: `/casussen/${casus.casusnummer}/aanmelden`,
    })),
    concepten: listEigenConcepten(basis, contexten),
    verwijzingen: listVerwijzingen(lezer.rol),
    magAanmelden: lezer.rol === "melder" || lezer.rol === "ketenpartner" || lezer.rol === "procesregisseur",
    vandaag,
  });
  return toonScherm(
    basis,
    view,
    contexten.filter(({ casus }) => genoemd.has(casus.casusnummer)),
  );
}
