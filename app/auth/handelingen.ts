import type { Knopstand } from "~/protocol/antwoord.server";
import type { Rol } from "~/protocol/rollen";

interface Accounthandeling {
  readonly label: string;
  readonly wie: readonly Rol[];
  readonly artikel: string;
}

const beheerder = ["beheerder"] as const;
/** Who decides about what a beheerder asks; whether this person may decide about this one, `weegBesluit` says. */
export const beslissers = ["beheerder", "manager"] as const satisfies readonly Rol[];
const artikel = "P bijlage 3, toegangsbeveiliging";

/** What may be done with accounts: one table for guard and buttons. */
export const accounthandelingen = {
  account_maken: { label: "Account voorstellen", wie: beheerder, artikel },
  account_bijwerken: { label: "Opslaan", wie: beheerder, artikel: "P 13.1, 13.3" },
  account_uitnodigen: { label: "Nieuwe link mailen", wie: beheerder, artikel },
  account_intrekken: { label: "Toegang intrekken", wie: beheerder, artikel },
  toegang_voorstellen: { label: "Toegang voorstellen", wie: beheerder, artikel },
  wachtwoord_voorstellen: { label: "Nieuw wachtwoord voorstellen", wie: beheerder, artikel },
  herstel_voorstellen: { label: "Herstel voorstellen", wie: beheerder, artikel },
  adres_voorstellen: { label: "E-mailadres voorstellen", wie: beheerder, artikel },
  rol_voorstellen: { label: "Rol of Partij voorstellen", wie: beheerder, artikel },
  partij_maken: { label: "Partij toevoegen", wie: beheerder, artikel: "P 24.3 a" },
  partij_hernoemen: { label: "Naam opslaan", wie: beheerder, artikel: "P 24.3 a" },
  partijsoort_voorstellen: { label: "Soort of gemeente voorstellen", wie: beheerder, artikel: "P 6.4, bijlage 3" },
  voorstel_intrekken: { label: "Voorstel intrekken", wie: beheerder, artikel },
  voorstel_bevestigen: { label: "Bevestigen", wie: beslissers, artikel },
  voorstel_afwijzen: { label: "Afwijzen", wie: beslissers, artikel },
} as const satisfies Record<string, Accounthandeling>;

export type AccounthandelingNaam = keyof typeof accounthandelingen;

export function isAccounthandeling(woord: string): woord is AccounthandelingNaam {
  return Object.hasOwn(accounthandelingen, woord);
}

export function magAccounthandeling(naam: AccounthandelingNaam, rol: Rol): boolean {
  const { wie }: Accounthandeling = accounthandelingen[naam];
  return wie.includes(rol);
}

/** The button of a handeling: open, or with the reason why it is not possible. */
export function maakKnopstand(naam: AccounthandelingNaam, uitleg: string | null): Knopstand {
  const { label, artikel: bron } = accounthandelingen[naam];
  return { label, artikel: bron, toegestaan: uitleg === null, uitleg };
}
