import { Knop, Knoppenrij } from "~/components";
import type { Keuze } from "./filter";

interface FilterProps {
  keuzes: readonly Keuze[];
  uitleg: boolean;
}

/** A plain GET form: the choice stands in the address, so that it can be kept, sent and printed. */
export function Filterformulier({ keuzes, uitleg }: FilterProps) {
  return (
    <form method="get" action="/protocol#matrix" className="niet-printen my-3" aria-label="Kies wat u wilt zien">
      <div className="grid gap-3 sm:grid-cols-3 lg:grid-cols-5">
        {keuzes.map(({ naam, label, waarde, opties }) => (
          <div key={naam}>
            <label htmlFor={`kies-${naam}`} className="block text-sm font-semibold">
              {label}
            </label>
            <select id={`kies-${naam}`} name={naam} defaultValue={waarde} key={waarde} className="invoer">
              {opties.map((optie) => (
                <option key={optie.waarde} value={optie.waarde}>
                  {optie.label}
                </option>
              ))}
            </select>
          </div>
        ))}
      </div>
      <p className="my-3">
        <label className="inline-flex gap-2">
          <input type="checkbox" name="uitleg" value="ja" defaultChecked={uitleg} className="keuze" />
          Toon de uitleg bij elke regel, ook op papier
        </label>
      </p>
      <Knoppenrij>
        <Knop>Toon</Knop>
        <a href="/protocol#matrix">Wis de keuze</a>
      </Knoppenrij>
    </form>
  );
}
