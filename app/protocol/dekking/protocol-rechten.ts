import { casus, deels, gebouwd, regeltest, routetest, vraagtNiets, type Dekking } from "./soorten";

const { dossier, gegeven, gelding, matrix, weigeringen } = regeltest;
const lek = ["datalekken._index", "datalekken.$nummer"];
const lektests = [routetest("datalekken"), "app/datalekken/datalekken.test.ts"];
const verzoek = ["verzoeken._index", "verzoeken.$nummer", "verzoeken.$nummer_.gegevens"];
const rechtentest = "app/protocol/regels/rechten.test.ts";

/** Privacy Protocol, articles 14–32 and its annexes: dataleks, informing, rights, supervision. */
export const protocolRechten: readonly Dekking[] = [
  vraagtNiets("P 14.1", "Procedures bij elke Partij."),
  vraagtNiets("P 14.2", "Procedures bij de beheersorganisatie; de manager ziet toe."),
  gebouwd(
    "P 14.3",
    "Iedereen meldt een datalek met a–e; manager en procesregisseurs krijgen direct bericht; een klok van twee uur.",
    {
      regels: ["rDatalek"],
      schermen: lek,
      modules: ["app/datalekken/klok.ts"],
      tests: [...lektests, "app/protocol/regels/zaak.test.ts"],
    },
  ),
  gebouwd("P 14.4", "De tekst aan de Partijen wordt uit de melding gemaakt en vastgelegd.", {
    schermen: ["datalekken.$nummer"],
    modules: ["app/datalekken/berichten.ts"],
    tests: lektests,
  }),
  gebouwd("P 14.5", "Besluit over de AP, en het afschrift aan Partneroverleg en Stuurgroep.", {
    schermen: ["datalekken.$nummer"],
    modules: ["app/datalekken/handelingen.ts"],
    tests: lektests,
  }),
  gebouwd("P 14.6", "Besluit van het Partneroverleg over betrokkenen, met mandaat en tekst.", {
    schermen: ["datalekken.$nummer"],
    modules: ["app/datalekken/rules.ts"],
    tests: lektests,
  }),
  vraagtNiets("P 14.7", "Onderlinge medewerking van Partijen."),
  gebouwd("P 14.8", "Klok van 72 uur; de tekst aan de AP heeft a–f; te laat vraagt om een reden.", {
    schermen: ["datalekken.$nummer"],
    modules: ["app/datalekken/klok.ts", "app/datalekken/berichten.ts"],
    tests: lektests,
  }),
  gebouwd("P 14.9", "Gronden om betrokkenen niet te informeren.", {
    schermen: ["datalekken.$nummer"],
    modules: ["app/datalekken/rules.ts"],
    tests: ["app/datalekken/datalekken.test.ts"],
  }),
  gebouwd("P 14.10", "Gronden bij gegevens van het OM.", {
    schermen: ["datalekken.$nummer"],
    modules: ["app/datalekken/rules.ts"],
    tests: ["app/datalekken/datalekken.test.ts"],
  }),
  gebouwd("P 14.11", "Overzicht van elke inbreuk met gevolgen, maatregelen en tekst; de FG wordt geïnformeerd.", {
    regels: ["rDatalekGegeven"],
    schermen: ["datalekken._index", "datalekken_.download"],
    tests: lektests,
  }),
  vraagtNiets("P 15", "Een DPIA en de besluitvorming daarover vinden buiten het systeem plaats."),
  gebouwd("P 16.1", "Betrokkene wordt ingelicht voordat gegevens worden gedeeld in het overleg.", {
    handelingen: [
      "inlichten.brief_maken",
      "inlichten.brief_vaststellen",
      "inlichten.brief_verzenden",
      "inlichten.naar_bespreken",
      "bespreken.agenderen",
    ],
    schermen: [casus("inlichten"), casus("brieven")],
    tests: [routetest("inlichten"), "app/fasen/inlichten/rules.test.ts"],
  }),
  gebouwd("P 16.2", "Tijdstip en wijze zijn bekend bij de betrokken Partijen.", {
    handelingen: ["inlichten.informeren_vastleggen"],
    schermen: [casus("inlichten")],
    modules: ["app/fasen/inlichten/melden.server.ts"],
    tests: [routetest("inlichten")],
  }),
  gebouwd("P 16.3", "Privacy statement, voor iedereen te lezen.", {
    schermen: ["privacyverklaring"],
    tests: [routetest("registers")],
  }),
  vraagtNiets("P 16.4", "Elke Partij vermeldt haar deelname op de eigen website."),
  gebouwd("P 16.5", "De brief en het privacy statement bevatten a–j.", {
    handelingen: ["inlichten.brief_maken", "inlichten.brief_vaststellen"],
    schermen: [casus("brieven_.nieuw.$soort"), "privacyverklaring"],
    modules: [
      "app/brieven/sjablonen.ts",
      "app/brieven/sjabloon.server.ts",
      "app/brieven/opmaak.ts",
      "app/privacyverklaring/tekst.ts",
    ],
    tests: ["app/brieven/brieven.test.ts", routetest("registers")],
  }),
  gebouwd("P 16.6", "Niet informeren alleen op een grond a–e.", {
    handelingen: ["inlichten.uitstellen"],
    schermen: [casus("inlichten")],
    tests: [routetest("inlichten"), "app/fasen/inlichten/rules.test.ts"],
  }),
  gebouwd("P 16.7", "Motivering, verwachting, afhankelijkheid en periodieke toets worden vastgelegd.", {
    handelingen: ["inlichten.uitstellen"],
    schermen: [casus("inlichten"), "werkvoorraad"],
    tests: [routetest("inlichten"), "app/werkvoorraad/taken.test.ts"],
  }),
  gebouwd(
    "P 17.1",
    "Verzoeken om inzage, correctie, verwijdering, beperking, verzet: besluit per gegeven, meteen uitgevoerd.",
    {
      regels: ["rBeperking", "rBeperktOpScherm", "rRechtenEigen"],
      handelingen: ["gegevens.gebruik_beperken", "gegevens.beperking_opheffen"],
      schermen: [...verzoek, casus("gegevens_.$rijId.$sleutel")],
      modules: ["app/verzoeken/uitvoeren.server.ts"],
      tests: [gelding, matrix, rechtentest, routetest("verzoeken"), routetest("gegeven")],
    },
  ),
  gebouwd("P 17.2", "De manager of procesregisseur coordineert; de betrokken Partijen worden geraadpleegd.", {
    regels: ["rRechten", "rRechtenGegeven", "rRechtenCasus", "rRechtenConcept"],
    schermen: verzoek,
    modules: ["app/verzoeken/raadplegen.server.ts"],
    tests: [rechtentest, "app/protocol/regels/zaak.test.ts", routetest("verzoeken")],
  }),
  gebouwd("P 17.3", "Een medewerker van een Partij geeft een verzoek door; de manager krijgt bericht.", {
    schermen: ["verzoeken._index"],
    tests: [routetest("verzoeken")],
  }),
  vraagtNiets("P 17.4", "De eigen verantwoordelijkheid van Partijen blijft."),
  gebouwd("P 17.5", "Gegevens van het OM zijn uitgezonderd, met verwijzing; verstrekkingen vier jaar bewaard.", {
    regels: ["rRechtenOm"],
    schermen: ["verzoeken.$nummer", "registers.verstrekkingen"],
    modules: ["app/registers/verstrekkingen/repository.server.ts"],
    tests: [rechtentest, routetest("registers"), routetest("verzoeken")],
  }),
  gebouwd("P 17.6", "Gegevens van de politie zijn uitgezonderd; verwijzing naar het Wpg-loket.", {
    regels: ["rRechtenPolitie"],
    schermen: ["verzoeken.$nummer"],
    tests: [rechtentest, routetest("verzoeken")],
  }),
  gebouwd("P 18.1", "Antwoord op een inzageverzoek met a–h, gevuld uit de gegevens.", {
    schermen: ["verzoeken.$nummer_.pdf"],
    modules: ["app/verzoeken/antwoord.ts", "app/verzoeken/bron.server.ts"],
    tests: [routetest("verzoeken")],
  }),
  gebouwd("P 18.2", "Binnen vier weken, met waarschuwing; afwijzen alleen op een grond uit de wet.", {
    schermen: ["verzoeken.$nummer", "werkvoorraad"],
    modules: ["app/verzoeken/termijn.ts", "app/verzoeken/lijsten.ts"],
    tests: ["app/verzoeken/verzoeken.test.ts"],
  }),
  gebouwd("P 18.3", "Afwijzing schriftelijk en gemotiveerd, per gegeven.", {
    schermen: ["verzoeken.$nummer_.gegevens", "verzoeken.$nummer_.pdf"],
    modules: ["app/verzoeken/rules.ts"],
    tests: [routetest("verzoeken")],
  }),
  gebouwd("P 18.4", "Identiteit persoonlijk vastgesteld: soort document en dag, nooit een kopie.", {
    schermen: ["verzoeken.$nummer"],
    tests: [routetest("verzoeken")],
  }),
  gebouwd("P 18.5", "Kopie van de gegevens, zonder die van anderen.", {
    schermen: ["verzoeken.$nummer_.pdf"],
    modules: ["app/verzoeken/inventaris.server.ts"],
    tests: [routetest("verzoeken")],
  }),
  gebouwd("P 19.1", "Correctie en verwijdering na overleg in het Partneroverleg.", {
    schermen: ["verzoeken.$nummer"],
    tests: [routetest("verzoeken")],
  }),
  gebouwd("P 19.2", "Onjuiste gegevens worden gecorrigeerd: de verstrekker antwoordt, ontvangers krijgen bericht.", {
    handelingen: ["aanmelden.betrokkene_bijwerken", "gegevens.gegeven_corrigeren", "gegevens.melding_beantwoorden"],
    schermen: [casus("betrokkene"), casus("gegevens_.$rijId.$sleutel"), "verzoeken.$nummer"],
    modules: ["app/gegevens/melden.server.ts"],
    tests: [routetest("bespreken"), routetest("verzoeken"), routetest("gegeven")],
  }),
  gebouwd("P 19.3", "Verwijderen op de gronden a en b, meteen en ook uit een oude back-up.", {
    schermen: ["verzoeken.$nummer_.gegevens"],
    modules: ["app/verzoeken/uitvoeren.server.ts", "app/vernietiging/gegevens.server.ts"],
    tests: [routetest("verzoeken")],
  }),
  gebouwd("P 19.4", "Besluit schriftelijk binnen vier weken.", {
    schermen: ["verzoeken.$nummer", "verzoeken.$nummer_.pdf"],
    modules: ["app/verzoeken/termijn.ts"],
    tests: ["app/verzoeken/verzoeken.test.ts"],
  }),
  gebouwd("P 20.1", "Verzet op persoonlijke gronden.", {
    schermen: verzoek,
    tests: ["app/verzoeken/verzoeken.test.ts"],
  }),
  gebouwd("P 20.2", "Een Partij geeft een verzet door.", {
    schermen: ["verzoeken._index"],
    tests: [routetest("verzoeken")],
  }),
  gebouwd("P 20.3", "Via het Partneroverleg.", { schermen: ["verzoeken.$nummer"], tests: [routetest("verzoeken")] }),
  gebouwd("P 20.4", "Besluit binnen vier weken; wat is toegewezen wordt niet meer gebruikt en verwijderd.", {
    schermen: ["verzoeken.$nummer"],
    modules: ["app/verzoeken/termijn.ts", "app/verzoeken/uitvoeren.server.ts"],
    tests: ["app/verzoeken/verzoeken.test.ts"],
  }),
  gebouwd("P 21.1", "Overdraagbaarheid geldt niet: de brief biedt het recht niet aan.", {
    modules: ["app/brieven/sjablonen.ts"],
    tests: ["app/brieven/brieven.test.ts"],
  }),
  vraagtNiets("P 22.1", "Toestemming van de beheersorganisatie voor een verwerker."),
  vraagtNiets("P 22.2", "Eisen aan de overeenkomst met een verwerker."),
  vraagtNiets("P 22.3", "De overeenkomst is schriftelijk."),
  gebouwd("P 22.4", "Lijst van verwerkersovereenkomsten, elk jaar nagelopen, voor Partijen en toezichthouder.", {
    schermen: ["registers.verwerkers", "werkvoorraad"],
    tests: [routetest("registers"), "app/registers/verwerkers/termijn.test.ts"],
  }),
  gebouwd("P 23.1", "Verstrekking aan derden wordt vastgelegd door manager of procesregisseur.", {
    schermen: ["registers.derden"],
    tests: [routetest("registers")],
  }),
  vraagtNiets("P 23.2", "Afweging van elke Partij zelf."),
  vraagtNiets("P 24.1", "Eigen register van elke Partij."),
  gebouwd("P 24.2", "Gezamenlijk register van verwerkingen, voor alle Partijen.", {
    schermen: ["registers.verwerkingen", "registers.gegevens"],
    tests: [routetest("registers")],
  }),
  gebouwd("P 24.3", "Inhoud van het register, a–f: gemaakt uit gegevensregister, regels en Partijen.", {
    schermen: ["registers.verwerkingen"],
    modules: ["app/registers/verwerkingen/verwerkingen.ts", "app/registers/verwerkingen/ontvangers.ts"],
    tests: [routetest("registers")],
  }),
  gebouwd(
    "P 24.4",
    "De FG heeft toegang voor het toezicht: een eigen scherm met logboek, steekproef, registers, matrix en afwijkende besluiten, en met een vastgelegde reden enkele dagen tot één dossier.",
    {
      regels: ["rToezicht"],
      schermen: [
        "toezicht._index",
        "dossier-openen",
        casus("inzage"),
        "registers._index",
        "protocol",
        "bewaartermijnen",
        "registers.log",
      ],
      modules: ["app/protocol/inzagesoorten.ts"],
      tests: [dossier, gegeven, matrix, weigeringen, routetest("dossieropenen"), routetest("geschillen")],
    },
  ),
  vraagtNiets("P 24.5", "De privacy adviseur is aanspreekpunt."),
  vraagtNiets("P 24.6", "Bevoegdheid van de FG."),
  vraagtNiets("P 25", "Aansprakelijkheid tussen Partijen."),
  gebouwd("P 26.1", "Toezicht door manager en procesregisseur, naast de FG's.", {
    schermen: ["toezicht._index", "registers._index"],
    tests: [routetest("geschillen"), weigeringen],
  }),
  vraagtNiets("P 27.1", "Wijziging van het protocol is een besluit van de Stuurgroep."),
  vraagtNiets("P 27.2", "Opnieuw ondertekenen gebeurt buiten het systeem."),
  gebouwd("P 27.3", "Na opzegging heeft een Partij geen toegang meer.", {
    regels: ["rPartij"],
    schermen: ["registers.partijen.$id"],
    tests: [dossier, routetest("registers")],
  }),
  gebouwd("P 28.1", "Geen toegang zonder toetreding tot het convenant.", {
    regels: ["rPartij"],
    schermen: ["registers.partijen.$id"],
    tests: [dossier, routetest("registers")],
  }),
  vraagtNiets("P 28.2", "De juridische analyse vindt voor de toetreding plaats, buiten het systeem."),
  gebouwd("P 28.3", "Geen toegang zonder toetreding tot het protocol.", {
    regels: ["rPartij"],
    schermen: ["registers.partijen.$id"],
    tests: [dossier, routetest("registers")],
  }),
  vraagtNiets("P 29.1", "Duur van het protocol."),
  gebouwd("P 29.2", "Een uitgesloten Partij heeft geen toegang meer.", {
    regels: ["rPartij"],
    schermen: ["registers.partijen.$id"],
    tests: [dossier, routetest("registers")],
  }),
  vraagtNiets("P 29.3", "Geheimhouding loopt door na het einde."),
  vraagtNiets("P 30", "Opvolging van eerdere protocollen."),
  vraagtNiets("P 31", "Onderzoek en evaluatie door de Partijen; cijfers daarvoor horen bij P 11.3."),
  vraagtNiets("P 32", "Toepasselijk recht."),
  gebouwd(
    "P bijlage 2",
    "Doelen per fase, met opschaling en verstrekking aan andere samenwerkingsverbanden als besluit van het casusoverleg.",
    {
      regels: ["rFase"],
      handelingen: ["bespreken.opschalen", "bespreken.naar_overlegtafel"],
      schermen: [casus("bespreken_.overleg"), "registers.derden"],
      modules: ["app/protocol/lijsten.ts", "app/fasen/bespreken/overleg/doorgeleiding.server.ts"],
      tests: [matrix, "app/fasen/bespreken/overleg/doorgeleiding.test.ts"],
    },
  ),
  deels(
    "P bijlage 3",
    "Toegangsbeveiliging met een jaarlijkse controle van toegang, validatie, en een logboek dat periodiek wordt gecontroleerd.",
    "Bewustzijn, training en fysieke beveiliging zijn werk van de organisatie; het systeem legt die niet vast.",
    {
      regels: ["rBeheer"],
      schermen: [
        casus("inzage"),
        "registers.log",
        "registers.toegang",
        "beheer.accounts.$id",
        "beheer.partijen.$id",
        "beheer.voorstellen",
        "beheer.systeem",
      ],
      modules: [
        "app/auth/voorstellen/rules.ts",
        "app/auth/oidc/groepen.ts",
        "app/registers/toegang/rules.ts",
        "app/protocol/log.server.ts",
        "app/protocol/logcontrole.server.ts",
        "app/storage/klokwacht.server.ts",
        "scripts/controleer-log.ts",
      ],
      tests: [
        dossier,
        "app/protocol/logcontrole.server.test.ts",
        weigeringen,
        "tests/faults/herstel.test.ts",
        "app/auth/voorstellen/rules.test.ts",
        routetest("accountvoorstellen"),
        "app/auth/oidc/groepen.server.test.ts",
        routetest("partijvoorstellen"),
        routetest("toegangscontrole"),
        "tests/faults/proceslog.test.ts",
        routetest("systeem"),
      ],
    },
  ),
  gebouwd("P bijlage 4", "Per categorie van betrokkenen bestaan alleen de genoemde gegevens.", {
    handelingen: ["aanmelden.relatie_opslaan"],
    schermen: [casus("betrokkene")],
    modules: ["app/protocol/gegevensregister.ts"],
    tests: [routetest("bespreken")],
  }),
];
