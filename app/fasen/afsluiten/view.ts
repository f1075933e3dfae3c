import type { Afgeschermd, Opener, Veld } from "~/protocol/afscherming";
import type { Waarden } from "~/protocol/gegevensregister";

export interface Criteriumview {
  rijId: string;
  velden: Veld[];
  /** To fill the form. */
  waarden: Waarden<"afschalingscriterium">;
  versies: Record<string, Record<string, number>>;
}

/** An actie that somebody still has to finish. */
export interface OpenActie {
  rijId: string;
  velden: Veld[];
  wie: string | null;
  versies: Record<string, Record<string, number>>;
}

export interface AfsluitenView {
  criteria: Criteriumview[];
  openActies: OpenActie[];
  /** Interventies that go on; they need not be ended, the Partijen go on with them. */
  lopendeInterventies: number;
  /** C 11.3 f: whether the reason counts as successfully closed; undefined while there is no reason to see. */
  isSuccesvol: boolean | undefined;
  /** The last casusoverleg about this casus, with what this reader may see of it. */
  overleg: { datum: string; velden: Veld[] } | undefined;
  afsluiting: Veld[];
  heropeningen: Veld[];
  afgeslotenOp: string | null;
  bewarenTot: string | null;
  termijn: string;
  /** Staff only. */
  heeftAfBrief: boolean | undefined;
  /** Default mark of a new text, staff only (domein 12). */
  bevat: string[];
}

export interface AfsluitenRijen {
  afschalingscriterium: Afgeschermd<"afschalingscriterium">[];
  bespreking: Afgeschermd<"bespreking">[];
  afsluiting: Afgeschermd<"afsluiting">[];
  heropening: Afgeschermd<"heropening">[];
  actie: Afgeschermd<"actie">[];
  interventie: Afgeschermd<"interventie">[];
}

export interface AfsluitenFeiten {
  laatsteOverleg: { id: string; datum: string } | undefined;
  afgeslotenOp: string | null;
  bewarenTot: string | null;
  termijn: string;
  heeftAfBrief: boolean | undefined;
  bevat: string[];
}

export function buildAfsluitenView(opener: Opener, rijen: AfsluitenRijen, feiten: AfsluitenFeiten): AfsluitenView {
  const { laatsteOverleg, ...rest } = feiten;
  const besproken = rijen.bespreking.filter((rij) => opener.kop(rij)?.overlegId === laatsteOverleg?.id);
  const laatste = feiten.afgeslotenOp ? rijen.afsluiting.at(-1) : undefined;
  const reden = laatste && opener.waarde(laatste, "reden");
  return {
    ...rest,
    openActies: opener
      .lijst(rijen.actie, (rij, kop) => ({
        rijId: kop.id,
        velden: opener.velden(rij, ["omschrijving", "deadline"]),
        wie: [kop.voorAccount, kop.voorPartij].filter(Boolean).join(", ") || null,
        versies: { [kop.id]: opener.formulierwaarden(rij).versies },
        isOpen: (opener.waarde(rij, "status") ?? "open") === "open",
      }))
      .flatMap(({ isOpen, ...actie }) => (isOpen ? [actie] : [])),
    lopendeInterventies: opener.lijst(rijen.interventie, (_rij, kop) => kop.status).filter((s) => s !== "afgesloten")
      .length,
    isSuccesvol: reden === undefined ? undefined : opener.lijsten.telt("sluitredenen", reden),
    criteria: opener.lijst(rijen.afschalingscriterium, (rij, kop) => {
      const { waarden, versies } = opener.formulierwaarden(rij);
      return { rijId: kop.id, velden: opener.velden(rij), waarden, versies: { [kop.id]: versies } };
    }),
    overleg: laatsteOverleg && {
      datum: laatsteOverleg.datum,
      // Each text has a row of its own; the order is that of the discussion.
      velden: (["toestandsbeeld", "besluit", "afschalen"] as const).flatMap((sleutel) =>
        besproken.flatMap((rij) => opener.velden(rij, [sleutel])),
      ),
    },
    // After a heropening the old reason belongs to a phase that is no longer now.
    afsluiting: laatste ? opener.velden(laatste) : [],
    heropeningen: rijen.heropening.flatMap((rij) => opener.velden(rij)),
  };
}
