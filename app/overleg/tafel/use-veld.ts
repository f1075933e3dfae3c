import { useEffect, useReducer, useRef } from "react";
import { afloopteksten, maakSleutel } from "~/live/verstuur";
import type { Formulierfout } from "~/protocol/antwoord.server";
import { beginStand, volgendeStand, type Bewaargebeurtenis, type Bewaarstand } from "./bewaarstand";
import { useTafel, type Rijstand } from "./tafelcontext";
import type { Bewaard } from "./veld.server";
import type { Invoervak } from "./view";

/** After the last keystroke, and at most, before what is typed is sent. */
const rust = 700;
const hoogstens = 3_000;
const opnieuwNa = 3_000;

interface Veldplek {
  /** Place: part of the discussion, or leefgebied. */
  plek: string;
  /** Key in the register, or `$rij` for the marks of the row. */
  sleutel: string;
  /** Name in the form. */
  naam: string;
  vak: Invoervak;
}

function maakLichaam(token: string, { plek, sleutel, naam, vak }: Veldplek, stand: Bewaarstand, rij?: Rijstand) {
  const rijId = vak.rijId ?? rij?.rijId;
  const versie = stand.server.versie || (rij?.versies[sleutel] ?? 0);
  const velden = new URLSearchParams({
    _token: token,
    _handeling: "bespreking_opslaan",
    _formulier: `bespreking_opslaan-${plek}`,
    _eenmalig: maakSleutel(),
    _versies: JSON.stringify(rijId ? { [rijId]: { [sleutel]: versie } } : {}),
  });
  if (sleutel !== "$rij") velden.append(naam, stand.tekst);
  else {
    velden.append("met", plek);
    for (const type of stand.tekst.split(",").filter(Boolean)) velden.append(naam, type);
  }
  return velden;
}

function leesBotsing(fout: Formulierfout, { sleutel, vak }: Veldplek): Bewaargebeurtenis | undefined {
  const gevonden = fout.conflict.find(({ naam }) => naam === sleutel)?.veld;
  if (gevonden?.soort !== "zichtbaar") return undefined;
  const versie = fout.versies[vak.rijId ?? ""]?.[sleutel] ?? gevonden.herkomst.versie;
  return { soort: "botst", ander: { waarde: String(gevonden.waarde), versie } };
}

async function leesAntwoord(antwoord: Response, veld: Veldplek, rij: Rijstand): Promise<Bewaargebeurtenis> {
  if (antwoord.ok) {
    const bewaard = ((await antwoord.json()) as Bewaard).plekken[veld.plek];
    if (bewaard) {
      rij.rijId = bewaard.rijId;
      Object.assign(rij.versies, bewaard.versies);
    }
    return { soort: "gelukt", versie: bewaard?.versies[veld.sleutel] ?? 0 };
  }
  const isJson = antwoord.headers.get("Content-Type")?.includes("json") ?? false;
  if (!isJson) return { soort: "geweigerd", melding: afloopteksten.uitgelogd };
  // The disk is full, or the server is stopping: that passes.
  if (antwoord.status >= 500) return { soort: "mislukt", melding: "Het systeem probeert het opnieuw." };
  const data = (await antwoord.json()) as Formulierfout | { melding?: string } | null;
  if (data && "inzending" in data) {
    const fouten = Object.values(data.inzending.error ?? {}).flatMap((teksten) => teksten ?? []);
    return leesBotsing(data, veld) ?? { soort: "geweigerd", melding: fouten.join(" ") };
  }
  return { soort: "geweigerd", melding: data?.melding ?? "Dit kan nu niet worden opgeslagen." };
}

export interface Veld {
  stand: Bewaarstand;
  zet: (tekst: string) => void;
  /** Sends at once: on leaving the field. */
  nu: () => void;
  kies: (wie: "mijn" | "ander") => void;
}

/** Keeps one field of the discussion on the server while somebody types, and says how it stands with it. */
export function useVeld(veld: Veldplek): Veld {
  const tafel = useTafel();
  const { vak, sleutel } = veld;
  const isMarkering = sleutel === "$rij";
  const waarde = isMarkering ? [...vak.bevat].sort().join(",") : (vak.waarden[sleutel] ?? "");
  const versie = vak.versies[sleutel] ?? 0;
  const [stand, meld] = useReducer(volgendeStand, { waarde, versie }, beginStand);
  const sinds = useRef<number | null>(null);
  const adres = `/overleggen/${tafel.envelop.view.id}/tafel/veld?punt=${tafel.envelop.view.punt?.id ?? ""}`;

  useEffect(() => {
    meld({ soort: "vers", opgeslagen: { waarde, versie } });
  }, [waarde, versie]);

  async function post(rij: Rijstand): Promise<void> {
    const lichaam = maakLichaam(tafel.token, veld, stand, rij);
    try {
      const antwoord = await fetch(adres, { method: "POST", body: lichaam, redirect: "manual", keepalive: true });
      const uitkomst = await leesAntwoord(antwoord, veld, rij);
      meld(uitkomst);
      if (uitkomst.soort !== "gelukt") void tafel.ververs();
    } catch {
      meld({ soort: "mislukt", melding: "Geen verbinding. Het systeem probeert het opnieuw." });
    }
  }
  function verzend(): void {
    sinds.current = null;
    const rijsleutel = `${adres}|${veld.plek}`;
    const rij = tafel.rijen.get(rijsleutel) ?? { rijId: null, versies: {}, bezig: Promise.resolve() };
    tafel.rijen.set(rijsleutel, rij);
    meld({ soort: "verstuurd" });
    rij.bezig = rij.bezig.then(() => post(rij));
  }
  const stuur = useRef(verzend);
  const wacht = useRef(false);
  useEffect(() => {
    stuur.current = verzend;
    wacht.current = stand.stand === "gewijzigd" || stand.stand === "mislukt";
  });
  useEffect(() => {
    // Leaving the page, or the next casus: what was typed last goes along.
    const bijWeggaan = () => {
      if (wacht.current) stuur.current();
    };
    window.addEventListener("pagehide", bijWeggaan);
    return () => {
      window.removeEventListener("pagehide", bijWeggaan);
      bijWeggaan();
    };
  }, []);

  useEffect(() => {
    if (stand.stand !== "gewijzigd" && stand.stand !== "mislukt") return undefined;
    sinds.current ??= Date.now();
    const nog = Math.max(0, Math.min(rust, sinds.current + hoogstens - Date.now()));
    const timer = setTimeout(() => stuur.current(), stand.stand === "mislukt" ? opnieuwNa : nog);
    return () => clearTimeout(timer);
  }, [stand.stand, stand.tekst]);

  return {
    stand,
    zet: (tekst) => meld({ soort: "typt", tekst }),
    nu() {
      if (stand.stand === "gewijzigd") verzend();
    },
    kies: (wie) => meld({ soort: "kiest", wie }),
  };
}
