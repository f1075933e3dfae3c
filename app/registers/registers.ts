import type { Rol } from "~/protocol/rollen";
import { schermen, type Scherm } from "~/protocol/schermen";

export interface Registerlink {
  readonly href: string;
  readonly label: string;
  readonly uitleg: string;
}

const registers: readonly (Registerlink & { readonly scherm: Scherm })[] = [
  {
    href: "/registers/verwerkingen",
    label: "Verwerkingen",
    uitleg: "Welke persoonsgegevens het systeem verwerkt, waarvoor, van wie en voor wie (P 24.3, AVG 30).",
    scherm: "verwerkingen",
  },
  {
    href: "/registers/gegevens",
    label: "Gegevens",
    uitleg: "Elk veld dat een persoonsgegeven kan bevatten, met soort, fasen en wat er na de termijn mee gebeurt.",
    scherm: "verwerkingen",
  },
  {
    href: "/registers/verstrekkingen",
    label: "Verstrekkingen",
    uitleg: "Welke Partij wanneer iets heeft ingebracht of gedeeld (P 8.1).",
    scherm: "verstrekkingen",
  },
  {
    href: "/registers/derden",
    label: "Derden",
    uitleg: "Verstrekkingen buiten het casusoverleg, met de schriftelijke toestemming (P 23.1, C 9.2).",
    scherm: "verstrekkingen",
  },
  {
    href: "/registers/partijen",
    label: "Partijen",
    uitleg: "Toetreding, opzegging, uitsluiting en artikel 20-beslissing (P 28, 29, 6.4 d).",
    scherm: "partijen",
  },
  {
    href: "/registers/verwerkers",
    label: "Verwerkers",
    uitleg: "Verwerkersovereenkomsten; de lijst wordt elk jaar nagelopen (P 22.4).",
    scherm: "verwerkers",
  },
  {
    href: "/registers/geheimhouding",
    label: "Geheimhouding en VOG",
    uitleg: "Van wie de verklaring of VOG ontbreekt of verloopt (P 13.1, 13.3).",
    scherm: "geheimhouding",
  },
  {
    href: "/registers/toegang",
    label: "Toegang",
    uitleg: "Wie toegang heeft, met welke rol en tot welke casussen; elk jaar gecontroleerd (P bijlage 3).",
    scherm: "toegang",
  },
  {
    href: "/registers/log",
    label: "Logboek",
    uitleg: "Aanwijzingen voor onrechtmatige inzage en de vastgelegde controles (P bijlage 3).",
    scherm: "logcontrole",
  },
];

/** The registers that this role may open: a projection of the table of screens. */
export function listRegisters(rol: Rol): Registerlink[] {
  return registers
    .filter(({ scherm }) => {
      const rollen: readonly Rol[] = schermen[scherm].rollen;
      return rollen.includes(rol);
    })
    .map(({ href, label, uitleg }) => ({ href, label, uitleg }));
}
