import type { Basis } from "~/protocol/poort.server";
import { leesBesluitfeiten } from "./feiten.server";
import { listVoorstellen } from "./repository.server";
import { weegBesluit, weegGeldigheid } from "./rules";
import { buildVoorstel, type VoorstellenView } from "./view";

/** Proposals, all or of one account, as this reader sees them, with the buttons that are this reader's. */
export function buildVoorstellen({ systeem, lezer, moment }: Basis, accountId?: string): VoorstellenView {
  const views = listVoorstellen(systeem, accountId).map((rij) => {
    const feiten = leesBesluitfeiten(systeem.databank, rij.voorstel, lezer, moment);
    const ongeldig = rij.voorstel.soort === "intrekking" ? "Meteen uitgevoerd." : weegGeldigheid(feiten);
    if (ongeldig !== null) return buildVoorstel(rij, ongeldig, {});
    return buildVoorstel(rij, null, {
      voorstel_bevestigen: weegBesluit(feiten, "bevestigen"),
      ...(weegBesluit(feiten, "afwijzen") === null && { voorstel_afwijzen: null }),
      ...(rij.voorstel.doorAccountId === lezer.accountId && { voorstel_intrekken: null }),
    });
  });
  return {
    open: views.filter(({ besluit }) => besluit === null),
    geschiedenis: views.filter(({ besluit }) => besluit !== null),
    isBeheerder: lezer.rol === "beheerder",
  };
}
