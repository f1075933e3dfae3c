import { listBriefRegels, type BriefRegel } from "~/brieven/view";
import type { Afgeschermd, Opener, Veld } from "~/protocol/afscherming";
import type { Inlichtstand } from "./rules";

export interface InlichtenView {
  /** How and when the betrokkene was informed: for every involved Partij (P 16.2). */
  inlichtingen: { id: string; velden: Veld[] }[];
  /** Only for the procesregie; for others a postponement leaves no trace. */
  staf: {
    stand: Inlichtstand;
    /** Decisions to postpone or omit, newest first. */
    uitstellen: { id: string; velden: Veld[] }[];
    herbeoordelenOp: Veld | undefined;
    opBrieven: BriefRegel[];
    /** Day on which the last letter was sent, to begin with. */
    verzondenOp: string | null;
    /** Default marks of a new free text. */
    strengste: string[];
    vandaag: string;
  } | null;
}

export interface InlichtenRijen {
  inlichting: Afgeschermd<"inlichting">[];
  uitstel: Afgeschermd<"uitstel">[];
  brief: Afgeschermd<"brief">[];
}

export function buildInlichtenView(
  opener: Opener,
  { inlichting, uitstel, brief }: InlichtenRijen,
  staf: { stand: Inlichtstand; strengste: string[]; vandaag: string } | null,
): InlichtenView {
  const laatste = uitstel.at(-1);
  const opBrieven = staf ? listBriefRegels(opener, brief).filter(({ soort }) => soort === "op_brief") : [];
  const verzonden = opBrieven.at(-1)?.verzondenOp;
  return {
    inlichtingen: opener.lijst(inlichting, (rij, kop) => ({ id: kop.id, velden: opener.velden(rij) })).reverse(),
    staf: staf && {
      ...staf,
      uitstellen: opener.lijst(uitstel, (rij, kop) => ({ id: kop.id, velden: opener.velden(rij) })).reverse(),
      herbeoordelenOp: laatste && opener.veld(laatste, "herbeoordelen_op"),
      opBrieven,
      verzondenOp: verzonden?.soort === "zichtbaar" ? verzonden.waarde : null,
    },
  };
}
