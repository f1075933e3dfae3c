import { eq, inArray, min, ne } from "drizzle-orm";
import { dagenTussen, dagVanMoment } from "~/lib/datum";
import { leesVoorVerwerking } from "~/protocol/afscherming";
import { isToestand, toestanden } from "~/protocol/fasen";
import { aanpakken, gemeenten, type Aanpak, type Doorgeleiding, type Gemeente } from "~/protocol/lijsten";
import { listRijenVanCasussen } from "~/storage/dossier.server";
import type { Systeem } from "~/storage/systeem.server";
import { isVerzoeksoort } from "~/verzoeken/lijsten";
import { agendapunt, besluit, casus, overleg, partij, rechtenverzoek, rij, zaak } from "~/storage/tabellen.server";
import type { Beweging, Getelde, Jaartelling, Kwartaalnummer, Stand, Uitkomst } from "./telling";

type Casus = typeof casus.$inferSelect;
type Besluit = typeof besluit.$inferSelect;

type Telbron = Pick<Systeem, "databank" | "kluis" | "lijsten">;

const doel = "tellen voor de rapportage";
const perKeer = 400;

const uitkomstVan: Readonly<Record<string, Uitkomst>> = {
  afgewezen: "afgewezen",
  geen_aanpak: "geen_aanpak",
  lokaal: "lokaal",
  inlichten: "veiligheidshuis",
};

const dagVan = (moment: string) => (moment.length > 10 ? dagVanMoment(moment) : moment);
const jaarVan = (moment: string) => Number(dagVan(moment).slice(0, 4));
const kwartaalVan = (moment: string) => Math.ceil(Number(dagVan(moment).slice(5, 7)) / 3) as Kwartaalnummer;

/**
 * Counts what happened in a year, from besluiten, dates and fixed lists (C 11.3 f); also of dossiers that were anonymised. Of
 * the values only the reason of closing and the scores are read, and of anonymised dossiers the coarse characteristics that
 * are left, to measure how alike they are. Nothing of it is shown before `publiceer`.
 */
export function telJaar(systeem: Telbron, jaar: number): Jaartelling {
  const { databank } = systeem;
  const casussen = new Map(
    databank
      .select()
      .from(casus)
      .all()
      .map((een) => [een.id, een]),
  );
  const stappen = databank
    .select()
    .from(besluit)
    .where(ne(besluit.vanToestand, besluit.naarToestand))
    .orderBy(besluit.moment, besluit.id)
    .all();
  const inJaar = stappen.filter(({ moment }) => jaarVan(moment) === jaar);
  const gesloten = new Map(
    inJaar
      .filter(({ naarToestand }) => naarToestand === "afgesloten")
      .map(({ casusId, moment }) => [casusId, { dag: dagVan(moment), kwartaal: kwartaalVan(moment) }]),
  );
  const { redenen, scores } = leesAfgesloten(systeem, gesloten, casussen);
  return {
    jaar,
    beoordeeld: [...new Map(inJaar.flatMap((stap) => telUitkomst(stap, casussen)))].map(([, geteld]) => geteld),
    behandeld: [...getBesproken(systeem, jaar)].flatMap(([id, kwartaal]) => {
      const wat: Stand = !gesloten.has(id) ? "loopt" : redenen.has(id) ? "succesvol" : "anders";
      return telCasus(casussen.get(id), wat, kwartaal);
    }),
    doorgeleid: telDoorgeleid(systeem, casussen, jaar),
    scores,
    leefgebieden: systeem.lijsten
      .op(`${String(jaar)}-12-31`)
      .list("leefgebieden")
      .map(({ sleutel, woord }) => ({ leefgebied: sleutel, label: woord })),
    ...telInterventies(systeem, casussen, jaar),
    duur: telDuur(stappen, casussen, jaar),
    verzoeken: telVerzoeken(systeem, jaar),
    datalekken: databank
      .select({ op: zaak.aangemaaktOp })
      .from(zaak)
      .where(eq(zaak.soort, "datalek"))
      .all()
      .filter(({ op }) => jaarVan(op) === jaar)
      .map(({ op }) => ({ wat: "datalek", kwartaal: kwartaalVan(op) })),
    resten: leesResten(
      systeem,
      [...casussen.values()].filter(({ vernietigdOp }) => vernietigdOp !== null),
    ),
  };
}

function telCasus<K extends string>(van: Casus | undefined, wat: K, kwartaal: Kwartaalnummer): Getelde<K>[] {
  if (!van || !Object.hasOwn(aanpakken, van.aanpak) || !Object.hasOwn(gemeenten, van.gemeente)) return [];
  return [{ wat, kwartaal, aanpak: van.aanpak as Aanpak, gemeente: van.gemeente as Gemeente }];
}

