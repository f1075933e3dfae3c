import { Bladeren, Leegmelding, VeldTekst, Wpgmerk } from "~/components";
import { formatDag } from "~/lib/datum";
import type { Veld } from "~/protocol/afscherming";
import { urgentiewoorden, type Taak, type Urgentie } from "./taak";
import type { Filterkeuze, Takenblok } from "./view";

const merken: Record<Urgentie, { teken: string; klasse: string }> = {
  te_laat: { teken: "!", klasse: "border-fout bg-fout-licht text-fout" },
  vandaag: { teken: "▶", klasse: "border-waarschuwing bg-waarschuwing-licht text-waarschuwing" },
  nu: { teken: "●", klasse: "border-info bg-info-licht text-info" },
  binnenkort: { teken: "○", klasse: "border-rand bg-vlak text-inkt-zacht" },
  wacht: { teken: "…", klasse: "border-rand bg-papier text-inkt-zacht" },
};

export function Casusnaam({ velden }: { velden: readonly Veld[] | undefined }) {
  return (
    <>
      {velden?.map((veld) => (
        <span key={veld.sleutel}>
          {" "}
          <VeldTekst veld={veld} zonderWpg />
        </span>
      ))}
      <Wpgmerk velden={velden ?? []} />
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

/** How many press how much, each a link to those tasks: what is first is said before anything else. */
export function Urgentiebalk({ keuzes }: { keuzes: readonly Filterkeuze<Urgentie>[] }) {
  return (
    <nav aria-label="Hoe dringend" className="niet-printen my-4">
      <ul className="grid list-none grid-cols-2 gap-2 pl-0 sm:grid-cols-3 lg:grid-cols-6">
        {keuzes.map(({ keuze, label, aantal, href, hier }) => {
          const leeg = aantal === 0;
          const kleur = keuze && !leeg ? merken[keuze].klasse : "border-rand bg-papier text-inkt";
          return (
            <li key={label}>
              <a
                href={href}
                aria-current={hier ? "page" : undefined}
                className={`tegel ${kleur} ${leeg ? "text-inkt-zacht" : ""}`}
              >
                <span className="text-xl leading-tight font-bold">
                  {keuze && <span aria-hidden="true">{merken[keuze].teken} </span>}
                  {aantal}
                </span>{" "}
                <span className="text-sm font-semibold">{label}</span>
              </a>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}

function Soorten({ keuzes }: { keuzes: readonly Filterkeuze<string>[] }) {
  if (keuzes.length < 3) return null;
  return (
    <nav aria-label="Soort werk" className="tabbladen niet-printen mb-3 border-b border-lijn text-sm">
      <ul>
        {keuzes.map(({ keuze, label, aantal, href, hier }) => (
          <li key={keuze ?? ""}>
            <a href={href} aria-current={hier ? "page" : undefined}>
              {label} ({aantal})
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Taakregel({ taak, naam }: { taak: Taak; naam: Veld[] | undefined }) {
  const { teken, klasse } = merken[taak.urgentie];
  return (
    <li className="grid gap-x-4 gap-y-1 border-b border-lijn pb-3 last:border-b-0 md:grid-cols-[9.5rem_1fr_15rem]">
      <span className={`h-fit w-fit border-l-4 px-2 py-0.5 text-sm font-semibold md:w-full ${klasse}`}>
        <span aria-hidden="true">{teken}</span> {urgentiewoorden[taak.urgentie]}
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
            <Casusnaam velden={naam} />
          </span>
        )}
        <Wanneer taak={taak} />
      </p>
    </li>
  );
}

function schrijfLeeg({ urgenties, soorten }: Takenblok): string {
  if (soorten.some(({ keuze, hier }) => keuze && hier)) return "Met deze keuze is er niets te doen.";
  const hier = urgenties.find((keuze) => keuze.hier)?.keuze ?? null;
  if (hier === null) return "Er wordt nu niets van u gevraagd. U krijgt een mail als dat verandert.";
  return hier === "wacht" ? "Er is niets waarop u wacht." : `Niets: ${urgentiewoorden[hier].toLowerCase()}.`;
}

/** Most urgent first; how much it presses is said by word and shape, not by colour only. */
export function Takenlijst({ blok, namen }: { blok: Takenblok; namen: Record<string, Veld[]> }) {
  return (
    <>
      <Soorten keuzes={blok.soorten} />
      {blok.taken.length === 0 ? (
        <Leegmelding>{schrijfLeeg(blok)}</Leegmelding>
      ) : (
        <ol className="list-none space-y-3 pl-0">
          {blok.taken.map((taak, plaats) => (
            <Taakregel key={plaats} taak={taak} naam={taak.casusnummer ? namen[taak.casusnummer] : undefined} />
          ))}
        </ol>
      )}
      <Bladeren {...blok} />
    </>
  );
}
