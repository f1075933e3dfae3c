import { asc, eq } from "drizzle-orm";
import { formatDagKort } from "~/lib/datum";
import { casus, gegeven, raadpleging, rij, zaak } from "~/storage/tabellen.server";
import { casusverhalen } from "./casussen";
import type { Velden } from "./klant";
import type { Verteller } from "./verteller";
import { Zaakverhaal } from "./zaken";

/** Somebody of one of the stories, as the counter writes him down. */
function leesPersoon(verteller: Verteller, achternaam: string): Velden {
  const verhaal = casusverhalen.find(({ persoon }) => persoon.achternaam === achternaam);
  if (!verhaal) throw new Error(`Nobody is called ${achternaam}`);
  const { bsn, leeftijd, voornamen, straat, huisnummer, postcode, woonplaats } = verhaal.persoon;
  const jaar = Number(verteller.vandaag.slice(0, 4)) - leeftijd;
  return {
    namens: "zelf",
    voornamen,
    achternaam,
    geboortedatum: `${String(jaar)}-0${String((bsn % 6) + 1)}-1${String(bsn % 9)}`,
    straat,
    huisnummer,
    postcode,
    woonplaats,
  };
}

/** The casus that was found for this verzoek. */
function getCasusId({ systeem }: Verteller, achternaam: string): string {
  const [id] = systeem.naamindex.zoek(achternaam);
  if (!id) throw new Error(`No casus of ${achternaam}`);
  return id;
}

function getRaadplegingId({ systeem }: Verteller, pad: string, partijId: string): string {
  const gevonden = systeem.databank
    .select({ id: raadpleging.id, partijId: raadpleging.partijId })
    .from(raadpleging)
    .innerJoin(zaak, eq(zaak.id, raadpleging.zaakId))
    .where(eq(zaak.nummer, pad.split("/")[2] ?? ""))
    .all()
    .find((rijen) => rijen.partijId === partijId);
  if (!gevonden) throw new Error(`No question to ${partijId}`);
  return gevonden.id;
}

/** The first gegeven of this kind in the casus. */
function getGegeven({ systeem }: Verteller, casusId: string, soort: string): { rij: string; soort: string } {
  const gevonden = systeem.databank
    .select({ id: rij.id })
    .from(gegeven)
    .innerJoin(rij, eq(rij.id, gegeven.rijId))
    .innerJoin(casus, eq(casus.id, rij.casusId))
    .where(eq(gegeven.soort, soort))
    .orderBy(asc(rij.aangemaaktOp), asc(rij.id))
    .all();
  const eigen = systeem.databank.select({ id: rij.id }).from(rij).where(eq(rij.casusId, casusId)).all();
  const eerste = gevonden.find(({ id }) => eigen.some((van) => van.id === id));
  if (!eerste) throw new Error(`No ${soort} in the casus`);
  return { rij: eerste.id, soort };
}

const inzagevraag =
  "Heeft u bezwaar tegen het geven van de gegevens die uw organisatie heeft verstrekt? Zo ja, welke, en op welke grond in de wet?";

