import { and, eq, isNull } from "drizzle-orm";
import { leesVoorVerwerking } from "~/protocol/afscherming";
import type { Casus } from "~/protocol/lezer.server";
import { listRijen } from "~/storage/dossier.server";
import type { Systeem } from "~/storage/systeem.server";
import { casus, rij } from "~/storage/tabellen.server";
import type { Overeenkomst } from "./lijsten";

export interface Verzoeker {
  voornamen: string | undefined;
  achternaam: string;
  /** `jjjj-mm-dd`; parts that are unknown are `00`. */
  geboortedatum: string;
}

export interface Gevonden {
  casus: Casus;
  /** The row of the relatie who asks; null: the betrokkene of the casus. */
  relatieRijId: string | null;
  overeenkomst: Overeenkomst;
}

function plat(tekst: string): string {
  return tekst.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}

/** All words of the surname of who asks stand in the name; order, accents and capitals do not count. */
function isNaamgenoot(verzoeker: Verzoeker, naam: string): boolean {
  const woorden = new Set(plat(naam).split(/[^\p{L}\p{N}]+/u));
  return plat(verzoeker.achternaam)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
    .every((woord) => woorden.has(woord));
}

/**
 * Can the given name in this full name be that of who asks? An initial is enough, and a name without one says nothing.
 * Relaties often share the surname of the betrokkene, and of many the birth date is not known.
 */
export function kanVoornaamZijn({ voornamen = "", achternaam }: Verzoeker, naam: string): boolean {
  const eigen = new Set(plat(achternaam).split(/[^\p{L}\p{N}]+/u));
  const rest = plat(naam)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((woord) => woord !== "" && !eigen.has(woord) && !tussenvoegsels.has(woord));
  const eerste = plat(voornamen).trim()[0];
  return rest.length === 0 || eerste === undefined || rest.some((woord) => woord.startsWith(eerste));
}

const tussenvoegsels = new Set(["van", "de", "der", "den", "het", "ter", "ten", "te", "el", "al", "op", "in", "t"]);

/** Do the known parts of both days agree? `deels`: they do, and something is unknown or the day is missing. */
export function vergelijkGeboortedatum(een: string, ander: string | undefined): "gelijk" | "deels" | "anders" {
  if (!ander) return "deels";
  if (een === ander) return een.endsWith("-00") ? "deels" : "gelijk";
  const delen = een.split("-");
  const past = ander
    .split("-")
    .every((deel, plaats) => deel === "00" || delen[plaats] === "00" || deel === delen[plaats]);
  return past ? "deels" : "anders";
}

function weeg(verzoeker: Verzoeker, naam: string, geboren: string | undefined): Overeenkomst | undefined {
  if (!isNaamgenoot(verzoeker, naam)) return undefined;
  const dag = vergelijkGeboortedatum(verzoeker.geboortedatum, geboren);
  return dag === "gelijk" ? "naam_en_geboortedatum" : dag === "deels" ? "naam" : undefined;
}

/**
 * The dossiers that may be about who asks: as betrokkene, or as relatie of one. Compared inside the system; what comes out
 * is which casus and how it agrees, not a value. Destroyed dossiers hold nothing to compare. The index of names must be in step.
 */
export function zoekDossiers(systeem: Systeem, verzoeker: Verzoeker): Gevonden[] {
  const { databank } = systeem;
  const doel = "dossier van een verzoeker";
  const lopend = databank.select().from(casus).where(isNull(casus.vernietigdOp)).all();
  const opNaam = new Set(systeem.naamindex.zoek(verzoeker.achternaam));
  const metRelatie = new Set(
    databank
      .selectDistinct({ id: rij.casusId })
      .from(rij)
      .innerJoin(casus, and(eq(casus.id, rij.casusId), isNull(casus.vernietigdOp)))
      .where(eq(rij.entiteit, "relatie"))
      .all()
      .map(({ id }) => id),
  );
  return lopend.flatMap((kandidaat) => {
    const gevonden: Gevonden[] = [];
    if (opNaam.has(kandidaat.id)) {
      for (const persoon of listRijen(systeem, kandidaat.id, "persoon")) {
        const { waarden } = leesVoorVerwerking(persoon, doel);
        const overeenkomst = weeg(verzoeker, waarden.achternaam ?? "", waarden.geboortedatum);
        if (overeenkomst) gevonden.push({ casus: kandidaat, relatieRijId: null, overeenkomst });
      }
    }
    if (metRelatie.has(kandidaat.id)) {
      for (const relatie of listRijen(systeem, kandidaat.id, "relatie")) {
        const { kop, waarden } = leesVoorVerwerking(relatie, doel);
        const overeenkomst = weeg(verzoeker, waarden.naam ?? "", waarden.geboortedatum);
        if (overeenkomst === "naam" && !kanVoornaamZijn(verzoeker, waarden.naam ?? "")) continue;
        if (overeenkomst) gevonden.push({ casus: kandidaat, relatieRijId: kop.id, overeenkomst });
      }
    }
    return gevonden;
  });
}
