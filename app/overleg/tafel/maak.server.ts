import { and, asc, eq, inArray } from "drizzle-orm";
import { getRegieplanView } from "~/fasen/bespreken/regieplan/maak.server";
import { schrijfNaam } from "~/lib/naam";
import { Onthulling, type Afgeschermd, type Opener, type RijKop } from "~/protocol/afscherming";
import { listKnopstanden } from "~/protocol/antwoord.server";
import { getFeiten } from "~/protocol/feiten.server";
import { rijversie } from "~/protocol/formulier";
import type { Entiteit, Sleutel } from "~/protocol/gegevensregister";
import type { Lijstwoord } from "~/protocol/keuzelijsten";
import { strengsteTypen } from "~/protocol/markering.server";
import { findCasusContext, type Basis, type CasusContext, type FaseContext } from "~/protocol/poort.server";
import { openProjectie } from "~/protocol/projectie.server";
import { account, partij } from "~/storage/tabellen.server";
import { besprekingdelen, findDeelkop, type Besprekingdeel } from "../bespreking";
import { getOverlegFeiten } from "../feiten.server";
import { listBevestigd } from "../geheimhouding.server";
import { buildAchtergrond, buildInhoud, type Inbrengblok, type Puntrijen } from "../inhoud";
import { getPuntfeiten, listPuntrijen } from "../inhoud.server";
import { getNaamVoorzitter } from "../maak.server";
import { deelnamen, type Deel } from "../projectie";
import { getProjectie } from "../projectie.server";
import { listAgenda, listOverleggenVanCasus, type Overleg } from "../repository.server";
import { maakBladen } from "../scherm/bladen";
import { buildScores } from "../scores";
import { listOverlegknoppen } from "../uitvoeren.server";
import { buildScoreverloop } from "../verloop";
import { getZaal, listZaal, maakZaalzoeker, type OverPunt, type Zaalzoeker } from "../zaal.server";
import { findPlek } from "./plekken";
import { weegBlok } from "./schermstand";
import type { Invoervak, Schermstand, TafelPunt, TafelView } from "./view";

type Bespreekbaar = "bespreking" | "leefgebiedscore";

interface Vakopzet<E extends Bespreekbaar> {
  opener: Opener;
  zaal: Opener;
  rij: Afgeschermd<E> | undefined;
  sleutels: readonly Sleutel<E>[];
  strengste: readonly string[];
  naamVan: (accountId: string) => string;
}

function maakVak<E extends Bespreekbaar>({ opener, zaal, rij, ...opzet }: Vakopzet<E>): Invoervak {
  const kop = rij && opener.kop(rij);
  if (!rij || !kop) {
    return { rijId: null, waarden: {}, versies: {}, bevat: opzet.strengste, afgeschermd: [], scherm: null };
  }
  const velden = opener.velden(rij, opzet.sleutels);
  const zichtbaar = velden.filter((veld) => veld.soort === "zichtbaar");
  return {
    rijId: kop.id,
    waarden: Object.fromEntries(zichtbaar.map(({ sleutel, waarde }) => [sleutel, String(waarde)])),
    versies: {
      ...Object.fromEntries(zichtbaar.map(({ sleutel, herkomst }) => [sleutel, herkomst.versie])),
      [rijversie]: kop.versie,
    },
    bevat: kop.gemarkeerd,
    afgeschermd: velden.filter(({ soort }) => soort === "gemarkeerd"),
    scherm:
      velden.length > 0
        ? weegBlok(
            zaal,
            rij,
            velden.map(({ sleutel }) => sleutel as Sleutel<E>),
            opzet.naamVan,
          )
        : null,
  };
}

