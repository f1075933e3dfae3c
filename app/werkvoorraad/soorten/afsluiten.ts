import { handelingen } from "~/protocol/handelingen";
import { isProcesregie, mag, standsoort, telwoord } from "./soort";

export const afsluiten = standsoort({
  soort: "afsluiten",
  label: "Afsluiten",
  toestanden: ["uitvoeren"],
  maak: (stand) => {
    if (!isProcesregie(stand) || !stand.feiten.heeftBesluitAfsluiten) return [];
    const vast = { urgentie: "nu" as const, scherm: "afsluiten" };
    if (!stand.feiten.criteriaBeoordeeld) {
      return [
        {
          ...vast,
          wat: "Beoordeel de criteria voor afschaling",
          waarom: "Het casusoverleg heeft besloten om af te sluiten.",
        },
      ];
    }
    const { aantalOpenActies } = stand.feiten;
    if (aantalOpenActies > 0) {
      return [
        {
          ...vast,
          wat: "Handel de open acties af of draag ze over",
          waarom: `Er ${aantalOpenActies === 1 ? "staat" : "staan"} nog ${telwoord(aantalOpenActies, "actie", "acties")} open. Daarna kan de casus worden afgesloten.`,
        },
      ];
    }
    return mag(stand, handelingen.afsluiten.afsluiten)
      ? [
          {
            ...vast,
            wat: "Sluit de casus af",
            waarom: "Het besluit is genomen en de criteria zijn beoordeeld. Leg de reden vast.",
          },
        ]
      : [];
  },
});
