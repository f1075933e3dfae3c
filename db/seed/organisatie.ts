import { momentVanDag, plusMaanden, vandaag } from "~/lib/datum";
import type { Partijtype } from "~/protocol/partijtypen";
import type { Rol } from "~/protocol/rollen";
import { schrijf } from "~/storage/databank.server";
import type { Systeem } from "~/storage/systeem.server";
import { account, lidmaatschapsbesluit, partij } from "~/storage/tabellen.server";

interface DemoPartij {
  sleutel: string;
  naam: string;
  type: Partijtype;
  gemeente?: string;
}

/** Organisations as the convenant names their kinds; their employees below do not exist. */
const partijen: readonly DemoPartij[] = [
  { sleutel: "vhru", naam: "Veiligheidshuis Regio Utrecht", type: "veiligheidshuis" },
  { sleutel: "gemeente", naam: "Gemeente Utrecht", type: "gemeente", gemeente: "utrecht" },
  { sleutel: "gemeente_nieuwegein", naam: "Gemeente Nieuwegein", type: "gemeente", gemeente: "nieuwegein" },
  { sleutel: "politie", naam: "Politie Midden-Nederland", type: "politie" },
  { sleutel: "om", naam: "Openbaar Ministerie Midden-Nederland", type: "openbaar_ministerie" },
  { sleutel: "reclassering", naam: "Reclassering (3RO)", type: "reclassering" },
  { sleutel: "jeugdreclassering", naam: "Gecertificeerde Instelling Midden-Nederland", type: "jeugdreclassering" },
  { sleutel: "raad", naam: "Raad voor de Kinderbescherming Midden-Nederland", type: "raad_kinderbescherming" },
  { sleutel: "ggz", naam: "Forensische GGZ Midden-Nederland", type: "ggz" },
  { sleutel: "veiligthuis", naam: "Veilig Thuis Midden-Nederland", type: "veilig_thuis" },
  { sleutel: "dji", naam: "Dienst Justitiële Inrichtingen", type: "dji" },
  { sleutel: "wijkteam", naam: "Buurtteams Utrecht", type: "wijkteam", gemeente: "utrecht" },
  { sleutel: "wonen", naam: "Woningcorporatie Regio Utrecht", type: "wonen" },
  { sleutel: "slachtofferhulp", naam: "Slachtofferhulp Nederland", type: "slachtofferhulp" },
  { sleutel: "ggd", naam: "GGD regio Utrecht", type: "ggd" },
  { sleutel: "zorgaanbieder", naam: "Zorgaanbieder Regio Utrecht", type: "zorgaanbieder" },
];

type Persoon = [slug: string, voornaam: string, achternaam: string, rol: Rol, partij: string, functie: string];

