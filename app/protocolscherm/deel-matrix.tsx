import { useId } from "react";
import type { Matrix, Matrixrij, Uitkomst } from "./matrix";

type Lezers = Matrix["lezers"];
type Moment = Matrix["momenten"][number];

interface Gedeeld {
  lezers: Lezers;
  uitkomsten: readonly Uitkomst[];
  uitleg: boolean;
}

function schrijfRegel({ regel, artikel }: Uitkomst): string {
  return `${regel} (${artikel})`;
}

/** Who is refused by which rule, as text: what the cells show only when pointed at. */
function Redenen({ rij, lezers, uitkomsten, uitleg }: Gedeeld & { rij: Matrixrij }) {
  const plaatsen = [...new Set(rij.cellen)].filter((plaats) => uitkomsten[plaats]?.mag === false);
  if (plaatsen.length === 0) return null;
  const regels = plaatsen.map((plaats) => {
    const wie = lezers.filter((_lezer, kolom) => rij.cellen[kolom] === plaats).map(({ label }) => label);
    const uitkomst = uitkomsten[plaats];
    const namen = wie.length === lezers.length ? "iedereen" : wie.join(", ");
    return { plaats, namen, uitkomst };
  });
  return (
    <details open={uitleg} className="text-inkt-zacht">
      <summary>
        <span className="sr-only">Uitleg bij {rij.velden}: </span>waarom niet
      </summary>
      <ul className="list-none">
        {regels.map(({ plaats, namen, uitkomst }) => (
          <li key={plaats}>
            Nee voor {namen}: {uitkomst && `${schrijfRegel(uitkomst)}. ${uitkomst.uitleg}`}
          </li>
        ))}
      </ul>
    </details>
  );
}

function Situatie({ rij }: { rij: Matrixrij }) {
  const delen = [
    rij.markering && `markering ${rij.markering}`,
    rij.toestemming && `toestemming ${rij.toestemming}`,
    rij.deling,
  ].filter((deel) => deel !== "");
  return <>{delen.length === 0 ? "altijd" : delen.join("; ")}</>;
}

function Rij({ rij, ...gedeeld }: Gedeeld & { rij: Matrixrij }) {
  const { lezers, uitkomsten } = gedeeld;
  return (
    <tr>
      <th scope="row" className="font-normal">
        <strong className="font-semibold">{rij.velden}</strong>
        <span className="block text-inkt-zacht">{rij.soort}</span>
      </th>
      <td>
        <Situatie rij={rij} />
        <Redenen rij={rij} {...gedeeld} />
      </td>
      {lezers.map(({ id }, kolom) => {
        const uitkomst = uitkomsten[rij.cellen[kolom] ?? -1];
        if (!uitkomst) return <td key={id} />;
        const { woord, mag, regel } = uitkomst;
        return (
          <td key={id} className={mag ? "ja" : "nee"} title={regel ? schrijfRegel(uitkomst) : undefined}>
            {woord}
          </td>
        );
      })}
    </tr>
  );
}

function Momenttabel({ moment, ...gedeeld }: Gedeeld & { moment: Moment }) {
  const id = useId();
  const { lezers } = gedeeld;
  const bak = { role: "region", tabIndex: 0, "aria-labelledby": id };
  return (
    <div className="bak my-3 overflow-x-auto rounded-groot border border-lijn bg-papier" {...bak}>
      <table className="tabel matrix">
        <caption id={id} className="px-3 py-2 text-left font-semibold">
          Stand van de casus: {moment.label}
        </caption>
        <thead>
          <tr>
            <th scope="col">Gegeven en type</th>
            <th scope="col">Wanneer</th>
            {lezers.map((lezer) => (
              <th key={lezer.id} scope="col" className="lezer">
                <span>{lezer.label}</span>
              </th>
            ))}
          </tr>
        </thead>
        {moment.entiteiten.map(({ entiteit, label, rijen }) => (
          <tbody key={entiteit}>
            <tr>
              <th scope="rowgroup" colSpan={lezers.length + 2} className="bg-vlak">
                {label}
              </th>
            </tr>
            {rijen.map((rij) => (
              <Rij key={rij.sleutel} rij={rij} {...gedeeld} />
            ))}
          </tbody>
        ))}
      </table>
    </div>
  );
}

/** One phase: a table for every state that a casus can have in it. */
export function Fasetabel({ label, momenten, ...gedeeld }: Gedeeld & { label: string; momenten: readonly Moment[] }) {
  return (
    <section aria-label={label} className="mt-6">
      <h3>{label}</h3>
      {momenten.map((moment) => (
        <Momenttabel key={moment.sleutel} moment={moment} {...gedeeld} />
      ))}
    </section>
  );
}
