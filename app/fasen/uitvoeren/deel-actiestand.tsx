import type { Actiestand as Stand } from "./rules";

const standen = {
  over_tijd: { woord: "Over tijd", klasse: "border-fout bg-fout-licht text-fout" },
  open: { woord: "Open", klasse: "border-rand bg-papier text-inkt" },
  klaar: { woord: "Afgehandeld", klasse: "border-succes bg-succes-licht text-succes" },
} as const;

/** Overdue by word and shape, not by colour only: triangle, circle, tick. */
export function Actiestand({ stand }: { stand: Stand }) {
  const { woord, klasse } = standen[stand];
  const lijn = { fill: "none", stroke: "currentColor", strokeWidth: 2 };
  return (
    <span
      className={`inline-flex items-center gap-1.5 rounded-klein border-2 px-2 py-px text-sm font-semibold whitespace-nowrap ${klasse}`}
    >
      <svg viewBox="0 0 16 16" aria-hidden="true" className="size-[1em] flex-none">
        {stand === "over_tijd" && <path d="M8 1 15.5 15H.5Z" fill="currentColor" />}
        {stand === "open" && <circle cx="8" cy="8" r="6" {...lijn} />}
        {stand === "klaar" && <path d="m2 8 4 5 8-10" {...lijn} />}
      </svg>
      {woord}
    </span>
  );
}
