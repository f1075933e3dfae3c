import { formatMoment } from "~/lib/datum";
import type { Veld } from "~/protocol/afscherming";
import { faseLabels, fasen } from "~/protocol/fasen";
import { Gegeven } from "./gegevens";

function labelVanFase(woord: string): string {
  const fase = fasen.find((naam) => naam === woord);
  return fase ? faseLabels[fase] : woord;
}

/**
 * The only way to put a gegeven on a screen: it takes what the protocol opened. An absent field leaves nothing behind,
 * not even its label (silence rule).
 */
export function ToonVeld({ veld }: { veld: Veld | undefined }) {
  if (!veld) return null;
  if (veld.soort === "gemarkeerd") {
    return (
      <Gegeven label={veld.label}>
        <p className="border-l-4 border-rand bg-vlak px-3 py-1">
          <strong>Afgeschermd.</strong> {veld.uitleg}{" "}
          <span className="text-sm text-inkt-zacht">
            ({veld.regel}, {veld.artikel})
          </span>
        </p>
      </Gegeven>
    );
  }
  const { verstrekker, auteur, fase, moment } = veld.herkomst;
  return (
    <Gegeven label={veld.label}>
      {/* The summary stays where it is when it opens: on the first line, right of the value. */}
      <div className="relative">
        <div className="pr-24 whitespace-pre-line">{veld.tekst}</div>
        <details className="niet-printen text-sm text-inkt-zacht">
          <summary className="absolute top-0.5 right-0 text-xs/5 hover:underline">
            Herkomst<span className="sr-only"> van {veld.label}</span>
          </summary>
          <p className="border-l-2 border-lijn pl-2">
            Verstrekt door {verstrekker}, vastgelegd door {auteur} op {formatMoment(moment)}
            {fase && `, fase ${labelVanFase(fase)}`}.
          </p>
        </details>
      </div>
    </Gegeven>
  );
}

/** The bare words of a visible field, for a heading or a table cell; nothing when it is absent or withheld. */
export function VeldTekst({ veld }: { veld: Veld | undefined }) {
  return veld?.soort === "zichtbaar" ? <>{veld.tekst}</> : null;
}

export function ToonVelden({ velden }: { velden: readonly Veld[] }) {
  return (
    <>
      {velden.map((veld) => (
        <ToonVeld key={veld.sleutel} veld={veld} />
      ))}
    </>
  );
}
