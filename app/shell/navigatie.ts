import type { Rol } from "~/protocol/rollen";

export interface NavigatieItem {
  readonly href: string;
  readonly label: string;
}

const procesteam: readonly Rol[] = ["procesregisseur", "procesondersteuner"];

const items: readonly (NavigatieItem & {
  readonly rollen: readonly Rol[] | "iedereen";
  readonly alleenDemo?: boolean;
})[] = [
  { href: "/werkvoorraad", label: "Werkvoorraad", rollen: "iedereen" },
  { href: "/aanmelden", label: "Aanmelden", rollen: ["melder", "procesregisseur", "ketenpartner"] },
  { href: "/casussen", label: "Casussen", rollen: [...procesteam, "ketenpartner"] },
  { href: "/overleggen", label: "Overleggen", rollen: [...procesteam, "manager", "ketenpartner"] },
  { href: "/bewaartermijnen", label: "Bewaartermijnen", rollen: [...procesteam, "recordmanager"] },
  { href: "/beheer", label: "Beheer", rollen: ["beheerder"] },
  { href: "/beheer/postvak", label: "Postvak uit", rollen: "iedereen", alleenDemo: true },
];

/** Which screens the menu offers. It only saves a useless click; each screen guards itself. */
export function listNavigatie(rol: Rol, isDemo: boolean): NavigatieItem[] {
  return items
    .filter((item) => item.rollen === "iedereen" || item.rollen.includes(rol))
    .filter((item) => isDemo || !item.alleenDemo)
    .map(({ href, label }) => ({ href, label }));
}
