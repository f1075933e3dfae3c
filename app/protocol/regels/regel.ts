/**
 * A rule of the privacy protocol: pure, over plain data, written once (domein 4). It cites its article and the words of
 * the source, and says for one question whether it allows or, in plain Dutch, why it refuses.
 */
export interface Regel<V> {
  readonly id: RegelId;
  readonly artikel: string;
  /** Literal words of the source. */
  readonly citaat: string;
  /** `true`, or the explanation of the refusal. */
  readonly weeg: (vraag: V) => true | string;
}

export type RegelId = `R-${string}`;

export interface Grond {
  readonly regel: RegelId;
  readonly artikel: string;
}

/** Why one person keeps a value from a room. */
export interface Bezwaar extends Grond {
  readonly accountId: string;
  readonly uitleg: string;
}

export interface Weigering extends Grond {
  readonly toegestaan: false;
  readonly uitleg: string;
  /** R-projectie only: because of whom. */
  readonly bezwaren?: readonly Bezwaar[];
}

export type Oordeel = { readonly toegestaan: true; readonly gronden: readonly Grond[] } | Weigering;

/** Asks the rules in order; the first refusal decides. No rules at all is a mistake in the caller, never a yes. */
export function oordeel<V>(regels: readonly Regel<V>[], vraag: V): Oordeel {
  if (regels.length === 0) throw new Error("A decision needs at least one rule");
  for (const regel of regels) {
    const uitkomst = regel.weeg(vraag);
    if (uitkomst !== true) {
      return { toegestaan: false, regel: regel.id, artikel: regel.artikel, uitleg: uitkomst };
    }
  }
  return { toegestaan: true, gronden: getGronden(regels) };
}

/** The grounds of a list of rules are the same each time it allows; a page asks hundreds of times. */
const grondenPerLijst = new WeakMap<readonly object[], readonly Grond[]>();

function getGronden<V>(regels: readonly Regel<V>[]): readonly Grond[] {
  const bekend = grondenPerLijst.get(regels);
  if (bekend) return bekend;
  const gronden = regels.map(({ id, artikel }) => ({ regel: id, artikel }));
  grondenPerLijst.set(regels, gronden);
  return gronden;
}

/** For log rows: `R-betrokken (P 9.6); R-fase (P 3.5 a)`. */
export function schrijfGronden(gronden: readonly Grond[]): string {
  return gronden.map(({ regel, artikel }) => `${regel} (${artikel})`).join("; ");
}
