import { formatDag } from "~/lib/datum";
import type { Pdfblok } from "~/pdf/blokken";
import { bouwBrief, type Huiswoorden } from "../opmaak";
import { schrijfBewaartermijn, type Sjabloon } from "../sjablonen";

/** Nobody: words in the places of a betrokkene, which in a real letter take only what the protocol opened for its writer. */
const niemand = {
  voornamen: "Fictief",
  tussenvoegsel: "van",
  achternaam: "Voorbeeldpersoon",
  straat: "Verzonnenstraat",
  huisnummer: "12",
  huisnummertoevoeging: "B",
  postcode: "1234 AB",
  woonplaats: "Voorbeeldstad",
  reden: "Herhaalde overlast in de wijk",
};

const huis: Huiswoorden & typeof niemand = {
  ...niemand,
  veiligheidshuis: "Veiligheidshuis Voorbeeld",
  casusnummer: "2026-00000",
  aanpak: "Top-X complexe casuïstiek",
  manager: "Mies Voorbeeldhuis, e-mail manager@example.invalid",
  ondertekenaar: "Rens Voorbeeldregie, procesregisseur",
  bewaartermijn: schrijfBewaartermijn(60),
  partijen: "- Politie Voorbeeld\n- Gemeente Voorbeeldstad\n- GGZ Voorbeeld",
};

const geenPlekken = {
  voornamen: undefined,
  tussenvoegsel: undefined,
  achternaam: undefined,
  straat: undefined,
  huisnummer: undefined,
  huisnummertoevoeging: undefined,
  postcode: undefined,
  woonplaats: undefined,
  reden: undefined,
};

/** The letter as it would look to nobody in particular, with the part of the writer as it begins. */
export function maakVoorbeeld(sjabloon: Sjabloon, vandaag: string): Pdfblok[] {
  const delen = sjabloon.delen.map(({ eigen: _eigen, ...deel }) => deel);
  const gegevens = { plekken: geenPlekken, huis };
  return bouwBrief({ ...sjabloon, delen }, { datum: undefined, inhoud: undefined }, gegevens, formatDag(vandaag));
}
