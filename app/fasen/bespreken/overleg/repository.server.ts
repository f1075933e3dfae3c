import type { Afgeschermd, RijKop } from "~/protocol/afscherming";
import type { Pen } from "~/protocol/pen.server";
import { rijversie } from "~/protocol/formulier";
import type { Sleutel, Waarden } from "~/protocol/gegevensregister";
import type { Gegevenstype } from "~/protocol/gegevenssoorten";
import type { CasusContext, FaseContext } from "~/protocol/poort.server";
import { listRijenVan } from "~/storage/dossier.server";
import type { Databank, Systeem, Transactie } from "~/storage/systeem.server";
import { listOverleggenVanCasus, type Agendapunt, type Overleg } from "~/overleg/repository.server";
import { besprekingdelen, leefgebiedsleutels, type BesprekingWaarden } from "./form";

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

export interface BesprekingRijen {
  agendapunt: Afgeschermd<"agendapunt">[];
  bespreking: Afgeschermd<"bespreking">[];
  leefgebiedscore: Afgeschermd<"leefgebiedscore">[];
}

export function listBesprekingRijen(systeem: Systeem, casusId: string, lezen?: Databank | Transactie): BesprekingRijen {
  return listRijenVan(systeem, casusId, ["agendapunt", "bespreking", "leefgebiedscore"], lezen);
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

/** Named fields of the form, also those left empty: then the stored value is emptied. */
function kies(waarden: Waarden<"bespreking">, sleutels: readonly Sleutel<"bespreking">[]): Waarden<"bespreking"> {
  return Object.fromEntries(sleutels.map((sleutel) => [sleutel, waarden[sleutel]]));
}

/**
 * Writes the discussion of the casus in one overleg: one row with texts, one per leefgebied with a score or problem. Rows
 * of earlier overleggen are never touched. Returns the id of the row with the texts.
 */
export function schrijfBespreking(pen: Pen<FaseContext>, overlegId: string, waarden: BesprekingWaarden): string {
  const { systeem, casus, opener } = pen.context;
  const rijen = listBesprekingRijen(systeem, casus.id, pen.tx);
  const koppen = <E extends "bespreking" | "leefgebiedscore">(lijst: readonly Afgeschermd<E>[]) =>
    opener.lijst(lijst, (_rij, kop) => kop).filter((kop) => kop.overlegId === overlegId);
  const { deel, bevat = [] } = waarden;
  const teksten: Waarden<"bespreking"> = {};
  if (deel !== "verslag") Object.assign(teksten, kies(waarden, besprekingdelen.beeld));
  if (deel !== "beeld") Object.assign(teksten, kies(waarden, besprekingdelen.verslag));
  const bestaand = koppen(rijen.bespreking).at(-1);
  if (bestaand) {
    pen.schrijfGegevens("bespreking", bestaand.id, teksten);
    werkRijBij(pen, bestaand, { gemarkeerd: bevat as Gegevenstype[] });
  }
  const rijId =
    bestaand?.id ??
    pen.maakRij({ entiteit: "bespreking", overlegId, waarden: teksten, gemarkeerd: bevat as Gegevenstype[] });

  if (deel === "verslag" || !waarden.scores) return rijId;
  const eerdere = new Map(koppen(rijen.leefgebiedscore).map((kop) => [kop.code, kop]));
  for (const leefgebied of leefgebiedsleutels) {
    const ingevuld = waarden.scores[leefgebied];
    // A leefgebied that the form does not hold is left as it was.
    if (!ingevuld) continue;
    const { score, probleem, bevat: typen = [] } = ingevuld;
    const kop = eerdere.get(leefgebied);
    const gemarkeerd = typen as Gegevenstype[];
    if (kop) {
      pen.schrijfGegevens("leefgebiedscore", kop.id, { score, probleem });
      werkRijBij(pen, kop, { gemarkeerd });
    } else if (score ?? probleem) {
      pen.maakRij({
        entiteit: "leefgebiedscore",
        code: leefgebied,
        overlegId,
        waarden: { score, probleem },
        gemarkeerd,
      });
    }
  }
  return rijId;
}
