import { dagVanMoment, formatDag } from "~/lib/datum";
import { Invoerfout, verwerk } from "~/protocol/antwoord.server";
import { rijversie } from "~/protocol/formulier";
import { wisZaakgegevens, wijzigZaak } from "~/storage/zaak.server";
import { schrijfAntwoord } from "./antwoord";
import { leesAntwoordbron } from "./bron.server";
import { antwoordForm, buitenForm, leegForm } from "./form";
import { wijzigVerzoek } from "./repository.server";
import { weegUitkomst } from "./rules";
import { bewarenTotNa } from "./termijn";
import { toets, type Verzoekinzending } from "./toets.server";
import { voerUit } from "./uitvoeren.server";

/** Fixes the besluit, and carries out what was granted in the same transaction (P 19.2, 19.3, 20.4). */
export function stelBesluitVast(inzending: Verzoekinzending) {
  const { zaak, lezer, moment } = inzending;
  return verwerk(inzending, leegForm, (_waarden, pen) => {
    const dossier = toets(pen, "besluit_vaststellen");
    const { verzoek, besluiten, koppelingen } = dossier;
    const versie = inzending.formulier.versies[zaak.id]?.[rijversie] ?? zaak.versie;
    wijzigZaak(pen.tx, zaak, {}, versie);
    wijzigVerzoek(pen.tx, zaak.id, {
      beslotenOp: moment,
      beslotenDoorAccountId: lezer.accountId,
      uitkomst: weegUitkomst(
        verzoek.soort,
        besluiten.map(({ uitkomst }) => uitkomst),
        koppelingen.filter(({ stand }) => stand === "bevestigd").length,
      ),
    });
    voerUit(pen, dossier);
    return { naar: `/verzoeken/${zaak.nummer}?klaar=besloten` };
  });
}

/**
 * Records that the answer was given. What was said is kept without the copy; the edited texts go, and with the end of the
 * verzoek the ground on which the casus could be opened.
 */
export function legAntwoordVast(inzending: Verzoekinzending) {
  const { zaak, vandaag, moment } = inzending;
  return verwerk(inzending, antwoordForm, ({ wijze, gegeven_op: gegevenOp }, pen) => {
    const dossier = toets(pen, "antwoord_vastleggen");
    const besloten = dagVanMoment(dossier.verzoek.beslotenOp ?? moment);
    if (gegevenOp > vandaag) throw new Invoerfout({ gegeven_op: ["Deze datum ligt in de toekomst."] });
    if (gegevenOp < besloten) {
      throw new Invoerfout({
        gegeven_op: [`Het besluit is van ${formatDag(besloten)}. Het antwoord kan niet eerder zijn.`],
      });
    }
    const { bron } = leesAntwoordbron(inzending, dossier);
    pen.schrijfZaak(
      { zaakId: zaak.id, entiteit: "rechtenantwoord", rijId: zaak.id },
      { brief: schrijfAntwoord({ ...bron, vandaag: gegevenOp }) },
    );
    wisZaakgegevens(pen.tx, zaak.id, ["rechtenbesluit.bewerking"]);
    wijzigVerzoek(pen.tx, zaak.id, { beantwoordOp: gegevenOp, antwoordwijze: wijze });
    const versie = inzending.formulier.versies[zaak.id]?.[rijversie] ?? zaak.versie;
    wijzigZaak(pen.tx, zaak, { afgerondOp: moment, bewarenTot: bewarenTotNa(gegevenOp) }, versie);
    return { naar: `/verzoeken/${zaak.nummer}?klaar=opgeslagen` };
  });
}

/** The betrokkene took it back, or did not come to be identified (P 18.4): there is nothing to answer. */
export function rondAfZonderAntwoord(inzending: Verzoekinzending) {
  const { zaak, vandaag, moment } = inzending;
  return verwerk(inzending, buitenForm, ({ reden }, pen) => {
    const { verzoek } = toets(pen, "buiten_behandeling");
    if (reden === "niet_verschenen" && verzoek.identiteitOp !== null) {
      throw new Invoerfout({ reden: ["De identiteit is wel vastgesteld."] });
    }
    wisZaakgegevens(pen.tx, zaak.id, ["rechtenbesluit.bewerking"]);
    wijzigVerzoek(pen.tx, zaak.id, { uitkomst: reden, beantwoordOp: vandaag });
    const versie = inzending.formulier.versies[zaak.id]?.[rijversie] ?? zaak.versie;
    wijzigZaak(pen.tx, zaak, { afgerondOp: moment, bewarenTot: bewarenTotNa(vandaag) }, versie);
    return { naar: `/verzoeken/${zaak.nummer}?klaar=opgeslagen` };
  });
}
