import { and, count, eq } from "drizzle-orm";
import { zetBsnIndex } from "~/casussen/naamindex.server";
import { momentVanDag, plusMaanden } from "~/lib/datum";
import { maakRij } from "~/storage/dossier.server";
import type { Systeem, Transactie } from "~/storage/systeem.server";
import {
  account,
  agendapunt,
  aanwezigheid,
  autorisatie,
  besluit,
  casus,
  overleg,
  overlegaanwezigheid,
  regie,
} from "~/storage/tabellen.server";
import { anonimiseerCasus } from "~/vernietiging/anonimiseren.server";
import { maakDobbelsteen, type Dobbelsteen } from "./dobbelsteen";
import { maakNotitie, maakStukken, telWaarden, uitvoerders, type Stuk } from "./dossier";
import { maakLevensloop, type Kader, type Levensloop } from "./levensloop";

export interface Opdracht {
  zaad: number;
  /** Which of the row of invented casussen. */
  nr: number;
  vandaag: string;
  /** How many values it gets at least, when it is one that people work on. */
  gegevens: number;
  kader?: Kader;
}

export interface Uitkomst {
  gegevens: number;
  /** Keys of what was anonymised; to destroy after the commit. */
  sleutels: string[];
}

const melders = ["melder", "gemeente", "wonen", "wijkteam", "reclassering", "ggz", "politie"] as const;
const maandenBewaard = 60;

/**
 * Stores one invented casus the way the product does: every value through `maakRij`, sealed under a key of its own; what
 * was rejected or destroyed anonymised by the product's own plan. What is written depends on seed, number and day alone.
 */
export function schrijfCasus(tx: Transactie, systeem: Systeem, opdracht: Opdracht): Uitkomst {
  const { nr, vandaag } = opdracht;
  const steen = maakDobbelsteen(opdracht.zaad * 100_003 + nr);
  const loop = maakLevensloop(steen, vandaag, opdracht.kader);
  const melder = steen.kies(melders);
  const stukken = maakStukken(steen, nr, loop, melder);
  const isVernietigd = loop.toestand === "vernietigd";
  const wordtAnoniem = isVernietigd || loop.toestand === "afgewezen" || loop.toestand === "geen_aanpak";
  if (loop.overleggen.length > 0)
    while (telWaarden(stukken) < opdracht.gegevens) stukken.push(maakNotitie(steen, loop.overleggen[0] ?? vandaag));

  const partijVan = getPartijen(tx);
  const id = systeem.willekeurig();
  const lokaal = loop.stappen.find(({ naar }) => naar === "lokaal")?.dag;
  const einde = loop.afgeslotenOp ?? lokaal;
  const rij = {
    id,
    casusnummer: kiesNummer(tx, loop.aangemeldOp.slice(0, 4), steen),
    aanpak: loop.aanpak,
    gemeente: loop.gemeente,
    toestand: isVernietigd ? "afgesloten" : loop.toestand,
    persoonNummer: systeem.willekeurig(),
    sleutelId: systeem.kluis.nieuweSleutel(),
    melderAccountId: `account-${melder}`,
    melderPartijId: partijVan(melder),
    aangemeldOp: loop.aangemeldOp,
    afgeslotenOp: loop.afgeslotenOp,
    bewarenTot: einde ? plusMaanden(einde, maandenBewaard) : null,
  };
  tx.insert(casus).values(rij).run();
  const team = schrijfTeam(tx, systeem, id, loop, { steen, melder, partijVan });
  const agendarijen = schrijfStukken(tx, systeem, id, stukken, partijVan);
  schrijfAgenda(tx, systeem, id, agendarijen, { team, partijVan });
  for (const { handeling, van, naar, dag } of loop.stappen) {
    const accountId = "account-procesregisseur";
    const vast = { id: systeem.willekeurig(), casusId: id, accountId, moment: momentVanDag(dag) };
    tx.insert(besluit)
      .values({ ...vast, handeling, vanToestand: van, naarToestand: naar })
      .run();
  }
  zetBsnIndex(tx, systeem, id, false);
  return { gegevens: telWaarden(stukken), sleutels: wordtAnoniem ? anonimiseer(tx, systeem, id, loop) : [] };
}

function anonimiseer(tx: Transactie, systeem: Systeem, id: string, loop: Levensloop): string[] {
  const dossier = tx.select().from(casus).where(eq(casus.id, id)).get();
  if (!dossier) throw new Error("The casus was just stored");
  const opDag = loop.afgeslotenOp ? plusMaanden(loop.afgeslotenOp, maandenBewaard) : loop.stappen.at(-1)?.dag;
  const klok = { nu: () => new Date(momentVanDag(opDag ?? loop.aangemeldOp)) };
  const nieuweSleutel = systeem.kluis.nieuweSleutel();
  const { sleutels } = anonimiseerCasus(tx, { ...systeem, klok }, dossier, { soort: loop.toestand, nieuweSleutel });
  tx.update(casus).set({ toestand: loop.toestand }).where(eq(casus.id, id)).run();
  return sleutels;
}

type Partijvinder = (slug: string) => string;

/** The Partij of each demo account. */
function getPartijen(tx: Transactie): Partijvinder {
  return (slug) => {
    const gevonden = tx
      .select({ id: account.partijId })
      .from(account)
      .where(eq(account.id, `account-${slug}`))
      .get();
    if (!gevonden) throw new Error(`There is no demo account ${slug}`);
    return gevonden.id;
  };
}

