import { Foutsamenvatting, kaderKlasse, Knop, Knoppenrij, Veldfout } from "~/components";
import { aanpakken, gemeenten } from "~/protocol/lijsten";
import type { Periodeveld } from "./form";
import type { Periodekeuze } from "./view";

interface Keuze {
  naam: Periodeveld;
  label: string;
  leeg: string;
  opties: { waarde: string; label: string }[];
}

const opties = (tabel: Readonly<Record<string, string>>) =>
  Object.entries(tabel).map(([waarde, label]) => ({ waarde, label }));

/** A plain GET form: the choice stands in the address, so that it can be kept, sent and printed. */
export function Periodeformulier({ periode }: { periode: Periodekeuze }) {
  const { waarden, fouten, kwartalen } = periode;
  const keuzes: Keuze[] = [
    { naam: "van", label: "Van", leeg: "Kies het eerste kwartaal", opties: kwartalen },
    { naam: "tot", label: "Tot en met", leeg: "Kies het laatste kwartaal", opties: kwartalen },
    { naam: "aanpak", label: "Aanpak", leeg: "Alle aanpakken", opties: opties(aanpakken) },
    { naam: "gemeente", label: "Gemeente", leeg: "Alle gemeenten", opties: opties(gemeenten) },
  ];
  const tekstenBij = (naam: Periodeveld) => fouten.filter(({ veld }) => veld === naam).map(({ tekst }) => tekst);
  return (
    <form method="get" action="/rapportages" className="niet-printen my-3" aria-label="Eigen periode kiezen">
      <Foutsamenvatting
        sein={fouten}
        fouten={fouten.map(({ veld, tekst }) => ({
          id: `kies-${veld}`,
          label: keuzes.find(({ naam }) => naam === veld)?.label ?? veld,
          tekst,
        }))}
      />
      <p className="max-w-prose text-inkt-zacht">
        In hele kwartalen van vastgestelde jaren, en naar aanpak of naar gemeente. Waar een deel te klein is om te
        tonen, gaat het getal over een langere tijd of een grotere groep; dat staat er dan bij.
      </p>
      <div className="mt-2 grid gap-3 sm:grid-cols-2 lg:grid-cols-4">
        {keuzes.map(({ naam, label, leeg, opties: lijst }) => {
          const teksten = tekstenBij(naam);
          return (
            <div key={naam} className={kaderKlasse(teksten)}>
              <label htmlFor={`kies-${naam}`} className="block text-sm font-semibold">
                {label}
              </label>
              <Veldfout id={`kies-${naam}-fout`} fouten={teksten} />
              <select
                id={`kies-${naam}`}
                name={naam}
                defaultValue={waarden[naam]}
                key={waarden[naam]}
                className="invoer"
                aria-invalid={teksten.length > 0 || undefined}
                aria-describedby={teksten.length > 0 ? `kies-${naam}-fout` : undefined}
              >
                <option value="">{leeg}</option>
                {lijst.map((optie) => (
                  <option key={optie.waarde} value={optie.waarde}>
                    {optie.label}
                  </option>
                ))}
              </select>
            </div>
          );
        })}
      </div>
      <div className="mt-3">
        <Knoppenrij>
          <Knop>Toon</Knop>
          {periode.isGevraagd && <a href="/rapportages">Wis de keuze</a>}
        </Knoppenrij>
      </div>
    </form>
  );
}
