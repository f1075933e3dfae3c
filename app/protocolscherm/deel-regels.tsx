import type { Regeluitleg } from "./regels";

function Regelblok({ regel }: { regel: Regeluitleg }) {
  return (
    <li className="border-b border-lijn py-3 last:border-b-0">
      <h4 className="font-semibold">
        {regel.id} <span className="font-normal text-inkt-zacht">({regel.artikel})</span>
      </h4>
      <blockquote className="mt-1 max-w-prose border-l-4 border-lijn pl-3">“{regel.citaat}”</blockquote>
      <p className="mt-1 max-w-prose">
        <strong>{regel.geeft === "toegang" ? "Geeft toegang aan" : "Kan weigeren aan"}:</strong> {regel.raakt}.
      </p>
      {regel.zinnen.length > 0 && (
        <p className="mt-1 max-w-prose text-sm text-inkt-zacht">De lezer leest: {regel.zinnen.join(" Of: ")}</p>
      )}
    </li>
  );
}

/** Every rule, by what it decides. */
export function Regels({ regels }: { regels: readonly Regeluitleg[] }) {
  const soorten = [...new Set(regels.map(({ soort }) => soort))];
  return (
    <section
      id="regels"
      aria-labelledby="regels-kop"
      className="kaart lang my-4 rounded-groot border border-lijn bg-papier px-5 py-4 shadow-kaart"
    >
      <h2 id="regels-kop">De regels</h2>
      <p className="max-w-prose">
        De eerste regel die weigert, beslist. P is het Privacy Protocol, C het Convenant, DPIA de
        gegevensbeschermingseffectbeoordeling.
      </p>
      {soorten.map((soort) => (
        <section key={soort} aria-label={soort} className="mt-4">
          <h3>{soort}</h3>
          <ul className="list-none">
            {regels
              .filter((regel) => regel.soort === soort)
              .map((regel) => (
                <Regelblok key={regel.naam} regel={regel} />
              ))}
          </ul>
        </section>
      ))}
    </section>
  );
}
