import type { InterventieView } from "~/fasen/uitvoeren/view";
import { bepaalActiestand, type Actiestand } from "~/fasen/uitvoeren/rules";
import type { Afgeschermd, Opener, Veld } from "~/protocol/afscherming";
import type { Agendapuntstatus, Overlegstatus } from "../handelingen";
import type { Scoreverloop } from "../verloop";
import type { Knopstanden } from "../view";

/** One agreed actie, as far as it is for this reader. */
export interface Actieregel {
  id: string;
  casusnummer: string;
  titel: Veld | undefined;
  wie: string | null;
  partijId: string | null;
  partij: string | null;
  stand: Actiestand;
  /** Agreed in this overleg; the others were open when it was held. */
  isNieuw: boolean;
  deadline: Veld | undefined;
  status: Veld | undefined;
  resultaat: Veld | undefined;
}

/** The acties of one Partij (domein 6). */
export interface Actielijst {
  partij: string;
  isEigen: boolean;
  acties: Actieregel[];
}

/** One casus after the overleg. */
export interface Casusverslag {
  puntId: string;
  casusnummer: string;
  naam: Veld[];
  status: Agendapuntstatus;
  besluit: Veld | undefined;
  afschalen: Veld | undefined;
  /** Own path of the PDF; null: not discussed. */
  pdf: string | null;
  /** Where the plan is worked on now. */
  dossier: string;
  verloop: Scoreverloop;
  interventies: InterventieView[];
}

export interface Keuze {
  waarde: string;
  label: string;
  hint?: string;
}

/** Staff only: what the next overleg could be. */
export interface VolgendView {
  waarom: string;
  waarden: Record<string, unknown>;
  overleggen: Keuze[];
  voorzitters: Keuze[];
  casussen: Keuze[];
  /** Numbers of the casussen that stand on a coming agenda, each with the day. */
  geagendeerd: { casusnummer: string; overlegId: string; datum: string }[];
}

export interface VerslagView {
  id: string;
  datum: string;
  begintijd: string;
  plaats: string;
  voorzitter: string;
  status: Overlegstatus;
  isProcesregie: boolean;
  actielijsten: Actielijst[];
  casussen: Casusverslag[];
  volgend: VolgendView | null;
  handelingen: Knopstanden;
}

/** Nothing is changed here: progress is reported where the plan is. */
export const alleenLezen = {
  bijwerken: () => false,
  voortgang: false,
  afsluiten: false,
  actie: false,
  isStaf: false,
} as const;

interface Rondom {
  casusnummer: string;
  overlegId: string;
  vandaag: string;
  /** ISO instant: what was agreed after it belongs to a later overleg. */
  tot?: string | null;
}

const volgorde: readonly Actiestand[] = ["over_tijd", "open", "klaar"];

/** What was agreed in this overleg, and what was still open: overdue first, then by deadline, then what has a result. */
export function buildActieregels(
  opener: Opener,
  rijen: readonly Afgeschermd<"actie">[],
  { casusnummer, overlegId, vandaag, tot }: Rondom,
): (Actieregel & { accountId: string | null })[] {
  return opener
    .lijst(rijen, (rij, kop) => {
      const deadline = opener.veld(rij, "deadline");
      const dag = deadline?.soort === "zichtbaar" ? String(deadline.waarde) : "";
      const regel = {
        id: kop.id,
        casusnummer,
        titel: opener.veld(rij, "omschrijving"),
        wie: kop.voorAccount,
        accountId: kop.voorAccountId,
        partijId: kop.voorPartijId,
        partij: kop.voorPartij,
        stand: bepaalActiestand(opener.waarde(rij, "status"), dag, vandaag),
        isNieuw: kop.overlegId === overlegId,
        deadline,
        status: opener.veld(rij, "status"),
        resultaat: opener.veld(rij, "resultaat"),
      };
      return { regel, dag, isLater: tot ? kop.aangemaaktOp > tot : false };
    })
    .filter(({ regel: { stand, isNieuw }, isLater }) => isNieuw || (stand !== "klaar" && !isLater))
    .sort(
      (a, b) =>
        volgorde.indexOf(a.regel.stand) - volgorde.indexOf(b.regel.stand) ||
        (a.dag < b.dag ? -1 : a.dag > b.dag ? 1 : 0),
    )
    .map(({ regel }) => regel);
}

/** A list for each Partij, the reader's own first. */
export function buildActielijsten(regels: readonly Actieregel[], eigenPartijId: string): Actielijst[] {
  const lijsten = new Map<string, Actielijst>();
  for (const regel of regels) {
    const sleutel = regel.partijId ?? "";
    const lijst = lijsten.get(sleutel) ?? {
      partij: regel.partij ?? "Nog niet toegewezen",
      isEigen: regel.partijId === eigenPartijId,
      acties: [],
    };
    lijst.acties.push(regel);
    lijsten.set(sleutel, lijst);
  }
  return [...lijsten.values()].sort(
    (a, b) => Number(b.isEigen) - Number(a.isEigen) || a.partij.localeCompare(b.partij, "nl"),
  );
}
