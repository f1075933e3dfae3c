import { heeft, taaksoort, telwoord, urgentieVan, type Casustaak } from "./soort";

export interface OpenActie {
  isVanMij: boolean;
  deadline: string | null;
}

/** Own acties; and for who watches over the plan the acties of all others, late or not yet. */
export const actie = taaksoort({
  soort: "actie",
  label: "Acties",
  toestanden: ["bespreken", "uitvoeren"],
  entiteiten: ["actie"],
  lees: ({ opener, rijen, lezer }): OpenActie[] =>
    opener
      .lijst(rijen("actie"), (rij, { voorAccountId, voorPartijId }) => ({
        isOpen: (opener.waarde(rij, "status") ?? "open") === "open",
        isVanMij: voorAccountId ? voorAccountId === lezer.accountId : voorPartijId === lezer.partij.id,
        deadline: opener.waarde(rij, "deadline") ?? null,
      }))
      .filter(({ isOpen }) => isOpen),
  maak: (acties, stand) => {
    const { toestand, vandaag } = stand;
    const scherm = toestand === "bespreken" ? "bespreken/regieplan" : toestand;
    const taken: Casustaak[] = acties
      .filter(({ isVanMij }) => isVanMij)
      .map(({ deadline }) => ({
        wat: "Voer uw actie uit en leg het resultaat vast",
        waarom: "Deze actie is in het casusoverleg afgesproken.",
        urgentie: urgentieVan(deadline, vandaag),
        uiterlijk: deadline,
        scherm,
      }));
    if (!heeft(stand, "procesregisseur", "procesondersteuner", "casusregisseur")) return taken;
    const dagen = acties.flatMap(({ isVanMij, deadline }) => (!isVanMij && deadline ? [deadline] : [])).sort();
    const teLaat = dagen.filter((dag) => dag < vandaag);
    const opTijd = dagen.filter((dag) => dag >= vandaag);
    if (teLaat[0]) {
      taken.push({
        wat: "Vraag naar acties die over de datum zijn",
        waarom: `${teLaat.length === 1 ? "Eén afgesproken actie is" : `${String(teLaat.length)} afgesproken acties zijn`} niet op tijd afgerond.`,
        urgentie: "te_laat",
        uiterlijk: teLaat[0],
        scherm,
      });
    }
    if (opTijd[0]) {
      taken.push({
        wat: "Acties van anderen",
        waarom: `Wacht op ${telwoord(opTijd.length, "afgesproken actie", "afgesproken acties")}.`,
        urgentie: "wacht",
        uiterlijk: opTijd[0],
        scherm,
      });
    }
    return taken;
  },
});
