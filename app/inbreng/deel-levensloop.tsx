export interface Stap {
  naam: string;
  stand: "geweest" | "nu" | "later" | "dicht";
  /** When, or what it waits for. */
  uitleg: string;
}

const tekens: Record<Stap["stand"], { teken: string; woord: string; klasse: string }> = {
  geweest: { teken: "✓", woord: "geweest", klasse: "text-succes" },
  nu: { teken: "●", woord: "nu", klasse: "font-semibold text-merk" },
  later: { teken: "○", woord: "later", klasse: "text-inkt-zacht" },
  dicht: { teken: "×", woord: "afgesloten", klasse: "font-semibold text-fout" },
};

/** From concept to shared: where this inbreng stands, who sees it there, and what comes next. */
export function Levensloop({ stappen }: { stappen: readonly Stap[] }) {
  return (
    <ol aria-label="Stand van deze inbreng" className="mb-3 flex list-none flex-wrap gap-x-6 gap-y-1 pl-0 text-sm">
      {stappen.map(({ naam, stand, uitleg }) => {
        const { teken, woord, klasse } = tekens[stand];
        return (
          <li key={naam} aria-current={stand === "nu" ? "step" : undefined}>
            <span className={klasse}>
              <span aria-hidden="true">{teken} </span>
              {naam}
              <span className="sr-only"> ({woord})</span>
            </span>
            <span className="block text-inkt-zacht">{uitleg}</span>
          </li>
        );
      })}
    </ol>
  );
}
