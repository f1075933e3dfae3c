import { formatDag } from "~/lib/datum";
import { VeldTekst } from "~/components";
import type { Veld } from "~/protocol/afscherming";
import type { Taak, Urgentie } from "./taak";

const merken: Record<Urgentie, { woord: string; teken: string; klasse: string }> = {
  te_laat: { woord: "Te laat", teken: "!", klasse: "border-fout bg-fout-licht text-fout" },
  vandaag: { woord: "Vandaag", teken: "▶", klasse: "border-waarschuwing bg-waarschuwing-licht text-waarschuwing" },
  nu: { woord: "Nu te doen", teken: "●", klasse: "border-info bg-info-licht text-info" },
  binnenkort: { woord: "Binnenkort", teken: "○", klasse: "border-rand bg-vlak text-inkt-zacht" },
};

export function Casusnaam({ velden }: { velden: readonly Veld[] | undefined }) {
  return (
    <>
      {velden?.map((veld) => (
        <span key={veld.sleutel}>
          {" "}
          <VeldTekst veld={veld} />
        </span>
      ))}
    </>
  );
}

function Wanneer({ taak }: { taak: Taak }) {
  const delen = [
    taak.uiterlijk && `uiterlijk ${formatDag(taak.uiterlijk)}`,
    taak.sinds && `sinds ${formatDag(taak.sinds)}`,
  ].filter(Boolean);
  return delen.length > 0 ? <span className="text-sm text-inkt-zacht">{delen.join(", ")}</span> : null;
}

/** Most urgent first; how much it presses is said by word and shape, not by colour only. */
export function Takenlijst({ taken, namen }: { taken: readonly Taak[]; namen: Record<string, Veld[]> }) {
  return (
    <ol className="list-none space-y-3 pl-0">
      {taken.map((taak, plaats) => {
        const { woord, teken, klasse } = merken[taak.urgentie];
        return (
          <li
            key={plaats}
            className="grid gap-x-4 gap-y-1 border-b border-lijn pb-3 last:border-b-0 md:grid-cols-[8rem_1fr_16rem]"
          >
            <span className={`h-fit w-fit border-l-4 md:w-full px-2 py-0.5 text-sm font-semibold ${klasse}`}>
              <span aria-hidden="true">{teken}</span> {woord}
            </span>
            <div className="min-w-0">
              <a href={taak.href} className="font-semibold">
                {taak.wat}
                {taak.casusnummer && <span className="sr-only"> in casus {taak.casusnummer}</span>}
              </a>
              <p>{taak.waarom}</p>
            </div>
            <p className="flex min-w-0 flex-col text-sm">
              {taak.casusnummer && (
                <span>
                  {taak.casusnummer}
                  <Casusnaam velden={namen[taak.casusnummer]} />
                </span>
              )}
              <Wanneer taak={taak} />
            </p>
          </li>
        );
      })}
    </ol>
  );
}
