/** Kind of window: the opening, the chair's screen, the projector, or somebody who follows on an own device. */
export type Venster = "openen" | "tafel" | "scherm" | "volgen";

/** A window that wants to hear when its own page would look different. */
export interface Aanmelding {
  readonly overlegId: string;
  readonly venster: Venster;
  readonly accountId: string;
  /** Id of the session, by which its windows are counted. */
  readonly sessie: string;
  /** Whether a change in this casus can be seen there at all: it stands on the agenda. */
  readonly raakt: (casusnummer: string) => boolean;
  /** The session still lives and the account still counts. Asked at every sign. */
  readonly leeft: () => boolean;
  /**
   * Fingerprint of what this window would show now, through the same gate and the same view as its loader; null when it
   * may not be shown any more.
   */
  readonly meet: () => string | null;
}

interface Aansluiting extends Aanmelding {
  afdruk: string;
  plek: string | null;
  stuur(gebeurtenis: "gewijzigd" | "hart"): void;
  einde(): void;
}

export interface Wekker {
  /** Runs `taak` once after `ms`, or every `ms`; the answer calls it off. */
  na(ms: number, taak: () => void): () => void;
  elke(ms: number, taak: () => void): () => void;
}

const gewoneWekker: Wekker = {
  na(ms, taak) {
    const timer = setTimeout(taak, ms).unref();
    return () => clearTimeout(timer);
  },
  elke(ms, taak) {
    const timer = setInterval(taak, ms).unref();
    return () => clearInterval(timer);
  },
};

/**
 * Milliseconds. Changes within `bundel` are told once; a window that hears nothing for three beats counts as cut off. After a
 * projector was told, the others wait `ruimte`, so that the page it asks for does not have to.
 */
export const tempo = { bundel: 40, ruimte: 20, hart: 4_000, metingPerHart: 4 } as const;
export const grenzen = { perSessie: 6, totaal: 200 } as const;

const voorrang: readonly Venster[] = ["scherm", "tafel", "openen", "volgen"];
/** Windows in which staff work, with the place that such a window is at by itself. */
const werkplekken: Readonly<Partial<Record<Venster, string | null>>> = { tafel: null, openen: "opening" };
const isWerkplek = ({ venster }: Pick<Aanmelding, "venster">) => venster in werkplekken;
const maxOnthouden = 5_000;
const maxOngelezen = 50;

export interface LiveOpties {
  wekker?: Wekker;
  /** A window whose page cannot be made is cut off; the reason goes here, without content. */
  opFout?: (fout: unknown) => void;
}

/**
 * Windows that stay open. What goes to a window is only "changed" or a heartbeat, each always the same bytes, and "changed"
 * only when the page of that very reader would differ: a change that is hidden from a reader gives that reader no sign, not
 * even in time. Everything is in memory; a restart cuts all windows off, and they ask their own guarded page again.
 */
export class Live {
  readonly #vensters = new Set<Aansluiting>();
  readonly #onthouden = new Map<string, string>();
  readonly #wekker: Wekker;
  readonly #opFout: (fout: unknown) => void;
  #bundel: (() => void) | undefined;
  /** Casussen that were written to since the last round; null: something that is not of one casus. */
  #geschreven = new Set<string | null>();
  #hart: (() => void) | undefined;
  #slag = 0;
  #gesloten = false;

  constructor({ wekker = gewoneWekker, opFout = () => undefined }: LiveOpties = {}) {
    this.#wekker = wekker;
    this.#opFout = opFout;
  }

