import { rollen, type Rol } from "./rollen";

const alle = Object.keys(rollen) as Rol[];

/** Screens that are not about one casus: who may open them, and whether they can hold case content. */
export const schermen = {
  werkvoorraad: { rollen: alle, inhoud: false },
  account: { rollen: alle, inhoud: false },
  aanmelden: { rollen: ["melder", "ketenpartner", "procesregisseur"], inhoud: true },
  casussen: {
    rollen: ["procesregisseur", "procesondersteuner", "ketenpartner", "lokale_procesregisseur"],
    inhoud: true,
  },
  overleggen: { rollen: ["procesregisseur", "procesondersteuner", "ketenpartner"], inhoud: true },
  bewaartermijnen: {
    rollen: ["procesregisseur", "procesondersteuner", "recordmanager", "manager", "toezichthouder"],
    inhoud: false,
  },
  /** Review of the log: casusnummers and register keys, no content (P 24.4, P bijlage 3). */
  logcontrole: { rollen: ["manager", "toezichthouder"], inhoud: false },
  /** One casus for a recorded reason (P 24.4, domein 12); the content itself is behind the gate of that casus. */
  dossieropenen: { rollen: ["toezichthouder", "manager"], inhoud: false },
  /** Accounts and Partijen; its gate (auth) also asks for an account without case content. */
  beheer: { rollen: ["beheerder"], inhoud: false },
  /** Anybody can report a datalek and follows the own report; what else there is to see, the rules decide (P 14.3). */
  datalekken: { rollen: alle, inhoud: false },
  /** Which classes count for Top-X: a list of codes, nobody's data. */
  topxklassen: { rollen: ["beheerder", "manager"], inhoud: false },
  postvak: { rollen: alle, inhoud: false },
  concept: { rollen: alle, inhoud: false },
  /** The protocol as the rules carry it out; nobody's data. */
  protocol: { rollen: alle, inhoud: false },
} as const satisfies Record<string, { rollen: readonly Rol[]; inhoud: boolean }>;

export type Scherm = keyof typeof schermen;
