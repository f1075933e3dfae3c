import { rollen, type Rol } from "./rollen";

const alle = Object.keys(rollen) as Rol[];
const procesregie = ["procesregisseur", "procesondersteuner"] as const;

/** Screens that are not about one casus: who may open them, and whether they can hold case content. */
export const schermen = {
  werkvoorraad: { rollen: alle, inhoud: false },
  account: { rollen: alle, inhoud: false },
  aanmelden: { rollen: ["melder", "ketenpartner", "procesregisseur"], inhoud: true },
  casussen: {
    rollen: ["procesregisseur", "procesondersteuner", "ketenpartner", "lokale_procesregisseur"],
    inhoud: true,
  },
  /** Yearly figures: counts of at least five, nobody's data (C 11.3 f, DPIA 12). */
  rapportages: { rollen: ["manager", "toezichthouder", ...procesregie], inhoud: false },
  /** Requests for accord over all casussen (P 3.5 d, 7.1). */
  akkoorden: { rollen: ["ketenpartner", "melder"], inhoud: true },
  overleggen: { rollen: ["procesregisseur", "procesondersteuner", "ketenpartner"], inhoud: true },
  /** The chair's screen of an overleg, and what the projector beside it shows. */
  tafel: { rollen: ["procesregisseur", "procesondersteuner"], inhoud: true },
  projectie: { rollen: ["procesregisseur", "procesondersteuner"], inhoud: true },
  /** Before an overleg and at its beginning (C 12.2 c–e, domein 6). */
  overlegvoorbereiding: { rollen: procesregie, inhoud: true },
  overlegopening: { rollen: procesregie, inhoud: true },
  bewaartermijnen: {
    rollen: ["procesregisseur", "procesondersteuner", "recordmanager", "manager", "toezichthouder"],
    inhoud: false,
  },
  /** Review of the log: casusnummers and register keys, no content (P 24.4, P bijlage 3). */
  logcontrole: { rollen: ["manager", "toezichthouder"], inhoud: false },
  /** Overview of the registers. */
  registers: { rollen: ["manager", "toezichthouder", ...procesregie, "beheerder"], inhoud: false },
  /** What the system does with personal data: nobody's data (P 24.2, 24.3), and the verwerkers, for all Partijen (P 22.4). */
  verwerkingen: { rollen: alle, inhoud: false },
  verwerkers: { rollen: alle, inhoud: false },
  /** Casusnummers, Partijen and kinds; no content (P 8.1, 23.1). */
  verstrekkingen: { rollen: ["manager", "toezichthouder", ...procesregie], inhoud: false },
  /** Who takes part, since when and until when (P 28, 29). */
  partijen: { rollen: ["manager", "toezichthouder", ...procesregie, "beheerder"], inhoud: false },
  /** Days of geheimhouding and VOG of employees (P 13.1, 13.3). */
  geheimhouding: { rollen: ["manager", "toezichthouder", "beheerder"], inhoud: false },
  /**
   * Who has access to what, reviewed every year. Not for the beheerder, who gives that access and knows no casussen
   * (P bijlage 3, R-beheer).
   */
  toegang: { rollen: ["manager", "toezichthouder", "procesregisseur"], inhoud: false },
  /** Room of the FG: registers, log, besluiten that depart from the rule; casusnummers only (P 24.4, 24.6, 26.1). */
  toezicht: { rollen: ["toezichthouder", "manager"], inhoud: false },
  /** Disputes about how tasks are carried out, without personal data (C 11.4, 12.4, 13.4). */
  geschillen: { rollen: ["ketenpartner", ...procesregie, "manager", "toezichthouder"], inhoud: false },
  /** One casus for a recorded reason (P 24.4, domein 12); the content itself is behind the gate of that casus. */
  dossieropenen: { rollen: ["toezichthouder", "manager", "procesregisseur", "procesondersteuner"], inhoud: false },
  /** Accounts and Partijen; its gate (auth) also asks for an account without case content. */
  beheer: { rollen: ["beheerder"], inhoud: false },
  /** What a beheerder asks about accounts and kinds of Partijen and a second person decides (P bijlage 3). */
  accountvoorstellen: { rollen: ["beheerder", "manager"], inhoud: false },
  /** Anybody can report a datalek and follows the own report; what else there is to see, the rules decide (P 14.3). */
  datalekken: { rollen: alle, inhoud: false },
  /** How machine and process are doing: sizes, moments and codes, nobody's data. */
  systeem: { rollen: ["beheerder", "manager"], inhoud: false },
  /** House colour. */
  thema: { rollen: ["beheerder"], inhoud: false },
  /** Words of the organisation in its letters; nobody's data. */
  briefsjablonen: { rollen: ["beheerder", "manager", ...procesregie], inhoud: false },
  /** Words of the lists from which people choose; nobody's data. */
  lijsten: { rollen: ["beheerder", "manager", ...procesregie], inhoud: false },
  /** Which classes count for Top-X: a list of codes, nobody's data. */
  topxklassen: { rollen: ["beheerder", "manager"], inhoud: false },
  /** Whose verzoeken of betrokkenen are; a Partij sends one on and answers what it is asked (P 17.2, 17.3). */
  verzoeken: {
    rollen: [
      "manager",
      "procesregisseur",
      "procesondersteuner",
      "toezichthouder",
      "ketenpartner",
      "melder",
      "lokale_procesregisseur",
    ],
    inhoud: false,
  },
  postvak: { rollen: alle, inhoud: false },
  concept: { rollen: alle, inhoud: false },
  /** The protocol as the rules carry it out; nobody's data. */
  protocol: { rollen: alle, inhoud: false },
  /** How to work with the system, per role. */
  handleiding: { rollen: alle, inhoud: false },
} as const satisfies Record<string, { rollen: readonly Rol[]; inhoud: boolean }>;

export type Scherm = keyof typeof schermen;
