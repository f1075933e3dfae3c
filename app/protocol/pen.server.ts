import { and, eq } from "drizzle-orm";
import { zetBsnIndex } from "~/casussen/naamindex.server";
import { bewaarBestand } from "~/storage/bestanden.server";
import {
  listRijen,
  maakRij,
  schrijfGegevens,
  Versieconflict,
  verwijderBestandgegeven,
  verwijderRij,
  wijzigRij,
  type NieuweRij,
} from "~/storage/dossier.server";
import { neemOver, type Overgang, type Waardegroep } from "~/storage/gebruik.server";
import { schrijfZaakgegevens } from "~/storage/zaak.server";
import type { Transactie } from "~/storage/systeem.server";
import { besluit, casus as casusTabel, rij as rijTabel } from "~/storage/tabellen.server";
import { vernietigSleutels } from "~/vernietiging/afmaken.server";
import type { Bestandwaarde } from "./bestandstypen";
import { toestanden, type Fase } from "./fasen";
import type { Bestandsleutel, Entiteit, Waarden } from "./gegevensregister";
import { isFaseovergang } from "./handelingen";
import { Invoerfout } from "./invoerfout";
import { keurLijstwoorden } from "./lijstwoorden.server";
import type { ZaakContext } from "./zaakpoort.server";
import type { Zaakentiteit } from "./zaakregister";
import type { Basis, CasusContext, Inzending } from "./poort.server";
import { leesRijstand, noteerVerstrekking, noteerWijziging } from "./verstrekking.server";
import { nietGevonden } from "./weigering.server";

const beperktMelding =
  "Dit gegeven is beperkt en kan nu niet worden gewijzigd. De procesregisseur kan de beperking opheffen (AVG 18).";

function isInhoud(soort: string): boolean {
  return soort.endsWith(".tekst");
}

function isLeeg(waarde: unknown): boolean {
  return waarde === undefined || waarde === "" || (Array.isArray(waarde) && waarde.length === 0);
}

export function isCasusInzending(inzending: Inzending<Basis>): inzending is Inzending<CasusContext> {
  return "casus" in inzending;
}

export function isZaakInzending(inzending: Inzending<Basis>): inzending is Inzending<ZaakContext> {
  return "zaak" in inzending;
}

/**
 * What the work of one post may write, inside its transaction. Every value written is counted for the log row, every row
 * gets its author, Partij and phase here, and what a Partij hands over is documented (P 8.1), so that no screen can forget it.
 */
export class Pen<C extends Basis> {
  #tx: Transactie | undefined;
  readonly #geschreven: Waardegroep[] = [];
  casusnummer: string | null;
  /** Numbers of other casussen that this post is about: each gets a log row of its own, besides the one of the post. */
  readonly ookCasussen: string[] = [];
  /** Run after the commit, each whatever becomes of the others: destroying keys, waking the mail sender. */
  readonly naAfloop: (() => void)[] = [];

  constructor(readonly context: Inzending<C>) {
    this.casusnummer = isCasusInzending(context) ? context.casus.casusnummer : null;
  }

  begin(tx: Transactie): void {
    this.#tx = tx;
  }

