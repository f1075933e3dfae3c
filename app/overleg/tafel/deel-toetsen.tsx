import { useScript } from "~/live/use-script";
import { toetsenlijst } from "./toetsenlijst";

interface Schakelaar {
  aan: boolean;
  zet: (aan: boolean) => void;
}

/** Single letters can be switched off (WCAG 2.1.4); there are none without script. */
export function Toetsschakelaar({ aan, zet }: Schakelaar) {
  if (!useScript()) return null;
  return (
    <label className="niet-printen flex items-center gap-2">
      <input
        type="checkbox"
        checked={aan}
        onChange={(gebeurtenis) => zet(gebeurtenis.target.checked)}
        className="keuze mt-0"
      />
      Sneltoetsen gebruiken
    </label>
  );
}

/** The keys, and the switch for them; nothing of it without script. */
export function Toetsen({ aan, zet }: Schakelaar) {
  if (!useScript()) return null;
  return (
    <details className="vouw niet-printen">
      <summary>Sneltoetsen</summary>
      <div className="mt-2 rounded-groot border border-lijn bg-papier px-4 py-3">
        <Toetsschakelaar aan={aan} zet={zet} />
        <dl className="mt-2 grid gap-x-6 gap-y-1 md:grid-cols-2">
          {toetsenlijst.map(([toets, wat]) => (
            <div key={toets} className="flex gap-3">
              <dt className="w-20 flex-none">
                <kbd className="toets">{toets}</kbd>
              </dt>
              <dd>{wat}</dd>
            </div>
          ))}
        </dl>
      </div>
    </details>
  );
}
