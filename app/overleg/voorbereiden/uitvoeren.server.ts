import { schrijfNaam } from "~/lib/naam";
import { Invoerfout, verwerk } from "~/protocol/antwoord.server";
import { nietGevonden, type Basis, type Inzending } from "~/protocol/poort.server";
import { account } from "~/storage/tabellen.server";
import { eq } from "drizzle-orm";
import { listDeelnemers } from "../casusteam.server";
import { planForm } from "../form";
import { leesPlan, type Plan } from "../plannen.server";
import { listAgenda, nodigUit, type Overleg } from "../repository.server";
import { puntForm } from "../tafel/form";
import { getOver, toets } from "../uitvoeren.server";
import { weegBinnenkomst } from "../zaal.server";
import { afgelastForm, expertForm, intrekForm, verplaatsForm } from "./form";
import { meldAfgelast, meldExpert, meldIngetrokken, meldUitnodiging, meldWijziging } from "./post.server";
import {
  gelastAf,
  listMedewerkers,
  listUitgenodigd,
  trekUitnodigingIn,
  verplaatsPunt,
  wijzigOverleg,
} from "./repository.server";
import { weigering } from "~/protocol/weigering.server";

const vaste = [
  "datum",
  "begintijd",
  "eindtijd",
  "plaats",
  "voorzitterAccountId",
] as const satisfies readonly (keyof Plan)[];

function isAnders(overleg: Overleg, plan: Plan): boolean {
  return vaste.some((sleutel) => overleg[sleutel] !== plan[sleutel]);
}

/** Carries out what belongs to preparing an overleg; each is weighed again inside its transaction. */
export function voerVoorbereidingUit(inzending: Inzending<Basis>, id: string): ReturnType<typeof verwerk> {
  const { systeem, moment, vandaag, formulier } = inzending;
  const klaar = { naar: `/overleggen/${id}/voorbereiden?klaar=opgeslagen` };
  switch (inzending.handelingNaam) {
    case "overleg_wijzigen":
      return verwerk(inzending, planForm, (waarden, pen) => {
        const { overleg } = toets(inzending, pen, id);
        const plan = leesPlan(systeem, waarden, vandaag);
        if (!isAnders(overleg, plan)) return klaar;
        wijzigOverleg(pen.tx, overleg, formulier.versies, plan);
        const chair = pen.tx.select().from(account).where(eq(account.id, plan.voorzitterAccountId)).get();
        const voorzitter = chair ? schrijfNaam(chair) : "";
        const aan = new Set([...listUitgenodigd(pen.tx, id), overleg.voorzitterAccountId, plan.voorzitterAccountId]);
        aan.delete(inzending.lezer.accountId);
        meldWijziging(pen.tx, systeem, overleg, { id, ...plan, voorzitter }, [...aan]);
        return klaar;
      });
    case "overleg_afgelasten":
      return verwerk(inzending, afgelastForm, ({ reden }, pen) => {
        const { overleg } = toets(inzending, pen, id);
        const aan = new Set([...listUitgenodigd(pen.tx, id), overleg.voorzitterAccountId]);
        aan.delete(inzending.lezer.accountId);
        gelastAf(pen.tx, overleg, reden, moment);
        meldAfgelast(pen.tx, systeem, overleg, reden, [...aan]);
        return { naar: `/overleggen/${id}?klaar=opgeslagen` };
      });
    case "agendapunt_verplaatsen":
      return verwerk(inzending, verplaatsForm, ({ punt, richting }, pen) => {
        getOver(toets(inzending, pen, id, punt));
        verplaatsPunt(pen.tx, id, punt, richting);
        const agenda = listAgenda(pen.tx, id).map((over) => over.punt.id);
        const plaats = agenda.indexOf(punt);
        // Back to the button that was pressed, or at the end of the list to the one that can still be.
        const knop = plaats === 0 ? "omlaag" : plaats === agenda.length - 1 ? "omhoog" : richting;
        return { naar: `/overleggen/${id}/voorbereiden#${knop}-${punt}` };
      });
    case "deelnemers_uitnodigen":
      return verwerk(inzending, puntForm, ({ punt }, pen) => {
        const gevonden = toets(inzending, pen, id, punt);
        const { casus } = getOver(gevonden);
        const nieuw = nodigUit(pen.tx, systeem, punt, listDeelnemers(systeem, casus, vandaag), moment);
        meldUitnodiging(pen.tx, systeem, gevonden.overleg, casus.casusnummer, nieuw);
        return klaar;
      });
    case "expert_uitnodigen":
      return verwerk(inzending, expertForm, ({ punt, wie }, pen) => {
        const gevonden = toets(inzending, pen, id, punt);
        const isMedewerker = listMedewerkers(systeem).some(({ accountId }) => accountId === wie);
        const komst = isMedewerker ? weegBinnenkomst(systeem, getOver(gevonden), wie, vandaag) : undefined;
        if (!komst) throw nietGevonden();
        if (!komst.mag.toegestaan) {
          const { uitleg, regel, artikel } = komst.mag;
          throw new Invoerfout({
            wie: [`Deze medewerker mag niet worden uitgenodigd: ${uitleg} (${regel}, ${artikel})`],
          });
        }
        const [nieuw] = nodigUit(
          pen.tx,
          systeem,
          punt,
          [{ accountId: wie, partijId: komst.partijId }],
          moment,
          komst.grond,
        );
        if (!nieuw) throw new Invoerfout({ wie: ["Deze medewerker is al uitgenodigd."] });
        meldExpert(pen.tx, systeem, gevonden.overleg, nieuw);
        return klaar;
      });
    case "uitnodiging_intrekken":
      return verwerk(inzending, intrekForm, ({ punt, wie }, pen) => {
        const gevonden = toets(inzending, pen, id, punt);
        if (!trekUitnodigingIn(pen.tx, punt, wie)) throw nietGevonden();
        meldIngetrokken(pen.tx, systeem, gevonden.overleg, wie);
        return klaar;
      });
    default:
      throw weigering(403, "Deze handeling hoort niet bij dit scherm.");
  }
}
