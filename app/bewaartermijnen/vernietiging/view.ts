import type { Tellingview } from "~/vernietiging/telling";

export interface Stapview {
  naam: string;
  label: string;
  stand: "gedaan" | "nu" | "later";
}

/** One destruction, while it goes on and after. No personal data. */
export interface VernietigingView {
  id: string;
  casusnummer: string;
  regel: string;
  door: string;
  bevestigdDoor: string | null;
  /** Null: it is still being carried out. */
  klaarOp: string | null;
  stappen: Stapview[];
  telling: Tellingview | undefined;
}
