import { isVoorstelOpen } from "~/bewaartermijnen/termijn";
import { dagVanMoment } from "~/lib/datum";
import type { Afgeschermd, Opener, Veld } from "~/protocol/afscherming";
import type { Tellingview } from "~/vernietiging/telling";

export interface Klaargezet {
  op: string;
  door: string;
}

/** A besluit to keep the dossier longer, or a proposal for one. */
export interface Bewaarbesluit {
  rijId: string;
  velden: Veld[];
  stand: "open" | "bevestigd" | "afgewezen" | "verlopen";
  voorsteller: string;
  /** The second person. */
  besluitnemer: string | null;
  versies: Record<string, Record<string, number>>;
}

export interface Overdracht {
  rijId: string;
  velden: Veld[];
  stand: "besloten" | "overgedragen" | "ingetrokken";
  versies: Record<string, Record<string, number>>;
}

export interface VernietigenView {
  casusnummer: string;
  afgeslotenOp: string | null;
  /** ISO day; null when no term runs. */
  bewarenTot: string | null;
  /** From this day the dossier is announced to those who can keep it longer. */
  aankondigingVan: string | null;
  isAangekondigd: boolean;
  isVerstreken: boolean;
  termijn: string;
  /** Why the term is what it is. */
  bron: string;
  /** Recordmanager and manager: only number, dates and counts. */
  zonderInhoud: boolean;
  /** Staff: archived, and not opened with a reason; its content is one step away. */
  opentMetReden: boolean;
  /** The list of all terms is not for the casusregisseur. */
  heeftLijst: boolean;
  bewaarbesluiten: Bewaarbesluit[];
  overdrachten: Overdracht[];
  klaargezet: Klaargezet | undefined;
  /** What destroying it would do, for who decides about it. */
  telling: Tellingview | undefined;
}

interface Rijen {
  bewaarbesluit: readonly Afgeschermd<"bewaarbesluit">[];
  archiefoverdracht: readonly Afgeschermd<"archiefoverdracht">[];
}

type Feiten = Omit<VernietigenView, "bewaarbesluiten" | "overdrachten" | "isAangekondigd" | "isVerstreken"> & {
  vandaag: string;
  besluitnemers: ReadonlyMap<string, string>;
};

function leesStand(status: string | null, op: string, vandaag: string): Bewaarbesluit["stand"] {
  if (status === "bevestigd" || status === "afgewezen") return status;
  return isVoorstelOpen(status, dagVanMoment(op), vandaag) ? "open" : "verlopen";
}

export function buildVernietigenView(opener: Opener, rijen: Rijen, feiten: Feiten): VernietigenView {
  const { vandaag, besluitnemers, ...rest } = feiten;
  return {
    ...rest,
    isAangekondigd: rest.aankondigingVan !== null && rest.aankondigingVan <= vandaag,
    isVerstreken: rest.bewarenTot !== null && rest.bewarenTot <= vandaag,
    bewaarbesluiten: opener.lijst(rijen.bewaarbesluit, (rij, kop) => ({
      rijId: kop.id,
      velden: opener.velden(rij),
      stand: leesStand(kop.status, kop.aangemaaktOp, vandaag),
      voorsteller: kop.auteur,
      besluitnemer: besluitnemers.get(kop.id) ?? null,
      versies: { [kop.id]: opener.formulierwaarden(rij).versies },
    })),
    overdrachten: opener.lijst(rijen.archiefoverdracht, (rij, kop) => ({
      rijId: kop.id,
      velden: opener.velden(rij),
      stand: kop.status === "overgedragen" || kop.status === "ingetrokken" ? kop.status : "besloten",
      versies: { [kop.id]: opener.formulierwaarden(rij).versies },
    })),
  };
}
