import type { Schermstand } from "./view";

/** Whether this block may stand before the room, and if not because of whom; for the chair only. */
export function OpScherm({ stand }: { stand: Schermstand }) {
  if (!stand) return null;
  if (stand.getoond) {
    return (
      <p className="opscherm">
        <span aria-hidden="true">▣ </span>Mag op het scherm
      </p>
    );
  }
  // An empty room is said once, above.
  if (stand.wie.length === 0) return <p className="opscherm opscherm-niet">Niet op het scherm: {stand.uitleg}</p>;
  return (
    <details className="opscherm opscherm-niet">
      <summary>
        <span aria-hidden="true">⊘ </span>
        Niet op het scherm: {stand.wie.map(({ naam }) => naam).join(", ")}
      </summary>
      <ul>
        {stand.wie.map(({ naam, uitleg, regel, artikel }) => (
          <li key={naam}>
            {naam}: {uitleg} ({regel}, {artikel})
          </li>
        ))}
      </ul>
    </details>
  );
}
