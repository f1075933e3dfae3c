import { complex, verzonnenAdres } from "./adres";
import type { Casusverhaal } from "./soort";

/** Days: so long ago that the term of five years is at its end. */
const lang = -5 * 365;

/** Closed long ago: of one the term has passed, of the other it ends soon. */
export const langAfgesloten: readonly Casusverhaal[] = [
  {
    doel: "Afgesloten: the bewaartermijn has passed, on the vernietigingslijst",
    aanpak: "top_x",
    gemeente: "utrecht",
    melder: "reclassering",
    aangemeld: lang - 330,
    persoon: {
      bsn: 16,
      voornamen: "Rob",
      achternaam: "Voorbeeldink",
      geslacht: "man",
      leeftijd: 45,
      ...verzonnenAdres("Demoweg", "60"),
    },
    verzoek: {
      reden: "Overlast en diefstal na verlies van woning",
      problematiek: "Na een scheiding raakte betrokkene zijn woning kwijt en kwam hij op straat terecht.",
      delictgedrag: "Meerdere registraties voor diefstal.",
      leefgebieden: ["huisvesting", "financien", "justitie"],
    },
    triage: {
      dag: lang - 322,
      criteria: { dag: lang - 310, vinkjes: complex, toelichting: "Meerdere leefgebieden, samenwerking nodig." },
      besluit: { dag: lang - 308, handeling: "aanpak_starten", toelichting: "Voldoet aan de criteria." },
    },
    inlichten: { brief: { dag: lang - 300, wijze: "brief" }, door: lang - 298 },
    betrokken: { dag: lang - 296, wie: ["reclassering", "gemeente", "wonen", "om"] },
    inbreng: [
      {
        dag: lang - 280,
        teksten: [
          {
            van: "reclassering",
            soort: "reclasseringscontact",
            tekst: "Komt afspraken na. Wil terug naar een eigen woning.",
          },
          { van: "wonen", soort: "woonsituatie", tekst: "Woning met begeleiding is beschikbaar." },
        ],
      },
    ],
    agenda: [
      {
        overleg: "najaar_oud",
        doel: "Plan voor wonen en inkomen",
        themas: "Wonen, inkomen",
        besluiten: "Regieplan",
        bespreking: {
          toestandsbeeld: "Dakloos, gemotiveerd, geen inkomen.",
          notulen: "Wonen en inkomen worden tegelijk geregeld.",
          besluit: "Regieplan vastgesteld.",
          scores: "rorrogggggoor",
          plan: {
            casusregisseur: "reclassering",
            interventies: [
              {
                omschrijving: "Woning met begeleiding",
                interventietype: "wonen",
                leefgebied: "huisvesting",
                partij: "wonen",
                start: lang - 230,
                einde: lang - 60,
              },
            ],
            criteria: [{ criterium: "Een half jaar zelfstandig wonen", bereikt: "ja" }],
          },
        },
      },
      {
        overleg: "winter_oud",
        doel: "Afsluiten",
        themas: "Criteria voor afschaling",
        besluiten: "Afsluiten",
        bespreking: {
          toestandsbeeld: "Woont en werkt.",
          notulen: "Criteria bereikt.",
          besluit: "Afsluiten.",
          afsluiten: true,
          scores: "ggggggggggggg",
        },
      },
    ],
    uitvoeren: lang - 238,
    afsluiting: {
      dag: lang - 35,
      reden: "doel_bereikt",
      toelichting: "Stabiel.",
      brief: "De doelen van het plan zijn gehaald.",
    },
  },
  {
    doel: "Afgesloten: the bewaartermijn ends within two months, announced to the procesregie",
    aanpak: "top_x",
    gemeente: "nieuwegein",
    melder: "gemeente",
    aangemeld: lang - 325,
    persoon: {
      bsn: 17,
      voornamen: "Jan",
      achternaam: "Fictiefmans",
      geslacht: "man",
      leeftijd: 39,
      ...verzonnenAdres("Fictieflaan", "90", "Nieuwegein"),
    },
    verzoek: {
      reden: "Overlast in een flat",
      problematiek: "Conflicten in de flat, schulden en dreigende ontruiming.",
      leefgebieden: ["huisvesting", "financien"],
    },
    triage: {
      dag: lang - 318,
      criteria: { dag: lang - 306, vinkjes: complex, toelichting: "Meerdere leefgebieden, samenwerking nodig." },
      besluit: { dag: lang - 305, handeling: "aanpak_starten", toelichting: "Voldoet aan de criteria." },
    },
    inlichten: { brief: { dag: lang - 296, wijze: "brief" }, door: lang - 294 },
    betrokken: { dag: lang - 292, wie: ["gemeente", "wonen", "wijkteam"] },
    inbreng: [
      {
        dag: lang - 276,
        teksten: [
          { van: "gemeente", soort: "bestuurlijke_maatregelen", tekst: "Waarschuwing gegeven." },
          { van: "wonen", soort: "woonsituatie", tekst: "Vonnis tot ontruiming is aangehouden." },
        ],
      },
    ],
    agenda: [
      {
        overleg: "najaar_oud",
        doel: "Ontruiming voorkomen",
        themas: "Wonen, schulden",
        besluiten: "Regieplan",
        bespreking: {
          toestandsbeeld: "Ontruiming dreigt, hulp is welkom.",
          notulen: "Schuldhulp en woonbegeleiding starten tegelijk.",
          besluit: "Regieplan vastgesteld.",
          scores: "roorogggggogg",
          plan: {
            casusregisseur: "wijkteam",
            acties: [
              {
                omschrijving: "Schuldhulp aanvragen",
                wie: "wijkteam",
                deadline: lang - 220,
                afgehandeld: { dag: lang - 225, status: "gedaan" },
              },
            ],
            criteria: [{ criterium: "Geen huurachterstand meer", bereikt: "ja" }],
          },
        },
      },
      {
        overleg: "winter_oud",
        doel: "Afsluiten of doorgaan",
        themas: "Criteria voor afschaling",
        besluiten: "Afsluiten",
        bespreking: {
          toestandsbeeld: "Rust in de flat, huur op tijd.",
          notulen: "De gemeente neemt het over.",
          besluit: "Afschalen naar lokaal.",
          afsluiten: true,
          scores: "ogggggggggggg",
        },
      },
    ],
    uitvoeren: lang - 237,
    afsluiting: {
      dag: lang + 20,
      reden: "afgeschaald_lokaal",
      toelichting: "De gemeente houdt contact.",
      brief: "De gemeente zet de hulp voort.",
    },
    inzage: [
      {
        dag: -2,
        door: "procesondersteuner",
        soort: "archief",
        reden: "Nagaan of dit dossier na afloop van de termijn kan worden vernietigd.",
        tot: 3,
      },
    ],
  },
];
