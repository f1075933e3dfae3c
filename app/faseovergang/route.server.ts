import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { laatVervallen, listFasevragen, stelFasevragen } from "~/gegevens/fasevragen.server";
import { Invoerfout, toonCasus, verwerk } from "~/protocol/antwoord.server";
import { faseLabels, toestanden } from "~/protocol/fasen";
import { gegevensregister, type Entiteit } from "~/protocol/gegevensregister";
import { weegHandeling } from "~/protocol/handelingen";
import { strengsteTypen } from "~/protocol/markering.server";
import { logWeigering, openCasusHandeling, openCasusVoor, type FaseContext } from "~/protocol/poort.server";
import type { Pen } from "~/protocol/pen.server";
import { nietGevonden, weigering } from "~/protocol/weigering.server";
import { listRijenVan } from "~/storage/dossier.server";
import { besluitwerk } from "./besluit.server";
import { doelteksten, findFaseovergang, schrijfDoel, type Faseovergang } from "./besluiten";
import { isBesluitnaam, overgangForms, type Besluitnaam, type Keuzewaarden } from "./form";
import { beoordeel, heeftVreemdeKeuze } from "./herbeoordeling";
import { leesGroepen } from "./stukken.server";
import { buildGroepen, listSluitredenen, type FaseovergangView } from "./view";

interface Gekozen extends Faseovergang {
  readonly naam: Besluitnaam;
}

/** The besluit that the address names; any other word answers as an address that does not exist. */
function leesBesluit(woord: string | undefined): Gekozen | undefined {
  const gevonden = findFaseovergang(woord);
  return gevonden && isBesluitnaam(gevonden.naam) ? { ...gevonden, naam: gevonden.naam } : undefined;
}

/** Of which phase the besluit is; an address without one is refused behind the gate. */
function leesGroep({ params }: LoaderFunctionArgs): Faseovergang["groep"] {
  return leesBesluit(params.besluit)?.groep ?? "aanmelden";
}

const verantwoording = (Object.keys(gegevensregister) as Entiteit[]).flatMap((entiteit) => {
  const beschrijving = gegevensregister[entiteit];
  return "verantwoording" in beschrijving ? [{ entiteit, artikel: beschrijving.verantwoording }] : [];
});

/** `/casussen/:casusnummer/faseovergang/:besluit`: everything that was processed until now, to judge anew (P 3.5 b). */
export async function loader(args: LoaderFunctionArgs) {
  const context = openCasusVoor(args, "faseovergang", leesGroep(args), ["procesregisseur"]);
  const besluit = leesBesluit(args.params.besluit);
  if (!besluit) throw nietGevonden();
  const { systeem, casus, casusFeiten, opener, hoedanigheden, feiten } = context;
  const mag = weegHandeling(besluit.handeling, hoedanigheden, casusFeiten.toestand, feiten);
  // Of a state that has passed or not come yet there is no page; of a condition that is not met the page says so.
  if (!mag.toegestaan && mag.reden !== "voorwaarde") {
    logWeigering(context, "bekijken", "handelingentabel", casus.casusnummer);
    throw nietGevonden();
  }
  // As long as the besluit cannot be taken there is nothing to judge, and nothing to disclose.
  const { groepen, stukken } = mag.toegestaan
    ? leesGroepen(context, besluit.naar, systeem.databank)
    : { groepen: [], stukken: [] };
  const altijd = listRijenVan(
    systeem,
    casus.id,
    verantwoording.map(({ entiteit }) => entiteit),
  );
  const { fase } = toestanden[casusFeiten.toestand];
  const view: FaseovergangView = {
    besluit: besluit.naam,
    doel: schrijfDoel(besluit.naar),
    doeltekst: doelteksten[besluit.naar] ?? "",
    groepen: buildGroepen(groepen, besluit.naar === "afgesloten"),
    altijd: verantwoording.flatMap(({ entiteit, artikel }) => {
      const aantal = opener.lijst(altijd[entiteit], () => true).length;
      return aantal > 0 ? [{ label: gegevensregister[entiteit].label, artikel, aantal }] : [];
    }),
    blijft: stukken.filter(({ stand }) => stand === "beperkt" || stand === "ingetrokken").length,
    teVragen: [
      ...new Set(
        groepen.flatMap((groep) =>
          groep.stukken.flatMap(({ stuk, zeggenschap }) => (zeggenschap === "te_vragen" ? [stuk.verstrekker] : [])),
        ),
      ),
    ],
    bevat: strengsteTypen(systeem, casus.id),
    terug: { href: `/casussen/${casus.casusnummer}/${fase}`, label: faseLabels[fase] },
    sluitredenen: listSluitredenen(opener.lijsten),
  };
  return toonCasus(context, view);
}

