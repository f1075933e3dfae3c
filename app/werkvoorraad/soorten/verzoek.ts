import { handelingen } from "~/protocol/handelingen";
import { mag, standsoort } from "./soort";

export const verzoek = standsoort({
  soort: "verzoek",
  label: "Nieuwe verzoeken",
  toestanden: ["aangemeld"],
  maak: (stand) =>
    mag(stand, handelingen.aanmelden.in_behandeling_nemen)
      ? [
          {
            wat: "Beoordeel het verzoek",
            waarom: "Er is een nieuw verzoek. De melder wacht op antwoord.",
            urgentie: "nu",
            sinds: stand.sinds,
            scherm: "aanmelden",
          },
        ]
      : [],
});
