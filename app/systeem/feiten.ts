import type { Klokstand } from "~/storage/klokwacht.server";

/** Facts about the machine and the process, as plain data. Sizes in bytes, moments in UTC. */
export interface Systeemstand {
  nu: string;
  isDemo: boolean;
  klok: Klokstand | null;
  proces: {
    gestartOp: string;
    versie: string;
    heeftMailserver: boolean;
    dagelijks: { gelukt: string | null; fout: string | null };
  } | null;
  schijf: { vrij: number; totaal: number; databank: number; isHeel: boolean; isVol: boolean } | null;
  backup: {
    gelukt: { moment: string; bytes: number } | null;
    mislukt: { moment: string; fout: string } | null;
    isLeesbaar: boolean;
    /** Since when there was something to back up. */
    sinds: string;
  } | null;
  post: {
    wacht: number;
    /** Of those, what waits too long. */
    teLang: { aantal: number; oudste: string | null };
    mislukt: { aantal: number; oudste: string | null };
    laatsteFout: string | null;
    heeftMailserver: boolean | null;
  };
  log: {
    kop: "klopt" | "wijkt_af" | "beschadigd" | "geen";
    breuken: number;
    /** When the whole chain was last followed. */
    ketenOp: string | null;
    /** When the log began. */
    sinds: string;
    isHeel: boolean;
  };
  migraties: { aantal: number; laatste: { naam: string; moment: string } | null; kopieen: number };
}

export function schrijfOmvang(bytes: number): string {
  const stappen = ["bytes", "kB", "MB", "GB", "TB"];
  let [getal, stap] = [bytes, 0];
  while (getal >= 1024 && stap < stappen.length - 1) [getal, stap] = [getal / 1024, stap + 1];
  const cijfers = stap > 0 && getal < 10 ? 1 : 0;
  return `${getal.toLocaleString("nl-NL", { maximumFractionDigits: cijfers })} ${stappen[stap] ?? ""}`;
}
