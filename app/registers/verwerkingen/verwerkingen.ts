import { faseLabels, fasen, type Fase } from "~/protocol/fasen";
import { gegevensregister, getGegevenssoort, listSleutels, type Entiteit } from "~/protocol/gegevensregister";
import type { Gegevenssoort, Gegevenstype } from "~/protocol/gegevenssoorten";
import { inbrengsoorten, type Inbrengsoort } from "~/protocol/inbrengsoorten";
import { zaakregister, type Zaakentiteit } from "~/protocol/zaakregister";
import { categorieen, typelabels } from "../gegevens/gegevens";
import type { Register } from "../register";
import { doelen } from "./doelen";
import { listOntvangers } from "./ontvangers";

/** One processing, with what P 24.3 b–f and AVG 30 ask of it. */
export interface Verwerking {
  id: string;
  naam: string;
  doel: string;
  artikel: string;
  betrokkenen: readonly string[];
  /** Per type of gegevens, the kinds there are. */
  gegevens: readonly { type: string; soorten: readonly string[] }[];
  /** Per type of gegevens, who receives them. */
  ontvangers: readonly { type: string; wie: readonly string[] }[];
  grondslag: string;
  bewaartermijn: string;
}

const typen: readonly Gegevenstype[] = ["gewoon", "bijzonder", "strafrechtelijk", "wettelijk_id"];

function uniek(woorden: readonly string[]): string[] {
  return [...new Set(woorden)];
}

/** Kinds of gegevens of this type in this phase: entities that hold it, and kinds of inbreng. */
function listSoorten(fase: Fase, type: Gegevenstype): string[] {
  const perEntiteit = (Object.keys(gegevensregister) as Entiteit[]).map((entiteit) => ({
    label: gegevensregister[entiteit].label,
    soorten: listSleutels(entiteit)
      .map((sleutel) => getGegevenssoort(entiteit, sleutel))
      .filter((soort) => soort.fasen.includes(fase)),
  }));
  const vast = perEntiteit.filter(({ soorten }) => soorten.some((soort) => soort.type === type));
  const kanStrenger = type === "bijzonder" || type === "strafrechtelijk";
  const vrij = perEntiteit.filter(
    (entiteit) => kanStrenger && !vast.includes(entiteit) && entiteit.soorten.some((soort) => soort.markeerbaar),
  );
  const ingebracht = Object.values<Inbrengsoort>(inbrengsoorten)
    .filter((soort) => soort.fasen.includes(fase) && soort.typen.includes(type))
    .map(({ label }) => label);
  const namen = vrij.map(({ label }) => label).join(", ");
  return uniek([
    ...vast.map(({ label }) => label),
    ...ingebracht,
    ...(namen ? [`vrije tekst, als de schrijver dat aangeeft: ${namen}`] : []),
  ]);
}

function listBetrokkenen(fase: Fase): string[] {
  const gevonden = (Object.keys(gegevensregister) as Entiteit[]).flatMap((entiteit) =>
    listSleutels(entiteit)
      .map((sleutel) => getGegevenssoort(entiteit, sleutel))
      .filter((soort) => soort.fasen.includes(fase))
      .map(({ categorie }) => categorie),
  );
  return [...new Set(gevonden)].toSorted().map((categorie) => categorieen[categorie]);
}

const perFase = new Map<Fase, Omit<Verwerking, "bewaartermijn">>();

/** The processing of one phase, out of register and rules; neither changes while the process runs. */
function getFaseverwerking(fase: Fase): Omit<Verwerking, "bewaartermijn"> {
  const bekend = perFase.get(fase);
  if (bekend) return bekend;
  const verwerking = {
    id: fase,
    naam: faseLabels[fase],
    ...doelen[fase],
    betrokkenen: listBetrokkenen(fase),
    gegevens: typen
      .map((type) => ({ type: typelabels[type], soorten: listSoorten(fase, type) }))
      .filter(({ soorten }) => soorten.length > 0),
    ontvangers: typen
      .map((type) => ({ type: typelabels[type], wie: listOntvangers(fase, type) }))
      .filter(({ wie }) => wie.length > 0),
    grondslag:
      "AVG 6 lid 1 e: een taak van algemeen belang van de Partij die aanmeldt, de casusregie voert of verstrekt (P 6.1–6.3). De wet per soort Partij staat hieronder.",
  };
  perFase.set(fase, verwerking);
  return verwerking;
}