const personen: readonly Persoon[] = [
  ["procesregisseur", "Rens", "Voorbeeldregie", "procesregisseur", "vhru", "Procesregisseur"],
  ["procesregisseur-2", "Jip", "Voorbeeldregie", "procesregisseur", "vhru", "Procesregisseur"],
  ["procesondersteuner", "Oda", "Voorbeeldsteun", "procesondersteuner", "vhru", "Procesondersteuner"],
  ["manager", "Mies", "Voorbeeldhuis", "manager", "vhru", "Manager Veiligheidshuis"],
  ["recordmanager", "Ria", "Voorbeeldarchief", "recordmanager", "gemeente", "Recordmanager"],
  ["beheerder", "Bas", "Voorbeeldbeheer", "beheerder", "vhru", "Applicatiebeheerder"],
  ["beheerder-2", "Bo", "Voorbeeldbeheer", "beheerder", "vhru", "Applicatiebeheerder"],
  ["toezichthouder", "Toos", "Voorbeeldtoezicht", "toezichthouder", "gemeente", "Functionaris gegevensbescherming"],
  ["melder", "Mert", "Voorbeeldmelder", "melder", "politie", "PGA-specialist"],
  ["casusregisseur", "Cas", "Voorbeeldcasus", "ketenpartner", "reclassering", "Reclasseringswerker"],
  [
    "lokale-procesregisseur",
    "Lot",
    "Voorbeeldlokaal",
    "lokale_procesregisseur",
    "gemeente_nieuwegein",
    "Procesregisseur lokale PGA",
  ],
  ["politie", "Pim", "Voorbeeldpolitie", "ketenpartner", "politie", "Interventiespecialist politie"],
  ["om", "Olaf", "Voorbeeldparket", "ketenpartner", "om", "Interventiespecialist OM"],
  ["gemeente", "Gea", "Voorbeeldgemeente", "ketenpartner", "gemeente", "Gemeentelijk interventiespecialist"],
  ["reclassering", "Rik", "Voorbeeldtoezicht", "ketenpartner", "reclassering", "Vertegenwoordiger 3RO"],
  ["jeugdreclassering", "Jade", "Voorbeeldjeugd", "ketenpartner", "jeugdreclassering", "Vertegenwoordiger GI"],
  ["raad", "Ruud", "Voorbeeldraad", "ketenpartner", "raad", "Vertegenwoordiger Raad"],
  ["ggz", "Gijs", "Voorbeeldzorg", "ketenpartner", "ggz", "Vertegenwoordiger GGZ"],
  ["veiligthuis", "Vera", "Voorbeeldthuis", "ketenpartner", "veiligthuis", "Vertegenwoordiger Veilig Thuis"],
  ["dji", "Dirk", "Voorbeelddji", "ketenpartner", "dji", "Casemanager PI"],
  ["wijkteam", "Wies", "Voorbeeldbuurt", "ketenpartner", "wijkteam", "Vertegenwoordiger buurtteam"],
  ["wonen", "Wout", "Voorbeeldwonen", "ketenpartner", "wonen", "Casusverantwoordelijke"],
  ["slachtofferhulp", "Sef", "Voorbeeldhulp", "ketenpartner", "slachtofferhulp", "Casemanager"],
  ["ggd", "Gina", "Voorbeeldggd", "ketenpartner", "ggd", "Medewerker OGGZ"],
  ["zorgaanbieder", "Zoe", "Voorbeeldaanbieder", "ketenpartner", "zorgaanbieder", "Begeleider"],
];

/** Partijen and accounts of a demo installation. Ids are fixed words, so that tests can name them. */
export function vulOrganisatie(systeem: Systeem): void {
  const nu = systeem.klok.nu();
  const dag = vandaag(nu);
  schrijf(systeem, (tx) => {
    for (const { sleutel, naam, type, gemeente } of partijen) {
      tx.insert(partij)
        .values({
          id: `partij-${sleutel}`,
          naam,
          type,
          gemeente: gemeente ?? null,
          toegetredenConvenant: "2019-01-01",
          toegetredenProtocol: "2019-01-01",
          artikel20Van: type === "politie" ? plusMaanden(dag, -30) : null,
          artikel20Tot: type === "politie" ? plusMaanden(dag, 30) : null,
        })
        .run();
      tx.insert(lidmaatschapsbesluit)
        .values({
          id: `toetreding-${sleutel}`,
          partijId: `partij-${sleutel}`,
          soort: "toetreding",
          vanaf: "2019-01-01",
          besloten: "2018-12-03",
          kenmerk: "STG-voorbeeld-1",
          moment: "2019-01-02T08:00:00.000Z",
        })
        .run();
    }
    for (const [slug, voornaam, achternaam, rol, partijSleutel, functie] of personen) {
      tx.insert(account)
        .values({
          id: `account-${slug}`,
          email: `${slug}@pga.example`,
          demoSlug: slug,
          voornaam,
          achternaam,
          functie,
          rol,
          partijId: `partij-${partijSleutel}`,
          geheimhoudingOp: "2020-01-01",
          vogGeldigTot: plusMaanden(dag, 24),
          aangemaaktOp: momentVanDag(plusMaanden(dag, -36)),
        })
        .run();
    }
  });
}
