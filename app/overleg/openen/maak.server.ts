import { bepaalActiestand } from "~/fasen/uitvoeren/rules";
import { Onthulling } from "~/protocol/afscherming";
import { getFeiten } from "~/protocol/feiten.server";
import { rijversie } from "~/protocol/formulier";
import { handelingen, weegHandeling } from "~/protocol/handelingen";
import type { Knopstand } from "~/protocol/antwoord.server";
import { strengsteTypen } from "~/protocol/markering.server";
import { findCasusContext, magFaseZien, type Basis, type CasusContext } from "~/protocol/poort.server";
import { openProjectie } from "~/protocol/projectie.server";
import { listRijen } from "~/storage/dossier.server";
import { telOnbevestigd } from "../geheimhouding.server";
import { listAgenda, type Overleg } from "../repository.server";
import { maakTafel } from "../tafel/maak.server";
import { zonderTijd } from "../tafel/route.server";
import { weegBlok } from "../tafel/schermstand";
import type { Zaalpersoon } from "../zaal";
import { maakZaalzoeker, type OverPunt } from "../zaal.server";
import type { OpenActie, OpenenView } from "./view";

const veiligheidshuis = "Veiligheidshuis";

function getKnopstand({ systeem, casus, casusFeiten, hoedanigheden, vandaag }: CasusContext): Knopstand | undefined {
  const handeling = handelingen.uitvoeren.actie_afhandelen;
  const feiten = getFeiten(systeem, casus, vandaag);
  const uitkomst = weegHandeling(handeling, hoedanigheden, casusFeiten.toestand, feiten);
  return uitkomst.toegestaan
    ? { label: handeling.label, artikel: handeling.artikel, toegestaan: true, uitleg: null }
    : undefined;
}

/** The open acties of one casus, each with who of those present may not hear it (P 9.6). */
function listActies(
  context: CasusContext,
  overleg: Overleg,
  { punt, casus }: OverPunt,
  aanwezigen: readonly Zaalpersoon[],
): { partij: string; actie: OpenActie }[] {
  const { systeem, opener, vandaag } = context;
  const zoek = maakZaalzoeker(systeem, casus, vandaag, { has: () => true });
  // Weighed and never handed out: it is counted nowhere.
  const zaal = openProjectie(
    aanwezigen.flatMap(({ accountId }) => zoek(accountId) ?? []),
    new Onthulling(),
    opener.lijsten,
  );
  const namen = new Map(aanwezigen.map(({ accountId, naam }) => [accountId, naam]));
  const sinds = overleg.geopendOp ?? "";
  const knop = getKnopstand(context);
  const streng = strengsteTypen(systeem, casus.id);
  return opener
    .lijst(listRijen(systeem, casus.id, "actie"), (rij, kop) => {
      const status = opener.veld(rij, "status");
      const isOpen = status?.soort !== "zichtbaar" || status.waarde === "open";
      const isNuAfgehandeld = status?.soort === "zichtbaar" && status.herkomst.moment >= sinds;
      if (kop.aangemaaktOp >= sinds || (!isOpen && !isNuAfgehandeld)) return [];
      const deadline = opener.veld(rij, "deadline");
      const gevuld = knop ? opener.formulierwaarden(rij, ["status", "resultaat"]) : { waarden: {}, versies: {} };
      const stand = weegBlok(zaal, rij, ["omschrijving"], (accountId) => namen.get(accountId) ?? "");
      const actie: OpenActie = {
        id: kop.id,
        puntId: punt.id,
        casusnummer: casus.casusnummer,
        titel: opener.veld(rij, "omschrijving"),
        wie: kop.voorAccount,
        deadline,
        stand: bepaalActiestand(
          isOpen ? "open" : "klaar",
          deadline?.soort === "zichtbaar" ? deadline.waarde : undefined,
          vandaag,
        ),
        status,
        resultaat: opener.veld(rij, "resultaat"),
        nietVoor: stand && !stand.getoond ? stand.wie.map(({ naam }) => naam).filter((naam) => naam !== "") : [],
        handeling: knop,
        // What was handled just now can be put right in the same form.
        waarden: { rij: kop.id, ...gevuld.waarden, ...(isOpen && { status: undefined }), bevat: streng },
        versies: { [kop.id]: { ...gevuld.versies, [rijversie]: kop.versie } },
      };
      return [{ partij: kop.voorPartij ?? veiligheidshuis, actie }];
    })
    .flat();
}

/** The opening: who is there and confirmed, and the open acties of last time, Partij by Partij (domein 6). */
export function maakOpenen(basis: Basis, overleg: Overleg): { view: OpenenView; casussen: CasusContext[] } {
  const { systeem } = basis;
  // Of a casus that is on the table already nothing stands here: what a page shows of it is logged at the table.
  const { view: tafel } = maakTafel({ ...basis, zoekdeel: new URLSearchParams() }, overleg, { metPunt: false });
  const aanwezigen = tafel.zaal.filter(({ stand }) => stand !== "weg");
  const casussen: CasusContext[] = [];
  const perPartij = new Map<string, OpenActie[]>();
  // Before it is opened nobody is there to answer; after it the acties stand in the casus.
  for (const over of overleg.status === "geopend" ? listAgenda(systeem.databank, overleg.id) : []) {
    const context = findCasusContext({ ...basis, onthulling: new Onthulling() }, over.casus);
    if (!context || !magFaseZien(context, "bespreken")) continue;
    const acties = listActies(context, overleg, over, aanwezigen);
    if (acties.length > 0) casussen.push(context);
    for (const { partij, actie } of acties) perPartij.set(partij, [...(perPartij.get(partij) ?? []), actie]);
  }
  const groepen = [...perPartij]
    .map(([partij, acties]) => ({ partij, acties }))
    .sort((a, b) => a.partij.localeCompare(b.partij, "nl"));
  return { view: { tafel, onbevestigd: telOnbevestigd(systeem.databank, overleg.id), groepen }, casussen };
}

/** Time goes on without anything having changed. */
export function zonderTijdInOpening({ tafel, ...view }: OpenenView): unknown {
  return { ...view, tafel: zonderTijd(tafel) };
}
