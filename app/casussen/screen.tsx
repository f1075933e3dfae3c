import type { MetaFunction } from "@remix-run/node";
import { Bladeren, Knop, Leegmelding, Paginakop } from "~/components";
import { useEnvelop } from "~/lib/view";
import { Weergaven } from "~/weergaven/weergaven";
import { Casustabel } from "./tabel";
import type { CasussenView, Keuzeveld } from "./view";
import { Zoekveld } from "./zoeken/zoekveld";

export const meta: MetaFunction = () => [{ title: "Casussen – PGA-systeem" }];

function Fasen({ fasen }: { fasen: CasussenView["fasen"] }) {
  if (fasen.length < 3) return null;
  return (
    <nav aria-label="Fase" className="tabbladen mt-3 border-b border-lijn">
      <ul>
        {fasen.map(({ label, aantal, href, hier }) => (
          <li key={label}>
            <a href={href} aria-current={hier ? "page" : undefined}>
              {label} ({aantal})
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** A plain GET form: fixed words in the address, so that a choice can be kept and the way back works. */
function Filter({ keuzes, fase }: { keuzes: readonly Keuzeveld[]; fase: string | undefined }) {
  return (
    <form
      method="get"
      action="/casussen"
      autoComplete="off"
      className="niet-printen my-3 flex flex-wrap items-end gap-3"
    >
      {fase && <input type="hidden" name="fase" value={fase} />}
      {keuzes.map(({ naam, label, waarde, opties }) => (
        <div key={naam}>
          <label htmlFor={`filter-${naam}`} className="block text-sm font-semibold">
            {label}
          </label>
          <select id={`filter-${naam}`} name={naam} key={waarde} defaultValue={waarde} className="invoer max-w-xs">
            {opties.map((optie) => (
              <option key={optie.waarde} value={optie.waarde}>
                {optie.label}
              </option>
            ))}
          </select>
        </div>
      ))}
      <Knop soort="tweede">Toon</Knop>
    </form>
  );
}

export default function Casussen() {
  const envelop = useEnvelop<CasussenView>();
  const { view } = envelop;
  const aantal = view.totaal === 1 ? "1 casus" : `${view.totaal.toLocaleString("nl-NL")} casussen`;
  return (
    <>
      <Paginakop titel="Casussen" inleiding="De casussen waar u bij betrokken bent." />
      <Zoekveld envelop={envelop} magBsn={view.magBsn} />
      <Weergaven envelop={envelop} weergaven={view.weergaven} nu={view.teBewaren} />
      <Fasen fasen={view.fasen} />
      <Filter keuzes={view.keuzes} fase={view.teBewaren?.fase} />
      <p className="my-2">{aantal}.</p>
      <Casustabel
        onderschrift="Casussen"
        regels={view.regels}
        leeg={
          <Leegmelding>
            {view.teBewaren
              ? "Met deze keuze zijn er geen casussen."
              : "Er zijn geen casussen waar u bij betrokken bent."}
          </Leegmelding>
        }
      />
      <Bladeren {...view} />
    </>
  );
}