interface Zaakverwerking extends Pick<Verwerking, "naam" | "doel" | "artikel" | "bewaartermijn"> {
  zaak: (typeof zaakregister)[Zaakentiteit]["zaak"];
  wie: readonly string[];
}

const zaakverwerkingen: readonly Zaakverwerking[] = [
  {
    zaak: "rechtenverzoek",
    naam: "Verzoeken van betrokkenen",
    doel: "Verzoeken om inzage, correctie, verwijdering, beperking en verzet ontvangen, beoordelen en beantwoorden.",
    artikel: "P 17–21",
    wie: ["Manager", "Procesregisseur", "Procesondersteuner"],
    bewaartermijn: "Tot het verzoek is afgehandeld en de termijn daarna is verstreken.",
  },
  {
    zaak: "datalek",
    naam: "Datalekken",
    doel: "Inbreuken melden, beoordelen, aan toezichthouder en betrokkenen melden, en er een overzicht van houden.",
    artikel: "P 14",
    wie: ["Wie het meldt: de eigen melding", "Manager", "Procesregisseur", "Toezichthouder"],
    bewaartermijn: "5 jaar na de afronding (de bron noemt geen termijn; DPIA 10 is gevolgd).",
  },
];

/** What is about no casus, out of its own part of the register. */
function listZaken(): Verwerking[] {
  return zaakverwerkingen.map(({ zaak, wie, ...rest }) => {
    const eigen = (Object.keys(zaakregister) as Zaakentiteit[])
      .map((entiteit) => zaakregister[entiteit])
      .filter((entiteit) => entiteit.zaak === zaak);
    const soorten = eigen.flatMap(({ velden }) => Object.values<Gegevenssoort>(velden));
    return {
      ...rest,
      id: zaak,
      betrokkenen: uniek(soorten.map(({ categorie }) => categorieen[categorie])),
      gegevens: [{ type: typelabels.gewoon, soorten: eigen.map(({ label }) => label) }],
      ontvangers: [{ type: typelabels.gewoon, wie }],
      grondslag: "AVG 6 lid 1 c: de plichten van AVG 12–22 en 33–34.",
    };
  });
}

/** What the system processes of the people who work with it. */
function listPersoneel(logtermijn: string): Verwerking[] {
  const medewerkers = ["Medewerkers van het Veiligheidshuis en van de Partijen"];
  const grondslag = "AVG 6 lid 1 e, en de plicht om gegevens te beveiligen (AVG 32, P 12.1, P bijlage 3).";
  return [
    {
      id: "accounts",
      naam: "Accounts en toegang",
      doel: "Alleen toegang geven aan wie bevoegd is, met geheimhouding en VOG of screening.",
      artikel: "P 13.1, 13.3, bijlage 3, toegangsbeveiliging",
      betrokkenen: medewerkers,
      gegevens: [
        {
          type: typelabels.gewoon,
          soorten: [
            "Naam, e-mailadres, functie, rol en organisatie",
            "Datums van geheimhoudingsverklaring en VOG of screening",
            "Casussen waarvoor iemand is geautoriseerd",
          ],
        },
      ],
      ontvangers: [{ type: typelabels.gewoon, wie: ["Beheerder", "Manager", "Toezichthouder"] }],
      grondslag,
      bewaartermijn: "Zolang het account nodig is; wat iemand heeft gedaan blijft aan het account verbonden.",
    },
    {
      id: "logboek",
      naam: "Logboek",
      doel: "Nagaan wie wanneer welke gegevens heeft gezien of gewijzigd, en onrechtmatig gebruik vinden.",
      artikel: "P bijlage 3, logging en controle",
      betrokkenen: medewerkers,
      gegevens: [
        {
          type: typelabels.gewoon,
          soorten: ["Wie, rol en organisatie", "Wat, wanneer, op welke grond en vanaf welk netwerkadres"],
        },
      ],
      ontvangers: [
        {
          type: typelabels.gewoon,
          wie: ["Manager", "Toezichthouder", "Procesregisseur en procesondersteuner, per casus"],
        },
      ],
      grondslag: `${grondslag} Het logboek kan een personeelsvolgsysteem zijn (WOR 27).`,
      bewaartermijn: logtermijn,
    },
    {
      id: "verstrekkingen",
      naam: "Verstrekkingen en registers",
      doel: "Verantwoorden wat Partijen verstrekken, en wie deelneemt aan convenant en protocol.",
      artikel: "P 8.1, 17.5, 22.4, 23.1, 28",
      betrokkenen: medewerkers,
      gegevens: [
        {
          type: typelabels.gewoon,
          soorten: ["Naam van wie iets vastlegt", "Casusnummer, zonder inhoud van het dossier"],
        },
      ],
      ontvangers: [
        { type: typelabels.gewoon, wie: ["Manager", "Toezichthouder", "Procesregisseur", "Procesondersteuner"] },
      ],
      grondslag: "De plicht om verstrekkingen vast te leggen (P 8.1: Wpg 32, Wjsg 39j).",
      bewaartermijn: "Vier jaar na de verstrekking, en zolang het dossier er is (P 17.5).",
    },
  ];
}

