import { Invoerfout, verwerk } from "~/protocol/antwoord.server";
import type { Gegevenstype } from "~/protocol/gegevenssoorten";
import { toetsMarkering } from "~/protocol/markeringtoets.server";
import { logWeigering, type FaseContext, type Inzending } from "~/protocol/poort.server";
import { weigering } from "~/protocol/weigering.server";
import { werkRijBij } from "~/overleg/bespreking.server";
import { getRij } from "../bespreken/regieplan/repository.server";
import { actieForm } from "./form";
import { magBijwerken } from "./rules";

export function isStaf({ hoedanigheden }: FaseContext): boolean {
  return hoedanigheden.includes("procesregisseur") || hoedanigheden.includes("procesondersteuner");
}

/**
 * The assignment decides: a task of another Partij is refused to a deelnemer, also when the form is made by hand. Asked
 * before the transaction, so that the refusal in the log is not rolled back with it.
 */
export function toetsToewijzing(context: Inzending<FaseContext>, entiteit: "interventie" | "actie"): void {
  const rijId = context.formulier.velden.get("rij");
  const { kop } = getRij(context, entiteit, typeof rijId === "string" ? rijId : "", context.systeem.databank);
  if (magBijwerken(context.lezer, context.hoedanigheden, kop)) return;
  logWeigering(context, context.handelingNaam, "P 5.3.1 a, 9.6", context.casus.casusnummer);
  throw weigering(403, "Deze taak is van een andere Partij.");
}

/** The row holds other texts too: an addition never takes away what was marked before. */
export function voegSamen(eerder: readonly Gegevenstype[], bevat: readonly string[] | undefined): Gegevenstype[] {
  return [...new Set([...eerder, ...((bevat ?? []) as Gegevenstype[])])];
}

/** Carries out `actie_afhandelen`, wherever its form stands. What a partner reports is of its own Partij (P 2.1). */
export function handelActieAf(inzending: Inzending<FaseContext>, naar: string): ReturnType<typeof verwerk> {
  toetsToewijzing(inzending, "actie");
  const verstrekker = isStaf(inzending) ? undefined : inzending.lezer.partij.id;
  return verwerk(inzending, actieForm, ({ rij, bevat, ...waarden }, pen) => {
    const { kop } = getRij(inzending, "actie", rij, pen.tx);
    if (waarden.status === "overgedragen") {
      throw new Invoerfout({ status: ["Overdragen kan bij het afsluiten van de casus."] });
    }
    if ((waarden.status === "niet_gedaan" || waarden.status === "niet_mogelijk") && !waarden.resultaat) {
      throw new Invoerfout({ resultaat: ["Schrijf op waarom de actie niet is gedaan of niet mogelijk is."] });
    }
    toetsMarkering(inzending, (bevat ?? []) as Gegevenstype[]);
    pen.schrijfGegevens("actie", kop.id, waarden, verstrekker);
    werkRijBij(pen, kop, { gemarkeerd: voegSamen(kop.gemarkeerd, bevat) });
    return { naar };
  });
}