/** By casus, so that only the last outcome of the year counts. */
function telUitkomst(
  { casusId, vanToestand, naarToestand, moment }: Besluit,
  casussen: ReadonlyMap<string, Casus>,
): [string, Getelde<Uitkomst>][] {
  const wat = uitkomstVan[naarToestand];
  if (!wat || (vanToestand !== "aangemeld" && vanToestand !== "triage")) return [];
  return telCasus(casussen.get(casusId), wat, kwartaalVan(moment)).map((geteld) => [casusId, geteld]);
}

const doorgeleidingVan: Readonly<Record<string, Doorgeleiding>> = {
  opschalen: "opschaling",
  naar_overlegtafel: "overlegtafel",
};

/** P bijlage 2: each casus once for each kind, in the quarter of the last besluit. */
function telDoorgeleid(
  { databank }: Pick<Systeem, "databank">,
  casussen: ReadonlyMap<string, Casus>,
  jaar: number,
): Getelde<Doorgeleiding>[] {
  const geteld = new Map<string, Getelde<Doorgeleiding>>();
  const besluiten = databank
    .select({ casusId: besluit.casusId, handeling: besluit.handeling, moment: besluit.moment })
    .from(besluit)
    .where(inArray(besluit.handeling, Object.keys(doorgeleidingVan)))
    .orderBy(besluit.moment)
    .all();
  for (const { casusId, handeling, moment } of besluiten) {
    const wat = doorgeleidingVan[handeling];
    if (!wat || jaarVan(moment) !== jaar) continue;
    for (const een of telCasus(casussen.get(casusId), wat, kwartaalVan(moment))) geteld.set(`${casusId}|${wat}`, een);
  }
  return [...geteld.values()];
}

/** By casus the quarter of its last discussion in the year: it counts once. */
function getBesproken({ databank }: Pick<Systeem, "databank">, jaar: number): Map<string, Kwartaalnummer> {
  const rijen = databank
    .selectDistinct({ id: agendapunt.casusId, datum: overleg.datum })
    .from(agendapunt)
    .innerJoin(overleg, eq(overleg.id, agendapunt.overlegId))
    .where(eq(agendapunt.status, "besproken"))
    .orderBy(overleg.datum)
    .all();
  return new Map(rijen.filter(({ datum }) => jaarVan(datum) === jaar).map(({ id, datum }) => [id, kwartaalVan(datum)]));
}

const ladder = ["rood", "oranje", "groen"];

/** Successfully closed casussen, and how each leefgebied went from the first to the last overleg. */
function leesAfgesloten(
  systeem: Telbron,
  gesloten: ReadonlyMap<string, { dag: string; kwartaal: Kwartaalnummer }>,
  casussen: ReadonlyMap<string, Casus>,
): { redenen: Set<string>; scores: Jaartelling["scores"] } {
  const redenen = new Set<string>();
  const scores: Jaartelling["scores"] = [];
  const ids = [...gesloten.keys()];
  const dagen = new Map(
    systeem.databank
      .select({ id: overleg.id, datum: overleg.datum })
      .from(overleg)
      .all()
      .map(({ id, datum }) => [id, datum]),
  );
  for (let begin = 0; begin < ids.length; begin += perKeer) {
    const soorten = ["afsluiting.reden", "leefgebiedscore.score"];
    const gelezen = listRijenVanCasussen(
      systeem,
      ids.slice(begin, begin + perKeer),
      ["afsluiting", "leefgebiedscore"],
      {
        soorten,
      },
    );
    for (const [id, { afsluiting, leefgebiedscore }] of gelezen) {
      const reden = afsluiting.map((een) => leesVoorVerwerking(een, doel).waarden.reden).findLast(Boolean);
      const { dag: slotdag = "", kwartaal } = gesloten.get(id) ?? {};
      // What counts as successful is what counted on the day of closing.
      if (reden && systeem.lijsten.op(slotdag).telt("sluitredenen", reden)) redenen.add(id);
      const perGebied = new Map<string, { dag: string; plaats: number }[]>();
      for (const een of leefgebiedscore) {
        const { kop, waarden } = leesVoorVerwerking(een, doel);
        const plaats = ladder.indexOf(waarden.score ?? "");
        if (plaats < 0 || !kop.code) continue;
        const dag = dagen.get(kop.overlegId ?? "") ?? kop.aangemaaktOp;
        perGebied.set(kop.code, [...(perGebied.get(kop.code) ?? []), { dag, plaats }]);
      }
      for (const [leefgebied, gezien] of perGebied) {
        const opVolgorde = gezien.toSorted((a, b) => (a.dag < b.dag ? -1 : a.dag > b.dag ? 1 : 0));
        const [eerste, laatste] = [opVolgorde[0], opVolgorde.at(-1)];
        if (!kwartaal || !eerste || !laatste || opVolgorde.length < 2) continue;
        const stap = laatste.plaats - eerste.plaats;
        const wat: Beweging = stap > 0 ? "beter" : stap < 0 ? "slechter" : "gelijk";
        scores.push(...telCasus(casussen.get(id), wat, kwartaal).map((geteld) => ({ ...geteld, leefgebied })));
      }
    }
  }
  return { redenen, scores };
}

