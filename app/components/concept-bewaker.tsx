import { useEffect, useRef, useState } from "react";

const rust = 2_000;

function schrijfTijd(nu: Date): string {
  return nu.toLocaleTimeString("nl-NL", { hour: "2-digit", minute: "2-digit", timeZone: "Europe/Amsterdam" });
}

/** The form as a browser would send it, asking the gate to keep it instead of carrying it out. */
function leesInvoer(formulier: HTMLFormElement, pad: string): URLSearchParams {
  const velden = new URLSearchParams();
  for (const [naam, waarde] of new FormData(formulier)) if (typeof waarde === "string") velden.append(naam, waarde);
  velden.set("_concept", "1");
  velden.set("_pad", pad);
  return velden;
}

/**
 * Stands inside a `Formulier`. Without script it is a button; with script what is typed is kept on the server by itself.
 * `adres`: where drafts go.
 */
export function ConceptBewaker({
  bewaardOm,
  adres = "/concept",
  pad,
}: {
  /** Time of the draft that was put back. */ bewaardOm?: string;
  adres?: string;
  /** Page to which the draft belongs; by default this one. */
  pad?: string | undefined;
}) {
  const plek = useRef<HTMLDivElement>(null);
  const [stand, setStand] = useState(bewaardOm ? `Concept bewaard om ${bewaardOm}` : "");

  useEffect(() => {
    const formulier = plek.current?.closest("form");
    if (!formulier) return;
    let wekker: ReturnType<typeof setTimeout> | undefined;
    let lopend: AbortController | undefined;

    async function bewaar(vanFormulier: HTMLFormElement) {
      lopend?.abort();
      const poging = new AbortController();
      lopend = poging;
      try {
        const antwoord = await fetch(adres, {
          method: "POST",
          body: leesInvoer(vanFormulier, pad ?? window.location.pathname),
          redirect: "error",
          signal: poging.signal,
        });
        setStand(
          antwoord.ok ? `Concept bewaard om ${schrijfTijd(new Date())}` : "Concept niet bewaard. Sla uw werk zelf op.",
        );
      } catch {
        if (!poging.signal.aborted)
          setStand("Concept niet bewaard: geen verbinding. Uw tekst staat nog op het scherm.");
      }
    }
    const bijTypen = () => {
      clearTimeout(wekker);
      wekker = setTimeout(() => void bewaar(formulier), rust);
    };
    // A draft that arrives after the form itself would come back as if it were never sent.
    const bijVersturen = () => {
      clearTimeout(wekker);
      lopend?.abort();
    };
    formulier.addEventListener("input", bijTypen);
    formulier.addEventListener("submit", bijVersturen);
    return () => {
      bijVersturen();
      formulier.removeEventListener("input", bijTypen);
      formulier.removeEventListener("submit", bijVersturen);
    };
  }, [adres, pad]);

  return (
    <div ref={plek} className="flex flex-wrap items-center gap-3">
      <button type="submit" name="_concept" value="1" formNoValidate className="knop knop-tweede">
        Concept bewaren
      </button>
      <p role="status" className="text-sm text-inkt-zacht">
        {stand}
      </p>
    </div>
  );
}
