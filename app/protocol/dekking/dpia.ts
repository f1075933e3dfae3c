import { casus, gebouwd, regeltest, routetest, type Dekking } from "./soorten";

const { dossier, gegeven, inbrengen, handelingen, matrix } = regeltest;

/** DPIA: the sections that ask something of the system, and its first annex. */
export const dpia: readonly Dekking[] = [
  gebouwd(
    "DPIA 1",
    "Top-X: meerdere registraties en (voorgenomen) vervolging; de tabel per leeftijd geeft een advies.",
    {
      handelingen: ["triageren.topx_vastleggen"],
      schermen: [casus("triageren_.top-x"), "beheer.top-x"],
      tests: ["app/fasen/triageren/topx/tellen.test.ts", routetest("topx")],
    },
  ),
  gebouwd("DPIA 2", "Welke gegevens, van welk type, in welke fase.", {
    regels: ["rFase"],
    modules: ["app/protocol/gegevensregister.ts", "app/protocol/inbrengsoorten.ts"],
    tests: [gegeven, matrix, "app/protocol/inbrengsoorten.test.ts"],
  }),
  gebouwd("DPIA 3.1", "Aanmelden: eerste beoordeling, terugkoppeling aan de melder per mail.", {
    regels: ["rMelder", "rMelderGegeven"],
    handelingen: ["aanmelden.in_behandeling_nemen", "aanmelden.afwijzen"],
    schermen: ["aanmelden", casus("aanmelden")],
    tests: [routetest("aanmelden"), gegeven, matrix],
  }),
  gebouwd("DPIA 3.2", "Triageren: lokale aanpak, geen aanpak of aanpak Veiligheidshuis.", {
    regels: ["rMelderGegeven", "rBevraagd", "rGericht"],
    handelingen: ["triageren.naar_lokaal", "triageren.geen_aanpak", "triageren.aanpak_starten", "triageren.uitvragen"],
    schermen: [casus("triageren")],
    tests: [routetest("triageren"), "app/fasen/triageren/rules.test.ts"],
  }),
  gebouwd("DPIA 3.3", "Inlichten van betrokkene met een brief over reden, overleg, vastlegging en rechten.", {
    handelingen: ["inlichten.brief_maken", "inlichten.brief_vaststellen", "inlichten.brief_verzenden"],
    schermen: [casus("inlichten"), casus("brieven")],
    tests: [routetest("inlichten"), "app/brieven/brieven.test.ts"],
  }),
  gebouwd("DPIA 3.4", "Bespreken: Partijen betrekken, agenderen, inbreng, analyses, overleg met regieplan.", {
    regels: ["rVooraf", "rDeelnemer", "rExpertise"],
    handelingen: [
      "bespreken.ketenanalyse_opslaan",
      "bespreken.analyse_opslaan",
      "bespreken.agenderen",
      "bespreken.bespreking_opslaan",
    ],
    schermen: [
      casus("bespreken"),
      casus("bespreken_.analyse"),
      casus("bespreken_.overleg"),
      "overleggen.$id",
      "overleggen.$id_.tafel",
      "overleggen.$id_.scherm",
    ],
    tests: [
      routetest("bespreken"),
      "app/overleg/overleg.test.ts",
      "app/overleg/tafel/tafel.test.ts",
      "tests/protocol/projectie.test.ts",
      "tests/e2e/weg.spec.ts",
    ],
  }),
  gebouwd(
    "DPIA 3.5",
    "Uitvoeren en bewaken: scores, voortgang, notities, traject, logboek, geschiedenis; vier soorten bijlagen.",
    {
      handelingen: [
        "uitvoeren.voortgang_opslaan",
        "uitvoeren.notitie_opslaan",
        "uitvoeren.logboek_opslaan",
        "uitvoeren.hulpvraag_opslaan",
        "uitvoeren.gesprek_opslaan",
        "uitvoeren.bijlage_toevoegen",
      ],
      schermen: [casus("uitvoeren"), casus("traject"), casus("logboek"), casus("bijlagen")],
      modules: ["app/protocol/bijlagesoorten.ts", "app/bestanden/keuring.server.ts"],
      tests: [
        "app/fasen/uitvoeren/uitvoeren.test.ts",
        "app/traject/traject.test.ts",
        "app/logboek/logboek.test.ts",
        "app/bijlagen/bijlagen.test.ts",
        "app/bestanden/keuring.test.ts",
      ],
    },
  ),
  gebouwd(
    "DPIA 3.6",
    "Afsluiten na een gezamenlijk besluit, met een brief die in het dossier blijft; verhuizing na contact met de andere regio.",
    {
      handelingen: [
        "afsluiten.criteria_beoordelen",
        "afsluiten.acties_afhandelen",
        "afsluiten.afsluiten",
        "afsluiten.sluitbrief_maken",
        "afsluiten.sluitbrief_vaststellen",
        "afsluiten.sluitbrief_verzenden",
      ],
      schermen: [casus("afsluiten"), casus("brieven"), "werkvoorraad"],
      tests: [routetest("afsluiten"), handelingen],
    },
  ),
  gebouwd("DPIA 3.7", "Vernietigen: twee maanden vooraf bericht, langer bewaren met reden, anders de lijst.", {
    handelingen: [
      "vernietigen.langer_bewaren",
      "vernietigen.langer_bewaren_bevestigen",
      "vernietigen.vernietigen_klaarzetten",
      "vernietigen.vernietigen",
    ],
    modules: ["app/bewaartermijnen/aankondigen.server.ts"],
    schermen: [casus("vernietigen"), "bewaartermijnen", "werkvoorraad"],
    tests: [routetest("vernietigen"), "app/werkvoorraad/taken.test.ts"],
  }),
  gebouwd("DPIA 5", "Wie verstrekt en wie ontvangt.", {
    regels: ["rVerstrekker", "rArtikel20"],
    modules: ["app/protocol/partijtypen.ts"],
    schermen: ["protocol"],
    tests: [inbrengen, routetest("aanmelden")],
  }),
  gebouwd(
    "DPIA 10",
    "Bewaartermijn per aanpak; na sluiten geen toegang voor ketenpartners; stuiten of overdragen aan het archief.",
    {
      regels: ["rGesloten"],
      handelingen: [
        "vernietigen.langer_bewaren",
        "vernietigen.langer_bewaren_bevestigen",
        "vernietigen.overdragen",
        "vernietigen.overdracht_vastleggen",
        "vernietigen.vernietigen",
        "afsluiten.heropenen",
      ],
      modules: ["app/vernietiging/pakket.server.ts", "app/bewaartermijnen/termijn.server.ts"],
      schermen: ["bewaartermijnen", "bewaartermijnen_.instellen", casus("vernietigen"), "werkvoorraad"],
      tests: [dossier, matrix, routetest("afsluiten"), routetest("vernietigen")],
    },
  ),
  gebouwd("DPIA 11", "Bijzondere en strafrechtelijke gegevens en het BSN alleen met een grondslag.", {
    regels: ["rGrondslag", "rInbrengtype"],
    schermen: ["protocol"],
    modules: ["app/protocol/partijtypen.ts"],
    tests: [gegeven, inbrengen, matrix],
  }),
  gebouwd(
    "DPIA 15",
    "Anonimiseren: vrije tekst weg, datums naar de eerste van de maand, keuzelijsten blijven voor rapportage.",
    {
      regels: ["rVernietigd"],
      schermen: [casus("vernietigen"), "bewaartermijnen", "rapportages"],
      modules: [
        "app/vernietiging/anonimiseren.server.ts",
        "app/vernietiging/herhalen.server.ts",
        "app/rapportages/tellen.server.ts",
      ],
      tests: [
        "tests/faults/anonimiseren.test.ts",
        "tests/faults/vernietigen-proef.test.ts",
        "tests/faults/herstel.test.ts",
        "app/rapportages/samenvoegen.test.ts",
        dossier,
      ],
    },
  ),
  gebouwd("DPIA 17", "Betrokkene wordt na de triage ingelicht en kan rechten uitoefenen.", {
    handelingen: ["inlichten.informeren_vastleggen"],
    schermen: [casus("inlichten"), "verzoeken._index", "verzoeken.$nummer"],
    tests: [routetest("inlichten"), routetest("verzoeken")],
  }),
  gebouwd("DPIA bijlage 1", "Per veld de nieuwe waarde na anonimiseren.", {
    modules: ["app/protocol/gegevensregister.ts", "app/vernietiging/anonimiseren.server.ts"],
    tests: ["tests/faults/anonimiseren.test.ts"],
  }),
];