/** Each casus once per instantie, in the quarter of the first interventie of it that year. */
function telInterventies(
  { databank }: Pick<Systeem, "databank">,
  casussen: ReadonlyMap<string, Casus>,
  jaar: number,
): Pick<Jaartelling, "instanties" | "interventies"> {
  const rijen = databank
    .select({ casusId: rij.casusId, partijId: rij.voorPartijId, op: rij.aangemaaktOp })
    .from(rij)
    .where(eq(rij.entiteit, "interventie"))
    .orderBy(rij.aangemaaktOp)
    .all()
    .filter(({ op }) => jaarVan(op) === jaar);
  // All of them, also without one: a name that is missing would tell.
  const partijen = databank
    .select({ id: partij.id, naam: partij.naam })
    .from(partij)
    .where(ne(partij.type, "veiligheidshuis"))
    .orderBy(partij.naam)
    .all();
  return {
    instanties: partijen.map(({ naam }) => naam),
    interventies: partijen.flatMap(({ id, naam }) => {
      const eerste = new Map<string, Kwartaalnummer>();
      for (const { casusId, partijId, op } of rijen)
        if (partijId === id && !eerste.has(casusId)) eerste.set(casusId, kwartaalVan(op));
      return [...eerste].flatMap(([casusId, kwartaal]) => telCasus(casussen.get(casusId), naam, kwartaal));
    }),
  };
}

/** `stappen`: of all years, in order, so that the beginning of a phase is known. */
function telDuur(stappen: readonly Besluit[], casussen: ReadonlyMap<string, Casus>, jaar: number): Jaartelling["duur"] {
  const sinds = new Map<string, string>();
  const duur = new Map<string, Jaartelling["duur"][number]>();
  for (const { casusId, vanToestand, moment } of stappen) {
    const dag = dagVanMoment(moment);
    const begin = sinds.get(casusId) ?? casussen.get(casusId)?.aangemeldOp;
    sinds.set(casusId, dag);
    if (!begin || jaarVan(moment) !== jaar || !isToestand(vanToestand)) continue;
    const { fase } = toestanden[vanToestand];
    duur.set(`${casusId}|${fase}`, {
      wat: fase,
      kwartaal: kwartaalVan(moment),
      dagen: Math.max(0, dagenTussen(begin, dag)),
    });
  }
  return [...duur.values()];
}

function telVerzoeken({ databank }: Pick<Systeem, "databank">, jaar: number): Jaartelling["verzoeken"] {
  return databank
    .select({ soort: rechtenverzoek.soort, op: rechtenverzoek.ontvangenOp })
    .from(rechtenverzoek)
    .all()
    .filter(({ op }) => jaarVan(op) === jaar)
    .flatMap(({ soort, op }) => (isVerzoeksoort(soort) ? [{ wat: soort, kwartaal: kwartaalVan(op) }] : []));
}

/** The characteristics that anonymising leaves (DPIA bijlage 1), in sets by which somebody could look for one person. */
function leesResten(systeem: Pick<Systeem, "databank" | "kluis">, over: readonly Casus[]): Jaartelling["resten"] {
  const [grof, maand, persoon]: [string[], string[], string[]] = [[], [], []];
  for (let begin = 0; begin < over.length; begin += perKeer) {
    const deel = over.slice(begin, begin + perKeer);
    const soorten = ["persoon.postcode", "persoon.geboortedatum"];
    const ids = deel.map(({ id }) => id);
    const gelezen = listRijenVanCasussen(systeem, ids, ["persoon"], { soorten });
    for (const { id, aanpak, gemeente, aangemeldOp } of deel) {
      const [een] = gelezen.get(id)?.persoon ?? [];
      const { postcode = "", geboortedatum = "" } = een ? leesVoorVerwerking(een, doel).waarden : {};
      grof.push([aanpak, gemeente, aangemeldOp.slice(0, 4)].join("|"));
      maand.push([aanpak, gemeente, aangemeldOp.slice(0, 7)].join("|"));
      persoon.push([aanpak, gemeente, postcode, geboortedatum].join("|"));
    }
  }
  return [
    { kenmerken: "Aanpak, gemeente en jaar van aanmelding", waarden: grof },
    { kenmerken: "Aanpak, gemeente en maand van aanmelding", waarden: maand },
    { kenmerken: "Aanpak, gemeente, vier cijfers van de postcode en maand van geboorte", waarden: persoon },
  ];
}

/** Years that are over, from the first aanmelding on, newest first. */
export function listJaren({ databank }: Pick<Systeem, "databank">, vandaag: string): number[] {
  const eerste = databank
    .select({ op: min(casus.aangemeldOp) })
    .from(casus)
    .get()?.op;
  const dit = jaarVan(vandaag);
  return eerste ? Array.from({ length: dit - jaarVan(eerste) }, (_, plaats) => dit - 1 - plaats) : [];
}
