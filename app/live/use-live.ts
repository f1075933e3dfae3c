import { useEffect, useRef, useState } from "react";

export type Verbinding = "verbinden" | "open" | "weg";

/** The server beats every four seconds; who hears nothing for three beats is cut off, whatever the browser thinks. */
const stilte = 12_000;
const opnieuw = 2_000;

/**
 * Listens whether the page would look different now. `bijWijziging` is also called after the connection was lost and came
 * back: what happened in between was not told.
 */
export function useLive(adres: string, bijWijziging: () => void): Verbinding {
  const [verbinding, setVerbinding] = useState<Verbinding>("verbinden");
  const roep = useRef(bijWijziging);
  useEffect(() => {
    roep.current = bijWijziging;
  });

  useEffect(() => {
    let bron: EventSource | undefined;
    let wachter: ReturnType<typeof setTimeout> | undefined;
    let poging: ReturnType<typeof setTimeout> | undefined;
    let wasWeg = false;

    const weg = () => {
      clearTimeout(wachter);
      bron?.close();
      wasWeg = true;
      setVerbinding("weg");
      clearTimeout(poging);
      poging = setTimeout(begin, opnieuw);
    };
    const hoor = () => {
      clearTimeout(wachter);
      wachter = setTimeout(weg, stilte);
    };
    function begin() {
      bron = new EventSource(adres);
      hoor();
      bron.addEventListener("hart", () => {
        hoor();
        if (wasWeg) roep.current();
        wasWeg = false;
        setVerbinding("open");
      });
      bron.addEventListener("gewijzigd", () => {
        hoor();
        roep.current();
      });
      bron.addEventListener("error", weg);
    }
    begin();
    return () => {
      clearTimeout(wachter);
      clearTimeout(poging);
      bron?.close();
    };
  }, [adres]);
  return verbinding;
}
