import { casus, deels, gebouwd, regeltest, routetest, vraagtNiets, type Dekking } from "./soorten";

const { dossier, gegeven, handelingen, matrix } = regeltest;
const overleg = "app/overleg/overleg.test.ts";
const besluiten = "app/overleg/handelingen.test.ts";
const regieplan = "app/fasen/bespreken/regieplan/regieplan.test.ts";
const bespreking = "app/fasen/bespreken/overleg/overleg.test.ts";
const voorbereiden = "app/overleg/voorbereiden/voorbereiden.test.ts";
const tafel = "app/overleg/tafel/tafel.test.ts";
const verslag = "app/overleg/verslag/verslag.test.ts";
const projectie = ["app/protocol/regels/projectie.test.ts", "tests/protocol/projectie.test.ts"];

/** Convenant, articles 8–17, and what else of it the rules cite. */
export const convenant: readonly Dekking[] = [
  gebouwd("C 2.4", "Aan radicalisering nemen alleen OM, Raad, politie en gemeente deel.", {
    regels: ["rAanpak"],
    schermen: [casus("bespreken_.deelnemers")],
    tests: [dossier, matrix, "app/fasen/bespreken/rules.test.ts"],
  }),
  gebouwd("C 8.1", "Overleg over een casus na de triage.", {
    handelingen: ["triageren.aanpak_starten", "bespreken.agenderen"],
    schermen: ["overleggen._index", "overleggen.$id", casus("bespreken_.overleg")],
    tests: [overleg, handelingen],
  }),
  gebouwd("C 8.2", "De procesregisseur wijst de afgevaardigden aan.", {
    regels: ["rDeelnemer", "rLegeZaal"],
    handelingen: ["bespreken.betrekken"],
    schermen: [casus("bespreken_.deelnemers"), "overleggen.$id_.scherm"],
    tests: [routetest("bespreken"), "app/fasen/bespreken/rules.test.ts", ...projectie],
  }),
  vraagtNiets("C 8.3", "Mandaat dat een Partij haar afgevaardigde geeft."),
  gebouwd("C 8.4 a", "Casusregisseur aanwijzen.", {
    handelingen: ["bespreken.casusregisseur_aanwijzen"],
    schermen: [casus("bespreken_.regieplan")],
    tests: [regieplan],
  }),
  gebouwd("C 8.4 b", "Integraal plan van aanpak.", {
    handelingen: ["bespreken.interventie_opslaan", "bespreken.naar_uitvoeren"],
    schermen: [casus("bespreken_.regieplan")],
    tests: [regieplan, handelingen],
  }),
  gebouwd("C 8.4 c", "Afspraken, met de rol van elke Partij.", {
    handelingen: ["bespreken.actie_opslaan", "bespreken.bespreking_opslaan"],
    schermen: [casus("bespreken_.regieplan"), "overleggen.$id_.tafel"],
    tests: [regieplan, tafel],
  }),
  gebouwd("C 8.4 d", "Criteria voor afschaling, en het besluit daarover.", {
    handelingen: ["bespreken.criterium_opslaan", "afsluiten.criteria_beoordelen", "afsluiten.afsluiten"],
    schermen: [casus("bespreken_.regieplan"), casus("afsluiten")],
    tests: [routetest("afsluiten"), handelingen],
  }),
  gebouwd("C 8.5", "Partijen voeren het plan uit en melden de voortgang.", {
    handelingen: ["uitvoeren.voortgang_opslaan", "uitvoeren.actie_afhandelen"],
    schermen: [casus("uitvoeren"), "werkvoorraad", "overleggen.$id_.verslag"],
    tests: ["app/fasen/uitvoeren/uitvoeren.test.ts", "app/werkvoorraad/taken.test.ts", verslag],
  }),
  vraagtNiets("C 8.6", "Afstemming tussen casusregisseur en procesregisseur; beiden zien dezelfde casus."),
  gebouwd("C 9.1", "Afspraken worden samen gemaakt, in een geopend overleg.", {
    handelingen: ["bespreken.bespreking_opslaan"],
    schermen: ["overleggen.$id", "overleggen.$id_.tafel", casus("bespreken_.overleg")],
    tests: [overleg, tafel, bespreking],
  }),
  gebouwd("C 9.2", "Niet openbaar; aan derden alleen met schriftelijke toestemming van de verstrekker.", {
    regels: ["rBetrokken", "rIedereen"],
    schermen: ["registers.derden", "overleggen.$id_.scherm"],
    modules: ["app/registers/derden/form.ts"],
    tests: [dossier, matrix, ...projectie, routetest("registers")],
  }),
  vraagtNiets("C 10", "Contactpersonen: accounts en Partijen staan in het beheer."),
  vraagtNiets("C 11.1", "Dagelijks bestuur."),
  vraagtNiets("C 11.2", "Aanwijzing van de manager."),
  gebouwd("C 11.3", "De manager rapporteert aantallen en succesvol afgeronde casussen (f) en ziet toe.", {
    schermen: ["rapportages", "rapportages_.download", "bewaartermijnen", "werkvoorraad"],
    modules: ["app/rapportages/tellen.server.ts", "app/protocol/lijsten.ts"],
    tests: [routetest("rapportages")],
  }),
  gebouwd("C 11.4", "Geschillen over de manager gaan naar de Stuurgroep.", {
    schermen: ["geschillen._index", "geschillen.$id"],
    modules: ["app/geschillen/handelingen.ts"],
    tests: ["app/geschillen/handelingen.test.ts", routetest("geschillen")],
  }),
  gebouwd("C 12.1", "De procesregisseur heeft de procesregie.", {
    regels: ["rBetrokken", "rProcesregie"],
    tests: [dossier, gegeven],
  }),
  gebouwd("C 12.2 a", "Beoordelen of een casus geschikt is.", {
    handelingen: ["aanmelden.in_behandeling_nemen", "aanmelden.afwijzen"],
    schermen: [casus("aanmelden")],
    tests: [routetest("aanmelden")],
  }),
  gebouwd("C 12.2 b", "De triage faciliteren.", {
    handelingen: ["triageren.uitvragen", "triageren.criteria_vastleggen"],
    schermen: [casus("triageren")],
    tests: [routetest("triageren")],
  }),
  gebouwd("C 12.2 c", "Doel, thema's en soort besluiten van de bespreking bepalen.", {
    handelingen: ["bespreken.agenderen", "bespreken.analyse_opslaan"],
    schermen: [casus("bespreken_.overleg"), casus("bespreken_.analyse")],
    tests: [bespreking, routetest("bespreken")],
  }),
  gebouwd("C 12.2 d", "Agenderen.", {
    handelingen: ["bespreken.agenderen"],
    schermen: [casus("bespreken_.overleg"), "overleggen.$id_.voorbereiden", "overleggen.$id_.verslag"],
    tests: [bespreking, handelingen, voorbereiden, verslag],
  }),
  gebouwd("C 12.2 e", "Alleen uitnodigen wie rechtmatig aanwezig mag zijn; wat van elke Partij wordt gevraagd.", {
    regels: ["rDeelnemer", "rBetrokken", "rAanpak", "rGericht"],
    handelingen: ["bespreken.betrekken", "bespreken.bijdrage_vragen"],
    schermen: [casus("bespreken_.deelnemers"), casus("bespreken_.overleg"), "overleggen.$id_.voorbereiden"],
    tests: [routetest("bespreken"), overleg, bespreking, voorbereiden, "app/fasen/bespreken/rules.test.ts"],
  }),
  gebouwd("C 12.2 f", "Inzage vooraf alleen met akkoord van de verstrekker en vrijgave.", {
    regels: ["rVooraf"],
    handelingen: ["bespreken.vrijgeven", "bespreken.indienen"],
    schermen: [casus("inbreng"), casus("bespreken")],
    tests: [gegeven, matrix, routetest("bespreken")],
  }),
  gebouwd(
    "C 12.2 g",
    "Toezien op de uitvoering van het plan; wat een vertrokken medewerker achterlaat, wordt overgedragen.",
    {
      handelingen: ["uitvoeren.voortgang_opslaan", "uitvoeren.interventie_afsluiten", "bespreken.actie_overdragen"],
      schermen: [casus("uitvoeren"), casus("bespreken_.deelnemers"), "werkvoorraad"],
      tests: ["app/fasen/uitvoeren/uitvoeren.test.ts", "app/werkvoorraad/taken.test.ts", routetest("vertrek")],
    },
  ),
  gebouwd("C 12.2 h", "Toezien op het werkproces: stappen in vaste volgorde.", {
    schermen: ["overleggen.$id"],
    modules: ["app/protocol/handelingen.ts", "app/overleg/handelingen.ts"],
    tests: [handelingen, besluiten],
  }),
  gebouwd("C 12.3", "De procesregisseur werkt namens de verantwoordelijke Partij.", {
    regels: ["rProcesregie"],
    schermen: [casus("bespreken_.regieplan")],
    tests: [regieplan, gegeven],
  }),
  gebouwd("C 12.4", "Geschillen over de procesregisseur gaan naar de manager, zo nodig naar de Stuurgroep.", {
    schermen: ["geschillen._index", "geschillen.$id"],
    modules: ["app/geschillen/handelingen.ts"],
    tests: ["app/geschillen/handelingen.test.ts", routetest("geschillen")],
  }),
  gebouwd("C 13.1", "De casusregisseur komt uit een betrokken Partij, die verantwoordelijk wordt.", {
    handelingen: ["bespreken.casusregisseur_aanwijzen"],
    schermen: [casus("bespreken_.regieplan")],
    tests: [regieplan],
  }),
  gebouwd("C 13.2", "De casusregisseur ziet toe op de afspraken, ook zes maanden na afsluiten.", {
    regels: ["rGesloten"],
    handelingen: ["uitvoeren.interventie_afsluiten", "uitvoeren.notitie_opslaan"],
    schermen: [casus("uitvoeren")],
    tests: [dossier, matrix, "app/fasen/uitvoeren/uitvoeren.test.ts"],
  }),
  vraagtNiets("C 13.3", "Afstemming tussen personen."),
  gebouwd(
    "C 13.4",
    "Geschillen over de casusregisseur gaan naar de procesregisseur, zo nodig naar het Partneroverleg.",
    {
      schermen: ["geschillen._index", "geschillen.$id"],
      modules: ["app/geschillen/handelingen.ts"],
      tests: ["app/geschillen/handelingen.test.ts", routetest("geschillen")],
    },
  ),
  gebouwd("C 14.1", "Ondersteuning bereidt voor en neemt geen besluiten.", {
    modules: ["app/protocol/handelingen.ts"],
    tests: [handelingen, routetest("inlichten")],
  }),
  vraagtNiets("C 14.2", "Inhuur van personeel."),
  vraagtNiets("C 14.3", "Aansturing van personeel."),
  vraagtNiets("C 15.1", "Informatieplicht tussen Partijen; de grenzen staan bij P 3, 6 en 7."),
  vraagtNiets("C 15.2", "Verwijst naar het Privacy Protocol."),
  deels(
    "C 15.3",
    "Radicalisering valt onder een eigen landelijk protocol.",
    "De eigen aanpak en haar Partijen zijn er; andere regels van dat protocol niet (domein 12).",
    { regels: ["rAanpak"], tests: [dossier, matrix] },
  ),
  vraagtNiets("C 16.1", "Partijen houden hun eigen bevoegdheden."),
  gebouwd("C 16.2", "De verstrekker bepaalt hoe de informatie wordt gebruikt, ook in een volgende fase.", {
    regels: ["rZeggenschap", "rHergebruik"],
    handelingen: [
      "bespreken.voorwaarden_opslaan",
      "bespreken.akkoord_beantwoorden",
      "gegevens.fasevraag_beantwoorden",
      "gegevens.gebruik_intrekken",
    ],
    schermen: [casus("inbreng"), casus("akkoorden"), casus("gegevens")],
    tests: [gegeven, matrix, routetest("bespreken"), routetest("akkoorden"), routetest("faseovergang")],
  }),
  gebouwd("C 17.1", "Geheimhouding van wat bekend wordt.", {
    regels: ["rGeheimhouding"],
    tests: [dossier],
  }),
  vraagtNiets("C 17.2", "Partijen staan in voor hun personeel."),
  gebouwd("C 17.3", "Technische maatregelen tegen verlies en onrechtmatige verwerking.", {
    modules: ["app/storage/kluis.server.ts", "scripts/back-up.ts", "scripts/herstel.ts"],
    tests: ["app/storage/kluis.server.test.ts", "tests/faults/opslag.test.ts", "tests/faults/herstel.test.ts"],
  }),
  gebouwd("C bijlage 2", "Criteria voor complexe casuïstiek.", {
    handelingen: ["triageren.criteria_vastleggen", "triageren.aanpak_starten"],
    schermen: [casus("triageren"), casus("triageren_.top-x")],
    tests: [routetest("triageren"), "app/fasen/triageren/rules.test.ts"],
  }),
  deels(
    "C bijlage 4",
    "Rapportages over informatiebeveiliging: de datalekken met hun maatregelen als register, hun aantallen in de rapportage.",
    "Incidenten die geen datalek zijn, en het beleid en plan zelf, legt de organisatie elders vast.",
    {
      schermen: ["datalekken._index", "datalekken_.download", "rapportages"],
      tests: [routetest("datalekken"), routetest("rapportages")],
    },
  ),
];