function kiesNummer(tx: Transactie, jaar: string, steen: Dobbelsteen): string {
  for (;;) {
    const nummer = `${jaar}-${String(10_000 + steen.onder(90_000))}`;
    if (!tx.select({ id: casus.id }).from(casus).where(eq(casus.casusnummer, nummer)).get()) return nummer;
  }
}

/** Who takes part, from the day on which the casus came into bespreking. */
function schrijfTeam(
  tx: Transactie,
  systeem: Systeem,
  casusId: string,
  loop: Levensloop,
  { steen, melder, partijVan }: { steen: Dobbelsteen; melder: string; partijVan: Partijvinder },
): string[] {
  const zet = (soort: string, slug: string, vanaf: string, tot: string | null) => {
    const accountId = soort === "casusregisseur" ? `account-${slug}` : null;
    tx.insert(regie)
      .values({ id: systeem.willekeurig(), casusId, soort, partijId: partijVan(slug), accountId, vanaf, tot })
      .run();
  };
  zet("verantwoordelijke_partij", melder, loop.aangemeldOp, null);
  const vanaf = loop.stappen.find(({ naar }) => naar === "bespreken")?.dag;
  if (!vanaf) return [];
  const gekozen = uitvoerders.filter(() => loop.aanpak !== "radicalisering" && steen.kans(45));
  const team = [...new Set<string>(["politie", "gemeente", ...gekozen])];
  for (const slug of team) {
    tx.insert(autorisatie)
      .values({
        id: systeem.willekeurig(),
        casusId,
        accountId: `account-${slug}`,
        partijId: partijVan(slug),
        rol: "deelnemer",
        vanaf,
        tot: loop.afgeslotenOp,
        doorAccountId: "account-procesregisseur",
      })
      .run();
  }
  const plan = loop.stappen.find(({ naar }) => naar === "uitvoeren")?.dag;
  if (plan) zet("casusregisseur", "casusregisseur", plan, null);
  return team;
}

/** Returns the row of the agendapunt of each overleg. */
function schrijfStukken(
  tx: Transactie,
  systeem: Systeem,
  casusId: string,
  stukken: readonly Stuk[],
  partijVan: Partijvinder,
): Map<string, string> {
  const agendarijen = new Map<string, string>();
  for (const { entiteit, waarden, dag, fase, van, code, status, voor, overleg: dagVan, gedeeld, zorg } of stukken) {
    const moment = momentVanDag(dag);
    const rijId = maakRij(
      tx,
      { ...systeem, klok: { nu: () => new Date(moment) } },
      {
        casusId,
        entiteit,
        waarden,
        code: code ?? null,
        status: status ?? null,
        overlegId: dagVan ? `overleg-${dagVan}` : null,
        voorPartijId: voor ? partijVan(voor) : null,
        voorAccountId: voor && entiteit === "actie" ? `account-${voor}` : null,
        gedeeldOp: gedeeld ? moment : null,
        gemarkeerd: zorg ? ["bijzonder"] : [],
        schrijver: {
          accountId: `account-${van ?? "procesregisseur"}`,
          partijId: van ? partijVan(van) : null,
          fase,
        },
      },
    );
    if (entiteit === "agendapunt" && dagVan) agendarijen.set(dagVan, rijId);
  }
  return agendarijen;
}

/** One overleg per day on which casussen were discussed, with everybody of the team present. */
function schrijfAgenda(
  tx: Transactie,
  systeem: Systeem,
  casusId: string,
  agendarijen: ReadonlyMap<string, string>,
  { team, partijVan }: { team: readonly string[]; partijVan: Partijvinder },
): void {
  for (const [dag, rijId] of agendarijen) {
    const overlegId = `overleg-${dag}`;
    const moment = momentVanDag(dag);
    tx.insert(overleg)
      .values({
        id: overlegId,
        datum: dag,
        begintijd: "09:00",
        plaats: "Vergaderzaal",
        voorzitterAccountId: "account-procesregisseur",
        status: "gesloten",
        geopendOp: moment,
        geslotenOp: moment,
      })
      .onConflictDoNothing()
      .run();
    const al = tx.select({ n: count() }).from(agendapunt).where(eq(agendapunt.overlegId, overlegId)).get()?.n ?? 0;
    const punt = { id: systeem.willekeurig(), overlegId, casusId, rijId };
    tx.insert(agendapunt)
      .values({
        ...punt,
        volgorde: al + 1,
        minuten: 20,
        status: "besproken",
        begonnenOp: moment,
        besprokenOp: moment,
      })
      .run();
    for (const slug of team) {
      const wie = { accountId: `account-${slug}`, partijId: partijVan(slug), aanwezig: true };
      tx.insert(aanwezigheid)
        .values({ id: systeem.willekeurig(), agendapuntId: punt.id, ...wie, grond: "betrokken" })
        .run();
      const bekend = tx
        .select({ id: overlegaanwezigheid.id })
        .from(overlegaanwezigheid)
        .where(and(eq(overlegaanwezigheid.overlegId, overlegId), eq(overlegaanwezigheid.accountId, wie.accountId)))
        .get();
      if (bekend) continue;
      tx.insert(overlegaanwezigheid)
        .values({ id: systeem.willekeurig(), overlegId, ...wie, gewijzigdOp: moment })
        .run();
    }
  }
}
