import { useEffect, useState } from "react";
import { formatDuur, formatMoment } from "~/lib/datum";

export interface KlokWaarde {
  /** ISO instants: the last moment that is in time, now by the server, and when it was done. */
  tot: string;
  nu: string;
  gedaanOp: string | null;
  stand: "op_tijd" | "dringend" | "te_laat" | "gehaald" | "niet_gehaald";
}

const standen: Record<KlokWaarde["stand"], { woord: string; teken: string; klasse: string }> = {
  op_tijd: { woord: "Loopt", teken: "○", klasse: "border-info bg-info-licht text-info" },
  dringend: { woord: "Dringend", teken: "▶", klasse: "border-waarschuwing bg-waarschuwing-licht text-waarschuwing" },
  te_laat: { woord: "Te laat", teken: "!", klasse: "border-fout bg-fout-licht text-fout" },
  gehaald: { woord: "Op tijd gedaan", teken: "✓", klasse: "border-succes bg-succes-licht text-succes" },
  niet_gehaald: { woord: "Te laat gedaan", teken: "!", klasse: "border-fout bg-fout-licht text-fout" },
};

const hartslag = 15_000;

/**
 * Milliseconds until the end as the server said, counted on with script. By elapsed time and not by the clock of the
 * browser, which can be wrong.
 */
function useResterend({ tot, nu }: KlokWaarde): number {
  const begin = Date.parse(tot) - Date.parse(nu);
  const [stand, setStand] = useState({ sinds: nu, verstreken: 0 });
  useEffect(() => {
    const start = performance.now();
    const tik = () => setStand({ sinds: nu, verstreken: performance.now() - start });
    const wekker = setInterval(tik, hartslag);
    return () => clearInterval(wekker);
  }, [nu]);
  // A newer page counts anew from what the server says now.
  return begin - (stand.sinds === nu ? stand.verstreken : 0);
}

/** A term that runs by the minute: word, shape and colour together, with what is left in words. */
export function Klok({ titel, artikel, klok }: { titel: string; artikel: string; klok: KlokWaarde }) {
  const resterend = useResterend(klok);
  const isOver = klok.gedaanOp === null && resterend < 0;
  const { woord, teken, klasse } = standen[isOver ? "te_laat" : klok.stand];
  return (
    <div className={`border-l-4 px-4 py-2 ${klasse}`}>
      <p className="flex flex-wrap items-baseline justify-between gap-x-4 text-inkt">
        <strong>{titel}</strong> <span className="text-sm">{artikel}</span>
      </p>
      <p className="text-lg font-semibold">
        <span aria-hidden="true">{teken}</span> {woord}
        {klok.gedaanOp === null &&
          `: ${isOver ? `${formatDuur(resterend)} over tijd` : `nog ${formatDuur(resterend)}`}`}
      </p>
      <p className="text-sm text-inkt">
        {klok.gedaanOp !== null && (
          <>
            Gedaan op <time dateTime={klok.gedaanOp}>{formatMoment(klok.gedaanOp)}</time>.{" "}
          </>
        )}
        Uiterlijk <time dateTime={klok.tot}>{formatMoment(klok.tot)}</time>.
      </p>
    </div>
  );
}
