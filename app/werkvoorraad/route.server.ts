import type { LoaderFunctionArgs } from "@remix-run/node";
import { maakSelectie } from "~/casussen/selectie.server";
import { toonScherm } from "~/protocol/antwoord.server";
import { toestanden } from "~/protocol/fasen";
import { openScherm } from "~/protocol/poort.server";
import { listCasustaken } from "./casustaken.server";
import { listEigenConcepten } from "./concepten.server";
import { leesFilter, schrijfFilter } from "./filter";
import {
  listAndereTaken,
  listEigenVerzoeken,
  openGenoemd,
  type EigenVerzoeken,
  type Genoemd,
} from "./repository.server";
import { listOverleggen } from "./overleggen.server";
import { casussoorten } from "./soorten";
import { anderesoorten } from "./soorten/index.server";
import { voegIn } from "./taak";
import {
  buildTakenblok,
  buildWerkvoorraadView,
  leesNaam,
  listVerwijzingen,
  type EigenVerzoek,
  type WerkvoorraadView,
} from "./view";

const labels = Object.fromEntries([...casussoorten, ...anderesoorten].map(({ soort, label }) => [soort, label]));
const vanCasus = new Set(casussoorten.map(({ soort }) => soort));

function alsVerzoek({ context: { casus, casusFeiten } }: Genoemd): EigenVerzoek[] {
  return casusFeiten.isMelder
    ? [
        {
          casusnummer: casus.casusnummer,
          stand: toestanden[casusFeiten.toestand].label,
          aangemeldOp: casus.aangemeldOp,
          href: `/casussen/${casus.casusnummer}/aanmelden`,
        },
      ]
    : [];
}

function blader({ pagina, paginas }: EigenVerzoeken): WerkvoorraadView["verzoekpagina"] {
  return {
    pagina,
    paginas,
    vorige: pagina > 1 ? schrijfFilter({ verzoeken: pagina - 1 }) : null,
    volgende: pagina < paginas ? schrijfFilter({ verzoeken: pagina + 1 }) : null,
  };
}

export async function loader(args: LoaderFunctionArgs) {
  const basis = openScherm(args, "werkvoorraad");
  const { lezer, vandaag } = basis;
  const filter = leesFilter(basis.zoekdeel, Object.keys(labels));
  const taken = voegIn(await listCasustaken(basis), listAndereTaken(basis));
  const selectie = maakSelectie(basis);
  const blok = buildTakenblok(taken, filter, labels);
  const verzoeken = listEigenVerzoeken(basis, selectie, filter.verzoeken);
  const genoemd = openGenoemd(basis, selectie, [
    ...blok.taken.flatMap(({ soort, casusnummer }) => (casusnummer && vanCasus.has(soort) ? [casusnummer] : [])),
    ...verzoeken.nummers,
  ]);
  const view = buildWerkvoorraadView({
    vandaag,
    blok: {
      ...blok,
      // Opened anew for this page: what is not for the reader any more is not named.
      taken: blok.taken.filter(
        ({ soort, casusnummer }) => !casusnummer || !vanCasus.has(soort) || genoemd.has(casusnummer),
      ),
    },
    namen: [...genoemd].map(([casusnummer, { context, persoon }]) => ({
      casusnummer,
      velden: leesNaam(context.opener, persoon),
    })),
    overleggen: listOverleggen(basis),
    verzoeken: verzoeken.nummers.flatMap((nummer) => {
      const gevonden = genoemd.get(nummer);
      return gevonden ? alsVerzoek(gevonden) : [];
    }),
    verzoekpagina: blader(verzoeken),
    concepten: listEigenConcepten(basis),
    verwijzingen: listVerwijzingen(lezer.rol),
    magAanmelden: lezer.rol === "melder" || lezer.rol === "ketenpartner" || lezer.rol === "procesregisseur",
  });
  return toonScherm(
    basis,
    view,
    [...genoemd.values()].map(({ context }) => context),
  );
}
