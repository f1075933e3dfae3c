import { sleutelVan } from "~/fasen/bespreken/deelnemers/overdracht";
import { isProcesregie, taaksoort, telwoord, type Casustaak } from "./soort";

export interface Achtergebleven {
  acties: number;
  vragen: number;
}

/** Work of who left or lost the right to it: nobody else gets a task of it before it was handed over (C 12.2 g). */
export const overdracht = taaksoort({
  soort: "overdracht",
  label: "Overdracht",
  toestanden: ["bespreken", "uitvoeren"],
  entiteiten: ["actie", "fasevraag", "akkoordverzoek"],
  lees: ({ stand, opener, rijen }): Achtergebleven => {
    const { weg, vragen } = stand.verweesd;
    const acties = opener.lijst(
      weg.size > 0 ? rijen("actie") : [],
      (rij, { voorAccountId, voorPartijId }) =>
        voorAccountId !== null &&
        weg.has(sleutelVan(voorAccountId, voorPartijId)) &&
        (opener.waarde(rij, "status") ?? "open") === "open",
    );
    const koppen =
      vragen.size > 0
        ? [
            ...opener.lijst(rijen("fasevraag"), (_rij, kop) => kop),
            ...opener.lijst(rijen("akkoordverzoek"), (_rij, kop) => kop),
          ]
        : [];
    return { acties: acties.filter(Boolean).length, vragen: koppen.filter(({ id }) => vragen.has(id)).length };
  },
  maak: ({ acties, vragen }, stand) => {
    if (!isProcesregie(stand)) return [];
    const vast = { urgentie: "nu", scherm: "bespreken/deelnemers" } as const;
    const taken: Casustaak[] = [];
    if (acties > 0) {
      taken.push({
        ...vast,
        wat: acties === 1 ? "Draag een actie over" : `Draag ${String(acties)} acties over`,
        waarom: `Wie ${telwoord(acties, "actie", "acties")} zou uitvoeren, kan dat niet meer (C 12.2 g).`,
      });
    }
    if (stand.verweesd.casusregisseur !== null) {
      taken.push({
        ...vast,
        wat: "Wijs een andere casusregisseur aan",
        waarom: "De casusregisseur kan niet meer bij deze casus (C 13.1).",
      });
    }
    if (vragen > 0) {
      taken.push({
        ...vast,
        wat: "Zoek wie een vraag kan beantwoorden",
        waarom: `Bij ${telwoord(vragen, "vraag", "vragen")} kan niemand van de Partij meer antwoorden. Zonder antwoord wordt het gegeven niet gebruikt (P 3.5 c).`,
      });
    }
    return taken;
  },
});