/** All processing in the system. `bewaartermijn`: of a dossier, in words, from the settings. */
export function listVerwerkingen(bewaartermijn: string): Verwerking[] {
  return [
    ...fasen.map((fase) => ({ ...getFaseverwerking(fase), bewaartermijn })),
    ...listZaken(),
    ...listPersoneel("Zolang deze installatie bestaat: uit het logboek kan niets worden verwijderd."),
  ];
}

function schrijfGegevens({ gegevens }: Verwerking): string {
  return gegevens.map(({ type, soorten }) => `${type}: ${soorten.join("; ")}`).join("\n");
}

function schrijfOntvangers({ ontvangers }: Verwerking): string {
  return ontvangers.map(({ type, wie }) => `${type}: ${wie.join("; ")}`).join("\n");
}

/** `doorgifte`, `beveiliging`: the same for every row (P 24.3 f, AVG 30 g). */
export function maakVerwerkingenregister(vast: {
  verantwoordelijken: string;
  doorgifte: string;
  beveiliging: string;
}): Register<Verwerking> {
  return {
    naam: "verwerkingsregister",
    titel: "Verwerkingen",
    pad: "/registers/verwerkingen",
    idVan: ({ id }) => id,
    leeg: "Er zijn geen verwerkingen.",
    kolommen: [
      { sleutel: "naam", kop: "Verwerking", waarde: ({ naam }) => naam },
      { sleutel: "doel", kop: "Doel", waarde: ({ doel, artikel }) => `${doel}\n(${artikel})` },
      { sleutel: "gegevens", kop: "Categorieën persoonsgegevens", waarde: schrijfGegevens },
      { sleutel: "betrokkenen", kop: "Categorieën betrokkenen", waarde: ({ betrokkenen }) => betrokkenen.join("\n") },
      { sleutel: "ontvangers", kop: "Ontvangers", waarde: schrijfOntvangers },
      { sleutel: "grondslag", kop: "Grondslag", alleenBestand: true, waarde: ({ grondslag }) => grondslag },
      { sleutel: "termijn", kop: "Bewaartermijn", alleenBestand: true, waarde: ({ bewaartermijn }) => bewaartermijn },
      { sleutel: "doorgifte", kop: "Doorgifte", alleenBestand: true, waarde: () => vast.doorgifte },
      { sleutel: "beveiliging", kop: "Beveiliging", alleenBestand: true, waarde: () => vast.beveiliging },
      {
        sleutel: "verantwoordelijken",
        kop: "Verwerkingsverantwoordelijken",
        alleenBestand: true,
        waarde: () => vast.verantwoordelijken,
      },
    ],
  };
}
