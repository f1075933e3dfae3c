import { Onthulling } from "~/protocol/afscherming";
import type { Basis } from "~/protocol/poort.server";
import { openProjectie, type Vertoning } from "~/protocol/projectie.server";
import { buildInhoud } from "../inhoud";
import { getPuntfeiten, listPuntrijen } from "../inhoud.server";
import { getProjectie } from "../projectie.server";
import { listAgenda, type Overleg } from "../repository.server";
import { getZaal, type OverPunt } from "../zaal.server";
import { kiesBlad, listGetoond, maakBladen } from "./bladen";
import type { SchermView } from "./view";

export function findPuntAanDeOrde({ systeem }: Pick<Basis, "systeem">, overleg: Overleg): OverPunt | undefined {
  return listAgenda(systeem.databank, overleg.id).find(({ punt }) => punt.status === "aan_de_orde");
}

/** The projector's page of this moment: black unless it was switched on, and then only what the whole room may see. */
export function maakScherm(basis: Basis, overleg: Overleg): { view: SchermView; vertoning: Vertoning | undefined } {
  const { systeem, lezer, vandaag } = basis;
  const over = findPuntAanDeOrde(basis, overleg);
  const { aan, reden, deel, blad, donker } = getProjectie(systeem.databank, overleg, over?.punt, systeem.klok.nu());
  if (!aan || !over) return { view: { stand: reden === "wacht" ? "wacht" : "zwart", donker }, vertoning: undefined };
  const zaal = getZaal(systeem, overleg, over, vandaag, lezer.accountId);
  if (!zaal.some(({ staf }) => !staf)) return { view: { stand: "zwart", donker }, vertoning: undefined };

  const rijen = listPuntrijen(systeem, over.casus.id);
  const geopend = new Onthulling();
  const inhoud = buildInhoud(
    openProjectie(zaal, geopend, systeem.lijsten.op(vandaag)),
    rijen,
    getPuntfeiten(systeem, over),
  );
  const bladen = maakBladen(inhoud, deel);
  const { nummer, elementen } = kiesBlad(bladen, blad);
  // The log names what stood on this page, not what was opened to cut the pages.
  const onthulling = new Onthulling();
  const gronden = [...geopend.gronden.values()];
  for (const { sleutel } of inhoud.naam) onthulling.noteer(`persoon.${sleutel}`, gronden);
  for (const soort of listGetoond(elementen)) onthulling.noteer(soort, gronden);
  return {
    view: { stand: "aan", donker, naam: inhoud.naam, deel, blad: nummer, bladen: bladen.length, elementen },
    vertoning: { puntId: over.punt.id, casusnummer: over.casus.casusnummer, zaal, onthulling },
  };
}
