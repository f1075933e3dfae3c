export type ScoreWaarde = "groen" | "oranje" | "rood" | "niet_besproken";

const scores: Record<ScoreWaarde, { woord: string; klasse: string }> = {
  groen: { woord: "Groen", klasse: "bg-score-groen border-score-groen text-white" },
  oranje: { woord: "Oranje", klasse: "bg-score-oranje border-score-rand text-score-rand" },
  rood: { woord: "Rood", klasse: "bg-score-rood border-score-rood text-white" },
  niet_besproken: { woord: "Niet besproken", klasse: "bg-papier border-dashed border-rand text-inkt" },
};

function Vorm({ score }: { score: ScoreWaarde }) {
  const lijn = { fill: "none", stroke: "currentColor", strokeWidth: 2 };
  return (
    <svg viewBox="0 0 16 16" aria-hidden="true" className="size-[1em] flex-none">
      {score === "groen" && <circle cx="8" cy="8" r="6" fill="currentColor" />}
      {score === "oranje" && <path d="M8 2 15 14H1Z" fill="currentColor" />}
      {score === "rood" && <path d="M2 2h12v12H2Z" fill="currentColor" />}
      {score === "niet_besproken" && <path d="M3 8h10" {...lijn} />}
    </svg>
  );
}

/** Word, shape and colour together: circle, triangle, square, dash. */
export function Scorelabel({ score }: { score: ScoreWaarde }) {
  const { woord, klasse } = scores[score];
  return (
    <span
      className={`score inline-flex items-center gap-1.5 rounded-klein border-2 px-2 py-px text-sm font-semibold whitespace-nowrap ${klasse}`}
    >
      <Vorm score={score} />
      {woord}
    </span>
  );
}