function maakPunt(
  context: FaseContext,
  overleg: Overleg,
  over: OverPunt,
  naamVan: (accountId: string) => string,
  zoek: Zaalzoeker,
): TafelPunt {
  const { systeem, casus, opener, lezer, vandaag } = context;
  const { punt } = over;
  const rijen = listPuntrijen(systeem, casus.id);
  const feiten = getPuntfeiten(systeem, over);
  // What the room sees is weighed and never handed out here: it is counted nowhere.
  const leden = getZaal(systeem, overleg, over, vandaag, lezer.accountId, zoek);
  const zaal = openProjectie(leden, new Onthulling(), opener.lijsten);
  const opScherm = buildInhoud(zaal, rijen, feiten);
  const bladen = Object.fromEntries(deelnamen.map((deel) => [deel, maakBladen(opScherm, deel).length]));
  const inhoud = buildAchtergrond(opener, rijen, feiten);
  const strengste = strengsteTypen(systeem, casus.id);
  const weeg = <E extends Entiteit>(lijst: readonly Afgeschermd<E>[], id: string, sleutels: readonly Sleutel<E>[]) => {
    const rij = lijst.find((kandidaat) => opener.kop(kandidaat)?.id === id);
    return rij ? weegBlok(zaal, rij, sleutels, naamVan) : null;
  };
  const metScherm = (blok: Inbrengblok, soort: "inbreng" | "ketenanalyse") => ({
    ...blok,
    scherm: blok.tekst?.soort === "zichtbaar" ? weeg(rijen[soort], blok.id, ["tekst"]) : null,
  });
  const besprekingen = hier(opener, rijen.bespreking, overleg.id);
  const vak = (deel: Besprekingdeel) => {
    const kop = findDeelkop(
      besprekingen.map(({ kop }) => kop),
      deel,
    );
    const rij = besprekingen.find((kandidaat) => kandidaat.kop === kop)?.rij;
    return maakVak<"bespreking">({ opener, zaal, rij, sleutels: besprekingdelen[deel], strengste, naamVan });
  };
  const scorerijen = hier(opener, rijen.leefgebiedscore, overleg.id);
  const eerdere = feiten.vorigOverlegId ? buildScores(opener, rijen.leefgebiedscore, feiten.vorigOverlegId) : [];
  const plan = getRegieplanView(context);
  return {
    id: punt.id,
    casusnummer: casus.casusnummer,
    naam: inhoud.naam,
    status: punt.status,
    minuten: punt.minuten,
    projectie: {
      ...getProjectie(systeem.databank, overleg, punt, systeem.klok.nu()),
      bladen: bladen as Record<Deel, number>,
    },
    zaalLeeg: !leden.some(({ staf }) => !staf),
    handelingen: listKnopstanden(context),
    voorbereiding: inhoud.voorbereiding,
    inbreng: inhoud.inbreng.map((blok) => metScherm(blok, "inbreng")),
    analyse: {
      veld: inhoud.analyse,
      scherm: inhoud.analyse && rijen.analyse[0] ? weegBlok(zaal, rijen.analyse[0], ["tekst"], naamVan) : null,
    },
    ketenanalyses: inhoud.ketenanalyses.map((blok) => metScherm(blok, "ketenanalyse")),
    vakken: { beeld: vak("beeld"), verslag: { ...vak("verslag"), scherm: null }, besluit: vak("besluit") },
    scores: listLeefgebieden(opener, scorerijen).map(({ sleutel: leefgebied, woord: label }) => ({
      leefgebied,
      label,
      ...maakVak<"leefgebiedscore">({
        opener,
        zaal,
        rij: scorerijen.findLast(({ kop }) => kop.code === leefgebied)?.rij,
        sleutels: ["score", "probleem"],
        strengste,
        naamVan,
      }),
      vorige: eerdere.find((score) => score.leefgebied === leefgebied),
    })),
    verloop: buildScoreverloop(
      opener,
      rijen.leefgebiedscore,
      listOverleggenVanCasus(systeem.databank, casus.id).map(({ overleg: { id, datum } }) => ({ id, datum })),
    ),
    plan,
    planScherm: weegPlan(rijen, plan, weeg),
  };
}

function hier<E extends Bespreekbaar>(opener: Opener, rijen: readonly Afgeschermd<E>[], overlegId: string) {
  return opener.lijst(rijen, (rij, kop) => ({ rij, kop })).filter(({ kop }) => kop.overlegId === overlegId);
}

/** Those in use, and what was scored in this overleg before it went out of use. */
function listLeefgebieden({ lijsten }: Opener, scorerijen: readonly { kop: RijKop }[]): Lijstwoord[] {
  const gescoord = new Set(scorerijen.map(({ kop }) => kop.code));
  return lijsten.list("leefgebieden").filter(({ sleutel, inGebruik }) => inGebruik || gescoord.has(sleutel));
}

function weegPlan(
  rijen: Puntrijen,
  plan: TafelPunt["plan"],
  weeg: <E extends Entiteit>(
    lijst: readonly Afgeschermd<E>[],
    id: string,
    sleutels: readonly Sleutel<E>[],
  ) => Schermstand,
): TafelPunt["planScherm"] {
  return Object.fromEntries([
    ...plan.interventies.map(({ id }) => [id, weeg(rijen.interventie, id, ["omschrijving"])]),
    ...plan.acties.map(({ id }) => [id, weeg(rijen.actie, id, ["omschrijving"])]),
    ...plan.criteria.map(({ id }) => [id, weeg(rijen.afschalingscriterium, id, ["criterium"])]),
  ]) as TafelPunt["planScherm"];
}