  get tx(): Transactie {
    if (!this.#tx) throw new Error("A Pen writes only inside its transaction");
    return this.#tx;
  }

  /** Adds a row. `verstrekkerPartijId`: the Partij that brings it in (P 2.1); without it the row is the Veiligheidshuis' own. */
  maakRij<E extends Entiteit>(
    nieuw: Omit<NieuweRij<E>, "casusId" | "schrijver"> & {
      casusId?: string;
      fase?: Fase;
      verstrekkerPartijId?: string;
    },
  ): string {
    const { context } = this;
    const casusId = nieuw.casusId ?? (isCasusInzending(context) ? context.casus.id : undefined);
    if (!casusId) throw new Error("A row belongs to a casus");
    keurLijstwoorden(context, nieuw.entiteit, Object.entries(nieuw.waarden), nieuw.code);
    const rijId = maakRij(this.tx, context.systeem, {
      ...nieuw,
      casusId,
      schrijver: this.#schrijver(nieuw.fase, nieuw.verstrekkerPartijId),
    });
    noteerWijziging(this.tx, context.systeem, undefined, leesRijstand(this.tx, rijId));
    this.#tel(nieuw.entiteit, rijId, nieuw.waarden);
    return rijId;
  }

  /**
   * Changes values of a row, checked against the versions in the form. What the writer could not see stays when the form has
   * nothing for it; what was left behind in an earlier phase is replaced by what is written now; what is restricted is
   * refused (AVG 18).
   */
  schrijfGegevens<E extends Entiteit>(
    entiteit: E,
    rijId: string,
    waarden: Waarden<E>,
    verstrekkerPartijId?: string,
  ): void {
    const { context } = this;
    if (!isCasusInzending(context)) throw new Error("A row belongs to a casus");
    const schrijver = this.#schrijver(undefined, verstrekkerPartijId);
    const schrijfbaar = this.#zonderVerborgen(context, entiteit, rijId, waarden);
    this.#tel(entiteit, rijId, schrijfbaar.waarden);
    const gewijzigd = schrijfGegevens(this.tx, context.systeem, {
      casusId: context.casus.id,
      entiteit,
      rijId,
      schrijver,
      ...schrijfbaar,
    });
    keurLijstwoorden(
      context,
      entiteit,
      Object.entries(schrijfbaar.waarden).filter(([sleutel]) => gewijzigd.includes(`${entiteit}.${sleutel}`)),
    );
    const stand = leesRijstand(this.tx, rijId);
    // New words in what was handed over already are a verstrekking of their own.
    if (verstrekkerPartijId && stand?.status !== "concept" && gewijzigd.some(isInhoud)) {
      const deel = { casusId: context.casus.id, entiteit, code: stand?.code ?? null };
      noteerVerstrekking(this.tx, context.systeem, { ...deel, partijId: verstrekkerPartijId, wijze: "ingebracht" });
    }
  }

  #zonderVerborgen<E extends Entiteit>(
    { systeem, casus, opener, formulier }: Inzending<CasusContext>,
    entiteit: E,
    rijId: string,
    waarden: Waarden<E>,
  ): { waarden: Waarden<E>; versies: Record<string, number> } {
    const versies = { ...formulier.versies[rijId] };
    const rij = listRijen(systeem, casus.id, entiteit, this.tx).find((r) => opener.kop(r)?.id === rijId);
    const schrijfbaar = new Map<string, unknown>(Object.entries(waarden));
    for (const [sleutel, stand] of rij ? opener.verborgen(rij) : []) {
      if (!schrijfbaar.has(sleutel)) continue;
      if (isLeeg(schrijfbaar.get(sleutel))) {
        schrijfbaar.delete(sleutel);
      } else if (!stand.isBeperkt) {
        versies[sleutel] = stand.versie;
      } else if (stand.bekend) {
        throw new Invoerfout({ [sleutel]: [beperktMelding] });
      } else {
        throw nietGevonden();
      }
    }
    return { waarden: Object.fromEntries(schrijfbaar) as Waarden<E>, versies };
  }

  /** For an entity with one row per casus: changes it, or makes it. Returns its id. */
  schrijfEnige<E extends Entiteit>(
    entiteit: E,
    waarden: Waarden<E>,
    extra: { gemarkeerd?: NieuweRij<E>["gemarkeerd"] } = {},
  ): string {
    const { context } = this;
    if (!isCasusInzending(context)) throw new Error("A row belongs to a casus");
    const bestaand = this.tx
      .select({ id: rijTabel.id })
      .from(rijTabel)
      .where(and(eq(rijTabel.casusId, context.casus.id), eq(rijTabel.entiteit, entiteit)))
      .get();
    if (!bestaand) return this.maakRij({ entiteit, waarden, ...extra });
    this.schrijfGegevens(entiteit, bestaand.id, waarden);
    if (extra.gemarkeerd) this.wijzigRij(bestaand.id, { gemarkeerd: [...extra.gemarkeerd].sort().join(",") || null });
    return bestaand.id;
  }

  /** Keeps a file that was checked, as the value `sleutel` of a row that this post made. */
  bewaarBestand<E extends Entiteit>(
    entiteit: E,
    sleutel: Bestandsleutel<E>,
    rijId: string,
    bestand: { type: Bestandwaarde["type"]; bytes: Uint8Array; eigen?: boolean },
  ): void {
    const { context } = this;
    if (!isCasusInzending(context)) throw new Error("A file belongs to a casus");
    const soort = `${entiteit}.${sleutel}`;
    const waarde = bewaarBestand(this.tx, context.systeem, { casusId: context.casus.id, rijId, soort, ...bestand });
    const verstrekker = this.tx
      .select({ id: rijTabel.verstrekkerPartijId })
      .from(rijTabel)
      .where(eq(rijTabel.id, rijId))
      .get()?.id;
    const waarden: Partial<Record<string, Bestandwaarde>> = { [sleutel]: waarde };
    this.schrijfGegevens(entiteit, rijId, waarden as Waarden<E>, verstrekker ?? undefined);
  }

  /** Removes the file that is the value `sleutel` of a row, with every byte of it; as with `verwijderRij`. */
  verwijderBestand<E extends Entiteit>(entiteit: E, sleutel: Bestandsleutel<E>, rijId: string): void {
    const { context } = this;
    if (!isCasusInzending(context)) throw new Error("A file belongs to a casus");
    const { systeem, casus } = context;
    const soort = `${entiteit}.${sleutel}`;
    verwijderBestandgegeven(this.tx, { casusId: casus.id, rijId, soort });
    this.context.onthulling.noteer(soort, []);
    this.naAfloop.push(() => vernietigSleutels(systeem, []));
  }

