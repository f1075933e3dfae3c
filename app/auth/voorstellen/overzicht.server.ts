import type { Basis } from "~/protocol/poort.server";
import { leesPartijbesluitfeiten, listPartijvoorstellen } from "../partijen/voorstel.server";
import { leesBesluitfeiten } from "./feiten.server";
import { listVoorstellen } from "./repository.server";
import { weegBesluit, weegGeldigheid, type Besluitfeiten } from "./rules";
import { buildPartijvoorstel, buildVoorstel, type VoorstellenView, type VoorstelView } from "./view";

/** The buttons of a proposal that stands, for this reader. */
function listRedenen(feiten: Besluitfeiten, doorAccountId: string) {
  return {
    voorstel_bevestigen: weegBesluit(feiten, "bevestigen"),
    ...(weegBesluit(feiten, "afwijzen") === null && { voorstel_afwijzen: null }),
    ...(doorAccountId === feiten.lezer.accountId && { voorstel_intrekken: null }),
  };
}

function verdeel(views: readonly VoorstelView[], { lezer }: Basis): VoorstellenView {
  return {
    open: views.filter(({ besluit }) => besluit === null),
    geschiedenis: views.filter(({ besluit }) => besluit !== null),
    isBeheerder: lezer.rol === "beheerder",
  };
}

function listOverAccounts({ systeem, lezer, moment }: Basis, accountId?: string): VoorstelView[] {
  return listVoorstellen(systeem, accountId).map((rij) => {
    const feiten = leesBesluitfeiten(systeem.databank, rij.voorstel, lezer, moment);
    const ongeldig = rij.voorstel.soort === "intrekking" ? "Meteen uitgevoerd." : weegGeldigheid(feiten);
    return buildVoorstel(rij, ongeldig, ongeldig === null ? listRedenen(feiten, rij.voorstel.doorAccountId) : {});
  });
}

function listOverPartijen(basis: Basis, partijId?: string): VoorstelView[] {
  const { systeem, lezer, moment } = basis;
  return listPartijvoorstellen(basis, partijId).map((rij) => {
    const feiten = leesPartijbesluitfeiten(systeem.databank, rij.voorstel, lezer, moment);
    const ongeldig = weegGeldigheid(feiten);
    return buildPartijvoorstel(rij, ongeldig, ongeldig === null ? listRedenen(feiten, rij.voorstel.doorAccountId) : {});
  });
}

/** Proposals as this reader sees them, with the buttons that are this reader's: all, or those about one account. */
export function buildVoorstellen(basis: Basis, accountId?: string): VoorstellenView {
  if (accountId !== undefined) return verdeel(listOverAccounts(basis, accountId), basis);
  const alle = [...listOverAccounts(basis), ...listOverPartijen(basis)];
  return verdeel(
    alle.sort((a, b) => (a.moment < b.moment ? 1 : -1)),
    basis,
  );
}

export function buildPartijvoorstellen(basis: Basis, partijId: string): VoorstellenView {
  return verdeel(listOverPartijen(basis, partijId), basis);
}
