import { useEffect, useRef, type RefObject } from "react";

const standen: Readonly<Record<string, string>> = { g: "gedaan", n: "niet_gedaan", m: "niet_mogelijk" };

function isTypen(doel: EventTarget | null): boolean {
  return doel instanceof HTMLTextAreaElement || (doel instanceof HTMLInputElement && doel.type === "text");
}

const isOpen = (actie: HTMLElement) => actie.dataset.actie === "open";

/** Sets the state of one actie: done is stored at once, the others ask for their reason first. */
function kies(actie: HTMLElement, status: string): void {
  if (status === "gedaan") {
    const knop = actie.querySelector<HTMLButtonElement>("button[data-gedaan]");
    if (knop) {
      knop.click();
      return;
    }
  }
  const vouw = actie.querySelector("details");
  const formulier = vouw?.querySelector("form");
  const rondje = formulier?.querySelector<HTMLInputElement>(`input[type=radio][value=${status}]`);
  if (!vouw || !formulier || !rondje) return;
  vouw.open = true;
  rondje.click();
  formulier.querySelector("textarea")?.focus();
}

/**
 * Keys in the list of open acties, outside text fields: a letter sets the state of the actie in which the focus is, the arrows
 * go along the list, and `o` leads to the first that is open. What was done leads to the next at once, what asked for a
 * reason once it is stored.
 */
export function useActietoetsen(aan: boolean): RefObject<HTMLDivElement> {
  const lijst = useRef<HTMLDivElement>(null);
  const hier = useRef(-1);

  useEffect(() => {
    const acties = () => [...(lijst.current?.querySelectorAll<HTMLElement>("[data-actie]") ?? [])];
    const open = () => acties().filter(isOpen);
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
      kies(actie, status);
      // On to the next at once: the key after this one is meant for that.
      if (status === "gedaan") ga(alle.slice(plaats + 1).find(isOpen));
      else hier.current = plaats;
    };
    document.addEventListener("keydown", bijToets);
    return () => document.removeEventListener("keydown", bijToets);
  }, [aan]);

  useEffect(() => {
    if (hier.current < 0) return;
    const acties = [...(lijst.current?.querySelectorAll<HTMLElement>("[data-actie]") ?? [])];
    const deze = acties[hier.current];
    if (!deze || isOpen(deze)) return;
    // Stored: its form, which may have had the focus, is made anew.
    const isHierNog = document.activeElement === document.body || deze.contains(document.activeElement);
    if (isHierNog) acties.slice(hier.current).find(isOpen)?.focus();
    hier.current = -1;
  });
  return lijst;
}
