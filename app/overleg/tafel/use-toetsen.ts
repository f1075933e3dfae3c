import { useEffect, type RefObject } from "react";

/** Between the two letters of one person; longer is a new beginning. */
const tweedeBinnen = 3_000;
/** Longest that a key waits for what was sent before it: black may never hang on a server that does not answer. */
const wachtHoogstens = 1_500;

/** Waits for what was sent before, and no longer than that. */
export async function wachtOp(eerder: Promise<void> | undefined): Promise<void> {
  if (eerder) await Promise.race([eerder, new Promise<void>((klaar) => setTimeout(klaar, wachtHoogstens))]);
}

/** What was sent from a form of buttons and has not come back on the page yet. */
export type Onderweg = WeakMap<HTMLFormElement, Promise<void>>;

function isTekstveld(doel: EventTarget | null): boolean {
  if (doel instanceof HTMLTextAreaElement || doel instanceof HTMLSelectElement) return true;
  return doel instanceof HTMLInputElement && !["radio", "checkbox", "button", "submit"].includes(doel.type);
}

/** What cannot be undone is not done by one key alone: such a button gets the focus. */
function isKnop(element: HTMLElement): element is HTMLButtonElement {
  return element instanceof HTMLButtonElement && !element.hasAttribute("data-alleenfocus");
}

/** The focus goes with a key at once: when a button has to wait, somebody may be typing elsewhere by then. */
function volg(element: HTMLElement): void {
  const { naar } = element.dataset;
  const kop = naar === undefined ? null : document.getElementById(naar);
  kop?.focus({ preventScroll: true });
  kop?.scrollIntoView({ block: "start" });
}

/** Presses a button, opens what is folded, or puts the focus in a field: whatever carries the key. */
function voerUit(element: HTMLElement): void {
  if (isKnop(element)) {
    element.click();
  } else {
    const vouw = element.hasAttribute("data-uitvouwen") ? element.querySelector("details") : null;
    if (vouw) vouw.open = true;
    const doel = vouw?.querySelector<HTMLElement>("input:not([type=hidden]), textarea, select") ?? element;
    doel.focus();
    doel.scrollIntoView({ block: "nearest" });
  }
}

function zoek(kenmerk: string, toets: string): HTMLElement | undefined {
  return [...document.querySelectorAll<HTMLElement>(`[${kenmerk}]`)].find((element) =>
    element.getAttribute(kenmerk)?.split(" ").includes(toets),
  );
}

/** Whether somebody in the list has a key of two letters that begins so. */
function isBegin(toets: string): boolean {
  return [...document.querySelectorAll("[data-eigentoets]")].some((element) => {
    const eigen = element.getAttribute("data-eigentoets") ?? "";
    return eigen.length > toets.length && eigen.startsWith(toets);
  });
}

/**
 * Single keys, outside text fields only; with a modifier they are the browser's and the reader's own. F8 works everywhere:
 * black must be one key away, also while typing. Escape leaves a field, or the list in
 * which everybody has a letter. `aan`: letters can be switched off (WCAG 2.1.4). A button that changes with what it did (on and
 * black, in and out) is looked up anew when its form is still on its way: two quick keys are two steps, never the same twice.
 */
export function useToetsen(aan: boolean, onderweg: RefObject<Onderweg>): void {
  useEffect(() => {
    let eerste = { letter: "", om: 0 };
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
      const begin = eerste.letter !== "" && Date.now() - eerste.om < tweedeBinnen ? eerste.letter : "";
      eerste = { letter: "", om: 0 };
      const eigen = inLijst && isLetter ? begin + key.toLowerCase() : "";
      if (eigen !== "" && isBegin(eigen)) {
        gebeurtenis.preventDefault();
        eerste = { letter: eigen, om: Date.now() };
        return;
      }
      const vind = () =>
        (eigen !== "" && zoek("data-eigentoets", eigen)) ||
        (begin === "" ? zoek("data-toets", isLetter ? key.toLowerCase() : key) : undefined);
      const element = vind();
      if (!element && begin === "") return;
      gebeurtenis.preventDefault();
      if (!element) return;
      const eerder = isKnop(element) && element.form && onderweg.current?.get(element.form);
      if (!eerder) {
        voerUit(element);
        volg(element);
        return;
      }
      volg(element);
      void wachtOp(eerder).then(() => {
        const nu = vind();
        if (nu && isKnop(nu)) nu.click();
      });
    };
    document.addEventListener("keydown", bijToets);
    return () => document.removeEventListener("keydown", bijToets);
  }, [aan, onderweg]);
}
