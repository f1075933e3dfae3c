import { and, eq } from "drizzle-orm";
import { maakRij, schrijfGegevens, Versieconflict, wijzigRij, type NieuweRij } from "~/storage/dossier.server";
import { schrijfZaakgegevens } from "~/storage/zaak.server";
import type { Transactie } from "~/storage/systeem.server";
import { besluit, casus as casusTabel, rij as rijTabel } from "~/storage/tabellen.server";
import { toestanden, type Fase } from "./fasen";
import type { Entiteit, Waarden } from "./gegevensregister";
import type { ZaakContext } from "./zaakpoort.server";
import type { Zaakentiteit } from "./zaakregister";
import type { Basis, CasusContext, Inzending } from "./poort.server";

export function isCasusInzending(inzending: Inzending<Basis>): inzending is Inzending<CasusContext> {
  return "casus" in inzending;
}

export function isZaakInzending(inzending: Inzending<Basis>): inzending is Inzending<ZaakContext> {
  return "zaak" in inzending;
}

/**
 * What the work of one post may write, inside its transaction. Every value written is counted for the log row, and every
 * row gets its author, Partij and phase here, so that no screen can forget them.
 */
export class Pen<C extends Basis> {
  #tx: Transactie | undefined;
  casusnummer: string | null;
  /** Run after the commit: destroying keys, waking the mail sender. */
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
    this.#tel(nieuw.entiteit, nieuw.waarden);
    return maakRij(this.tx, context.systeem, {
      ...nieuw,
      casusId,
      schrijver: this.#schrijver(nieuw.fase, nieuw.verstrekkerPartijId),
    });
  }

  /** Changes values of a row, checked against the versions in the form. */
  schrijfGegevens<E extends Entiteit>(
    entiteit: E,
    rijId: string,
    waarden: Waarden<E>,
    verstrekkerPartijId?: string,
  ): void {
    const { context } = this;
    if (!isCasusInzending(context)) throw new Error("A row belongs to a casus");
    const versies = context.formulier.versies[rijId] ?? {};
    const schrijver = this.#schrijver(undefined, verstrekkerPartijId);
    this.#tel(entiteit, waarden);
    schrijfGegevens(this.tx, context.systeem, {
      casusId: context.casus.id,
      entiteit,
      rijId,
      schrijver,
      waarden,
      versies,
    });
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

  wijzigRij(rijId: string, nieuw: Parameters<typeof wijzigRij>[2], versie?: number): void {
    const { context } = this;
    if (!isCasusInzending(context)) throw new Error("A row belongs to a casus");
    wijzigRij(this.tx, { casusId: context.casus.id, rijId, versie }, nieuw);
  }

  /** Writes values of a verzoek van betrokkene or a datalek. `voorPartijId`: the only Partij that may see them besides. */
  schrijfZaak<E extends Zaakentiteit>(
    plek: { zaakId: string; entiteit: E; rijId: string; voorPartijId?: string },
    waarden: Waarden<E>,
  ): void {
    const { lezer, systeem, formulier } = this.context;
    const schrijver = { accountId: lezer.accountId, partijId: lezer.partij.id };
    const versies = formulier.versies[plek.rijId] ?? {};
    this.#tel(plek.entiteit, waarden);
    schrijfZaakgegevens(this.tx, systeem, { ...plek, schrijver, waarden, versies });
  }

  /**
   * Records the besluit of this handeling and, when the handelingen table names a next state, moves the casus there.
   * `casusVelden`: dates that belong to the new state.
   */
  besluit(
    opties: { rijId?: string; overlegId?: string; casusVelden?: Partial<typeof casusTabel.$inferInsert> } = {},
  ): void {
    const { context } = this;
    if (!isCasusInzending(context) || !context.handeling) throw new Error("A besluit is about a casus");
    const { casus, handeling, systeem, lezer, handelingNaam, moment } = context;
    const naar = handeling.naar ?? casus.toestand;
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

  #tel<E extends Entiteit>(entiteit: E, waarden: Waarden<E>): void {
    for (const sleutel of Object.keys(waarden)) this.context.onthulling.noteer(`${entiteit}.${sleutel}`, []);
  }
}
