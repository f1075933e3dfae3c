import { useEffect, useRef, type RefObject } from "react";

const standen: Readonly<Record<string, string>> = { g: "gedaan", n: "niet_gedaan", m: "niet_mogelijk" };

function isTypen(doel: EventTarget | null): boolean {
  return doel instanceof HTMLTextAreaElement || (doel instanceof HTMLInputElement && doel.type === "text");
}

/** Sets the state of one actie: done is stored at once, the others ask for their reason first. */
function kies(actie: HTMLElement, status: string): void {
  const vouw = actie.querySelector("details");
  const formulier = actie.querySelector("form");
  const rondje = formulier?.querySelector<HTMLInputElement>(`input[type=radio][value=${status}]`);
  if (!vouw || !formulier || !rondje) return;
  vouw.open = true;
  rondje.click();
  if (status === "gedaan") formulier.requestSubmit();
  else formulier.querySelector("textarea")?.focus();
}

/**
 * Keys in the list of open acties, outside text fields: a letter sets the state of the actie in which the focus is, the arrows
 * go along the list, and `o` leads to the first that is open. After an actie is stored the focus goes to the next.
 */
export function useActietoetsen(aan: boolean): RefObject<HTMLDivElement> {
  const lijst = useRef<HTMLDivElement>(null);
  const hier = useRef(-1);

  useEffect(() => {
    const acties = () => [...(lijst.current?.querySelectorAll<HTMLElement>("[data-actie]") ?? [])];
    const open = () => acties().filter((actie) => actie.querySelector("form"));
    const bijToets = (gebeurtenis: KeyboardEvent) => {
      const { key, target, ctrlKey, altKey, metaKey } = gebeurtenis;
      if (!aan || ctrlKey || altKey || metaKey || gebeurtenis.isComposing || isTypen(target)) return;
      const alle = acties();
      const plaats = alle.findIndex((actie) => target instanceof Node && actie.contains(target));
      const ga = (naar: HTMLElement | undefined) => {
        if (!naar) return;
        gebeurtenis.preventDefault();
        naar.focus();
        naar.scrollIntoView({ block: "nearest" });
      };
      if (key === "o" && plaats < 0 && !(target instanceof Element && target.closest("[data-eigentoetsen]")))
        ga(open()[0]);
      if (plaats < 0 || !(target instanceof HTMLElement)) return;
      if (target.hasAttribute("data-actie") && key === "ArrowDown") ga(alle[plaats + 1]);
      if (target.hasAttribute("data-actie") && key === "ArrowUp") ga(alle[plaats - 1]);
      const status = standen[key];
      const actie = alle[plaats];
      if (!status || !actie) return;
      gebeurtenis.preventDefault();
      hier.current = plaats;
      kies(actie, status);
    };
    document.addEventListener("keydown", bijToets);
    return () => document.removeEventListener("keydown", bijToets);
  }, [aan]);

  useEffect(() => {
    // The form that had the focus went when it was stored.
    if (hier.current < 0 || document.activeElement !== document.body) return;
    const acties = [...(lijst.current?.querySelectorAll<HTMLElement>("[data-actie]") ?? [])];
    const volgende = acties.slice(hier.current).find((actie) => actie.querySelector("form"));
    hier.current = -1;
    volgende?.focus();
  });
  return lijst;
}
