import { NavLink, useParams } from "@remix-run/react";

const delen = [
  ["", "Overzicht"],
  ["/deelnemers", "Betrekken"],
  ["/analyse", "Analyse"],
  ["/overleg", "Overleg"],
  ["/regieplan", "Regieplan"],
] as const;

/** The parts of this phase, the same on each of its pages. */
export function Besprekennavigatie({ casusnummer }: { casusnummer: string }) {
  const { accountId } = useParams();
  // Looked at as another reader: one stays with that reader.
  const basis = `/casussen/${casusnummer}${accountId === undefined ? "" : `/als/${accountId}`}/bespreken`;
  return (
    <nav aria-label="Onderdelen van bespreken" className="tabbladen niet-printen mb-4 border-b border-lijn">
      <ul>
        {delen.map(([pad, label]) => (
          <li key={label}>
            <NavLink to={`${basis}${pad}`} end>
              {label}
            </NavLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
