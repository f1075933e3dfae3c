import type { Akkoordverhaal, Inbrengtekst, Meldingverhaal } from "./soort";

/** Brought in before the overleg of the herfst, each under a condition of its own. */
export const inbrengOnderVoorwaarden: readonly Inbrengtekst[] = [
  {
    van: "gemeente",
    soort: "bestuurlijke_maatregelen",
    tekst:
      "Uit de bestuurlijke rapportage over het plein: de groep kwam deze zomer vijf keer bijeen, betrokkene was er één keer bij.",
    bevat: ["politiegegevens"],
    doorverstrekt: { door: "Pim Voorbeeldpolitie, interventiespecialist politie" },
  },
  {
    van: "wijkteam",
    soort: "hulpverlening",
    tekst: "Betrokkene vertelt dat het thuis bij zijn broer knelt. Hij zoekt rust en praat daar liever niet over.",
    toestemming: "gegeven",
    ingetrokken: -12,
  },
  {
    van: "ggz",
    soort: "zorggeschiedenis",
    tekst: "In een gesprek noemde betrokkene een plan om een groepslid op te zoeken. De spanning is sindsdien gezakt.",
    toestemming: "conflict_van_plichten",
    afweging:
      "Toestemming gevraagd en niet gekregen. Besproken met een collega en de aandachtsfunctionaris. Gevaar voor een ander was ernstig en dichtbij, en niet anders af te wenden. Alleen het noodzakelijke is verstrekt.",
  },
];

/** Of elsewhere, and not seen by anybody before the politie answers. */
export const wachtOpPolitie: Inbrengtekst = {
  van: "wonen",
  soort: "woonsituatie",
  tekst: "De wijkagent noemde bij een huisbezoek twee meldingen over het gebouw van de studio.",
  bevat: ["politiegegevens"],
  doorverstrekt: { vraag: "Twee meldingen uit oktober, ontvangen voor de toewijzing van de studio." },
};

/** Own use of what another Partij brought in: one approved and used, one refused, one that waits. */
export const akkoordenVanUitvoering: readonly Akkoordverhaal[] = [
  {
    dag: -88,
    door: "gemeente",
    over: "schulden",
    doel: "Aanvraag schuldregeling bij werk en inkomen",
    toelichting: "Alleen de hoogte van de schuld en de naam van de schuldeiser.",
    antwoord: {
      dag: -86,
      door: "wijkteam",
      besluit: "voorwaarde",
      tekst: "Betrokkene is erbij als de aanvraag wordt ingevuld.",
    },
    gebruik: { dag: -70, tekst: "Schuldbedrag opgenomen in de aanvraag, samen met betrokkene ingevuld." },
  },
  {
    dag: -40,
    door: "reclassering",
    over: "registraties",
    doel: "Bijlage bij het voortgangsverslag aan de rechter",
    antwoord: {
      dag: -38,
      door: "politie",
      besluit: "geweigerd",
      tekst:
        "Deze registraties zijn verstrekt voor het plan van aanpak, niet voor de rechter. Vraag het OM om het strafdossier.",
    },
  },
  {
    dag: -3,
    door: "wijkteam",
    over: "inschrijving",
    doel: "Aanvraag bijzondere bijstand voor de inrichting",
    toelichting: "De gemeente vraagt om de inschrijfduur en de datum van de toewijzing.",
  },
];

/** Reported as wrong: one corrected by its verstrekker, one that waits for the politie. */
export const meldingenVanUitvoering: readonly Meldingverhaal[] = [
  {
    dag: -20,
    door: "gemeente",
    over: "inschrijving",
    tekst: "Bij de gemeente is bekend dat hij drie jaar staat ingeschreven, niet vier.",
    correctie: {
      dag: -18,
      door: "wonen",
      tekst: "Staat drie jaar ingeschreven. Kan met begeleiding in aanmerking komen voor een tijdelijke studio.",
      antwoord: "Klopt. Nagekeken in onze eigen administratie en verbeterd.",
    },
  },
  {
    dag: -2,
    door: "reclassering",
    over: "registraties",
    tekst: "Eén van deze zaken is volgens ons geseponeerd. Kunt u dat nagaan?",
  },
];
