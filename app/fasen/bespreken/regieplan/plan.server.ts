import { findHuidigOverleg, werkRijBij } from "~/overleg/bespreking.server";
import { findRegie, listDeelnemers, listPartijen, listUitvoerders } from "~/overleg/casusteam.server";
import { Invoerfout, verwerk } from "~/protocol/antwoord.server";
import type { Waarden } from "~/protocol/gegevensregister";
import type { Gegevenstype } from "~/protocol/gegevenssoorten";
import type { Pen } from "~/protocol/pen.server";
import type { FaseContext, Inzending } from "~/protocol/poort.server";
import { weigering } from "~/protocol/weigering.server";
import { actieForm, casusregisseurForm, criteriumForm, interventieForm } from "./form";
import { findOnleesbaar, getRij, wijsCasusregisseurAan } from "./repository.server";

/** The handelingen that change the plan of a casus, wherever their forms stand. */
export const planhandelingen = [
  "interventie_opslaan",
  "actie_opslaan",
  "criterium_opslaan",
  "casusregisseur_aanwijzen",
] as const;

interface Rijvorm<E extends "interventie" | "actie" | "afschalingscriterium"> {
  entiteit: E;
  rijId: string | undefined;
  waarden: Waarden<E>;
  bevat: readonly string[] | undefined;
  status?: string;
  voor?: { voorPartijId?: string; voorAccountId?: string };
  /** Values that only a new row gets. */
  bijMaken?: Waarden<E>;
}

/** Adds a row of the plan, or changes the one that the form names. */
function slaOp<E extends "interventie" | "actie" | "afschalingscriterium">(
  pen: Pen<FaseContext>,
  vorm: Rijvorm<E>,
): void {
  const { entiteit, rijId, waarden, voor = {} } = vorm;
  const gemarkeerd = (vorm.bevat ?? []) as Gegevenstype[];
  const onleesbaar = voor.voorPartijId && findOnleesbaar(pen.tx, voor.voorPartijId, gemarkeerd);
  if (onleesbaar) throw new Invoerfout({ bevat: [onleesbaar] });
  if (!rijId) {
    const { status } = vorm;
    const overlegId = findHuidigOverleg(pen.tx, pen.context.casus.id)?.overleg.id;
    pen.maakRij({
      entiteit,
      waarden: { ...waarden, ...vorm.bijMaken },
      gemarkeerd,
      ...voor,
      ...(status && { status }),
      // What is agreed while the casus is on the table is an afspraak of that overleg (C 8.4 c).
      ...(overlegId && { overlegId }),
    });
    return;
  }
  const { kop } = getRij(pen.context, entiteit, rijId, pen.tx);
  pen.schrijfGegevens(entiteit, kop.id, waarden);
  werkRijBij(pen, kop, { gemarkeerd, ...voor });
}

/** Carries out one of the planhandelingen. `naar`: where the person goes on, given the word of the message. */
export function voerPlanhandelingUit(
  inzending: Inzending<FaseContext>,
  naar: (klaar: "opgeslagen" | "besloten") => string,
): Response | ReturnType<typeof verwerk> {
  const { systeem, casus, vandaag } = inzending;
  const klaar = { naar: naar("opgeslagen") };
  switch (inzending.handelingNaam) {
    case "interventie_opslaan":
      return verwerk(inzending, interventieForm, ({ rij, partij, bevat, ...waarden }, pen) => {
        if (waarden.beoogd_einde < waarden.start) {
          throw new Invoerfout({ beoogd_einde: ["De beoogde einddatum ligt vóór de startdatum."] });
        }
        const kop = rij ? getRij(inzending, "interventie", rij, pen.tx).kop : null;
        if (kop?.status === "afgesloten") throw new Invoerfout({}, ["Deze interventie is afgesloten."]);
        // A Partij that left keeps what it had; a new choice is among those of the casus.
        if (partij !== kop?.voorPartijId && !listPartijen(systeem, casus, vandaag).some(({ id }) => id === partij)) {
          throw new Invoerfout({ partij: ["Kies een Partij die bij deze casus is betrokken."] });
        }
        slaOp(pen, {
          entiteit: "interventie",
          rijId: rij,
          waarden,
          bevat,
          status: "loopt",
          voor: { voorPartijId: partij },
        });
        return klaar;
      });
    case "actie_opslaan":
      return verwerk(inzending, actieForm, ({ rij, uitvoerder, bevat, ...waarden }, pen) => {
        const huidig = rij ? getRij(inzending, "actie", rij, pen.tx).kop : null;
        const lid = listUitvoerders(systeem, casus, vandaag).find(({ accountId }) => accountId === uitvoerder);
        if (!lid && uitvoerder !== huidig?.voorAccountId) {
          throw new Invoerfout({ uitvoerder: ["Kies iemand uit het team van deze casus."] });
        }
        slaOp(pen, {
          entiteit: "actie",
          rijId: rij,
          waarden,
          bevat,
          bijMaken: { status: "open" },
          ...(lid && { voor: { voorAccountId: lid.accountId, voorPartijId: lid.partijId } }),
        });
        return klaar;
      });
    case "criterium_opslaan":
      return verwerk(inzending, criteriumForm, ({ rij, bevat, ...waarden }, pen) => {
        slaOp(pen, { entiteit: "afschalingscriterium", rijId: rij, waarden, bevat });
        return klaar;
      });
    case "casusregisseur_aanwijzen":
      return verwerk(inzending, casusregisseurForm, ({ medewerker }, pen) => {
        const lid = listDeelnemers(systeem, casus, vandaag).find(({ accountId }) => accountId === medewerker);
        if (!lid) throw new Invoerfout({ medewerker: ["Kies een deelnemer van deze casus."] });
        if (findRegie(systeem, casus.id, "casusregisseur")?.accountId === medewerker) {
          throw new Invoerfout({ medewerker: ["Deze medewerker is al casusregisseur."] });
        }
        wijsCasusregisseurAan(pen.tx, systeem, { casusId: casus.id, lid, vandaag });
        const overlegId = findHuidigOverleg(pen.tx, casus.id)?.overleg.id;
        pen.besluit(overlegId ? { overlegId } : {});
        return { naar: naar("besloten") };
      });
    default:
      throw weigering(403, "Deze handeling hoort niet bij dit scherm.");
  }
}
