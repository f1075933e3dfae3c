import type { Afgeschermd, Opener, Veld } from "~/protocol/afscherming";
import type { Waarden } from "~/protocol/gegevensregister";

export interface Criteriumview {
  rijId: string;
  velden: Veld[];
  /** To fill the form. */
  waarden: Waarden<"afschalingscriterium">;
  versies: Record<string, Record<string, number>>;
}

export interface AfsluitenView {
  criteria: Criteriumview[];
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
  return {
    ...rest,
    criteria: opener.lijst(rijen.afschalingscriterium, (rij, kop) => {
      const { waarden, versies } = opener.formulierwaarden(rij);
      return { rijId: kop.id, velden: opener.velden(rij), waarden, versies: { [kop.id]: versies } };
    }),
    overleg: laatsteOverleg && {
      datum: laatsteOverleg.datum,
      velden: besproken.flatMap((rij) => opener.velden(rij, ["toestandsbeeld", "besluit", "afschalen"])),
    },
    // After a heropening the old reason belongs to a phase that is no longer now.
    afsluiting: feiten.afgeslotenOp ? rijen.afsluiting.slice(-1).flatMap((rij) => opener.velden(rij)) : [],
    heropeningen: rijen.heropening.flatMap((rij) => opener.velden(rij)),
  };
}
