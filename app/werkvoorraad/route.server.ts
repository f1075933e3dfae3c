import type { LoaderFunctionArgs } from "@remix-run/node";
import { plusMaanden } from "~/lib/datum";
import { toonScherm } from "~/protocol/antwoord.server";
import { toestanden } from "~/protocol/fasen";
import { openScherm, type CasusContext } from "~/protocol/poort.server";
import { maandenTotArchief } from "~/protocol/regels/dossier";
import { listRijen } from "~/storage/dossier.server";
import { listEigenConcepten } from "./concepten.server";
import { leesFilter } from "./filter";
import { listAndereTaken, listCasustaken, listContexten, listOverleggen } from "./repository.server";
import { casussoorten } from "./soorten";
import { anderesoorten } from "./soorten/index.server";
import { buildTakenblok, buildWerkvoorraadView, leesNaam, listVerwijzingen } from "./view";

const labels = Object.fromEntries([...casussoorten, ...anderesoorten].map(({ soort, label }) => [soort, label]));

function isGearchiveerd({ casus: { afgeslotenOp }, vandaag }: CasusContext): boolean {
  return afgeslotenOp !== null && plusMaanden(afgeslotenOp, maandenTotArchief) <= vandaag;
}

export async function loader(args: LoaderFunctionArgs) {
  const basis = openScherm(args, "werkvoorraad");
  const { systeem, lezer, vandaag } = basis;
  const contexten = listContexten(basis);
  const filter = leesFilter(basis.zoekdeel, Object.keys(labels));
  const blok = buildTakenblok([...contexten.flatMap(listCasustaken), ...listAndereTaken(basis)], filter, labels);
  const verzoeken = contexten.filter(({ casusFeiten }) => casusFeiten.isMelder);
  const genoemd = new Set(
    [...blok.taken, ...verzoeken.map(({ casus }) => casus)].map(({ casusnummer }) => casusnummer),
  );
  // A notice about the term of an archived dossier says the number only: the name is out of lists (P 11.2 b).
  const metNaam = contexten.filter((context) => genoemd.has(context.casus.casusnummer) && !isGearchiveerd(context));
  const view = buildWerkvoorraadView({
    vandaag,
    blok,
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
    concepten: listEigenConcepten(basis),
    verwijzingen: listVerwijzingen(lezer.rol),
    magAanmelden: lezer.rol === "melder" || lezer.rol === "ketenpartner" || lezer.rol === "procesregisseur",
  });
  return toonScherm(
    basis,
    view,
    contexten.filter(({ casus }) => genoemd.has(casus.casusnummer)),
  );
}