  /** Removes a row for good, with its values and files. What stood on the old pages goes with `leegWal`, after the commit. */
  verwijderRij(rijId: string): void {
    const { context } = this;
    if (!isCasusInzending(context)) throw new Error("A row belongs to a casus");
    const { systeem, casus } = context;
    verwijderRij(this.tx, { casusId: casus.id, rijId });
    this.naAfloop.push(() => vernietigSleutels(systeem, []));
  }

  wijzigRij(rijId: string, nieuw: Parameters<typeof wijzigRij>[2], versie?: number): void {
    const { context } = this;
    if (!isCasusInzending(context)) throw new Error("A row belongs to a casus");
    const eerder = leesRijstand(this.tx, rijId);
    wijzigRij(this.tx, { casusId: context.casus.id, rijId, versie }, nieuw);
    noteerWijziging(this.tx, context.systeem, eerder, leesRijstand(this.tx, rijId));
  }

  /** Writes values of a verzoek van betrokkene or a datalek. `voorPartijId`: the only Partij that may see them besides. */
  schrijfZaak<E extends Zaakentiteit>(
    plek: { zaakId: string; entiteit: E; rijId: string; voorPartijId?: string },
    waarden: Waarden<E>,
  ): void {
    const { lezer, systeem, formulier } = this.context;
    const schrijver = { accountId: lezer.accountId, partijId: lezer.partij.id };
    const versies = formulier.versies[plek.rijId] ?? {};
    this.#tel(plek.entiteit, plek.rijId, waarden);
    schrijfZaakgegevens(this.tx, systeem, { ...plek, schrijver, waarden, versies });
  }

  /**
   * Records the besluit of this handeling and, when the handelingen table names a next state, moves the casus there.
   * `casusVelden`: dates that belong to the new state. `overgang`: what goes along and what stays behind when the casus moves
   * on (P 3.5 b); what this post wrote itself belongs to the new state.
   */
  besluit(
    opties: {
      rijId?: string;
      overlegId?: string;
      casusVelden?: Partial<typeof casusTabel.$inferInsert>;
      overgang?: Overgang;
    } = {},
  ): void {
    const { context } = this;
    if (!isCasusInzending(context) || !context.handeling) throw new Error("A besluit is about a casus");
    const { casus, casusFeiten, handeling, systeem, lezer, handelingNaam, moment } = context;
    const van = casusFeiten.toestand;
    const naar = handeling.naar ?? van;
    this.tx
      .insert(besluit)
      .values({
        id: systeem.willekeurig(),
        casusId: casus.id,
        handeling: handelingNaam,
        vanToestand: casus.toestand,
        naarToestand: naar,
        accountId: lezer.accountId,
        overlegId: opties.overlegId ?? null,
        rijId: opties.rijId ?? null,
        moment,
      })
      .run();
    const { changes } = this.tx
      .update(casusTabel)
      .set({ ...opties.casusVelden, toestand: naar, versie: casus.versie + 1 })
      .where(and(eq(casusTabel.id, casus.id), eq(casusTabel.versie, casus.versie)))
      .run();
    // Another besluit came between the gate and this one: what the gate weighed no longer holds.
    if (changes !== 1) throw new Versieconflict([]);
    if (isFaseovergang({ van: [van], naar })) {
      // The road cannot go on past the reassessment: without an outcome there is no transition.
      if (!opties.overgang) throw new Error(`${handelingNaam} moves the casus on: every gegeven must be reassessed`);
      const over = [...opties.overgang.over, ...this.#geschreven];
      neemOver(this.tx, casus.id, { van, naar }, { ...opties.overgang, over });
    }
    // Another state can bring the BSN into use or out of it.
    if (naar !== van) this.zetBsnIndex();
  }

  /** After a change of the BSN, or of whether it may be used. `isNieuw`: another number than before. */
  zetBsnIndex({ isNieuw = false } = {}): void {
    const { context } = this;
    if (!isCasusInzending(context)) throw new Error("Searching is for casussen");
    zetBsnIndex(this.tx, context.systeem, context.casus.id, isNieuw);
  }

  #schrijver(fase: Fase | undefined, verstrekkerPartijId?: string) {
    const { context } = this;
    const huidig = isCasusInzending(context) ? toestanden[context.casusFeiten.toestand].fase : "aanmelden";
    return {
      accountId: context.lezer.accountId,
      partijId: verstrekkerPartijId ?? null,
      fase: fase ?? huidig,
    };
  }

  #tel<E extends Entiteit>(entiteit: E, rijId: string, waarden: Waarden<E>): void {
    const soorten = Object.keys(waarden).map((sleutel) => `${entiteit}.${sleutel}`);
    for (const soort of soorten) this.context.onthulling.noteer(soort, []);
    this.#geschreven.push({ rijId, soorten });
  }
}
