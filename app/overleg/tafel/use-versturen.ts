import { useRef, useState, type RefObject } from "react";
import { afloopteksten, leesFormulier, verstuur } from "~/live/verstuur";
import { wachtOp, type Onderweg } from "./use-toetsen";

interface Versturen {
  /** Why the last button had no effect. */
  melding: string | null;
  stuur: (formulier: HTMLFormElement, knop: HTMLElement | null) => void;
  onderweg: RefObject<Onderweg>;
}

/** Sends forms of buttons beside the page, one after the other per form: what was pressed last is what holds. */
export function useVersturen(routeId: string, ververs: () => Promise<void>): Versturen {
  const [melding, setMelding] = useState<string | null>(null);
  const onderweg = useRef<Onderweg>(new WeakMap());
  const zend = async (adres: string, velden: URLSearchParams, eerder: Promise<void> | undefined) => {
    await wachtOp(eerder);
    const afloop = await verstuur(adres, routeId, velden);
    setMelding(
      afloop.soort === "klaar" ? null : afloop.soort === "geweigerd" ? afloop.tekst : afloopteksten[afloop.soort],
    );
    await ververs();
  };
  const stuur = (formulier: HTMLFormElement, knop: HTMLElement | null) => {
    const eerder = onderweg.current.get(formulier);
    const taak = zend(formulier.action, leesFormulier(formulier, knop), eerder).finally(() => {
      if (onderweg.current.get(formulier) === taak) onderweg.current.delete(formulier);
    });
    onderweg.current.set(formulier, taak);
  };
  return { melding, stuur, onderweg };
}
