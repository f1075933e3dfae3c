/** A value as the server has it; version 0: not filled in yet. */
export interface Opgeslagen {
  waarde: string;
  versie: number;
}

/**
 * One field that is saved while somebody types. `rust`: what stands here is stored. `gewijzigd`: not sent yet. `bezig`: on its
 * way. `mislukt`: not stored, tried again. `geweigerd`: the server says no and why. `conflict`: somebody else wrote meanwhile;
 * nothing is sent until a person has chosen.
 */
export interface Bewaarstand {
  stand: "rust" | "gewijzigd" | "bezig" | "mislukt" | "geweigerd" | "conflict";
  tekst: string;
  /** What the writer saw as stored when this text was begun. */
  server: Opgeslagen;
  /** What is on its way. */
  onderweg: string | null;
  /** Conflict: what somebody else stored. */
  ander: Opgeslagen | null;
  /** Why it is not stored, in plain Dutch. */
  melding: string | null;
}

export type Bewaargebeurtenis =
  | { soort: "typt"; tekst: string }
  /** The page got fresh data. */
  | { soort: "vers"; opgeslagen: Opgeslagen }
  | { soort: "verstuurd" }
  | { soort: "gelukt"; versie: number }
  | { soort: "botst"; ander: Opgeslagen }
  | { soort: "mislukt"; melding: string }
  | { soort: "geweigerd"; melding: string }
  | { soort: "kiest"; wie: "mijn" | "ander" };

export function beginStand(opgeslagen: Opgeslagen): Bewaarstand {
  return { stand: "rust", tekst: opgeslagen.waarde, server: opgeslagen, onderweg: null, ander: null, melding: null };
}

/** In rest or changed, by what stands here against what is stored. */
function vergelijk(stand: Bewaarstand): Bewaarstand {
  const gelijk = stand.tekst === stand.server.waarde;
  return { ...stand, stand: gelijk ? "rust" : "gewijzigd", onderweg: null, ander: null, melding: null };
}

/** Somebody else stored this; what stands here is kept beside it, whatever happens. */
function botst(stand: Bewaarstand, ander: Opgeslagen): Bewaarstand {
  if (ander.waarde === stand.tekst) return vergelijk({ ...stand, server: ander });
  return { ...stand, stand: "conflict", onderweg: null, ander, melding: null };
}

function ververs(stand: Bewaarstand, vers: Opgeslagen): Bewaarstand {
  if (stand.stand === "conflict") return vers.versie > (stand.ander?.versie ?? 0) ? botst(stand, vers) : stand;
  // An answer that was asked for before the last save arrived.
  if (vers.versie < stand.server.versie) return stand;
  if (vers.waarde === stand.server.waarde) return { ...stand, server: vers };
  if (stand.stand === "rust") return beginStand(vers);
  // What is on its way may be this very text; its own answer decides.
  if (stand.stand === "bezig") return stand;
  return botst(stand, vers);
}

export function volgendeStand(stand: Bewaarstand, gebeurtenis: Bewaargebeurtenis): Bewaarstand {
  switch (gebeurtenis.soort) {
    case "typt": {
      const { tekst } = gebeurtenis;
      if (stand.stand === "conflict" || stand.stand === "bezig") return { ...stand, tekst };
      return vergelijk({ ...stand, tekst });
    }
    case "vers":
      return ververs(stand, gebeurtenis.opgeslagen);
    case "verstuurd":
      return { ...stand, stand: "bezig", onderweg: stand.tekst, melding: null };
    case "gelukt": {
      if (stand.stand !== "bezig") return stand;
      const waarde = stand.onderweg ?? stand.tekst;
      return vergelijk({ ...stand, server: { waarde, versie: gebeurtenis.versie } });
    }
    case "botst":
      return botst(stand, gebeurtenis.ander);
    case "mislukt":
    case "geweigerd":
      return { ...stand, stand: gebeurtenis.soort, onderweg: null, melding: gebeurtenis.melding };
    case "kiest": {
      const { ander } = stand;
      if (!ander) return stand;
      return vergelijk({ ...stand, server: ander, tekst: gebeurtenis.wie === "ander" ? ander.waarde : stand.tekst });
    }
  }
}
