import type { ServerBuild } from "@remix-run/node";
import { eq } from "drizzle-orm";
import { formatDagKort, formatTijd, vandaag } from "~/lib/datum";
import type { Systeem } from "~/storage/systeem.server";
import { casus } from "~/storage/tabellen.server";
import { Klant, type Velden } from "./klant";
import type { Verteller } from "./verteller";
import { Zaakverhaal } from "./zaken";

const contact = (naam: string): Velden => ({ contact_naam: naam, contact_telefoon: "030 0001234" });

/** Number of a casus in this state, of which people have seen things by then. */
function findCasusnummer({ databank }: Systeem, toestand: string): string | undefined {
  return databank.select().from(casus).where(eq(casus.toestand, toestand)).get()?.casusnummer;
}

/** Day and time of now in the story, as people type them. */
function nu({ systeem }: Verteller): Velden {
  const moment = systeem.klok.nu();
  return { dag: formatDagKort(vandaag(moment)), tijd: formatTijd(moment.toISOString()) };
}

function meld(verteller: Verteller, dag: number, slug: string, velden: Velden): Zaakverhaal {
  const verhaal = new Zaakverhaal(verteller, "/datalekken");
  return verhaal.begin(dag, slug, "datalek_melden", () => ({ ...nu(verteller), ...velden }));
}

/** One that was finished, one that was no risk and still waits for others to be told, one that waits for a besluit. */
export function vertelDatalekken(verteller: Verteller): void {
  const afgerond = meld(verteller, -61, "wonen", {
    inbreuk: "verkeerde_ontvanger",
    aard: "Een geprinte actielijst van een overleg is met de verkeerde map meegegeven aan een huurdersorganisatie. Eén blad, met de afspraken over één casus.",
    gevolgen: "De ontvanger kan hebben gelezen dat iemand in een persoonsgerichte aanpak zit, met adres en afspraken.",
    maatregelen_mogelijk: "Het blad terughalen en laten bevestigen dat er geen kopie is.",
    maatregelen_genomen: "De ontvanger is gebeld. Het blad ligt klaar om op te halen.",
    ...contact("Wim Voorbeeldwoning"),
  });
  afgerond.doe(-61, "manager", "beoordelen", () => ({
    betrokkenen: ["betrokkene"],
    aantal: "1",
    gegevens: ["naam_adres", "plan"],
    versleuteld: "nee",
    aanbevolen: "Laat het ons weten als iemand u hierop aanspreekt.",
    gevolgen_vastgesteld: "Eén persoon heeft het blad gezien. Het blad is niet verspreid.",
    maatregelen: "Het blad is opgehaald en vernietigd. De ontvanger heeft geheimhouding bevestigd.",
  }));
  afgerond.doe(-61, "manager", "ap_besluiten", () => ({
    uitkomst: "melden",
    motivering: "Adres en deelname aan een aanpak zijn bekend geworden bij een derde: er is een risico.",
  }));
  afgerond.doe(-60, "manager", "ap_melden", () => ({
    ...nu(verteller),
    inhoud: "Melding via het formulier van de AP, met de onderdelen a tot en met f zoals in de beoordeling.",
    kenmerk: "AP-voorbeeld-001",
  }));
  afgerond.doe(-60, "manager", "afschrift_sturen", () => ({ ...nu(verteller), kenmerk: "Via het secretariaat" }));
  afgerond.doe(-60, "manager", "partijen_informeren", () => ({
    ...nu(verteller),
    inhoud:
      "Een geprinte actielijst is bij een derde terechtgekomen. Het blad is terug. Neem geen actielijsten op papier mee.",
  }));
  afgerond.doe(-59, "manager", "fg_informeren", () => nu(verteller));
  afgerond.doe(-59, "manager", "betrokkenen_besluiten", () => ({
    hoog_risico: "ja",
    uitkomst: "informeren",
    overleg_op: nu(verteller).dag,
    mandaat: verteller.getPartijId("wonen"),
    motivering: "De ontvanger woont in dezelfde buurt. De betrokkene moet kunnen weten wat bekend is.",
  }));
  afgerond.doe(-58, "procesregisseur", "betrokkenen_informeren", () => ({
    ...nu(verteller),
    inhoud: "Een blad met uw naam, adres en afspraken is per ongeluk aan een ander gegeven. Wij hebben het blad terug.",
    kenmerk: "Gesprek en brief",
  }));
  afgerond.doe(-44, "manager", "afronden", () => ({
    lessen: "Actielijsten blijven in het systeem. Het overleg sluit af met een controle of alle stukken binnen zijn.",
  }));

  const zonderRisico = meld(verteller, -19, "procesondersteuner", {
    inbreuk: "verlies_diefstal",
    aard: "Een werktelefoon is in de trein blijven liggen. Er stonden geen dossiers op; de agenda met casusnummers was te openen na ontgrendelen.",
    gevolgen: "Klein: het toestel is versleuteld en vergrendeld.",
    maatregelen_mogelijk: "Het toestel op afstand wissen.",
    maatregelen_genomen: "Het toestel is binnen een uur op afstand gewist.",
    ...contact("Oda Voorbeeldsteun"),
  });
  zonderRisico.doe(-19, "manager", "ap_besluiten", () => ({
    uitkomst: "niet_melden",
    motivering: "Het toestel was versleuteld en is gewist voordat iemand erin kon. Een risico is niet waarschijnlijk.",
  }));
  zonderRisico.doe(-18, "manager", "betrokkenen_besluiten", () => ({
    hoog_risico: "nee",
    uitkomst: "niet_informeren",
    grond: "geen_hoog_risico",
    motivering: "Er zijn geen gegevens van betrokkenen bij iemand anders gekomen.",
  }));

  const wacht = meld(verteller, -5, "politie", {
    inbreuk: "onbevoegde_inzage",
    aard: "Een medewerker die niet meer bij een casus betrokken is, had een geprint mutatieoverzicht bij zich en liet het zien aan een collega.",
    gevolgen: "Strafrechtelijke gegevens van één persoon zijn gezien door iemand zonder taak in de casus.",
    maatregelen_mogelijk: "Nagaan of het overzicht verder is gedeeld.",
    maatregelen_genomen: "Het overzicht is ingenomen. Met beide medewerkers is gesproken.",
    ...contact("Pim Voorbeeldpolitie"),
  });
  wacht.doe(-5, "manager", "beoordelen", () => ({
    betrokkenen: ["betrokkene"],
    aantal: "1",
    gegevens: ["naam_adres", "strafrechtelijk"],
    versleuteld: "nee",
    aanbevolen: "Vraag bij de politie na wie uw gegevens heeft gezien.",
    gevolgen_vastgesteld: "Eén collega heeft het overzicht gezien, zonder het mee te nemen.",
    maatregelen: "Printen van overzichten is uitgezet voor deze functie.",
  }));
  wacht.doe(-5, "manager", "ap_besluiten", () => ({
    uitkomst: "melden",
    motivering: "Strafrechtelijke gegevens zijn gezien door iemand die daar geen taak in had.",
  }));
  wacht.doe(-4, "manager", "ap_melden", () => ({
    ...nu(verteller),
    inhoud: "Melding via het formulier van de AP, met de onderdelen a tot en met f zoals in de beoordeling.",
    kenmerk: "AP-voorbeeld-002",
  }));
  wacht.doe(-4, "manager", "fg_informeren", () => nu(verteller));
}

