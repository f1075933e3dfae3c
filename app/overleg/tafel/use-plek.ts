import { useEffect } from "react";
import { maakSleutel } from "~/live/verstuur";

const minuut = 60_000;

/**
 * Tells where in the page somebody is at work, for colleagues who have it open, and at least once a minute that somebody is
 * there at all. A sign that gets lost is no harm: the next one comes.
 */
export function usePlek(overlegId: string, token: string): void {
  useEffect(() => {
    let plek = "";
    let laatst = 0;
    const meld = () => {
      laatst = Date.now();
      const lichaam = new URLSearchParams({ _token: token, _handeling: "plek_melden", _eenmalig: maakSleutel(), plek });
      const adres = `/overleggen/${overlegId}/tafel/plek`;
      fetch(adres, { method: "POST", body: lichaam, redirect: "manual" }).catch(() => undefined);
    };
    const bijFocus = (gebeurtenis: FocusEvent) => {
      const hier = gebeurtenis.target instanceof Element ? gebeurtenis.target.closest("[data-plek]") : null;
      const nieuw = hier?.getAttribute("data-plek") ?? "";
      if (nieuw === plek) return;
      plek = nieuw;
      meld();
    };
    const bijLeven = () => {
      if (Date.now() - laatst > minuut) meld();
    };
    document.addEventListener("focusin", bijFocus);
    document.addEventListener("keydown", bijLeven);
    document.addEventListener("pointermove", bijLeven);
    return () => {
      document.removeEventListener("focusin", bijFocus);
      document.removeEventListener("keydown", bijLeven);
      document.removeEventListener("pointermove", bijLeven);
    };
  }, [overlegId, token]);
}
