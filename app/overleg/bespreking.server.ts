import type { Afgeschermd, RijKop } from "~/protocol/afscherming";
import type { Pen } from "~/protocol/pen.server";
import { rijversie } from "~/protocol/formulier";
import type { Sleutel, Waarden } from "~/protocol/gegevensregister";
import type { Gegevenstype } from "~/protocol/gegevenssoorten";
import { strengsteTypen } from "~/protocol/markering.server";
import type { CasusContext, FaseContext } from "~/protocol/poort.server";
import { listRijenVan, Versieconflict } from "~/storage/dossier.server";
import type { Databank, Transactie } from "~/storage/systeem.server";
import { besprekingdelen, findDeelkop, type Besprekingdeel } from "./bespreking";
import { listOverleggenVanCasus, type Agendapunt, type Overleg } from "./repository.server";
import type { BesprekingWaarden } from "./tafel/form";

export interface CasusOverleg {
  punt: Agendapunt;
  overleg: Overleg;
}

/** Where the casus is on the table now: in an open overleg, started, and of several the last that started. */
export function findHuidigOverleg(lezen: Databank | Transactie, casusId: string): CasusOverleg | undefined {
  return listOverleggenVanCasus(lezen, casusId)
    .filter(({ punt, overleg }) => overleg.status === "geopend" && ["aan_de_orde", "besproken"].includes(punt.status))
    .sort((a, b) => ((a.punt.begonnenOp ?? "") < (b.punt.begonnenOp ?? "") ? -1 : 1))
    .at(-1);
}

/** Changes what stands around the values of a row, when it differs, against the version that the writer saw. */
export function werkRijBij<C extends CasusContext>(
  pen: Pen<C>,
  kop: RijKop,
  nieuw: {
    gemarkeerd?: readonly Gegevenstype[];
    voorPartijId?: string | null;
    voorAccountId?: string | null;
    status?: string;
  },
): void {
  const { gemarkeerd, ...rest } = nieuw;
  const marken = gemarkeerd && { gemarkeerd: [...gemarkeerd].sort().join(",") || null };
  const huidig = { ...kop, gemarkeerd: [...kop.gemarkeerd].sort().join(",") || null };
  const anders = Object.entries({ ...rest, ...marken }).filter(
    ([naam, waarde]) => waarde !== undefined && waarde !== huidig[naam as keyof typeof huidig],
  );
  if (anders.length === 0) return;
  pen.wijzigRij(kop.id, Object.fromEntries(anders), pen.context.formulier.versies[kop.id]?.[rijversie]);
}

type Besprokene = "bespreking" | "leefgebiedscore";

/** Values of one row, as far as the form held them, and its marks when it held those. */
interface Rijdeel<E extends Besprokene> {
  entiteit: E;
  code: string;
  kop: RijKop | undefined;
  waarden: Waarden<E>;
  gemarkeerd: readonly Gegevenstype[] | undefined;
}

function schrijfRij<E extends Besprokene>(pen: Pen<FaseContext>, overlegId: string, deel: Rijdeel<E>): string | null {
  const { entiteit, code, kop, waarden, gemarkeerd } = deel;
  const sleutels = Object.keys(waarden);
  if (sleutels.length === 0 && !gemarkeerd) return null;
  if (kop) {
    if (sleutels.length > 0) pen.schrijfGegevens(entiteit, kop.id, waarden);
    if (gemarkeerd) {
      const anders = [...gemarkeerd].sort().join() !== [...kop.gemarkeerd].sort().join();
      // Marks that the writer has not seen are not replaced.
      if (anders && pen.context.formulier.versies[kop.id]?.[rijversie] === undefined) throw new Versieconflict([]);
      werkRijBij(pen, kop, { gemarkeerd });
    }
    return kop.id;
  }
  const isLeeg = Object.values(waarden).every((waarde) => waarde === undefined);
  if (isLeeg && !gemarkeerd) return null;
  const { systeem, casus } = pen.context;
  // Domein 12: a new text has the strictest types that are present in the casus, until its author says otherwise.
  return pen.maakRij({
    entiteit,
    code,
    overlegId,
    waarden,
    gemarkeerd: gemarkeerd ?? strengsteTypen(systeem, casus.id, pen.tx),
  });
}

/** Named values of the form, also those left empty (then the stored value is emptied); not those it did not hold. */
function kies<E extends Besprokene>(
  heeft: (naam: string) => boolean,
  waarden: Waarden<E> | undefined,
  sleutels: readonly Sleutel<E>[],
  voorvoegsel = "",
): Waarden<E> {
  const gekozen = sleutels.filter((sleutel) => heeft(`${voorvoegsel}${sleutel}`));
  return Object.fromEntries(gekozen.map((sleutel) => [sleutel, waarden?.[sleutel]])) as Waarden<E>;
}

/**
 * Writes what a form held of the discussion of the casus in one overleg: a row per part with its own marks, and one per
 * leefgebied. Rows of earlier overleggen are never touched. Returns the id of the row of the besluit when it was in the form.
 */
export function schrijfBespreking(pen: Pen<FaseContext>, overlegId: string, waarden: BesprekingWaarden): string | null {
  const { systeem, casus, opener, formulier } = pen.context;
  const rijen = listRijenVan(systeem, casus.id, ["bespreking", "leefgebiedscore"], pen.tx);
  const koppen = <E extends Besprokene>(lijst: readonly Afgeschermd<E>[]) =>
    opener.lijst(lijst, (_rij, kop) => kop).filter((kop) => kop.overlegId === overlegId);
  const heeft = (naam: string) => formulier.velden.has(naam);
  const markenVan = (plek: string, bevat: readonly string[] | undefined) =>
    waarden.met?.includes(plek) ? ((bevat ?? []) as Gegevenstype[]) : undefined;

  const teksten = koppen(rijen.bespreking);
  let besluitId: string | null = null;
  for (const code of Object.keys(besprekingdelen) as Besprekingdeel[]) {
    const id = schrijfRij(pen, overlegId, {
      entiteit: "bespreking",
      code,
      kop: findDeelkop(teksten, code),
      waarden: kies<"bespreking">(heeft, waarden, besprekingdelen[code]),
      gemarkeerd: markenVan(code, waarden.bevat?.[code]),
    });
    if (code === "besluit") besluitId = id;
  }
  const scores = koppen(rijen.leefgebiedscore);
  for (const { sleutel: leefgebied } of opener.lijsten.list("leefgebieden")) {
    const ingevuld = waarden.scores?.[leefgebied];
    schrijfRij(pen, overlegId, {
      entiteit: "leefgebiedscore",
      code: leefgebied,
      kop: scores.findLast((kop) => kop.code === leefgebied),
      waarden: kies<"leefgebiedscore">(heeft, ingevuld, ["score", "probleem"], `scores.${leefgebied}.`),
      gemarkeerd: markenVan(leefgebied, ingevuld?.bevat),
    });
  }
  return besluitId;
}
