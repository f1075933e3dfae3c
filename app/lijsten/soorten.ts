import type { Lijstsoort } from "~/protocol/meegeleverd";

interface Beschrijving {
  label: string;
  /** Where people meet its words. */
  waar: string;
  /** Why an organisation may word it. */
  bron: string;
  /** What the mark of a word means, on the screen and in a sentence; null: this list has none. */
  telt: { label: string; woord: string } | null;
}

export const lijstsoorten: Readonly<Record<Lijstsoort, Beschrijving>> = {
  leefgebieden: {
    label: "Leefgebieden",
    waar: "Aanmelding, scores in het casusoverleg, regieplan, hulpvragen en jaarcijfers.",
    bron: "De bron noemt geen lijst. Meegeleverd zijn de domeinen van de Zelfredzaamheid-Matrix 2017.",
    telt: null,
  },
  interventietypen: {
    label: "Interventietypen",
    waar: "Interventies van het regieplan.",
    bron: "De bron noemt geen lijst.",
    telt: null,
  },
  sluitredenen: {
    label: "Redenen van afsluiten",
    waar: "Het besluit om een casus af te sluiten, en de jaarcijfers.",
    bron: "DPIA 3.6 noemt één reden. Welke redenen als succesvol tellen, bepaalt het Veiligheidshuis (convenant 11.3 f).",
    telt: { label: "Telt als succesvol", woord: "telt als succesvol" },
  },
  logboeksoorten: {
    label: "Soorten van het logboek",
    waar: "Regels van het logboek.",
    bron: "De bron noemt geen lijst.",
    telt: null,
  },
};

/** Lists that nobody changes here, and what fixes them. */
export const vasteLijsten: readonly { label: string; waarom: string }[] = [
  { label: "Aanpakken", waarom: "DPIA 1 en convenant 2.4: wie mag meedoen hangt ervan af." },
  { label: "Gemeenten", waarom: "DPIA 1; de gemeente beslist welke lokale procesregisseur een casus krijgt." },
  { label: "Gronden om niet of later te informeren", waarom: "Protocol 16.6 a tot en met e." },
  { label: "Toestemming gegeven door", waarom: "Protocol 7.2 b." },
  { label: "Antwoorden op een hulpvraag", waarom: "DPIA bijlage 1: alleen deze blijven na anonimiseren." },
  { label: "Scores groen, oranje en rood", waarom: "DPIA 3.4; de jaarcijfers rekenen ermee." },
  { label: "Soorten bijlagen", waarom: "DPIA 3.5: alleen de genoemde documenten." },
  { label: "Standen van acties en van voortgang", waarom: "De werkvoorraad en het overleg werken ermee." },
  { label: "Wijzen van verzenden", waarom: "Protocol 16.2; bij verzending per post is een adres nodig." },
  {
    label: "Tabel van Top-X",
    waarom: "Privacyprotocol, laatste bladzijde. Alleen de klassen voor zeden zijn een lijst.",
  },
];
