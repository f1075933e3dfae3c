import { and, eq, inArray } from "drizzle-orm";
import { maakCasus } from "~/fasen/aanmelden/repository.server";
import { toetsVerzoek } from "~/fasen/aanmelden/toets.server";
import { findOnleesbaar, wijsCasusregisseurAan } from "~/fasen/bespreken/regieplan/repository.server";
import { findKandidaat, maakDeelnemer } from "~/fasen/bespreken/repository.server";
import { toetsSoort, toetsVerstrekking } from "~/inbreng/toets.server";
import { isDoorverstrekking, leesVoorwaarden, type Voorwaarden } from "~/inbreng/voorwaarden";
import { vandaag as dagVan } from "~/lib/datum";
import { listStaf, type Teamlid } from "~/overleg/casusteam.server";
import { faseLabels, toestanden } from "~/protocol/fasen";
import { getGegevenssoort, type Entiteit } from "~/protocol/gegevensregister";
import { Invoerfout } from "~/protocol/invoerfout";
import { findActor, type Actor, type Casus } from "~/protocol/lezer.server";
import { schrijfLogregel } from "~/protocol/log.server";
import { leesBevat } from "~/protocol/markering.server";
import { leesRijstand, noteerWijziging } from "~/protocol/verstrekking.server";
import { schrijf } from "~/storage/databank.server";
import { maakRij, type NieuweRij } from "~/storage/dossier.server";
import type { Systeem, Transactie } from "~/storage/systeem.server";
import { account, casus as casusTabel, partij } from "~/storage/tabellen.server";
import type { Overnamecasus } from "./vorm";

/** What was wrong with one casus: `plek` is the place in the file, as `inbreng.2.tekst`; no value of it. */
export interface Overnamefout {
  plek: string;
  melding: string;
}

export interface Overgenomen {
  casusnummer: string;
  gegevens: number;
}

/** Thrown to take back what a trial run wrote. */
class Proef extends Error {}

class Plekfout extends Error {
  constructor(readonly fouten: readonly Overnamefout[]) {
    super("The casus cannot be taken over");
  }
}

/** A refusal at a place in the file; what a rule refuses within `werk` gets that place too. */
function opPlek<T>(plek: string, werk: () => T): T {
  try {
    return werk();
  } catch (fout) {
    if (!(fout instanceof Invoerfout)) throw fout;
    const velden = Object.entries(fout.velden).flatMap(([veld, meldingen]) =>
      meldingen.map((melding) => ({ plek: `${plek}.${veld}`, melding })),
    );
    throw new Plekfout([...velden, ...fout.algemeen.map((melding) => ({ plek, melding }))]);
  }
}

function weiger(plek: string, melding: string): never {
  throw new Plekfout([{ plek, melding }]);
}

/** What was recorded elsewhere may be a word that is out of use here; one that no list has would have no words. */
function eisWoorden(
  { systeem, vandaag }: Overname,
  entiteit: Entiteit,
  sleutel: string,
  plek: string,
  waarde: unknown,
) {
  const { vorm } = getGegevenssoort(entiteit, sleutel);
  const lijst = "lijst" in vorm ? vorm.lijst : undefined;
  const lijsten = systeem.lijsten.op(vandaag);
  const vreemd = lijst && [waarde].flat().find((woord) => !lijsten.find(lijst, String(woord)));
  if (vreemd !== undefined) weiger(plek, `Dit woord staat niet in de lijst: ${String(vreemd)}.`);
}

/** Writes one casus within its transaction; every way to a row counts for the log and asks R-fase. */
class Overname {
  readonly soorten: Record<string, number> = {};
  readonly vandaag: string;
  casus!: Casus;

  constructor(
    readonly tx: Transactie,
    readonly systeem: Systeem,
    readonly bron: Overnamecasus,
    readonly door: Actor,
  ) {
    this.vandaag = dagVan(systeem.klok.nu());
  }

  get fase() {
    return toestanden[this.bron.toestand].fase;
  }

  vindAccount(plek: string, email: string): Actor {
    const rij = this.tx.select({ id: account.id }).from(account).where(eq(account.email, email.toLowerCase())).get();
    const actor = rij && findActor(this.systeem, rij.id);
    return actor ?? weiger(plek, "Dit account is hier niet, of is niet actief.");
  }

