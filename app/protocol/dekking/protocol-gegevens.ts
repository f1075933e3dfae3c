import { casus, gebouwd, regeltest, routetest, vraagtNiets, type Dekking } from "./soorten";

const { dossier, gegeven, gelding, gebruik, inbrengen, handelingen, matrix, weigeringen } = regeltest;
const overgangtest = routetest("faseovergang");

/** Privacy Protocol, articles 1–13: what may be processed, by whom and for whom. */
export const protocolGegevens: readonly Dekking[] = [
  vraagtNiets("P 1", "Begripsbepalingen. De woorden komen terug in de schermen en in docs/begrippen.md."),
  gebouwd("P 2.1", "Wat een Partij verstrekt, blijft van die Partij: elke rij kent haar verstrekker.", {
    regels: ["rZeggenschap"],
    schermen: [casus("inbreng")],
    modules: ["app/protocol/gegevensregister.ts"],
    tests: [gegeven, routetest("bespreken")],
  }),
  vraagtNiets("P 2.2", "Gezamenlijke verantwoordelijkheid is een afspraak tussen Partijen."),
  gebouwd("P 2.3", "Personeel van het Veiligheidshuis verwerkt onder gezag van de Partij die verstrekte.", {
    regels: ["rBetrokken", "rProcesregie"],
    modules: ["app/storage/dossier.server.ts"],
    tests: [dossier, gegeven],
  }),
  vraagtNiets("P 3.1", "Reikwijdte van het protocol."),
  gebouwd("P 3.2", "Verwerken alleen voor het doel van de samenwerking; de criteria worden bij de triage getoetst.", {
    handelingen: ["triageren.criteria_vastleggen", "triageren.aanpak_starten"],
    schermen: [casus("triageren"), casus("triageren_.top-x")],
    tests: [routetest("triageren"), routetest("topx"), handelingen],
  }),
  gebouwd("P 3.3", "Elke fase heeft eigen doelen en eigen gegevens.", {
    regels: ["rFase"],
    modules: ["app/protocol/fasen.ts", "app/protocol/gegevensregister.ts"],
    tests: [gegeven, matrix],
  }),
  gebouwd("P 3.4", "Geen gebruik voor andere doelen: een gebruik dat niet past bij het doel, wordt geweigerd.", {
    regels: ["rDoel"],
    handelingen: ["bespreken.hergebruik_vragen"],
    schermen: [casus("inbreng"), casus("akkoorden")],
    tests: [gebruik, routetest("akkoorden")],
  }),
  gebouwd("P 3.5 a", "Strikte doelbinding per fase.", {
    regels: ["rFase"],
    tests: [gegeven, matrix, "app/protocol/inbrengsoorten.test.ts"],
  }),
  gebouwd("P 3.5 b", "Bij een volgende fase wordt elk gegeven opnieuw beoordeeld: nodig, en mag het.", {
    regels: ["rHerbeoordeling"],
    handelingen: ["gegevens.alsnog_overnemen", "gegevens.gegevens_verwijderen"],
    schermen: [casus("faseovergang.$besluit"), casus("gegevens")],
    modules: ["app/faseovergang/herbeoordeling.ts", "app/storage/gebruik.server.ts"],
    tests: [gelding, matrix, overgangtest, "app/faseovergang/herbeoordeling.test.ts"],
  }),
  gebouwd("P 3.5 c", "De verstrekker houdt zeggenschap: met wie, in welke fase, en intrekken op elk moment.", {
    regels: ["rZeggenschap", "rVooraf", "rVraagAanVerstrekker", "rEigenGegeven"],
    handelingen: [
      "bespreken.inbreng_intrekken",
      "bespreken.voorwaarden_opslaan",
      "gegevens.fasevraag_stellen",
      "gegevens.fasevraag_beantwoorden",
      "gegevens.gebruik_intrekken",
      "gegevens.gebruik_toestaan",
    ],
    schermen: [casus("inbreng"), casus("gegevens"), casus("faseovergang.$besluit")],
    tests: [dossier, gegeven, gelding, matrix, overgangtest, routetest("bespreken")],
  }),
  gebouwd(
    "P 3.5 d",
    "Gebruik voor eigen taken alleen na apart akkoord van de verstrekker; tot dan alleen ter inzage, zonder kopie of bestand.",
    {
      regels: ["rHergebruik"],
      handelingen: [
        "bespreken.hergebruik_vragen",
        "bespreken.akkoord_beantwoorden",
        "bespreken.akkoord_intrekken",
        "bespreken.verzoek_terugnemen",
        "bespreken.gebruik_vastleggen",
      ],
      schermen: [casus("inbreng"), casus("akkoorden"), casus("akkoorden_.$verzoekId.tekst"), "akkoorden"],
      modules: ["app/protocol/gebruikswoorden.ts", "app/components/toon-veld.tsx"],
      tests: [gebruik, matrix, routetest("akkoorden")],
    },
  ),
  gebouwd("P 4.1", "Alleen de gegevens van bijlage 4 bestaan.", {
    modules: ["app/protocol/gegevensregister.ts"],
    tests: ["tests/architecture.test.ts", "tests/protocol/kanarie.test.ts"],
  }),
  gebouwd("P 4.2", "Bijzondere en strafrechtelijke gegevens alleen binnen het wettelijk kader van elke Partij.", {
    regels: ["rInbrengtype", "rGrondslag"],
    modules: ["app/protocol/partijtypen.ts"],
    tests: [inbrengen, gegeven, matrix],
  }),
  gebouwd("P 4.3", "Alleen in het systeem: een mail bevat geen persoonsgegevens van de betrokkene.", {
    modules: ["app/post/persoonsgegevens.server.ts", "app/post/uitgaand.server.ts"],
    schermen: ["beheer.postvak"],
    tests: ["app/post/verzender.server.test.ts", routetest("postvak")],
  }),
  gebouwd("P 5.1.1", "De procesregisseur verwerkt alleen wat de fase nodig heeft.", {
    regels: ["rFase", "rProcesregie"],
    tests: [gegeven, matrix],
  }),
  gebouwd("P 5.1.2", "Elke casus heeft een verantwoordelijke Partij: eerst de melder, dan de casusregisseur.", {
    handelingen: ["bespreken.casusregisseur_aanwijzen"],
    schermen: [casus("bespreken_.regieplan")],
    modules: ["app/fasen/aanmelden/repository.server.ts"],
    tests: ["app/fasen/bespreken/regieplan/regieplan.test.ts"],
  }),
  vraagtNiets("P 5.1.3", "De grondslag volgt uit de verantwoordelijke Partij (P 5.1.2) en haar soort (P 6.4)."),
  vraagtNiets("P 5.1.4", "Wijst de juridisch verantwoordelijke aan."),
  gebouwd("P 5.2.1", "Inbrengen alleen in de fasen waarvoor het doel bestaat.", {
    handelingen: ["triageren.beantwoorden", "bespreken.inbrengen", "bespreken.indienen"],
    schermen: ["aanmelden", casus("triageren"), casus("inbreng")],
    modules: ["app/protocol/inbrengsoorten.ts"],
    tests: ["app/protocol/inbrengsoorten.test.ts", routetest("triageren"), routetest("bespreken")],
  }),
  vraagtNiets("P 5.2.2", "De noodzaak weegt de Partij zelf en legt die in eigen systemen vast (DPIA 3.4)."),
  gebouwd("P 5.2.3", "De grondslag wordt bij de inbreng vastgelegd.", {
    schermen: [casus("inbreng")],
    tests: [routetest("bespreken")],
  }),
  vraagtNiets("P 5.2.4", "Wijst de juridisch verantwoordelijke aan."),
  gebouwd("P 5.3.1", "Verstrekken voor de uitvoering van afspraken, voor de casusregie en voor overdracht.", {
    handelingen: ["bespreken.interventie_opslaan", "bespreken.actie_opslaan", "triageren.naar_lokaal"],
    schermen: [casus("bespreken_.regieplan"), casus("uitvoeren"), "overleggen.$id_.verslag", "registers.derden"],
    tests: [
      "app/fasen/bespreken/regieplan/regieplan.test.ts",
      "app/fasen/uitvoeren/uitvoeren.test.ts",
      "app/overleg/verslag/verslag.test.ts",
      routetest("registers"),
    ],
  }),
  vraagtNiets("P 5.3.2", "De grondslag volgt uit de taak van de Partij (P 6.4)."),
  vraagtNiets("P 5.3.3", "Wijst de juridisch verantwoordelijke aan."),
  vraagtNiets("P 6.1", "Wettelijke grondslag; de voorwaarden per soort Partij staan bij P 6.4."),
  vraagtNiets("P 6.2", "Wettelijke grondslag; de voorwaarden per soort Partij staan bij P 6.4."),
  vraagtNiets("P 6.3", "Wettelijke grondslag; de voorwaarden per soort Partij staan bij P 6.4."),
  gebouwd("P 6.4 a–c, e–k, m", "Ontvangen en inbrengen alleen door de genoemde Partijen, binnen hun taak.", {
    regels: ["rGrondslag", "rInbrengtype"],
    modules: ["app/protocol/partijtypen.ts"],
    tests: [gegeven, inbrengen, matrix],
  }),
  gebouwd("P 6.4 d", "Politie: alleen artikel 8 en 13, met een geldige artikel 20-beslissing.", {
    regels: ["rVerstrekker", "rArtikel20"],
    schermen: [casus("inbreng"), "registers.partijen.$id"],
    tests: [inbrengen, routetest("bespreken"), routetest("triageren"), routetest("registers")],
  }),
  gebouwd("P 6.4 l", "Slachtofferhulp verstrekt alleen met uitdrukkelijke toestemming.", {
    regels: ["rVerstrekker", "rGrondslag"],
    tests: [inbrengen, matrix],
  }),
  vraagtNiets("P 6.5", "Verwijst naar P 3.5 en P 7."),
  gebouwd(
    "P 7.1",
    "De geheimhouding van artikel 7 Wpg rust op politiegegevens, overal waar zij staan; doorverstrekken alleen met toestemming van de politie.",
    {
      regels: ["rWpg", "rDoorverstrekking"],
      handelingen: ["bespreken.akkoord_beantwoorden", "bespreken.akkoord_intrekken"],
      schermen: [casus("inbreng"), casus("akkoorden"), "aanmelden", "overleggen.$id_.scherm"],
      modules: [
        "app/protocol/gebruikswoorden.ts",
        "app/components/toon-veld.tsx",
        "app/pdf/blokken.ts",
        "app/overleg/scherm/bladen.ts",
      ],
      tests: [
        gegeven,
        inbrengen,
        gebruik,
        matrix,
        routetest("akkoorden"),
        routetest("voorwaarden"),
        "app/overleg/scherm/bladen.test.ts",
      ],
    },
  ),
  vraagtNiets("P 7.2 a", "Wanneer toestemming wordt gevraagd, beslist de professional."),
  gebouwd("P 7.2 b", "Zonder vastgelegde toestemming ziet niemand anders de inbreng.", {
    regels: ["rToestemming"],
    handelingen: ["bespreken.voorwaarden_opslaan"],
    schermen: [casus("inbreng")],
    tests: [gegeven, matrix, routetest("bespreken")],
  }),
  gebouwd("P 7.2 c", "Toestemming wordt schriftelijk vastgelegd: wie, wanneer, en dat intrekken kan.", {
    regels: ["rToestemmingBewijs"],
    schermen: [casus("inbreng"), casus("bespreken_.analyse"), casus("triageren"), "aanmelden"],
    modules: ["app/inbreng/voorwaarden.ts"],
    tests: [inbrengen, routetest("voorwaarden")],
  }),
  gebouwd("P 7.2 d", "Intrekken stopt elke verdere inzage.", {
    regels: ["rToestemming"],
    schermen: [casus("inbreng")],
    tests: [gegeven, routetest("bespreken")],
  }),
  gebouwd("P 7.2 e", "Conflict van plichten is een eigen grond van de professional, met een vastgelegde afweging.", {
    regels: ["rConflictVanPlichten", "rAfweging"],
    schermen: [casus("inbreng"), casus("bespreken_.analyse")],
    tests: [inbrengen, gegeven, matrix, routetest("voorwaarden")],
  }),
  gebouwd("P 8.1", "Elke verstrekking wordt vastgelegd: van politie, OM en elke andere Partij.", {
    schermen: ["registers.verstrekkingen"],
    modules: ["app/protocol/verstrekking.server.ts", "app/protocol/pen.server.ts"],
    tests: [routetest("registers"), "tests/seed.test.ts"],
  }),
  gebouwd("P 9.1", "Niet meer gegevens dan nodig: wat niet in het register staat, bestaat niet.", {
    modules: ["app/protocol/gegevensregister.ts"],
    tests: ["tests/architecture.test.ts"],
  }),
  gebouwd("P 9.2", "Bij aanmelding alleen wat de toets aan de criteria vraagt.", {
    regels: ["rFase"],
    handelingen: ["triageren.topx_vastleggen"],
    schermen: ["aanmelden", casus("triageren_.top-x")],
    tests: [routetest("aanmelden"), routetest("topx")],
  }),
  gebouwd("P 9.3", "In het casusoverleg alleen wat het plan van aanpak vraagt.", {
    regels: ["rFase", "rNooitOpScherm"],
    schermen: ["overleggen.$id_.tafel", "overleggen.$id_.scherm", casus("bespreken_.overleg_.$id.pdf")],
    tests: [
      "app/overleg/tafel/tafel.test.ts",
      "app/overleg/openen/openen.test.ts",
      "app/protocol/regels/projectie.test.ts",
      "app/overleg/verslag/pdf.test.ts",
    ],
  }),
  gebouwd("P 9.4", "Bij afschaling alleen wat nodig is om het resultaat te beoordelen; daarna niet meer.", {
    regels: ["rHerbeoordeling", "rGesloten"],
    handelingen: ["afsluiten.criteria_beoordelen", "afsluiten.afsluiten", "vernietigen.vernietigen"],
    schermen: [casus("faseovergang.$besluit"), casus("afsluiten"), casus("vernietigen")],
    tests: [routetest("afsluiten"), overgangtest],
  }),
  gebouwd(
    "P 9.5",
    "Wie een gegeven leest, meldt een fout aan de verstrekker; die corrigeert of antwoordt waarom niet. De procesregisseur en de casusregisseur horen het, en wie de oude tekst kon lezen ook. Tot dat is nagegaan kan het gebruik worden beperkt.",
    {
      regels: ["rBeperking"],
      handelingen: [
        "gegevens.fout_melden",
        "gegevens.gegeven_corrigeren",
        "gegevens.melding_beantwoorden",
        "gegevens.gebruik_beperken",
        "gegevens.beperking_opheffen",
        "aanmelden.betrokkene_bijwerken",
      ],
      schermen: [casus("gegevens_.$rijId.$sleutel"), casus("gegevens"), casus("betrokkene"), "akkoorden"],
      tests: [routetest("gegeven"), gelding],
    },
  ),
  gebouwd(
    "P 9.6",
    "Toegang alleen voor het Veiligheidshuis en wie voor deze casus is geautoriseerd, voor de eigen rol.",
    {
      regels: ["rBetrokken", "rGericht", "rBevraagd", "rProcesregie", "rDeelnemer", "rIedereen"],
      handelingen: ["bespreken.betrekken", "bespreken.niet_meer_betrekken"],
      schermen: [
        casus("bespreken_.deelnemers"),
        "overleggen.$id_.scherm",
        casus("gegevens_.$rijId.$sleutel"),
        casus("als._index"),
        casus("als_.$accountId.$"),
      ],
      tests: [
        routetest("gegeven"),
        routetest("bekijkals"),
        dossier,
        gegeven,
        matrix,
        weigeringen,
        "tests/protocol/niet-storend.test.ts",
        "tests/protocol/projectie.test.ts",
      ],
    },
  ),
  gebouwd(
    "P 10.1",
    "De verstrekker blijft verantwoordelijk voor juistheid: elk gegeven toont zijn herkomst en versie.",
    {
      modules: ["app/protocol/afscherming.ts", "app/components/toon-veld.tsx"],
      tests: [routetest("bespreken")],
    },
  ),
  gebouwd("P 11.1", "Niet langer bewaren dan nodig.", {
    handelingen: ["vernietigen.vernietigen"],
    schermen: ["bewaartermijnen", casus("vernietigen")],
    tests: [routetest("vernietigen"), "tests/faults/vernietigen-proef.test.ts"],
  }),
  gebouwd(
    "P 11.2",
    "Na zes maanden gearchiveerd: alleen het Veiligheidshuis, met een vastgelegde reden; na de termijn vernietigd.",
    {
      regels: ["rGesloten", "rVernietigd"],
      handelingen: ["vernietigen.vernietigen", "vernietigen.langer_bewaren"],
      schermen: ["bewaartermijnen", "bewaartermijnen_.instellen", "dossier-openen", casus("vernietigen")],
      tests: [dossier, routetest("afsluiten"), routetest("vernietigen"), "tests/faults/anonimiseren.test.ts"],
    },
  ),
  gebouwd("P 11.3", "Na de termijn alleen nog cijfers voor management en onderzoek.", {
    schermen: ["rapportages"],
    modules: ["app/rapportages/publiceren.ts", "app/rapportages/samenvoegen.ts", "app/rapportages/periode.ts"],
    tests: [routetest("rapportages"), "app/rapportages/samenvoegen.test.ts", "app/rapportages/periode.test.ts"],
  }),
  gebouwd("P 12.1", "Passende beveiliging: versleuteld bewaard, met beveiligde toegang.", {
    modules: ["app/storage/kluis.server.ts", "app/http/poortwachter.server.ts", "app/auth/totp.server.ts"],
    tests: ["app/storage/kluis.server.test.ts", "app/http/poortwachter.test.ts", "app/auth/sessie.server.test.ts"],
  }),
  gebouwd("P 12.2", "Verstrekken gaat alleen via het beveiligde systeem.", {
    modules: ["app/http/koppen.server.ts", "app/http/omgeving.server.ts"],
    tests: ["app/http/server.test.ts", "app/http/omgeving.test.ts"],
  }),
  vraagtNiets("P 12.3", "Opdracht aan de beheersorganisatie; docs/beheer.md helpt haar daarbij."),
  vraagtNiets("P 12.4", "Opdracht aan de manager."),
  gebouwd("P 13.1", "Geen inhoud zonder geheimhoudingsverklaring; in het overleg opnieuw bevestigd.", {
    regels: ["rGeheimhouding", "rBevestigd"],
    schermen: ["beheer.accounts.$id", "registers.geheimhouding", "overleggen.$id_.openen", "overleggen.$id_.tafel"],
    tests: [
      dossier,
      weigeringen,
      routetest("registers"),
      "app/protocol/regels/projectie.test.ts",
      "app/overleg/tafel/tafel.test.ts",
    ],
  }),
  vraagtNiets("P 13.2", "Opdracht aan elke Partij voor het eigen personeel."),
  gebouwd("P 13.3", "Geen inhoud zonder geldige VOG of screening.", {
    regels: ["rGeheimhouding"],
    schermen: ["beheer.accounts.$id", "registers.geheimhouding"],
    tests: [dossier, weigeringen, routetest("registers")],
  }),
  vraagtNiets("P 13.4", "Wettelijke geheimhouding geldt uit zichzelf."),
  gebouwd(
    "P 13.5",
    "Gegevens van politie en OM alleen voor het doel waarvoor zij zijn verstrekt; het doel staat erbij.",
    {
      regels: ["rDoel", "rInbrengdoel"],
      schermen: [casus("inbreng"), casus("akkoorden")],
      modules: ["app/protocol/gebruikswoorden.ts"],
      tests: [gebruik, inbrengen, routetest("akkoorden"), routetest("bespreken")],
    },
  ),
  gebouwd(
    "P 13.6",
    "Hetzelfde voor gegevens onder een beroepsgeheim; verder gebruik met toestemming van de verstrekker.",
    {
      regels: ["rDoel", "rInbrengdoel", "rHergebruik"],
      schermen: [casus("inbreng"), casus("akkoorden")],
      modules: ["app/protocol/partijtypen.ts", "app/protocol/gebruikswoorden.ts"],
      tests: [gebruik, inbrengen, routetest("akkoorden")],
    },
  ),
  gebouwd("P 13.7", "Bij ingetrokken toestemming krijgen de ontvangers bericht en vervalt hun inzage.", {
    regels: ["rToestemming"],
    schermen: [casus("inbreng")],
    modules: ["app/gegevens/melden.server.ts"],
    tests: [gegeven, routetest("bespreken"), routetest("voorwaarden")],
  }),
];
