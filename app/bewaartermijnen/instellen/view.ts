export interface Termijnview {
  aanpak: string;
  label: string;
  termijn: string;
  maanden: number;
  bron: string;
  /** Closed dossiers that would follow a new term. */
  gesloten: number;
}

export interface Wijzigingview {
  id: string;
  aanpak: string;
  termijn: string;
  bron: string;
  reden: string;
  door: string;
  moment: string;
  /** Null: only for what is closed from then on. */
  aangepast: number | null;
}

export interface InstellenView {
  termijnen: Termijnview[];
  wijzigingen: Wijzigingview[];
  magWijzigen: boolean;
}