  vindPartij(plek: string, naam: string): string {
    const rij = this.tx.select({ id: partij.id }).from(partij).where(eq(partij.naam, naam)).get();
    return rij?.id ?? weiger(plek, "Deze Partij is hier niet bekend.");
  }

  maakRij<E extends Entiteit>(
    plek: string,
    nieuw: Omit<NieuweRij<E>, "casusId" | "schrijver">,
    van: { accountId: string; partijId: string | null },
  ): void {
    const gevuld = Object.entries(nieuw.waarden).filter(([, waarde]) => waarde !== undefined && waarde !== "");
    for (const [sleutel, waarde] of gevuld) {
      if (!getGegevenssoort(nieuw.entiteit, sleutel).fasen.includes(this.fase))
        weiger(`${plek}.${sleutel}`, `In de fase ${faseLabels[this.fase]} wordt dit niet verwerkt (R-fase, P 3.5 a).`);
      eisWoorden(this, nieuw.entiteit, sleutel, `${plek}.${sleutel}`, waarde);
      const soort = `${nieuw.entiteit}.${sleutel}`;
      this.soorten[soort] = (this.soorten[soort] ?? 0) + 1;
    }
    const rijId = maakRij(this.tx, this.systeem, {
      ...nieuw,
      casusId: this.casus.id,
      schrijver: { ...van, fase: this.fase },
    });
    noteerWijziging(this.tx, this.systeem, undefined, leesRijstand(this.tx, rijId));
  }

  get huis() {
    return { accountId: this.door.lezer.accountId, partijId: null };
  }
}

/** A running casus of the same persoon would be a second dossier of the same approach. */
function eisNieuw({ tx, systeem, bron }: Overname): void {
  const { casusnummer, persoon, aanpak } = bron;
  if (casusnummer && tx.select().from(casusTabel).where(eq(casusTabel.casusnummer, casusnummer)).get())
    weiger("casusnummer", "Dit casusnummer is hier al in gebruik.");
  if (!persoon.bsn) return;
  const lopend = and(
    eq(casusTabel.bsnIndex, systeem.kluis.hmac("bsn", persoon.bsn)),
    eq(casusTabel.aanpak, aanpak),
    inArray(casusTabel.toestand, ["aangemeld", "triage", "inlichten", "bespreken", "uitvoeren"]),
  );
  if (tx.select({ id: casusTabel.id }).from(casusTabel).where(lopend).get())
    weiger("persoon.bsn", "Van deze persoon loopt hier al een casus met deze aanpak.");
}

function schrijfVerzoek(o: Overname, melder: Actor): void {
  const { voorwaarden: gegeven, bevat, zeggenschap, ...waarden } = o.bron.verzoek;
  const voorwaarden: Voorwaarden = gegeven ?? { toestemming: "niet_nodig" };
  const gemarkeerd = leesBevat(bevat);
  opPlek("verzoek", () => {
    toetsVerzoek(
      melder.lezer.partij,
      o.vandaag,
      voorwaarden,
      waarden.delictgedrag ? ["strafrechtelijk", ...gemarkeerd] : gemarkeerd,
    );
  });
  const isDoor = isDoorverstrekking(melder.lezer.partij.type, gemarkeerd);
  const van = { accountId: melder.lezer.accountId, partijId: melder.lezer.partij.id };
  o.maakRij("persoon", { entiteit: "persoon", waarden: o.bron.persoon }, van);
  o.maakRij(
    "verzoek",
    {
      entiteit: "verzoek",
      waarden: { ...waarden, ...leesVoorwaarden(voorwaarden, isDoor) },
      status: "ingediend",
      gemarkeerd,
      toestemming: voorwaarden.toestemming,
      wpgToestemming: isDoor ? "gegeven" : null,
      zeggenschap,
    },
    van,
  );
  if (o.bron.contact && Object.values(o.bron.contact).some(Boolean)) {
    o.maakRij("contact", { entiteit: "contact", waarden: o.bron.contact, status: "ingediend", zeggenschap }, van);
  }
}