/** Verzoeken of betrokkenen in each state: answered, waiting for Partijen, just in and late, refused with reasons. */
export function vertelVerzoeken(verteller: Verteller): void {
  const dag = (n: number) => formatDagKort(verteller.dag(n));
  const leg = (n: number, velden: Velden, slug = "manager") =>
    new Zaakverhaal(verteller, "/verzoeken").begin(n, slug, "verzoek_vastleggen", () => ({
      ontvangen_op: dag(n),
      ...velden,
    }));
  const gezien = (n: number, document = "identiteitskaart") => ({ document, gezien_op: dag(n), persoonlijk: "on" });

  leg(-52, {
    soort: "inzage",
    namens: "zelf",
    voornamen: "Noor",
    achternaam: "Onbekendsma",
    geboortedatum: "1979-04-02",
    omschrijving: "Een buurvrouw zei dat ik hier in een dossier sta. Klopt dat?",
  })
    .doe(-50, "procesondersteuner", "identiteit_vastleggen", () => gezien(-50, "paspoort"))
    .doe(-49, "manager", "dossiers_zoeken")
    .doe(-49, "manager", "besluit_vaststellen")
    .doe(-45, "procesondersteuner", "antwoord_vastleggen", () => ({ wijze: "persoonlijk", gegeven_op: dag(-45) }));

  leg(-46, {
    ...leesPersoon(verteller, "Verzonnenkamp"),
    soort: "verwijdering",
    omschrijving: "De aanpak is klaar. Ik wil dat alle notulen over mij weg zijn.",
  })
    .doe(-45, "procesondersteuner", "identiteit_vastleggen", () => gezien(-45))
    .doe(-44, "procesregisseur", "dossiers_zoeken")
    .doe(-44, "procesregisseur", "casus_bevestigen", () => ({ casus: getCasusId(verteller, "Verzonnenkamp") }))
    .doe(
      -43,
      "manager",
      "gegeven_besluiten",
      () => {
        const casusId = getCasusId(verteller, "Verzonnenkamp");
        return {
          casus: casusId,
          ...getGegeven(verteller, casusId, "bespreking.notulen"),
          uitkomst: "afwijzen",
          grond: "geen_19_3",
          motivering:
            "De notulen laten zien waarom is besloten. Zij zijn juist en worden na de bewaartermijn vernietigd.",
        };
      },
      "/gegevens",
    )
    .doe(-43, "procesregisseur", "raadplegen", () => ({
      partijen: [`${getCasusId(verteller, "Verzonnenkamp")}|${verteller.getPartijId("reclassering")}`],
      vraag: "Zijn de notulen nog nodig voor uw taak?",
      uiterlijk_op: dag(-36),
    }))
    .doe(-32, "manager", "overleg_vastleggen", () => ({
      overleg_op: dag(-33),
      afstemming: "Het Partneroverleg ziet geen grond om de notulen eerder te verwijderen.",
    }))
    .doe(-32, "manager", "besluit_vaststellen")
    .doe(-30, "procesondersteuner", "antwoord_vastleggen", () => ({ wijze: "post", gegeven_op: dag(-30) }));

  const inzage = leg(-16, {
    ...leesPersoon(verteller, "Voorbeeldman"),
    soort: "inzage",
    omschrijving: "Ik wil alles lezen wat er over mij is opgeschreven, en weten wie het heeft gezien.",
  });
  inzage
    .doe(-15, "procesondersteuner", "identiteit_vastleggen", () => gezien(-15))
    .doe(-14, "manager", "dossiers_zoeken")
    .doe(-14, "procesregisseur", "casus_bevestigen", () => ({ casus: getCasusId(verteller, "Voorbeeldman") }))
    .doe(-13, "procesregisseur", "raadplegen", () => ({
      partijen: ["ggz", "reclassering", "wonen"].map(
        (slug) => `${getCasusId(verteller, "Voorbeeldman")}|${verteller.getPartijId(slug)}`,
      ),
      vraag: inzagevraag,
      uiterlijk_op: dag(6),
    }))
    .doe(-9, "wonen", "advies_geven", () => ({
      raadpleging: getRaadplegingId(verteller, inzage.pad, verteller.getPartijId("wonen")),
      advies: "akkoord",
    }))
    .doe(-8, "ggz", "advies_geven", () => ({
      raadpleging: getRaadplegingId(verteller, inzage.pad, verteller.getPartijId("ggz")),
      advies: "bezwaar",
      toelichting: "Eén zin gaat over een familielid. Zonder die zin hebben wij geen bezwaar.",
    }));

  leg(
    -25,
    {
      ...leesPersoon(verteller, "Fictiefhuis"),
      soort: "correctie",
      omschrijving: "Er staat dat ik mijn medicijnen niet slik. Dat klopt niet meer.",
    },
    "wonen",
  );

  leg(-12, {
    soort: "overdraagbaarheid",
    namens: "gemachtigde",
    vertegenwoordiger: "B. Verzonnenrecht",
    voornamen: "Milan",
    achternaam: "Nergensma",
    geboortedatum: "1990",
    omschrijving: "Draag mijn gegevens over aan mijn advocaat.",
  }).doe(-11, "manager", "besluit_vaststellen");
}
