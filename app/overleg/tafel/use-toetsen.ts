import { useEffect } from "react";

function isTekstveld(doel: EventTarget | null): boolean {
  if (doel instanceof HTMLTextAreaElement || doel instanceof HTMLSelectElement) return true;
  return doel instanceof HTMLInputElement && !["radio", "checkbox", "button", "submit"].includes(doel.type);
}

/** Presses a button, opens what is folded, or puts the focus in a field: whatever carries the key. */
function voerUit(element: HTMLElement): void {
  const { naar } = element.dataset;
  const kop = naar === undefined ? null : document.getElementById(naar);
  // What cannot be undone is not done by one key alone.
  if (element instanceof HTMLButtonElement && !element.hasAttribute("data-alleenfocus")) {
    element.click();
  } else {
    const vouw = element.hasAttribute("data-uitvouwen") ? element.querySelector("details") : null;
    if (vouw) vouw.open = true;
    const doel = vouw?.querySelector<HTMLElement>("input:not([type=hidden]), textarea, select") ?? element;
    doel.focus();
    doel.scrollIntoView({ block: "nearest" });
  }
  if (kop) {
    kop.focus({ preventScroll: true });
    kop.scrollIntoView({ block: "start" });
  }
}

function zoek(kenmerk: string, toets: string): HTMLElement | undefined {
  return [...document.querySelectorAll<HTMLElement>(`[${kenmerk}]`)].find((element) =>
    element.getAttribute(kenmerk)?.split(" ").includes(toets),
  );
}

/**
 * Single keys, outside text fields only; with a modifier they are the browser's and the reader's own. F8 works everywhere:
 * black must be one key away, also while typing. Escape leaves a field, or the list in
 * which everybody has a letter. `aan`: letters can be switched off (WCAG 2.1.4).
 */
export function useToetsen(aan: boolean): void {
  useEffect(() => {
    const bijToets = (gebeurtenis: KeyboardEvent) => {
      if (gebeurtenis.ctrlKey || gebeurtenis.altKey || gebeurtenis.metaKey || gebeurtenis.isComposing) return;
      const { key, target } = gebeurtenis;
      const veld = isTekstveld(target);
      const inLijst = target instanceof Element && target.closest("[data-eigentoetsen]") !== null;
      if (key === "Escape" && (veld || inLijst) && target instanceof HTMLElement) {
        target.blur();
        return;
      }
      const isLetter = key.length === 1;
      if (isLetter && (!aan || veld)) return;
      const element =
        (inLijst && isLetter && zoek("data-eigentoets", key)) || zoek("data-toets", isLetter ? key.toLowerCase() : key);
      if (!element) return;
      gebeurtenis.preventDefault();
      voerUit(element);
    };
    document.addEventListener("keydown", bijToets);
    return () => document.removeEventListener("keydown", bijToets);
  }, [aan]);
}
