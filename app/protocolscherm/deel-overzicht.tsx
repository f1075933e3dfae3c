import { useId } from "react";
import type { Matrix } from "./matrix";
import type { Overzicht } from "./overzicht";

interface OverzichtProps extends Overzicht {
  lezers: Matrix["lezers"];
  hrefs: Readonly<Record<string, string>>;
}

/** One state of the casus: a line per kind of gegevens, which leads to the same per field. */
export function Overzichttabel({ label, rijen, lezers, hrefs }: OverzichtProps) {
  const id = useId();
  const bak = { role: "region", tabIndex: 0, "aria-labelledby": id };
  return (
    <div className="bak my-3 overflow-x-auto rounded-groot border border-lijn bg-papier" {...bak}>
      <table className="tabel matrix">
        <caption id={id} className="px-3 py-2 text-left font-semibold">
          Stand van de casus: {label}
        </caption>
        <thead>
          <tr>
            <th scope="col">Gegevens</th>
            {lezers.map((lezer) => (
              <th key={lezer.id} scope="col" className="lezer">
                <span>{lezer.label}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rijen.map(({ sleutel, label: naam, woorden }) => (
            <tr key={sleutel}>
              <th scope="row">{hrefs[sleutel] ? <a href={hrefs[sleutel]}>{naam}</a> : naam}</th>
              {woorden.map((woord, kolom) => (
                <td key={lezers[kolom]?.id} className={woord === "inzage" ? "ja" : woord}>
                  {woord}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
