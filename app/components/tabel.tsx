import { useId, type ReactNode } from "react";

export interface Kolom<R> {
  sleutel: string;
  kop: string;
  cel: (rij: R) => ReactNode;
  /** Aligned right with figures of one width. */
  getal?: boolean;
  /** Never broken over lines: numbers, dates, one word. */
  kort?: boolean;
}

function celklasse({ getal, kort }: Pick<Kolom<never>, "getal" | "kort">): string | undefined {
  return [getal && "getal", kort && "whitespace-nowrap"].filter(Boolean).join(" ") || undefined;
}

interface TabelProps<R> {
  onderschrift: string;
  kolommen: readonly Kolom<R>[];
  rijen: readonly R[];
  sleutelVan: (rij: R) => string;
  /** Shown instead of an empty table. */
  leeg?: ReactNode;
  verbergOnderschrift?: boolean;
}

/** First column is the head of its row. Wide tables scroll in their own box, reachable by keyboard. */
export function Tabel<R>({
  onderschrift,
  kolommen,
  rijen,
  sleutelVan,
  leeg,
  verbergOnderschrift = false,
}: TabelProps<R>) {
  const id = useId();
  if (rijen.length === 0 && leeg) return <>{leeg}</>;
  const bak = { role: "region", tabIndex: 0, "aria-labelledby": id };
  return (
    <div className="my-3 overflow-x-auto rounded-groot border border-lijn bg-papier" {...bak}>
      <table className="tabel">
        <caption id={id} className={verbergOnderschrift ? "sr-only" : "px-3 py-2 text-left font-semibold"}>
          {onderschrift}
        </caption>
        <thead>
          <tr>
            {kolommen.map(({ sleutel, kop, getal }) => (
              <th key={sleutel} scope="col" className={getal ? "getal" : undefined}>
                {kop}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rijen.map((rij) => (
            <tr key={sleutelVan(rij)}>
              {kolommen.map((kolom, plaats) =>
                plaats === 0 ? (
                  <th key={kolom.sleutel} scope="row" className={celklasse(kolom)}>
                    {kolom.cel(rij)}
                  </th>
                ) : (
                  <td key={kolom.sleutel} className={celklasse(kolom)}>
                    {kolom.cel(rij)}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