  /**
   * Something was written, in this casus or (null) outside any. The windows that it can concern are measured shortly after,
   * all together; whether one of them hears of it is decided by its own page.
   */
  meld(casusnummer: string | null = null): void {
    if (this.#vensters.size === 0) return;
    this.#geschreven.add(casusnummer);
    this.#bundel ??= this.#wekker.na(tempo.bundel, () => {
      this.#bundel = undefined;
      const geschreven = this.#geschreven;
      this.#geschreven = new Set();
      this.#begin(this.#kies(geschreven));
    });
  }

  /** A stream for this window; undefined when there are too many or the process stops. */
  sluitAan(aanmelding: Aanmelding, signaal: AbortSignal): ReadableStream<Uint8Array> | undefined {
    const vanSessie = [...this.#vensters].filter(({ sessie }) => sessie === aanmelding.sessie).length;
    if (this.#gesloten || vanSessie >= grenzen.perSessie || this.#vensters.size >= grenzen.totaal) return undefined;
    const codeer = new TextEncoder();
    let aansluiting: Aansluiting | undefined;
    const weg = () => {
      if (!aansluiting || !this.#vensters.delete(aansluiting)) return;
      if (isWerkplek(aansluiting)) this.meld();
      if (this.#vensters.size === 0) {
        this.#hart?.();
        this.#hart = undefined;
      }
    };
    return new ReadableStream<Uint8Array>({
      start: (regelaar) => {
        const nieuw: Aansluiting = {
          ...aanmelding,
          afdruk: this.herinner(afdruksleutel(aanmelding)) ?? "",
          plek: werkplekken[aanmelding.venster] ?? null,
          stuur(gebeurtenis) {
            // Nobody has read for a long time: such a window is not there any more.
            if ((regelaar.desiredSize ?? 0) < -maxOngelezen) nieuw.einde();
            else regelaar.enqueue(codeer.encode(`event: ${gebeurtenis}\ndata: 1\n\n`));
          },
          einde() {
            weg();
            regelaar.close();
          },
        };
        aansluiting = nieuw;
        this.#vensters.add(nieuw);
        signaal.addEventListener("abort", () => this.#vensters.has(nieuw) && nieuw.einde(), { once: true });
        nieuw.stuur("hart");
        this.#hart ??= this.#wekker.elke(tempo.hart, () => this.#slaHart());
        // What changed between the page and this connection is told at once.
        this.#meetEen(nieuw, new Map());
        if (isWerkplek(nieuw)) this.meld();
      },
      cancel: weg,
    });
  }

  /** Who has the opening or the chair's screen of this overleg open, and at which place. Once per account. */
  listAanwezig(overlegId: string): { accountId: string; plek: string | null }[] {
    const perAccount = new Map<string, string | null>();
    for (const venster of this.#vensters) {
      const { overlegId: id, accountId, plek } = venster;
      if (id === overlegId && isWerkplek(venster)) perAccount.set(accountId, plek ?? perAccount.get(accountId) ?? null);
    }
    return [...perAccount]
      .map(([accountId, plek]) => ({ accountId, plek }))
      .sort((a, b) => (a.accountId < b.accountId ? -1 : 1));
  }

  /** Somebody of this session works at this place of the opening or the chair's screen. */
  zetPlek(sessie: string, overlegId: string, plek: string | null): void {
    for (const venster of this.#vensters) {
      if (venster.sessie === sessie && venster.overlegId === overlegId && isWerkplek(venster))
        venster.plek = plek ?? werkplekken[venster.venster] ?? null;
    }
    this.meld();
  }

  /** What was noted under this key; for fingerprints only, never for content. */
  herinner(sleutel: string): string | undefined {
    return this.#onthouden.get(sleutel);
  }

  onthoud(sleutel: string, waarde: string): void {
    if (this.#onthouden.size >= maxOnthouden) this.#onthouden.clear();
    this.#onthouden.set(sleutel, waarde);
  }

  aantal(): number {
    return this.#vensters.size;
  }

  /** Ends every stream, so that the server can stop; later ones are refused. */
  sluit(): void {
    this.#gesloten = true;
    this.#bundel?.();
    this.#bundel = undefined;
    for (const venster of [...this.#vensters]) venster.einde();
  }

  #slaHart(): void {
    this.#slag += 1;
    for (const venster of [...this.#vensters]) {
      if (this.#leeft(venster)) venster.stuur("hart");
      else venster.einde();
    }
    // What changes with time alone: a right that ends, a screen that goes black.
    if (this.#slag % tempo.metingPerHart === 0) this.#begin([...this.#vensters]);
  }

  /** The projector first: a room waits for it. */
  #kies(geschreven: ReadonlySet<string | null>): Aansluiting[] {
    const perOverleg = new Map<string, boolean>();
    return [...this.#vensters]
      .filter(({ overlegId, raakt }) => {
        const bekend = perOverleg.get(overlegId);
        const mogelijk = bekend ?? [...geschreven].some((nummer) => nummer === null || raakt(nummer));
        perOverleg.set(overlegId, mogelijk);
        return mogelijk;
      })
      .sort((a, b) => voorrang.indexOf(a.venster) - voorrang.indexOf(b.venster));
  }

  /** One reader after the other, with room between them for whoever asks a page. */
  #begin(vensters: readonly Aansluiting[]): void {
    const bekend = new Map<string, string | null>();
    const ga = (plaats: number) => {
      const venster = vensters[plaats];
      if (!venster) return;
      const eerder = venster.afdruk;
      if (this.#vensters.has(venster)) {
        if (this.#leeft(venster)) this.#meetEen(venster, bekend);
        else venster.einde();
      }
      const isVerteld = venster.venster === "scherm" && venster.afdruk !== eerder;
      this.#wekker.na(isVerteld ? tempo.ruimte : 0, () => ga(plaats + 1));
    };
    ga(0);
  }

  #leeft(venster: Aansluiting): boolean {
    try {
      return venster.leeft();
    } catch (fout) {
      this.#opFout(fout);
      return false;
    }
  }

  /** False: the window was cut off. The same page of the same reader is made once per round. */
  #meetEen(venster: Aansluiting, bekend: Map<string, string | null>): boolean {
    const sleutel = `${venster.venster}|${venster.overlegId}|${venster.accountId}`;
    let afdruk = bekend.get(sleutel);
    if (afdruk === undefined) {
      try {
        afdruk = venster.meet();
      } catch (fout) {
        this.#opFout(fout);
        afdruk = null;
      }
      bekend.set(sleutel, afdruk);
    }
    if (afdruk === null) {
      venster.einde();
      return false;
    }
    if (afdruk === venster.afdruk) return true;
    const isEerste = venster.afdruk === "";
    venster.afdruk = afdruk;
    if (!isEerste) venster.stuur("gewijzigd");
    return true;
  }
}

/** Under which the fingerprint of the page that a window got last is remembered. */
export function afdruksleutel({
  venster,
  overlegId,
  sessie,
}: Pick<Aanmelding, "venster" | "overlegId" | "sessie">): string {
  return `pagina|${venster}|${overlegId}|${sessie}`;
}
