import type { Hoedanigheid } from "~/protocol/handelingen";
import type { Rol } from "~/protocol/rollen";

export interface Rolwerk {
  /** In one sentence: what this person is here for. */
  kern: string;
  stappen: readonly string[];
  /** In which capacities somebody with this role can act in a casus. */
  hoedanigheden: readonly Hoedanigheid[];
}

/** What each role does here, in the order in which it usually happens. */
export const rolwerk: Record<Rol, Rolwerk> = {
  procesregisseur: {
    kern: "U leidt de casus van verzoek tot afsluiting. U beslist wat er verder gaat en u leidt het casusoverleg.",
    stappen: [
      "Begin bij de werkvoorraad. Wat te laat is, staat bovenaan.",
      "Beoordeel een nieuw verzoek. Neem het in behandeling, of wijs het af met een terugkoppeling aan de melder.",
      "Vraag bij de triage informatie aan Partijen, leg de criteria vast en kies de uitkomst.",
      "Informeer de betrokkene, of leg vast waarom dat nog niet kan. Zonder een van beide kunt u niet agenderen.",
      "Betrek medewerkers van Partijen, geef inbreng vrij, maak de analyse en zet de casus op de agenda.",
      "Leid het overleg aan de tafel. Het scherm in de zaal toont alleen wat iedereen daar mag zien.",
      "Sluit het overleg. Op de pagina daarna staan de acties per Partij en de verslagen, en plant u het volgende overleg.",
      "Gaat iemand weg? Bij Betrekken staat wat openligt. Draag acties over aan een ander uit het team van de casus.",
      "Bewaak het regieplan. Sluit de casus af als de criteria zijn beoordeeld en er geen acties open staan.",
    ],
    hoedanigheden: ["procesregisseur"],
  },
  procesondersteuner: {
    kern: "U bereidt voor en houdt bij: brieven, agenda, betrokken medewerkers, bijlagen en termijnen.",
    stappen: [
      "Begin bij de werkvoorraad. Wat te laat is, staat bovenaan.",
      "Maak brieven, leg vast wanneer en hoe ze zijn verzonden en hoe de betrokkene is geïnformeerd.",
      "Betrek medewerkers, zet casussen op de agenda en verstuur de uitnodigingen.",
      "Houd in het overleg bij wie er is. Daarvan hangt af wat het scherm in de zaal toont.",
      "Plan na het overleg het volgende, met de casussen die terugkomen.",
      "Zet een dossier waarvan de termijn voorbij is klaar voor vernietiging. Een tweede persoon bevestigt.",
    ],
    hoedanigheden: ["procesondersteuner"],
  },
  manager: {
    kern: "U bent verantwoordelijk voor rechten van betrokkenen, datalekken, registers en bewaartermijnen.",
    stappen: [
      "Begin bij de werkvoorraad. Verzoeken van betrokkenen en datalekken hebben een klok.",
      "Behandel verzoeken van betrokkenen: stel de identiteit vast, beslis per gegeven en verstuur het antwoord.",
      "Beslis bij een datalek over melding aan de Autoriteit Persoonsgegevens en aan betrokkenen.",
      "Bevestig voorstellen voor accounts, of wijs ze af. Vraag eerst na of ze kloppen.",
      "Controleer het logboek op tijd. Een te late controle is rood.",
      "Controleer elk jaar per account of de toegang nog nodig is. Intrekken werkt meteen.",
      "Stel bewaartermijnen vast en bevestig vernietigingen. U ziet een casus als nummer met datums, zonder inhoud.",
      "Stel na het einde van een jaar de rapportage vast. Dat kan eenmaal; de cijfers veranderen daarna niet. Over vastgestelde jaren kiest u zelf een periode.",
    ],
    hoedanigheden: ["manager"],
  },
  ketenpartner: {
    kern: "U brengt informatie van uw Partij in, neemt deel aan het overleg en voert acties uit.",
    stappen: [
      "Begin bij de werkvoorraad. Daar staat wat aan u wordt gevraagd, met de datum waarop het klaar moet zijn.",
      "Open een casus en kies Inbreng. Zolang het een concept is, ziet alleen uw eigen Partij het.",
      "Leg per inbreng vast voor welke Partijen zij is, met welk doel, en of er toestemming is.",
      "Dien in bij de procesregisseur. Andere Partijen zien uw inbreng pas in het overleg, of eerder als u dat goedvindt.",
      "Geef antwoord als iemand uw inbreng voor een eigen taak wil gebruiken: ja, nee, of ja met een voorwaarde.",
      "Na het overleg krijgt u een bericht. Op de pagina van het overleg staan de acties van uw Partij en het verslag.",
      "Werk uw acties bij: gedaan, niet gedaan, of niet mogelijk met de reden.",
      "Klopt een gegeven niet meer, of mag het niet meer worden gebruikt? Corrigeer het of trek het in. Wie het kreeg, krijgt bericht.",
    ],
    hoedanigheden: ["melder", "bevraagd", "deelnemer", "casusregisseur", "verstrekker"],
  },
  melder: {
    kern: "U dient een verzoek in en leest wat ermee gebeurt.",
    stappen: [
      "Kies Aanmelden en vul in wie het betreft en waarom. U kunt tussendoor stoppen: het formulier wordt bewaard.",
      "In uw werkvoorraad staat hoe het met uw verzoek gaat.",
      "U krijgt een terugkoppeling. De inhoud van de casus ziet u niet, behalve wat u zelf gaf.",
    ],
    hoedanigheden: ["melder"],
  },
  lokale_procesregisseur: {
    kern: "U neemt casussen over die bij de triage aan de lokale aanpak worden overgedragen.",
    stappen: [
      "In uw werkvoorraad en bij Casussen staan de casussen die aan uw gemeente zijn overgedragen.",
      "U ziet wat voor de overdracht nodig is: de betrokkene, het verzoek en de uitkomst van de triage.",
    ],
    hoedanigheden: ["lokale_procesregisseur"],
  },
  recordmanager: {
    kern: "U bewaakt bewaartermijnen en start de vernietiging.",
    stappen: [
      "Bij Bewaartermijnen staat welk dossier wanneer aan de beurt is.",
      "Open de lijst, bekijk wat verdwijnt en wat blijft, en zet het dossier klaar.",
      "Een tweede persoon bevestigt met het casusnummer. Daarna is het niet terug te draaien.",
      "De verklaring van vernietiging staat daarna klaar, zonder persoonsgegevens.",
    ],
    hoedanigheden: ["recordmanager"],
  },
  toezichthouder: {
    kern: "U ziet of het systeem zich aan het protocol houdt.",
    stappen: [
      "Bij Toezicht staan besluiten die afwijken van de gewone gang, steekproeven en signalen.",
      "In het logboek staat wie wat inzag, zonder inhoud.",
      "Wilt u de inhoud van een casus zien? Kies Dossier openen en geef een reden. Die wordt vastgelegd.",
    ],
    hoedanigheden: ["inzage"],
  },
  beheerder: {
    kern: "U geeft en sluit accounts en houdt het systeem gezond. Casussen ziet u niet.",
    stappen: [
      "Stel een account voor. Een andere beheerder of de manager bevestigt het; dan krijgt de medewerker zelf de link.",
      "Is iemand zijn wachtwoord of telefoon kwijt, stel dan herstel voor. Ook dat bevestigt een tweede persoon.",
      "Leg geheimhouding en VOG vast met de datum. Zonder die twee ziet een medewerker geen casus.",
      "Trek de toegang in op de dag van vertrek. De rechten vervallen dezelfde seconde.",
      "De woorden waaruit medewerkers kiezen, wijzigt u bij Lijsten. Wat is opgeslagen, blijft leesbaar.",
      "De soort en gemeente van een Partij beslissen wat haar medewerkers zien. Stel een wijziging voor; een ander bevestigt.",
    ],
    hoedanigheden: [],
  },
};
