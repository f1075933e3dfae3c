import type { z } from "zod";
import { findOnleesbaar, getRij } from "~/fasen/bespreken/regieplan/repository.server";
import { werkRijBij } from "~/overleg/bespreking.server";
import type { GekeurdBestand } from "~/bestanden/keuring.server";
import { listPartijen, listUitvoerders } from "~/overleg/casusteam.server";
import type { Afgeschermd, RijKop } from "~/protocol/afscherming";
import { Invoerfout } from "~/protocol/antwoord.server";
import type { Waarden } from "~/protocol/gegevensregister";
import { leesBevat } from "~/protocol/markering.server";
import { toetsMarkering } from "~/protocol/markeringtoets.server";
import type { Pen } from "~/protocol/pen.server";
import { nietGevonden, type FaseContext } from "~/protocol/poort.server";
import { oordeel, type Oordeel } from "~/protocol/regels";
import { inbrengregels, maakInbrengVraag, type InbrengVraag } from "~/protocol/regels/inbrengen";
import { listRijen } from "~/storage/dossier.server";
import { isRegie, isStaf } from "./context.server";
import type { trajectactieForm, trajectinterventieForm } from "./form";

/** Marks the interventies, acties and notities that belong to a traject; they are part of the one plan of the casus. */
export const trajectcode = "traject";

type Subrij = "hulpvraag" | "gesprek" | "detentieperiode";

/** The traject that runs; undefined when none was begun, or the last one was closed. */
export function findLopendTraject(pen: Pen<FaseContext>): { rij: Afgeschermd<"traject">; kop: RijKop } | undefined {
  const { systeem, casus, opener } = pen.context;
  return opener
    .lijst(listRijen(systeem, casus.id, "traject", pen.tx), (rij, kop) => ({ rij, kop }))
    .findLast(({ kop }) => kop.status !== "afgesloten");
}

export function getLopendTraject(pen: Pen<FaseContext>): { rij: Afgeschermd<"traject">; kop: RijKop } {
  const gevonden = findLopendTraject(pen);
  if (!gevonden) throw new Invoerfout({}, ["Er loopt geen traject. Begin eerst een traject."]);
  return gevonden;
}

/** What somebody of a Partij writes is of that Partij (P 2.1). */
function verstrekkerVan(context: FaseContext): string | undefined {
  return isStaf(context) ? undefined : context.lezer.partij.id;
}

function metVerstrekker(context: FaseContext): { verstrekkerPartijId?: string } {
  const verstrekker = verstrekkerVan(context);
  return verstrekker ? { verstrekkerPartijId: verstrekker } : {};
}

export function startTraject(pen: Pen<FaseContext>, waarden: Waarden<"traject">): void {
  if (findLopendTraject(pen)) throw new Invoerfout({}, ["Er loopt al een traject. Sluit dat eerst af."]);
  pen.maakRij({ entiteit: "traject", waarden, status: "loopt", ...metVerstrekker(pen.context) });
}

/** Adds a row below the traject that runs, or changes the one that the form names. */
export function slaOp<E extends Subrij>(
  pen: Pen<FaseContext>,
  entiteit: E,
  {
    rij: rijId,
    waarden,
    bevat,
  }: { rij: string | undefined; waarden: Waarden<E>; bevat?: readonly string[] | undefined },
): void {
  const { context } = pen;
  const traject = getLopendTraject(pen);
  const gemarkeerd = leesBevat(bevat ? [...bevat] : undefined);
  toetsMarkering(context, gemarkeerd);
  if (!rijId) {
    pen.maakRij({ entiteit, ouderId: traject.kop.id, waarden, gemarkeerd, ...metVerstrekker(context) });
    return;
  }
  const { kop } = getRij(context, entiteit, rijId, pen.tx);
  if (kop.ouderId !== traject.kop.id || !magWijzigen(context, kop)) throw nietGevonden();
  pen.schrijfGegevens(entiteit, kop.id, waarden, verstrekkerVan(context));
  // A Partij never takes away a mark that it may not see.
  const marken = isStaf(context) ? gemarkeerd : [...new Set([...kop.gemarkeerd, ...gemarkeerd])];
  werkRijBij(pen, kop, { gemarkeerd: marken });
}

/** The regie of the traject changes every row; another Partij its own. */
export function magWijzigen(context: FaseContext, kop: RijKop): boolean {
  return isRegie(context) || kop.verstrekkerPartijId === context.lezer.partij.id;
}

/** DPIA 5, 11: detentie is strafrechtelijk, so a Partij brings it in under the rules of all it brings in. */
export function weegDetentie(context: FaseContext): Oordeel {
  const { lezer, vandaag } = context;
  if (isStaf(context)) return { toegestaan: true, gronden: [] };
  return oordeel<InbrengVraag>(inbrengregels, {
    ...maakInbrengVraag(lezer.partij, vandaag),
    typen: ["strafrechtelijk"],
  });
}