/**
 * What was chosen for every piece as it is stored now. Throws when about one of them nothing was chosen, and for a choice about
 * what is not there: who decides on another list than the one that counts decides again.
 */
function leesUitkomst(pen: Pen<FaseContext>, { naar }: Gekozen, waarden: Keuzewaarden) {
  const { groepen } = leesGroepen(pen.context, naar, pen.tx);
  if (heeftVreemdeKeuze(groepen, waarden)) {
    throw new Invoerfout(
      {},
      ["De gegevens van dit dossier zijn intussen veranderd. Open de pagina opnieuw en beoordeel ze nog eens."],
      "keuze over een gegeven dat er niet is (P 3.5 b)",
    );
  }
  const { uitkomst, zonderKeuze } = beoordeel(groepen, waarden);
  if (zonderKeuze.length > 0) {
    throw new Invoerfout(
      Object.fromEntries(
        zonderKeuze.map(({ id, titel }) => [`groep.${id}`, [`Kies voor elk gegeven of het nodig is: ${titel}.`]]),
      ),
    );
  }
  return uitkomst;
}

/** Questions to the verstrekkers about this transition; those about an earlier one lapse. */
function regelVragen(
  pen: Pen<FaseContext>,
  { naar }: Gekozen,
  { teVragen, nietNodig }: ReturnType<typeof leesUitkomst>,
): void {
  const { casus } = pen.context;
  // After closing the Partijen have no access any more (R-gesloten): what was not answered before it stays behind.
  if (naar !== "afgesloten") stelFasevragen(pen, teVragen, naar);
  const hoeftNiet = (rijId: string, partijId: string) =>
    nietNodig.some((stuk) => stuk.rijId === rijId && stuk.partijId === partijId);
  const vervallen = listFasevragen(pen.tx, casus.id).filter(
    (vraag) => naar === "afgesloten" || vraag.naar !== naar || hoeftNiet(vraag.rijId, vraag.partijId),
  );
  laatVervallen(pen, vervallen);
}

export async function action(args: ActionFunctionArgs) {
  const inzending = await openCasusHandeling(args, "faseovergang", leesGroep(args));
  const besluit = leesBesluit(args.params.besluit);
  if (!besluit) throw nietGevonden();
  if (inzending.handelingNaam !== besluit.naam) throw weigering(403, "Deze handeling hoort niet bij dit scherm.");
  return neemBesluit(inzending, besluit, besluit.naam);
}

function neemBesluit<N extends Besluitnaam>(
  inzending: Awaited<ReturnType<typeof openCasusHandeling>>,
  besluit: Gekozen,
  naam: N,
) {
  const { casus } = inzending;
  const schema: (typeof overgangForms)[N] = overgangForms[naam];
  return verwerk(inzending, schema, (waarden, pen) => {
    const uitkomst = leesUitkomst(pen, besluit, waarden as Keuzewaarden);
    const scherm = besluitwerk[naam](pen, waarden as Parameters<(typeof besluitwerk)[N]>[1], uitkomst);
    regelVragen(pen, besluit, uitkomst);
    return { naar: `/casussen/${casus.casusnummer}/${scherm}?klaar=overgegaan` };
  });
}