/** The team, each asked whether it may take part (C 12.2 e, P 9.6). */
function schrijfTeam(o: Overname): Teamlid[] {
  const { bron, casus, systeem, tx, vandaag, door } = o;
  if ((bron.deelnemers.length > 0 || bron.casusregisseur) && !["bespreken", "uitvoeren"].includes(bron.toestand))
    weiger("deelnemers", "Deelnemers zijn er pas vanaf bespreken (C 12.2 e).");
  const team = [...new Set(bron.deelnemers)].map((email, nr) => {
    const plek = `deelnemers.${String(nr + 1)}`;
    const { lezer } = o.vindAccount(plek, email);
    const kandidaat = findKandidaat(systeem, casus, lezer.accountId, vandaag);
    if (!kandidaat) return weiger(plek, "Dit account is hier niet, of is niet actief.");
    const { mag, accountId, partijId } = kandidaat;
    if (!mag.toegestaan) return weiger(plek, `${mag.uitleg} (${mag.regel}, ${mag.artikel})`);
    maakDeelnemer(tx, systeem, {
      ...{ casusId: casus.id, accountId, partijId },
      vanaf: vandaag,
      doorAccountId: door.lezer.accountId,
    });
    return kandidaat;
  });
  if (bron.casusregisseur) {
    const { lezer } = o.vindAccount("casusregisseur", bron.casusregisseur);
    const lid = team.find(({ accountId }) => accountId === lezer.accountId);
    if (!lid) weiger("casusregisseur", "De casusregisseur is een van de deelnemers (C 13.1).");
    wijsCasusregisseurAan(tx, systeem, { casusId: casus.id, lid, vandaag });
  }
  return team;
}

/** By the same rules as when the Partij would bring it in itself today. */
function schrijfInbreng(o: Overname): void {
  o.bron.inbreng.forEach((rij, nr) => {
    const plek = `inbreng.${String(nr + 1)}`;
    const { account: email, soort, partijen, gedeeld_op, bevat, zeggenschap, ...rest } = rij;
    const { tekst, grondslag, doel, wpg_artikel, ...voorwaarden } = rest;
    const { lezer } = o.vindAccount(`${plek}.account`, email);
    const gemarkeerd = opPlek(plek, () => {
      const typen = toetsSoort({ type: lezer.partij.type, fase: o.fase }, { soort, bevat });
      toetsVerstrekking(lezer.partij, o.vandaag, { voorwaarden, wpgArtikel: wpg_artikel ?? null, doel }, typen);
      return typen;
    });
    const isDoor = isDoorverstrekking(lezer.partij.type, gemarkeerd);
    if (isDoor && voorwaarden.wpg !== "gegeven")
      weiger(`${plek}.wpg`, "Leg vast wie van de politie toestemming gaf (R-wpg, P 7.1).");
    o.maakRij(
      plek,
      {
        entiteit: "inbreng",
        code: soort,
        status: "ingediend",
        waarden: { tekst, grondslag, doel, wpg_artikel, ...leesVoorwaarden(voorwaarden, isDoor) },
        gemarkeerd,
        toestemming: voorwaarden.toestemming,
        wpgToestemming: isDoor ? "gegeven" : null,
        toegestaanVoor:
          partijen?.map((naam, plaats) => o.vindPartij(`${plek}.partijen.${String(plaats + 1)}`, naam)) ?? null,
        gedeeldOp: gedeeld_op ? `${gedeeld_op}T12:00:00.000Z` : null,
        zeggenschap,
      },
      { accountId: lezer.accountId, partijId: lezer.partij.id },
    );
  });
}

function schrijfPlan(o: Overname, team: readonly Teamlid[]): void {
  const { bron, tx, huis } = o;
  bron.relaties.forEach((waarden, nr) => {
    o.maakRij(`relaties.${String(nr + 1)}`, { entiteit: "relatie", waarden }, huis);
  });
  if (bron.analyse) {
    const { bevat, ...waarden } = bron.analyse;
    o.maakRij("analyse", { entiteit: "analyse", waarden, gemarkeerd: leesBevat(bevat) }, huis);
  }
  bron.interventies.forEach(({ partij: naam, bevat, ...waarden }, nr) => {
    const plek = `interventies.${String(nr + 1)}`;
    const voorPartijId = o.vindPartij(`${plek}.partij`, naam);
    if (!team.some(({ partijId }) => partijId === voorPartijId))
      weiger(`${plek}.partij`, "Kies een Partij die bij deze casus is betrokken.");
    const onleesbaar = findOnleesbaar(tx, voorPartijId, bevat ?? []);
    if (onleesbaar) weiger(`${plek}.bevat`, onleesbaar);
    o.maakRij(
      plek,
      { entiteit: "interventie", waarden, gemarkeerd: leesBevat(bevat), status: "loopt", voorPartijId },
      huis,
    );
  });
  bron.acties.forEach(({ uitvoerder, bevat, ...waarden }, nr) => {
    const plek = `acties.${String(nr + 1)}`;
    const { accountId } = o.vindAccount(`${plek}.uitvoerder`, uitvoerder).lezer;
    const lid = [...team, ...listStaf(o.systeem)].find((kandidaat) => kandidaat.accountId === accountId);
    if (!lid) return weiger(`${plek}.uitvoerder`, "Kies iemand uit het team van deze casus.");
    const onleesbaar = findOnleesbaar(tx, lid.partijId, bevat ?? []);
    if (onleesbaar) weiger(`${plek}.bevat`, onleesbaar);
    const voor = { voorAccountId: accountId, voorPartijId: lid.partijId };
    o.maakRij(
      plek,
      { entiteit: "actie", waarden: { ...waarden, status: "open" }, gemarkeerd: leesBevat(bevat), ...voor },
      huis,
    );
  });
  bron.logboek.forEach(({ bevat, ...waarden }, nr) => {
    o.maakRij(`logboek.${String(nr + 1)}`, { entiteit: "logboek", waarden, gemarkeerd: leesBevat(bevat) }, huis);
  });
}