export function toetsDetentierecht(context: FaseContext): void {
  const mag = weegDetentie(context);
  if (!mag.toegestaan) throw new Invoerfout({}, [`${mag.uitleg} (${mag.regel}, ${mag.artikel})`]);
}

function eisLeesbaar(pen: Pen<FaseContext>, partijId: string, bevat: readonly string[] | undefined): void {
  const onleesbaar = findOnleesbaar(pen.tx, partijId, bevat ?? []);
  if (onleesbaar) throw new Invoerfout({ bevat: [onleesbaar] });
}

/** An interventie of the traject stands in the plan of the casus, with the same rules and the same progress. */
export function voegInterventieToe(pen: Pen<FaseContext>, invoer: z.output<typeof trajectinterventieForm>): void {
  const { partij, bevat, ...waarden } = invoer;
  const { systeem, casus, vandaag } = pen.context;
  const { kop } = getLopendTraject(pen);
  if (waarden.beoogd_einde < waarden.start) {
    throw new Invoerfout({ beoogd_einde: ["De beoogde einddatum ligt vóór de startdatum."] });
  }
  if (!listPartijen(systeem, casus, vandaag).some(({ id }) => id === partij)) {
    throw new Invoerfout({ partij: ["Kies een Partij die bij deze casus is betrokken."] });
  }
  const gemarkeerd = leesBevat(bevat);
  toetsMarkering(pen.context, gemarkeerd);
  eisLeesbaar(pen, partij, bevat);
  pen.maakRij({
    entiteit: "interventie",
    code: trajectcode,
    status: "loopt",
    ouderId: kop.id,
    voorPartijId: partij,
    waarden,
    gemarkeerd,
  });
}

export function voegActieToe(pen: Pen<FaseContext>, invoer: z.output<typeof trajectactieForm>): void {
  const { uitvoerder, bevat, ...waarden } = invoer;
  const { systeem, casus, vandaag } = pen.context;
  const { kop } = getLopendTraject(pen);
  const lid = listUitvoerders(systeem, casus, vandaag).find(({ accountId }) => accountId === uitvoerder);
  if (!lid) throw new Invoerfout({ uitvoerder: ["Kies iemand uit het team van deze casus."] });
  const gemarkeerd = leesBevat(bevat);
  toetsMarkering(pen.context, gemarkeerd);
  eisLeesbaar(pen, lid.partijId, bevat);
  pen.maakRij({
    entiteit: "actie",
    code: trajectcode,
    ouderId: kop.id,
    voorAccountId: lid.accountId,
    voorPartijId: lid.partijId,
    waarden: { ...waarden, status: "open" },
    gemarkeerd,
  });
}

export function voegNotitieToe(pen: Pen<FaseContext>, tekst: string, bevat: readonly string[] | undefined): void {
  const { kop } = getLopendTraject(pen);
  const gemarkeerd = leesBevat(bevat);
  toetsMarkering(pen.context, gemarkeerd);
  pen.maakRij({ entiteit: "notitie", code: trajectcode, ouderId: kop.id, waarden: { tekst }, gemarkeerd });
}

export function voegAggToe(
  pen: Pen<FaseContext>,
  { gegevens, bevat }: { gegevens?: string | undefined; bevat?: readonly string[] | undefined },
  bestand: GekeurdBestand | null,
): void {
  const { kop } = getLopendTraject(pen);
  if (!gegevens && !bestand) throw new Invoerfout({ gegevens: ["Vul de AGG-gegevens in, of kies een AGG-bestand."] });
  const gemarkeerd = leesBevat(bevat);
  const rijId = pen.maakRij({ entiteit: "agg", ouderId: kop.id, waarden: { gegevens: gegevens ?? "" }, gemarkeerd });
  if (!bestand) return;
  pen.bewaarBestand("agg", "bestand", rijId, bestand);
  pen.naAfloop.push(() => pen.context.systeem.virusscanner?.wek());
}

/** From now on the traject is history; another one can be begun. */
export function sluitTraject(
  pen: Pen<FaseContext>,
  { bevat, ...waarden }: Waarden<"traject"> & { bevat?: readonly string[] | undefined },
): void {
  const { kop } = getLopendTraject(pen);
  const gemarkeerd = leesBevat(bevat);
  toetsMarkering(pen.context, gemarkeerd);
  pen.schrijfGegevens("traject", kop.id, waarden, verstrekkerVan(pen.context));
  werkRijBij(pen, kop, { status: "afgesloten", gemarkeerd: [...new Set([...kop.gemarkeerd, ...gemarkeerd])] });
}
