import { useEffect, useRef, useState, type ReactNode } from "react";
import { useMetScript } from "~/lib/script";

const rij = "fieldset[data-keuze]";

function radios(binnen: Element, naam: string): HTMLInputElement[] {
  return [...binnen.querySelectorAll<HTMLInputElement>('input[type="radio"]')].filter(({ name }) =>
    name.startsWith(naam),
  );
}

/** The choice for a group is put at each of its pieces, where it can be seen and changed. */
function vulGroep(radio: HTMLInputElement): void {
  const groep = radio.closest("[data-groep]");
  if (!groep) return;
  for (const ander of radios(groep, "keuze.")) if (ander.value === radio.value && !ander.checked) ander.click();
}

function tel(binnen: Element): { gekozen: number; alle: number } {
  const stukken = [...binnen.querySelectorAll('fieldset[data-keuze="stuk"]')];
  return { gekozen: stukken.filter((stuk) => stuk.querySelector(":checked")).length, alle: stukken.length };
}

/** Chooses by its number and goes on: to the next row, or after a whole group to the next group. */
function kiesMetToets(event: KeyboardEvent, binnen: Element): void {
  const { target, key } = event;
  if (event.ctrlKey || event.altKey || event.metaKey || !/^[1-3]$/.test(key)) return;
  if (!(target instanceof HTMLInputElement) || target.type !== "radio") return;
  const hier = target.closest(rij);
  const gekozen = hier && radios(hier, "")[Number(key) - 1];
  if (!gekozen) return;
  event.preventDefault();
  gekozen.click();
  const rijen = [...binnen.querySelectorAll(rij)];
  const soort = hier.matches('[data-keuze="groep"]') ? '[data-keuze="groep"]' : rij;
  const volgende = rijen.slice(rijen.indexOf(hier) + 1).find((kandidaat) => kandidaat.matches(soort));
  const doel = volgende && (volgende.querySelector<HTMLInputElement>(":checked") ?? radios(volgende, "")[0]);
  (doel ?? gekozen).focus();
}

/**
 * With script: 1, 2 and 3 choose and go on to the next, a choice for a group fills its pieces, and the number that is left is
 * said. The keys work only while one of the radios has the focus, so that they are in nobody's way (WCAG 2.1.4).
 */
export function Keuzetoetsen({ children }: { children: ReactNode }) {
  const metScript = useMetScript();
  const vak = useRef<HTMLDivElement>(null);
  const [stand, setStand] = useState<{ gekozen: number; alle: number } | null>(null);

  useEffect(() => {
    const binnen = vak.current;
    if (!binnen) return;
    const bijToets = (event: KeyboardEvent) => kiesMetToets(event, binnen);
    const bijWijzigen = ({ target }: Event) => {
      if (!(target instanceof HTMLInputElement) || target.type !== "radio") return;
      if (target.name.startsWith("groep.")) vulGroep(target);
      setStand(tel(binnen));
    };
    setStand(tel(binnen));
    binnen.addEventListener("keydown", bijToets);
    binnen.addEventListener("change", bijWijzigen);
    return () => {
      binnen.removeEventListener("keydown", bijToets);
      binnen.removeEventListener("change", bijWijzigen);
    };
  }, []);

  return (
    <div ref={vak}>
      {metScript && (
        <p className="niet-printen mt-2 text-sm text-inkt-zacht">
          Met het toetsenbord: ga met Tab naar een keuze. <kbd>1</kbd> is nodig, <kbd>2</kbd> niet nodig, <kbd>3</kbd>{" "}
          mag niet. U gaat dan vanzelf naar de volgende.
        </p>
      )}
      {children}
      <p role="status" className="mt-3 font-semibold">
        {stand && stand.alle > 0 && `${String(stand.gekozen)} van ${String(stand.alle)} gekozen.`}
      </p>
    </div>
  );
}