const urenGeleden = 3;

/** A report of this morning: both clocks run when the demo opens. After the story, because that ends yesterday. */
export async function meldDatalekVanVandaag(systeem: Systeem, build: ServerBuild): Promise<void> {
  const gemeld = new Date(systeem.klok.nu().getTime() - urenGeleden * 3_600_000);
  const bekend = new Date(gemeld.getTime() - 50 * 60_000);
  const toen = { ...systeem, klok: { nu: () => new Date(gemeld) } };
  await Klant.alsDemo(toen, build, "ggz").doe("/datalekken", "datalek_melden", {
    dag: formatDagKort(vandaag(bekend)),
    tijd: formatTijd(bekend.toISOString()),
    casusnummers: findCasusnummer(systeem, "bespreken"),
    inbreuk: "mondeling",
    aard: "Twee collega's hebben op de gang over een casus gesproken. Een bezoeker kon meeluisteren.",
    gevolgen: "Nog niet bekend. De bezoeker kent de betrokkene misschien.",
    maatregelen_mogelijk: "De bezoeker vragen wat hij heeft gehoord, en om geheimhouding vragen.",
    maatregelen_genomen: "De collega's zijn aangesproken. De bezoeker wordt vandaag gebeld.",
    ...contact("Gijs Voorbeeldggz"),
  });
}
