/** Numbers of one kind of row: what anonymising does with it. No values. */
export interface Entiteittelling {
  rijen: number;
  /** Values of which nothing is left. */
  geleegd: number;
  /** Values of which something coarser is left: first of the month, four digits, random letters. */
  vervangen: number;
  /** Lists and check boxes, kept for reports (DPIA 15). */
  behouden: number;
  /** Rows of which not even the row is left: brieven, bijlagen. */
  verwijderd: number;
}

/** What goes and what stays of one casus, in numbers only. */
export interface Telling {
  /** By entity of the register. */
  gegevens: Record<string, Entiteittelling>;
  /** By place outside the gegevens: drafts, messages, files, decisions. */
  plaatsen: Record<string, number>;
  /** DPIA bijlage 1: another casus of the same persoon goes on, so only the tie to it goes. */
  heeftAndereAanpak: boolean;
}

export const legeTelling: Telling = { gegevens: {}, plaatsen: {}, heeftAndereAanpak: false };

function isTelling(iets: unknown): iets is Telling {
  return typeof iets === "object" && iets !== null && "gegevens" in iets && "plaatsen" in iets;
}

export function leesTelling(json: string | null): Telling {
  const gelezen: unknown = json === null ? null : JSON.parse(json);
  return isTelling(gelezen) ? gelezen : legeTelling;
}

/** One line of the table: a kind of row, in words. */
export interface Tellingregel extends Entiteittelling {
  sleutel: string;
  label: string;
}

/** What goes and what stays, for the screen and for the vernietigingsverklaring. */
export interface Tellingview {
  regels: Tellingregel[];
  totaal: Entiteittelling;
  plaatsen: { sleutel: string; label: string; aantal: number; gaatWeg: boolean }[];
  heeftAndereAanpak: boolean;
}
