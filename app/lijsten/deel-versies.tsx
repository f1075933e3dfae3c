import { Leegmelding, Vouw } from "~/components";
import { formatDag, formatMoment } from "~/lib/datum";
import type { Lijstwoord } from "~/protocol/keuzelijsten";
import type { LijstView, VersieView } from "./view";

export function Woordenlijst({ woorden, teltLabel }: { woorden: readonly Lijstwoord[]; teltLabel: string | null }) {
  return (
    <ol className="list-decimal pl-6">
      {woorden.map(({ sleutel, woord, inGebruik, telt }) => (
        <li key={sleutel}>
          {woord}
          {teltLabel && telt && <span className="text-inkt-zacht"> ({teltLabel.toLowerCase()})</span>}
          {!inGebruik && <span className="text-inkt-zacht"> (niet meer in gebruik)</span>}
        </li>
      ))}
    </ol>
  );
}

const standwoorden: Record<VersieView["stand"], string> = {
  nu: "geldt nu",
  straks: "geldt straks",
  eerder: "gold eerder",
  vervallen: "vervangen voordat zij gold",
};

/** Who changed what, when and why, newest first; each with the list as it was then. */
export function Versies({ view }: { view: Pick<LijstView, "versies" | "telt"> }) {
  if (view.versies.length === 0) return <Leegmelding>De lijst is nog zoals meegeleverd.</Leegmelding>;
  return (
    <ol className="list-none space-y-3 pl-0">
      {view.versies.map(({ versie, geldtVanaf, moment, door, reden, stand, wijzigingen, woorden }) => (
        <li key={versie}>
          <p className="font-semibold">
            Versie {versie}, {standwoorden[stand]}
          </p>
          <p>
            Vanaf {formatDag(geldtVanaf)}. {reden}
          </p>
          <p className="text-sm text-inkt-zacht">
            Opgeslagen op {formatMoment(moment)} door {door}
          </p>
          <ul className="mt-1 list-disc pl-5">
            {wijzigingen.map((zin) => (
              <li key={zin}>{zin}</li>
            ))}
          </ul>
          <Vouw titel={`De lijst van versie ${String(versie)}`}>
            <Woordenlijst woorden={woorden} teltLabel={view.telt} />
          </Vouw>
        </li>
      ))}
    </ol>
  );
}