/** Employees who are not on the list yet; whether one may come in is weighed when that is asked, and said with its rule. */
function listToelaten({ systeem }: Basis, bekend: ReadonlySet<string>): TafelView["toelaten"] {
  const rollen = ["ketenpartner", "melder", "procesregisseur", "procesondersteuner"];
  return systeem.databank
    .select({ account, partij: partij.naam })
    .from(account)
    .innerJoin(partij, eq(partij.id, account.partijId))
    .where(and(eq(account.actief, true), inArray(account.rol, rollen)))
    .orderBy(asc(partij.naam), asc(account.achternaam), asc(account.id))
    .all()
    .filter(({ account: { id } }) => !bekend.has(id))
    .map(({ account: persoon, partij: naam }) => ({ waarde: persoon.id, label: `${schrijfNaam(persoon)}, ${naam}` }));
}

/** The item that the address names, or the one that is on the table. */
export function kiesPunt(agenda: readonly OverPunt[], gevraagd: string | null): OverPunt | undefined {
  return gevraagd === null
    ? agenda.find(({ punt }) => punt.status === "aan_de_orde")
    : agenda.find(({ punt }) => punt.id === gevraagd);
}

export interface Tafel {
  view: TafelView;
  /** Of the casus whose content is on the page. */
  context: CasusContext | undefined;
}

/** The chair's screen. Of the other casussen on the agenda it holds the number only; without `metPunt` of all of them. */
export function maakTafel(basis: Basis, overleg: Overleg, { metPunt = true } = {}): Tafel {
  const { systeem, lezer, vandaag } = basis;
  const agenda = listAgenda(systeem.databank, overleg.id);
  const over = kiesPunt(agenda, basis.zoekdeel.get("punt"));
  const feitenVan = (van?: OverPunt) =>
    getOverlegFeiten(systeem, overleg, vandaag, systeem.databank, van, lezer.accountId);
  const zoek = over && maakZaalzoeker(systeem, over.casus, vandaag, listBevestigd(systeem.databank, overleg.id));
  const zaal = listZaal(systeem, overleg, over, vandaag, zoek);
  const namen = new Map(zaal.map(({ accountId, naam }) => [accountId, naam]));
  const naamVan = (accountId: string) => namen.get(accountId) ?? zoekNaam(basis, accountId);
  const casus = over && findCasusContext({ ...basis, onthulling: new Onthulling() }, over.casus);
  const context: FaseContext | undefined = casus && {
    ...casus,
    fase: "bespreken",
    feiten: getFeiten(systeem, casus.casus, vandaag),
  };
  const isBezig = over && ["aan_de_orde", "besproken"].includes(over.punt.status);
  const view: TafelView = {
    id: overleg.id,
    datum: overleg.datum,
    begintijd: overleg.begintijd,
    plaats: overleg.plaats,
    voorzitter: getNaamVoorzitter(basis, overleg),
    voorzitterId: overleg.voorzitterAccountId,
    isVoorzitter: overleg.voorzitterAccountId === lezer.accountId,
    status: overleg.status,
    agenda: agenda.map((van, plaats) => ({
      id: van.punt.id,
      nummer: plaats + 1,
      casusnummer: van.casus.casusnummer,
      minuten: van.punt.minuten,
      status: van.punt.status,
      starten:
        van.punt.status === "gepland"
          ? listOverlegknoppen(basis, ["agendapunt_starten"], feitenVan(van)).agendapunt_starten
          : undefined,
    })),
    handelingen: {
      ...listOverlegknoppen(basis, ["overleg_openen", "overleg_sluiten", "voorzitter_overnemen"], feitenVan()),
      ...listOverlegknoppen(basis, ["aanwezigheid_vastleggen", "scherm_zetten"], feitenVan(over)),
      ...(over && listOverlegknoppen(basis, ["agendapunt_afronden"], feitenVan(over))),
    },
    zaal,
    puntVanZaal: over?.punt.status === "aan_de_orde" ? over.punt.id : null,
    toelaten:
      overleg.status === "geopend" && (!over || over.punt.status === "aan_de_orde")
        ? listToelaten(basis, new Set(namen.keys()))
        : [],
    aanwezig: systeem.live
      .listAanwezig(overleg.id)
      .filter(({ accountId }) => accountId !== lezer.accountId)
      .map(({ accountId, plek }) => ({
        naam: naamVan(accountId),
        plek,
        waar: plek && (findPlek(systeem.lijsten.op(vandaag), plek) ?? null),
      })),
    punt: metPunt && over && zoek && context && isBezig ? maakPunt(context, overleg, over, naamVan, zoek) : null,
    verstreken:
      over?.punt.begonnenOp && over.punt.status === "aan_de_orde"
        ? Math.floor((systeem.klok.nu().getTime() - Date.parse(over.punt.begonnenOp)) / 1000)
        : null,
  };
  return { view, context: view.punt ? context : undefined };
}

function zoekNaam({ systeem }: Basis, accountId: string): string {
  const gevonden = systeem.databank.select().from(account).where(eq(account.id, accountId)).get();
  return gevonden ? schrijfNaam(gevonden) : "";
}