function logOvername({ tx, systeem, casus, door, soorten }: Overname): void {
  schrijfLogregel(tx, systeem, {
    gebeurtenis: "gewijzigd",
    accountId: door.lezer.accountId,
    rol: door.lezer.rol,
    partijId: door.lezer.partij.id,
    casusnummer: casus.casusnummer,
    scherm: "overname",
    handeling: "overnemen",
    soorten,
    grond: "Overname uit een ander systeem, herbeoordeeld voor deze fase (P 3.5 b)",
    adres: "",
    verzoekId: systeem.willekeurig(),
  });
}

/**
 * Takes over one casus: all of it or nothing. `door`: the procesregisseur who answers for it, and for the judgement that each
 * gegeven is needed in the phase in which the casus is (P 3.5 b). The same rules hold as for what is typed in (R-fase,
 * R-grondslag, R-wpg, R-toestemming, R-doel, R-betrokken). `proef`: writes, looks, and takes everything back.
 */
export function neemCasusOver(
  systeem: Systeem,
  bron: Overnamecasus,
  { door, proef }: { door: Actor; proef: boolean },
): { gelukt: Overgenomen } | { fouten: readonly Overnamefout[] } {
  let sleutelId: string | undefined;
  let gelukt: Overgenomen | undefined;
  try {
    schrijf(systeem, (tx) => {
      const o = new Overname(tx, systeem, bron, door);
      if (bron.aangemeld_op > o.vandaag) weiger("aangemeld_op", "Deze dag is nog niet geweest.");
      eisNieuw(o);
      const melder = o.vindAccount("melder", bron.melder);
      if (!["melder", "ketenpartner"].includes(melder.lezer.rol))
        weiger("melder", "De melder is een medewerker van een Partij.");
      const nieuw = maakCasus(tx, systeem, {
        aanpak: bron.aanpak,
        gemeente: bron.gemeente,
        bsn: bron.persoon.bsn,
        melderAccountId: melder.lezer.accountId,
        melderPartijId: melder.lezer.partij.id,
        vandaag: bron.aangemeld_op,
        casusnummer: bron.casusnummer,
      });
      sleutelId = nieuw.sleutelId;
      // First the state: a value holds for the state in which the casus is when it is written (P 3.5 b).
      o.casus = tx
        .update(casusTabel)
        .set({ toestand: bron.toestand })
        .where(eq(casusTabel.id, nieuw.id))
        .returning()
        .get();
      schrijfVerzoek(o, melder);
      const team = schrijfTeam(o);
      schrijfInbreng(o);
      schrijfPlan(o, team);
      logOvername(o);
      gelukt = {
        casusnummer: nieuw.casusnummer,
        gegevens: Object.values(o.soorten).reduce((som, aantal) => som + aantal, 0),
      };
      if (proef) throw new Proef();
    });
  } catch (fout) {
    if (sleutelId) systeem.kluis.vernietigSleutel(sleutelId);
    if (fout instanceof Plekfout) return { fouten: fout.fouten };
    if (!(fout instanceof Proef)) throw fout;
  }
  if (!gelukt) throw new Error("A casus is taken over or refused");
  return { gelukt };
}
