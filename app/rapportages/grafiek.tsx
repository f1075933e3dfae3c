interface Staaf {
  label: string;
  aantal: number;
}

const [breedte, hoogte, begin, balk] = [760, 30, 280, 380];

/** Words of at most so many signs; the table beside the chart has them whole. */
function kort(label: string): string {
  return label.length > 34 ? `${label.slice(0, 33)}…` : label;
}

/** Bars with their number, drawn on the server. For the eye only: the same numbers stand in the table beside it. */
export function Staafgrafiek({ staven, eenheid }: { staven: readonly Staaf[]; eenheid: string }) {
  const hoogste = Math.max(1, ...staven.map(({ aantal }) => aantal));
  return (
    <svg
      viewBox={`0 0 ${String(breedte)} ${String(staven.length * hoogte + 4)}`}
      className="my-2 hidden w-full max-w-3xl sm:block print:block"
      aria-hidden="true"
      focusable="false"
    >
      {staven.map(({ label, aantal }, plaats) => {
        const lengte = Math.max(2, Math.round((aantal / hoogste) * balk));
        const y = plaats * hoogte;
        return (
          <g key={label}>
            <text x={begin - 10} y={y + 20} textAnchor="end" className="fill-inkt text-[13px]">
              {kort(label)}
            </text>
            <rect x={begin} y={y + 5} width={lengte} height={hoogte - 10} rx={2} className="fill-merk" />
            <text x={begin + lengte + 8} y={y + 20} className="fill-inkt text-[13px] font-semibold">
              {aantal} {eenheid}
            </text>
          </g>
        );
      })}
      <line x1={begin} x2={begin} y1={0} y2={staven.length * hoogte + 4} className="stroke-rand" />
    </svg>
  );
}
