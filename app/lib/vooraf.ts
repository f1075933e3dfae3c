/**
 * What somebody filled in before the scripts of the page ran. Starting them puts texts of the server back in their fields, and
 * a component that keeps what is typed does not know of what came before it. Held in memory until the page is ready.
 */
type Veld = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

const vinkjes: readonly string[] = ["radio", "checkbox"];
const overslaan: readonly string[] = ["hidden", "password", "file", "submit", "button"];

let gevuld = new Map<Veld, string | boolean>();

function isVeld(doel: EventTarget | null): doel is Veld {
  if (doel instanceof HTMLInputElement) return !overslaan.includes(doel.type);
  return doel instanceof HTMLTextAreaElement || doel instanceof HTMLSelectElement;
}

function isVink(veld: Veld): veld is HTMLInputElement {
  return veld instanceof HTMLInputElement && vinkjes.includes(veld.type);
}

function isAnders(veld: Veld): boolean {
  if (veld instanceof HTMLSelectElement) {
    const gekozen = [...veld.options].find((optie) => optie.defaultSelected) ?? veld.options[0];
    return gekozen?.value !== veld.value;
  }
  return isVink(veld) ? veld.checked !== veld.defaultChecked : veld.value !== veld.defaultValue;
}

function noteer(doel: EventTarget | null): void {
  if (!isVeld(doel)) return;
  if (isAnders(doel)) gevuld.set(doel, isVink(doel) ? doel.checked : doel.value);
  else gevuld.delete(doel);
}

function bijInvoer({ target }: Event): void {
  noteer(target);
}

/** To be called before anything else of the scripts. */
export function onthoudVooraf(): void {
  for (const veld of document.querySelectorAll("input, textarea, select")) noteer(veld);
  document.addEventListener("input", bijInvoer, true);
}

/** Sets a value past the setter that React puts on an element, so that the event after it counts as a change. */
function zetWaarde(veld: Exclude<Veld, HTMLSelectElement>, waarde: string): void {
  const soort = veld instanceof HTMLTextAreaElement ? HTMLTextAreaElement : HTMLInputElement;
  veld.value = veld.defaultValue;
  Object.getOwnPropertyDescriptor(soort.prototype, "value")?.set?.call(veld, waarde);
}

/** To be called once all components are there: fills the fields again, as if it were done now. */
export function zetVoorafTerug(): void {
  document.removeEventListener("input", bijInvoer, true);
  const velden = gevuld;
  gevuld = new Map();
  for (const [veld, waarde] of velden) {
    if (!veld.isConnected) continue;
    if (typeof waarde === "boolean") {
      // A radio that was left follows from the one that was chosen.
      if (!isVink(veld) || (veld.type === "radio" && !waarde)) continue;
      veld.checked = !waarde;
      veld.click();
      continue;
    }
    if (veld instanceof HTMLSelectElement) veld.value = waarde;
    else zetWaarde(veld, waarde);
    veld.dispatchEvent(new Event("input", { bubbles: true }));
    veld.dispatchEvent(new Event("change", { bubbles: true }));
  }
}
