import type { Rol } from "~/protocol/rollen";
import { schermen, type Scherm } from "~/protocol/schermen";

export interface NavigatieItem {
  readonly href: string;
  readonly label: string;
}

/** The menu is a projection of the table of screens, so that it never offers what the gate refuses. */
const items: readonly (NavigatieItem & {
  readonly scherm: Scherm;
  readonly opEcht?: readonly Rol[];
  readonly alleenVoor?: readonly Rol[];
})[] = [
  { href: "/werkvoorraad", label: "Werkvoorraad", scherm: "werkvoorraad" },
  { href: "/aanmelden", label: "Aanmelden", scherm: "aanmelden" },
  { href: "/casussen", label: "Casussen", scherm: "casussen" },
  { href: "/akkoorden", label: "Akkoorden", scherm: "akkoorden" },
  { href: "/overleggen", label: "Overleggen", scherm: "overleggen" },
  { href: "/bewaartermijnen", label: "Bewaartermijnen", scherm: "bewaartermijnen" },
  { href: "/verzoeken", label: "Verzoeken", scherm: "verzoeken" },
  { href: "/datalekken", label: "Datalekken", scherm: "datalekken" },
  { href: "/protocol", label: "Protocol", scherm: "protocol" },
  { href: "/registers", label: "Registers", scherm: "registers" },
  { href: "/rapportages", label: "Rapportages", scherm: "rapportages" },
  { href: "/toezicht", label: "Toezicht", scherm: "toezicht" },
  { href: "/geschillen", label: "Geschillen", scherm: "geschillen" },
  // Staff come here from an archived dossier; it is no daily work of theirs.
  {
    href: "/dossier-openen",
    label: "Dossier openen",
    scherm: "dossieropenen",
    alleenVoor: ["toezichthouder", "manager"],
  },
  { href: "/beheer", label: "Beheer", scherm: "beheer" },
  { href: "/beheer/postvak", label: "Postvak uit", scherm: "postvak", opEcht: ["beheerder", "procesondersteuner"] },
];

export function listNavigatie(rol: Rol, isDemo: boolean): NavigatieItem[] {
  return items
    .filter(({ scherm }) => {
      const rollen: readonly Rol[] = schermen[scherm].rollen;
      return rollen.includes(rol);
    })
    .filter(({ alleenVoor }) => !alleenVoor || alleenVoor.includes(rol))
    .filter(({ opEcht }) => isDemo || !opEcht || opEcht.includes(rol))
    .map(({ href, label }) => ({ href, label }));
}
